//! Which proposals a list shows: the same in the page's URL and the API's.

use crate::{
    kinds::kinds,
    lang::Lang,
    paths::{encode, parameter},
    proposal::{
        codes::{ProposalKind, Theme},
        wire::PublicState,
        words::query_words,
    },
    region::RegionCode,
};
use std::str::FromStr;

/// Longer searches are cut: five words are looked up.
const LONGEST_SEARCH: usize = 100;
/// No cursor of ours is longer.
const LONGEST_CURSOR: usize = 64;

kinds! {
    /// In which order.
    Sort {
        /// The last published first
        Newest = "newest",
        /// The first to close first
        Closing = "closing",
    }
}

kinds! {
    /// A parameter of the URL. `lang` is not among them: it is the language of the answer.
    Parameter {
        /// A region concerned
        Region = "region",
        /// A theme
        Theme = "theme",
        /// Which kind of proposal
        Kind = "kind",
        /// Open or closed
        State = "state",
        /// The language it was written in
        Language = "language",
        /// The year of its number
        Year = "year",
        /// Words
        Search = "q",
        /// The order
        Sort = "sort",
        /// Where the page begins
        After = "after",
    }
}

/// Where a page of a list begins: what the page before it gave, 1 to 64 letters, digits, dots, hyphens and underscores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(String);

/// The text is no cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACursor;

impl Cursor {
    /// The cursor as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Cursor {
    type Err = NotACursor;
    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if (1..=LONGEST_CURSOR).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotACursor)
        }
    }
}

/// Which proposals a list shows; all of them by default, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalQuery {
    /// That concern a region
    pub region: Option<RegionCode>,
    /// Of a theme
    pub theme: Option<Theme>,
    /// Of a kind
    pub kind: Option<ProposalKind>,
    /// In a state
    pub state: Option<PublicState>,
    /// Written in a language
    pub language: Option<Lang>,
    /// Numbered in a year
    pub year: Option<u16>,
    /// In which each of these words begins a word
    pub search: String,
    /// In which order
    pub sort: Sort,
    /// From where on
    pub after: Option<Cursor>,
}

impl Default for ProposalQuery {
    fn default() -> Self {
        Self {
            region: None,
            theme: None,
            kind: None,
            state: None,
            language: None,
            year: None,
            search: String::new(),
            sort: Sort::Newest,
            after: None,
        }
    }
}

impl ProposalQuery {
    /// What a query string without its question mark says, and which of its parameters say nothing: a page leaves
    /// them out, the API refuses them. Parameters of other names are none of its own.
    pub fn parse(search: &str) -> (Self, Vec<Parameter>) {
        let mut wrong = Vec::new();
        let query = Self {
            region: read(search, Parameter::Region, &mut wrong),
            theme: read(search, Parameter::Theme, &mut wrong),
            kind: read(search, Parameter::Kind, &mut wrong),
            state: read(search, Parameter::State, &mut wrong),
            language: read(search, Parameter::Language, &mut wrong),
            year: read(search, Parameter::Year, &mut wrong),
            search: parameter(search, Parameter::Search.as_str())
                .unwrap_or_default()
                .chars()
                .take(LONGEST_SEARCH)
                .collect(),
            sort: read(search, Parameter::Sort, &mut wrong).unwrap_or(Sort::Newest),
            after: read(search, Parameter::After, &mut wrong),
        };
        (query, wrong)
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        let mut query = String::new();
        for name in Parameter::ALL {
            let value = match name {
                Parameter::Sort if self.sort == Sort::Newest => String::new(),
                _ => self.value(*name),
            };
            if !value.trim().is_empty() {
                if !query.is_empty() {
                    query.push('&');
                }
                query.push_str(name.as_str());
                query.push('=');
                encode(&value, &mut query);
            }
        }
        query
    }

    /// The value of a parameter; empty where it has none.
    pub fn value(&self, name: Parameter) -> String {
        match name {
            Parameter::Region => text(self.region.as_ref()),
            Parameter::Theme => text(self.theme.as_ref()),
            Parameter::Kind => text(self.kind.as_ref()),
            Parameter::State => text(self.state.as_ref()),
            Parameter::Language => text(self.language.as_ref()),
            Parameter::Year => text(self.year.as_ref()),
            Parameter::Search => self.search.clone(),
            Parameter::Sort => self.sort.to_string(),
            Parameter::After => text(self.after.as_ref().map(|cursor| &cursor.0)),
        }
    }

    /// Whether it leaves anything out.
    pub fn is_filtered(&self) -> bool {
        let mut filters = self.clone();
        filters.sort = Sort::Newest;
        filters.after = None;
        if query_words(&self.search).is_empty() {
            filters.search.clear();
        }
        filters != Self::default()
    }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// A parameter's value; an empty one, as a form sends it, is none.
fn read<T: FromStr>(search: &str, name: Parameter, wrong: &mut Vec<Parameter>) -> Option<T> {
    let text = parameter(search, name.as_str()).filter(|text| !text.is_empty())?;
    let value = text.parse().ok();
    if value.is_none() {
        wrong.push(name);
    }
    value
}
