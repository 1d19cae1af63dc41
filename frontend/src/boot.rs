//! What the first HTML carries for the program that takes it over.

use crate::config::Config;
use serde::{Deserialize, Serialize};
use shared::{
    lang::Lang,
    network::{Network, NetworkSummary},
};

/// The id of the script element that holds [`Boot`] as JSON.
pub const BOOT_ID: &str = "boot";

/// How the server answered the page's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The page stands.
    Found,
    /// Nothing has this address.
    NotFound,
    /// The server failed.
    Fault {
        /// Id of the request that failed.
        request_id: String,
    },
}

/// The data a page was rendered from, so that the browser begins with the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// All networks, on pages with the map.
    pub networks: Option<Vec<NetworkSummary>>,
    /// The network of a network's page.
    pub network: Option<Network>,
}

/// Everything the browser needs to take over the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Boot {
    /// URL of the program.
    pub wasm: String,
    /// URL of the texts of the page's language.
    pub texts: String,
    /// The page's language.
    pub lang: Lang,
    /// The configuration.
    pub config: Config,
    /// How the server answered.
    pub outcome: Outcome,
    /// What it answered with.
    pub data: PageData,
}
