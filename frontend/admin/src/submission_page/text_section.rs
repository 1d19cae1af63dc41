//! The text under review, as a whole (a proposal as the public will see it) or field by field.

use crate::submission_page::{
    fields::FieldList,
    review_state::{FIELDS_ID, Look, ReviewState},
};
use frontend::{
    page_texts::use_texts,
    proposal_text::{form_view::form_view, proposal_preview::ProposalPreview},
};
use leptos::prelude::*;
use shared::submission::{SubmissionKind, wire::ReviewedSubmission};
use std::sync::Arc;
use texts::{Key, keys};

/// The text, with two views of it.
#[component]
pub fn TextPart(
    /// The state of the review.
    review: ReviewState,
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let look = review.look();
    let button = move |of: Look, name: Key| {
        view! {
            <button
                type="button"
                class="look"
                aria-pressed=move || if look.get() == of { "true" } else { "false" }
                on:click=move |_| look.set(of)
            >
                {texts.get(name)}
            </button>
        }
    };
    let whole = match reviewed.item.kind {
        SubmissionKind::Proposal => keys::ADMIN_LOOK_PUBLIC,
        SubmissionKind::Reply
        | SubmissionKind::Outcome
        | SubmissionKind::JoinRequest
        | SubmissionKind::Message
        | SubmissionKind::ThreadMessage => keys::ADMIN_LOOK_WHOLE,
    };
    let shown = move || match look.get() {
        Look::Public => {
            let form = reviewed.form.of(reviewed.item.kind);
            match form.proposal().cloned() {
                Some(form) => {
                    view! { <div class="preview-page"><ProposalPreview form/></div> }.into_any()
                }
                // What nobody else sees is shown field by field.
                None => form_view(form.content()),
            }
        }
        Look::Fields => view! { <FieldList review reviewed=Arc::clone(&reviewed)/> }.into_any(),
    };
    view! {
        <section class="review-text" aria-labelledby=FIELDS_ID>
            <div class="review-looks">
                <h2 id=FIELDS_ID tabindex="-1">{texts.get(keys::ADMIN_TEXT_TITLE)}</h2>
                <div role="group" aria-labelledby=FIELDS_ID>
                    {button(Look::Public, whole)}
                    {button(Look::Fields, keys::ADMIN_LOOK_FIELDS)}
                </div>
            </div>
            {shown}
        </section>
    }
    .into_any()
}
