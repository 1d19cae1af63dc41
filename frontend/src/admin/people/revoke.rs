//! A question before someone's rights are taken away: the browser's own modal dialog.

use crate::{
    admin::people::desk::use_desk,
    texts::{keys, use_texts},
};
use leptos::{html, prelude::*, task::spawn_local};
use shared::admin::wire::PersonDetails;

/// The dialog; open while there is a question.
#[component]
pub fn RevokeDialog() -> impl IntoView {
    let desk = use_desk();
    let dialog = NodeRef::<html::Dialog>::new();
    let question = desk.question;
    Effect::new(move |_| {
        let asked = question.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            if asked && !dialog.open() {
                _ = dialog.show_modal();
            } else if !asked && dialog.open() {
                dialog.close();
            }
        }
    });
    // The browser tells of it a moment later, when what was asked about may be gone.
    let close = move |event: leptos::ev::Event| {
        // The browser tells of it a moment later, when it may ask about someone else.
        if !event_target::<web_sys::HtmlDialogElement>(&event).open() {
            _ = question.try_set(None);
        }
    };
    view! {
        <dialog node_ref=dialog class="question" aria-labelledby="revoke-title" on:close=close>
            {move || question.get().map(|member| view! { <Asked member/> })}
        </dialog>
    }
    .into_any()
}

#[component]
fn Asked(
    /// About whom.
    member: PersonDetails,
) -> impl IntoView {
    let desk = use_desk();
    let texts = use_texts();
    let is_busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let address = member.address.to_string();
    let body = texts.fill(keys::PEOPLE_REVOKE_BODY, &[("address", &address)]);
    let own = member
        .you
        .then(|| view! { <p><b>{texts.get(keys::PEOPLE_REVOKE_YOU)}</b></p> });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let member = member.clone();
        spawn_local(async move {
            let answer = desk.revoke(&member).await;
            _ = is_busy.try_set(false);
            if let Err(why) = answer {
                _ = refused.try_set(Some(why));
            }
        });
    };
    view! {
        <form novalidate on:submit=on_submit>
            <h2 id="revoke-title">{texts.get(keys::PEOPLE_REVOKE_TITLE)}</h2>
            <p>{body}</p>
            {own}
            <div role="alert">{move || refused.get().map(|why| view! { <p class="notice is-bad">{why}</p> })}</div>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || is_busy.get().then_some("true")>
                    {texts.get(keys::PEOPLE_REVOKE)}
                </button>
                <button type="button" class="plain-button" on:click=move |_| desk.question.set(None)>
                    {texts.get(keys::DIALOG_CANCEL)}
                </button>
            </p>
        </form>
    }
    .into_any()
}
