//! The preview of a proposal.

use crate::{page_texts::use_texts, proposal_text::proposal_preview::ProposalPreview};
use leptos::prelude::*;
use shared::proposal::{form::ProposalForm, validate::read};
use texts::keys;

/// The preview of a complete form; nothing for an incomplete one.
#[component]
pub fn Preview(
    /// The content of the form.
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
