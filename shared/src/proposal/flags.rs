//! The flags of a proposal.

use crate::{
    form::flags::{self, Flag, FlagRules},
    proposal::content::Proposal,
};

/// The flags of a proposal: of its texts in each language.
pub fn flags(proposal: &Proposal) -> Vec<Flag> {
    let texts: Vec<_> = proposal.all_texts().collect();
    let mut flags = flags::flags(&texts, FlagRules::LONG);
    // Several texts may be parts of one description.
    flags.dedup();
    flags
}
