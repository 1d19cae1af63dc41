//! What the operator configures and the build decides, as the pages need it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the privacy notice, which is kept with each proposal whose author agrees to it.
pub const PRIVACY_VERSION: &str = "2026-11";

/// The day on which the statements that the law asks for were last brought up to date.
pub const STATEMENTS_ON: shared::date::PartialDate = shared::date::PartialDate::Day {
    year: 2026,
    month: 11,
    day: 24,
};

/// Who runs this installation; shown where the law or the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// Name of the organisation.
    pub name: String,
    /// Address for feedback and questions.
    pub email: String,
    /// Postal address.
    pub address: String,
}

/// URL paths of the build's files, named by their content's hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// Outlines of the regions, JSON from region code to SVG path, for rendering in the browser.
    pub regions: String,
    /// The lakes, the group `lakes` of an SVG in map units.
    pub lakes: String,
    /// The neighbouring countries' land, the group `neighbours` of an SVG in map units.
    pub neighbours: String,
    /// Picture of the map for link previews.
    pub share_picture: String,
}

/// The configuration of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    /// Version of the program.
    pub version: String,
    /// Public origin without a slash at its end, for canonical links.
    pub origin: String,
    /// Who runs it.
    pub operator: Operator,
    /// The national hub's own site.
    pub hub_url: String,
    /// After how many days what waits for a reviewer is late; 0 where nothing ever is.
    #[serde(default)]
    pub late_after_days: u32,
    /// The build's files.
    pub assets: Assets,
}

/// The configuration of the page being shown.
pub fn use_config() -> Arc<Config> {
    use_context::<Arc<Config>>().unwrap_or_default()
}
