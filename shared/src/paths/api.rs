//! Routes and paths of the API for visitors and holders.

use super::pattern::fill;
use crate::{
    lang::Lang,
    network::NetworkSlug,
    proposal::{number::ProposalNumber, query::ProposalQuery},
    submission::id::SubmissionId,
};

/// The page that describes the API to people.
pub const ROOT: &str = "/api";
/// The `OpenAPI` description.
pub const OPENAPI: &str = "/api/openapi.json";
/// Everything below [`ROOT`] that no other route matches.
pub const REST: &str = "/api/{*rest}";

/// All networks.
pub const NETWORKS: &str = "/api/v1/networks";
/// One network.
pub const NETWORK: &str = "/api/v1/networks/{slug}";
/// The newest open proposals that concern a network's regions.
pub const NETWORK_PROPOSALS: &str = "/api/v1/networks/{slug}/proposals";
/// All regions.
pub const REGIONS: &str = "/api/v1/regions";
/// A page of the list of proposals; a proposal is submitted here too.
pub const PROPOSALS: &str = "/api/v1/proposals";
/// The newest proposals, and the number of open ones by region.
pub const PROPOSALS_OVERVIEW: &str = "/api/v1/proposals/overview";
/// One proposal.
pub const PROPOSAL: &str = "/api/v1/proposals/{year}/{number}";
/// A draft is saved here.
pub const DRAFTS: &str = "/api/v1/drafts";
/// A submission for its holder.
pub const MANAGE: &str = "/api/v1/manage/{id}";
/// The holder's actions.
pub const MANAGE_ACTIONS: &str = "/api/v1/manage/{id}/actions";
/// Correction of an address that is not confirmed yet.
pub const MANAGE_ADDRESS: &str = "/api/v1/manage/{id}/address";
/// Mails the link again.
pub const MANAGE_RESEND: &str = "/api/v1/manage/{id}/resend";
/// Replaces all links.
pub const MANAGE_ROTATE: &str = "/api/v1/manage/{id}/rotate";
/// Asks a new contact to take over.
pub const MANAGE_TRANSFER: &str = "/api/v1/manage/{id}/transfer";
/// All stored data of the submission.
pub const MANAGE_EXPORT: &str = "/api/v1/manage/{id}/export";

/// All networks.
pub fn networks(lang: Lang) -> String {
    in_lang(NETWORKS, lang)
}

/// One network.
pub fn network(lang: Lang, slug: &NetworkSlug) -> String {
    in_lang(&fill(NETWORK, &[slug.as_str()]), lang)
}

/// The newest open proposals that concern a network's regions.
pub fn network_proposals(lang: Lang, slug: &NetworkSlug) -> String {
    in_lang(&fill(NETWORK_PROPOSALS, &[slug.as_str()]), lang)
}

/// A page of the list of proposals.
pub fn proposals(lang: Lang, query: &ProposalQuery) -> String {
    let filters = query.print();
    let and = if filters.is_empty() { "" } else { "&" };
    format!("{PROPOSALS}?lang={lang}{and}{filters}")
}

/// The newest proposals, and the number of open ones by region.
pub fn overview(lang: Lang) -> String {
    in_lang(PROPOSALS_OVERVIEW, lang)
}

/// One proposal.
pub fn proposal(lang: Lang, number: ProposalNumber) -> String {
    let [year, number] = number.path_segments();
    in_lang(&fill(PROPOSAL, &[&year, &number]), lang)
}

/// A submission for its holder.
pub fn manage(id: &SubmissionId) -> String {
    manage_part(id, MANAGE)
}

/// The path of a pattern that begins with [`MANAGE`].
pub fn manage_part(id: &SubmissionId, pattern: &str) -> String {
    fill(pattern, &[id.as_str()])
}

fn in_lang(path: &str, lang: Lang) -> String {
    format!("{path}?lang={lang}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_filled_patterns() {
        let slug: NetworkSlug = "lansi-suomi".parse().unwrap();
        let id: SubmissionId = "a2b3c4d5e6f7a2b3".parse().unwrap();
        let number = ProposalNumber::new(17, 2018).unwrap();
        let query = ProposalQuery::parse("region=19").0;
        for (path, expected) in [
            (networks(Lang::Fi), "/api/v1/networks?lang=fi"),
            (
                network(Lang::Sv, &slug),
                "/api/v1/networks/lansi-suomi?lang=sv",
            ),
            (
                network_proposals(Lang::En, &slug),
                "/api/v1/networks/lansi-suomi/proposals?lang=en",
            ),
            (
                proposals(Lang::Fi, &ProposalQuery::default()),
                "/api/v1/proposals?lang=fi",
            ),
            (
                proposals(Lang::Fi, &query),
                "/api/v1/proposals?lang=fi&region=19",
            ),
            (overview(Lang::Fi), "/api/v1/proposals/overview?lang=fi"),
            (
                proposal(Lang::Fi, number),
                "/api/v1/proposals/2018/017?lang=fi",
            ),
            (manage(&id), "/api/v1/manage/a2b3c4d5e6f7a2b3"),
            (
                manage_part(&id, MANAGE_ROTATE),
                "/api/v1/manage/a2b3c4d5e6f7a2b3/rotate",
            ),
        ] {
            assert_eq!(path, expected);
        }
    }
}
