//! All that is wrong, in one place, each with a link to its field.

use crate::{
    forms::{browser, filling::Filling, sentences, spot::Spot},
    texts::{keys, use_texts},
};
use leptos::prelude::*;

/// The id of the summary, which gets the focus when it appears.
pub const SUMMARY_ID: &str = "form-errors";

/// The summary, once it was tried to hand the form in.
#[component]
pub fn Summary(
    /// The form.
    filling: Filling,
) -> impl IntoView {
    let texts = use_texts();
    move || {
        let errors = filling.errors();
        if errors.is_empty() || !filling.is_tried() {
            return ().into_any();
        }
        let title = texts.count(errors.len(), keys::SUMMARY_ONE, keys::SUMMARY_MANY);
        let items = errors
            .iter()
            .map(|error| {
                let id = Spot::of(error).id();
                let label = sentences::full_label(texts, Spot::of(error));
                let sentence = sentences::error(texts, error.field, error.error);
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
