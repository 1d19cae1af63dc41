//! Text inputs and text areas.

use crate::{
    forms::{fields::field_frame::FieldFrame, form_state::FormState},
    proposal_text::field_path::FieldPath,
};
use leptos::prelude::*;
use shared::{form::field::Field, lang::Lang};

/// The control of a text field: an input or a text area.
#[component]
pub fn TextField(
    /// The form.
    form_state: FormState,
    /// The field.
    path: FieldPath,
) -> impl IntoView {
    let frame = FieldFrame::new(form_state, path);
    let value = form_state.text(path);
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
            autocomplete,
            width,
        } = line(path.field);
        let (earliest, latest) = (
            move || is_date(path.field).then(|| form_state.today().map(|today| today.to_string())),
            move || {
                is_date(path.field).then(|| {
                    let most = shared::proposal::limits::OPEN_MONTHS;
                    form_state
                        .today()
                        .map(|today| today.plus_months(most).to_string())
                })
            },
        );
        view! {
            <input
                id=path.id()
                type=kind
                class=width
                readonly=form_state.is_kept(path)
                autocomplete=autocomplete
                lang=lang
                min=move || earliest().flatten()
                max=move || latest().flatten()
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

/// The attributes of an input.
struct InputAttributes {
    kind: &'static str,
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
        Field::OpenUntil => ("date", "off", "narrow"),
        _ => ("text", "off", "wide"),
    };
    InputAttributes {
        kind,
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

fn is_date(field: Field) -> bool {
    field == Field::OpenUntil
}

/// The language of a text, where it may differ from the page's.
fn text_lang(form_state: FormState, path: FieldPath) -> Option<Lang> {
    match path.lang {
        None if path.field.is_text() => form_state.lang(),
        lang => lang,
    }
}
