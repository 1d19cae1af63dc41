//! Every mail in every language, with usual and with hostile values.

#![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

mod corpus;
mod optional;
mod said;
mod snapshots;
mod subjects;
mod unproven;

use crate::{
    listed::{Listed, listed},
    message::{ClosingNews, Message, QueueEntry, QueueNews},
    parts::{self, Secrets},
    render::render,
};
use shared::{
    calendar::Date,
    lang::Lang,
    proposal::{criteria::Criterion, number::ProposalNumber},
    submission::{SubmissionKind, closing::ClosingReason, state::StateName},
    time::Timestamp,
};

/// A mail as it is sent.
struct Sent {
    template: &'static str,
    subject: String,
    text: String,
    html: String,
}

/// The time of every mail: 1 March 2026, 10:00 in Finland.
const MARCH: Timestamp = Timestamp::from_millis(1_772_352_000_000);

fn day() -> Date {
    "2026-12-31".parse().unwrap()
}

/// The criteria that are not met.
const UNMET: [Criterion; 2] = [Criterion::Cooperation, Criterion::Content];

/// The submissions of the list, with one text as their titles.
fn items(title: &str) -> Vec<Listed> {
    let item = Listed {
        kind: SubmissionKind::Proposal,
        number: None,
        title: None,
        state: StateName::AwaitingConfirmation,
        since: MARCH,
        revision: None,
    };
    let published = Listed {
        number: ProposalNumber::new(17, 2018).ok(),
        title: Some(title.to_owned()),
        state: StateName::Published,
        revision: Some(StateName::InReview),
        ..item.clone()
    };
    vec![published, item]
}

/// The mail of a message, with `title` in the list of the mail that has one.
fn sent_with(message: &Message, lang: Lang, title: &str) -> Sent {
    let rendered = render(message, lang);
    let secrets = Secrets {
        origin: "https://kartta.example".to_owned(),
        operator: "Esimerkkiyhdistys".to_owned(),
        contact: "yllapito@example.org".to_owned(),
        links: ["0123", "89ab"]
            .map(|token| format!("https://kartta.example/{lang}/manage/{token}"))
            .into(),
        code: "ABCD-2345".to_owned(),
        token: "4567".to_owned(),
        list: listed(&items(title), true, lang),
    };
    Sent {
        template: rendered.template,
        text: parts::text(&rendered.body, &secrets),
        html: parts::html(lang, &rendered.subject, &rendered.body, &secrets),
        subject: rendered.subject,
    }
}

fn sent(message: &Message, lang: Lang) -> Sent {
    sent_with(message, lang, "Taide")
}

fn closing(title: &str, news: ClosingNews) -> Message {
    Message::Closing {
        title: title.to_owned(),
        number: ProposalNumber::new(17, 2018).unwrap(),
        news,
    }
}

fn still_looking(extended: Option<Date>, is_last: bool) -> ClosingNews {
    ClosingNews::StillLooking {
        last_day: "2026-12-31".parse().unwrap(),
        extended,
        is_last,
    }
}

fn time_over(reopens_until: Option<Date>) -> ClosingNews {
    ClosingNews::TimeOver {
        last_day: "2026-12-31".parse().unwrap(),
        reopens_until,
    }
}

/// Every message, with one text as all of its values.
fn all(text: &str) -> Vec<Message> {
    let title = || text.to_owned();
    vec![
        Message::Confirm { sent: MARCH },
        Message::Received { title: title() },
        Message::Returned {
            kind: SubmissionKind::Proposal,
            is_revision: false,
            title: title(),
            notes: vec![(title(), title()), (title(), title())],
            until: day(),
            unmet: UNMET.to_vec(),
        },
        Message::Reminder {
            kind: SubmissionKind::Proposal,
            is_revision: false,
            title: title(),
            ends: MARCH,
        },
        Message::Published {
            is_revision: false,
            title: title(),
            number: ProposalNumber::new(17, 2018).unwrap(),
        },
        Message::Rejected {
            kind: SubmissionKind::Proposal,
            is_revision: false,
            title: title(),
            why: title(),
            unmet: UNMET.to_vec(),
        },
        Message::Duplicate {
            is_revision: false,
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
            items: vec![entry(text), entry(text)],
            count: 5,
        },
        Message::Overdue {
            items: vec![entry(text)],
            count: 2,
        },
        Message::Manage {
            kind: SubmissionKind::Proposal,
            title: title(),
        },
        Message::Continue { saved: MARCH },
        Message::Transfer {
            kind: SubmissionKind::Proposal,
            title: title(),
            name: title(),
            organisation: title(),
            until: day(),
        },
        Message::Transferred {
            kind: SubmissionKind::Proposal,
            title: title(),
        },
        Message::TakenOver {
            kind: SubmissionKind::Proposal,
            title: title(),
        },
        Message::Erased {
            kind: SubmissionKind::Proposal,
            number: ProposalNumber::new(17, 2018).ok(),
            created: MARCH,
        },
        Message::Mine,
        Message::NewInQueue {
            news: QueueNews::New,
            title: title(),
            organisation: title(),
            submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        },
        Message::SignIn,
    ]
    .into_iter()
    .chain(of_closing(text))
    .chain(of_revisions(text))
    .chain(of_ends(text))
    .chain(of_questions(text))
    .chain(of_invitations(text))
    .chain(of_replies(text))
    .chain(said::Said::same(text).messages())
    .collect()
}

