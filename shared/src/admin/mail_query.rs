//! The filters of the outbox, in a page's URL and in the API's.

use crate::{
    admin::wire::MailState,
    named_enum::named_enum,
    proposal::query::Cursor,
    query::{Parameters, print, text},
};

/// Longest search, in characters: an address may be as long.
pub const LONGEST_SEARCH: usize = 254;

named_enum! {
    /// A parameter of the URL.
    MailParameter {
        /// The state of the mail
        State = "state",
        /// A recipient's whole address; a number or the beginning of the id of a submission
        Search = "q",
        /// The beginning of the page
        After = "after",
    }
}

/// The filters of the outbox. The default is all mails, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailQuery {
    /// The state of the mail
    pub state: Option<MailState>,
    /// A recipient's whole address, or what [`Named`](crate::admin::named::Named) knows, for mails about that submission
    pub search: String,
    /// The beginning of the page
    pub after: Option<Cursor>,
}

impl MailQuery {
    /// The filters of a query string without its question mark, and the parameters with impossible values.
    pub fn parse(search: &str) -> (Self, Vec<MailParameter>) {
        let mut from = Parameters::of(search);
        let query = Self {
            state: from.read(MailParameter::State),
            search: from
                .text(MailParameter::Search, LONGEST_SEARCH)
                .trim()
                .to_owned(),
            after: from.read(MailParameter::After),
        };
        (query, from.impossible())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(MailParameter::ALL, |name| match name {
            MailParameter::State => text(self.state.as_ref()),
            MailParameter::Search => self.search.clone(),
            MailParameter::After => text(self.after.as_ref()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_back_as_it_was_printed() {
        let (query, wrong) = MailQuery::parse("state=failed&q=maija%40example.org&after=17.ab");
        assert_eq!(wrong, []);
        assert_eq!(query.state, Some(MailState::Failed));
        assert_eq!(query.search, "maija@example.org");
        assert_eq!(MailQuery::parse(&query.print()), (query, Vec::new()));
        assert_eq!(MailQuery::default().print(), "");
    }

    #[test]
    fn impossible_values_are_named() {
        let (query, wrong) = MailQuery::parse("state=lost&after=&other=1");
        assert_eq!(query, MailQuery::default());
        assert_eq!(wrong, [MailParameter::State]);
    }
}
