//! The configuration of the pages: the operator's settings and the URLs of the build's files.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the privacy notice; it is stored with each proposal.
pub const PRIVACY_VERSION: &str = "2026-11";

/// The day of the last update of the accessibility statement and the privacy notice.
pub const STATEMENTS_ON: shared::date::PartialDate = shared::date::PartialDate::Day {
    year: 2026,
    month: 11,
    day: 24,
};

/// The organisation that runs this installation; its name and addresses stand in the statements and the footer.
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
    /// The operator.
    pub operator: Operator,
    /// The national hub's own site.
    pub hub_url: String,
    /// Days after which a submission in the queue is late; 0 means never.
    #[serde(default)]
    pub late_after_days: u32,
    /// The build's files.
    pub assets: Assets,
}

/// The configuration of the page being shown.
pub fn use_config() -> Arc<Config> {
    use_context::<Arc<Config>>().unwrap_or_default()
}
