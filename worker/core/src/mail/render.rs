//! A mail as it is stored: its subject, and its text with the places that are filled while sending.

use crate::mail::{
    message::Message,
    said::{self, line, lines, unlinked},
    template::{Piece, Template, escaped, pieces},
};
use shared::{
    admin::queue_query::QueueQuery,
    lang::Lang,
    paths::{self, Page, admin::AdminPage},
    submission::transition::OVERDUE_DAYS,
};
use texts::{Texts, format};

/// Which link takes the place of `{link}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Proves the address
    Confirm,
    /// Manages the submission
    Manage,
    /// Makes the address the holder's
    Transfer,
    /// Signs in
    SignIn,
}

impl LinkKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Confirm, Self::Manage, Self::Transfer, Self::SignIn];

    /// The name it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Manage => "manage",
            Self::Transfer => "transfer",
            Self::SignIn => "sign_in",
        }
    }
}

/// A mail as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The template's name
    pub template: &'static str,
    /// One line, at most [`said::LONGEST_LINE`] letters
    pub subject: String,
    /// The text, with places
    pub body: String,
    /// Which link it holds
    pub link: Option<LinkKind>,
}

/// What the places of a template are filled with when the mail is written.
type Values = Vec<(&'static str, String)>;

/// Writes a mail in a language.
pub fn render(message: &Message, lang: Lang) -> Rendered {
    if let Message::Edited { of, subject, body } = message {
        return Rendered {
            subject: line(subject),
            body: body.clone(),
            ..render(of, lang)
        };
    }
    let (template, name, link) = kind(message);
    let values = values(message, lang);
    let (subject, body) = template
        .text(lang)
        .split_once('\n')
        .unwrap_or((template.text(lang), ""));
    let subject: String = pieces(subject)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Place(name) => value(&values, name).unwrap_or_default(),
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
    text.push_str(Template::Footer.text(lang));
    Rendered {
        template: name,
        subject: line(&subject),
        body: text,
        link,
    }
}

/// A subject in which the places stay whose values aren't known yet.
fn announced_subject(template: &str, values: &Values) -> String {
    let mut subject = String::new();
    write_pieces(
        template.lines().next().unwrap_or_default(),
        values,
        &mut subject,
    );
    subject
}

/// One line of a template; a value of several lines keeps the sign of a quotation before each.
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
            Piece::Text(text) => to.push_str(text),
            // What is said of each of several comes as it is to be stored.
            Piece::Place(name @ ("notes" | "items")) => {
                to.push_str(value(values, name).unwrap_or_default());
            }
            Piece::Place(name) => {
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

fn kind(message: &Message) -> (Template, &'static str, Option<LinkKind>) {
    use LinkKind as L;
    match message {
        Message::Confirm { .. } => (Template::Confirm, "confirm", Some(L::Confirm)),
        Message::Received { .. } => (Template::Received, "received", Some(L::Manage)),
        Message::Returned { .. } => (Template::Returned, "returned", Some(L::Manage)),
        Message::Reminder { .. } => (Template::Reminder, "reminder", Some(L::Manage)),
        Message::Published { .. } | Message::Announced { .. } => {
            (Template::Published, "published", Some(L::Manage))
        }
        Message::Rejected { .. } => (Template::Rejected, "rejected", None),
        Message::Duplicate { .. } => (Template::Duplicate, "duplicate", None),
        Message::TakenDown { .. } => (Template::TakenDown, "taken_down", Some(L::Manage)),
        Message::Restored { .. } => (Template::Restored, "restored", None),
        Message::Digest { .. } => (Template::Digest, "digest", None),
        Message::Overdue { .. } => (Template::Overdue, "overdue", None),
        Message::Manage { .. } => (Template::Manage, "manage", Some(L::Manage)),
        Message::Continue { .. } => (Template::Continue, "continue", Some(L::Manage)),
        Message::Transfer { .. } => (Template::Transfer, "transfer", Some(L::Transfer)),
        Message::Transferred { .. } => (Template::Transferred, "transferred", None),
        Message::NewInQueue { .. } => (Template::NewInQueue, "new_in_queue", None),
        Message::Invited => (Template::Invited, "invited", None),
        Message::Edited { of, .. } => kind(of),
        Message::SignIn => (Template::SignIn, "sign_in", Some(L::SignIn)),
    }
}

fn values(message: &Message, lang: Lang) -> Values {
    let title = |title: &str| {
        let title = line(title);
        if title.is_empty() {
            Template::Untitled.text(lang).trim_end().to_owned()
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
            ("organisation", said::line(organisation)),
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
            ("organisation", said::line(organisation)),
            (
                "page",
                paths::admin::path(&AdminPage::Submission(submission.clone())),
            ),
        ],
        Message::Edited { of, .. } => values(of, lang),
        Message::Invited | Message::SignIn => Vec::new(),
    }
}

/// Each title with its organisation, quoted, as it is stored; and that there are more.
fn listed(items: &[(String, String)], count: usize, title: impl Fn(&str) -> String) -> String {
    let mut quoted: Vec<String> = items
        .iter()
        .map(|(text, organisation)| {
            let organisation = said::line(organisation);
            format!("> {}\n> {}", escaped(&title(text)), escaped(&organisation))
        })
        .collect();
    if count > items.len() {
        quoted.push(format!("… +{}", count - items.len()));
    }
    quoted.join("\n\n")
}

/// Each field's name with what is asked about it, quoted, as it is stored.
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
