//! The part of a text that isn't read yet, and how its signs are read.

use crate::json::NotJson;
use serde::{Deserialize, de::IgnoredAny};
use std::borrow::Cow;

/// As many objects and lists may stand in one another: each takes a part of the stack.
const DEEPEST: u8 = 100;

/// The part of a text that isn't read yet.
pub struct Json<'de> {
    rest: &'de str,
    /// Objects and lists that have begun and not ended
    depth: u8,
}

/// The beginning of a value.
pub enum Begin {
    Object,
    List,
    Text,
    Bool,
    Null,
    Number,
}

impl<'de> Json<'de> {
    /// A whole text.
    pub fn new(text: &'de str) -> Self {
        Self {
            rest: text,
            depth: 0,
        }
    }

    /// The next character that isn't blank; 0 at the end.
    fn peek(&mut self) -> u8 {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        self.rest.as_bytes().first().copied().unwrap_or_default()
    }

    /// Nothing but blanks may be left.
    pub fn end(&mut self) -> Result<(), NotJson> {
        self.peek();
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(NotJson)
        }
    }

    /// The beginning of the next value.
    pub fn begin(&mut self) -> Begin {
        match self.peek() {
            b'{' => Begin::Object,
            b'[' => Begin::List,
            b'"' => Begin::Text,
            b't' | b'f' => Begin::Bool,
            b'n' => Begin::Null,
            _ => Begin::Number,
        }
    }

    /// Takes a sign or a word that must come next.
    pub fn take(&mut self, token: &str) -> Result<(), NotJson> {
        self.peek();
        self.rest = self.rest.strip_prefix(token).ok_or(NotJson)?;
        Ok(())
    }

    /// Takes the beginning of an object or list.
    pub fn enter(&mut self, token: &str) -> Result<(), NotJson> {
        self.take(token)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotJson);
        }
        Ok(())
    }

    /// Takes the end of an object or list.
    pub fn leave(&mut self, token: &str) -> Result<(), NotJson> {
        self.depth -= 1;
        self.take(token)
    }

    /// Goes on to the next element of a list or to the next member of an object; false at its end, which isn't taken.
    pub fn go_on(&mut self, is_first: &mut bool, end: u8) -> Result<bool, NotJson> {
        if self.peek() == end {
            return Ok(false);
        }
        if !std::mem::take(is_first) {
            self.take(",")?;
        }
        Ok(true)
    }

    /// Takes `true` or `false`.
    pub fn bool(&mut self) -> Result<bool, NotJson> {
        let is_true = self.peek() == b't';
        self.take(if is_true { "true" } else { "false" })?;
        Ok(is_true)
    }

    /// Takes a whole number.
    pub fn number(&mut self) -> Result<i64, NotJson> {
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

    /// Takes a text between its quotation marks.
    pub fn text(&mut self) -> Result<Cow<'de, str>, NotJson> {
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
    pub fn raw(&mut self) -> Result<&'de str, NotJson> {
        self.peek();
        let before = self.rest;
        IgnoredAny::deserialize(&mut *self)?;
        let length = before.len() - self.rest.len();
        Ok(before.split_at(length).0)
    }
}
