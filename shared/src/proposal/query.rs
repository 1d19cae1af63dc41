//! The filters of the list of proposals, in a page's URL and in the API's.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    proposal::{
        codes::{ProposalKind, Theme},
        phase::Phase,
        wire::PublicState,
        words::query_words,
    },
    query::{Parameters, print, text},
    region::RegionCode,
    serde_text::ParseError,
};
use std::{fmt, str::FromStr};

/// Longest search, in characters: five words are looked up.
const LONGEST_SEARCH: usize = 100;
/// Longest cursor, in characters: all cursors are shorter.
const LONGEST_CURSOR: usize = 64;

named_enum! {
    /// The order of the list.
    Sort {
        /// The latest publication first
        Newest = "newest",
        /// The earliest closing day first
        Closing = "closing",
    }
}

named_enum! {
    /// A parameter of the URL. `lang` is not one of them: it is the language of the answer.
    ProposalParameter {
        /// A region concerned
        Region = "region",
        /// A theme
        Theme = "theme",
        /// The kind of proposal
        Kind = "kind",
        /// Open or closed
        State = "state",
        /// Open, negotiating or concluded
        Phase = "phase",
        /// The language of the proposal
        Language = "language",
        /// The year of its number
        Year = "year",
        /// Search words
        Search = "q",
        /// The order
        Sort = "sort",
        /// The beginning of the page
        After = "after",
    }
}

/// The beginning of a page in a list, taken from the page before: 1 to 64 letters, digits, dots, hyphens and underscores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(String);

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
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if (1..=LONGEST_CURSOR).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

/// The filters of the list of proposals. The default is all proposals, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalQuery {
    /// A region concerned
    pub region: Option<RegionCode>,
    /// A theme
    pub theme: Option<Theme>,
    /// The kind of proposal
    pub kind: Option<ProposalKind>,
    /// The state
    pub state: Option<PublicState>,
    /// The phase
    pub phase: Option<Phase>,
    /// The language of the proposal
    pub language: Option<Lang>,
    /// The year of the number
    pub year: Option<u16>,
    /// Search words: each begins a word of the proposal
    pub search: String,
    /// The order
    pub sort: Sort,
    /// The beginning of the page
    pub after: Option<Cursor>,
}

impl Default for ProposalQuery {
    fn default() -> Self {
        Self {
            region: None,
            theme: None,
            kind: None,
            state: None,
            phase: None,
            language: None,
            year: None,
            search: String::new(),
            sort: Sort::Newest,
            after: None,
        }
    }
}

impl ProposalQuery {
    /// The filters of a query string without its question mark, and the parameters with impossible values.
    pub fn parse(search: &str) -> (Self, Vec<ProposalParameter>) {
        let mut from = Parameters::of(search);
        let query = Self {
            region: from.read(ProposalParameter::Region),
            theme: from.read(ProposalParameter::Theme),
            kind: from.read(ProposalParameter::Kind),
            state: from.read(ProposalParameter::State),
            phase: from.read(ProposalParameter::Phase),
            language: from.read(ProposalParameter::Language),
            year: from.read(ProposalParameter::Year),
            search: from.text(ProposalParameter::Search, LONGEST_SEARCH),
            sort: from.read(ProposalParameter::Sort).unwrap_or(Sort::Newest),
            after: from.read(ProposalParameter::After),
        };
        (query, from.impossible())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(ProposalParameter::ALL, |name| match name {
            ProposalParameter::Sort if self.sort == Sort::Newest => String::new(),
            _ => self.value(name),
        })
    }

    /// The value of a parameter; empty if it is not set.
    pub fn value(&self, name: ProposalParameter) -> String {
        match name {
            ProposalParameter::Region => text(self.region.as_ref()),
            ProposalParameter::Theme => text(self.theme.as_ref()),
            ProposalParameter::Kind => text(self.kind.as_ref()),
            ProposalParameter::State => text(self.state.as_ref()),
            ProposalParameter::Phase => text(self.phase.as_ref()),
            ProposalParameter::Language => text(self.language.as_ref()),
            ProposalParameter::Year => text(self.year.as_ref()),
            ProposalParameter::Search => self.search.clone(),
            ProposalParameter::Sort => self.sort.to_string(),
            ProposalParameter::After => text(self.after.as_ref()),
        }
    }

    /// True if some proposals are left out.
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
