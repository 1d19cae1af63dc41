//! The database, and the only SQL.

pub mod announcement_mails;
pub mod audit;
pub mod batch;
pub mod comments;
pub mod digests;
pub mod limits;
pub mod links;
pub mod mails;
pub mod networks;
pub mod outbox;
pub mod outgoing;
pub mod people;
pub mod proposals;
pub mod publication;
pub mod queue;
pub mod reader;
pub mod record;
pub mod retention;
pub mod reviewers;
pub mod sign_ins;
pub mod staff;
pub mod submissions;

use crate::fault::Fault;
use serde::de::DeserializeOwned;
use shared::time::Timestamp;
use wasm_bindgen::JsValue;
use worker::{D1Database, D1Result, Env};

/// The database.
///
/// # Errors
/// When the binding is missing.
pub fn database(env: &Env) -> Result<D1Database, Fault> {
    env.d1("DB")
        .map_err(|error| Fault::new("finding the database", error))
}

/// The rows that a statement answered.
///
/// # Errors
/// When they are not what the program reads.
pub fn rows<T: DeserializeOwned>(result: &D1Result) -> Result<Vec<T>, Fault> {
    result
        .results::<T>()
        .map_err(|error| Fault::new("reading rows", error))
}

/// A time as a statement takes it.
pub fn time(time: Timestamp) -> JsValue {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a double holds every millisecond of 280,000 years"
    )]
    JsValue::from_f64(time.millis() as f64)
}
