//! What the first HTML carries for the program that takes it over.

use crate::config::Config;
use serde::{Deserialize, Serialize};
use shared::{
    lang::Lang,
    network::{Network, NetworkSummary},
    proposal::wire::{Overview, Page, ProposalStub, ProposalSummary, PublicProposal},
    submission::wire::LinkPurpose,
};

/// The id of the script element that holds [`Boot`] as JSON.
pub const BOOT_ID: &str = "boot";

/// How the server answered the page's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The status: 200, 404, 410 or 500.
    pub status: u16,
    /// Id of the request that failed.
    pub request_id: Option<String>,
    /// What is left of a proposal that is gone.
    pub stub: Option<ProposalStub>,
}

/// The data a page was rendered from, so that the browser begins with the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// All networks, on pages with the map.
    pub networks: Option<Vec<NetworkSummary>>,
    /// The network of a network's page.
    pub network: Option<Network>,
    /// What the link of a link's page asks for; none when it is unknown, used or expired.
    pub link: Option<LinkPurpose>,
    /// The newest proposals that concern that network's regions.
    pub concerning: Option<Vec<ProposalSummary>>,
    /// What the home page tells of proposals.
    pub overview: Option<Overview>,
    /// A page of the list of proposals.
    pub proposals: Option<Page<ProposalSummary>>,
    /// The proposal of a proposal's page.
    pub proposal: Option<PublicProposal>,
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
