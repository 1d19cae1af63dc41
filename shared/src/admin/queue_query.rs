//! The filters of the reviewers' queue, in a page's URL and in the API's.

use crate::{
    admin::named::Named,
    calendar::Date,
    lang::Lang,
    named_enum::named_enum,
    proposal::{query::Cursor, words::query_words},
    query::{Parameters, print, text},
    region::RegionCode,
    serde_text::ParseError,
    submission::{SubmissionKind, actor::Role, id::PersonId, state::StateName},
};
use std::{fmt, str::FromStr};

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

/// The states that the queue lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateFilter {
    /// Those in which something waits for a reviewer
    Waiting,
    /// All
    Any,
    /// One
    One(StateName),
}

impl StateFilter {
    /// The name in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Any => "any",
            Self::One(state) => state.as_str(),
        }
    }
}

impl FromStr for StateFilter {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "waiting" => Ok(Self::Waiting),
            "any" => Ok(Self::Any),
            state => state.parse().map(Self::One),
        }
    }
}

impl fmt::Display for StateFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The person who made the last decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeciderFilter {
    /// The reader
    Me,
    /// Someone
    Person(PersonId),
}

impl FromStr for DeciderFilter {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "me" => Ok(Self::Me),
            id => id.parse().map(Self::Person),
        }
    }
}

impl fmt::Display for DeciderFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Me => f.write_str("me"),
            Self::Person(id) => f.write_str(id.as_str()),
        }
    }
}

named_enum! {
    /// What the text has to have.
    QueueMark {
        /// A point for a reviewer to look at
        Flagged = "flagged",
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
        /// The first day
        From = "from",
        /// The last day
        To = "to",
        /// The person who decided
        By = "by",
        /// What the text has to have
        Mark = "mark",
        /// Search words in the title and the organisation, a number or the beginning of an id
        Search = "q",
        /// The order
        Sort = "sort",
        /// The beginning of the page
        After = "after",
    }
}

/// The filters of the queue. The default is every submission that waits for a reviewer, longest unchanged first. A search, and
/// what somebody has decided, is looked for in all states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueQuery {
    /// Whose submissions; by default as the reader's role has it
    pub scope: Option<QueueScope>,
    /// The kind of submission
    pub kind: Option<SubmissionKind>,
    /// The states
    pub state: Option<StateFilter>,
    /// The organisation's region, or a region concerned
    pub region: Option<RegionCode>,
    /// The language of the text
    pub language: Option<Lang>,
    /// Minimum of days without a change
    pub age: Option<u16>,
    /// The first day on which it came into its state, in Finland
    pub from: Option<Date>,
    /// The last day
    pub to: Option<Date>,
    /// The person who made the last decision
    pub by: Option<DeciderFilter>,
    /// What the text has to have
    pub mark: Option<QueueMark>,
    /// Search words, each of which begins a word of the title or the organisation; or what [`Named`] knows
    pub search: String,
    /// The order; by default the oldest of what waits is first, and the newest of the rest
    pub sort: Option<QueueSort>,
    /// The beginning of the page
    pub after: Option<Cursor>,
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
            from: from.read(P::From),
            to: from.read(P::To),
            by: from.read(P::By),
            mark: from.read(P::Mark),
            search: from.text(P::Search, LONGEST_SEARCH),
            sort: from.read(P::Sort),
            after: from.read(P::After),
        };
        (query, from.impossible())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(QueueParameter::ALL, |name| self.value(name))
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
            QueueParameter::From => text(self.from.as_ref()),
            QueueParameter::To => text(self.to.as_ref()),
            QueueParameter::By => text(self.by.as_ref()),
            QueueParameter::Mark => text(self.mark.as_ref()),
            QueueParameter::Search => self.search.clone(),
            QueueParameter::Sort => text(self.sort.as_ref()),
            QueueParameter::After => text(self.after.as_ref()),
        }
    }

    /// True if something is searched for.
    pub fn is_search(&self) -> bool {
        !query_words(&self.search).is_empty() || Named::of(&self.search).is_some()
    }

    /// The states that are listed.
    pub fn states(&self) -> StateFilter {
        let usual = if self.is_search() || self.by.is_some() {
            StateFilter::Any
        } else {
            StateFilter::Waiting
        };
        self.state.unwrap_or(usual)
    }

    /// Whose submissions a person of a role is shown: a search finds all that they may see.
    pub fn scope_for(&self, role: Role) -> QueueScope {
        self.scope.unwrap_or(if self.is_search() {
            QueueScope::All
        } else {
            QueueScope::default_for(role)
        })
    }

    /// The order of the list.
    pub fn order(&self) -> QueueSort {
        self.sort.unwrap_or(match self.states() {
            StateFilter::Waiting
            | StateFilter::One(
                StateName::InReview | StateName::Approved | StateName::Announcing,
            ) => QueueSort::Oldest,
            StateFilter::Any | StateFilter::One(_) => QueueSort::Newest,
        })
    }

    /// True if waiting submissions of the scope are left out, or others listed.
    pub fn is_filtered(&self) -> bool {
        let mut filters = self.clone();
        filters.scope = None;
        filters.sort = None;
        filters.after = None;
        if !self.is_search() {
            filters.search.clear();
        }
        if filters.state == Some(StateFilter::Waiting) {
            filters.state = None;
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
            "scope=all&kind=proposal&state=returned&region=19&language=sv&age=14&from=2026-11-16&to=2026-11-22&\
             by=0123456789abcdef&mark=flagged&q=tanssi%20ja&sort=newest&after=17.ab",
        );
        assert_eq!(wrong, []);
        assert_eq!(query.age, Some(14));
        assert!(query.is_filtered());
        assert_eq!(QueueQuery::parse(&query.print()), (query, Vec::new()));
        assert_eq!(QueueQuery::default().print(), "");
    }

    #[test]
    fn a_search_finds_in_all_states_unless_one_is_chosen() {
        let states = |search: &str| {
            let query = QueueQuery::parse(search).0;
            (
                query.states(),
                query.scope_for(Role::Coordinator),
                query.order(),
            )
        };
        let waiting = (StateFilter::Waiting, QueueScope::Mine, QueueSort::Oldest);
        assert_eq!(states(""), waiting);
        // A single letter finds nothing.
        assert_eq!(states("q=a"), waiting);
        let found = (StateFilter::Any, QueueScope::All, QueueSort::Newest);
        for search in ["q=tanssi", "q=013%2F2026", "q=7", "q=721b8ae8"] {
            assert_eq!(states(search), found, "{search}");
        }
        let by = (StateFilter::Any, QueueScope::Mine, QueueSort::Newest);
        assert_eq!(states("by=0123456789abcdef"), by);
        assert_eq!(states("by=me"), by);
        let chosen = (StateFilter::Waiting, QueueScope::Mine, QueueSort::Oldest);
        assert_eq!(states("q=tanssi&state=waiting&scope=mine"), chosen);
        let rejected = StateFilter::One(StateName::Rejected);
        assert_eq!(states("state=rejected").0, rejected);
        assert_eq!(states("state=rejected").2, QueueSort::Newest);
        assert!(
            !QueueQuery::parse("state=waiting&sort=newest")
                .0
                .is_filtered()
        );
        assert!(QueueQuery::parse("state=any").0.is_filtered());
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
