//! A database that a copy was restored into is closed until what was erased since then is erased again.

use crate::{call::Call, fault::Fault, public_data, store::restored, usecases::failure::Failure};
use shared::problem::ProblemCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// True once this isolate has found the database open. A copy is restored into a database that no Worker uses yet.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// True if this isolate has found the database open.
pub fn is_known_open() -> bool {
    IS_OPEN.load(Ordering::Relaxed)
}

/// True if the database is open.
pub async fn is_open(call: &Call) -> Result<bool, Fault> {
    if !is_known_open() {
        let is_open = !restored::is_marked(&call.db).await?;
        if !is_open {
            // A page that was read meanwhile is shown to nobody later.
            public_data::changed();
        }
        IS_OPEN.store(is_open, Ordering::Relaxed);
    }
    Ok(is_known_open())
}

/// Checks that the database is open.
///
/// # Errors
/// `Restored` while it is closed.
pub async fn check(call: &Call) -> Result<(), Failure> {
    if is_open(call).await? {
        Ok(())
    } else {
        Err(Failure::Code(ProblemCode::Restored))
    }
}
