//! Keys, wheel and two-finger gestures on the map. One finger and the wheel without Ctrl scroll the page.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "the pixels of a window fit into f32"
)]

use crate::{
    map::{
        controls::{PAN_STEP, ZOOM_STEP, zoom},
        navigation::{Direction, next},
        places::place,
        region_link,
        state::MapState,
        view::View,
    },
    navigation::escape_to,
    page_texts::use_texts,
};
use leptos::{
    ev::{KeyboardEvent, TouchEvent, WheelEvent},
    html,
    prelude::*,
};
use shared::{lang::Lang, paths};
use wasm_bindgen::JsCast;

/// The map's gestures.
#[derive(Clone, Copy, Debug)]
pub struct Gestures {
    state: MapState,
    frame: NodeRef<html::Div>,
    lang: Lang,
    /// The last distance and centre of two fingers, in pixels of the window.
    fingers: StoredValue<Option<(f32, f32, f32)>>,
}

impl Gestures {
    /// The gestures of the map in `frame`.
    pub fn new(state: MapState, frame: NodeRef<html::Div>) -> Self {
        Self {
            state,
            frame,
            lang: use_texts().lang(),
            fingers: StoredValue::new(None),
        }
    }

    /// The wheel zooms with Ctrl, which a trackpad's pinch sends too.
    pub fn wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let factor = if event.delta_y() < 0.0 {
            1.15
        } else {
            1.0 / 1.15
        };
        if let Some(point) = self.map_point(event.client_x() as f32, event.client_y() as f32) {
            self.state.set_view(|view| view.zoom_at(factor, point));
        }
    }

    /// Arrows move to the next region, with Shift they pan; + − 0 zoom; Escape returns to the home page.
    pub fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let state = self.state;
        let (direction, dx, dy) = match event.key().as_str() {
            "ArrowUp" => (Direction::Up, 0.0, -PAN_STEP),
            "ArrowDown" => (Direction::Down, 0.0, PAN_STEP),
            "ArrowLeft" => (Direction::Left, -PAN_STEP, 0.0),
            "ArrowRight" => (Direction::Right, PAN_STEP, 0.0),
            "+" => return state.set_view(|view| zoom(view, ZOOM_STEP)),
            "-" => return state.set_view(|view| zoom(view, 1.0 / ZOOM_STEP)),
            "0" => return state.set_view(|_| View::WHOLE),
            "Escape" => return self.escape(event),
            _ => return,
        };
        // On other elements the arrows keep their meaning.
        let on_region = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| element.id().starts_with("region-"));
        if !on_region {
            return;
        }
        event.prevent_default();
        if event.shift_key() {
            state.set_view(|view| view.pan(dx, dy));
        } else if let Some(region) = next(state.tab_stop(), direction) {
            state.set_view(|view| view.containing(place(region).centre));
            if let Some(link) = document().get_element_by_id(&region_link::id(region)) {
                _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
            }
        }
    }

    fn escape(self, event: &KeyboardEvent) {
        if untrack(|| self.state.is_home()) {
            return;
        }
        event.prevent_default();
        escape_to(
            &paths::home(self.lang, ""),
            &region_link::id(self.state.tab_stop()),
        );
    }

    /// Two fingers touch the map.
    pub fn touch_start(self, event: &TouchEvent) {
        self.fingers.set_value(two_fingers(event));
    }

    /// Two fingers zoom by their distance and pan by their middle.
    pub fn touch_move(self, event: &TouchEvent) {
        let (Some((distance, x, y)), Some(now)) = (self.fingers.get_value(), two_fingers(event))
        else {
            return;
        };
        event.prevent_default();
        let (Some(from), Some(to)) = (self.map_point(x, y), self.map_point(now.1, now.2)) else {
            return;
        };
        self.state.set_view(|view| {
            let moved = view.pan((from.0 - to.0) / view.w, (from.1 - to.1) / view.height());
            moved.zoom_at(now.0 / distance.max(1.0), from)
        });
        self.fingers.set_value(Some(now));
    }

    /// The fingers leave the map.
    pub fn touch_end(self, event: &TouchEvent) {
        self.fingers.set_value(two_fingers(event));
    }

    /// The point of the map under a point of the window.
    fn map_point(self, x: f32, y: f32) -> Option<(f32, f32)> {
        let frame = self.frame.get_untracked()?.get_bounding_client_rect();
        let (width, height) = (frame.width() as f32, frame.height() as f32);
        let view = untrack(|| self.state.view());
        // The view is centred in the frame.
        let scale = (width / view.w).min(height / view.height());
        let left = (width - view.w * scale) / 2.0;
        let top = (height - view.height() * scale) / 2.0;
        Some((
            view.x + (x - frame.left() as f32 - left) / scale,
            view.y + (y - frame.top() as f32 - top) / scale,
        ))
    }
}

fn two_fingers(event: &TouchEvent) -> Option<(f32, f32, f32)> {
    let touches = event.touches();
    let (first, second) = (touches.get(0)?, touches.get(1)?);
    let (x1, y1) = (first.client_x() as f32, first.client_y() as f32);
    let (x2, y2) = (second.client_x() as f32, second.client_y() as f32);
    Some((
        (x2 - x1).hypot(y2 - y1),
        f32::midpoint(x1, x2),
        f32::midpoint(y1, y2),
    ))
}
