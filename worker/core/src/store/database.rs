//! The one way to D1.

mod columns;

use crate::{
    fault::Fault,
    store::stored::{LeftOut, Stored, Unreadable},
    usage::Usage,
};
use columns::read_columns;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error},
};
use serde_json::{Map, Value as Json};
use shared::admin::wire::RowKind;
use std::{borrow::Cow, time::Duration};
use wasm_bindgen::JsValue;
use worker::{D1Result, D1ResultMeta, Delay, Env};

/// The binding of the database.
const BINDING: &str = "DB";
/// The time after which a locked database is asked again.
const LOCKED: Duration = Duration::from_millis(20);
/// And the number of times in all.
const MOST_TRIES: usize = 5;

/// The database as one request or job uses it. It counts its calls and the rows that each statement reads, and notes the rows that
/// can't be read.
#[derive(Clone)]
pub struct Database {
    env: Env,
    usage: Usage,
    /// The rows that were left out
    pub left_out: LeftOut,
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
    /// The database of the bindings, of which nothing was read yet.
    pub fn new(env: &Env, usage: Usage) -> Self {
        Self {
            env: env.clone(),
            usage,
            left_out: LeftOut::default(),
        }
    }

    /// The rows of one statement, without those that can't be read.
    pub async fn rows<T: Stored>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Vec<T>, Fault> {
        let statement = Statement::new(sql, values);
        self.read(vec![statement]).await?.take()
    }

    /// The first row of one statement.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn first<T: Stored>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Option<T>, Fault> {
        let statement = Statement::new(sql, values);
        self.read(vec![statement]).await?.first()
    }

    /// The rows of one statement that are worked out, and can't be wrong.
    pub async fn computed<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Vec<T>, Fault> {
        let statement = Statement::new(sql, values);
        self.read(vec![statement]).await?.computed()
    }

    /// The column `value` of the rows of one statement.
    pub async fn values<T: DeserializeOwned>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[JsValue],
    ) -> Result<Vec<T>, Fault> {
        let statement = Statement::new(sql, values);
        self.read(vec![statement]).await?.values()
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
        let numbers: Vec<_> = results.iter().map(numbers).collect();
        let rows = numbers.iter().map(|it| (it.rows_read, it.rows_written));
        self.usage.note_rows(rows);
        Ok(Rows {
            changed: numbers.iter().map(|it| it.changes).sum(),
            results: results.into_iter(),
            left_out: self.left_out.clone(),
        })
    }

    async fn batch(&self, statements: &[Statement]) -> worker::Result<Vec<D1Result>> {
        self.usage.note_call();
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

/// How many rows of the database a statement read, changed, and wrote with their indexes.
struct Numbers {
    rows_read: usize,
    changes: usize,
    rows_written: usize,
}

fn numbers(result: &D1Result) -> Numbers {
    let meta = result.meta().ok().flatten();
    let number =
        |of: fn(&D1ResultMeta) -> Option<usize>| meta.as_ref().and_then(of).unwrap_or_default();
    Numbers {
        rows_read: number(|meta| meta.rows_read),
        changes: number(|meta| meta.changes),
        rows_written: number(|meta| meta.rows_written),
    }
}

/// The rows that statements answered, in the statements' order.
pub struct Rows {
    /// The number of rows that the statements changed
    pub changed: usize,
    results: std::vec::IntoIter<D1Result>,
    left_out: LeftOut,
}

impl Rows {
    /// The rows of the next statement. One that can't be read is left out, here and nowhere else, and noted.
    pub fn take<T: Stored>(&mut self) -> Result<Vec<T>, Fault> {
        Ok(self.each::<T>()?.into_iter().flatten().collect())
    }

    /// The first row of the next statement.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn first<T: Stored>(&mut self) -> Result<Option<T>, Fault> {
        let first = self.each::<T>()?.into_iter().next();
        first.transpose().map_err(Fault::from)
    }

    /// Every row of the next statement, also those that can't be read.
    pub fn each<T: Stored>(&mut self) -> Result<Vec<Result<T, Unreadable>>, Fault> {
        let rows = self.computed::<Map<String, Json>>()?;
        let read = |row: Map<String, Json>| {
            let id = row.get(T::KEY).map(as_id).unwrap_or_default();
            self.check(T::KIND, &id, read_columns(row))
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// The value that was made of a row, which is noted where it has none. `part` is the error: what can't be read.
    pub fn check<T>(
        &self,
        kind: RowKind,
        id: &str,
        value: Result<T, String>,
    ) -> Result<T, Unreadable> {
        value.map_err(|part| {
            let id = id.to_owned();
            let row = Unreadable { kind, id, part };
            self.left_out.note(row.clone());
            row
        })
    }

    /// The rows of the next statement, which are worked out and can't be wrong.
    pub fn computed<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, Fault> {
        self.results
            .next()
            .map_or(Ok(Vec::new()), |result| result.results::<T>())
            .map_err(|error| Fault::new("reading rows", error))
    }

    /// The column `value` of the rows of the next statement.
    pub fn values<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, Fault> {
        let rows = self.computed::<Value<T>>()?;
        Ok(rows.into_iter().map(|row| row.value).collect())
    }

    /// The column `value` of the first row of the next statement.
    pub fn value<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Fault> {
        let first = self.computed::<Value<T>>()?.into_iter().next();
        Ok(first.map(|row| row.value))
    }
}

impl From<Unreadable> for Fault {
    fn from(row: Unreadable) -> Self {
        Self::unreadable(format!("{} of {} {}", row.part, row.kind, row.id))
    }
}

/// A column with an id as text.
fn as_id(column: &Json) -> String {
    column
        .as_str()
        .map_or_else(|| column.to_string(), str::to_owned)
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
