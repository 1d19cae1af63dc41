//! Statements that are written together or not at all.

pub use crate::store::time;
use crate::{fault::Fault, store::database};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use worker::{D1Database, D1PreparedStatement, D1Result, Env};

/// Statements that are written together, in this order, or not at all.
pub struct Batch {
    database: D1Database,
    statements: Vec<D1PreparedStatement>,
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
            NotWritten::Stale | NotWritten::Repeated | NotWritten::NumberTaken => {
                Self::new("writing a batch", format!("{error:?}"))
            }
        }
    }
}

impl Batch {
    /// An empty batch.
    ///
    /// # Errors
    /// When there is no database.
    pub fn new(env: &Env) -> Result<Self, Fault> {
        Ok(Self {
            database: database(env)?,
            statements: Vec::new(),
        })
    }

    /// The database, to prepare statements for it.
    pub fn database(&self) -> &D1Database {
        &self.database
    }

    /// Adds a statement.
    pub fn push(&mut self, statement: D1PreparedStatement) {
        self.statements.push(statement);
    }

    /// Adds a statement with its values.
    ///
    /// # Errors
    /// When the values can't be bound.
    pub fn add(&mut self, sql: &str, values: &[JsValue]) -> Result<(), Fault> {
        let statement = self.database.prepare(sql).bind(values);
        self.push(statement.map_err(|error| Fault::new("binding values", error))?);
        Ok(())
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// When a key is taken, or the database fails; nothing is written then.
    pub async fn write(self) -> Result<(), NotWritten> {
        match self.database.batch(self.statements).await {
            Ok(_) => Ok(()),
            Err(error) => Err(not_written(&error.to_string())),
        }
    }

    /// Reads or writes all of it, and gives each statement's rows.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(self) -> Result<Rows, Fault> {
        let results = self.database.batch(self.statements).await;
        let results = results.map_err(|error| Fault::new("reading a batch", error))?;
        Ok(Rows(results.into_iter()))
    }
}

/// The rows of a batch's statements, in their order.
pub struct Rows(std::vec::IntoIter<D1Result>);

impl Rows {
    /// The rows of the next statement.
    ///
    /// # Errors
    /// When they are no such rows.
    pub fn take<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, Fault> {
        self.0
            .next()
            .map_or(Ok(Vec::new()), |result| result.results::<T>())
            .map_err(|error| Fault::new("reading rows", error))
    }

    /// How many rows of the database each statement read whose own rows weren't taken yet.
    pub fn rows_read(&self) -> Vec<usize> {
        let read = |result: &D1Result| {
            let meta = result.meta().ok().flatten();
            meta.and_then(|meta| meta.rows_read).unwrap_or_default()
        };
        self.0.as_slice().iter().map(read).collect()
    }
}

/// The database names the key that refused a row; the triggers of the audit name their table, too.
fn not_written(error: &str) -> NotWritten {
    if error.contains("audit_events") || error.contains("audit_seals") {
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

/// A number to bind. The database takes no wider integers than those a double holds: 53 bits.
pub fn number(value: impl Into<i64>) -> JsValue {
    #[expect(
        clippy::cast_precision_loss,
        reason = "times and counts are far below 2^53"
    )]
    JsValue::from_f64(value.into() as f64)
}

/// A value to bind as JSON.
///
/// # Errors
/// When it can't be written as JSON.
pub fn json(value: &impl serde::Serialize) -> Result<JsValue, Fault> {
    serde_json::to_string(value)
        .map(text)
        .map_err(|error| Fault::new("writing JSON", error))
}
