//! The bar at the lower edge of the window: whether the form is stored, how to go on later, and what became of a request.

use crate::{
    browser,
    forms::{
        draft_storage::DraftStorage,
        form_state::FormState,
        notices::{FormMessage, FormMessages, SaveStatusLine},
        sender::Sender,
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::api;
use texts::keys;

/// The id of what the button to go on later shows.
const LATER_ID: &str = "go-on-later";

/// The bar, with a button beside the state.
pub fn form_bar(
    draft_storage: DraftStorage,
    message: RwSignal<Option<FormMessage>>,
    button: Option<AnyView>,
) -> AnyView {
    view! {
        <div class="form-bar">
            <fieldset class="form-all" disabled=browser::IS_ABSENT role="none">
                <FormMessages message/>
                <div class="form-bar-row">
                    <SaveStatusLine draft_storage is_short=true/>
                    {button}
                </div>
            </fieldset>
        </div>
    }
    .into_any()
}

/// The bar of a new form, which can be kept as a draft.
pub fn new_form_bar(form_state: FormState, draft_storage: DraftStorage, sender: Sender) -> AnyView {
    let texts = use_texts();
    let is_open = RwSignal::new(false);
    let is_busy = move || sender.is_busy().then_some("true");
    let button = view! {
        <button
            type="button"
            class="plain-button"
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-controls=LATER_ID
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {texts.get(keys::LATER_TITLE)}
        </button>
        <div id=LATER_ID class="go-on-later" hidden=move || !is_open.get()>
            <p>{texts.get(keys::LATER_BODY)}</p>
            <button type="button" class="plain-button" aria-disabled=is_busy on:click=move |_| save_draft(form_state, sender)>
                {texts.get(keys::LATER_SEND)}
            </button>
        </div>
    };
    form_bar(draft_storage, sender.message, Some(button.into_any()))
}

/// Stores the form on the server, which mails a link to go on; the focus moves to an address that is missing or wrong, or to what is too long.
fn save_draft(form_state: FormState, sender: Sender) {
    if form_state.fits_draft() {
        sender.send(api::DRAFTS);
    }
}
