//! The results of negotiations on the holder's page: what was reported, and the way to the form.

use crate::{
    forms::{
        notices::{FormMessage, FormMessages},
        refusals,
    },
    navigation,
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::{self, Page, api},
    submission::{
        id::SubmissionId,
        state::StateName,
        wire::{HeldOutcomes, HeldPair, OpenOutcome, OwnOutcome},
    },
};
use texts::{Key, Texts, keys};

/// The results of a proposal or of a reply; nothing before there are any to report.
#[component]
pub fn OutcomesSection(
    /// The id of the proposal or of the reply.
    id: SubmissionId,
    /// Told when an answer to a reply has become final.
    settled: RwSignal<()>,
) -> impl IntoView {
    let texts = use_texts();
    let held = RwSignal::new(None::<HeldOutcomes>);
    let message = RwSignal::new(None);
    let path = api::manage_part(&id, api::MANAGE_OUTCOMES);
    Effect::new(move |_| {
        settled.track();
        let path = path.clone();
        spawn_local(async move {
            // Without an answer the page has its other parts.
            if let Ok(answer) = request::get(&path).await {
                held.try_set(answer.read().ok());
            }
        });
    });
    let content = move || {
        let held = held.get()?;
        let is_waited_for =
            held.partner.is_some() || held.pairs.iter().any(|pair| pair.mine.is_none());
        let is_asked = held.takes_others || is_waited_for;
        if !is_asked && held.pairs.is_empty() {
            return None;
        }
        // Without a partner there is seldom anything to report yet.
        let class = if is_waited_for {
            "button"
        } else {
            "plain-button"
        };
        let form = paths::path(texts.lang(), Page::Results(&id));
        let pairs: Vec<AnyView> = held
            .pairs
            .iter()
            .filter_map(|pair| line(texts, &id, pair, message))
            .collect();
        Some(view! {
            <section class="own-outcomes" aria-labelledby="own-outcomes-title">
                <h2 id="own-outcomes-title">{texts.get(keys::FIELD_RESULTS)}</h2>
                <FormMessages message/>
                {(!pairs.is_empty()).then(|| view! { <ul>{pairs}</ul> })}
                {is_asked.then(|| view! { <p><a class=class href=form>{texts.get(keys::REPORT_LINK)}</a></p> })}
            </section>
        })
    };
    view! { {content} }.into_any()
}

/// A pair with results.
fn line(
    texts: Texts,
    id: &SubmissionId,
    pair: &HeldPair,
    message: RwSignal<Option<FormMessage>>,
) -> Option<AnyView> {
    let partner = pair.organisation.clone();
    let theirs = pair.theirs.as_ref().map(|_| {
        view! { <span>{texts.get(keys::REPORT_THEIRS)}</span> }
    });
    if pair.mine.is_none() && theirs.is_none() {
        return None;
    }
    let mine = pair.mine.as_ref().map(|mine| own(texts, id, mine, message));
    Some(view! { <li><strong>{partner}</strong> " " {mine} " " {theirs}</li> }.into_any())
}

/// The state of the own results, and the button that opens their page.
fn own(
    texts: Texts,
    id: &SubmissionId,
    mine: &OwnOutcome,
    message: RwSignal<Option<FormMessage>>,
) -> AnyView {
    let outcome = mine.id.clone();
    let path = api::manage_part(id, api::MANAGE_OUTCOMES_OPEN);
    let open = move |_| {
        let (path, outcome) = (path.clone(), outcome.clone());
        let body = OpenOutcome {
            outcome: outcome.clone(),
        };
        let json = serde_json::to_string(&body).unwrap_or_default();
        spawn_local(async move {
            match request::post(&path, json).await {
                Ok(_) => navigation::go(&paths::path(texts.lang(), Page::Manage(&outcome))),
                Err(refusal) => {
                    let text = refusals::refusal(texts, &refusal);
                    message.set(Some(FormMessage::Refused(text)));
                }
            }
        });
    };
    view! {
        <span>{texts.get(state_text(mine.state))}</span>
        " "
        <button type="button" class="plain-button" on:click=open>{texts.get(keys::REPORT_OPEN)}</button>
    }
    .into_any()
}

/// What a state means to whoever reported.
fn state_text(state: StateName) -> Key {
    match state {
        StateName::Draft | StateName::AwaitingConfirmation | StateName::InReview => {
            keys::REPORT_WAITING
        }
        StateName::Returned => keys::REPORT_RETURNED,
        StateName::Approved
        | StateName::Announcing
        | StateName::Delivered
        | StateName::Published
        | StateName::Closed
        | StateName::TakenDown
        | StateName::Rejected
        | StateName::Withdrawn
        | StateName::Anonymised
        | StateName::Discarded => keys::REPORT_REVIEWED,
    }
}
