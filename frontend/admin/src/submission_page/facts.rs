//! The facts of a submission, beside its text.

use crate::state_labels;
use frontend::{page_texts::use_texts, proposal_text::field_labels::label};
use leptos::prelude::*;
use shared::{
    form::{content::FormKind, flags::Flag},
    paths::{
        self, Page,
        admin::{self, AdminPage},
    },
    submission::{
        reasons::Reason,
        state::{Rejection, State, StateName, WithdrawReason},
        wire::ReviewedSubmission,
    },
};
use std::sync::Arc;
use texts::{
    Key, Texts,
    code_labels::{closing_reason, language},
    format::{day, moment},
    keys, places,
};

/// The state and since when, the number, the origin, and flags.
#[component]
pub fn SubmissionFacts(
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let item = &reviewed.item;
    let number = reviewed.number.map(|number| {
        let href = paths::path(lang, Page::Proposal(number));
        let shown = if reviewed.state.name().is_public() {
            view! { <a href=href target="_blank">{number.to_string()} " " <span class="new-tab">{texts.get(keys::FORM_NEW_TAB)}</span></a> }.into_any()
        } else {
            number.to_string().into_any()
        };
        view! { <dt>{texts.get(keys::STANDING_NUMBER)}</dt><dd>{shown}</dd> }
    });
    let proposal = reviewed.proposal.as_ref().map(|proposal| {
        let href = admin::path(&AdminPage::Submission(proposal.id.clone()));
        let title = state_labels::title(texts, &proposal.title);
        let (organisation, summary) = (proposal.organisation.clone(), proposal.summary.clone());
        view! {
            <dt class="whole-row">{texts.get(keys::ADMIN_KIND_PROPOSAL)}</dt>
            <dd class="whole-row">
                <a href=href><bdi>{title}</bdi></a> ", " <bdi>{organisation}</bdi>
                <p class="as-written" dir="auto">{summary}</p>
            </dd>
        }
    });
    let public = item.is_revision.then(|| {
        let state = texts.get(state_labels::state(reviewed.state.name()));
        view! { <dt>{texts.get(keys::ADMIN_CURRENT)}</dt><dd>{state}</dd> }
    });
    let open = reviewed
        .open
        .filter(|_| reviewed.state.name() == StateName::Published)
        .map(|days| {
            view! { <dt>{texts.get(keys::UNTIL_OPEN)}</dt><dd>{day(texts, days.until)}</dd> }
        });
    let home = item.home.map(|home| {
        view! { <dt>{texts.get(keys::ADMIN_HOME)}</dt><dd>{home.region().names.get(lang)}</dd> }
    });
    let said = said(texts, &reviewed.state).map(|said| {
        let said = match original(&reviewed.state) {
            Some(href) => view! { <a href=href>{said}</a> }.into_any(),
            None => said.into_any(),
        };
        view! { <dt>{texts.get(keys::STANDING_REASON)}</dt><dd class="as-written" dir="auto">{said}</dd> }
    });
    let kind = reviewed.form.of(reviewed.item.kind).content().kind();
    let flags = reviewed
        .flags
        .iter()
        .map(|it| {
            view! { <li>{flag(texts, kind, it)} " " <small>{texts.get(explained(it))}</small></li> }
                .into_any()
        })
        .collect_view();
    let flags = (!reviewed.flags.is_empty()).then(|| {
        view! { <div class="notice is-bad"><p><b>{texts.get(keys::ADMIN_FLAGS)}</b></p><ul>{flags}</ul></div> }
    });
    let kind = if item.is_revision {
        keys::ADMIN_REVISION
    } else {
        state_labels::kind(item.kind)
    };
    view! {
        <section aria-labelledby="standing-title">
            <h2 id="standing-title" class="review-state" tabindex="-1">
                <span class=format!("state {}", item.state)>{texts.get(state_labels::state(item.state))}</span>
            </h2>
            <dl class="facts review-facts">
                <dt>{texts.get(keys::ADMIN_FILTER_KIND)}</dt>
                <dd>{texts.get(kind)}</dd>
                {number}
                {proposal}
                {open}
                {public}
                <dt>{texts.get(keys::STANDING_SINCE)}</dt>
                <dd>{moment(texts, item.since)}</dd>
                {home}
                <dt>{texts.get(keys::ADMIN_TEXT_LANGUAGE)}</dt>
                <dd>{texts.get(language(item.lang))}</dd>
                <dt>{texts.get(keys::ADMIN_AUTHOR_LANGUAGE)}</dt>
                <dd>{texts.get(language(reviewed.author_lang))}</dd>
                {said}
            </dl>
            {flags}
        </section>
    }
    .into_any()
}

