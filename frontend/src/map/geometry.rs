//! The outlines of the regions. The first HTML holds simplified ones, which suffice at the size at which the map is first
//! seen; the program loads the fine ones.

use leptos::prelude::*;
use shared::{json, region::RegionCode};
use std::sync::Arc;

/// The outlines, as SVG paths in the order of the regions; an empty one is not known yet.
#[derive(Clone, Copy, Debug)]
pub struct Geometry(RwSignal<Arc<Vec<String>>>);

impl Geometry {
    /// These outlines, until finer ones are loaded.
    pub fn new(outlines: Vec<String>) -> Self {
        Self(RwSignal::new(Arc::new(outlines)))
    }

    /// No outlines yet, for a map that waits for the program.
    pub fn later() -> Self {
        Self::new(Vec::new())
    }

    /// Replaces the outlines.
    pub fn set(self, outlines: Vec<String>) {
        // The map may be gone.
        _ = self.0.try_set(Arc::new(outlines));
    }

    /// The SVG path of a region.
    pub fn outline(self, code: RegionCode) -> Option<String> {
        let place = RegionCode::ALL.iter().position(|it| *it == code)?;
        self.0.with(|outlines| outlines.get(place).cloned())
    }

    /// Loads the fine outlines; without them the map stays as it is.
    pub fn load(self, url: String) {
        leptos::task::spawn_local(async move {
            let Ok(response) = gloo_net::http::Request::get(&url).send().await else {
                return;
            };
            let Ok(body) = response.text().await else {
                return;
            };
            if let Ok(outlines) = json::read(&body) {
                self.set(outlines);
            }
        });
    }
}
