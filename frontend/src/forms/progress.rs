//! The progress of the form, with a link to each section.

use crate::{
    browser,
    forms::{form_state::FormState, sections::Section},
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use texts::keys;

/// The sections, each with the number of missing fields.
#[component]
pub fn Progress(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    let item = move |section: Section| {
        in_turn(move || {
            let left = Memo::new(move |_| section.left(&form_state.errors()));
            let state = move || match left.get() {
                0 => texts.get(keys::PROGRESS_DONE).to_owned(),
                left => texts.count(left, keys::PROGRESS_ONE, keys::PROGRESS_MANY),
            };
            view! {
                <li class:is-done=move || left.get() == 0>
                    <a
                        href=format!("#{}", section.id())
                        on:click=move |event| {
                            event.prevent_default();
                            browser::focus(section.id());
                        }
                    >
                        {texts.get(section.title())}
                    </a>
                    <span class="progress-state">{state}</span>
                </li>
            }
            .into_any()
        })
    };
    view! {
        <nav class="form-progress" aria-label=texts.get(keys::PROGRESS_LABEL)>
            <ol>{Section::ALL.map(item).into_iter().collect_view()}</ol>
        </nav>
    }
    .into_any()
}
