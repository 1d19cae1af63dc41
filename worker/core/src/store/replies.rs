//! What belongs to a proposal: its replies, and what the public reads of them.

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
    proposal::number::ProposalNumber,
    reply::content::read,
    submission::{
        id::SubmissionId,
        periods::UNDO_SECONDS,
        state::{Delivery, Mark, State},
        target::Target,
        wire::PublicReply,
    },
    time::Timestamp,
};

/// What a reviewer delivered arrives after the time for undoing: `?2` is that long ago. `?3` is NULL for the newest. Served by
/// `submissions_parent`.
const ARRIVED: &str = "SELECT id AS value FROM submissions WHERE parent = ?1 AND kind = 'reply' AND state = 'delivered' \
     AND coalesce(evidence ->> '$.approved.at', 0) <= ?2 \
     AND (?3 IS NULL OR (-created_at, id) > (SELECT -created_at, id FROM submissions WHERE id = ?3 AND parent = ?1)) \
     ORDER BY created_at DESC, id LIMIT ?4";
/// Served by `submissions_parent`.
const MESSAGES: &str = "SELECT id AS value FROM submissions WHERE parent = ?1 AND kind = 'thread_message' \
     ORDER BY created_at DESC, id LIMIT ?2";
/// The message of the proposer that was written with the last acceptance, in the same batch.
const SAID_WITH_ACCEPTANCE: &str = "SELECT id AS value FROM submissions WHERE parent = ?1 AND kind = 'thread_message' \
     AND target = 'replier' AND created_at = (SELECT max(at) FROM audit_events WHERE subject = 'submission:' || ?1 AND action = 'accept')";
const HAS_PAIR: &str = "SELECT 1 AS value FROM submissions WHERE parent = ?1 AND kind = 'reply' \
     AND answer IN ('accepting', 'held', 'accepted') LIMIT 1";
const DELIVERED: &str = "SELECT replies AS value FROM proposals WHERE submission = ?1";
const COUNTS: &str = "SELECT (SELECT count(*) FROM submissions WHERE parent = ?1 AND kind = 'reply' AND state = 'delivered'), \
     (SELECT count(*) FROM public_replies WHERE proposal = ?1)";
const HIDE: &str = "DELETE FROM public_replies WHERE submission = ?1";
const SHOW: &str = "INSERT INTO public_replies (submission, proposal, accepted_at, reply) VALUES (?1, ?2, ?3, ?4) \
     ON CONFLICT DO UPDATE SET proposal = excluded.proposal, accepted_at = excluded.accepted_at, reply = excluded.reply \
     WHERE (proposal, accepted_at, reply) IS NOT (excluded.proposal, excluded.accepted_at, excluded.reply)";
/// Accepted pairs go on without the proposal; an acceptance that isn't settled ends with it.
const END: &str = "UPDATE submissions SET due_at = ?2 WHERE parent = ?1 AND kind = 'reply' \
     AND state IN ('awaiting_confirmation', 'in_review', 'returned', 'delivered') \
     AND (answer IS NULL OR answer <> 'accepted')";
/// Messages between the two sides; `?2` is NULL for those of both, else whom they were written to.
const ERASE_MESSAGES: [&str; 2] = [
    "UPDATE submission_texts SET form = '{}', notes = NULL WHERE submission IN (SELECT id FROM submissions \
     WHERE kind = 'thread_message' AND (?2 IS NULL OR target = ?2) \
     AND (parent = ?1 OR parent IN (SELECT id FROM submissions WHERE parent = ?1)))",
    "UPDATE submissions SET address = NULL WHERE kind = 'thread_message' AND (?2 IS NULL OR target = ?2) \
     AND (parent = ?1 OR parent IN (SELECT id FROM submissions WHERE parent = ?1))",
];
const BY_NUMBER: &str = "SELECT submission AS value FROM proposals WHERE year = ?1 AND number = ?2";
const PUBLIC: &str = "SELECT r.submission, r.reply FROM proposals p JOIN public_replies r ON r.proposal = p.submission \
     WHERE p.year = ?1 AND p.number = ?2 ORDER BY r.accepted_at, r.submission";
const NEW_VERSION: &str = "UPDATE submissions SET version = ?2 WHERE id = ?1";

/// The ids of the replies that have reached a proposer, newest first: at most `most`, all of them older than `before`.
pub async fn arrived(
    db: &Database,
    proposal: &SubmissionId,
    now: Timestamp,
    before: Option<&SubmissionId>,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    let values = [
        text(proposal.as_str()),
        time(now.plus_seconds(-UNDO_SECONDS)),
        optional(before.map(SubmissionId::as_str)),
        number(most),
    ];
    db.values(ARRIVED, &values).await
}

