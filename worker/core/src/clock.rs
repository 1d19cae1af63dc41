//! The Worker's clock and randomness. Nothing else reads them (`clippy.toml`); use cases get them as values.

use crate::{fault::Fault, hex::hex};
use shared::{submission::id::SubmissionId, time::Timestamp};
use worker::{Date, Env};

/// The time. `CLOCK_OFFSET_SECONDS` moves it, for tests of what happens over years; an installation whose public origin
/// is not this machine ignores it.
pub fn now(env: &Env) -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    let now = Date::now().as_millis();
    let now = Timestamp::from_millis(i64::try_from(now).unwrap_or(i64::MAX));
    now.plus_seconds(offset(env))
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
pub fn token() -> Result<String, Fault> {
    random_bytes::<32>().map(|bytes| hex(&bytes))
}

/// 128 random bits as 32 lower-case hexadecimal digits, for ids.
pub fn id() -> Result<String, Fault> {
    random_bytes::<16>().map(|bytes| hex(&bytes))
}

/// A new submission's id.
pub fn submission_id() -> Result<SubmissionId, Fault> {
    id()?
        .parse()
        .map_err(|error| Fault::new("making an id", format!("{error:?}")))
}

/// Random bytes.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0_u8; N];
    #[expect(clippy::disallowed_methods, reason = "this is the randomness")]
    let filled = getrandom::fill(&mut bytes);
    filled.map_err(|error| Fault::new("asking for randomness", error))?;
    Ok(bytes)
}
