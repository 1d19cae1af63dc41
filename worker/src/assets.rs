//! The hashed files of the build. The build hands their names over as JSON in `ASSET_MANIFEST`.

use frontend::{config::Assets, document::DocumentAssets};
use std::{collections::BTreeMap, sync::LazyLock};

/// From logical name to URL path; empty where the Worker is only being checked, not built to run.
static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    option_env!("ASSET_MANIFEST")
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default()
});

/// The URL path of a file of the build.
pub fn path(name: &str) -> String {
    MANIFEST.get(name).cloned().unwrap_or_default()
}

/// The files that pages name.
pub fn for_pages(lang: &str) -> Assets {
    Assets {
        regions: path("regions.json"),
        lakes: path("lakes.svg"),
        neighbours: path("neighbours.svg"),
        neighbours_view_box: path("neighbours.viewBox"),
        share_picture: path(&format!("og-{lang}.png")),
    }
}

/// The files that the document itself names.
pub fn for_document() -> DocumentAssets {
    DocumentAssets {
        styles: path("styles.css"),
        script: path("site.js"),
        font: path("fraunces.woff2"),
    }
}
