//! The themes: checkboxes that are folded, with the chosen ones in view.

use crate::{
    forms::{
        fields::{check::ticks, choice::Choice, field_frame::FieldFrame, fold::open_when},
        form_state::FormState,
    },
    page_texts::use_texts,
    proposal_text::{field_path::FieldPath, form_view},
    turns::in_turn,
};
use leptos::{html, prelude::*};
use shared::{
    form::field::Field,
    proposal::{codes::Theme, limits::THEMES},
};
use texts::{code_labels, keys, places};

/// The checkboxes. Their fold opens when the error of the field is shown.
pub fn themes_field(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let path = FieldPath::own(Field::Themes);
    let frame = FieldFrame::new(form_state, path);
    let choices: Vec<Choice> = Theme::ALL
        .iter()
        .map(|theme| (theme.as_str(), code_labels::theme(texts, *theme)))
        .collect();
    let chosen = move || match form_state.with(|form| form_view::value(texts, form, path)) {
        none if none.is_empty() => texts.get(keys::THEMES_CHOOSE).to_owned(),
        chosen => chosen,
    };
    let counter = move || {
        let (was, most) = (
            form_state.count(Field::Themes).to_string(),
            THEMES.to_string(),
        );
        texts.fill(
            keys::FORM_CHOSEN,
            places::MostWas {
                was: &was,
                most: &most,
            },
        )
    };
    let is_over = move || form_state.count(Field::Themes) > THEMES;
    let details = NodeRef::<html::Details>::new();
    open_when(details, Memo::new(move |_| frame.is_wrong()));
    let controls = view! {
        <details class="fold" node_ref=details>
            <summary id="fold-themes">{chosen}</summary>
            <div class="ticks ticks-many">{in_turn(move || ticks(form_state, Field::Themes, choices))}</div>
        </details>
        <p class="counter" class:is-over=is_over>{counter}</p>
    };
    frame.around_group(false, controls.into_any())
}
