//! Keys, mouse and two-finger gestures on the map. One finger and the wheel without Ctrl scroll the page; the mouse drags a map that is
//! zoomed in.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "the pixels of a window fit into f32"
)]

use crate::{
    browser,
    map::{
        controls::{PAN_STEP, ZOOM_STEP, show_whole, zoom},
        navigation::{Direction, next},
        places::place,
        region_link,
        state::MapState,
        view::Frame,
    },
    navigation::escape_to,
    networks::{Networks, use_networks},
    page_texts::use_texts,
};
use leptos::{
    ev::{Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent},
    html,
    prelude::*,
};
use shared::paths;
use texts::Texts;
use wasm_bindgen::JsCast;

/// The zoom of a double click.
const DOUBLE_CLICK: f32 = 2.0;
/// A press that moves less, in pixels, is a click.
const STILL: f32 = 4.0;

/// The map's gestures.
#[derive(Clone, Copy, Debug)]
pub struct Gestures {
    state: MapState,
    frame: NodeRef<html::Div>,
    networks: Networks,
    texts: Texts,
    /// The last distance and centre of two fingers, in pixels of the window.
    fingers: StoredValue<Option<(f32, f32, f32)>>,
    /// Where the mouse was pressed or last moved, in pixels of the window, and whether it has dragged the map.
    drag: StoredValue<Option<(f32, f32, bool)>>,
}

impl Gestures {
    /// The gestures of the map in `frame`.
    pub fn new(state: MapState, frame: NodeRef<html::Div>) -> Self {
        Self {
            state,
            frame,
            networks: use_networks(),
            texts: use_texts(),
            fingers: StoredValue::new(None),
            drag: StoredValue::new(None),
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

    /// Arrows move to the next region, with Shift they pan; + − 0 zoom; Escape returns to the home page once no card is shown.
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
            "+" => return zoom(state, self.texts, ZOOM_STEP, about(event)),
            "-" => return zoom(state, self.texts, 1.0 / ZOOM_STEP, about(event)),
            "0" => return show_whole(state, self.texts),
            "Escape" => return self.escape(event),
            _ => return,
        };
        // On other elements the arrows keep their meaning.
        let Some(centre) = about(event) else {
            return;
        };
        event.prevent_default();
        if event.shift_key() {
            state.move_to(|view| view.pan(dx, dy).containing(centre));
        } else if let Some(region) = next(state.tab_stop(), direction)
            && let Some(link) = document().get_element_by_id(&region_link::id(region))
        {
            // The map brings it into view.
            browser::focus_in_place(&link);
        }
    }

    fn escape(self, event: &KeyboardEvent) {
        // A card comes first, which `explore.js` puts away.
        let frame = self.frame.get_untracked();
        let is_away = frame.is_some_and(|frame| frame.has_attribute("data-cardless"));
        let has_card = || self.networks.pointed_at().is_some() && !is_away;
        if untrack(|| self.state.is_home() || has_card()) {
            return;
        }
        event.prevent_default();
        escape_to(
            &paths::home(self.texts.lang(), ""),
            &region_link::id(self.state.tab_stop()),
        );
    }

    /// The mouse is pressed on a map that is zoomed in.
    pub fn press(self, event: &PointerEvent) {
        let is_mouse = event.pointer_type() == "mouse" && event.button() == 0;
        let can_move = is_mouse && !untrack(|| self.state.view()).is_whole();
        let at = (event.client_x() as f32, event.client_y() as f32, false);
        self.drag.set_value(can_move.then_some(at));
    }

    /// The pressed mouse drags the map.
    pub fn drag(self, event: &PointerEvent) {
        let Some((x, y, moved)) = self.drag.get_value() else {
            return;
        };
        if event.buttons() & 1 == 0 {
            return self.drag.set_value(None);
        }
        let (to_x, to_y) = (event.client_x() as f32, event.client_y() as f32);
        if !moved && (to_x - x).hypot(to_y - y) < STILL {
            return;
        }
        if let (Some(from), Some(to)) = (self.map_point(x, y), self.map_point(to_x, to_y)) {
            self.state.set_view(|view| {
                view.pan((from.0 - to.0) / view.w, (from.1 - to.1) / view.height())
            });
        }
        self.drag.set_value(Some((to_x, to_y, true)));
    }

    /// The click that ends a drag follows no link.
    pub fn click(self, event: &MouseEvent) {
        if self.drag.get_value().is_some_and(|(.., moved)| moved) {
            event.prevent_default();
            event.stop_propagation();
        }
        self.drag.set_value(None);
    }

    /// A double click beside the regions zooms in.
    pub fn double_click(self, event: &MouseEvent) {
        let on_link = element(event).is_some_and(|it| it.closest("a").ok().flatten().is_some());
        if !on_link {
            let point = self.map_point(event.client_x() as f32, event.client_y() as f32);
            zoom(self.state, self.texts, DOUBLE_CLICK, point);
        }
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
        let size = self.frame.get_untracked()?.get_bounding_client_rect();
        let frame = Frame {
            width: size.width() as f32,
            height: size.height() as f32,
        };
        let view = untrack(|| self.state.view());
        Some(frame.point(view, (x - size.left() as f32, y - size.top() as f32)))
    }
}

fn element(event: &Event) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// The middle of the region that has the focus.
fn about(event: &Event) -> Option<(f32, f32)> {
    let id = element(event)?.id();
    let code = id.strip_prefix("region-")?.parse().ok()?;
    Some(place(code).centre)
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
