//! What negotiations have led to: for each proposal, and counted by region.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, number, text, time},
        database::{Database, Rows, Statement},
        question::Question,
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    proposal::{
        phase::Standing,
        wire::{RegionStandings, Standings},
    },
    region::RegionCode,
    submission::id::SubmissionId,
    time::Timestamp,
};

/// The pairs of a proposal are its accepted replies and its results without a reply. A pair without results negotiates; one
/// whose two sides report different results differs. The proposal's standing is that of the strongest pair, from 1 to 5.
const STANDING: &str = "SELECT (SELECT home FROM submissions WHERE id = ?1), \
     (SELECT count(*) FROM outcomes WHERE proposal = ?1 AND is_public = 1), \
     (WITH pair(id) AS (SELECT reply FROM pairs WHERE proposal = ?1 \
         UNION SELECT coalesce(reply, submission) FROM outcomes WHERE proposal = ?1), \
       reported(pair, low, high) AS (SELECT coalesce(reply, submission), min(result), max(result) \
         FROM outcomes WHERE proposal = ?1 GROUP BY 1), \
       strongest(rank) AS (SELECT min(iif(r.low IS NULL, 4, iif(r.low <> r.high, 3, iif(r.low = 'starts', 1, \
         iif(r.low = 'starts_if_funded', 2, iif(r.low = 'negotiations_go_on', 4, 5)))))) \
         FROM pair LEFT JOIN reported r ON r.pair = pair.id) \
       SELECT iif(rank IS NOT NULL, json_extract('[\"agreed\",\"agreed_if_funded\",\"differ\",\"negotiating\",\"no_cooperation\"]', \
         '$[' || (rank - 1) || ']'), \
         iif((SELECT state FROM submissions WHERE id = ?1) = 'published', 'open', NULL)) FROM strongest)";
/// A proposal whose negotiations led nowhere is open as long as it can be replied to.
const PHASE: &str = "SELECT iif(standing IN ('open', 'negotiating'), standing, \
     iif(standing = 'no_cooperation' AND (SELECT state FROM submissions WHERE id = ?1) = 'published', 'open', 'concluded'))";
/// The facet of the phase, at the places that a public proposal has.
const PHASE_FACET: &str = "SELECT p.phase, f.sort, f.place FROM proposals p JOIN proposal_facets f ON f.submission = p.submission AND f.facet = 'all' \
     WHERE p.submission = ?1";
const PAIR: &str = "INSERT OR IGNORE INTO pairs (reply, proposal) \
     SELECT id, parent FROM submissions WHERE id = ?1 AND answer = 'accepted' AND parent IS NOT NULL";
const NO_PAIR: &str = "DELETE FROM pairs WHERE reply = ?1 AND EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND state = 'rejected')";
/// And what was reported about it is neither shown nor counted.
const NO_RESULTS: &str = "DELETE FROM outcomes WHERE reply = ?1 AND EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND state = 'rejected')";
const COUNTS: &str = "SELECT region, standing, count FROM standing_counts WHERE count > 0";
/// The triggers of the table keep these; this sets them where they are wrong.
const RECOUNT: [&str; 2] = [
    "UPDATE standing_counts SET count = 0 WHERE count <> 0 AND (region, standing) NOT IN \
     (SELECT home, standing FROM proposals WHERE home IS NOT NULL AND standing IS NOT NULL)",
    "INSERT INTO standing_counts (region, standing, count) SELECT home, standing, count(*) FROM proposals \
     WHERE home IS NOT NULL AND standing IS NOT NULL GROUP BY home, standing \
     ON CONFLICT DO UPDATE SET count = excluded.count WHERE count <> excluded.count",
];
/// Served by `proposals_ask`.
const TO_ASK: &str =
    "SELECT submission, ask_at FROM proposals WHERE ask_at <= ?1 ORDER BY ask_at LIMIT ?2";
const ASK_FIRST: &str =
    "UPDATE proposals SET ask_at = ?2 WHERE submission = ?1 AND ask_at IS NULL AND asked = 0";
/// Whoever was asked twice isn't asked again.
const ASKED: &str = "UPDATE proposals SET ask_at = iif(asked = 0, ?2, NULL), asked = min(asked + 1, 2) \
     WHERE submission = ?1 AND ask_at <= ?3";
const ASK_NO_MORE: &str = "UPDATE proposals SET ask_at = NULL WHERE submission = ?1";
const ASK_LATER: &str =
    "UPDATE proposals SET ask_at = ?2 WHERE submission = ?1 AND ask_at IS NOT NULL";
