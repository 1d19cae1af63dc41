//! The mails' texts, a file for each mail and language. The first line is the subject.
//!
//! `{name}` is a place for a value. What is known when the mail is written is put in at once; `{link}`, `{code}`,
//! `{token}` and `{origin}` are left for the sending, so that no secret is ever stored. A brace that someone typed is
//! written twice in what is stored, so that it never becomes a place.

use shared::lang::Lang;

/// The files of one language.
macro_rules! files {
    ($lang:literal, $name:expr) => {
        match $name {
            Template::Confirm => include_str!(concat!("templates/", $lang, "/confirm.txt")),
            Template::Received => include_str!(concat!("templates/", $lang, "/received.txt")),
            Template::Returned => include_str!(concat!("templates/", $lang, "/returned.txt")),
            Template::Reminder => include_str!(concat!("templates/", $lang, "/reminder.txt")),
            Template::Published => include_str!(concat!("templates/", $lang, "/published.txt")),
            Template::Rejected => include_str!(concat!("templates/", $lang, "/rejected.txt")),
            Template::Duplicate => include_str!(concat!("templates/", $lang, "/duplicate.txt")),
            Template::TakenDown => include_str!(concat!("templates/", $lang, "/taken_down.txt")),
            Template::Restored => include_str!(concat!("templates/", $lang, "/restored.txt")),
            Template::Digest => include_str!(concat!("templates/", $lang, "/digest.txt")),
            Template::Overdue => include_str!(concat!("templates/", $lang, "/overdue.txt")),
            Template::SameProject => {
                include_str!(concat!("templates/", $lang, "/same_project.txt"))
            }
            Template::Manage => include_str!(concat!("templates/", $lang, "/manage.txt")),
            Template::Continue => include_str!(concat!("templates/", $lang, "/continue.txt")),
            Template::Transfer => include_str!(concat!("templates/", $lang, "/transfer.txt")),
            Template::Transferred => include_str!(concat!("templates/", $lang, "/transferred.txt")),
            Template::NewInQueue => include_str!(concat!("templates/", $lang, "/new_in_queue.txt")),
            Template::Invited => include_str!(concat!("templates/", $lang, "/invited.txt")),
            Template::SignIn => include_str!(concat!("templates/", $lang, "/sign_in.txt")),
            Template::Footer => include_str!(concat!("templates/", $lang, "/footer.txt")),
            Template::Fields => include_str!(concat!("templates/", $lang, "/fields.txt")),
            Template::Untitled => include_str!(concat!("templates/", $lang, "/untitled.txt")),
        }
    };
}

/// A file of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// [`crate::mail::message::Message::Confirm`]
    Confirm,
    /// [`crate::mail::message::Message::Received`]
    Received,
    /// [`crate::mail::message::Message::Returned`]
    Returned,
    /// [`crate::mail::message::Message::Reminder`]
    Reminder,
    /// [`crate::mail::message::Message::Published`]
    Published,
    /// [`crate::mail::message::Message::Rejected`]
    Rejected,
    /// [`crate::mail::message::Message::Duplicate`]
    Duplicate,
    /// [`crate::mail::message::Message::TakenDown`]
    TakenDown,
    /// [`crate::mail::message::Message::Restored`]
    Restored,
    /// [`crate::mail::message::Message::Digest`]
    Digest,
    /// [`crate::mail::message::Message::Overdue`]
    Overdue,
    /// Why a proposal is rejected that says what another one says, which is not public
    SameProject,
    /// [`crate::mail::message::Message::Manage`]
    Manage,
    /// [`crate::mail::message::Message::Continue`]
    Continue,
    /// [`crate::mail::message::Message::Transfer`]
    Transfer,
    /// [`crate::mail::message::Message::Transferred`]
    Transferred,
    /// [`crate::mail::message::Message::NewInQueue`]
    NewInQueue,
    /// [`crate::mail::message::Message::Invited`]
    Invited,
    /// [`crate::mail::message::Message::SignIn`]
    SignIn,
    /// The end of every mail
    Footer,
    /// The names of the form's fields, one a line
    Fields,
    /// What stands for a title that says nothing
    Untitled,
}

impl Template {
    /// Its text in a language.
    pub fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fi => files!("fi", self),
            Lang::Sv => files!("sv", self),
            Lang::En => files!("en", self),
        }
    }
}

/// Where a value goes into a text, and the text between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it is
    Text(&'a str),
    /// The place of a value, by its name
    Place(&'a str),
}

/// The pieces of a template, or of a text that is stored: `{{` is a brace.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        let after = from.strip_prefix('{').unwrap_or_default();
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        rest = match (after.strip_prefix('{'), after.split_once('}')) {
            (Some(after), _) => {
                pieces.push(Piece::Text("{"));
                after
            }
            (None, Some((name, after))) => {
                pieces.push(Piece::Place(name));
                after
            }
            (None, None) => "",
        };
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// A value as it is stored among places.
pub fn escaped(value: &str) -> String {
    value.replace('{', "{{")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brace_that_someone_typed_is_no_place() {
        for typed in ["{link}", "{{link}}", "{", "{{", "}{", "a{b}c{", "}"] {
            let stored = escaped(typed);
            let read: String = pieces(&stored)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) => text,
                    Piece::Place(_) => "PLACE",
                })
                .collect();
            assert_eq!(read, typed);
        }
        assert_eq!(
            pieces("a {link}\n{{x}"),
            [
                Piece::Text("a "),
                Piece::Place("link"),
                Piece::Text("\n"),
                Piece::Text("{"),
                Piece::Text("x}")
            ]
        );
    }
}
