//! The time and the randomness of a request: taken here, handed on as values.

use crate::{fault::Fault, hex::hex};
use shared::{submission::id::SubmissionId, time::Timestamp};
use worker::{Date, Env};

/// The time. `CLOCK_OFFSET_SECONDS` moves it, for tests of what happens over years; an installation whose public origin
/// is not this machine ignores it.
pub fn now(env: &Env) -> Timestamp {
    let now = i64::try_from(Date::now().as_millis()).unwrap_or(i64::MAX);
    Timestamp::from_millis(now).plus_seconds(offset(env))
}

fn offset(env: &Env) -> i64 {
    if !crate::settings::is_local(env) {
        return 0;
    }
    env.var("CLOCK_OFFSET_SECONDS")
        .ok()
        .and_then(|value| value.to_string().parse().ok())
        .unwrap_or(0)
}

/// 256 random bits as 64 lower-case hexadecimal digits, for tokens.
///
/// # Errors
/// When the runtime gives no randomness.
pub fn token() -> Result<String, Fault> {
    random::<32>()
}

/// 128 random bits as 32 lower-case hexadecimal digits, for ids.
///
/// # Errors
/// When the runtime gives no randomness.
pub fn id() -> Result<String, Fault> {
    random::<16>()
}

/// A new submission's id.
///
/// # Errors
/// When the runtime gives no randomness.
pub fn submission_id() -> Result<SubmissionId, Fault> {
    id()?
        .parse()
        .map_err(|error| Fault::new("making an id", format!("{error:?}")))
}

fn random<const N: usize>() -> Result<String, Fault> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::new("asking for randomness", error))?;
    Ok(hex(&bytes))
}
