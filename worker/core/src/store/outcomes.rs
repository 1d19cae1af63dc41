//! The results of negotiations: those that a reviewer let pass, and those that a side has handed in.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, optional, text, time},
        database::{self, Database, Rows, Statement},
        of_number::{self, OfNumber},
        question::Question,
        standings,
        stored::stored,
        submissions::Submission,
        unreadable::Reading,
    },
};
use serde::Deserialize;
use shared::{
    outcome::{
        codes::NegotiationResult,
        content::{Outcome, read},
    },
    proposal::number::ProposalNumber,
    submission::{
        id::SubmissionId,
        state::{State, StateName},
        target::Target,
        wire::{PairResults, PublicOutcome, Report, Side},
    },
    time::Timestamp,
};

const REMOVE: &str = "DELETE FROM outcomes WHERE submission = ?1";
/// Statistics keep the result of what was erased.
const ERASE: &str = "UPDATE outcomes SET is_public = 0, outcome = NULL WHERE submission = ?1 AND outcome IS NOT NULL";
const ADD: &str = "INSERT INTO outcomes (submission, proposal, reply, side, result, is_public, published_at, outcome) \
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM submissions WHERE id = ?3 AND state = 'rejected') \
     ON CONFLICT DO UPDATE SET proposal = excluded.proposal, reply = excluded.reply, side = excluded.side, result = excluded.result, \
       is_public = excluded.is_public, published_at = excluded.published_at, outcome = excluded.outcome \
     WHERE (proposal, reply, side, result, is_public, published_at, outcome) IS NOT (excluded.proposal, excluded.reply, \
       excluded.side, excluded.result, excluded.is_public, excluded.published_at, excluded.outcome)";
/// Results that a side has handed in and that have not ended. Served by `submissions_parent`.
const OF_SIDE: &str = "SELECT id AS value FROM submissions WHERE parent IN (SELECT value FROM json_each(?1)) AND kind = 'outcome' \
     AND target IS ?2 AND state NOT IN ('discarded', 'rejected', 'withdrawn', 'taken_down', 'anonymised') ORDER BY created_at, id LIMIT ?3";
/// Served by `outcomes_proposal`.
const OF_REPLIES: &str = "SELECT submission, side, result, published_at, outcome, reply AS pair FROM outcomes \
     WHERE proposal = ?1 AND reply IS NOT NULL";
const PUBLIC: &str = "SELECT o.submission, o.side, o.result, o.published_at, o.outcome, coalesce(o.reply, o.submission) AS pair \
     FROM proposals p JOIN outcomes o ON o.proposal = p.submission WHERE p.year = ?1 AND p.number = ?2 \
     ORDER BY o.published_at, o.submission";
/// Accepted replies of a proposal, the oldest first.
const PAIRS: &str = "SELECT s.id AS value FROM pairs p JOIN submissions s ON s.id = p.reply WHERE p.proposal = ?1 \
     AND s.answer = 'accepted' ORDER BY s.created_at, s.id LIMIT ?2";

/// Adds what the public reads of results as they are after a change, and what follows for their proposal. What was withdrawn
/// or taken down counts no more; of what was erased the result alone still counts.
pub fn write(batch: &mut Batch, outcome: &Submission) {
    let Some(proposal) = outcome.root.as_ref().map(|root| &root.id) else {
        return;
    };
    let id = text(outcome.id.as_str());
    let content = outcome.review.public_text().and_then(|version| {
        let form = outcome.form(version);
        read(form.outcome()?).ok()
    });
    let strongest = content.as_ref().and_then(Outcome::strongest);
    if let (Some(content), Some(result)) = (&content, strongest) {
        let reply = outcome.parent.as_ref().filter(|parent| *parent != proposal);
        let public = PublicOutcome::of(content);
        let values = [
            id,
            text(proposal.as_str()),
            optional(reply.map(SubmissionId::as_str)),
            text(Side::reporting(outcome.target.as_ref()).as_str()),
            text(result.as_str()),
            number(u8::from(public.is_some())),
            time(since(outcome)),
            optional(public.and_then(|it| serde_json::to_string(&it).ok())),
        ];
        batch.add(ADD, &values);
    } else if outcome.review.state().name() == StateName::Anonymised {
        batch.add(ERASE, &[id]);
    } else {
        batch.add(REMOVE, &[id]);
    }
    standings::recompute(batch, proposal);
}

