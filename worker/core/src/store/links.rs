//! Links to submissions, and the browsers that opened them. Only the hashes of their tokens are here.

use crate::{
    fault::Fault,
    store::batch::{Batch, number, optional, text, time},
    store::database::Database,
    store::stored::stored,
    store::unreadable::Reading,
};
use serde::Deserialize;
use shared::{email::EmailAddress, submission::id::SubmissionId, time::Timestamp};

const FIND: &str =
    "SELECT submission, purpose, address, expires_at, revoked_at FROM links WHERE hash = ?1";
const ADD: &str = "INSERT INTO links (hash, submission, purpose, address, created_at, expires_at) \
     VALUES (?1, ?2, 'session', ?3, ?4, ?5)";
/// A browser that comes by its link again and again leaves no more than these behind.
const PRUNE: &str = "DELETE FROM links WHERE submission = ?1 AND purpose = 'session' AND hash IN ( \
     SELECT hash FROM links WHERE submission = ?1 AND purpose = 'session' ORDER BY created_at DESC, hash LIMIT -1 OFFSET ?2)";
/// Most browsers that manage one submission.
const MOST_SESSIONS: u32 = 20;
const USE: &str = "UPDATE links SET revoked_at = ?2 WHERE hash = ?1 AND revoked_at IS NULL";
const REVOKE: &str =
    "UPDATE links SET revoked_at = ?2 WHERE submission = ?1 AND revoked_at IS NULL";
const REVOKE_MAILED: &str = "UPDATE links SET revoked_at = ?3 WHERE submission = ?1 AND address = ?2 \
     AND purpose IN ('confirm', 'manage', 'extend') AND revoked_at IS NULL";
const REVOKE_TRANSFERS: &str = "UPDATE links SET revoked_at = ?2 WHERE submission = ?1 AND purpose = 'transfer' \
     AND revoked_at IS NULL";
const REVOKE_EXTENDING: &str = "UPDATE links SET revoked_at = ?2 WHERE submission = ?1 AND purpose = 'extend' \
     AND revoked_at IS NULL";
const WORK_AGAIN: &str = "UPDATE links SET revoked_at = NULL WHERE submission = ?1 AND purpose = 'extend' AND revoked_at = ?2";

/// The purpose of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Proves the address it was sent to
    Confirm,
    /// Leads to the holder's page
    Manage,
    /// Makes the address it was sent to the holder's
    Transfer,
    /// Asks to keep the proposal open longer
    Extend,
    /// Is a browser's cookie
    Session,
}

/// A link that someone holds.
#[derive(Clone, Debug, Deserialize)]
pub struct Link {
    /// To which submission
    pub submission: SubmissionId,
    /// The purpose
    pub purpose: Purpose,
    /// The address it was sent to, or that of the link which the browser opened; none where a browser got it by
    /// handing something in
    pub address: Option<EmailAddress>,
    expires_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
}

stored!(Link, Link, "submission");

/// The links to some submissions.
pub const READING: Reading = Reading::of::<Link>(
    "SELECT submission, purpose, address, expires_at, revoked_at FROM links WHERE submission IN (SELECT value FROM json_each(?1))",
);

impl Link {
    /// True if the link is neither revoked nor expired.
    pub fn works(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }
}

/// The link of a token's hash.
pub async fn find(db: &Database, hash: &str) -> Result<Option<Link>, Fault> {
    db.first(FIND, &[text(hash)]).await
}

/// Adds a browser's cookie, and removes the oldest of too many; `address` is the one that is proven by it.
pub fn add_session(
    batch: &mut Batch,
    hash: &str,
    submission: &SubmissionId,
    address: Option<&EmailAddress>,
    (now, expires_at): (Timestamp, Timestamp),
) {
    batch.add(
        ADD,
        &[
            text(hash),
            text(submission.as_str()),
            optional(address.map(EmailAddress::as_str)),
            time(now),
            time(expires_at),
        ],
    );
    batch.add(PRUNE, &[text(submission.as_str()), number(MOST_SESSIONS)]);
}

/// Revokes a link that works once.
pub fn use_up(batch: &mut Batch, hash: &str, now: Timestamp) {
    batch.add(USE, &[text(hash), time(now)]);
}

/// Revokes all links and sessions of a submission.
pub fn revoke_all(batch: &mut Batch, submission: &SubmissionId, now: Timestamp) {
    batch.add(REVOKE, &[text(submission.as_str()), time(now)]);
}

/// Revokes the links to whom was asked to take a submission over.
pub fn revoke_transfers(batch: &mut Batch, submission: &SubmissionId, now: Timestamp) {
    batch.add(REVOKE_TRANSFERS, &[text(submission.as_str()), time(now)]);
}

/// Revokes the links that ask to keep a proposal open.
pub fn revoke_extending(batch: &mut Batch, submission: &SubmissionId, now: Timestamp) {
    batch.add(REVOKE_EXTENDING, &[text(submission.as_str()), time(now)]);
}

/// Lets the links that ask to keep a proposal open, and that a decision at a time has revoked, work again.
pub fn extending_again(batch: &mut Batch, submission: &SubmissionId, at: Timestamp) {
    batch.add(WORK_AGAIN, &[text(submission.as_str()), time(at)]);
}

/// Revokes the links that were mailed to an address that isn't the holder's.
pub fn revoke_mailed(
    batch: &mut Batch,
    submission: &SubmissionId,
    address: &EmailAddress,
    now: Timestamp,
) {
    batch.add(
        REVOKE_MAILED,
        &[text(submission.as_str()), text(address.as_str()), time(now)],
    );
}
