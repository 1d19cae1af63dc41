//! Routes and paths of the API for visitors and holders.

use super::pattern::fill;
use crate::{
    lang::Lang,
    network::NetworkSlug,
    proposal::{number::ProposalNumber, query::ProposalQuery},
    region::RegionCode,
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
/// A request to join a network is submitted here.
pub const JOIN: &str = "/api/v1/networks/{slug}/join";
/// A message to a network is submitted here.
pub const NETWORK_MESSAGES: &str = "/api/v1/networks/{slug}/messages";
/// Interest in a region without a network is submitted here.
pub const INTEREST: &str = "/api/v1/regions/{code}/interest";
/// The reviewers of what comes from a region.
pub const REGION_REVIEW: &str = "/api/v1/regions/{code}/review";
/// A message to the hub is submitted here.
pub const MESSAGES: &str = "/api/v1/messages";
/// All regions.
pub const REGIONS: &str = "/api/v1/regions";
/// A page of the list of proposals; a proposal is submitted here too.
pub const PROPOSALS: &str = "/api/v1/proposals";
/// A proposal that isn't public yet, as its page will show it.
pub const PROPOSALS_PREVIEW: &str = "/api/v1/proposals/preview";
/// The newest proposals, and the number of open ones by region.
pub const PROPOSALS_OVERVIEW: &str = "/api/v1/proposals/overview";
/// One proposal.
pub const PROPOSAL: &str = "/api/v1/proposals/{year}/{number}";
/// The public replies of a proposal; a reply is submitted here too.
pub const REPLIES: &str = "/api/v1/proposals/{year}/{number}/replies";
/// The public results of a proposal's negotiations.
pub const OUTCOMES_OF_PROPOSAL: &str = "/api/v1/proposals/{year}/{number}/outcomes";
/// The numbers of proposals by region and by what their negotiations have led to.
pub const OUTCOMES: &str = "/api/v1/outcomes";
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
/// Taking a transfer back.
pub const MANAGE_TRANSFER_CANCEL: &str = "/api/v1/manage/{id}/transfer/cancel";
/// Hides the contact from the public at once.
pub const MANAGE_HIDE_CONTACT: &str = "/api/v1/manage/{id}/hide-contact";
/// Moves an entry of a region's list to the list of its new network.
pub const MANAGE_MOVE: &str = "/api/v1/manage/{id}/move";
/// The author's answer to a reviewer's question.
pub const MANAGE_ANSWER: &str = "/api/v1/manage/{id}/answer";
/// All stored data of the submission.
pub const MANAGE_EXPORT: &str = "/api/v1/manage/{id}/export";

/// The replies that a proposer has received.
pub const MANAGE_REPLIES: &str = "/api/v1/manage/{id}/replies";
/// The proposer's answers to a reply.
pub const MANAGE_REPLY_ACTIONS: &str = "/api/v1/manage/{id}/replies/{reply}/actions";
/// The proposer's messages to the side that replied.
pub const MANAGE_REPLY_MESSAGES: &str = "/api/v1/manage/{id}/replies/{reply}/messages";
/// A reply for the side that wrote it.
pub const MANAGE_REPLY: &str = "/api/v1/manage/{id}/reply";
/// The messages of the side that replied to the proposer.
pub const MANAGE_MESSAGES: &str = "/api/v1/manage/{id}/messages";

/// The results that a holder has reported or can report; results are submitted here too.
pub const MANAGE_OUTCOMES: &str = "/api/v1/manage/{id}/outcomes";
/// The proposer's results with the side of an accepted reply are submitted here.
pub const MANAGE_REPLY_OUTCOMES: &str = "/api/v1/manage/{id}/replies/{reply}/outcomes";
/// Lets the holder manage the own results in this browser.
pub const MANAGE_OUTCOMES_OPEN: &str = "/api/v1/manage/{id}/outcomes/open";
/// The holder says that negotiations go on.
pub const MANAGE_OUTCOMES_KEEP: &str = "/api/v1/manage/{id}/outcomes/keep";

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

/// The path of a pattern that begins with [`NETWORK`].
pub fn network_part(slug: &NetworkSlug, pattern: &str) -> String {
    fill(pattern, &[slug.as_str()])
}

/// The path that interest in a region is submitted to.
pub fn interest(code: RegionCode) -> String {
    fill(INTEREST, &[code.as_str()])
}

/// The reviewers of what comes from a region.
pub fn region_review(code: RegionCode) -> String {
    fill(REGION_REVIEW, &[code.as_str()])
}

/// A page of the list of proposals.
pub fn proposals(lang: Lang, query: &ProposalQuery) -> String {
    let filters = query.print();
    let and = if filters.is_empty() { "" } else { "&" };
    format!("{PROPOSALS}?lang={lang}{and}{filters}")
}

/// A proposal that isn't public yet, as its page will show it.
pub fn proposals_preview(lang: Lang) -> String {
    in_lang(PROPOSALS_PREVIEW, lang)
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

/// The public replies of a proposal.
pub fn replies(number: ProposalNumber) -> String {
    let [year, number] = number.path_segments();
    fill(REPLIES, &[&year, &number])
}

/// The path of a pattern that begins with [`MANAGE`], for one submission that belongs to it.
pub fn manage_reply(id: &SubmissionId, reply: &SubmissionId, pattern: &str) -> String {
    fill(pattern, &[id.as_str(), reply.as_str()])
}

/// A submission for its holder.
pub fn manage(id: &SubmissionId) -> String {
    manage_part(id, MANAGE)
}

/// The replies to a proposal for its holder: the newest, or those before one.
pub fn manage_replies(id: &SubmissionId, before: Option<&SubmissionId>) -> String {
    let path = manage_part(id, MANAGE_REPLIES);
    match before {
        Some(before) => format!("{path}?before={before}"),
        None => path,
    }
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
