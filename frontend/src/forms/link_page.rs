//! The page of a mailed link. Its button is a plain form, which works without the program and isn't pressed by link
//! scanners.

use crate::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    paths::{self, LinkToken, Page},
    submission::{SubmissionKind, wire::LinkPurpose},
};
use texts::{Key, Texts, format, keys, places};

/// What a link asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkQuestion {
    /// The purpose of the link
    pub purpose: LinkPurpose,
    /// The kind of its submission
    pub kind: SubmissionKind,
    /// The title of its submission, or of the proposal to which that belongs; blank if it has none
    pub title: String,
    /// The organisation; blank if it isn't told
    pub organisation: String,
    /// The summary of a proposal, for its new contact
    pub summary: Option<String>,
}

/// The answer of the page of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkAnswer {
    /// It asks
    Asked(LinkQuestion),
    /// The link is unknown, used or expired
    Ended,
    /// It was done too often; it can be done again in so many minutes
    TooOften {
        /// Minutes
        minutes: i64,
    },
}

/// The page: the button, or the reason why there is none.
#[component]
pub fn LinkPage(
    /// The link's token.
    token: LinkToken,
    /// The answer.
    answer: LinkAnswer,
) -> impl IntoView {
    let texts = use_texts();
    let words = LinkTexts::of(texts, &answer);
    let head = Head::unlisted(texts.get(words.title), words.body.clone());
    let action = paths::path(texts.lang(), Page::Link(&token));
    let button = words.button.map(|button| {
        view! {
            <form method="post" action=action>
                <p class="form-buttons">
                    <button type="submit" class="button">{texts.get(button)}</button>
                </p>
            </form>
            <p class="help">{texts.get(words.note)}</p>
        }
    });
    let onward = (answer == LinkAnswer::Ended).then(|| {
        view! {
            <p><a href=paths::path(texts.lang(), Page::Mine)>{texts.get(keys::LINK_MINE)}</a></p>
            <p><a href=paths::path(texts.lang(), Page::NewProposal)>{texts.get(keys::LINK_NEW)}</a></p>
        }
    });
    let named = match answer {
        LinkAnswer::Asked(asked) => Some(view! { <Named asked/> }),
        LinkAnswer::Ended | LinkAnswer::TooOften { .. } => None,
    };
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(words.title)}</h1>
            <p class="lead">{words.body}</p>
            {named}
            {button}
            {onward}
        </article>
    }
    .into_any()
}

/// The submission that a link is about.
#[component]
fn Named(
    /// What the link asks for.
    asked: LinkQuestion,
) -> impl IntoView {
    let texts = use_texts();
    let title = match asked.title.trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    };
    let label = match asked.kind {
        SubmissionKind::Reply => keys::LINK_REPLY_TO,
        SubmissionKind::Proposal | SubmissionKind::Outcome => keys::LINK_TITLE,
        SubmissionKind::JoinRequest => keys::MANAGE_KIND_JOIN_REQUEST,
        SubmissionKind::Message | SubmissionKind::ThreadMessage => keys::MANAGE_KIND_MESSAGE,
    };
    let organisation = asked.organisation.trim().to_owned();
    let organisation = (!organisation.is_empty()).then(|| {
        view! {
            <dt>{texts.get(keys::LINK_ORGANISATION)}</dt>
            <dd dir="auto">{organisation}</dd>
        }
    });
    let summary = asked.summary.map(|summary| {
        view! {
            <dt>{texts.get(keys::FIELD_SUMMARY)}</dt>
            <dd dir="auto">{summary}</dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{texts.get(label)}</dt>
            <dd dir="auto">{title}</dd>
            {organisation}
            {summary}
        </dl>
    }
}

/// The texts for one purpose of a link to one kind of submission.
struct LinkTexts {
    title: Key,
    body: String,
    button: Option<Key>,
    note: Key,
}

impl LinkTexts {
    fn of(texts: Texts, answer: &LinkAnswer) -> Self {
        let plain = |title, body, button| Self {
            title,
            body: texts.get(body).to_owned(),
            button,
            note: keys::LINK_NOT_YOU,
        };
        let (purpose, kind) = match answer {
            LinkAnswer::Asked(asked) => (asked.purpose, asked.kind),
            LinkAnswer::Ended => {
                return plain(keys::LINK_ENDED_TITLE, keys::LINK_ENDED_BODY, None);
            }
            LinkAnswer::TooOften { minutes } => {
                let minutes = minutes.to_string();
                let minutes = places::Minutes { minutes: &minutes };
                return Self {
                    title: keys::LINK_OFTEN_TITLE,
                    body: texts.fill(keys::LINK_OFTEN_BODY, minutes),
                    button: None,
                    note: keys::LINK_NOT_YOU,
                };
            }
        };
        let of_kind = |proposal, reply, other| match kind {
            SubmissionKind::Proposal => proposal,
            SubmissionKind::Reply => reply,
            SubmissionKind::Outcome
            | SubmissionKind::JoinRequest
            | SubmissionKind::Message
            | SubmissionKind::ThreadMessage => other,
        };
        match purpose {
            LinkPurpose::Confirm => plain(
                of_kind(
                    keys::LINK_CONFIRM_TITLE,
                    keys::LINK_CONFIRM_REPLY_TITLE,
                    keys::LINK_CONFIRM_OTHER_TITLE,
                ),
                of_kind(
                    keys::LINK_CONFIRM_BODY,
                    keys::LINK_CONFIRM_REPLY_BODY,
                    keys::LINK_CONFIRM_OTHER_BODY,
                ),
                Some(of_kind(
                    keys::LINK_CONFIRM_BUTTON,
                    keys::LINK_CONFIRM_REPLY_BUTTON,
                    keys::LINK_CONFIRM_OTHER_BUTTON,
                )),
            ),
            LinkPurpose::Transfer => plain(
                of_kind(
                    keys::LINK_TRANSFER_TITLE,
                    keys::LINK_TRANSFER_REPLY_TITLE,
                    keys::LINK_TRANSFER_OTHER_TITLE,
                ),
                of_kind(
                    keys::LINK_TRANSFER_BODY,
                    keys::LINK_TRANSFER_REPLY_BODY,
                    keys::LINK_TRANSFER_OTHER_BODY,
                ),
                Some(keys::LINK_TRANSFER_BUTTON),
            ),
            LinkPurpose::Extend { until } => {
                let date = format::day(texts, until);
                Self {
                    title: keys::LINK_EXTEND_TITLE,
                    body: texts.fill(keys::LINK_EXTEND_BODY, places::Date { date: &date }),
                    button: Some(keys::LINK_EXTEND_BUTTON),
                    note: keys::LINK_EXTEND_NOTE,
                }
            }
        }
    }
}
