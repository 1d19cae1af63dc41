//! The circumstances of a use case: whose bindings, which time, which request or job.

use crate::{clock, store::database::Database, usage::Usage};
use shared::time::Timestamp;
use worker::Env;

/// The circumstances of a request or a job.
///
/// Limits count what comes from a network.
#[derive(Clone)]
pub struct Call {
    /// The bindings
    pub env: Env,
    /// The database
    pub db: Database,
    /// What was used of the platform's limits
    pub usage: Usage,
    /// The time at its beginning
    pub now: Timestamp,
    /// Its id
    pub request: String,
    /// The network that it comes from; empty for a job, and where the platform names none
    pub network: String,
}

impl Call {
    /// A call that begins now.
    pub fn new(env: Env, request: String, network: String) -> Self {
        let usage = Usage::default();
        Self {
            db: Database::new(&env, usage.clone()),
            usage,
            now: clock::now(&env),
            env,
            request,
            network,
        }
    }
}