/// The page of the submission of which it is a duplicate.
fn original(state: &State) -> Option<String> {
    match state {
        State::Rejected {
            reason: Rejection::DuplicateOf { submission },
            ..
        } => Some(admin::path(&AdminPage::Submission(submission.clone()))),
        _ => None,
    }
}

/// The reason for the state, as somebody wrote it.
fn said(texts: Texts, state: &State) -> Option<String> {
    let text = |reason: &Reason| Some(reason.as_str().to_owned());
    match state {
        State::TakenDown { why, .. } => text(why),
        State::Closed { why, told, .. } => {
            let reason = why.map(|reason| closing_reason(texts, reason));
            let told = told.as_ref().map(Reason::as_str);
            let said: Vec<&str> = reason.into_iter().chain(told).collect();
            (!said.is_empty()).then(|| said.join("\n"))
        }
        State::Rejected { reason, .. } => match reason {
            Rejection::Unsuitable { why } => text(why),
            Rejection::DuplicateOf { submission } => {
                let id = submission.to_string();
                Some(texts.fill(keys::ADMIN_DUPLICATE_OF, places::Id { id: &id }))
            }
            Rejection::Spam => Some(texts.get(keys::ADMIN_SPAM).to_owned()),
        },
        State::Withdrawn { why, .. } => match why {
            WithdrawReason::Holder { text: why } => text(why),
            WithdrawReason::Expired => Some(texts.get(keys::WITHDRAWN_EXPIRED).to_owned()),
            WithdrawReason::Undecided => Some(texts.get(keys::WITHDRAWN_UNDECIDED).to_owned()),
            WithdrawReason::ParentEnded => Some(texts.get(keys::WITHDRAWN_PARENT).to_owned()),
            WithdrawReason::Left => Some(texts.get(keys::ADMIN_DONE_LEAVE).to_owned()),
            WithdrawReason::Removed => Some(texts.get(keys::ADMIN_DONE_REMOVE).to_owned()),
            WithdrawReason::Silent => Some(texts.get(keys::WITHDRAWN_SILENT).to_owned()),
        },
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => None,
    }
}

/// Why a reviewer should look at it.
fn explained(flag: &Flag) -> Key {
    match flag {
        Flag::ManyLinks { .. } => keys::ADMIN_FLAG_LINKS_WHY,
        Flag::HiddenCharacters { .. } => keys::ADMIN_FLAG_HIDDEN_WHY,
        Flag::ContactDetails { .. } => keys::ADMIN_FLAG_CONTACT_WHY,
        Flag::ForeignAddress { .. } => keys::ADMIN_FLAG_ADDRESS_WHY,
    }
}

/// A point to look at, in words.
pub fn flag(texts: Texts, kind: FormKind, flag: &Flag) -> String {
    let (key, field, lang) = match flag {
        Flag::ManyLinks { lang, links } => {
            let n = &links.to_string();
            let language = texts.get(language(*lang));
            return texts.fill(keys::ADMIN_FLAG_LINKS, places::LanguageN { n, language });
        }
        Flag::HiddenCharacters { field, lang } => (keys::ADMIN_FLAG_HIDDEN, field, lang),
        Flag::ContactDetails { field, lang } => (keys::ADMIN_FLAG_CONTACT, field, lang),
        Flag::ForeignAddress { field, lang } => (keys::ADMIN_FLAG_ADDRESS, field, lang),
    };
    let field = texts.get(label(kind, *field));
    let language = texts.get(language(*lang));
    texts.fill(key, places::FieldLanguage { field, language })
}
