//! The outlines of the regions. The server has them compiled in and writes them into the first HTML; the browser
//! fetches them only when it renders the map itself.

use leptos::prelude::*;
use shared::region::RegionCode;
use std::{collections::BTreeMap, sync::Arc};

/// SVG paths by region code.
pub type Outlines = BTreeMap<String, String>;

/// The outlines, once they are there.
#[derive(Clone, Copy, Debug)]
pub struct Geometry(RwSignal<Option<Arc<Outlines>>>);

impl Geometry {
    /// All outlines on the server, none yet in the browser: there the document already shows them.
    pub fn new() -> Self {
        #[cfg(feature = "ssr")]
        return Self(RwSignal::new(Some(Arc::clone(&compiled::OUTLINES))));
        #[cfg(not(feature = "ssr"))]
        Self(RwSignal::new(None))
    }

    /// The SVG path of a region.
    pub fn outline(self, code: RegionCode) -> Option<String> {
        self.0
            .with(|outlines| outlines.as_ref()?.get(code.as_str()).cloned())
    }

    /// Fetches the outlines, for a map that the server did not write.
    #[cfg(feature = "hydrate")]
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
    use std::sync::{Arc, LazyLock};

    #[derive(Deserialize)]
    struct Map {
        regions: Vec<Region>,
    }

    #[derive(Deserialize)]
    struct Region {
        code: String,
        d: String,
    }

    /// Read from the map's data once; a test proves that it can be read.
    pub static OUTLINES: LazyLock<Arc<Outlines>> = LazyLock::new(|| {
        let map = serde_json::from_str::<Map>(include_str!("../../../map/finland-map.json"));
        let regions = map.map(|map| map.regions).unwrap_or_default();
        Arc::new(
            regions
                .into_iter()
                .map(|region| (region.code, region.d))
                .collect(),
        )
    });

    #[cfg(test)]
    mod tests {
        use super::*;
        use shared::region::RegionCode;

        #[test]
        fn every_region_has_an_outline() {
            let codes: Vec<&str> = OUTLINES.keys().map(String::as_str).collect();
            assert_eq!(codes, RegionCode::ALL.map(RegionCode::as_str));
            assert!(OUTLINES.values().all(|outline| outline.starts_with('M')));
        }
    }
}
