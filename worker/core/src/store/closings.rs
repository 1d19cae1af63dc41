//! The numbers of closed proposals by reason.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, text},
        database::{Rows, Statement},
        question::Question,
        stored::stored,
    },
};
use shared::{proposal::wire::ClosingCount, submission::closing::ClosingReason};

const MORE: &str = "INSERT INTO closings (reason, count) VALUES (?1, 1) ON CONFLICT (reason) DO UPDATE SET count = count + 1";
/// Never below none: what an earlier version closed was not counted.
const LESS: &str = "UPDATE closings SET count = max(count - 1, 0) WHERE reason = ?1";
/// One row for each reason.
const ALL: &str = "SELECT reason, count FROM closings";

stored!(ClosingCount, Standing, "reason");

/// Counts a closing.
pub fn closed(batch: &mut Batch, reason: ClosingReason) {
    batch.add(MORE, &[text(reason.as_str())]);
}

/// Takes back the count of a closing: the proposal is open again.
pub fn reopened(batch: &mut Batch, reason: ClosingReason) {
    batch.add(LESS, &[text(reason.as_str())]);
}

/// How many proposals were closed for each reason, in the order of the reasons. It reads a row for each reason.
pub struct Closings;

impl Question for Closings {
    type Answer = Vec<ClosingCount>;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(ALL, [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        Ok(in_order(&rows.take::<ClosingCount>()?))
    }
}

/// Every reason with its count, also those that nobody gave.
fn in_order(counted: &[ClosingCount]) -> Vec<ClosingCount> {
    let count = |reason| {
        let given = counted.iter().find(|it| it.reason == reason);
        given.map_or(0, |it| it.count)
    };
    let reasons = ClosingReason::ALL.iter().copied();
    reasons
        .map(|reason| ClosingCount {
            reason,
            count: count(reason),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_that_nobody_gave_counts_none() {
        let of = |reason, count| ClosingCount { reason, count };
        let counted = [
            of(ClosingReason::GivenUp, 2),
            of(ClosingReason::PartnerHere, 5),
        ];
        let counts: Vec<u32> = in_order(&counted).iter().map(|it| it.count).collect();
        assert_eq!(counts, [5, 0, 2, 0]);
    }
}
