//! The section while the address is unconfirmed: the address, and a form that corrects it.

use crate::{browser, forms::manage_state::ManageState, page_texts::use_texts};
use leptos::prelude::*;
use shared::{email::EmailAddress, paths::api, submission::wire::ManagedSubmission};
use std::sync::Arc;
use texts::{keys, places};

/// The section.
#[component]
pub fn Unconfirmed(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let address = managed
        .address
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let written = RwSignal::new(address.clone());
    let is_wrong = RwSignal::new(false);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let address = written.get_untracked();
        if address.parse::<EmailAddress>().is_ok() {
            manage.correct_address(address);
        } else {
            is_wrong.set(true);
            browser::focus("correct-address");
        }
    };
    let sent_to = texts.fill(keys::SENT_TO, places::Address { address: &address });
    view! {
        <section class="unconfirmed">
            <p class="sent-to">{sent_to}</p>
            <p>{texts.get(keys::SENT_HINT)}</p>
            <p>
                <button type="button" class="plain-button" on:click=move |_| manage.ask(api::MANAGE_RESEND, None, keys::DONE_RESEND)>
                    {texts.get(keys::SENT_AGAIN)}
                </button>
            </p>
            <form class="field" novalidate on:submit=on_submit class:is-wrong=move || is_wrong.get()>
                <label for="correct-address">{texts.get(keys::SENT_CORRECT)}</label>
                <input
                    id="correct-address"
                    type="email"
                    class="wide"
                    autocomplete="email"
                    prop:value=move || written.get()
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby=move || is_wrong.get().then_some("correct-address-error")
                    on:input=move |event| {
                        is_wrong.set(false);
                        written.set(event_target_value(&event));
                    }
                />
                {move || is_wrong.get().then(|| view! {
                    <p class="field-error" id="correct-address-error">{texts.get(keys::ERROR_NOT_AN_EMAIL)}</p>
                })}
                <p class="form-buttons">
                    <button type="submit" class="plain-button">{texts.get(keys::SENT_CORRECT_SEND)}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
