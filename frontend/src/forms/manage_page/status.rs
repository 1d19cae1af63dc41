//! The state of the proposal, the next step, and the reviewers.

use crate::{
    components::prose::Prose, forms::manage_state::STATUS_ID, page_texts::use_texts, request,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    network::{List, NetworkSlug, NetworkSummary},
    paths::{self, Page, api},
    submission::{
        state::{StateName, WithdrawReason},
        wire::{HolderStatus, ManagedSubmission},
    },
};
use std::sync::Arc;
use texts::{Key, Texts, format::moment, keys};

/// The label of a state.
pub fn title(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::STATE_DRAFT,
        StateName::AwaitingConfirmation => keys::STATE_AWAITING,
        StateName::InReview => keys::STATE_IN_REVIEW,
        StateName::Returned => keys::STATE_RETURNED,
        StateName::Approved => keys::STATE_APPROVED,
        StateName::Announcing => keys::STATE_ANNOUNCING,
        StateName::Delivered => keys::STATE_DELIVERED,
        StateName::Published => keys::STATE_PUBLISHED,
        StateName::Closed => keys::STATE_CLOSED,
        StateName::TakenDown => keys::STATE_TAKEN_DOWN,
        StateName::Rejected => keys::STATE_REJECTED,
        StateName::Withdrawn => keys::STATE_WITHDRAWN,
        StateName::Anonymised => keys::STATE_ANONYMISED,
        StateName::Discarded => keys::STATE_DISCARDED,
    }
}

/// The next step of a state.
fn next(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::NEXT_DRAFT,
        StateName::AwaitingConfirmation => keys::NEXT_AWAITING,
        StateName::InReview => keys::NEXT_IN_REVIEW,
        StateName::Returned => keys::NEXT_RETURNED,
        StateName::Approved => keys::NEXT_APPROVED,
        StateName::Announcing => keys::NEXT_ANNOUNCING,
        StateName::Delivered => keys::NEXT_DELIVERED,
        StateName::Published => keys::NEXT_PUBLISHED,
        StateName::Closed => keys::NEXT_CLOSED,
        StateName::TakenDown => keys::NEXT_TAKEN_DOWN,
        StateName::Rejected => keys::NEXT_REJECTED,
        StateName::Withdrawn => keys::NEXT_WITHDRAWN,
        StateName::Anonymised => keys::NEXT_ANONYMISED,
        StateName::Discarded => keys::NEXT_DISCARDED,
    }
}

/// The label of the date at which a state ends.
fn until(state: StateName) -> Key {
    match state {
        StateName::Draft | StateName::AwaitingConfirmation => keys::UNTIL_GONE,
        StateName::Returned => keys::UNTIL_RETURNED,
        StateName::Delivered => keys::UNTIL_FINAL,
        StateName::Announcing => keys::UNTIL_PUBLIC,
        StateName::Published => keys::UNTIL_OPEN,
        StateName::Withdrawn => keys::UNTIL_REOPENED,
        StateName::InReview
        | StateName::Approved
        | StateName::Closed
        | StateName::TakenDown
        | StateName::Rejected
        | StateName::Anonymised
        | StateName::Discarded => keys::UNTIL_KEPT,
    }
}

/// True if the submission waits for a decision.
fn is_decided(state: StateName) -> bool {
    state.is_pending() || state == StateName::AwaitingConfirmation
}