/// A submission in a mail about several.
fn entry(text: &str) -> QueueEntry {
    QueueEntry {
        title: text.to_owned(),
        organisation: text.to_owned(),
        submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
    }
}

/// The messages that a proposal and other kinds of submissions have, of a reply.
fn of_replies(text: &str) -> Vec<Message> {
    let kind = SubmissionKind::Reply;
    let title = || text.to_owned();
    vec![
        Message::Returned {
            kind,
            is_revision: false,
            title: title(),
            notes: vec![(title(), title()), (title(), title())],
            until: day(),
            unmet: Vec::new(),
        },
        Message::Rejected {
            kind,
            is_revision: false,
            title: title(),
            why: title(),
            unmet: Vec::new(),
        },
        Message::Reminder {
            kind,
            is_revision: false,
            title: title(),
            ends: MARCH,
        },
        Message::Manage {
            kind,
            title: title(),
        },
        Message::Transfer {
            kind,
            title: title(),
            name: title(),
            organisation: title(),
            until: day(),
        },
        Message::Transferred {
            kind,
            title: title(),
        },
        Message::TakenOver {
            kind,
            title: title(),
        },
    ]
}

/// The messages of a question to an author.
fn of_questions(text: &str) -> [Message; 2] {
    let title = || text.to_owned();
    [
        Message::QuestionToAuthor {
            kind: SubmissionKind::Proposal,
            title: title(),
            text: title(),
        },
        Message::QuestionAnswered {
            title: title(),
            text: title(),
            submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        },
    ]
}

/// The messages about a proposal that are others for a change of what is published.
fn of_revisions(text: &str) -> Vec<Message> {
    let (kind, is_revision) = (SubmissionKind::Proposal, true);
    let title = || text.to_owned();
    let number = ProposalNumber::new(17, 2018).unwrap();
    vec![
        Message::Returned {
            kind,
            is_revision,
            title: title(),
            notes: vec![(title(), title()), (title(), title())],
            until: day(),
            unmet: UNMET.to_vec(),
        },
        Message::Reminder {
            kind,
            is_revision,
            title: title(),
            ends: MARCH,
        },
        Message::Published {
            is_revision,
            title: title(),
            number,
        },
        Message::Rejected {
            kind,
            is_revision,
            title: title(),
            why: title(),
            unmet: UNMET.to_vec(),
        },
        Message::Duplicate {
            is_revision,
            title: title(),
            number,
            other: title(),
        },
    ]
}

/// The messages to new coordinators and administrators, and two about what was withdrawn and opened again.
fn of_invitations(text: &str) -> Vec<Message> {
    let title = || text.to_owned();
    vec![
        Message::WithdrawnFromQueue {
            title: title(),
            organisation: title(),
            submission: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        },
        Message::Invited {
            regions: Vec::new(),
            inviter: None,
        },
        Message::Invited {
            regions: vec!["18".parse().unwrap(), "19".parse().unwrap()],
            inviter: Some(title()),
        },
        Message::OpenAgain {
            title: title(),
            until: day(),
        },
    ]
}

/// The messages about the end of a submission, and about what follows it.
fn of_ends(text: &str) -> Vec<Message> {
    let expired = |kind, is_revision| Message::Expired {
        kind,
        is_revision,
        title: text.to_owned(),
        is_undecided: is_revision,
        until: day(),
    };
    let both = [SubmissionKind::Proposal, SubmissionKind::Reply];
    let withdrawn = both.map(|kind| Message::Withdrawn {
        kind,
        title: text.to_owned(),
        until: day(),
    });
    let reopened = both.map(|kind| Message::Reopened {
        kind,
        title: text.to_owned(),
    });
    let mut messages = vec![expired(SubmissionKind::Proposal, true)];
    messages.extend(both.map(|kind| expired(kind, false)));
    messages.extend(withdrawn.into_iter().chain(reopened));
    messages
}

/// The messages about the closing of a proposal.
fn of_closing(text: &str) -> Vec<Message> {
    vec![
        closing(text, still_looking("2027-03-31".parse().ok(), false)),
        closing(text, still_looking("2027-03-31".parse().ok(), true)),
        closing(text, still_looking(None, false)),
        closing(text, still_looking(None, true)),
        closing(
            text,
            ClosingNews::ByReviewer {
                reason: ClosingReason::PartnerElsewhere,
                told: text.to_owned(),
                reopens_until: "2028-05-10".parse().ok(),
            },
        ),
        closing(text, time_over("2028-05-10".parse().ok())),
    ]
}