/// The time of publication.
fn since(outcome: &Submission) -> Timestamp {
    match outcome.review.state() {
        State::Published { since, .. } => *since,
        _ => outcome.changed_at,
    }
}

/// Results of one side that belong to any of some submissions and have not ended, oldest first. `target` is the other side, or
/// nothing where the partner didn't reply.
pub async fn of_side(
    db: &Database,
    parents: &[SubmissionId],
    target: Option<&Target>,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    let target = optional(target.map(ToString::to_string));
    db.values(OF_SIDE, &[json(&parents), target, number(most)])
        .await
}

/// At most `most` accepted replies to a proposal, the oldest first.
pub async fn accepted(
    db: &Database,
    proposal: &SubmissionId,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    db.values(PAIRS, &[text(proposal.as_str()), number(most)])
        .await
}

#[derive(Deserialize)]
struct OutcomeRow {
    side: Side,
    result: NegotiationResult,
    published_at: Timestamp,
    #[serde(deserialize_with = "database::json_or_null")]
    outcome: Option<PublicOutcome>,
    pair: SubmissionId,
}

stored!(OutcomeRow, PublicOutcome, "submission");

/// What the public reads of some results.
pub const READING: Reading = Reading::of::<OutcomeRow>(
    "SELECT submission, side, result, published_at, outcome, coalesce(reply, submission) AS pair FROM outcomes \
     WHERE submission IN (SELECT value FROM json_each(?1))",
);

impl OutcomeRow {
    fn report(self) -> Report {
        Report {
            side: self.side,
            published_at: self.published_at,
            outcome: self.outcome,
        }
    }
}

/// The published results about the replies to a proposal, each with its reply.
pub async fn of_replies(
    db: &Database,
    proposal: &SubmissionId,
) -> Result<Vec<(SubmissionId, Report)>, Fault> {
    let values = [text(proposal.as_str())];
    let rows = db.rows::<OutcomeRow>(OF_REPLIES, &values).await?;
    let with_reply = |row: OutcomeRow| (row.pair.clone(), row.report());
    Ok(rows.into_iter().map(with_reply).collect())
}

/// The published results of a proposal, pair by pair in the order of their first report.
pub struct PublicResults(pub ProposalNumber);

impl Question for PublicResults {
    type Answer = OfNumber<Vec<PairResults>>;

    fn statements(&self) -> Vec<Statement> {
        of_number::statements(self.0, PUBLIC)
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        of_number::answer(rows, by_pair)
    }
}

/// The reports of each pair.
fn by_pair(rows: Vec<OutcomeRow>) -> Vec<PairResults> {
    let mut pairs: Vec<(SubmissionId, Vec<OutcomeRow>)> = Vec::new();
    for row in rows {
        match pairs.iter_mut().find(|(pair, _)| *pair == row.pair) {
            Some((_, reports)) => reports.push(row),
            None => pairs.push((row.pair.clone(), vec![row])),
        }
    }
    let results = |(_, mut rows): (_, Vec<OutcomeRow>)| {
        rows.sort_by_key(|row| row.side);
        let first = rows.first().map(|row| row.result);
        PairResults {
            differ: rows.iter().any(|row| Some(row.result) != first),
            reports: rows.into_iter().map(OutcomeRow::report).collect(),
        }
    };
    pairs.into_iter().map(results).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    fn row(pair: &str, side: Side, result: NegotiationResult) -> OutcomeRow {
        OutcomeRow {
            side,
            result,
            published_at: Timestamp::from_millis(0),
            outcome: None,
            pair: pair.parse().unwrap(),
        }
    }

    #[test]
    fn the_reports_of_a_pair_stand_side_by_side_and_differ_by_their_strongest_result() {
        use NegotiationResult as R;
        let (one, two) = ("a2b3c4d5e6f7a2b3", "b2b3c4d5e6f7a2b3");
        let results = by_pair(vec![
            row(one, Side::Replier, R::NoCooperation),
            row(two, Side::Proposer, R::Starts),
            row(one, Side::Proposer, R::Starts),
            row(two, Side::Replier, R::Starts),
        ]);
        let found: Vec<(bool, Vec<Side>)> = results
            .iter()
            .map(|pair| (pair.differ, pair.reports.iter().map(|it| it.side).collect()))
            .collect();
        let both = vec![Side::Proposer, Side::Replier];
        assert_eq!(found, [(true, both.clone()), (false, both)]);
    }
}
