//! The data in the first HTML, with which the browser begins.

use serde::Serialize;
use shared::lang::Lang;

/// The id of the script element that holds [`Boot`] as JSON.
pub const BOOT_ID: &str = "boot";

/// The files of the map, by their URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MapFiles {
    /// Outlines of the regions, a JSON list of SVG paths in the order of the regions' codes.
    pub outlines: String,
    /// The regions' names as SVG in each language, and then the fine borders: the codes of two regions and an SVG path each; a JSON
    /// list.
    pub details: String,
    /// The lakes, the group `lakes` of an SVG in map units.
    pub lakes: String,
    /// The neighbouring countries' land, the group `neighbours` of an SVG in map units.
    pub neighbours: String,
}

/// Everything that a program needs to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Boot {
    /// URL of the program.
    pub wasm: String,
    /// URL of the texts of the page's language.
    pub texts: String,
    /// URLs of further texts that the program begins with, loaded beside it: the municipalities, and on pages with the map
    /// the networks
    pub loads: Vec<String>,
    /// URL of the municipalities with their postcodes, `shared/municipalities.tsv` and `shared/postcodes.tsv`.
    pub municipalities: String,
    /// The page's language.
    pub lang: Lang,
    /// The build: a page of another one is loaded as a document.
    pub release: String,
    /// The files of the map.
    pub map: MapFiles,
    /// Days after which a submission in the queue is late; 0 means never.
    pub late_after_days: u32,
}
