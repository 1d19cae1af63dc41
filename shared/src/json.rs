//! Reads JSON in little code. `serde_json` says of a wrong text what is wrong with it, and where; that is a third of the code with
//! which a program of the browser reads an answer, and nobody sees it there. Here a text is of a type, or it isn't.

use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
        Unexpected, Visitor, value::StrDeserializer,
    },
    forward_to_deserialize_any,
};
use std::{borrow::Cow, fmt};

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

/// As many objects and lists may stand in one another: each takes a part of the stack.
const DEEPEST: u8 = 100;

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
    let mut json = Json {
        rest: text,
        depth: 0,
    };
    let value = seed.deserialize(&mut json)?;
    json.end()?;
    Ok(value)
}

/// The part of a text that isn't read yet.
struct Json<'de> {
    rest: &'de str,
    /// Objects and lists that have begun and not ended
    depth: u8,
}

/// The beginning of a value.
enum Begin {
    Object,
    List,
    Text,
    Bool,
    Null,
    Number,
}

impl<'de> Json<'de> {
    /// The next character that isn't blank; 0 at the end.
    fn peek(&mut self) -> u8 {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        self.rest.as_bytes().first().copied().unwrap_or_default()
    }

    fn end(&mut self) -> Result<(), NotJson> {
        self.peek();
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(NotJson)
        }
    }

    fn begin(&mut self) -> Begin {
        match self.peek() {
            b'{' => Begin::Object,
            b'[' => Begin::List,
            b'"' => Begin::Text,
            b't' | b'f' => Begin::Bool,
            b'n' => Begin::Null,
            _ => Begin::Number,
        }
    }

    fn take(&mut self, token: &str) -> Result<(), NotJson> {
        self.peek();
        self.rest = self.rest.strip_prefix(token).ok_or(NotJson)?;
        Ok(())
    }

    fn enter(&mut self, token: &str) -> Result<(), NotJson> {
        self.take(token)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotJson);
        }
        Ok(())
    }

    fn leave(&mut self, token: &str) -> Result<(), NotJson> {
        self.depth -= 1;
        self.take(token)
    }

    /// Goes on to the next element of a list or to the next member of an object; false at its end, which isn't taken.
    fn go_on(&mut self, is_first: &mut bool, end: u8) -> Result<bool, NotJson> {
        if self.peek() == end {
            return Ok(false);
        }
        if !std::mem::take(is_first) {
            self.take(",")?;
        }
        Ok(true)
    }

    fn bool(&mut self) -> Result<bool, NotJson> {
        let is_true = self.peek() == b't';
        self.take(if is_true { "true" } else { "false" })?;
        Ok(is_true)
    }

    fn number(&mut self) -> Result<i64, NotJson> {
        self.peek();
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
        let end = self.rest.find(|c| !is_part(c));
        let (number, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        let digits = number.strip_prefix('-').unwrap_or(number);
        if digits.starts_with('+') || (digits.starts_with('0') && digits != "0") {
            return Err(NotJson);
        }
        number.parse().map_err(|_| NotJson)
    }

    fn text(&mut self) -> Result<Cow<'de, str>, NotJson> {
        self.take("\"")?;
        let mut decoded = String::new();
        loop {
            let end = self.rest.find(|c| c < ' ' || c == '"' || c == '\\');
            let (plain, special) = self.rest.split_at(end.ok_or(NotJson)?);
            if let Some(rest) = special.strip_prefix('"') {
                self.rest = rest;
                return Ok(if decoded.is_empty() {
                    Cow::Borrowed(plain)
                } else {
                    Cow::Owned(decoded + plain)
                });
            }
            self.rest = special.strip_prefix('\\').ok_or(NotJson)?;
            decoded.push_str(plain);
            decoded.push(self.escaped()?);
        }
    }

    /// The character that is written as what follows a backslash.
    fn escaped(&mut self) -> Result<char, NotJson> {
        let mut rest = self.rest.chars();
        let escape = rest.next().ok_or(NotJson)?;
        self.rest = rest.as_str();
        Ok(match escape {
            '"' | '\\' | '/' => escape,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit()?;
                // Half of a pair: the other half follows.
                let second = if (0xd800..0xdc00).contains(&first) {
                    self.rest = self.rest.strip_prefix("\\u").ok_or(NotJson)?;
                    Some(self.unit()?)
                } else {
                    None
                };
                let units = std::iter::once(first).chain(second);
                let mut read = char::decode_utf16(units);
                read.next().ok_or(NotJson)?.map_err(|_| NotJson)?
            }
            _ => return Err(NotJson),
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u16, NotJson> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(NotJson)?;
        self.rest = rest;
        if digits.starts_with('+') {
            return Err(NotJson);
        }
        u16::from_str_radix(digits, 16).map_err(|_| NotJson)
    }

    /// A value of any type, as its text.
    fn raw(&mut self) -> Result<&'de str, NotJson> {
        self.peek();
        let before = self.rest;
        serde::de::IgnoredAny::deserialize(&mut *self)?;
        let length = before.len() - self.rest.len();
        Ok(before.split_at(length).0)
    }
}

/// The elements of a list, or the members of an object.
struct Parts<'a, 'de> {
    json: &'a mut Json<'de>,
    is_first: bool,
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = NotJson;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        if !self.json.go_on(&mut self.is_first, b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = NotJson;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        if !self.json.go_on(&mut self.is_first, b'}')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NotJson> {
        self.json.take(":")?;
        seed.deserialize(&mut *self.json)
    }
}

/// The text of a value as `serde_json::value::RawValue` asks for it: the member of an object, whose name it tells.
struct Raw<'de> {
    name: Option<&'static str>,
    text: &'de str,
}

impl<'de> MapAccess<'de> for Raw<'de> {
    type Error = NotJson;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        let name: Option<StrDeserializer<'_, NotJson>> =
            self.name.take().map(IntoDeserializer::into_deserializer);
        name.map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NotJson> {
        let text: StrDeserializer<'_, NotJson> = self.text.into_deserializer();
        seed.deserialize(text)
    }
}

impl<'de> Deserializer<'de> for &mut Json<'de> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.begin() {
            Begin::Object => self.deserialize_map(visitor),
            Begin::List => self.deserialize_seq(visitor),
            Begin::Text => self.deserialize_str(visitor),
            Begin::Bool => self.deserialize_bool(visitor),
            Begin::Null => self.deserialize_unit(visitor),
            Begin::Number => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.enter("{")?;
        let value = visitor.visit_map(Parts {
            json: self,
            is_first: true,
        })?;
        self.leave("}")?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.enter("[")?;
        let value = visitor.visit_seq(Parts {
            json: self,
            is_first: true,
        })?;
        self.leave("]")?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.begin() {
            Begin::Null => self.deserialize_unit(visitor),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.take("null")?;
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_bool(self.bool()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        let name = self.text()?;
        let name: StrDeserializer<'_, NotJson> = (*name).into_deserializer();
        visitor.visit_enum(name)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        // No type of the language has this sign in its name.
        if name.starts_with('$') {
            let text = self.raw()?;
            let name = Some(name);
            return visitor.visit_map(Raw { name, text });
        }
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit_struct tuple_struct ignored_any
    }
}

#[cfg(test)]
mod tests;
