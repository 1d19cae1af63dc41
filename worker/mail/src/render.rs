//! Rendering of a mail for the database: its subject, and its text with the places that are filled when it is sent.

use crate::{
    listed::named,
    message::{ClosingNews, Message},
    plain_text::{self, line, lines, unlinked},
    shown::{names, number_of_days, person, review_page, said},
    template::{LinkKind, Snippet, TemplatePiece, escaped, pieces},
};
use shared::{
    admin::queue_query::QueueQuery,
    calendar::Date,
    lang::Lang,
    paths::{self, Page, admin::AdminPage},
    submission::periods::OVERDUE_DAYS,
    time::Timestamp,
};
use texts::{Texts, code_labels::closing_reason, format};

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
        TemplatePiece::Place(name @ ("words" | "reply_to")) => value(values, name).is_some(),
        TemplatePiece::Place(_) | TemplatePiece::Text(_) => true,
    })
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
            TemplatePiece::Place(name @ ("notes" | "items" | "changes")) => {
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

#[expect(
    clippy::too_many_lines,
    reason = "an arm for the values of each message"
)]
fn values(message: &Message, lang: Lang) -> Values {
    let title = |title: &str| plain_text::title(title, lang);
    match message {
        Message::Confirm { sent: at } | Message::Continue { saved: at } => {
            vec![("at", format::moment(Texts::of(lang), *at))]
        }
        Message::Transfer {
            kind,
            title: text,
            organisation,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", unlinked(&title(text))),
            ("organisation", unlinked(&plain_text::line(organisation))),
        ],
        Message::Received { title: text } | Message::Announced { title: text } => {
            vec![("title", title(text))]
        }
        Message::Manage { kind, title: text }
        | Message::Transferred { kind, title: text }
        | Message::TakenOver { kind, title: text } => {
            vec![("what", named(*kind, None, lang)), ("title", title(text))]
        }
        Message::Erased {
            kind,
            number,
            created,
        } => erased(named(*kind, *number, lang), *created, lang),
        Message::Returned {
            kind,
            title: text,
            notes,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("notes", noted(notes)),
        ],
        Message::Reminder {
            kind,
            title: text,
            ends,
        } => vec![
            ("what", named(*kind, None, lang)),
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
        Message::Closing {
            title: text,
            number,
            news,
        } => [("title", title(text)), ("number", number.to_string())]
            .into_iter()
            .chain(news_of_closing(news, lang))
            .collect(),
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
            ("page", review_page(submission)),
        ],
        Message::Rejected {
            kind,
            title: text,
            why,
        } => vec![
            ("what", named(*kind, None, lang)),
            ("title", title(text)),
            ("why", lines(why).join("\n")),
        ],
        Message::NewInQueue {
            title: text,
            organisation,
            submission,
        } => vec![
            ("title", title(text)),
            ("organisation", plain_text::line(organisation)),
            ("page", review_page(submission)),
        ],
        Message::ReplyConfirm { proposal } => vec![("title", unlinked(&title(proposal)))],
        Message::ReplyDelivered { proposal }
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
        Message::ReplyShown { proposal, number }
        | Message::OutcomePublished { proposal, number } => {
            vec![
                ("title", title(proposal)),
                ("number", number.to_string()),
                ("page", paths::path(lang, Page::Proposal(*number))),
            ]
        }
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
            ("who", person(name, organisation.as_deref())),
            ("text", said(text)),
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
            ("who", person(name, organisation.as_deref())),
            ("text", said(text)),
            ("page", review_page(submission)),
        ],
        Message::MessageNew {
            to,
            name,
            text,
            submission,
        } => vec![
            ("to", line(to)),
            ("name", line(name)),
            ("text", said(text)),
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
            ("who", person(name, organisation.as_deref())),
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
            ("name", line(name)),
            ("page", review_page(submission)),
        ],
        Message::AskToMove { region, network } => {
            vec![("region", line(region)), ("network", line(network))]
        }
        Message::Edited { of, .. } => values(of, lang),
        Message::Invited | Message::SignIn | Message::Mine => Vec::new(),
    }
}

fn erased(what: String, created: Timestamp, lang: Lang) -> Values {
    let date = format::date(Texts::of(lang), created.date().into());
    vec![("what", what), ("date", date)]
}

fn news_of_closing(news: &ClosingNews, lang: Lang) -> Values {
    let texts = Texts::of(lang);
    match news {
        ClosingNews::StillLooking {
            last_day,
            extended,
            is_last: _,
        } => vec![
            ("until", format::day(texts, *last_day)),
            ("extended", format::day(texts, *extended)),
        ],
        ClosingNews::ByReviewer {
            reason,
            told,
            reopens_until,
        } => vec![
            ("reason", closing_reason(texts, *reason).to_owned()),
            ("why", lines(told).join("\n")),
            ("reopening", reopening(*reopens_until, lang)),
        ],
        ClosingNews::TimeOver {
            last_day,
            reopens_until,
        } => vec![
            ("until", format::day(texts, *last_day)),
            ("reopening", reopening(*reopens_until, lang)),
        ],
    }
}

/// The sentence that says until when a closed proposal can be reopened.
fn reopening(until: Option<Date>, lang: Lang) -> String {
    let Some(until) = until else {
        return Snippet::NeverReopens.text(lang).trim_end().to_owned();
    };
    let until = format::day(Texts::of(lang), until);
    pieces(Snippet::Reopens.text(lang).trim_end())
        .into_iter()
        .map(|piece| match piece {
            TemplatePiece::Text(text) => text,
            TemplatePiece::Place(_) => until.as_str(),
        })
        .collect()
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

/// The quoted changes of fields, before and after, escaped.
fn changed(changes: &[(String, String, String)], lang: Lang) -> String {
    let shown = |text: &str| match said(text) {
        blank if blank.is_empty() => "–".to_owned(),
        text => text,
    };
    let change = |(field, before, after): &(String, String, String)| {
        let values = vec![
            ("field", line(field)),
            ("before", shown(before)),
            ("after", shown(after)),
        ];
        let mut change = String::new();
        for line in Snippet::Change.text(lang).lines() {
            write_line(line, &values, &mut change);
        }
        change
    };
    let changes: Vec<String> = changes.iter().map(change).collect();
    changes.join("\n").trim_end().to_owned()
}
