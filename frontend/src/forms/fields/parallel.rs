//! The texts in the other languages.

use crate::{
    forms::{
        field_texts,
        fields::{fold::open_when, text_field::TextField},
        form_state::FormState,
    },
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
    turns::in_turn,
};
use leptos::{html, prelude::*};
use shared::{
    form::field::Field,
    lang::Lang,
    proposal::form::{FormTexts, ProposalForm},
};
use texts::keys;

/// The texts in the two other languages, in `<details>`.
#[component]
pub fn ParallelTexts(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let langs = Lang::ALL
        .into_iter()
        .map(|lang| in_turn(move || view! { <InLanguage form_state lang/> }.into_any()))
        .collect_view();
    view! { <div class="parallel">{langs}</div> }.into_any()
}

#[component]
fn InLanguage(
    /// The form.
    form_state: FormState,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = use_texts();
    let name = texts.get(match lang {
        Lang::Fi => keys::PARALLEL_FI,
        Lang::Sv => keys::PARALLEL_SV,
        Lang::En => keys::PARALLEL_EN,
    });
    let is_written = Memo::new(move |_| {
        form_state
            .with_form::<ProposalForm, _>(|form| form.parallel.get(&lang).is_some_and(is_written))
    });
    // A text in the proposal's own language stays visible here, so that it can be moved.
    let is_shown = move || form_state.lang() != Some(lang) || is_written.get();
    let path = FieldPath {
        field: Field::Lang,
        lang: Some(lang),
    };
    let error = form_state.error(path);
    let sentence = move || {
        error.get().map(|error| {
            let text = field_texts::error(texts, Field::Lang, error);
            view! { <p class="field-error" id=path.id() tabindex="-1">{text}</p> }
        })
    };
    let fields = Field::TEXTS
        .into_iter()
        .map(|field| {
            let path = FieldPath {
                field,
                lang: Some(lang),
            };
            in_turn(move || view! { <TextField form_state path/> }.into_any())
        })
        .collect_view();
    let is_noted =
        FieldPath::all().any(|path| path.lang == Some(lang) && !form_state.notes(path).is_empty());
    let is_wanted = Memo::new(move |_| {
        let is_wrong = || form_state.errors().iter().any(|it| it.lang == Some(lang));
        is_noted || (form_state.is_tried() && is_wrong())
    });
    let details = NodeRef::<html::Details>::new();
    open_when(details, is_wanted);
    view! {
        <details node_ref=details hidden=move || !is_shown()>
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
