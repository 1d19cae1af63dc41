//! The hashed files of the build. The build hands their names over as JSON in `ASSET_MANIFEST`.

use frontend::{config::Assets, document::DocumentAssets, screen::Program};
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

/// The files that the document of a program names or holds.
pub fn for_document(program: Program) -> DocumentAssets {
    DocumentAssets {
        styles: path("styles.css#text"),
        own_styles: match program {
            Program::Site => String::new(),
            Program::Forms => path("forms.css#text"),
            Program::Admin => path("admin.css#text"),
        },
        early_script: path("early.js#text"),
        program: path(&format!("{}.js", program.name())),
    }
}

/// The hashes of the styles that stand in documents, as their policy names them.
pub fn style_hashes() -> [String; 3] {
    ["styles", "forms", "admin"].map(|name| path(&format!("{name}.css#hash")))
}

/// The hash of the script that stands in documents.
pub fn script_hash() -> String {
    path("early.js#hash")
}
