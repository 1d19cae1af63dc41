//! Region checkboxes for rights.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::{name_order::name_sort_key, region::RegionCode};
use texts::{Key, keys, places};

/// A checkbox for each region.
#[component]
pub fn RegionTicks(
    /// The id of the group.
    id: String,
    /// The selected regions, in the official order.
    chosen: RwSignal<Vec<RegionCode>>,
    /// The error.
    error: RwSignal<Option<Key>>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let mut regions = RegionCode::ALL.map(|code| (code, code.region().names.get(lang)));
    regions.sort_by_cached_key(|(_, name)| name_sort_key(name, lang));
    let choose = move |code: RegionCode, is_chosen: bool| {
        error.set(None);
        chosen.update(|chosen| {
            chosen.retain(|it| *it != code);
            if is_chosen {
                chosen.push(code);
                chosen.sort_unstable();
            }
        });
    };
    let ticks = regions
        .into_iter()
        .map(|(code, name)| {
            view! {
                <label class="tick">
                    <input
                        type="checkbox"
                        value=code.as_str()
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&code))
                        on:change=move |event| choose(code, event_target_checked(&event))
                    />
                    <span>{name}</span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    let count = move || {
        let was = chosen.with(Vec::len).to_string();
        texts.fill(keys::REGIONS_CHOSEN, places::Was { was: &was })
    };
    let error_id = format!("{id}-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.get().map(|_| error_id.clone())
    };
    let wrong = move || {
        error.get().map(|key| {
            view! { <p class="field-error" id=error_id.clone()>{texts.get(key)}</p> }
        })
    };
    view! {
        <fieldset
            class="field"
            class:is-wrong=move || error.get().is_some()
            id=id
            tabindex="-1"
            aria-describedby=described_by
        >
            <legend>{texts.get(keys::PEOPLE_REGIONS)}</legend>
            <div class="ticks ticks-many">{ticks}</div>
            <p class="counter">{count}</p>
            <div role="alert">{wrong}</div>
        </fieldset>
    }
    .into_any()
}
