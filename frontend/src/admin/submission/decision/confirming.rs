//! What follows from a decision, with every mail that leaves, before it is taken.

use crate::{
    admin::{
        sentences,
        submission::{
            desk::ReviewDesk,
            mails::{MailPart, Writing},
            way::Way,
        },
    },
    components::loading::Loading,
    forms::browser,
    request::Refusal,
    texts::{keys, use_texts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::Previews,
    paths::admin::api,
    submission::wire::{ReviewAction, ReviewRequest},
};

/// What is known of the mails.
#[derive(Clone, Debug)]
enum Mails {
    Waiting,
    Ready(Vec<Writing>),
    Failed(Refusal),
}

/// The mails, editable where they are the holder's, and the button that does it.
#[component]
pub fn Confirm(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// What is decided.
    way: Way,
    /// What is done.
    action: ReviewAction,
) -> impl IntoView {
    let texts = use_texts();
    let mails = RwSignal::new(Mails::Waiting);
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let action = StoredValue::new(action);
    let load = move || {
        mails.set(Mails::Waiting);
        let Some(version) = desk.version() else {
            return;
        };
        let request = ReviewRequest {
            version,
            action: action.get_value(),
            mail: None,
        };
        let path = desk.id.with_value(|id| api::submission_part(id, "preview"));
        spawn_local(async move {
            match desk.session.post::<Previews>(&path, &request).await {
                Ok(previews) => {
                    let writings = previews.mails.into_iter().map(Writing::new).collect();
                    _ = mails.try_set(Mails::Ready(writings));
                    browser::focus_soon("decision-title");
                }
                Err(refusal) if refusal.status() == 409 => desk.yield_to_others().await,
                Err(refusal) => _ = mails.try_set(Mails::Failed(refusal)),
            }
        });
    };
    Effect::new(move |_| load());
    let on_yes = move |_| {
        let Mails::Ready(writings) = mails.get_untracked() else {
            return;
        };
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        refused.set(None);
        let mail = writings.iter().find_map(Writing::edited);
        spawn_local(async move {
            let Some(action) = action.try_get_value() else {
                return;
            };
            let answer = desk.decide(way, action, mail).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(()) => {}
                Err(refusal) if refusal.status() == 409 => desk.yield_to_others().await,
                Err(refusal) => _ = refused.try_set(Some(sentences::refusal(texts, &refusal))),
            }
        });
    };
    let content = move || {
        match mails.get() {
        Mails::Waiting => view! { <Loading/> }.into_any(),
        Mails::Failed(refusal) => view! {
            <p class="notice is-bad" role="alert">{sentences::refusal(texts, &refusal)}</p>
            <button type="button" class="button" on:click=move |_| load()>{texts.get(keys::RETRY)}</button>
        }
        .into_any(),
        Mails::Ready(writings) => {
            let none = writings
                .is_empty()
                .then(|| view! { <p>{texts.get(keys::ADMIN_NO_MAILS)}</p> });
            let parts = writings
                .into_iter()
                .enumerate()
                .map(|(place, writing)| view! { <MailPart place writing/> }.into_any())
                .collect_view();
            view! { {none} {parts} }.into_any()
        }
    }
    };
    let is_ready = move || mails.with(|mails| matches!(mails, Mails::Ready(_)));
    view! {
        <p>{texts.get(way.follows())}</p>
        {content}
        <div role="alert">{move || refused.get().map(|said| view! { <p class="notice is-bad">{said}</p> })}</div>
        <p class="form-buttons">
            <button
                type="button"
                class="button"
                id="decision-yes"
                hidden=move || !is_ready()
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=on_yes
            >
                {texts.get(way.name())}
            </button>
            <button type="button" class="plain-button" on:click=move |_| desk.way().set(None)>
                {texts.get(keys::DIALOG_CANCEL)}
            </button>
        </p>
    }
    .into_any()
}
