//! What is not kept for longer than it is needed.

use crate::{
    error::Fault,
    store::batch::{Batch, time},
};
use shared::time::Timestamp;
use worker::Env;

/// What a mail said, some time after it was sent or given up.
const MAILS: &str = "UPDATE mails SET subject = '', body = '' WHERE body <> '' AND state <> 'waiting' \
     AND coalesce(sent_at, created_at) <= ?1";
/// To whom: a mail that no submission keeps is forgotten whole.
const SIGN_IN_MAILS: &str = "DELETE FROM mails WHERE submission IS NULL AND state <> 'waiting' \
     AND coalesce(sent_at, created_at) <= ?1";
/// Links that don't work any more.
const LINKS: &str = "DELETE FROM links WHERE coalesce(revoked_at, expires_at) <= ?1";

/// Removes what mails of before `mails` said, and links that have not worked since `links`.
///
/// # Errors
/// When the database can't be written.
pub async fn forget(env: &Env, mails: Timestamp, links: Timestamp) -> Result<(), Fault> {
    let mut batch = Batch::new(env)?;
    batch.add(MAILS, &[time(mails)])?;
    batch.add(SIGN_IN_MAILS, &[time(mails)])?;
    batch.add(LINKS, &[time(links)])?;
    Ok(batch.write().await?)
}
