//! The values of each message.

use crate::{
    listed::named,
    message::Message,
    plain_text::{self, line, lines, unlinked},
    render::{
        arrived,
        blocks::{changed, noted},
        closing, collected, decided,
        filled::Values,
        people,
    },
    shown::{names, person, review_page, said},
};
use shared::{
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
        } => decided::values((*kind, title(text)), ("notes", noted(notes)), unmet, lang)
            .into_iter()
            .chain([("until", day(*until))])
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
            ("why", decided::why_expired(*is_undecided, lang)),
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
        Message::Digest { items, count } => {
            let settings = paths::admin::path(&AdminPage::Settings);
            collected::values(items, *count, ("settings", settings), lang)
        }
        Message::Overdue { items, count } => {
            collected::values(items, *count, ("days", OVERDUE_DAYS.to_string()), lang)
        }
        Message::Rejected {
            kind,
            is_revision: _,
            title: text,
            why,
            unmet,
        } => decided::values((*kind, title(text)), ("why", said(why)), unmet, lang),
        Message::NewInQueue {
            news,
            title: text,
            organisation,
            submission,
        } => arrived::in_queue(*news, &title(text), organisation, submission, lang),
        Message::WithdrawnFromQueue {
            title: text,
            organisation,
            submission,
        } => arrived::of_queue(&title(text), organisation, submission),
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
        } => people::shown_contact((title(proposal), organisation), name, address)
            .into_iter()
            .chain(text.iter().map(|text| ("words", said(text))))
            .collect(),
        Message::ReplyAcceptedByYou {
            proposal,
            organisation,
            name,
            address,
        } => people::shown_contact((title(proposal), organisation), name, address),
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
        Message::JoinDelivered { network, days } => {
            arrived::delivered(("network", network), *days, lang)
        }
        Message::InterestDelivered { region, days } => {
            arrived::delivered(("region", region), *days, lang)
        }
        Message::MessageDelivered { to, days } => arrived::delivered(("to", to), *days, lang),
        Message::JoinNew {
            network,
            name,
            organisation,
            text,
            submission,
        } => arrived::new(
            ("network", network),
            ("who", person(name, organisation.as_deref())),
            text,
            submission,
        ),
        Message::InterestNew {
            region,
            name,
            organisation,
            text,
            submission,
        } => arrived::new(
            ("region", region),
            ("who", person(name, organisation.as_deref())),
            text,
            submission,
        ),
        Message::MessageNew {
            to,
            name,
            text,
            submission,
        } => arrived::new(("to", to), ("name", line(name)), text, submission),
        Message::JoinUnanswered {
            network,
            submission,
            days,
        } => arrived::unanswered(("network", network), *days, submission, lang),
        Message::InterestUnanswered {
            region,
            submission,
            days,
        } => arrived::unanswered(("region", region), *days, submission, lang),
        Message::MessageUnanswered {
            to,
            submission,
            days,
        } => arrived::unanswered(("to", to), *days, submission, lang),
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
        } => arrived::entry(
            network,
            ("who", person(name, organisation.as_deref())),
            submission,
        ),
        Message::AskToStay { network }
        | Message::EntryRemoved { network }
        | Message::EntryLapsed { network } => vec![("network", line(network))],
        Message::EntryLeft {
            network,
            name,
            submission,
        } => arrived::entry(network, ("name", line(name)), submission),
        Message::AskToMove { region, network } => {
            vec![("region", line(region)), ("network", line(network))]
        }
        Message::Edited { of, .. } => values(of, lang),
        Message::Invited { regions, inviter } => people::invited(regions, inviter.as_deref(), lang),
        Message::SignIn | Message::Mine => Vec::new(),
    }
}
