//! The pages of a language.

use crate::{
    network::NetworkSlug, paths::LinkToken, proposal::number::ProposalNumber, region::RegionCode,
    submission::id::SubmissionId,
};

/// A page to link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// The map and the list
    Home,
    /// A network
    Network(&'a NetworkSlug),
    /// The form that asks to join a network
    Join(&'a NetworkSlug),
    /// The form of a message to a network
    Ask(&'a NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The form of interest in a region without a network
    Interest(RegionCode),
    /// The hub and this product
    About,
    /// The form of a message to the hub
    Write,
    /// What a proposal must hold to be published
    Criteria,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The public replies of a proposal
    ProposalReplies(ProposalNumber),
    /// The form for a reply to a proposal
    Reply(ProposalNumber),
    /// The public results of a proposal's negotiations
    ProposalResults(ProposalNumber),
    /// The numbers of proposals by what their negotiations have led to
    Outcomes,
    /// The form for a new proposal
    NewProposal,
    /// The page that mails someone the links to all of their submissions
    Mine,
    /// A submission's page for its holder
    Manage(&'a SubmissionId),
    /// The form of a submission that its holder changes
    Edit(&'a SubmissionId),
    /// The form of a reply that its author changes
    EditReply(&'a SubmissionId),
    /// The form for the results of negotiations
    Results(&'a SubmissionId),
    /// The target of a link in a mail, by its token
    Link(&'a LinkToken),
}

/// A page that a path named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedPage {
    /// The map and the list
    Home,
    /// A network
    Network(NetworkSlug),
    /// The form that asks to join a network
    Join(NetworkSlug),
    /// The form of a message to a network
    Ask(NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The form of interest in a region without a network
    Interest(RegionCode),
    /// The hub and this product
    About,
    /// The form of a message to the hub
    Write,
    /// What a proposal must hold to be published
    Criteria,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The public replies of a proposal
    ProposalReplies(ProposalNumber),
    /// The form for a reply to a proposal
    Reply(ProposalNumber),
    /// The public results of a proposal's negotiations
    ProposalResults(ProposalNumber),
    /// The numbers of proposals by what their negotiations have led to
    Outcomes,
    /// The form for a new proposal
    NewProposal,
    /// The page that mails someone the links to all of their submissions
    Mine,
    /// A submission's page for its holder
    Manage(SubmissionId),
    /// The form of a submission that its holder changes
    Edit(SubmissionId),
    /// The form of a reply that its author changes
    EditReply(SubmissionId),
    /// The form for the results of negotiations
    Results(SubmissionId),
    /// The target of a link in a mail, by its token
    Link(LinkToken),
}

impl ParsedPage {
    /// The page to link to.
    pub fn page(&self) -> Page<'_> {
        match self {
            Self::Home => Page::Home,
            Self::Network(slug) => Page::Network(slug),
            Self::Join(slug) => Page::Join(slug),
            Self::Ask(slug) => Page::Ask(slug),
            Self::Region(code) => Page::Region(*code),
            Self::Interest(code) => Page::Interest(*code),
            Self::About => Page::About,
            Self::Write => Page::Write,
            Self::Criteria => Page::Criteria,
            Self::Accessibility => Page::Accessibility,
            Self::Privacy => Page::Privacy,
            Self::Proposals => Page::Proposals,
            Self::Proposal(number) => Page::Proposal(*number),
            Self::ProposalReplies(number) => Page::ProposalReplies(*number),
            Self::Reply(number) => Page::Reply(*number),
            Self::ProposalResults(number) => Page::ProposalResults(*number),
            Self::Outcomes => Page::Outcomes,
            Self::NewProposal => Page::NewProposal,
            Self::Mine => Page::Mine,
            Self::Manage(id) => Page::Manage(id),
            Self::Edit(id) => Page::Edit(id),
            Self::EditReply(id) => Page::EditReply(id),
            Self::Results(id) => Page::Results(id),
            Self::Link(token) => Page::Link(token),
        }
    }
}
