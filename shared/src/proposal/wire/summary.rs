//! Public proposals in lists and overviews.

use crate::{
    calendar::Date,
    lang::{Lang, LocalisedText},
    proposal::{
        codes::{ProposalKind, Theme},
        number::ProposalNumber,
        phase::Phase,
        wire::{PublicProposal, PublicState},
    },
    region::RegionCode,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A public proposal in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalSummary {
    /// Its number
    pub number: ProposalNumber,
    /// The title
    pub title: LocalisedText,
    /// The summary
    pub summary: LocalisedText,
    /// The organisation's name
    pub organisation: String,
    /// The organisation's region
    pub home: RegionCode,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Its themes
    pub themes: Vec<Theme>,
    /// The kind of proposal
    pub kind: ProposalKind,
    /// Its state
    pub state: PublicState,
    /// The phase: open, negotiating or concluded
    #[serde(default = "Phase::open")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub phase: Phase,
    /// The language it was written in
    pub lang: Lang,
    /// The last day for replies
    pub open_until: Date,
    /// Time of the first publication
    pub published_at: Timestamp,
    /// The number of replies that have reached the proposer, declined ones included
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub replies: u32,
}

impl From<PublicProposal> for ProposalSummary {
    fn from(proposal: PublicProposal) -> Self {
        Self {
            number: proposal.number,
            title: proposal.title,
            summary: proposal.summary,
            organisation: proposal.organisation,
            home: proposal.home,
            regions: proposal.regions,
            themes: proposal.themes,
            kind: proposal.kind,
            state: proposal.standing.state(),
            phase: proposal.phase,
            lang: proposal.lang,
            open_until: proposal.open_until,
            published_at: proposal.published_at,
            replies: proposal.replies,
        }
    }
}

/// The rest of a public proposal whose holder had it erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalStub {
    /// Its number
    pub number: ProposalNumber,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Its themes
    pub themes: Vec<Theme>,
}

/// The proposals on the home page (`GET /api/v1/proposals/overview`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The newest proposals
    pub newest: Vec<ProposalSummary>,
    /// The number of open proposals by region concerned; regions without any are left out
    pub open: Vec<OpenProposals>,
}

/// The number of open proposals that concern a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenProposals {
    /// The region
    pub region: RegionCode,
    /// The number
    pub count: u32,
}
