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

/// The files that the document of a screen links to or inlines. `is_late`: it shows nothing first that needs the screen's own styles.
pub fn for_document(screen: &Screen, is_late: bool) -> DocumentAssets {
    let own = own_styles(screen);
    let text = |name: &str| path(&format!("{name}#text"));
    let (inlined, later) = if is_late {
        (String::new(), path(own))
    } else {
        (text(own), String::new())
    };
    DocumentAssets {
        styles: text("styles.css"),
        own_styles: inlined,
        later_styles: later,
        early_script: text("early.js"),
        program: path(&format!("{}.js", screen.program().name())),
    }
}

/// The styles of a screen besides the general ones.
fn own_styles(screen: &Screen) -> &'static str {
    match screen.program() {
        Program::Site => "pages.css",
        Program::Forms | Program::SmallForms | Program::Manage => "forms.css",
        Program::Review | Program::Admin => "admin.css",
    }
}

/// The hashes of the styles that the document of a screen may inline, for the Content-Security-Policy.
pub fn style_hashes(screen: &Screen) -> [String; 2] {
    ["styles.css", own_styles(screen)].map(|name| path(&format!("{name}#hash")))
}

/// The hash of the inlined script.
pub fn script_hash() -> String {
    path("early.js#hash")
}
