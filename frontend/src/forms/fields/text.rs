//! Lines and paragraphs.

use crate::forms::{fields::around::Around, filling::Filling, spot::Spot};
use leptos::prelude::*;
use shared::{lang::Lang, proposal::field::Field};

/// A field for a text. Which control it gets is the field's to say.
#[component]
pub fn TextField(
    /// The form.
    filling: Filling,
    /// The place of the text.
    spot: Spot,
) -> impl IntoView {
    let around = Around::new(filling, spot);
    let value = filling.text(spot);
    let id = spot.id();
    let on_input = move |event: leptos::ev::Event| {
        filling.set_text(spot, event_target_value(&event));
    };
    let on_change = move |_| around.leave();
    let lang = move || text_lang(filling, spot).map(Lang::code);
    let control = if let Some(rows) = rows(spot.field) {
        view! {
            <textarea
                id=id.clone()
                rows=rows
                lang=lang
                aria-required=move || around.is_required().then_some("true")
                aria-invalid=move || around.invalid()
                aria-describedby=move || around.described_by()
                prop:value=move || value.get()
                on:input=on_input
                on:change=on_change
            ></textarea>
        }
        .into_any()
    } else {
        let Line {
            kind,
            autocomplete,
            width,
        } = line(spot.field);
        let (earliest, latest) = (
            move || is_date(spot.field).then(|| filling.today().map(|today| today.to_string())),
            move || {
                is_date(spot.field).then(|| {
                    let most = shared::proposal::limits::OPEN_MONTHS;
                    filling
                        .today()
                        .map(|today| today.plus_months(most).to_string())
                })
            },
        );
        view! {
            <input
                id=id.clone()
                type=kind
                class=width
                autocomplete=autocomplete
                lang=lang
                min=move || earliest().flatten()
                max=move || latest().flatten()
                aria-required=move || around.is_required().then_some("true")
                aria-invalid=move || around.invalid()
                aria-describedby=move || around.described_by()
                prop:value=move || value.get()
                on:input=on_input
                on:change=on_change
            />
        }
        .into_any()
    };
    view! {
        <div class="field" class:is-wrong=move || around.is_wrong()>
            <label for=id>{around.name()}</label>
            {around.before()}
            {control}
            {around.after()}
        </div>
    }
    .into_any()
}

/// How a line is typed.
struct Line {
    kind: &'static str,
    autocomplete: &'static str,
    width: &'static str,
}

fn line(field: Field) -> Line {
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
    Line {
        kind,
        autocomplete,
        width,
    }
}

/// How many lines a field shows at first; none where it holds one.
fn rows(field: Field) -> Option<&'static str> {
    match field {
        Field::PartnerAreas | Field::TimeFrame | Field::FundingNote => Some("3"),
        Field::Summary => Some("4"),
        field => field.is_long().then_some("7"),
    }
}

fn is_date(field: Field) -> bool {
    field == Field::OpenUntil
}

/// The language a text is written in, where it may be another one than the page's.
fn text_lang(filling: Filling, spot: Spot) -> Option<Lang> {
    match spot.lang {
        None if Field::TEXTS.contains(&spot.field) => filling.lang(),
        lang => lang,
    }
}
