//! The values of each message.

use crate::{
    listed::named,
    message::Message,
    plain_text::{self, line, lines, unlinked},
    render::{
        blocks::{changed, listed, noted},
        closing, decided,
        filled::Values,
    },
    shown::{names, number_of_days, person, review_page, said},
    template::Snippet,
};
use shared::{
    admin::queue_query::QueueQuery,
    calendar::Date,
    lang::Lang,
    paths::{self, Page, admin::AdminPage},
    submission::periods::OVERDUE_DAYS,
};
use texts::{Texts, format};

/// The values of a message in a language.
#[expect(
    clippy::too_many_lines,
    reason = "an arm for the values of each message"
)]
pub fn values(message: &Message, lang: Lang) -> Values {
    let title = |title: &str| plain_text::title(title, lang);
    let day = |date: Date| format::day(Texts::of(lang), date);
    match message {
        Message::Confirm { sent: at } | Message::Continue { saved: at } => {
            vec![("at", format::moment(Texts::of(lang), *at))]
        }
        Message::Transfer {
            kind,
            title: text,
            name,
            organisation,
            until,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", unlinked(&title(text))),
            ("who", unlinked(&person(name, Some(organisation)))),
            ("until", day(*until)),
        ],
        Message::Manage { kind, title: text }
        | Message::Transferred { kind, title: text }
        | Message::TakenOver { kind, title: text }
        | Message::Reopened { kind, title: text } => {
            vec![("what", named(*kind, None, lang)), ("title", title(text))]
        }
        Message::Erased {
            kind,
            number,
            created,
        } => vec![
            ("what", named(*kind, *number, lang)),
            ("date", format::date(Texts::of(lang), created.date().into())),
        ],
        Message::Returned {
            kind,
            is_revision: _,
            title: text,
            notes,
            until,
            unmet,
        } => [
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("notes", noted(notes)),
            ("until", day(*until)),
        ]
        .into_iter()
        .chain(criteria(unmet, lang))
        .collect(),
        Message::Withdrawn {
            kind,
            title: text,
            until,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("ends", day(*until)),
        ],
        Message::Expired {
            kind,
            is_revision: _,
            title: text,
            is_undecided,
            until,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("why", why_expired(*is_undecided, lang)),
            ("ends", day(*until)),
        ],
        Message::OpenAgain { title: text, until } => {
            vec![("title", title(text)), ("until", day(*until))]
        }
        Message::Reminder {
            kind,
            is_revision: _,
            title: text,
            ends,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("ends", format::date(Texts::of(lang), ends.date().into())),
        ],
        Message::Published {
            is_revision: _,
            title: text,
            number,
        }
        | Message::Restored {
            title: text,
            number,
        }
        | Message::ReplyShown {
            proposal: text,
            number,
        }
        | Message::OutcomePublished {
            proposal: text,
            number,
        } => vec![
            ("title", title(text)),
            ("number", number.to_string()),
            ("page", paths::path(lang, Page::Proposal(*number))),
        ],
        Message::Duplicate {
            is_revision: _,
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
        Message::Closing {
            title: text,
            number,
            news,
        } => [("title", title(text)), ("number", number.to_string())]
            .into_iter()
            .chain(closing::values(news, lang))
            .collect(),
        Message::Digest { items, count } => vec![
            ("count", count.to_string()),
            ("items", listed(items, *count, lang)),
            (
                "page",
                paths::admin::path(&AdminPage::Queue(QueueQuery::default())),
            ),
            ("settings", paths::admin::path(&AdminPage::Settings)),
        ],
        Message::Overdue { items, count } => vec![
            ("count", count.to_string()),
            ("items", listed(items, *count, lang)),
            ("days", OVERDUE_DAYS.to_string()),
            (
                "page",
                paths::admin::path(&AdminPage::Queue(QueueQuery::default())),
            ),
        ],
        Message::Rejected {
            kind,
            is_revision: _,
            title: text,
            why,
            unmet,
        } => decided::values((*kind, title(text)), ("why", said(why)), unmet, lang),
        Message::NewInQueue {
            title: text,
            organisation,
            submission,
        }
        | Message::WithdrawnFromQueue {
            title: text,
            organisation,
            submission,
        } => vec![
            ("title", unlinked(&title(text))),
            ("organisation", unlinked(&line(organisation))),
            ("page", review_page(submission)),
        ],
        Message::QuestionToAuthor {
            kind,
            title: text,
            text: question,
        } => decided::values((*kind, title(text)), ("text", said(question)), &[], lang),
        Message::QuestionAnswered {
            title: text,
            text: answer,
            submission,
        } => vec![
            ("title", unlinked(&title(text))),
            ("text", unlinked(&said(answer))),
            ("page", review_page(submission)),
        ],
        Message::ReplyConfirm { proposal } => vec![("title", unlinked(&title(proposal)))],
        Message::Received { title: proposal }
        | Message::Announced {
            is_revision: _,
            title: proposal,
        }
        | Message::ReplyDelivered { proposal }
        | Message::ReplyWaiting { proposal }
        | Message::ReplySilence { proposal }
        | Message::ReplyEnded { proposal }
        | Message::AskOutcomeOfProposal { proposal }
        | Message::OutcomeReceived { proposal } => vec![("title", title(proposal))],
        Message::ReplyNew {
            proposal,
            organisation,
            text,
        }
        | Message::ThreadMessage {
            proposal,
            organisation,
            text,
        } => vec![
            ("title", title(proposal)),
            ("organisation", line(organisation)),
            ("text", said(text)),
        ],
        Message::ReplyInReserve { proposal, text } | Message::ReplyDeclined { proposal, text } => {
            std::iter::once(("title", title(proposal)))
                .chain(text.iter().map(|text| ("words", said(text))))
                .collect()
        }
        Message::ReplyAccepted {
            proposal,
            organisation,
            name,
            address,
            text,
        } => vec![
            ("title", title(proposal)),
            ("organisation", line(organisation)),
            ("name", line(name)),
            ("address", line(address)),
        ]
        .into_iter()
        .chain(text.iter().map(|text| ("words", said(text))))
        .collect(),
        Message::ReplyAcceptedByYou {
            proposal,
            organisation,
            name,
            address,
        } => vec![
            ("title", title(proposal)),
            ("organisation", line(organisation)),
            ("name", line(name)),
            ("address", line(address)),
        ],
        Message::AcceptanceHeld {
            proposal,
            organisation,
        }
        | Message::AcceptanceStopped {
            proposal,
            organisation,
        }
        | Message::ReplyWithdrawn {
            proposal,
            organisation,
        }
        | Message::ReplyEndedAsSpam {
            proposal,
            organisation,
            address_was_shown: _,
        }
        | Message::PairErased {
            proposal,
            organisation,
        } => vec![
            ("title", title(proposal)),
            ("organisation", line(organisation)),
        ],
        Message::AskOutcome {
            proposal,
            organisation,
            reply,
        } => vec![
            ("title", title(proposal)),
            ("organisation", line(organisation)),
            ("reply", reply.to_string()),
        ],
        Message::RepliesUnanswered {
            proposal,
            organisations,
        } => vec![("title", title(proposal)), ("items", names(organisations))],
        Message::ProposalChanged {
            proposal,
            number,
            changes,
        } => vec![
            ("title", title(proposal)),
            ("number", number.to_string()),
            ("changes", changed(changes, lang)),
            ("page", paths::path(lang, Page::Proposal(*number))),
        ],
        Message::OutcomeTakenDown { proposal, why } | Message::ReplyNotShown { proposal, why } => {
            vec![("title", title(proposal)), ("why", lines(why).join("\n"))]
        }
        Message::JoinConfirm { network } => vec![("network", unlinked(&line(network)))],
        Message::InterestConfirm { region } => vec![("region", unlinked(&line(region)))],
        Message::MessageConfirm { to } => vec![("to", unlinked(&line(to)))],
        Message::JoinDelivered { network, days } => vec![
            ("network", line(network)),
            ("days", number_of_days(*days, lang)),
        ],
        Message::InterestDelivered { region, days } => vec![
            ("region", line(region)),
            ("days", number_of_days(*days, lang)),
        ],
        Message::MessageDelivered { to, days } => {
            vec![("to", line(to)), ("days", number_of_days(*days, lang))]
        }
        Message::JoinNew {
            network,
            name,
            organisation,
            text,
            submission,
        } => vec![
            ("network", line(network)),
            ("who", unlinked(&person(name, organisation.as_deref()))),
            ("text", unlinked(&said(text))),
            ("page", review_page(submission)),
        ],
        Message::InterestNew {
            region,
            name,
            organisation,
            text,
            submission,
        } => vec![
            ("region", line(region)),
            ("who", unlinked(&person(name, organisation.as_deref()))),
            ("text", unlinked(&said(text))),
            ("page", review_page(submission)),
        ],
        Message::MessageNew {
            to,
            name,
            text,
            submission,
        } => vec![
            ("to", line(to)),
            ("name", unlinked(&line(name))),
            ("text", unlinked(&said(text))),
            ("page", review_page(submission)),
        ],
        Message::JoinUnanswered {
            network,
            submission,
            days,
        } => vec![
            ("network", line(network)),
            ("days", number_of_days(*days, lang)),
            ("page", review_page(submission)),
        ],
        Message::InterestUnanswered {
            region,
            submission,
            days,
        } => vec![
            ("region", line(region)),
            ("days", number_of_days(*days, lang)),
            ("page", review_page(submission)),
        ],
        Message::MessageUnanswered {
            to,
            submission,
            days,
        } => vec![
            ("to", line(to)),
            ("days", number_of_days(*days, lang)),
            ("page", review_page(submission)),
        ],
        Message::JoinAccepted { network, text } => std::iter::once(("network", line(network)))
            .chain(text.iter().map(|text| ("words", said(text))))
            .collect(),
        Message::JoinDeclined { network, text } => {
            vec![("network", line(network)), ("text", said(text))]
        }
        Message::InterestDeclined { region, text } => {
            vec![("region", line(region)), ("text", said(text))]
        }
        Message::InterestNoted { region } => vec![("region", line(region))],
        Message::MessageAnswered { to, text, reply_to } => {
            vec![("to", line(to)), ("text", said(text))]
                .into_iter()
                .chain(reply_to.iter().map(|address| ("reply_to", line(address))))
                .collect()
        }
        Message::EntryAccepted {
            network,
            name,
            organisation,
            submission,
        } => vec![
            ("network", line(network)),
            ("who", unlinked(&person(name, organisation.as_deref()))),
            ("page", review_page(submission)),
        ],
        Message::AskToStay { network }
        | Message::EntryRemoved { network }
        | Message::EntryLapsed { network } => vec![("network", line(network))],
        Message::EntryLeft {
            network,
            name,
            submission,
        } => vec![
            ("network", line(network)),
            ("name", unlinked(&line(name))),
            ("page", review_page(submission)),
        ],
        Message::AskToMove { region, network } => {
            vec![("region", line(region)), ("network", line(network))]
        }
        Message::Edited { of, .. } => values(of, lang),
        Message::Invited { regions, inviter } => {
            let role = Snippet::Inviter.text(lang).trim_end();
            let inviter = inviter.as_deref().map_or(role.to_owned(), line);
            let of = regions.iter().map(|code| code.region().names.get(lang));
            let regions: Vec<String> = of.map(ToString::to_string).collect();
            vec![("inviter", inviter), ("regions", regions.join(", "))]
        }
        Message::SignIn | Message::Mine => Vec::new(),
    }
}

/// Why a review has ended by itself.
fn why_expired(is_undecided: bool, lang: Lang) -> String {
    let why = if is_undecided {
        Snippet::NotDecided
    } else {
        Snippet::NotChanged
    };
    why.text(lang).trim_end().to_owned()
}

/// The criteria that are not met, each on a line, and their page; nothing where none was found.
fn criteria(unmet: &[Criterion], lang: Lang) -> Values {
    if unmet.is_empty() {
        return Values::new();
    }
    let title = |it: &Criterion| format!("- {}", Texts::of(lang).get(criterion(*it)));
    let titles: Vec<String> = unmet.iter().map(title).collect();
    vec![
        ("criteria", titles.join("\n")),
        ("criteria_page", paths::path(lang, Page::Criteria)),
    ]
}
