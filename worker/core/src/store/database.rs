//! The one way to D1.

use crate::fault::Fault;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error},
};
use std::{
    borrow::Cow,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use wasm_bindgen::JsValue;
use worker::{D1Result, Delay, Env};

/// The binding of the database.
const BINDING: &str = "DB";
/// The time after which a locked database is asked again.
const LOCKED: Duration = Duration::from_millis(20);
/// And the number of times in all.
const MOST_TRIES: usize = 5;

/// The database as one request or job uses it. It counts the rows that each statement reads, for the log.
#[derive(Clone)]
pub struct Database {
    env: Env,
    rows_read: Arc<Mutex<Vec<usize>>>,
}

/// A statement with the values of its parameters.
#[derive(Clone)]
pub struct Statement {
    /// The SQL
    pub sql: Cow<'static, str>,
    /// The values of `?1`, `?2`, …
    pub values: Vec<JsValue>,
}

impl Statement {
    /// A statement of SQL and the values of `?1`, `?2`, …
    pub fn new(sql: impl Into<Cow<'static, str>>, values: impl Into<Vec<JsValue>>) -> Self {
        Self {
            sql: sql.into(),
            values: values.into(),
        }
    }
}

impl Database {
    /// The database of the bindings; nothing has been read yet.
    pub fn new(env: &Env) -> Self {
        Self {
            env: env.clone(),
            rows_read: Arc::default(),
        }
    }

    /// The numbers of rows that the statements have read so far, in their order.
    pub fn rows_read(&self) -> Vec<usize> {
        let rows = self.rows_read.lock();
        rows.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The rows of one statement.
    pub async fn rows<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Vec<T>, Fault> {
        let statement = Statement::new(sql, values);
        self.read(vec![statement]).await?.take()
    }

    /// The first row of one statement.
    pub async fn first<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Option<T>, Fault> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// The column `value` of the rows of one statement.
    pub async fn values<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Vec<T>, Fault> {
        let rows = self.rows::<Value<T>>(sql, values).await?;
        Ok(rows.into_iter().map(|row| row.value).collect())
    }

    /// The column `value` of the first row of one statement.
    pub async fn value<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Option<T>, Fault> {
        Ok(self.values(sql, values).await?.into_iter().next())
    }

    /// Runs one statement.
    pub async fn run(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<(), Fault> {
        self.read(vec![Statement::new(sql, values)])
            .await
            .map(|_| ())
    }

    /// Runs statements in one round trip, all of them or none.
    pub async fn read(&self, statements: Vec<Statement>) -> Result<Rows, Fault> {
        let results = self.send(statements).await;
        results.map_err(|error| Fault::new("asking the database", error))
    }

    /// Runs statements in one round trip, all of them or none; the error names the constraint that refused one.
    pub async fn send(&self, statements: Vec<Statement>) -> worker::Result<Rows> {
        let mut results = self.batch(&statements).await;
        for _ in 1..MOST_TRIES {
            if !results.as_ref().is_err_and(is_locked) {
                break;
            }
            Delay::from(LOCKED).await;
            results = self.batch(&statements).await;
        }
        let results = results?;
        let mut rows = self
            .rows_read
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        rows.extend(results.iter().map(rows_read));
        Ok(Rows(results.into_iter()))
    }

    async fn batch(&self, statements: &[Statement]) -> worker::Result<Vec<D1Result>> {
        let database = self.env.d1(BINDING)?;
        let statements = statements
            .iter()
            .map(|Statement { sql, values }| database.prepare(sql.as_ref()).bind(values))
            .collect::<worker::Result<Vec<_>>>()?;
        database.batch(statements).await
    }
}

/// True if nothing was done because another program has the local database locked for an instant: a tool, or a test.
fn is_locked(error: &worker::Error) -> bool {
    error.to_string().contains("SQLITE_BUSY")
}

/// The number of rows of the database that a statement read.
fn rows_read(result: &D1Result) -> usize {
    let meta = result.meta().ok().flatten();
    meta.and_then(|meta| meta.rows_read).unwrap_or_default()
}

/// The rows that statements answered, in the statements' order.
pub struct Rows(std::vec::IntoIter<D1Result>);

impl Rows {
    /// The rows of the next statement.
    pub fn take<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, Fault> {
        self.0
            .next()
            .map_or(Ok(Vec::new()), |result| result.results::<T>())
            .map_err(|error| Fault::new("reading rows", error))
    }

    /// The first row of the next statement.
    pub fn first<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Fault> {
        Ok(self.take()?.into_iter().next())
    }

    /// The column `value` of the first row of the next statement.
    pub fn value<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Fault> {
        Ok(self.first::<Value<T>>()?.map(|row| row.value))
    }
}

#[derive(Deserialize)]
struct Value<T> {
    value: T,
}

/// Reads a column that holds 0 or 1.
pub fn flag<'de, D: Deserializer<'de>>(column: D) -> Result<bool, D::Error> {
    u8::deserialize(column).map(|value| value != 0)
}

/// Reads a column that holds JSON (`#[serde(deserialize_with = "json")]`).
pub fn json<'de, T: DeserializeOwned, D: Deserializer<'de>>(column: D) -> Result<T, D::Error> {
    let text = String::deserialize(column)?;
    serde_json::from_str(&text).map_err(D::Error::custom)
}

/// Reads a column that holds JSON or NULL.
pub fn json_or_null<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    column: D,
) -> Result<Option<T>, D::Error> {
    let text = Option::<String>::deserialize(column)?;
    let value = text.map(|text| serde_json::from_str(&text)).transpose();
    value.map_err(D::Error::custom)
}
