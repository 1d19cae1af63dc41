//! The filters of the reviewers' queue, in a page's URL and in the API's.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    proposal::{query::Cursor, words::query_words},
    query::{Parameters, print, text},
    region::RegionCode,
    submission::{SubmissionKind, actor::Role, state::StateName},
};

/// Longest search, in characters: five words are looked up.
const LONGEST_SEARCH: usize = 100;

named_enum! {
    /// The order of the queue.
    QueueSort {
        /// The longest unchanged submission first
        Oldest = "oldest",
        /// The latest change first
        Newest = "newest",
    }
}

named_enum! {
    /// Whose submissions the queue lists.
    QueueScope {
        /// Those on which the reader decides, before anyone else
        Mine = "mine",
        /// All that the reader may see
        All = "all",
    }
}

impl QueueScope {
    /// The scope of a role, unless another one is chosen: coordinators begin with what is theirs to decide.
    pub fn default_for(role: Role) -> Self {
        match role {
            Role::Coordinator => Self::Mine,
            Role::Administrator | Role::Holder | Role::Addressee | Role::System => Self::All,
        }
    }
}

named_enum! {
    /// A parameter of the URL.
    QueueParameter {
        /// Whose submissions
        Scope = "scope",
        /// The kind of submission
        Kind = "kind",
        /// The state of the submission or of its revision
        State = "state",
        /// The organisation's region, or a region concerned
        Region = "region",
        /// The language of the text
        Language = "language",
        /// Days without a change
        Age = "age",
        /// Search words in the title and the organisation
        Search = "q",
        /// The order
        Sort = "sort",
        /// The beginning of the page
        After = "after",
    }
}

/// The filters of the queue. The default is every submission that waits for a reviewer, longest unchanged first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueQuery {
    /// Whose submissions; by default as the reader's role has it
    pub scope: Option<QueueScope>,
    /// The kind of submission
    pub kind: Option<SubmissionKind>,
    /// The state; by default in review, approved or announcing
    pub state: Option<StateName>,
    /// The organisation's region, or a region concerned
    pub region: Option<RegionCode>,
    /// The language of the text
    pub language: Option<Lang>,
    /// Minimum of days without a change
    pub age: Option<u16>,
    /// Search words: each begins a word of the title or the organisation
    pub search: String,
    /// The order
    pub sort: QueueSort,
    /// The beginning of the page
    pub after: Option<Cursor>,
}

impl Default for QueueQuery {
    fn default() -> Self {
        Self {
            scope: None,
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
    /// The filters of a query string without its question mark, and the parameters with impossible values.
    pub fn parse(search: &str) -> (Self, Vec<QueueParameter>) {
        use QueueParameter as P;
        let mut from = Parameters::of(search);
        let query = Self {
            scope: from.read(P::Scope),
            kind: from.read(P::Kind),
            state: from.read(P::State),
            region: from.read(P::Region),
            language: from.read(P::Language),
            age: from.read(P::Age),
            search: from.text(P::Search, LONGEST_SEARCH),
            sort: from.read(P::Sort).unwrap_or(QueueSort::Oldest),
            after: from.read(P::After),
        };
        (query, from.impossible())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(QueueParameter::ALL, |name| match name {
            QueueParameter::Sort if self.sort == QueueSort::Oldest => String::new(),
            _ => self.value(name),
        })
    }

    /// The value of a parameter; empty if it is not set.
    pub fn value(&self, name: QueueParameter) -> String {
        match name {
            QueueParameter::Scope => text(self.scope.as_ref()),
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

    /// True if waiting submissions of the scope are left out.
    pub fn is_filtered(&self) -> bool {
        let mut filters = self.clone();
        filters.scope = None;
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
            "scope=all&kind=proposal&state=returned&region=19&language=sv&age=14&q=tanssi%20ja&sort=newest&after=17.ab",
        );
        assert_eq!(wrong, []);
        assert_eq!(query.age, Some(14));
        assert!(query.is_filtered());
        assert_eq!(QueueQuery::parse(&query.print()), (query, Vec::new()));
        assert_eq!(QueueQuery::default().print(), "");
    }

    #[test]
    fn impossible_values_are_named() {
        let (query, wrong) =
            QueueQuery::parse("scope=yours&kind=poem&state=&region=99&age=-1&q=&other=1");
        assert_eq!(query, QueueQuery::default());
        let named = [
            QueueParameter::Scope,
            QueueParameter::Kind,
            QueueParameter::Region,
            QueueParameter::Age,
        ];
        assert_eq!(wrong, named);
        assert!(!query.is_filtered());
    }
}
