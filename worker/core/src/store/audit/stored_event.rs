//! An event as it is stored, for its copy and its seal.

use serde::{Deserialize, Serialize};

/// An event as its row has it, also where that can't be read: so none is missing.
#[derive(Debug, Deserialize, Serialize)]
pub struct StoredEvent {
    /// Its place in the order
    pub seq: i64,
    subject: String,
    version: i64,
    action: String,
    role: String,
    person: Option<String>,
    from: Option<String>,
    to: Option<String>,
    at: i64,
    request_id: String,
}

impl StoredEvent {
    /// The JSON that is sealed: a list of the columns.
    ///
    /// # Errors
    /// None of these values lacks a form in JSON.
    pub fn sealed(&self) -> serde_json::Result<String> {
        serde_json::to_string(&(
            self.seq,
            &self.subject,
            self.version,
            &self.action,
            &self.role,
            &self.person,
            &self.from,
            &self.to,
            self.at,
            &self.request_id,
        ))
    }
}
