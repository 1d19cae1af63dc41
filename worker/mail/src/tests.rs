//! Every mail in every language, with usual and with hostile values.

#![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

mod corpus;
mod snapshots;

use crate::{
    message::Message,
    parts::{self, Secrets},
    render::render,
};
use shared::{lang::Lang, proposal::number::ProposalNumber, time::Timestamp};

/// A mail as it is sent.
struct Sent {
    template: &'static str,
    subject: String,
    text: String,
    html: String,
}

fn sent(message: &Message, lang: Lang) -> Sent {
    let rendered = render(message, lang);
    let secrets = Secrets {
        origin: "https://kartta.example".to_owned(),
        link: format!("https://kartta.example/{lang}/manage/0123"),
        code: "ABCD-2345".to_owned(),
        token: "4567".to_owned(),
    };
    Sent {
        template: rendered.template,
        text: parts::text(&rendered.body, &secrets),
        html: parts::html(lang, &rendered.subject, &rendered.body, &secrets),
        subject: rendered.subject,
    }
}

/// Every message, with one text as all of its values.
fn all(text: &str) -> Vec<Message> {
    let title = || text.to_owned();
    vec![
        Message::Confirm { title: title() },
        Message::Received { title: title() },
        Message::Returned {
            title: title(),
            notes: vec![(title(), title()), (title(), title())],
        },
        Message::Reminder {
            title: title(),
            // 1 March 2026, 10:00 in Finland.
            ends: Timestamp::from_millis(1_772_352_000_000),
        },
        Message::Published {
            title: title(),
            number: ProposalNumber::new(17, 2018).unwrap(),
        },
        Message::Rejected {
            title: title(),
            why: title(),
        },
        Message::Duplicate {
            title: title(),
            number: ProposalNumber::new(17, 2018).unwrap(),
            other: title(),
        },
        Message::TakenDown {
            title: title(),
            number: ProposalNumber::new(17, 2018).unwrap(),
            why: title(),
        },
        Message::Restored {
            title: title(),
            number: ProposalNumber::new(17, 2018).unwrap(),
        },
        Message::Digest {
            items: vec![(title(), title()), (title(), title())],
            count: 3,
        },
        Message::Overdue {
            title: title(),
            organisation: title(),
            submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        },
        Message::Manage { title: title() },
        Message::Continue { title: title() },
        Message::Transfer { title: title() },
        Message::Transferred { title: title() },
        Message::NewInQueue {
            title: title(),
            organisation: title(),
            submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        },
        Message::Invited,
        Message::SignIn,
    ]
}
