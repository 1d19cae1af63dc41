//! The circumstances of a use case: whose bindings, which time, which request or job.

use crate::{clock, store::database::Database};
use shared::time::Timestamp;
use worker::Env;

/// The circumstances of a request or a job.
///
/// Limits count what comes from a network.
#[derive(Clone)]
pub struct Call {
    /// The bindings
    pub env: Env,
    /// The database, which counts the rows read
    pub db: Database,
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
        Self {
            db: Database::new(&env),
            now: clock::now(&env),
            env,
            request,
            network,
        }
    }
}
