//! Which proposals a list shows: the same in the page's URL and the API's.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    proposal::{
        codes::{ProposalKind, Theme},
        wire::PublicState,
        words::query_words,
    },
    query::{Parameters, print, text},
    region::RegionCode,
};
use std::{fmt, str::FromStr};

/// Longer searches are cut: five words are looked up.
const LONGEST_SEARCH: usize = 100;
/// No cursor of ours is longer.
const LONGEST_CURSOR: usize = 64;

named_enum! {
    /// In which order.
    Sort {
        /// The last published first
        Newest = "newest",
        /// The first to close first
        Closing = "closing",
    }
}

named_enum! {
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

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
    /// What a query string without its question mark says, and which of its parameters say nothing.
    pub fn parse(search: &str) -> (Self, Vec<Parameter>) {
        let mut from = Parameters::of(search);
        let query = Self {
            region: from.read(Parameter::Region),
            theme: from.read(Parameter::Theme),
            kind: from.read(Parameter::Kind),
            state: from.read(Parameter::State),
            language: from.read(Parameter::Language),
            year: from.read(Parameter::Year),
            search: from.text(Parameter::Search, LONGEST_SEARCH),
            sort: from.read(Parameter::Sort).unwrap_or(Sort::Newest),
            after: from.read(Parameter::After),
        };
        (query, from.wrong())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(Parameter::ALL, |name| match name {
            Parameter::Sort if self.sort == Sort::Newest => String::new(),
            _ => self.value(name),
        })
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
            Parameter::After => text(self.after.as_ref()),
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
