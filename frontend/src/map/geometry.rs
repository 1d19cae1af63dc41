//! The outlines of the regions. The server has them compiled in and writes them into the first HTML; the browser
//! fetches them only if it renders the map itself.

use leptos::prelude::*;
use shared::region::RegionCode;
use std::sync::Arc;

/// SVG paths in the order of the regions.
pub type Outlines = Vec<String>;

/// The outlines, once they are loaded.
#[derive(Clone, Copy, Debug)]
pub struct Geometry(RwSignal<Option<Arc<Outlines>>>);

impl Geometry {
    /// All outlines on the server; none in the browser, where the document has them already.
    pub fn new() -> Self {
        #[cfg(feature = "ssr")]
        return Self(RwSignal::new(Some(Arc::clone(&compiled::OUTLINES))));
        #[cfg(not(feature = "ssr"))]
        Self(RwSignal::new(None))
    }

    /// No outlines yet, for a map that waits for the program.
    pub fn later() -> Self {
        Self(RwSignal::new(None))
    }

    /// The SVG path of a region.
    pub fn outline(self, code: RegionCode) -> Option<String> {
        let place = RegionCode::ALL.iter().position(|it| *it == code)?;
        self.0
            .with(|outlines| outlines.as_ref()?.get(place).cloned())
    }

    /// Fetches the outlines, for a map that the server didn't render.
    pub fn load(self, url: String) {
        leptos::task::spawn_local(async move {
            let Ok(response) = gloo_net::http::Request::get(&url).send().await else {
                return;
            };
            let Ok(body) = response.text().await else {
                return;
            };
            if let Ok(outlines) = serde_json::from_str(&body) {
                self.0.set(Some(Arc::new(outlines)));
            }
        });
    }
}

impl Default for Geometry {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(feature = "ssr")]
mod compiled {
    use super::Outlines;
    use serde::Deserialize;
    use shared::region::RegionCode;
    use std::sync::{Arc, LazyLock};

    #[derive(Deserialize)]
    struct Map {
        regions: Vec<RegionOutline>,
    }

    #[derive(Deserialize)]
    struct RegionOutline {
        code: String,
        d: String,
    }

    /// Parsed once; a test proves that it parses.
    pub static OUTLINES: LazyLock<Arc<Outlines>> = LazyLock::new(|| {
        let map = serde_json::from_str::<Map>(include_str!("../../../map/finland-map.json"));
        let regions = map.map(|map| map.regions).unwrap_or_default();
        let outline = |code: RegionCode| {
            let region = regions.iter().find(|region| region.code == code.as_str());
            region.map(|region| region.d.clone()).unwrap_or_default()
        };
        Arc::new(RegionCode::ALL.map(outline).to_vec())
    });

    #[cfg(test)]
    mod tests {
        use super::*;
        use shared::region::RegionCode;

        #[test]
        fn every_region_has_an_outline() {
            assert_eq!(OUTLINES.len(), RegionCode::ALL.len());
            assert!(OUTLINES.iter().all(|outline| outline.starts_with('M')));
        }
    }
}
