//! Text inputs and text areas.

use crate::{
    forms::{fields::field_frame::FieldFrame, form_state::FormState},
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
};
use leptos::prelude::*;
use shared::{form::field::Field, lang::Lang};
use texts::format::typed_day;

/// The control of a text field: an input or a text area.
#[component]
pub fn TextField(
    /// The form.
    form_state: FormState,
    /// The field.
    path: FieldPath,
) -> impl IntoView {
    let frame = FieldFrame::new(form_state, path);
    let value = shown(form_state, path);
    let on_input = move |event: leptos::ev::Event| {
        form_state.set_text(path, event_target_value(&event));
    };
    let on_change = move |_| frame.leave();
    let lang = move || text_lang(form_state, path).map(Lang::code);
    let control = if let Some(rows) = rows(path.field) {
        view! {
            <textarea
                id=path.id()
                rows=rows
                lang=lang
                aria-required=move || frame.is_required().then_some("true")
                aria-invalid=move || frame.invalid()
                aria-describedby=move || frame.described_by()
                prop:value=move || value.get()
                on:input=on_input
                on:change=on_change
            ></textarea>
        }
        .into_any()
    } else {
        let InputAttributes {
            kind,
            inputmode,
            autocomplete,
            width,
        } = line(path.field);
        view! {
            <input
                id=path.id()
                type=kind
                class=width
                readonly=form_state.is_kept(path)
                autocomplete=autocomplete
                lang=lang
                inputmode=inputmode
                aria-required=move || frame.is_required().then_some("true")
                aria-invalid=move || frame.invalid()
                aria-describedby=move || frame.described_by()
                prop:value=move || value.get()
                on:input=on_input
                on:change=on_change
            />
        }
        .into_any()
    };
    frame.around(control)
}

/// The text of the control: a day as people of the language write it. A day that can't be read is shown as it was typed.
fn shown(form_state: FormState, path: FieldPath) -> Memo<String> {
    let typed = form_state.text(path);
    if path.field != Field::OpenUntil {
        return typed;
    }
    let texts = use_texts();
    Memo::new(move |_| {
        typed.with(|typed| match typed.parse() {
            Ok(day) => typed_day(texts, day),
            Err(_) => typed.clone(),
        })
    })
}

/// The attributes of an input.
struct InputAttributes {
    kind: &'static str,
    inputmode: Option<&'static str>,
    autocomplete: &'static str,
    width: &'static str,
}

fn line(field: Field) -> InputAttributes {
    let (kind, autocomplete, width) = match field {
        Field::Organisation => ("text", "organization", "wide"),
        Field::Website => ("url", "url", "wide"),
        Field::ContactName => ("text", "name", "wide"),
        Field::ContactRole => ("text", "organization-title", "wide"),
        Field::ContactEmail => ("email", "email", "wide"),
        Field::ContactPhone => ("tel", "tel", "narrow"),
        // A day is typed or pasted in any order that can be mended, which a date input refuses.
        Field::OpenUntil => ("text", "off", "narrow"),
        _ => ("text", "off", "wide"),
    };
    InputAttributes {
        kind,
        inputmode: (field == Field::OpenUntil).then_some("decimal"),
        autocomplete,
        width,
    }
}

/// The rows of a text area; `None` for an input.
fn rows(field: Field) -> Option<&'static str> {
    match field {
        Field::PartnerAreas
        | Field::PartnerOrganisations
        | Field::TimeFrame
        | Field::FundingNote
        | Field::Sentence => Some("3"),
        Field::Summary => Some("4"),
        field => field.is_long().then_some("7"),
    }
}

/// The language of a text, where it may differ from the page's.
fn text_lang(form_state: FormState, path: FieldPath) -> Option<Lang> {
    match path.lang {
        None if path.field.is_text() => form_state.lang(),
        lang => lang,
    }
}
