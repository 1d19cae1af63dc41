//! The preview of a proposal, or of its change, that isn't public yet.

use crate::{page_texts::use_texts, proposal_text::proposal_preview::ProposalPreview};
use leptos::prelude::*;
use shared::{
    proposal::form::ProposalForm,
    submission::{SubmissionKind, state::StateName, wire::ManagedSubmission},
};
use std::sync::Arc;
use texts::keys;

/// True for a proposal with a text that may become public.
pub fn has_preview(managed: &ManagedSubmission) -> bool {
    let is_coming = matches!(
        managed.standing.state,
        StateName::Draft
            | StateName::AwaitingConfirmation
            | StateName::InReview
            | StateName::Returned
            | StateName::Approved
            | StateName::Announcing
    );
    managed.kind == SubmissionKind::Proposal && (is_coming || managed.revision.is_some())
}

/// The preview, which is loaded when it is opened.
#[component]
pub fn PreviewPart(
    /// The proposal.
    managed: Arc<ManagedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let is_wanted = RwSignal::new(false);
    let shown = move || {
        is_wanted.get().then(|| {
            let form = managed.form.read::<ProposalForm>();
            view! { <div class="preview-page"><ProposalPreview form/></div> }
        })
    };
    view! {
        <details class="as-sent">
            <summary on:click=move |_| is_wanted.set(true)>{texts.get(keys::MANAGE_PREVIEW)}</summary>
            <p class="part-lead">{texts.get(keys::PREVIEW_LEAD)}</p>
            {shown}
        </details>
    }
    .into_any()
}
