//! Reading and printing the parameters of a query string: what a list shows is the same in a page's URL and the API's.

use crate::paths::{encode, parameter};
use std::{fmt::Display, str::FromStr};

/// Reads parameters, and notes which of them say nothing: a page leaves those out, the API refuses them. Parameters of
/// other names are none of its own.
pub struct Parameters<'a, Name> {
    search: &'a str,
    wrong: Vec<Name>,
}

impl<'a, Name: Copy + Display> Parameters<'a, Name> {
    /// Those of a query string without its question mark.
    pub fn of(search: &'a str) -> Self {
        Self {
            search,
            wrong: Vec::new(),
        }
    }

    /// A parameter's value; an empty one, as a form sends it, is none.
    pub fn read<T: FromStr>(&mut self, name: Name) -> Option<T> {
        let text = self.found(name).filter(|text| !text.is_empty())?;
        let value = text.parse().ok();
        if value.is_none() {
            self.wrong.push(name);
        }
        value
    }

    /// A parameter's text, of which `most` characters are looked at.
    pub fn text(&self, name: Name, most: usize) -> String {
        let text = self.found(name).unwrap_or_default();
        text.chars().take(most).collect()
    }

    /// Those that say nothing.
    pub fn wrong(self) -> Vec<Name> {
        self.wrong
    }

    fn found(&self, name: Name) -> Option<String> {
        parameter(self.search, &name.to_string())
    }
}

/// The query string of parameters without its question mark; those that are blank are left out.
pub fn print<Name: Copy + Display>(names: &[Name], value: impl Fn(Name) -> String) -> String {
    let mut query = String::new();
    for name in names {
        let value = value(*name);
        if !value.trim().is_empty() {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(&name.to_string());
            query.push('=');
            encode(&value, &mut query);
        }
    }
    query
}

/// A value as it is printed; blank where there is none.
pub fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
