//! What every use case needs of the request or the job it serves.

use shared::time::Timestamp;
use worker::Env;

/// What a use case needs of the request or the job it serves.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// The bindings
    pub env: &'a Env,
    /// When it is
    pub now: Timestamp,
    /// Id of the request or the job
    pub request: &'a str,
}
