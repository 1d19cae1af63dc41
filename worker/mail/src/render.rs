//! Rendering of a mail for the database: its subject, and its text with the places that are filled when it is sent.

mod arrived;
mod blocks;
mod closing;
mod collected;
mod decided;
mod filled;
mod people;
mod values;

use crate::{
    message::Message,
    pieces::{TemplatePiece, pieces},
    plain_text::line,
    template::{LinkKind, Snippet},
};
use filled::{Values, value, write_line, write_pieces};
use shared::lang::Lang;

/// A mail as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    /// The template's name
    pub template: &'static str,
    /// The subject: one line, at most [`LONGEST_LINE`](crate::plain_text::LONGEST_LINE) characters
    pub subject: String,
    /// The text, with places
    pub body: String,
    /// The kind of link in it
    pub link: Option<LinkKind>,
}

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
    let values = values::values(message, lang);
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
    for paragraph in body.trim().split("\n\n") {
        if is_said(paragraph, &values) {
            for line in paragraph.lines() {
                write_line(line, &values, &mut text);
            }
            text.push('\n');
        }
    }
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

/// False for a paragraph about an optional value that is missing.
fn is_said(paragraph: &str, values: &Values) -> bool {
    pieces(paragraph).iter().all(|piece| match piece {
        TemplatePiece::Place(name @ ("words" | "reply_to" | "criteria")) => {
            value(values, name).is_some()
        }
        TemplatePiece::Place(_) | TemplatePiece::Text(_) => true,
    })
}
