//! Checkboxes: a group, or a single one.

use crate::{
    forms::{
        fields::{choice::Choice, field_frame::FieldFrame},
        form_state::FormState,
    },
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::form::{content::FieldValue, field::Field};
use texts::{keys, places};

/// A group of checkboxes.
#[component]
pub fn Checks(
    /// The form.
    form_state: FormState,
    /// The field.
    field: Field,
    /// Codes and labels.
    choices: Vec<Choice>,
    /// The limit of selected codes.
    #[prop(optional)]
    most: Option<usize>,
) -> impl IntoView {
    let texts = use_texts();
    let frame = FieldFrame::new(form_state, FieldPath::own(field));
    let counter = most.map(|most| {
        let text = move || {
            let (was, most) = (form_state.count(field).to_string(), most.to_string());
            texts.fill(keys::FORM_CHOSEN, places::MostWas { was: &was, most: &most })
        };
        view! { <p class="counter" class:is-over=move || { form_state.count(field) > most }>{text}</p> }
    });
    let controls = view! {
        <div class="ticks ticks-many">{in_turn(move || ticks(form_state, field, choices))}</div>
        {counter}
    };
    frame.around_group(false, controls.into_any())
}

/// A checkbox for each choice.
pub fn ticks(form_state: FormState, field: Field, choices: Vec<Choice>) -> AnyView {
    let mut all: Vec<&'static str> = choices.iter().map(|(code, _)| *code).collect();
    if field == Field::Regions {
        // Regions are sorted by name, and stored in their official order.
        all.sort_unstable();
    }
    let all = StoredValue::new(all);
    choices
        .into_iter()
        .map(|(code, word)| {
            let is_chosen = form_state.has(field, code);
            view! {
                <label class="tick">
                    <input
                        type="checkbox"
                        value=code
                        prop:checked=move || is_chosen.get()
                        on:change=move |event| {
                            let on = event_target_checked(&event);
                            all.with_value(|all| form_state.choose(field, code, all, on));
                        }
                    />
                    <span>{word}</span>
                </label>
            }
            .into_any()
        })
        .collect_view()
        .into_any()
}

/// A single checkbox with its label. `code` is the value of a text field when it is ticked.
#[component]
pub fn Tick(
    /// The form.
    form_state: FormState,
    /// The field.
    field: Field,
    /// The label.
    word: AnyView,
    /// The value of the field when it is ticked.
    #[prop(optional)]
    code: &'static str,
) -> impl IntoView {
    let path = FieldPath::own(field);
    let frame = FieldFrame::new(form_state, path);
    let is_ticked = Memo::new(move |_| {
        form_state.with(|form| match form.value(field) {
            Some(FieldValue::Tick(tick)) => *tick,
            Some(FieldValue::Text(text)) => !text.is_empty(),
            Some(FieldValue::List(_)) | None => false,
        })
    });
    view! {
        <div class="field" class:is-wrong=move || frame.is_wrong()>
            <label class="tick">
                <input
                    id=path.id()
                    type="checkbox"
                    aria-invalid=move || frame.invalid()
                    aria-describedby=move || frame.described_by()
                    prop:checked=move || is_ticked.get()
                    on:change=move |event| {
                        form_state.choose(field, code, &[], event_target_checked(&event));
                    }
                />
                <span>{word}</span>
            </label>
            {frame.before()}
            {frame.after()}
        </div>
    }
    .into_any()
}
