//! One of several.

use crate::{
    forms::{fields::around::Around, filling::Filling, spot::Spot},
    texts::{keys, use_texts},
};
use leptos::{html, prelude::*};
use shared::proposal::field::Field;

/// A code and its word.
pub type Choice = (&'static str, &'static str);

/// One of many, in a list that opens.
#[component]
pub fn Select(
    /// The form.
    filling: Filling,
    /// The field.
    field: Field,
    /// The options as HTML, of [`option`].
    options: String,
) -> impl IntoView {
    let texts = use_texts();
    let spot = Spot::own(field);
    let around = Around::new(filling, spot);
    let value = filling.text(spot);
    let select = NodeRef::<html::Select>::new();
    // Only when the options are there can one of them be shown as chosen.
    Effect::new(move |_| {
        let value = value.get();
        if let Some(select) = select.get() {
            select.set_value(&value);
        }
    });
    let options = format!("{}{options}", option("", texts.get(keys::FORM_CHOOSE)));
    view! {
        <div class="field" class:is-wrong=move || around.is_wrong()>
            <label for=spot.id()>{around.name()}</label>
            {around.before()}
            <select
                id=spot.id()
                node_ref=select
                autocomplete="off"
                aria-required="true"
                aria-invalid=move || around.invalid()
                aria-describedby=move || around.described_by()
                inner_html=options
                on:change=move |event| {
                    filling.set_text(spot, event_target_value(&event));
                    around.leave();
                }
            ></select>
            {around.after()}
        </div>
    }
    .into_any()
}

/// An option of a [`Select`].
pub fn option(code: &str, word: &str) -> String {
    let word = word.replace('&', "&amp;").replace('<', "&lt;");
    format!("<option value=\"{code}\">{word}</option>")
}

/// One of a few, all of them shown.
#[component]
pub fn Radios(
    /// The form.
    filling: Filling,
    /// The field.
    field: Field,
    /// Codes and words.
    choices: Vec<Choice>,
) -> impl IntoView {
    let spot = Spot::own(field);
    let around = Around::new(filling, spot);
    let name = spot.id();
    let radios = choices
        .into_iter()
        .map(|(code, word)| {
            let is_chosen = filling.has(field, code);
            let name = name.clone();
            view! {
                <label class="tick">
                    <input
                        type="radio"
                        name=name
                        value=code
                        autocomplete="off"
                        prop:checked=move || is_chosen.get()
                        on:change=move |_| filling.choose(field, code, &[], true)
                    />
                    <span>{word}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset
            id=spot.id()
            class="field"
            class:is-wrong=move || around.is_wrong()
            role="radiogroup"
            tabindex="-1"
            aria-required="true"
            aria-invalid=move || around.invalid()
            aria-describedby=move || around.described_by()
        >
            <legend>{around.name()}</legend>
            {around.before()}
            <div class="ticks">{radios}</div>
            {around.after()}
        </fieldset>
    }
    .into_any()
}
