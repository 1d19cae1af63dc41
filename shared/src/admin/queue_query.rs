//! Which submissions the queue shows: the same in the page's URL and the API's.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    proposal::{query::Cursor, words::query_words},
    query::{Parameters, print, text},
    region::RegionCode,
    submission::{Kind, state::StateName},
};

/// Longer searches are cut: five words are looked up.
const LONGEST_SEARCH: usize = 100;

named_enum! {
    /// In which order.
    QueueSort {
        /// The longest unchanged first
        Oldest = "oldest",
        /// The last changed first
        Newest = "newest",
    }
}

named_enum! {
    /// A parameter of the URL.
    QueueParameter {
        /// What was handed in
        Kind = "kind",
        /// Where it, or its revision, stands
        State = "state",
        /// The organisation's region, or one it concerns
        Region = "region",
        /// The language it was written in
        Language = "language",
        /// Days for which it hasn't changed
        Age = "age",
        /// Words of the title and the organisation
        Search = "q",
        /// The order
        Sort = "sort",
        /// Where the page begins
        After = "after",
    }
}

/// Which submissions the queue shows; by default what waits for a reviewer, the longest unchanged first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueQuery {
    /// Of a kind
    pub kind: Option<Kind>,
    /// In a state; by default in review, approved or announcing
    pub state: Option<StateName>,
    /// From a region, or concerning it
    pub region: Option<RegionCode>,
    /// Written in a language
    pub language: Option<Lang>,
    /// Unchanged for at least so many days
    pub age: Option<u16>,
    /// In which each of these words begins a word of the title or the organisation
    pub search: String,
    /// In which order
    pub sort: QueueSort,
    /// From where on
    pub after: Option<Cursor>,
}

impl Default for QueueQuery {
    fn default() -> Self {
        Self {
            kind: None,
            state: None,
            region: None,
            language: None,
            age: None,
            search: String::new(),
            sort: QueueSort::Oldest,
            after: None,
        }
    }
}

impl QueueQuery {
    /// What a query string without its question mark says, and which of its parameters say nothing.
    pub fn parse(search: &str) -> (Self, Vec<QueueParameter>) {
        use QueueParameter as P;
        let mut from = Parameters::of(search);
        let query = Self {
            kind: from.read(P::Kind),
            state: from.read(P::State),
            region: from.read(P::Region),
            language: from.read(P::Language),
            age: from.read(P::Age),
            search: from.text(P::Search, LONGEST_SEARCH),
            sort: from.read(P::Sort).unwrap_or(QueueSort::Oldest),
            after: from.read(P::After),
        };
        (query, from.wrong())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(QueueParameter::ALL, |name| match name {
            QueueParameter::Sort if self.sort == QueueSort::Oldest => String::new(),
            _ => self.value(name),
        })
    }

    /// The value of a parameter; empty where it has none.
    pub fn value(&self, name: QueueParameter) -> String {
        match name {
            QueueParameter::Kind => text(self.kind.as_ref()),
            QueueParameter::State => text(self.state.as_ref()),
            QueueParameter::Region => text(self.region.as_ref()),
            QueueParameter::Language => text(self.language.as_ref()),
            QueueParameter::Age => text(self.age.as_ref()),
            QueueParameter::Search => self.search.clone(),
            QueueParameter::Sort => self.sort.to_string(),
            QueueParameter::After => text(self.after.as_ref()),
        }
    }

    /// Whether it leaves anything out of what waits.
    pub fn is_filtered(&self) -> bool {
        let mut filters = self.clone();
        filters.sort = QueueSort::Oldest;
        filters.after = None;
        if query_words(&self.search).is_empty() {
            filters.search.clear();
        }
        filters != Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_back_as_it_was_printed() {
        let (query, wrong) = QueueQuery::parse(
            "kind=proposal&state=returned&region=19&language=sv&age=14&q=tanssi%20ja&sort=newest&after=17.ab",
        );
        assert_eq!(wrong, []);
        assert_eq!(query.age, Some(14));
        assert!(query.is_filtered());
        assert_eq!(QueueQuery::parse(&query.print()), (query, Vec::new()));
        assert_eq!(QueueQuery::default().print(), "");
    }

    #[test]
    fn what_says_nothing_is_named() {
        let (query, wrong) = QueueQuery::parse("kind=poem&state=&region=99&age=-1&q=&other=1");
        assert_eq!(query, QueueQuery::default());
        let named = [
            QueueParameter::Kind,
            QueueParameter::Region,
            QueueParameter::Age,
        ];
        assert_eq!(wrong, named);
        assert!(!query.is_filtered());
    }
}
