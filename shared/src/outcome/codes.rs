//! The results of negotiations. Their labels in three languages are in the locale files.

use crate::named_enum::named_enum;

named_enum! {
    /// A result, the strongest first.
    NegotiationResult {
        /// Co-operation starts, or is intended
        Starts = "starts",
        /// Co-operation starts if funding is found
        StartsIfFunded = "starts_if_funded",
        /// The negotiations go on
        NegotiationsGoOn = "negotiations_go_on",
        /// No co-operation now; excludes the others
        NoCooperation = "no_cooperation",
    }
}

impl NegotiationResult {
    /// True if there will be a co-operation, which has a name and partners.
    pub fn is_start(self) -> bool {
        match self {
            Self::Starts | Self::StartsIfFunded => true,
            Self::NegotiationsGoOn | Self::NoCooperation => false,
        }
    }
}

/// The strongest result, which statistics count; `None` without results.
pub fn strongest(results: &[NegotiationResult]) -> Option<NegotiationResult> {
    results.iter().min().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_result_counts() {
        use NegotiationResult as R;
        assert_eq!(strongest(&[]), None);
        assert_eq!(
            strongest(&[R::NegotiationsGoOn, R::StartsIfFunded]),
            Some(R::StartsIfFunded)
        );
        assert_eq!(strongest(&[R::StartsIfFunded, R::Starts]), Some(R::Starts));
        assert_eq!(strongest(&[R::NoCooperation]), Some(R::NoCooperation));
    }
}
