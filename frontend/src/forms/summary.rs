//! The summary of all errors, each with a link to its field.

use crate::{
    browser,
    forms::{field_texts, form_state::FormState},
    page_texts::use_texts,
    proposal_text::{field_labels::full_label, field_path::FieldPath},
};
use leptos::prelude::*;
use texts::keys;

/// The id of the summary, which gets the focus when it appears.
pub const SUMMARY_ID: &str = "form-errors";

/// The summary, once submitting was tried.
#[component]
pub fn Summary(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    move || {
        let errors = form_state.errors();
        if errors.is_empty() || !form_state.is_tried() {
            return ().into_any();
        }
        let title = texts.count(errors.len(), keys::SUMMARY_ONE, keys::SUMMARY_MANY);
        let items = errors
            .iter()
            .map(|error| {
                let id = FieldPath::of(error).id();
                let label = full_label(texts, form_state.kind(), FieldPath::of(error));
                let sentence = field_texts::error(texts, error.field, error.error);
                view! {
                    <li>
                        <a
                            href=format!("#{id}")
                            on:click=move |event| {
                                event.prevent_default();
                                browser::focus(&id);
                            }
                        >
                            {label}
                        </a>
                        " – " {sentence}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section id=SUMMARY_ID class="form-errors" tabindex="-1" aria-labelledby="form-errors-title">
                <h2 id="form-errors-title">{title}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    }
}
