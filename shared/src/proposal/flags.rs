//! The flags of a proposal.

use crate::{
    form::flags::{self, Flag, FlagRules},
    proposal::content::Proposal,
};

/// What is flagged in a proposal: contact details only where its contact isn't public anyway.
pub fn rules(proposal: &Proposal) -> FlagRules {
    FlagRules {
        contact_details: !proposal.contact.is_public,
        ..FlagRules::LONG
    }
}

/// The flags of a proposal: of its texts in each language.
pub fn flags(proposal: &Proposal) -> Vec<Flag> {
    let texts: Vec<_> = proposal.all_texts().collect();
    flags::flags(&texts, rules(proposal))
}
