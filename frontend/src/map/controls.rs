//! The buttons of the map: zoom, and pan while it is zoomed in.

use crate::{
    browser::announce,
    map::{decimal::whole, state::MapState, view::View},
    page_texts::use_texts,
};
use leptos::prelude::*;
use texts::{Key, Texts, keys, places};

/// The zoom factor of one press.
pub const ZOOM_STEP: f32 = 1.5;
/// The pan of one press, as a share of the view.
pub const PAN_STEP: f32 = 0.25;

/// Zooms about a point, or about the middle of the view, and tells it.
pub fn zoom(state: MapState, texts: Texts, factor: f32, about: Option<(f32, f32)>) {
    let view = state.move_to(|view| {
        let middle = (view.x + view.w / 2.0, view.y + view.height() / 2.0);
        view.zoom_at(factor, about.unwrap_or(middle))
    });
    tell(texts, view);
}

/// Shows all of Finland, and tells it.
pub fn show_whole(state: MapState, texts: Texts) {
    tell(texts, state.move_to(|_| View::WHOLE));
}

fn tell(texts: Texts, view: View) {
    let percent = whole(view.zoom() * 100.0).to_string();
    announce(&texts.fill(keys::MAP_ZOOM_IS, places::Percent { percent: &percent }));
}

/// The buttons; they show once the program runs.
#[component]
pub fn Controls(
    /// The state of the map.
    state: MapState,
) -> impl IntoView {
    let texts = use_texts();
    let pan = move |class: &'static str, key: Key, dx: f32, dy: f32, sign: &'static str| {
        view! {
            <button
                type="button"
                class=format!("map-button map-pan {class}")
                aria-label=texts.get(key)
                title=texts.get(key)
                disabled=move || state.view().is_whole()
                on:click=move |_| _ = state.move_to(|view| view.pan(dx, dy))
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let button = move |key: Key, sign: &'static str, press: fn(MapState, Texts)| {
        view! {
            <button
                type="button"
                class="map-button"
                aria-label=texts.get(key)
                title=texts.get(key)
                on:click=move |_| press(state, texts)
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class="map-controls needs-program" role="group" aria-label=texts.get(keys::MAP_CONTROLS)>
            {button(keys::MAP_ZOOM_IN, "+", |state, texts| zoom(state, texts, ZOOM_STEP, None))}
            {button(keys::MAP_ZOOM_OUT, "−", |state, texts| zoom(state, texts, 1.0 / ZOOM_STEP, None))}
            {button(keys::MAP_WHOLE, "⤢", show_whole)}
            <div class="map-pans" class:is-whole=move || state.view().is_whole()>
                {pan("pan-up", keys::MAP_PAN_UP, 0.0, -PAN_STEP, "↑")}
                {pan("pan-left", keys::MAP_PAN_LEFT, -PAN_STEP, 0.0, "←")}
                {pan("pan-right", keys::MAP_PAN_RIGHT, PAN_STEP, 0.0, "→")}
                {pan("pan-down", keys::MAP_PAN_DOWN, 0.0, PAN_STEP, "↓")}
            </div>
        </div>
    }
}
