//! The drawing of the map: the outlines of the regions, their names and their common borders. The first HTML holds simplified
//! outlines, which suffice at the size at which the map is first seen; the program loads the fine ones.

use crate::{
    boot::MapFiles,
    map::borders::{Borders, sorted},
    networks::Networks,
};
use leptos::prelude::*;
use shared::{json, lang::Lang, region::RegionCode};
use std::sync::Arc;

/// The drawing of the map. An empty list is not known yet.
#[derive(Clone, Copy, Debug)]
pub struct Geometry {
    /// SVG paths, in the order of the regions.
    outlines: RwSignal<Arc<Vec<String>>>,
    /// Names as SVG, in the order of the regions.
    labels: RwSignal<Arc<Vec<String>>>,
    borders: RwSignal<Borders>,
}

impl Geometry {
    /// These outlines and borders, until finer ones are loaded.
    pub fn new(outlines: Vec<String>, labels: Vec<String>, borders: Borders) -> Self {
        Self {
            outlines: RwSignal::new(Arc::new(outlines)),
            labels: RwSignal::new(Arc::new(labels)),
            borders: RwSignal::new(borders),
        }
    }

    /// Nothing yet, for a map that waits for the program.
    pub fn later() -> Self {
        Self::new(Vec::new(), Vec::new(), Borders::default())
    }

    /// Replaces the outlines, the names and the borders by those that the server has drawn.
    pub fn set(self, outlines: Vec<String>, labels: Vec<String>, borders: Borders) {
        self.set_outlines(outlines);
        _ = self.labels.try_set(Arc::new(labels));
        _ = self.borders.try_set(borders);
    }

    fn set_outlines(self, outlines: Vec<String>) {
        // The map may be gone.
        _ = self.outlines.try_set(Arc::new(outlines));
    }

    /// The SVG path of a region.
    pub fn outline(self, code: RegionCode) -> Option<String> {
        of_region(self.outlines, code)
    }

    /// The name of a region, as SVG.
    pub fn label(self, code: RegionCode) -> Option<String> {
        of_region(self.labels, code)
    }

    /// The borders between regions.
    pub fn borders(self) -> Borders {
        self.borders.get()
    }

    /// Loads the fine outlines; without them the map stays as it is.
    pub fn load_outlines(self, url: String) {
        leptos::task::spawn_local(async move {
            if let Some(outlines) = list(&url).await {
                self.set_outlines(outlines);
            }
        });
    }

    /// Loads the fine outlines and borders, which fit together, and the names in a language.
    pub fn load(self, files: MapFiles, lang: Lang, networks: Networks) {
        leptos::task::spawn_local(async move {
            let (Some(outlines), Some(details)) =
                (list(&files.outlines).await, list(&files.details).await)
            else {
                return;
            };
            let count = RegionCode::ALL.len();
            let before = Lang::ALL.iter().take_while(|it| **it != lang).count() * count;
            let labels = details.get(before..before + count).unwrap_or_default();
            let borders = details.get(Lang::ALL.len() * count..).unwrap_or_default();
            let borders = borders.iter().filter_map(|line| {
                let (one, rest) = line.split_once(' ')?;
                let (other, path) = rest.split_once(' ')?;
                Some((one.parse().ok()?, other.parse().ok()?, path))
            });
            self.set(outlines, labels.to_vec(), sorted(borders, networks));
        });
    }
}

fn of_region(list: RwSignal<Arc<Vec<String>>>, code: RegionCode) -> Option<String> {
    list.with(|list| list.get(code.index()).cloned())
}

/// A list of texts from a JSON file.
async fn list(url: &str) -> Option<Vec<String>> {
    let response = gloo_net::http::Request::get(url).send().await.ok()?;
    json::read(&response.text().await.ok()?).ok()
}
