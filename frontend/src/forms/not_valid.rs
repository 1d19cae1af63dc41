//! The message for a link that is not valid in this browser.

use crate::{
    forms::manage_state::{ManageState, STATUS_ID},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::{self, Page, api};
use texts::keys;

/// The message for an invalid link, and how to get a new one.
#[component]
pub fn NotValid(
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <section>
            <h2 id=STATUS_ID tabindex="-1">{texts.get(keys::NOT_VALID_TITLE)}</h2>
            <p>{texts.get(keys::NOT_VALID_BODY)}</p>
            <p>{texts.get(keys::NOT_VALID_NEW)}</p>
            <p class="form-buttons">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| manage.ask(api::MANAGE_RESEND, None, keys::DONE_RESEND_IF_THERE)
                >
                    {texts.get(keys::NOT_VALID_SEND)}
                </button>
                <a class="plain-button" href=paths::path(texts.lang(), Page::NewProposal)>{texts.get(keys::LINK_NEW)}</a>
            </p>
        </section>
    }
    .into_any()
}
