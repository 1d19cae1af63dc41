//! The hashed files of the build. The build hands their names over as JSON in `ASSET_MANIFEST`.

use frontend::{config::Assets, document::DocumentAssets};
use std::{collections::BTreeMap, sync::LazyLock};

/// From logical name to URL path, or with `#text` and `#hash` to the text and the hash of what stands in the document; empty where the Worker is only being checked, not built to run.
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
        share_picture: path(&format!("og-{lang}.png")),
    }
}

/// What the document itself names or holds.
pub fn for_document() -> DocumentAssets {
    DocumentAssets {
        styles: path("styles.css#text"),
        early_script: path("early.js#text"),
    }
}

/// The hashes of the style and the script that stand in the document, as its policy names them.
pub fn inline_hashes() -> (String, String) {
    (path("styles.css#hash"), path("early.js#hash"))
}
