//! The preview of a proposal, in the place of its form.

use crate::{
    browser, forms::form_state::FormState, page_texts::use_texts,
    proposal_text::proposal_preview::ProposalPreview,
};
use leptos::prelude::*;
use shared::proposal::form::ProposalForm;
use texts::keys;

/// The id of the button that opens the preview.
const OPEN_ID: &str = "form-preview";
/// The id of the preview's title.
const TITLE_ID: &str = "preview-title";

/// The preview while it is open.
#[component]
pub fn Preview(
    /// The form.
    form_state: FormState,
    /// True while it is open.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_texts();
    let close = move |_| {
        is_open.set(false);
        browser::focus_soon(OPEN_ID);
    };
    move || {
        is_open.get().then(|| {
            let form = untrack(|| form_state.with_form(ProposalForm::clone));
            view! {
                <section class="preview" aria-labelledby=TITLE_ID>
                    <h2 id=TITLE_ID tabindex="-1">{texts.get(keys::PREVIEW_TITLE)}</h2>
                    <p class="part-lead">{texts.get(keys::PREVIEW_LEAD)}</p>
                    <button type="button" class="plain-button" on:click=close>
                        {texts.get(keys::PREVIEW_CLOSE)}
                    </button>
                    <div class="preview-page"><ProposalPreview form/></div>
                </section>
            }
            .into_any()
        })
    }
}

/// The button that opens the preview.
pub fn preview_button(is_open: RwSignal<bool>) -> AnyView {
    let open = move |_| {
        is_open.set(true);
        browser::focus_soon(TITLE_ID);
    };
    view! {
        <button id=OPEN_ID type="button" class="plain-button" hidden=move || is_open.get() on:click=open>
            {use_texts().get(keys::PREVIEW_OPEN)}
        </button>
    }
    .into_any()
}
