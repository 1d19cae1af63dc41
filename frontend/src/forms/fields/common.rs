//! Controls that several forms have.

use crate::{
    forms::{
        fields::{
            check::{Checks, Tick},
            choice::{Choice, Radios},
            text_field::TextField,
        },
        form_state::FormState,
    },
    page_texts::use_texts,
    proposal_text::{field_labels::label, field_path::FieldPath},
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    form::field::Field,
    lang::Lang,
    paths::{self, Page},
    proposal::codes::SpokenLanguage,
};
use texts::{
    Key,
    code_labels::{self, language},
    keys,
};

/// An input or a text area.
pub fn text_field(form_state: FormState, field: Field) -> AnyView {
    in_turn(move || view! { <TextField form_state path=FieldPath::own(field)/> }.into_any())
}

/// A checkbox with the label of its field.
pub fn tick_field(form_state: FormState, field: Field) -> AnyView {
    let word = use_texts().get(label(form_state.kind(), field)).into_any();
    in_turn(move || view! { <Tick form_state field word/> }.into_any())
}

/// The languages of negotiation.
pub fn languages_field(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let languages = SpokenLanguage::ALL
        .iter()
        .map(|language| {
            (
                language.as_str(),
                code_labels::spoken_language(texts, *language),
            )
        })
        .collect();
    in_turn(move || {
        view! { <Checks form_state field=Field::Languages choices=languages/> }.into_any()
    })
}

/// The language of the texts.
pub fn lang_field(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let langs: Vec<Choice> = Lang::ALL
        .map(|lang| (lang.code(), texts.get(language(lang))))
        .to_vec();
    in_turn(move || view! { <Radios form_state field=Field::Lang choices=langs/> }.into_any())
}

/// The sentence on the storing of data, with a link to the privacy notice. The form is sent with the version of the notice that it shows.
pub fn privacy_notice(lead: Key) -> AnyView {
    let texts = use_texts();
    let privacy = paths::path(texts.lang(), Page::Privacy);
    view! {
        <p class="help privacy-notice">
            {texts.get(lead)} " "
            <a href=privacy target="_blank" rel="noopener">{texts.get(keys::CONSENT_PRIVACY)}</a>
        </p>
    }
    .into_any()
}
