//! Reads a row column by column, so that an error names its column and says nothing of its content.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Error, IntoDeserializer, MapAccess,
    value::{MapAccessDeserializer, StringDeserializer},
};
use serde_json::{Map, Value, map};
use std::fmt::{self, Display};

/// The value of a row's columns.
///
/// # Errors
/// The column that can't be read.
pub fn read_columns<T: DeserializeOwned>(row: Map<String, Value>) -> Result<T, String> {
    let columns = Columns {
        rest: row.into_iter(),
        current: None,
    };
    T::deserialize(MapAccessDeserializer::new(columns)).map_err(|Column(name)| name)
}

/// The name of a column that can't be read.
#[derive(Debug)]
struct Column(String);

impl Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Column {}

impl Error for Column {
    fn custom<T: Display>(_: T) -> Self {
        Self(String::new())
    }

    fn missing_field(field: &'static str) -> Self {
        Self(field.to_owned())
    }
}

struct Columns {
    rest: map::IntoIter,
    current: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Columns {
    type Error = Column;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Column> {
        self.current = self.rest.next();
        let Some((name, _)) = &self.current else {
            return Ok(None);
        };
        let name: StringDeserializer<Column> = name.clone().into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Column> {
        let (name, value) = self.current.take().unwrap_or_default();
        seed.deserialize(value).map_err(|_| Column(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::{email::EmailAddress, region::RegionCode};

    #[derive(Debug, PartialEq, Eq, serde::Deserialize)]
    struct Row {
        address: EmailAddress,
        home: Option<RegionCode>,
        at: i64,
    }

    fn read(json: &str) -> Result<Row, String> {
        read_columns(serde_json::from_str(json).unwrap_or_default())
    }

    #[test]
    fn an_error_names_the_column_alone() {
        let row = read(r#"{"address":"a@example.org","home":null,"at":1764057340000,"more":1}"#);
        assert_eq!(row.map(|row| row.at), Ok(1_764_057_340_000));
        for (json, column) in [
            (r#"{"address":"Maija","home":null,"at":1}"#, "address"),
            (r#"{"address":"a@example.org","home":"99","at":1}"#, "home"),
            (
                r#"{"address":"a@example.org","home":"19","at":"soon"}"#,
                "at",
            ),
            (r#"{"address":"a@example.org","home":"19"}"#, "at"),
        ] {
            assert_eq!(read(json), Err(column.to_owned()), "{json}");
        }
    }
}
