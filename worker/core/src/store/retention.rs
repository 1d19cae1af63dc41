//! Deletion of data whose time is over.

use crate::{
    fault::Fault,
    store::batch::{Batch, time},
    store::database::Database,
};
use shared::time::Timestamp;

/// The texts of mails sent long ago.
const SENT: &str = "UPDATE mails SET subject = '', body = '' WHERE state = 'sent' AND body <> '' AND sent_at <= ?1";
/// And what was never sent.
const GIVEN_UP: &str = "UPDATE mails SET subject = '', body = '' \
     WHERE state IN ('failed', 'cancelled') AND body <> '' AND created_at <= ?1";
/// Mails that no submission keeps are forgotten whole.
const OF_NOBODY: &str =
    "DELETE FROM mails WHERE submission IS NULL AND body = '' AND created_at <= ?1";
/// Links that don't work any more.
const LINKS: &str = "DELETE FROM links WHERE coalesce(revoked_at, expires_at) <= ?1";

/// Removes what mails of before `mails` said, and links that have not worked since `links`.
pub async fn forget(db: &Database, mails: Timestamp, links: Timestamp) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    batch.add(SENT, &[time(mails)]);
    batch.add(GIVEN_UP, &[time(mails)]);
    batch.add(OF_NOBODY, &[time(mails)]);
    batch.add(LINKS, &[time(links)]);
    Ok(batch.write().await?)
}
