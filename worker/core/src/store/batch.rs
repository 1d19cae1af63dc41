//! Statements that are written together or not at all.

use crate::{
    fault::Fault,
    store::{
        database::{Database, Rows, Statement},
        limits::{self, Count},
    },
};
use shared::time::Timestamp;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// Statements that are written together, in this order, or not at all.
pub struct Batch {
    database: Database,
    statements: Vec<Statement>,
    counts: Vec<Count>,
}

/// Why a batch was not written.
#[derive(Debug)]
pub enum NotWritten {
    /// Someone else has changed the subject: its next version is taken
    Stale,
    /// The request was made before: its key, or its mail's, is taken
    Repeated,
    /// The proposal's number is taken
    NumberTaken,
    /// It was done too often
    TooMany {
        /// Seconds until it can be done again
        retry_after: i64,
    },
    /// The fault is ours
    Fault(Fault),
}

impl From<Fault> for NotWritten {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<NotWritten> for Fault {
    fn from(error: NotWritten) -> Self {
        match error {
            NotWritten::Fault(fault) => fault,
            NotWritten::Stale
            | NotWritten::Repeated
            | NotWritten::NumberTaken
            | NotWritten::TooMany { .. } => Self::new("writing a batch", format!("{error:?}")),
        }
    }
}

impl Batch {
    /// An empty batch.
    pub fn new(database: &Database) -> Self {
        Self {
            database: database.clone(),
            statements: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// Adds a statement with its values.
    pub fn add(&mut self, sql: impl Into<Cow<'static, str>>, values: &[JsValue]) {
        self.statements.push(Statement::new(sql, values));
    }

    /// True if it has no statement.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// Adds counts, which are raised with it.
    pub fn count(&mut self, counts: Vec<Count>) {
        self.counts.extend(counts);
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// When a key is taken, it was done too often, or the database fails; nothing is written then.
    pub async fn write(self) -> Result<(), NotWritten> {
        self.write_counted().await.map(|_| ())
    }

    /// Writes all of it, and gives the number of rows that it has changed.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub async fn write_counted(mut self) -> Result<usize, NotWritten> {
        let counts = std::mem::take(&mut self.counts);
        if !counts.is_empty() {
            limits::raise(&mut self, &counts);
        }
        let error = match self.database.send(self.statements).await {
            Ok(rows) => return Ok(rows.changed),
            Err(error) => error,
        };
        let error = error.to_string();
        if !error.contains("limits_most") {
            return Err(not_written(&error));
        }
        let full = limits::full(&self.database, &counts).await;
        let full = full.map_err(NotWritten::Fault)?;
        // The window may have ended in this moment.
        let retry_after = full.map_or(1, |count| count.retry_after);
        Err(NotWritten::TooMany { retry_after })
    }

    /// Reads or writes all of it, and gives each statement's rows.
    pub async fn read(self) -> Result<Rows, Fault> {
        self.database.read(self.statements).await
    }
}

/// The database names the key that refused a row; the triggers of the audit name their table, too. A side that reports the
/// results of a pair once more is too late, as one is who changes what another has changed.
fn not_written(error: &str) -> NotWritten {
    let is_reported = error.contains("submissions.target") || error.contains("proposals.asked");
    if error.contains("audit_events") || error.contains("audit_seals") || is_reported {
        NotWritten::Stale
    } else if error.contains("submissions.idempotency") || error.contains("mails.id") {
        NotWritten::Repeated
    } else if error.contains("proposals.year") || error.contains("proposals.place") {
        NotWritten::NumberTaken
    } else {
        NotWritten::Fault(Fault::new("writing a batch", error))
    }
}

/// A text to bind.
pub fn text(value: impl AsRef<str>) -> JsValue {
    JsValue::from_str(value.as_ref())
}

/// A text to bind, or NULL.
pub fn optional(value: Option<impl AsRef<str>>) -> JsValue {
    value.map_or(JsValue::NULL, text)
}

/// A time to bind: milliseconds since 1970 UTC.
pub fn time(time: Timestamp) -> JsValue {
    number(time.millis())
}

/// A number to bind. The database takes no wider integers than those a double holds: 53 bits.
pub fn number(value: impl Into<i64>) -> JsValue {
    #[expect(
        clippy::cast_precision_loss,
        reason = "times and counts are far below 2^53"
    )]
    JsValue::from_f64(value.into() as f64)
}

/// A value to bind as JSON. The values of this product have no form that JSON lacks.
pub fn json(value: &impl serde::Serialize) -> JsValue {
    serde_json::to_string(value).map_or(JsValue::NULL, text)
}
