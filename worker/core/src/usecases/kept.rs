//! Keeping erasures outside the database, whose copies don't know of later ones.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        erasures::{self, Erasure},
        kept_erasures::KeptErasures,
    },
};

/// Keeps erasures that were written. A fault is logged and changes nothing: the cron keeps what isn't kept yet.
pub async fn hint(call: &Call, erasures: &[Erasure]) {
    if let Err(fault) = keep(call, erasures).await {
        fault.log_job();
    }
}

/// Keeps erasures.
///
/// # Errors
/// That of the bucket; those before it are kept.
pub async fn keep(call: &Call, erasures: &[Erasure]) -> Result<(), Fault> {
    if erasures.is_empty() {
        return Ok(());
    }
    let outside = KeptErasures::new(&call.env, &call.usage)?;
    let mut kept = Vec::new();
    let mut failed = Ok(());
    for erasure in erasures {
        failed = outside.keep(&erasure.key()).await;
        if failed.is_err() {
            break;
        }
        kept.push(erasure);
    }
    if !kept.is_empty() {
        erasures::kept(&call.db, &kept, call.now).await?;
    }
    failed
}
