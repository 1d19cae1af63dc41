//! The state of the map: the part being shown, the region that Tab reaches, and the regions of the page beside it.

use crate::map::view::View;
use leptos::prelude::*;
use shared::region::RegionCode;

/// The state, shared by the parts of the map.
#[derive(Clone, Copy, Debug)]
pub struct MapState {
    /// The regions of the page beside the map; none on the home page.
    shown: RwSignal<Vec<RegionCode>>,
    view: RwSignal<View>,
    /// The region that Tab reaches.
    tab_stop: RwSignal<RegionCode>,
    /// True once the program runs: before, every region is a Tab stop.
    is_alive: RwSignal<bool>,
}

impl MapState {
    /// The state beside a page of these regions.
    pub fn new(shown: Vec<RegionCode>) -> Self {
        Self {
            view: RwSignal::new(View::around(&shown)),
            tab_stop: RwSignal::new(shown.first().copied().unwrap_or(RegionCode::Lapland)),
            shown: RwSignal::new(shown),
            is_alive: RwSignal::new(false),
        }
    }

    /// Shows the regions of another page.
    pub fn show(self, shown: Vec<RegionCode>) {
        self.view.set(View::around(&shown));
        if let Some(first) = shown.first() {
            self.tab_stop.set(*first);
        }
        if self.shown.with_untracked(|now| *now != shown) {
            self.shown.set(shown);
        }
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

    /// Changes the view.
    pub fn set_view(self, change: impl FnOnce(View) -> View) {
        self.view.update(|view| *view = change(*view));
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

    /// Notes that a region has the focus.
    pub fn focus(self, code: RegionCode) {
        self.tab_stop.set(code);
    }

    /// The region that has, or last had, the focus.
    pub fn tab_stop(self) -> RegionCode {
        self.tab_stop.get_untracked()
    }
}
