//! The reasons for closing a proposal.

use crate::named_enum::named_enum;

named_enum! {
    /// The reason for closing a proposal. It counts in the statistics, and is not public.
    ClosingReason {
        /// A partner was found on this site
        PartnerHere = "partner_here",
        /// A partner was found elsewhere
        PartnerElsewhere = "partner_elsewhere",
        /// The plan was given up
        GivenUp = "given_up",
        /// The time for replies is over
        TimeIsOver = "time_is_over",
    }
}