/// The ids of the newest messages of a reply, newest first.
pub async fn messages(
    db: &Database,
    reply: &SubmissionId,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    db.values(MESSAGES, &[text(reply.as_str()), number(most)])
        .await
}

/// The message that the proposer wrote with the acceptance of a reply, if there is one.
pub async fn said_with_acceptance(
    db: &Database,
    reply: &SubmissionId,
) -> Result<Option<SubmissionId>, Fault> {
    db.value(SAID_WITH_ACCEPTANCE, &[text(reply.as_str())])
        .await
}

/// True if a reply to a proposal was accepted, or is about to be.
pub async fn has_pair(db: &Database, proposal: &SubmissionId) -> Result<bool, Fault> {
    let found = db.value::<u8>(HAS_PAIR, &[text(proposal.as_str())]).await?;
    Ok(found.is_some())
}

/// The number of delivered replies to a proposal.
pub async fn delivered(db: &Database, proposal: &SubmissionId) -> Result<u32, Fault> {
    let count = db.value(DELIVERED, &[text(proposal.as_str())]).await?;
    Ok(count.unwrap_or(0))
}

/// The submission of a number that was ever given.
pub async fn by_number(
    db: &Database,
    given: ProposalNumber,
) -> Result<Option<SubmissionId>, Fault> {
    let values = [number(given.year()), number(given.number())];
    db.value(BY_NUMBER, &values).await
}

/// Adds what the public reads of a reply as it is after a change, and counts the replies of its proposal anew.
pub fn write(batch: &mut Batch, reply: &Submission) {
    let Some(proposal) = &reply.parent else {
        return;
    };
    if let Some(public) = public(reply) {
        let values = [
            text(reply.id.as_str()),
            text(proposal.as_str()),
            time(public.accepted_at),
            json(&public),
        ];
        batch.add(SHOW, &values);
    } else {
        batch.add(HIDE, &[text(reply.id.as_str())]);
    }
    recount(batch, proposal);
    standings::pair(batch, &reply.id, proposal);
}

/// Counts the replies of a proposal anew.
pub fn recount(batch: &mut Batch, proposal: &SubmissionId) {
    let sql = standings::recounted("replies, public_replies", COUNTS);
    batch.add(sql, &[text(proposal.as_str())]);
}

/// What the public reads of a reply; `None` unless it is accepted, allowed and reviewed.
fn public(reply: &Submission) -> Option<PublicReply> {
    let version = reply.review.public_text()?;
    let accepted_at = match reply.review.state() {
        State::Delivered(Delivery { answer, .. }) if answer.mark == Mark::Accepted => answer.at,
        _ => return None,
    };
    let form = reply.form(version);
    let content = read(form.reply()?).ok()?;
    Some(PublicReply::new(&content, accepted_at))
}

/// Has the sweep end the replies of a proposal that are not accepted.
pub fn end(batch: &mut Batch, proposal: &SubmissionId, now: Timestamp) {
    batch.add(END, &[text(proposal.as_str()), time(now)]);
}

/// Empties the messages of a reply, or of all replies to a proposal: those of the side that has its data erased, or of both.
pub fn erase_messages(batch: &mut Batch, submission: &SubmissionId, to: Option<&Target>) {
    for sql in ERASE_MESSAGES {
        let to = optional(to.map(ToString::to_string));
        batch.add(sql, &[text(submission.as_str()), to]);
    }
}

/// Sets the version of a submission of which nothing else changes.
pub fn new_version(batch: &mut Batch, submission: &Submission) {
    let version = number(submission.review.version().number());
    batch.add(NEW_VERSION, &[text(submission.id.as_str()), version]);
}

#[derive(Deserialize)]
struct PublicRow {
    #[serde(deserialize_with = "database::json")]
    reply: PublicReply,
}

stored!(PublicRow, PublicReply, "submission");

/// What the public reads of some replies.
pub const READING: Reading = Reading::of::<PublicRow>(
    "SELECT submission, reply FROM public_replies WHERE submission IN (SELECT value FROM json_each(?1))",
);

/// The public replies of a proposal, in the order in which they were accepted.
pub struct PublicReplies(pub ProposalNumber);

impl Question for PublicReplies {
    type Answer = OfNumber<Vec<PublicReply>>;

    fn statements(&self) -> Vec<Statement> {
        of_number::statements(self.0, PUBLIC)
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        of_number::answer(rows, |rows: Vec<PublicRow>| {
            rows.into_iter().map(|row| row.reply).collect()
        })
    }
}
