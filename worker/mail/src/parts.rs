//! The parts of a mail as it is sent: plain text and HTML, with the remaining places filled. The HTML has only
//! paragraphs, quotations and links: no image, no script, no tracking.

use crate::pieces::{TemplatePiece, pieces};
use shared::lang::Lang;
use std::fmt::Write as _;

const BODY: &str = "margin:0;padding:24px;background:#fbf8f2;color:#1d1b24;font:16px/1.5 system-ui,sans-serif;\
                    overflow-wrap:anywhere";
const COLUMN: &str = "max-width:600px;margin:0 auto";
const BUTTON: &str = "display:inline-block;padding:12px 20px;border-radius:4px;background:#a01b45;color:#fbf8f2;\
                      font-weight:600;text-decoration:none";
const LINK: &str = "color:#8a1239";
const QUOTE: &str = "margin:16px 0;padding:2px 16px;border-left:4px solid #857d6e";
/// The line of a stored text that is the place of the list. A line that someone wrote has its braces twice.
const LIST: &str = "{list}";
const CODE: &str = "font:600 28px/1.5 ui-monospace,monospace;letter-spacing:2px";

/// The values that are filled when the mail is sent.
#[derive(Debug, Default)]
pub struct Secrets {
    /// The public origin
    pub origin: String,
    /// The organisation that runs the installation
    pub operator: String,
    /// The address for questions
    pub contact: String,
    /// The URLs of the links
    pub links: Vec<String>,
    /// The code
    pub code: String,
    /// The token of the link
    pub token: String,
    /// The list of submissions, as [`listed`](crate::listed::listed) writes it
    pub list: String,
}

impl Secrets {
    fn value(&self, place: &str) -> &str {
        match place {
            "origin" => &self.origin,
            "operator" => &self.operator,
            "contact" => &self.contact,
            "code" => &self.code,
            "token" => &self.token,
            _ => link_index(place)
                .and_then(|index| self.links.get(index))
                .map_or("", String::as_str),
        }
    }

    /// The stored text with its list. The list's own places are filled with all others.
    fn with_list(&self, stored: &str) -> String {
        let lines: Vec<&str> = stored
            .split('\n')
            .map(|line| {
                if line == LIST {
                    self.list.as_str()
                } else {
                    line
                }
            })
            .collect();
        lines.join("\n")
    }

    fn fill(&self, stored: &str) -> String {
        pieces(stored)
            .into_iter()
            .map(|piece| match piece {
                TemplatePiece::Text(text) => text,
                TemplatePiece::Place(name) => self.value(name),
            })
            .collect()
    }
}

/// The text part.
pub fn text(body: &str, secrets: &Secrets) -> String {
    secrets.fill(&secrets.with_list(body))
}

/// The HTML part: a whole document.
pub fn html(lang: Lang, subject: &str, body: &str, secrets: &Secrets) -> String {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{}</title></head>\n<body style=\"{BODY}\">\n<div style=\"{COLUMN}\">\n",
        escape(subject)
    );
    let body = secrets.with_list(body);
    let mut block: Vec<&str> = Vec::new();
    for line in body.lines().chain([""]) {
        let begins_another = block
            .last()
            .is_some_and(|last| is_quoted(last) != is_quoted(line));
        if line.is_empty() || begins_another {
            write_block(&block, secrets, &mut html);
            block.clear();
        }
        if !line.is_empty() {
            block.push(line);
        }
    }
    html.push_str("</div>\n</body>\n</html>\n");
    html
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>')
}

/// Writes a block of lines.
fn write_block(lines: &[&str], secrets: &Secrets, html: &mut String) {
    match lines {
        [] => {}
        [first, ..] if is_quoted(first) => write_quotation(lines, secrets, html),
        [label, address] if label.ends_with(':') && is_address(address) => {
            let label = secrets.fill(label.trim_end_matches(':'));
            let address = escape(&secrets.fill(address));
            _ = writeln!(
                html,
                "<p><a href=\"{address}\" style=\"{BUTTON}\">{}</a></p>",
                escape(&label)
            );
        }
        ["{code}"] => {
            _ = writeln!(html, "<p style=\"{CODE}\">{}</p>", escape(&secrets.code));
        }
        lines => {
            let lines: Vec<String> = lines.iter().map(|line| inline(line, secrets)).collect();
            _ = writeln!(html, "<p>{}</p>", lines.join("<br>\n"));
        }
    }
}

/// Writes a quotation: user text, apart from our own and in its own direction.
fn write_quotation(lines: &[&str], secrets: &Secrets, html: &mut String) {
    _ = write!(html, "<blockquote dir=\"auto\" style=\"{QUOTE}\">");
    for paragraph in lines.split(|line| line.trim_end() == ">") {
        let lines: Vec<String> = paragraph
            .iter()
            .map(|line| {
                let line = line.strip_prefix("> ").unwrap_or(line);
                escape(&secrets.fill(line))
            })
            .collect();
        if !lines.is_empty() {
            _ = write!(html, "<p>{}</p>", lines.join("<br>\n"));
        }
    }
    html.push_str("</blockquote>\n");
}

fn inline(line: &str, secrets: &Secrets) -> String {
    let filled = escape(&secrets.fill(line));
    if is_address(line) {
        format!("<a href=\"{filled}\" style=\"{LINK}\">{filled}</a>")
    } else {
        filled
    }
}

/// True if a stored line is one of our URLs.
fn is_address(line: &str) -> bool {
    match pieces(line).first() {
        Some(TemplatePiece::Place(name)) => *name == "origin" || link_index(name).is_some(),
        Some(TemplatePiece::Text(_)) | None => false,
    }
}

/// The index of the link that a place is for: `{link}` is the first one, as `{link1}` is.
fn link_index(place: &str) -> Option<usize> {
    match place.strip_prefix("link")? {
        "" => Some(0),
        number => number.parse::<usize>().ok()?.checked_sub(1),
    }
}

/// Escapes text for an element's content or a double-quoted attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
