//! The database as one request reads it, with the number of rows that each of its statements read.

use crate::fault::Fault;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use worker::{D1Database, D1Result, Env};

/// How many rows each statement read, in order; for the log.
#[derive(Clone, Debug, Default)]
pub struct RowsRead(pub Vec<usize>);

/// Reads for one request.
pub struct Reader {
    database: D1Database,
    rows: RefCell<RowsRead>,
}

/// A statement with the values of its parameters.
pub struct Statement {
    /// The SQL
    pub sql: String,
    /// The values of `?1`, `?2`, …
    pub values: Vec<JsValue>,
}

impl Reader {
    /// A reader that has read nothing yet.
    ///
    /// # Errors
    /// When there is no database.
    pub fn new(env: &Env) -> Result<Self, Fault> {
        let database = env
            .d1("DB")
            .map_err(|error| Fault::new("finding the database", error))?;
        Ok(Self {
            database,
            rows: RefCell::default(),
        })
    }

    /// The answers of all statements, from one round trip.
    ///
    /// # Errors
    /// When the database can't be read; `doing` says what for.
    pub async fn read(
        &self,
        doing: &'static str,
        statements: Vec<Statement>,
    ) -> Result<Vec<D1Result>, Fault> {
        let bound = statements
            .into_iter()
            .map(|statement| self.database.prepare(statement.sql).bind(&statement.values))
            .collect::<worker::Result<Vec<_>>>()
            .map_err(|error| Fault::new(doing, error))?;
        let results = self
            .database
            .batch(bound)
            .await
            .map_err(|error| Fault::new(doing, error))?;
        for result in &results {
            let meta = result.meta().ok().flatten();
            let rows = meta.and_then(|meta| meta.rows_read).unwrap_or_default();
            self.rows.borrow_mut().0.push(rows);
        }
        Ok(results)
    }

    /// What was read so far.
    pub fn rows_read(&self) -> RowsRead {
        self.rows.borrow().clone()
    }
}

/// The rows of a statement's answer.
///
/// # Errors
/// When they are other rows than `T`.
pub fn rows<T: DeserializeOwned>(result: Option<D1Result>) -> Result<Vec<T>, Fault> {
    result
        .map_or(Ok(Vec::new()), |result| result.results::<T>())
        .map_err(|error| Fault::new("reading rows", error))
}
