//! The data in the first HTML, with which the browser begins.

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

/// The server's answer to the request of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The status: 200, 404, 410 or 500.
    pub status: u16,
    /// Id of the request that failed.
    pub request_id: Option<String>,
    /// The remains of a proposal that was erased.
    pub stub: Option<ProposalStub>,
}

/// The data that a page was rendered from; the browser hydrates with the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// All networks, on pages with the map.
    pub networks: Option<Vec<NetworkSummary>>,
    /// The network of a network's page.
    pub network: Option<Network>,
    /// The purpose of a mailed link; `None` when it is unknown, used or expired.
    pub link: Option<LinkPurpose>,
    /// The newest proposals that concern that network's regions.
    pub concerning: Option<Vec<ProposalSummary>>,
    /// The newest proposals and the number of open ones, on the home page.
    pub overview: Option<Overview>,
    /// A page of the list of proposals.
    pub proposals: Option<Page<ProposalSummary>>,
    /// The proposal of a proposal's page.
    pub proposal: Option<PublicProposal>,
}

/// Everything that the browser needs to hydrate the page.
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
    /// The server's answer.
    pub outcome: Outcome,
    /// The data it answered with.
    pub data: PageData,
}
