//! The card of a region, beside the one that the reader points at on the map. Its link tells the same to a screen reader.

#![allow(
    clippy::cast_possible_truncation,
    reason = "the pixels of a window fit into f32"
)]

use crate::{
    map::{decimal::whole, places::place, state::MapState, view::Frame},
    networks::{coordinators, use_networks},
    page_texts::use_texts,
};
use leptos::{html, prelude::*};
use shared::region::RegionCode;
use texts::keys;

/// The card's width at most, and the room that it needs above and below its middle, in pixels.
const CARD: (f32, f32) = (210.0, 48.0);
/// Between the card and the region.
const GAP: f32 = 10.0;

/// The card of the region under the pointer or with the focus.
#[component]
pub fn RegionCard(
    /// The state of the map.
    state: MapState,
    /// The map's frame.
    frame: NodeRef<html::Div>,
) -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let card = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let (Some(frame), Some(card)) = (frame.get(), card.get()) else {
            return;
        };
        let Some(code) = networks.pointed_at() else {
            _ = card.remove_attribute("style");
            return;
        };
        let size = frame.get_bounding_client_rect();
        let frame = Frame {
            width: size.width() as f32,
            height: size.height() as f32,
        };
        let (x, y) = beside(frame, state, &networks.regions_with(code));
        let style = web_sys::HtmlElement::style(&card);
        _ = style.set_property("left", &format!("{}px", whole(x)));
        _ = style.set_property("top", &format!("{}px", whole(y)));
    });
    let content = move || {
        let code = networks.pointed_at()?;
        let network = networks.of(code);
        let name = code.region().names.get(texts.lang());
        let lines = match &network {
            Some(network) => {
                let own = (network.name.text != name).then(|| network.name.text.clone());
                own.into_iter()
                    .chain([coordinators(texts, network)])
                    .collect::<Vec<_>>()
            }
            None => vec![texts.get(keys::REGION_NO_NETWORK).to_owned()],
        };
        let value = state.value(code);
        let lines = lines
            .into_iter()
            .chain(value)
            .map(|line| view! { <span>{line}</span> });
        Some(view! { <b>{name}</b> {lines.collect_view()} })
    };
    view! { <div class="region-card" aria-hidden="true" node_ref=card>{content}</div> }
}

/// The upper left corner of a card beside regions, in pixels of the frame: on the side with more room, and in a corner where neither
/// side has any.
fn beside(frame: Frame, state: MapState, regions: &[RegionCode]) -> (f32, f32) {
    let view = untrack(|| state.view());
    let boxes = regions.iter().map(|code| place(*code).bbox);
    let all = boxes.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)));
    let Some((left, top, right, bottom)) = all else {
        return (GAP, GAP);
    };
    let (left, top) = frame.pixel(view, (left, top));
    let (right, bottom) = frame.pixel(view, (right, bottom));
    let (width, half) = CARD;
    let y = f32::midpoint(top.max(0.0), bottom.min(frame.height)) - half;
    let y = y.clamp(GAP, (frame.height - 2.0 * half).max(GAP));
    if left >= width + GAP && left > frame.width - right {
        (left - width - GAP, y)
    } else if frame.width - right >= width + GAP {
        (right + GAP, y)
    } else {
        (GAP, GAP)
    }
}
