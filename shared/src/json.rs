//! Reads JSON in little code. `serde_json` says of a wrong text what is wrong with it, and where; that is a third of the code with
//! which a program of the browser reads an answer, and nobody sees it there. Here a text is of a type, or it isn't.

mod unread;
mod values;

use serde::{
    Deserialize,
    de::{DeserializeSeed, Error, Expected, Unexpected},
};
use std::fmt;
use unread::Json;

/// The text isn't the JSON of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the JSON of the type")
    }
}

impl std::error::Error for NotJson {}

// What is expected is never told: then its words aren't part of the program.
impl Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }
}

/// Reads a value from its JSON. Its type has no fractions, keeps no part of the text, and its enums are names.
///
/// # Errors
/// The text isn't the JSON of such a value.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, NotJson> {
    read_with(text, std::marker::PhantomData)
}

/// Reads a value from its JSON by a seed.
///
/// # Errors
/// The text isn't the JSON of such a value.
pub fn read_with<'de, S: DeserializeSeed<'de>>(
    text: &'de str,
    seed: S,
) -> Result<S::Value, NotJson> {
    let mut json = Json::new(text);
    let value = seed.deserialize(&mut json)?;
    json.end()?;
    Ok(value)
}

#[cfg(test)]
mod tests;
