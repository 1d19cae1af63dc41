//! The state of a submission, the next step, and the reviewers.

use crate::{
    components::prose::Prose,
    forms::{
        manage_page::words::{self, StateWords},
        manage_state::STATUS_ID,
        review_time::days_sentence,
    },
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;
use shared::{
    lang::LocalisedText,
    network::{List, NetworkSlug},
    paths::{self, Page, api},
    submission::{
        SubmissionKind,
        state::{StateName, WithdrawReason},
        wire::{HolderStatus, MOST_PLACES, ManagedSubmission},
    },
    time::Timestamp,
};
use std::sync::Arc;
use texts::{
    Key, Texts,
    code_labels::closing_reason,
    format::{day, moment},
    keys, places,
};

/// The label of the date at which a state ends; `None` for a state without an end that is told.
fn until(state: StateName) -> Option<Key> {
    match state {
        StateName::Draft | StateName::AwaitingConfirmation => Some(keys::UNTIL_GONE),
        StateName::Returned => Some(keys::UNTIL_RETURNED),
        StateName::Delivered => Some(keys::UNTIL_FINAL),
        StateName::Announcing => Some(keys::UNTIL_PUBLIC),
        StateName::Withdrawn => Some(keys::UNTIL_REOPENED),
        // The last day of what is published is said by itself.
        StateName::Published
        | StateName::InReview
        | StateName::Approved
        | StateName::Closed
        | StateName::TakenDown
        | StateName::Rejected
        | StateName::Anonymised
        | StateName::Discarded => None,
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
    /// The words for its state.
    #[prop(into)]
    state_words: Signal<StateWords>,
    /// The beginning of the state, if it isn't that of the standing.
    #[prop(into)]
    since: Signal<Option<Timestamp>>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let ManagedSubmission {
        kind,
        standing,
        revision,
        number,
        open,
        deciders,
        review,
        created_at,
        changed_at,
        ..
    } = (*managed).clone();
    let mut standing = standing;
    if kind.is_delivered() && standing.state == StateName::Withdrawn {
        // What was delivered is written anew rather than brought back.
        standing.until = None;
    }
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
    let open = open
        .filter(|_| standing.state == StateName::Published)
        .map(|days| {
            view! { <dt>{texts.get(keys::UNTIL_OPEN)}</dt><dd>{day(texts, days.until)}</dd> }
        });
    let closed = standing.closed.map(|reason| {
        view! { <dt>{texts.get(keys::STANDING_CLOSED)}</dt><dd>{closing_reason(texts, reason)}</dd> }
    });
    let revision = revision
        // A reply has a section of its own for it.
        .filter(|_| kind != SubmissionKind::Reply)
        .map(|revision| {
            view! {
                <section class="revision">
                    <h2>{texts.get(keys::REVISION_TITLE)}</h2>
                    <p><b>{texts.get(words::title(revision.state))}</b></p>
                    <p>{texts.get(keys::REVISION_NEXT)}</p>
                    <StatedReason standing=revision.clone()/>
                    <dl class="facts">{dates(texts, &revision, Signal::stored(None))}</dl>
                </section>
            }
        });
    view! {
        <section class="standing" aria-labelledby=STATUS_ID>
            <h2 id=STATUS_ID tabindex="-1">{move || texts.get(state_words.get().title)}</h2>
            <p>{move || texts.get(state_words.get().next)}</p>
            {pending.then(|| view! { <Deciders kind deciders/> })}
            {review.and_then(|it| it.days).map(|days| view! { <p>{days_sentence(texts, days)}</p> })}
            <StatedReason standing=standing.clone()/>
            <dl class="facts">
                {review.and_then(|it| it.place).map(|place| view! {
                    <dt>{texts.get(keys::REVIEW_PLACE)}</dt>
                    <dd>{place_in_queue(texts, place)}</dd>
                })}
                {number}
                {open}
                {closed}
                {dates(texts, &standing, since)}
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

/// A place in the queue, in words where it is behind those that are told.
fn place_in_queue(texts: Texts, place: u32) -> String {
    if place <= MOST_PLACES {
        return place.to_string();
    }
    let n = MOST_PLACES.to_string();
    texts.fill(keys::REVIEW_LATER, places::N { n: &n })
}

/// The beginning and the end of a state; `since` is another beginning.
fn dates(texts: Texts, standing: &HolderStatus, since: Signal<Option<Timestamp>>) -> AnyView {
    let begun = standing.since;
    let end = standing.until.zip(until(standing.state));
    let end = end.map(|(end, label)| {
        view! { <dt>{texts.get(label)}</dt><dd>{moment(texts, end)}</dd> }
    });
    view! {
        <dt>{texts.get(keys::STANDING_SINCE)}</dt>
        <dd>{move || moment(texts, since.get().unwrap_or(begun))}</dd>
        {end}
    }
    .into_any()
}

/// The reason that the reviewer or the holder gave.
#[component]
pub fn StatedReason(
    /// The state with the reason.
    standing: HolderStatus,
) -> impl IntoView {
    let texts = use_texts();
    let reason = standing.reason.map(|reason| reason.as_str().to_owned());
    let withdrawn = standing.withdrawn.map(|why| match why {
        WithdrawReason::Holder { text } => text.as_str().to_owned(),
        WithdrawReason::Expired => texts.get(keys::WITHDRAWN_EXPIRED).to_owned(),
        WithdrawReason::Undecided => texts.get(keys::WITHDRAWN_UNDECIDED).to_owned(),
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

/// A network's name: of a [`NetworkSummary`](shared::network::NetworkSummary) the rest would weigh on the program.
#[derive(Clone, Debug, Deserialize)]
struct NetworkName {
    slug: NetworkSlug,
    name: LocalisedText,
}

/// The reviewers: coordinators of the networks by name, or administrators.
#[component]
fn Deciders(
    /// The kind of the submission.
    kind: SubmissionKind,
    /// The networks.
    deciders: Vec<NetworkSlug>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    if deciders.is_empty() {
        return view! { <p>{texts.get(keys::DECIDED_BY_ADMINISTRATORS)}</p> }.into_any();
    }
    // What reaches a network, and results, may come from a municipality of another network.
    let sentence = match kind {
        SubmissionKind::Proposal | SubmissionKind::Reply => keys::DECIDED_BY_COORDINATORS,
        SubmissionKind::Outcome
        | SubmissionKind::JoinRequest
        | SubmissionKind::Message
        | SubmissionKind::ThreadMessage => keys::DECIDED_BY_NETWORK,
    };
    let names = RwSignal::new(Vec::<NetworkName>::new());
    Effect::new(move |_| {
        spawn_local(async move {
            // Without the names the sentence is still complete.
            let list = request::get(&api::networks(lang)).await;
            if let Ok(list) = list.and_then(|list| list.read::<List<NetworkName>>()) {
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
        <p>{texts.get(sentence)}</p>
        <ul class="deciders">{links}</ul>
    }
    .into_any()
}
