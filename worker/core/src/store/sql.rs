//! SQL that is put together of parts with their values.

use crate::store::database::Statement;
use wasm_bindgen::JsValue;

/// A statement that grows, with its values.
#[derive(Clone, Default)]
pub struct Sql {
    text: String,
    values: Vec<JsValue>,
}

impl Sql {
    /// Adds SQL in which each question mark is the place of one of the values.
    pub fn add(&mut self, sql: &str, values: impl IntoIterator<Item = JsValue>) {
        let mut values = values.into_iter();
        for letter in sql.chars() {
            self.text.push(letter);
            if letter == '?'
                && let Some(value) = values.next()
            {
                self.values.push(value);
                self.text.push_str(&self.values.len().to_string());
            }
        }
    }
}

impl From<Sql> for Statement {
    fn from(sql: Sql) -> Self {
        Self::new(sql.text, sql.values)
    }
}
