//! Reading the state of the installation; it is public.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        mails::Late,
        networks::Count,
        unreadable::{self, MOST_COUNTED},
    },
};
use shared::health::Health;

/// A mail is late after so many seconds.
const LATE_SECONDS: i64 = 15 * 60;

/// The state; a fault where the database doesn't answer.
pub async fn show(call: &Call) -> Result<Health, Fault> {
    let unreadable = unreadable::Count(MOST_COUNTED);
    let question = (Count, (late_mails(call), unreadable));
    let (networks, (late_mails, unreadable_rows)) = call.db.ask(question).await?;
    Ok(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        networks,
        late_mails,
        unreadable_rows,
    })
}

/// The question for the number of mails that wait longer than they should.
pub fn late_mails(call: &Call) -> Late {
    Late(call.now.plus_seconds(-LATE_SECONDS))
}
