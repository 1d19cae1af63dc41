//! Reading the state of the installation; it is public.

use crate::{
    call::Call,
    settings,
    store::{
        erasures::UnkeptSince,
        last_write::{self, LastWrite},
        mails::Late,
        networks::Count,
        unreadable::{self, MOST_COUNTED},
    },
    usecases::failure::Failure,
};
use shared::{health::Health, problem::ProblemCode};

/// A write is tried when the last one is so long ago: once a minute, however many ask.
const WRITE_SECONDS: i64 = 60;
/// An erasure should be kept outside the database after so many seconds.
const UNKEPT_SECONDS: i64 = 3600;
/// A mail is late after so many seconds.
const LATE_SECONDS: i64 = 15 * 60;

/// The state.
///
/// # Errors
/// A fault where the database doesn't answer; `ReadOnly` where it takes no writes.
pub async fn show(call: &Call) -> Result<Health, Failure> {
    settings::salt(&call.env)?;
    let unreadable = unreadable::Count(MOST_COUNTED);
    let unkept = UnkeptSince(call.now.plus_seconds(-UNKEPT_SECONDS));
    let question = ((Count, LastWrite), (late_mails(call), (unreadable, unkept)));
    let ((networks, written_at), (late_mails, (unreadable_rows, unkept_erasures))) =
        call.db.ask(question).await?;
    let since = call.now.plus_seconds(-WRITE_SECONDS);
    if written_at.is_none_or(|at| at <= since)
        && let Err(fault) = last_write::write(&call.db, call.now, since).await
    {
        fault.log(&call.request);
        return Err(Failure::Code(ProblemCode::ReadOnly));
    }
    Ok(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        networks,
        late_mails,
        unreadable_rows,
        unkept_erasures,
    })
}

/// The question for the number of mails that wait longer than they should.
pub fn late_mails(call: &Call) -> Late {
    Late(call.now.plus_seconds(-LATE_SECONDS))
}
