//! Reading the state of the installation; it is public.

use crate::{
    call::Call,
    fault::Fault,
    settings,
    store::{mails::Late, networks::Count},
};
use shared::health::Health;

/// A mail is late after so many seconds.
const LATE_SECONDS: i64 = 15 * 60;

/// The state; a fault where the database doesn't answer, or where the installation has no salt of its own.
pub async fn show(call: &Call) -> Result<Health, Fault> {
    settings::salt(&call.env)?;
    let (networks, late_mails) = call.db.ask((Count, late_mails(call))).await?;
    Ok(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        networks,
        late_mails,
    })
}

/// The question for the number of mails that wait longer than they should.
pub fn late_mails(call: &Call) -> Late {
    Late(call.now.plus_seconds(-LATE_SECONDS))
}
