//! The state of the map: the part being shown, the region that Tab reaches, and the regions of the page beside it.

use crate::{
    browser::now,
    map::{places::place, view::View},
};
use leptos::prelude::*;
use shared::region::RegionCode;

/// How long a movement of the view takes, in ms.
const MOVE_MS: u16 = 250;

/// The marks of a layer, for the regions in their order; none for the layer of networks.
#[derive(Clone, Debug, Default)]
pub struct LayerMarks {
    /// The classes of the regions' colours, separated by spaces
    pub classes: String,
    /// The regions' values in words, one a line
    pub values: String,
}

/// The state, shared by the parts of the map.
#[derive(Clone, Copy, Debug)]
pub struct MapState {
    /// The regions of the page beside the map; none on the home page.
    shown: RwSignal<Vec<RegionCode>>,
    /// The layer of the page beside the map; see [`LayerMarks`].
    classes: RwSignal<String>,
    values: RwSignal<String>,
    view: RwSignal<View>,
    /// The view to which the map is moving.
    aim: StoredValue<Option<View>>,
    /// The view of the home page when it was left.
    home: StoredValue<View>,
    /// The region that Tab reaches.
    tab_stop: RwSignal<RegionCode>,
    /// True once the program runs: before, every region is a Tab stop.
    is_alive: RwSignal<bool>,
}

impl MapState {
    /// The state beside a page of these regions.
    pub fn new(shown: Vec<RegionCode>, marks: LayerMarks) -> Self {
        Self {
            classes: RwSignal::new(marks.classes),
            values: RwSignal::new(marks.values),
            view: RwSignal::new(View::around(&shown)),
            aim: StoredValue::new(None),
            home: StoredValue::new(View::WHOLE),
            tab_stop: RwSignal::new(shown.first().copied().unwrap_or(RegionCode::Lapland)),
            shown: RwSignal::new(shown),
            is_alive: RwSignal::new(false),
        }
    }

    /// Shows the regions of another page; the home page as the reader has left it.
    pub fn show(self, shown: Vec<RegionCode>, marks: LayerMarks) {
        for (signal, value) in [(self.classes, marks.classes), (self.values, marks.values)] {
            if signal.with_untracked(|now| *now != value) {
                signal.set(value);
            }
        }
        let was_home = self.shown.with_untracked(Vec::is_empty);
        if was_home && !shown.is_empty() {
            self.home.set_value(self.goal());
        }
        if shown.is_empty() && !was_home {
            self.move_to(|_| self.home.get_value());
        } else if !shown.is_empty() {
            self.move_to(|_| View::around(&shown));
        }
        if let Some(first) = shown.first() {
            self.tab_stop.set(*first);
        }
        if self.shown.with_untracked(|now| *now != shown) {
            self.shown.set(shown);
        }
    }

    /// The class of a region's colour.
    pub fn class(self, code: RegionCode) -> Option<String> {
        self.classes.with(|classes| nth(classes, ' ', code))
    }

    /// The value of a region in words.
    pub fn value(self, code: RegionCode) -> Option<String> {
        self.values.with(|values| nth(values, '\n', code))
    }

    /// The regions of the page beside the map.
    pub fn shown(self) -> Vec<RegionCode> {
        self.shown.get()
    }

    /// Notes that the program runs.
    pub fn set_alive(self) {
        self.is_alive.set(true);
    }

    /// True once the program runs.
    pub fn is_alive(self) -> bool {
        self.is_alive.get()
    }

    /// True if the home page is shown beside the map.
    pub fn is_home(self) -> bool {
        self.shown.with(Vec::is_empty)
    }

    /// True if the page beside the map shows this region.
    pub fn is_selected(self, code: RegionCode) -> bool {
        self.shown.with(|shown| shown.contains(&code))
    }

    /// The part of the map being shown.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// The view in which the map comes to rest.
    fn goal(self) -> View {
        let aim = self.aim.get_value();
        aim.unwrap_or_else(|| self.view.get_untracked())
    }

    /// Changes the view at once: the reader's hand moves it.
    pub fn set_view(self, change: impl FnOnce(View) -> View) {
        let view = change(self.goal());
        self.aim.set_value(None);
        self.view.set(view);
    }

    /// Moves the view, in steps where the reader doesn't mind motion; gives the view in which it comes to rest.
    pub fn move_to(self, change: impl FnOnce(View) -> View) -> View {
        let (from, to) = (self.view.get_untracked(), change(self.goal()));
        if self.goal() == to {
            return to;
        }
        if !self.is_alive.get_untracked() || prefers_rest() {
            self.set_view(|_| to);
        } else {
            self.aim.set_value(Some(to));
            self.step(from, to, now().millis());
        }
        to
    }

    /// Shows the next step of a movement that began at a time (ms), unless another has taken its place.
    fn step(self, from: View, to: View, began: i64) {
        request_animation_frame(move || {
            if self.aim.try_get_value().flatten() != Some(to) {
                return;
            }
            let passed = u16::try_from(now().millis() - began).unwrap_or(MOVE_MS);
            let share = f32::from(passed) / f32::from(MOVE_MS);
            if share < 1.0 {
                self.view.set(from.towards(to, share * (2.0 - share)));
                self.step(from, to, began);
            } else {
                self.set_view(|_| to);
            }
        });
    }

    /// Moves the view just so far that the middle of a region is seen.
    pub fn reveal(self, code: RegionCode) {
        let centre = place(code).centre;
        self.move_to(|view| view.containing(centre));
    }

    /// The `tabindex` of a region, once the program runs.
    pub fn tabindex(self, code: RegionCode) -> Option<&'static str> {
        self.is_alive.get().then(|| {
            if self.tab_stop.get() == code {
                "0"
            } else {
                "-1"
            }
        })
    }

    /// Notes that a region has the focus, and shows it.
    pub fn focus(self, code: RegionCode) {
        self.tab_stop.set(code);
        self.reveal(code);
    }

    /// The region that has, or last had, the focus.
    pub fn tab_stop(self) -> RegionCode {
        self.tab_stop.get_untracked()
    }
}

/// The text of a region among those of all, if it isn't empty.
fn nth(all: &str, between: char, code: RegionCode) -> Option<String> {
    let own = all.split(between).nth(code.index())?;
    (!own.is_empty()).then(|| own.to_owned())
}

/// True if the reader wants no motion.
fn prefers_rest() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