/// A number that can't be fails the batch where other results were handed in than were seen.
const REPORTED: &str = "UPDATE proposals SET ask_at = NULL, asked = iif((SELECT count(*) FROM submissions WHERE parent = ?1 \
     AND kind = 'outcome' AND target IS NULL AND state NOT IN ('discarded', 'rejected', 'withdrawn', 'taken_down', 'anonymised')) = ?2, \
     asked, NULL) WHERE submission = ?1";

/// Works out anew what follows for a proposal from its state, its pairs and their results. Values that hold already are not
/// written.
pub fn recompute(batch: &mut Batch, proposal: &SubmissionId) {
    for sql in [
        recounted("home, public_results, standing", STANDING),
        recounted("phase", PHASE),
        format!(
            "DELETE FROM proposal_facets WHERE submission = ?1 AND facet = 'phase' AND (value, sort, place) NOT IN ({PHASE_FACET})"
        ),
        format!(
            "INSERT INTO proposal_facets (facet, value, sort, place, submission) \
             SELECT 'phase', phase, sort, place, ?1 FROM ({PHASE_FACET}) WHERE TRUE ON CONFLICT DO NOTHING"
        ),
    ] {
        batch.add(sql, &[text(proposal.as_str())]);
    }
}

/// SQL that sets columns of the proposal `?1` to what is selected for it, unless they have it.
pub fn recounted(columns: &str, selected: &str) -> String {
    format!(
        "UPDATE proposals SET ({columns}) = ({selected}) WHERE submission = ?1 AND ({columns}) IS NOT ({selected})"
    )
}

/// Notes whether a reply makes a pair, and what follows for its proposal.
pub fn pair(batch: &mut Batch, reply: &SubmissionId, proposal: &SubmissionId) {
    for sql in [PAIR, NO_PAIR, NO_RESULTS] {
        batch.add(sql, &[text(reply.as_str())]);
    }
    recompute(batch, proposal);
}

/// Counts the standings of all proposals anew; gives the number of counts that were wrong.
pub async fn recount(db: &Database) -> Result<usize, Fault> {
    let statements = RECOUNT.map(|sql| Statement::new(sql, []));
    Ok(db.read(statements.to_vec()).await?.changed)
}

/// Has the proposer asked at a time for the results with the partner that the proposal names.
pub fn ask_first(batch: &mut Batch, proposal: &SubmissionId, at: Timestamp) {
    batch.add(ASK_FIRST, &[text(proposal.as_str()), time(at)]);
}

/// Notes that the proposer was asked; `again` is the time of the second question.
pub fn asked(batch: &mut Batch, proposal: &SubmissionId, now: Timestamp, again: Timestamp) {
    let values = [text(proposal.as_str()), time(again), time(now)];
    batch.add(ASKED, &values);
}

/// Asks the proposer no more.
pub fn ask_no_more(batch: &mut Batch, proposal: &SubmissionId) {
    batch.add(ASK_NO_MORE, &[text(proposal.as_str())]);
}

/// Asks the proposer later, if there is a question to come.
pub fn ask_later(batch: &mut Batch, proposal: &SubmissionId, at: Timestamp) {
    batch.add(ASK_LATER, &[text(proposal.as_str()), time(at)]);
}

/// Asks the proposer no more, who hands in results with a partner that didn't reply. Fails the batch, before these are added, where
/// there are not as many of such results as were seen.
pub fn reported(batch: &mut Batch, proposal: &SubmissionId, seen: u32) {
    batch.add(REPORTED, &[text(proposal.as_str()), number(seen)]);
}

/// A question for the results with the partner that a proposal names.
#[derive(Deserialize)]
pub struct PartnerQuestion {
    /// The proposal
    pub submission: SubmissionId,
    /// The time at which its proposer is to be asked
    pub ask_at: Timestamp,
}

/// At most `most` questions whose time has come, the longest overdue first.
pub async fn to_ask(
    db: &Database,
    now: Timestamp,
    most: u32,
) -> Result<Vec<PartnerQuestion>, Fault> {
    db.computed(TO_ASK, &[time(now), number(most)]).await
}

#[derive(Deserialize)]
struct CountRow {
    region: RegionCode,
    standing: Standing,
    count: u32,
}

stored!(CountRow, Standing, "region");

/// The numbers of all regions, in the order of their codes; those of a region without proposals are zero.
pub struct Counts;

impl Question for Counts {
    type Answer = Vec<RegionStandings>;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(COUNTS, [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let rows = rows.take::<CountRow>()?;
        let counted = |region| {
            let mut counts = Standings::default();
            for row in rows.iter().filter(|row| row.region == region) {
                counts.add(row.standing, row.count);
            }
            RegionStandings { region, counts }
        };
        Ok(RegionCode::ALL.into_iter().map(counted).collect())
    }
}
