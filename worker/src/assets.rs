//! The hashed files of the build. The build hands their names over as JSON in `ASSET_MANIFEST`.

pub mod file;

use frontend::{boot::MapFiles, document::DocumentAssets, screen::Program};
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

/// URL paths by logical name; with `#text` and `#hash` the text of an inlined file and its hash. Empty in a build for tests.
static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    option_env!("ASSET_MANIFEST")
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default()
});

/// The URL path of a file of the build.
pub fn path(name: &str) -> String {
    MANIFEST.get(name).cloned().unwrap_or_default()
}

/// The files of the map.
pub fn of_map() -> MapFiles {
    MapFiles {
        outlines: path("regions.json"),
        lakes: path("lakes.svg"),
        neighbours: path("neighbours.svg"),
    }
}

/// The build, by its files: a page that it rendered belongs to no other.
pub static RELEASE: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    MANIFEST.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
});

/// The files that the document of a program links to or inlines.
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

/// The hashes of the inlined styles, for the Content-Security-Policy.
pub fn style_hashes() -> [String; 3] {
    ["styles", "forms", "admin"].map(|name| path(&format!("{name}.css#hash")))
}

/// The hash of the inlined script.
pub fn script_hash() -> String {
    path("early.js#hash")
}
