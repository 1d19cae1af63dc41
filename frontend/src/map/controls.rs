//! The buttons of the map: zoom, and pan while it is zoomed in.

use crate::{
    browser::announce,
    map::{decimal::whole, state::MapState, view::View},
    page_texts::use_texts,
};
use leptos::prelude::*;
use texts::{Key, keys, places};

/// The zoom factor of one press.
pub const ZOOM_STEP: f32 = 1.5;
/// The pan of one press, as a share of the view.
pub const PAN_STEP: f32 = 0.25;

/// Zooms about the centre of the view.
pub fn zoom(view: View, factor: f32) -> View {
    view.zoom_at(
        factor,
        (view.x + view.w / 2.0, view.y + view.height() / 2.0),
    )
}

/// The buttons; they show once the program runs.
#[component]
pub fn Controls(
    /// The state of the map.
    state: MapState,
) -> impl IntoView {
    let texts = use_texts();
    let zoomed = move |factor: f32| {
        move |_| {
            state.set_view(|view| zoom(view, factor));
            let percent = whole(untrack(|| state.view()).zoom() * 100.0).to_string();
            announce(&texts.fill(keys::MAP_ZOOM_IS, places::Percent { percent: &percent }));
        }
    };
    let pan = move |class: &'static str, key: Key, dx: f32, dy: f32, sign: &'static str| {
        view! {
            <button
                type="button"
                class=format!("map-button map-pan {class}")
                aria-label=texts.get(key)
                disabled=move || state.view().is_whole()
                on:click=move |_| state.set_view(|view| view.pan(dx, dy))
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class="map-controls needs-program" role="group" aria-label=texts.get(keys::MAP_CONTROLS)>
            <button type="button" class="map-button" aria-label=texts.get(keys::MAP_ZOOM_IN) on:click=zoomed(ZOOM_STEP)>
                <span aria-hidden="true">"+"</span>
            </button>
            <button type="button" class="map-button" aria-label=texts.get(keys::MAP_ZOOM_OUT) on:click=zoomed(1.0 / ZOOM_STEP)>
                <span aria-hidden="true">"−"</span>
            </button>
            <button
                type="button"
                class="map-button"
                aria-label=texts.get(keys::MAP_WHOLE)
                on:click=move |_| state.set_view(|_| View::WHOLE)
            >
                <span aria-hidden="true">"⤢"</span>
            </button>
            <div class="map-pans" class:is-whole=move || state.view().is_whole()>
                {pan("pan-up", keys::MAP_PAN_UP, 0.0, -PAN_STEP, "↑")}
                {pan("pan-left", keys::MAP_PAN_LEFT, -PAN_STEP, 0.0, "←")}
                {pan("pan-right", keys::MAP_PAN_RIGHT, PAN_STEP, 0.0, "→")}
                {pan("pan-down", keys::MAP_PAN_DOWN, 0.0, PAN_STEP, "↓")}
            </div>
        </div>
    }
}
