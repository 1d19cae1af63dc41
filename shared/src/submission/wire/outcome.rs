//! Results of negotiations on the wire: to the public, and to the two sides.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    outcome::{codes::NegotiationResult, content::Outcome},
    submission::{id::SubmissionId, state::StateName, target::Target},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The side of a pair that reports results.
    Side {
        /// The proposing organisation
        Proposer = "proposer",
        /// The organisation that replied
        Replier = "replier",
    }
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Proposer => Self::Replier,
            Self::Replier => Self::Proposer,
        }
    }

    /// This side as a target.
    pub fn target(self) -> Target {
        match self {
            Self::Proposer => Target::Proposer,
            Self::Replier => Target::Replier,
        }
    }

    /// The side that reported results; `target` is the other side, or nothing where the partner didn't reply.
    pub fn reporting(target: Option<&Target>) -> Self {
        match target {
            Some(Target::Proposer) => Self::Replier,
            Some(Target::Replier | Target::Network(_) | Target::Region(_) | Target::Hub) | None => {
                Self::Proposer
            }
        }
    }
}

/// Results that their author lets publish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicOutcome {
    /// The language of the texts
    pub lang: Lang,
    /// The co-operation's official name
    pub official_name: Option<String>,
    /// The partner organisations
    pub partner_organisations: Vec<String>,
    /// What the negotiations led to: paragraphs
    pub led_to: String,
    /// The results, the strongest first
    pub results: Vec<NegotiationResult>,
    /// The target groups
    pub target_groups: Option<String>,
    /// The art forms
    pub art_forms: Option<String>,
    /// The funding
    pub funding_plan: Option<String>,
    /// The next steps
    pub next_steps: Option<String>,
    /// What the negotiators learnt
    pub learnt: Option<String>,
}

impl PublicOutcome {
    /// The public part of results; `None` where they aren't to be published.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        let mut results = outcome.results.clone();
        results.sort_unstable();
        results.dedup();
        outcome.is_public.then(|| Self {
            lang: outcome.lang,
            official_name: outcome.official_name.clone(),
            partner_organisations: outcome.partner_organisations.clone(),
            led_to: outcome.led_to.clone(),
            results,
            target_groups: outcome.target_groups.clone(),
            art_forms: outcome.art_forms.clone(),
            funding_plan: outcome.funding_plan.clone(),
            next_steps: outcome.next_steps.clone(),
            learnt: outcome.learnt.clone(),
        })
    }
}

/// What one side of a pair has reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Report {
    /// The side that reports
    pub side: Side,
    /// Time of the publication
    pub published_at: Timestamp,
    /// The results; missing where they aren't to be published
    pub outcome: Option<PublicOutcome>,
}

/// The results of one pair (`GET /api/v1/proposals/{year}/{number}/outcomes`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PairResults {
    /// True if the strongest results of the two sides differ; nobody decides between them
    pub differ: bool,
    /// The report of each side, the proposer's first
    pub reports: Vec<Report>,
}

/// The own results of a side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnOutcome {
    /// Their id
    pub id: SubmissionId,
    /// Their state
    pub state: StateName,
    /// Beginning of the state
    pub since: Timestamp,
}

/// A pair as one of its sides sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldPair {
    /// The accepted reply, if the partner replied
    pub reply: Option<SubmissionId>,
    /// The organisation of the other side, or the partner as the results name it
    pub organisation: String,
    /// The own results, once they are handed in
    pub mine: Option<OwnOutcome>,
    /// The results of the other side, once they are published
    pub theirs: Option<Report>,
}

/// The results that a holder has reported or can report (`GET /api/v1/manage/{id}/outcomes`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldOutcomes {
    /// The proposal's title
    pub title: String,
    /// The pairs: accepted replies, then partners without a reply
    pub pairs: Vec<HeldPair>,
    /// True if results with a partner that didn't reply can be reported
    pub takes_others: bool,
    /// The partner that the proposal names
    pub partner: Option<String>,
    /// True if the holder can say that the negotiations with that partner go on
    pub can_keep: bool,
}

/// The own results, to be managed in this browser (`POST /api/v1/manage/{id}/outcomes/open`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenOutcome {
    /// Their id
    pub outcome: SubmissionId,
}

/// The negotiations go on (`POST /api/v1/manage/{id}/outcomes/keep`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeepRequest {
    /// The accepted reply, if its proposer says so; missing for the side that replied, and for the partner whom a proposal names
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<SubmissionId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_of_results_is_the_side_that_did_not_report() {
        for side in Side::ALL.iter().copied() {
            assert_eq!(Side::reporting(Some(&side.other().target())), side);
            assert_eq!(side.other().other(), side);
        }
        assert_eq!(Side::reporting(None), Side::Proposer);
    }
}
