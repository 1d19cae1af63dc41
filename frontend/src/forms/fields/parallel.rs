//! The same texts in another language.

use crate::{
    forms::{fields::text::TextField, filling::Filling, sentences, spot::Spot},
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    proposal::{field::Field, form::FormTexts},
};

/// The texts in the two other languages, in parts that open.
#[component]
pub fn ParallelTexts(
    /// The form.
    filling: Filling,
) -> impl IntoView {
    let langs = Lang::ALL
        .into_iter()
        .map(|lang| view! { <InLanguage filling lang/> })
        .collect_view();
    view! { <div class="parallel">{langs}</div> }.into_any()
}

#[component]
fn InLanguage(
    /// The form.
    filling: Filling,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = use_texts();
    let name = texts.get(match lang {
        Lang::Fi => keys::PARALLEL_FI,
        Lang::Sv => keys::PARALLEL_SV,
        Lang::En => keys::PARALLEL_EN,
    });
    let is_written =
        Memo::new(move |_| filling.with(|form| form.parallel.get(&lang).is_some_and(is_written)));
    // What is written in the own language by mistake stays visible, so that it can be moved.
    let is_shown = move || filling.lang() != Some(lang) || is_written.get();
    let spot = Spot {
        field: Field::Lang,
        lang: Some(lang),
    };
    let error = filling.error(spot);
    let sentence = move || {
        error.get().map(|error| {
            let text = sentences::error(texts, Field::Lang, error);
            view! { <p class="field-error" id=spot.id() tabindex="-1">{text}</p> }
        })
    };
    let fields = Field::TEXTS
        .into_iter()
        .map(|field| {
            let lang = Some(lang);
            view! { <TextField filling spot=Spot { field, lang }/> }
        })
        .collect_view();
    view! {
        <details hidden=move || !is_shown()>
            <summary>
                {name}
                {move || is_written.get().then(|| view! { <span class="written">" · " {texts.get(keys::PARALLEL_WRITTEN)}</span> })}
            </summary>
            {sentence}
            {fields}
        </details>
    }
    .into_any()
}

fn is_written(texts: &FormTexts) -> bool {
    Field::TEXTS
        .into_iter()
        .any(|field| texts.get(field).is_some_and(|text| !text.trim().is_empty()))
}
