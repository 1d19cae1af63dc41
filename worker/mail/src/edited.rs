//! Mails that a reviewer has edited. Lines with places must stay as they are, so that a link is neither lost nor moved
//! into a sentence.

use crate::{
    message::Message,
    pieces::{TemplatePiece, pieces},
    plain_text::{line, lines},
    render::render,
};
use shared::{
    admin::wire::{EditedMail, LONGEST_BODY, LONGEST_SUBJECT},
    lang::Lang,
    paths::{self, Page},
    proposal::number::ProposalNumber,
};

/// The edited mail as it is stored; `None` if it is too long, has a blank subject or changed places.
pub fn accept(message: &Message, lang: Lang, edited: &EditedMail) -> Option<EditedMail> {
    let fits = edited.subject.chars().count() <= LONGEST_SUBJECT
        && edited.body.chars().count() <= LONGEST_BODY;
    if !fits {
        return None;
    }
    let subject = line(&edited.subject);
    let body = format!("{}\n", lines(&edited.body).join("\n"));
    let original = render(message, lang);
    let keeps_places = is_whole(&body) && places(&body).eq(places(&original.body));
    let names_its_places = match message {
        Message::Announced { .. } => {
            is_whole(&subject) && knows_places(&subject, &original.subject)
        }
        _ => true,
    };
    (!subject.is_empty() && keeps_places && names_its_places)
        .then_some(EditedMail { subject, body })
}

/// The message with the edited subject and text.
pub fn of(message: Message, edited: &EditedMail) -> Message {
    Message::Edited {
        of: Box::new(message),
        subject: edited.subject.clone(),
        body: edited.body.clone(),
    }
}

/// An edited announcement, with the values that depend on the number.
pub fn published(
    message: Message,
    edited: &EditedMail,
    number: ProposalNumber,
    lang: Lang,
) -> Message {
    let page = paths::path(lang, Page::Proposal(number));
    let number = number.to_string();
    let fill = |text: &str, brace: &str| -> String {
        pieces(text)
            .into_iter()
            .map(|piece| match piece {
                TemplatePiece::Text("{") => brace.to_owned(),
                TemplatePiece::Text(text) => text.to_owned(),
                TemplatePiece::Place("number") => number.clone(),
                TemplatePiece::Place("page") => page.clone(),
                TemplatePiece::Place(name) => format!("{{{name}}}"),
            })
            .collect()
    };
    Message::Edited {
        of: Box::new(message),
        subject: fill(&edited.subject, "{"),
        body: fill(&edited.body, "{{"),
    }
}

/// True if its pieces make up the whole text and all places have names: no brace is left open or closed on another
/// line.
fn is_whole(text: &str) -> bool {
    let is_named = |piece: &TemplatePiece<'_>| match piece {
        TemplatePiece::Text(_) => true,
        TemplatePiece::Place(name) => name.bytes().all(|byte| byte.is_ascii_lowercase()),
    };
    if !pieces(text).iter().all(is_named) {
        return false;
    }
    let read: String = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            TemplatePiece::Text("{") => "{{".to_owned(),
            TemplatePiece::Text(text) => text.to_owned(),
            TemplatePiece::Place(name) => format!("{{{name}}}"),
        })
        .collect();
    read == text
}

/// The lines with a place.
fn places(text: &str) -> impl Iterator<Item = &str> {
    let holds = |line: &&str| {
        pieces(line)
            .iter()
            .any(|piece| matches!(piece, TemplatePiece::Place(_)))
    };
    text.lines().filter(holds)
}

/// True if all places of a text exist in another one, too.
fn knows_places(text: &str, other: &str) -> bool {
    let known = pieces(other);
    pieces(text)
        .iter()
        .filter(|piece| matches!(piece, TemplatePiece::Place(_)))
        .all(|piece| known.contains(piece))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    const LANG: Lang = Lang::En;

    fn returned() -> Message {
        Message::Returned {
            kind: shared::submission::SubmissionKind::Proposal,
            is_revision: false,
            title: "Art".to_owned(),
            notes: vec![("Title".to_owned(), "Shorter".to_owned())],
            until: "2026-12-31".parse().unwrap(),
            unmet: Vec::new(),
        }
    }

    /// The mail with one text replaced by another.
    fn changed(message: &Message, from: &str, to: &str) -> Option<EditedMail> {
        let rendered = render(message, LANG);
        assert!(rendered.body.contains(from), "{}", rendered.body);
        let edited = EditedMail {
            subject: rendered.subject,
            body: rendered.body.replace(from, to),
        };
        accept(message, LANG, &edited)
    }

    #[test]
    fn words_change_and_links_stay() {
        let edited = changed(&returned(), "Hello,", "Dear {{friend}},").unwrap();
        let mail = render(&of(returned(), &edited), LANG);
        assert!(mail.body.starts_with("Dear {{friend}},"), "{}", mail.body);
        assert_eq!(mail.link, render(&returned(), LANG).link);
        for (from, to) in [
            ("{link}", ""),
            ("{link}", "{link}{link}"),
            ("{link}", "click {link} now"),
            ("Hello,", "{link}"),
            ("Hello,", "{code}"),
            ("Hello,", "a { b"),
        ] {
            assert_eq!(changed(&returned(), from, to), None, "{from} {to}");
        }
    }

    #[test]
    fn a_subject_is_one_line_that_says_something() {
        let rendered = render(&returned(), LANG);
        let subject = |subject: &str| {
            let edited = EditedMail {
                subject: subject.to_owned(),
                body: rendered.body.clone(),
            };
            accept(&returned(), LANG, &edited).map(|it| it.subject)
        };
        assert_eq!(
            subject("Hi\r\nBcc: a@b.example"),
            Some("Hi Bcc: a@b.example".to_owned())
        );
        assert_eq!(subject(" \n"), None);
        assert_eq!(subject(&"a".repeat(151)), None);
    }

    #[test]
    fn an_announcement_is_filled_when_its_number_is_known() {
        let announced = Message::Announced {
            is_revision: false,
            title: "Art {1}".to_owned(),
        };
        let edited = changed(&announced, "Hello,", "Dear {{friend}},").unwrap();
        assert!(edited.subject.contains("{number}"), "{}", edited.subject);
        assert!(edited.subject.contains("Art {{1}"), "{}", edited.subject);
        let number: ProposalNumber = "017/2018".parse().unwrap();
        let message = Message::Published {
            is_revision: false,
            title: "Art {1}".to_owned(),
            number,
        };
        let mail = render(&published(message.clone(), &edited, number, LANG), LANG);
        let unedited = render(&message, LANG);
        assert_eq!(mail.subject, unedited.subject);
        assert_eq!(
            mail.body,
            unedited.body.replace("Hello,", "Dear {{friend}},")
        );
    }
}
