//! A select element, or radio buttons.

use crate::{
    forms::{fields::field_frame::FieldFrame, form_state::FormState},
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
};
use leptos::{html, prelude::*};
use shared::form::field::Field;
use texts::keys;

/// A code and its label.
pub type Choice = (&'static str, &'static str);

/// A select element, for many options.
#[component]
pub fn Select(
    /// The form.
    form_state: FormState,
    /// The field.
    field: Field,
    /// The options as HTML, of [`option`].
    options: String,
) -> impl IntoView {
    let texts = use_texts();
    let path = FieldPath::own(field);
    let frame = FieldFrame::new(form_state, path);
    let value = form_state.text(path);
    let select = NodeRef::<html::Select>::new();
    // The value can only be set once the options exist.
    Effect::new(move |_| {
        let value = value.get();
        if let Some(select) = select.get() {
            select.set_value(&value);
        }
    });
    let options = format!("{}{options}", option("", texts.get(keys::FORM_CHOOSE)));
    let control = view! {
        <select
            id=path.id()
            node_ref=select
            autocomplete="off"
            aria-required="true"
            aria-invalid=move || frame.invalid()
            aria-describedby=move || frame.described_by()
            inner_html=options
            on:change=move |event| {
                form_state.set_text(path, event_target_value(&event));
                frame.show_error();
            }
        ></select>
    };
    frame.around(control.into_any())
}

/// An option of a [`Select`].
pub fn option(code: &str, word: &str) -> String {
    let word = word.replace('&', "&amp;").replace('<', "&lt;");
    format!("<option value=\"{code}\">{word}</option>")
}

/// Radio buttons, for a few options.
#[component]
pub fn Radios(
    /// The form.
    form_state: FormState,
    /// The field.
    field: Field,
    /// Codes and labels.
    choices: Vec<Choice>,
) -> impl IntoView {
    let path = FieldPath::own(field);
    let frame = FieldFrame::new(form_state, path);
    let name = path.id();
    let radios = choices
        .into_iter()
        .map(|(code, word)| {
            let is_chosen = form_state.has(field, code);
            let name = name.clone();
            view! {
                <label class="tick">
                    <input
                        type="radio"
                        name=name
                        value=code
                        prop:checked=move || is_chosen.get()
                        on:change=move |_| form_state.choose(field, code, &[], true)
                    />
                    <span>{word}</span>
                </label>
            }
        })
        .collect_view();
    frame.around_group(true, view! { <div class="ticks">{radios}</div> }.into_any())
}