/// The section.
#[component]
pub fn StatusSection(
    /// The submission.
    managed: Arc<ManagedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let ManagedSubmission {
        standing,
        revision,
        number,
        deciders,
        created_at,
        changed_at,
        ..
    } = (*managed).clone();
    let pending =
        is_decided(standing.state) || revision.as_ref().is_some_and(|it| is_decided(it.state));
    let number = number.map(|number| {
        let path = paths::path(lang, Page::Proposal(number));
        let shown = if standing.state.is_public() {
            view! { <a href=path>{number.to_string()}</a> }.into_any()
        } else {
            number.to_string().into_any()
        };
        view! { <dt>{texts.get(keys::STANDING_NUMBER)}</dt><dd>{shown}</dd> }
    });
    let revision = revision.map(|revision| {
        view! {
            <section class="revision">
                <h2>{texts.get(keys::REVISION_TITLE)}</h2>
                <p><b>{texts.get(title(revision.state))}</b></p>
                <p>{texts.get(keys::REVISION_NEXT)}</p>
                <StatedReason standing=revision.clone()/>
                <dl class="facts">{dates(texts, &revision)}</dl>
            </section>
        }
    });
    view! {
        <section class="standing" aria-labelledby=STATUS_ID>
            <h2 id=STATUS_ID tabindex="-1">{texts.get(title(standing.state))}</h2>
            <p>{texts.get(next(standing.state))}</p>
            {pending.then(|| view! { <Deciders deciders/> })}
            <StatedReason standing=standing.clone()/>
            <dl class="facts">
                {number}
                {dates(texts, &standing)}
                <dt>{texts.get(keys::STANDING_CREATED)}</dt>
                <dd>{moment(texts, created_at)}</dd>
                <dt>{texts.get(keys::STANDING_CHANGED)}</dt>
                <dd>{moment(texts, changed_at)}</dd>
            </dl>
        </section>
        {revision}
    }
    .into_any()
}

fn dates(texts: Texts, standing: &HolderStatus) -> AnyView {
    let end = standing.until.map(|end| {
        view! { <dt>{texts.get(until(standing.state))}</dt><dd>{moment(texts, end)}</dd> }
    });
    view! {
        <dt>{texts.get(keys::STANDING_SINCE)}</dt>
        <dd>{moment(texts, standing.since)}</dd>
        {end}
    }
    .into_any()
}

/// The reason that the reviewer or the holder gave.
#[component]
fn StatedReason(
    /// The state with the reason.
    standing: HolderStatus,
) -> impl IntoView {
    let texts = use_texts();
    let reason = standing.reason.map(|reason| reason.as_str().to_owned());
    let withdrawn = standing.withdrawn.map(|why| match why {
        WithdrawReason::Holder { text } => text.as_str().to_owned(),
        WithdrawReason::Expired => texts.get(keys::WITHDRAWN_EXPIRED).to_owned(),
        WithdrawReason::ParentEnded => texts.get(keys::WITHDRAWN_PARENT).to_owned(),
        WithdrawReason::Left => texts.get(keys::WITHDRAWN_LEFT).to_owned(),
        WithdrawReason::Removed => texts.get(keys::WITHDRAWN_REMOVED).to_owned(),
        WithdrawReason::Silent => texts.get(keys::WITHDRAWN_SILENT).to_owned(),
    });
    let notes = standing.notes.len();
    let notes = (notes > 0).then(|| texts.count(notes, keys::STANDING_NOTE, keys::STANDING_NOTES));
    reason
        .or(withdrawn)
        .map(|text| {
            view! {
                <div class="field-note">
                    <b>{texts.get(keys::STANDING_REASON)}</b>
                    <Prose text/>
                </div>
            }
            .into_any()
        })
        .or(notes.map(|notes| view! { <p class="notice">{notes}</p> }.into_any()))
}

/// The reviewers: coordinators of the networks by name, or administrators.
#[component]
fn Deciders(
    /// The networks.
    deciders: Vec<NetworkSlug>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    if deciders.is_empty() {
        return view! { <p>{texts.get(keys::DECIDED_BY_ADMINISTRATORS)}</p> }.into_any();
    }
    let names = RwSignal::new(Vec::<NetworkSummary>::new());
    Effect::new(move |_| {
        spawn_local(async move {
            // Without the names the sentence is still complete.
            let list = request::get(&api::networks(lang)).await;
            if let Ok(list) = list.and_then(|list| list.read::<List<NetworkSummary>>()) {
                _ = names.try_set(list.items);
            }
        });
    });
    let links = move || {
        deciders
            .iter()
            .filter_map(|slug| {
                let name = names.with(|names| {
                    let network = names.iter().find(|it| it.slug == *slug)?;
                    Some(network.name.text.clone())
                })?;
                let path = paths::path(lang, Page::Network(slug));
                Some(view! { <li><a href=path>{name}</a></li> })
            })
            .collect_view()
    };
    view! {
        <p>{texts.get(keys::DECIDED_BY_COORDINATORS)}</p>
        <ul class="deciders">{links}</ul>
    }
    .into_any()
}
