//! The state of the map: the part being shown, the region that Tab reaches, and the regions of the page beside it.

use crate::{
    map::{around, view::View},
    navigation::Navigation,
    page_networks::Networks,
    screen::Screen,
};
use leptos::prelude::*;
use shared::region::RegionCode;

/// The state, shared by the parts of the map.
#[derive(Clone, Copy, Debug)]
pub struct MapState {
    navigation: Navigation,
    networks: Networks,
    view: RwSignal<View>,
    /// The region that Tab reaches.
    tab_stop: RwSignal<RegionCode>,
    /// True once the program runs: before, every region is a Tab stop.
    is_alive: RwSignal<bool>,
}

impl MapState {
    /// The state that a document begins with.
    pub fn new(navigation: Navigation, networks: Networks) -> Self {
        let shown = untrack(|| shown_regions(&navigation.screen(), networks));
        Self {
            navigation,
            networks,
            view: RwSignal::new(view_of(&shown)),
            tab_stop: RwSignal::new(shown.first().copied().unwrap_or(RegionCode::Lapland)),
            is_alive: RwSignal::new(false),
        }
    }

    /// The current screen.
    pub fn screen(self) -> Screen {
        self.navigation.screen()
    }

    /// The regions of the page beside the map.
    pub fn shown_regions(self) -> Vec<RegionCode> {
        shown_regions(&self.screen(), self.networks)
    }

    /// Notes that the program runs.
    pub fn set_alive(self) {
        self.is_alive.set(true);
    }

    /// True if the map has been hydrated.
    pub fn is_alive(self) -> bool {
        self.is_alive.get()
    }

    /// True if the home page is shown beside the map.
    pub fn is_home(self) -> bool {
        self.screen() == Screen::Home
    }

    /// True if the page beside the map shows this region.
    pub fn is_selected(self, code: RegionCode) -> bool {
        self.shown_regions().contains(&code)
    }

    /// The part of the map being shown.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// Changes the view.
    pub fn set_view(self, change: impl FnOnce(View) -> View) {
        self.view.update(|view| *view = change(*view));
    }

    /// Resets the view to the regions of the page.
    pub fn reset(self) {
        let shown = untrack(|| self.shown_regions());
        self.view.set(view_of(&shown));
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

/// The regions of a screen.
fn shown_regions(screen: &Screen, networks: Networks) -> Vec<RegionCode> {
    match screen {
        Screen::Network(slug) => networks.regions_of(slug),
        Screen::Region(code) => vec![*code],
        _ => Vec::new(),
    }
}

/// All of Finland, or the regions with their neighbours.
fn view_of(shown: &[RegionCode]) -> View {
    if shown.is_empty() {
        return View::WHOLE;
    }
    let mut regions = shown.to_vec();
    regions.extend(around(shown));
    View::zoomed_to(&regions)
}
