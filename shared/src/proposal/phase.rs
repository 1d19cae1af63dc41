//! The phase of a proposal, and what its negotiations have led to.

use crate::named_enum::named_enum;

named_enum! {
    /// The phase of a proposal. It follows from its [`Standing`] and from whether it is open for replies.
    Phase {
        /// Open for replies, and nobody has agreed on anything
        Open = "open",
        /// A reply was accepted, or negotiations go on elsewhere
        Negotiating = "negotiating",
        /// The negotiations have a result, or the proposal ended without a partner
        Concluded = "concluded",
    }
}

impl Phase {
    /// The phase of a proposal of which nothing else is known: rows that an earlier version wrote have none.
    pub fn open() -> Self {
        Self::Open
    }
}

named_enum! {
    /// What the negotiations about a proposal have led to, as statistics count it: by its strongest pair.
    Standing {
        /// Open for replies, without a partner
        Open = "open",
        /// Negotiations without a result
        Negotiating = "negotiating",
        /// Co-operation starts, or is intended
        Agreed = "agreed",
        /// Co-operation starts if funding is found
        AgreedIfFunded = "agreed_if_funded",
        /// No co-operation now
        NoCooperation = "no_cooperation",
        /// The results of the two sides differ
        Differ = "differ",
    }
}
