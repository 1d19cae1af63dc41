//! Rendering of a mail for the database: its subject, and its text with the places that are filled when it is sent.

use crate::{
    message::Message,
    plain_text::{self, line, lines, unlinked},
    template::{LinkKind, Snippet, TemplatePiece, escaped, pieces},
};
use shared::{
    admin::queue_query::QueueQuery,
    lang::Lang,
    paths::{self, Page, admin::AdminPage},
    submission::periods::OVERDUE_DAYS,
};
use texts::{Texts, format};

/// A mail as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    /// The template's name
    pub template: &'static str,
    /// The subject: one line, at most [`plain_text::LONGEST_LINE`] characters
    pub subject: String,
    /// The text, with places
    pub body: String,
    /// The kind of link in it
    pub link: Option<LinkKind>,
}

/// The values that are filled when the mail is stored.
type Values = Vec<(&'static str, String)>;

/// Renders a message in a language.
pub fn render(message: &Message, lang: Lang) -> RenderedMail {
    if let Message::Edited { of, subject, body } = message {
        return RenderedMail {
            subject: line(subject),
            body: body.clone(),
            ..render(of, lang)
        };
    }
    let template = message.template();
    let values = values(message, lang);
    let (subject, body) = template
        .text(lang)
        .split_once('\n')
        .unwrap_or((template.text(lang), ""));
    let subject: String = pieces(subject)
        .into_iter()
        .map(|piece| match piece {
            TemplatePiece::Text(text) => text,
            TemplatePiece::Place(name) => value(&values, name).unwrap_or_default(),
        })
        .collect();
    let subject = if matches!(message, Message::Announced { .. }) {
        announced_subject(template.text(lang), &values)
    } else {
        subject
    };
    let mut text = String::new();
    for line in body.trim_start().lines() {
        write_line(line, &values, &mut text);
    }
    text.push('\n');
    text.push_str(Snippet::Footer.text(lang));
    RenderedMail {
        template: template.name(),
        subject: line(&subject),
        body: text,
        link: template.link(),
    }
}

/// A subject in which places without a value remain.
fn announced_subject(template: &str, values: &Values) -> String {
    let mut subject = String::new();
    write_pieces(
        template.lines().next().unwrap_or_default(),
        values,
        &mut subject,
    );
    subject
}

/// Writes a line of a template. In a quotation, every line of a value is quoted.
fn write_line(line: &str, values: &Values, to: &mut String) {
    if let Some(quoted) = line.strip_prefix("> ") {
        let mut text = String::new();
        write_pieces(quoted, values, &mut text);
        for line in text.split('\n') {
            to.push_str(if line.is_empty() { ">" } else { "> " });
            to.push_str(line);
            to.push('\n');
        }
    } else {
        write_pieces(line, values, to);
        to.push('\n');
    }
}

fn write_pieces(line: &str, values: &Values, to: &mut String) {
    for piece in pieces(line) {
        match piece {
            TemplatePiece::Text(text) => to.push_str(text),
            // These values are escaped already.
            TemplatePiece::Place(name @ ("notes" | "items")) => {
                to.push_str(value(values, name).unwrap_or_default());
            }
            TemplatePiece::Place(name) => {
                if let Some(value) = value(values, name) {
                    to.push_str(&escaped(value));
                } else {
                    to.push('{');
                    to.push_str(name);
                    to.push('}');
                }
            }
        }
    }
}

fn value<'a>(values: &'a Values, name: &str) -> Option<&'a str> {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.as_str())
}

fn values(message: &Message, lang: Lang) -> Values {
    let title = |title: &str| {
        let title = line(title);
        if title.is_empty() {
            Snippet::Untitled.text(lang).trim_end().to_owned()
        } else {
            title
        }
    };
    match message {
        Message::Confirm { title: text }
        | Message::Continue { title: text }
        | Message::Transfer { title: text } => vec![("title", unlinked(&title(text)))],
        Message::Received { title: text }
        | Message::Manage { title: text }
        | Message::Announced { title: text }
        | Message::Transferred { title: text } => vec![("title", title(text))],
        Message::Returned { title: text, notes } => {
            vec![("title", title(text)), ("notes", noted(notes))]
        }
        Message::Reminder { title: text, ends } => vec![
            ("title", title(text)),
            ("ends", format::date(Texts::of(lang), ends.date().into())),
        ],
        Message::Published {
            title: text,
            number,
        }
        | Message::Restored {
            title: text,
            number,
        } => vec![
            ("title", title(text)),
            ("number", number.to_string()),
            ("page", paths::path(lang, Page::Proposal(*number))),
        ],
        Message::Duplicate {
            title: text,
            number,
            other,
        } => vec![
            ("title", title(text)),
            ("number", number.to_string()),
            ("other", title(other)),
            ("page", paths::path(lang, Page::Proposal(*number))),
        ],
        Message::TakenDown {
            title: text,
            number,
            why,
        } => vec![
            ("title", title(text)),
            ("number", number.to_string()),
            ("why", lines(why).join("\n")),
        ],
        Message::Digest { items, count } => vec![
            ("count", count.to_string()),
            ("items", listed(items, *count, title)),
            (
                "page",
                paths::admin::path(&AdminPage::Queue(QueueQuery::default())),
            ),
        ],
        Message::Overdue {
            title: text,
            organisation,
            submission,
        } => vec![
            ("title", title(text)),
            ("organisation", plain_text::line(organisation)),
            ("days", OVERDUE_DAYS.to_string()),
            (
                "page",
                paths::admin::path(&AdminPage::Submission(submission.clone())),
            ),
        ],
        Message::Rejected { title: text, why } => {
            vec![("title", title(text)), ("why", lines(why).join("\n"))]
        }
        Message::NewInQueue {
            title: text,
            organisation,
            submission,
        } => vec![
            ("title", title(text)),
            ("organisation", plain_text::line(organisation)),
            (
                "page",
                paths::admin::path(&AdminPage::Submission(submission.clone())),
            ),
        ],
        Message::Edited { of, .. } => values(of, lang),
        Message::Invited | Message::SignIn => Vec::new(),
    }
}

/// The quoted titles and organisations, escaped, and the number of further ones.
fn listed(items: &[(String, String)], count: usize, title: impl Fn(&str) -> String) -> String {
    let mut quoted: Vec<String> = items
        .iter()
        .map(|(text, organisation)| {
            let organisation = plain_text::line(organisation);
            format!("> {}\n> {}", escaped(&title(text)), escaped(&organisation))
        })
        .collect();
    if count > items.len() {
        quoted.push(format!("… +{}", count - items.len()));
    }
    quoted.join("\n\n")
}

/// The labels of fields with their quoted notes, escaped.
fn noted(notes: &[(String, String)]) -> String {
    let note = |(field, text): &(String, String)| {
        let mut quoted = format!("{}:", escaped(&line(field)));
        for line in lines(text) {
            quoted.push_str(if line.is_empty() { "\n>" } else { "\n> " });
            quoted.push_str(&escaped(&line));
        }
        quoted
    };
    notes.iter().map(note).collect::<Vec<_>>().join("\n\n")
}
