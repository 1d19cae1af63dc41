//! The proposal as it will look.

use crate::{page_texts::use_texts, proposal_text::proposal_preview::ProposalPreview};
use leptos::prelude::*;
use shared::proposal::{form::ProposalForm, validate::read};
use texts::keys;

/// The preview of a form that is complete; nothing for one that isn't.
#[component]
pub fn Preview(
    /// What was typed.
    form: ProposalForm,
    /// Goes back to the form.
    on_close: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let body = read(&form)
        .ok()
        .map(|proposal| view! { <ProposalPreview form proposal/> });
    view! {
        <section class="preview" aria-labelledby="preview-title">
            <h2 id="preview-title" tabindex="-1">{texts.get(keys::PREVIEW_TITLE)}</h2>
            <p class="part-lead">{texts.get(keys::PREVIEW_LEAD)}</p>
            <button type="button" class="plain-button" on:click=move |_| on_close.run(())>
                {texts.get(keys::PREVIEW_CLOSE)}
            </button>
            <div class="preview-page">{body}</div>
        </section>
    }
    .into_any()
}
