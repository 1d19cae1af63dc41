//! The regions concerned: checkboxes, and a map that shows the same selection. The keyboard and screen readers use the
//! checkboxes.

use crate::{
    boot::MapFiles,
    forms::{
        fields::{check::ticks, choice::Choice, field_frame::FieldFrame},
        form_state::FormState,
    },
    map::{geometry::Geometry, places::place},
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{form::field::Field, name_order::name_sort_key, region::RegionCode};
use texts::{keys, places};

/// The number of regions that the map draws in a turn.
const DRAWN_AT_ONCE: usize = 7;

/// The codes in their official order, in which they are stored.
fn all() -> Vec<&'static str> {
    RegionCode::ALL.map(RegionCode::as_str).to_vec()
}

/// The checkboxes and the map.
#[component]
pub fn RegionsField(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    let frame = FieldFrame::new(form_state, FieldPath::own(Field::Regions));
    let mut choices: Vec<Choice> = RegionCode::ALL
        .map(|code| (code.as_str(), code.region().names.get(texts.lang())))
        .to_vec();
    choices.sort_by_cached_key(|(_, name)| name_sort_key(name, texts.lang()));
    let count = move || {
        let was = form_state.count(Field::Regions).to_string();
        texts.fill(keys::REGIONS_CHOSEN, places::Was { was: &was })
    };
    let controls = view! {
        <div class="region-picker">
            <div>
                <div class="ticks">{in_turn(move || ticks(form_state, Field::Regions, choices))}</div>
                <p class="counter">{count}</p>
                <p class="picker-all">
                    <button type="button" class="plain-button" on:click=move |_| form_state.choose_all(Field::Regions, &all())>
                        {texts.get(keys::REGIONS_ALL)}
                    </button>
                    <button type="button" class="plain-button" on:click=move |_| form_state.choose_all(Field::Regions, &[])>
                        {texts.get(keys::REGIONS_NONE)}
                    </button>
                </p>
            </div>
            {in_turn(move || view! { <PickerMap form_state/> }.into_any())}
        </div>
    };
    frame.around_group(false, controls.into_any())
}

/// The map: a click selects or deselects a region.
#[component]
fn PickerMap(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let lang = use_texts().lang();
    let geometry = Geometry::later();
    let url = use_context::<MapFiles>().unwrap_or_default().outlines;
    Effect::new(move |_| geometry.load_outlines(url.clone()));
    // Small regions are drawn last: their targets reach over their neighbours.
    let mut in_order = RegionCode::ALL;
    in_order.sort_by_key(|code| place(*code).hit.is_some());
    let region = move |code: RegionCode| {
        let is_chosen = form_state.has(Field::Regions, code.as_str());
        let hit = place(code).hit.map(|(x, y, width, height)| {
            view! { <rect class="hit" x=x.to_string() y=y.to_string() width=width.to_string() height=height.to_string()></rect> }
        });
        view! {
            <g
                class="picker-region"
                class:is-chosen=move || is_chosen.get()
                on:click=move |_| {
                    form_state.choose(Field::Regions, code.as_str(), &all(), !is_chosen.get_untracked());
                }
            >
                <title>{code.region().names.get(lang)}</title>
                <path d=move || geometry.outline(code)></path>
                {hit}
            </g>
        }
        .into_any()
    };
    let regions = in_order
        .chunks(DRAWN_AT_ONCE)
        .map(|codes| {
            let codes = codes.to_vec();
            in_turn(move || codes.into_iter().map(region).collect_view().into_any())
        })
        .collect_view();
    view! {
        <svg class="picker-map needs-program" viewBox="60 20 710 1165" aria-hidden="true" focusable="false">{regions}</svg>
    }
    .into_any()
}
