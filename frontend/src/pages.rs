//! The public pages, one a file, and their data. The Worker alone renders them: as documents, and as parts that take the
//! place of another page's.

mod about;
mod accessibility;
mod criteria;
mod explore;
mod fault;
mod gone;
mod home;
mod mine;
mod network;
mod not_found;
mod outcomes;
mod privacy;
mod proposal;
pub(crate) mod proposal_preview;
mod proposal_replies;
mod proposals;
mod region;
mod results;

use crate::screen::{FaultReason, Screen};
use about::AboutPage;
use accessibility::AccessibilityPage;
use criteria::CriteriaPage;
use explore::Explore;
use fault::FaultPage;
use gone::GonePage;
pub use home::HomeContent;
use home::HomePage;
use leptos::prelude::*;
use mine::MinePage;
pub use mine::MineState;
use network::NetworkPage;
use not_found::NotFoundPage;
use outcomes::OutcomesPage;
use privacy::PrivacyPage;
use proposal::ProposalPage;
use proposal_replies::ProposalRepliesPage;
use proposals::ProposalsPage;
use region::RegionPage;
use results::ResultsPage;
use shared::{
    lang::Lang,
    network::{Network, NetworkSummary},
    paths::{self, Page, ParsedPage},
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{
            self, OutcomeCounts, ProposalStub, ProposalSummary, PublicProposal, RegionStandings,
        },
    },
    region::RegionCode,
    submission::wire::{PairResults, PublicReply},
};

/// All networks, in the order of the page's language.
pub type AllNetworks = Vec<NetworkSummary>;

/// A public page with everything that it is rendered from.
#[derive(Clone, Debug, PartialEq)]
pub enum PublicPage {
    /// The map and the list of all networks
    Home(Box<HomeContent>),
    /// One network beside the map
    Network {
        /// All networks
        networks: AllNetworks,
        /// The network
        network: Box<Network>,
        /// The newest open proposals that concern its regions
        concerning: Vec<ProposalSummary>,
        /// What negotiations have led to, by home region
        standings: Vec<RegionStandings>,
    },
    /// One region beside the map
    Region {
        /// All networks
        networks: AllNetworks,
        /// The region
        code: RegionCode,
        /// The newest open proposals that concern it
        concerning: Vec<ProposalSummary>,
        /// What negotiations have led to, by home region
        standings: Vec<RegionStandings>,
        /// The number of people who are interested in starting a network
        interested: u32,
    },
    /// The page about the hub and this product
    About,
    /// What a proposal must hold to be published
    Criteria,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals, or a part of it
    Proposals {
        /// The filters and the cursor
        query: ProposalQuery,
        /// The proposals
        page: wire::Page<ProposalSummary>,
    },
    /// One proposal
    Proposal(Box<PublicProposal>),
    /// The public replies of a proposal
    ProposalReplies {
        /// The proposal
        proposal: Box<PublicProposal>,
        /// Its public replies, at least one
        replies: Vec<PublicReply>,
    },
    /// The public results of a proposal's negotiations
    ProposalResults {
        /// The proposal
        proposal: Box<PublicProposal>,
        /// The results, pair by pair
        results: Vec<PairResults>,
    },
    /// The numbers of proposals by what their negotiations have led to
    Outcomes(OutcomeCounts),
    /// A proposal that is no longer public
    Gone {
        /// Its number
        number: ProposalNumber,
        /// The remains, if it was erased
        stub: Option<ProposalStub>,
    },
    /// The page that mails someone the links to all of their submissions
    Mine(MineState),
    /// No page has this URL
    NotFound,
    /// The server can't show it; its log has the id
    Fault {
        /// Id of the request that failed
        request_id: String,
        /// The reason
        reason: FaultReason,
    },
}

impl PublicPage {
    /// The screen of the page.
    pub fn screen(&self) -> Screen {
        Screen::Page(match self {
            Self::Home { .. } => ParsedPage::Home,
            Self::Network { network, .. } => ParsedPage::Network(network.summary.slug.clone()),
            Self::Region { code, .. } => ParsedPage::Region(*code),
            Self::About => ParsedPage::About,
            Self::Criteria => ParsedPage::Criteria,
            Self::Accessibility => ParsedPage::Accessibility,
            Self::Privacy => ParsedPage::Privacy,
            Self::Proposals { .. } => ParsedPage::Proposals,
            Self::Proposal(proposal) => ParsedPage::Proposal(proposal.number),
            Self::ProposalReplies { proposal, .. } => ParsedPage::ProposalReplies(proposal.number),
            Self::ProposalResults { proposal, .. } => ParsedPage::ProposalResults(proposal.number),
            Self::Outcomes(_) => ParsedPage::Outcomes,
            Self::Mine(_) => ParsedPage::Mine,
            Self::Gone { number, .. } => return Screen::Gone(*number),
            Self::NotFound => return Screen::NotFound,
            Self::Fault { reason, .. } => return Screen::Fault(*reason),
        })
    }

    /// The URL of the page in a language, with its search or filters; that of the home page for a page without one.
    pub fn url(&self, lang: Lang) -> String {
        match self {
            Self::Home(content) => paths::home_with(lang, &content.query),
            Self::Proposals { query, .. } => paths::proposals(lang, query),
            Self::Mine(MineState::Sent) => paths::mine_sent(lang),
            _ => paths::path(lang, self.screen().page().unwrap_or(Page::Home)),
        }
    }

    /// The content of `<main>`. The map is drawn in a document, and left out of a part.
    pub fn view(self, draws_map: bool) -> AnyView {
        match self {
            Self::Home(content) => view! { <HomePage content=*content draws_map/> }.into_any(),
            Self::Network {
                networks,
                network,
                concerning,
                standings,
            } => view! {
                <Explore networks shown=network.summary.regions.clone() draws_map>
                    <NetworkPage network=(*network).clone() concerning=concerning.clone() standings=standings.clone()/>
                </Explore>
            }
            .into_any(),
            Self::Region {
                networks,
                code,
                concerning,
                standings,
                interested,
            } => view! {
                <Explore networks shown=vec![code] draws_map>
                    <RegionPage code interested concerning=concerning.clone() standings=standings.clone()/>
                </Explore>
            }
            .into_any(),
            Self::About => view! { <AboutPage/> }.into_any(),
            Self::Criteria => view! { <CriteriaPage/> }.into_any(),
            Self::Accessibility => view! { <AccessibilityPage/> }.into_any(),
            Self::Privacy => view! { <PrivacyPage/> }.into_any(),
            Self::Proposals { query, page } => view! { <ProposalsPage query page/> }.into_any(),
            Self::Proposal(proposal) => view! { <ProposalPage proposal=*proposal/> }.into_any(),
            Self::ProposalReplies { proposal, replies } => {
                view! { <ProposalRepliesPage proposal=*proposal replies/> }.into_any()
            }
            Self::ProposalResults { proposal, results } => {
                view! { <ResultsPage proposal=*proposal results/> }.into_any()
            }
            Self::Outcomes(counts) => view! { <OutcomesPage counts/> }.into_any(),
            Self::Gone { number, stub } => view! { <GonePage number stub/> }.into_any(),
            Self::Mine(state) => view! { <MinePage state/> }.into_any(),
            Self::NotFound => view! { <NotFoundPage/> }.into_any(),
            Self::Fault { request_id, reason } => view! { <FaultPage request_id reason/> }.into_any(),
        }
    }
}
