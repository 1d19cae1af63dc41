//! The hashed files of the build. The build hands their names over as JSON in `ASSET_MANIFEST`.

pub mod file;

use frontend::{
    boot::MapFiles,
    document::DocumentAssets,
    screen::{Program, Screen},
};
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

/// The styles of the pages without a map.
const PAGES: &str = "pages.css";

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
        details: path("details.json"),
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

/// The files that the document of a screen links to or inlines.
pub fn for_document(screen: &Screen) -> DocumentAssets {
    let own = own_styles(screen);
    let (styles, text) = (path("styles.css#text"), |name| {
        path(&format!("{name}#text"))
    });
    DocumentAssets {
        styles,
        own_styles: own.map(text).unwrap_or_default(),
        later_styles: own.map_or_else(|| path(PAGES), |_| String::new()),
        early_script: path("early.js#text"),
        program: path(&format!("{}.js", screen.program().name())),
    }
}

/// The styles that the document of a screen inlines after the general ones. A page with the map must come in one flight.
fn own_styles(screen: &Screen) -> Option<&'static str> {
    match screen.program() {
        Program::Site if screen.has_map() => None,
        Program::Site => Some(PAGES),
        Program::Forms | Program::SmallForms | Program::Manage => Some("forms.css"),
        Program::Review | Program::Admin => Some("admin.css"),
    }
}

/// The hashes of the styles that the document of a screen inlines, for the Content-Security-Policy.
pub fn style_hashes(screen: &Screen) -> Vec<String> {
    let inlined = [Some("styles.css"), own_styles(screen)]
        .into_iter()
        .flatten();
    inlined.map(|name| path(&format!("{name}#hash"))).collect()
}

/// The hash of the inlined script.
pub fn script_hash() -> String {
    path("early.js#hash")
}
