//! What is kept for some days only.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, time},
        database::Database,
    },
};
use shared::{
    submission::{
        periods::{TRANSFER_DAYS, UNDO_GRACE_SECONDS, UNDO_SECONDS},
        review_days,
    },
    time::Timestamp,
};

/// What is forgotten some days after something: the statement, whose `?1` is the time before which that was, and the days.
const FORGOTTEN: &[(&str, i64)] = &[
    // The texts of mails, and those of their recipients who aren't holders.
    (
        "UPDATE mails SET subject = '', body = '', recipient = iif(recipient IN (SELECT address FROM people), '', recipient) \
         WHERE state = 'sent' AND body <> '' AND sent_at <= ?1",
        MAIL_DAYS,
    ),
    (
        "UPDATE mails SET subject = '', body = '', recipient = iif(recipient IN (SELECT address FROM people), '', recipient) \
         WHERE state IN ('failed', 'cancelled') AND body <> '' AND created_at <= ?1",
        MAIL_DAYS,
    ),
    // Mails that no submission keeps are forgotten whole.
    (
        "DELETE FROM mails WHERE submission IS NULL AND body = '' AND created_at <= ?1",
        MAIL_DAYS,
    ),
    // How long reviews took is told by those of the last days.
    (
        "DELETE FROM review_times WHERE decided_at <= ?1",
        review_days::DAYS,
    ),
    ("DELETE FROM mail_mentions WHERE at <= ?1", 2 * MAIL_DAYS),
    // Links that don't work any more: that it was one can be said for so long.
    (
        "DELETE FROM links WHERE coalesce(revoked_at, expires_at) <= ?1",
        LINK_DAYS,
    ),
    (
        "UPDATE submissions SET transfer_to = NULL, transfer_at = NULL WHERE transfer_at <= ?1",
        TRANSFER_DAYS,
    ),
    // People who had rights: the record keeps their ids. `.invalid` is nobody's domain.
    (
        "UPDATE people SET address = id || '@removed.invalid', name = NULL, deputy = NULL \
         WHERE revoked_at <= ?1 AND address NOT LIKE '%@removed.invalid'",
        PEOPLE_DAYS,
    ),
];

/// Days that the text of a mail is kept after it was sent.
const MAIL_DAYS: i64 = 30;
/// Days that a link is known after it has ended.
const LINK_DAYS: i64 = 90;
/// Days that the address and the name of a person are known after their rights were revoked: they may be given back.
const PEOPLE_DAYS: i64 = 90;

/// Decisions that can't be taken back any more.
const DECISIONS: &str = "DELETE FROM last_decisions WHERE at <= ?1";
/// Seconds that a decision is known: a minute more than it can be taken back.
const DECISION_SECONDS: i64 = UNDO_SECONDS + UNDO_GRACE_SECONDS + 60;

/// Forgets what is kept no longer.
pub async fn forget(db: &Database, now: Timestamp) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    for (sql, days) in FORGOTTEN {
        batch.add(*sql, &[time(now.plus_days(-days))]);
    }
    let decided = now.plus_seconds(-DECISION_SECONDS);
    batch.add(DECISIONS, &[time(decided)]);
    Ok(batch.write().await?)
}
