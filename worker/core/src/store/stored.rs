//! Rows as queries give them, and what is noted of one that can't be read.

use serde::de::DeserializeOwned;
use shared::admin::wire::RowKind;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

/// A row that can't be read. Nothing that anyone wrote is in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Its kind
    pub kind: RowKind,
    /// Its id, or that of what it belongs to
    pub id: String,
    /// The column, and the field of a form
    pub part: String,
}

/// A row of a table as a query gives it.
pub trait Stored: DeserializeOwned {
    /// Its kind
    const KIND: RowKind;
    /// The column with its id, or with that of what it belongs to
    const KEY: &'static str;
}

/// Says of which kind a type's rows are, and which column has their id.
macro_rules! stored {
    ($type:ty, $kind:ident, $key:literal) => {
        impl $crate::store::stored::Stored for $type {
            const KIND: shared::admin::wire::RowKind = shared::admin::wire::RowKind::$kind;
            const KEY: &'static str = $key;
        }
    };
}
pub(crate) use stored;

/// What the readers of a request or a job have left out so far.
#[derive(Clone, Default)]
pub struct LeftOut(Arc<Mutex<BTreeSet<Unreadable>>>);

impl LeftOut {
    /// Notes a row.
    pub fn note(&self, row: Unreadable) {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rows.insert(row);
    }

    /// The number of rows.
    pub fn count(&self) -> usize {
        let rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rows.len()
    }

    /// Takes the rows out.
    pub fn take(&self) -> BTreeSet<Unreadable> {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *rows)
    }
}
