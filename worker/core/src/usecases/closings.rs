//! The reasons for which proposals were closed, for the statistics.

use crate::{call::Call, fault::Fault, store::closings};
use shared::submission::closing::ClosingReason;

/// How many proposals were closed for each reason, in the order of the reasons. What was reopened doesn't count, and what was
/// erased later does. It reads a row for each reason.
pub async fn counts(call: &Call) -> Result<Vec<(ClosingReason, u32)>, Fault> {
    let counted = closings::counts(&call.db).await?;
    Ok(in_order(&counted))
}

/// Every reason with its count, also those that nobody gave.
fn in_order(counted: &[(ClosingReason, u32)]) -> Vec<(ClosingReason, u32)> {
    let count = |reason| {
        counted
            .iter()
            .find(|it| it.0 == reason)
            .map_or(0, |it| it.1)
    };
    ClosingReason::ALL
        .iter()
        .map(|reason| (*reason, count(*reason)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_that_nobody_gave_counts_none() {
        let counted = [(ClosingReason::GivenUp, 2), (ClosingReason::PartnerHere, 5)];
        let counts: Vec<u32> = in_order(&counted).iter().map(|it| it.1).collect();
        assert_eq!(counts, [5, 0, 2, 0]);
    }
}
