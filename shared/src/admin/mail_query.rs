//! Which mails of the outbox a page shows: the same in the page's URL and the API's.

use crate::{
    admin::wire::MailState,
    named_enum::named_enum,
    proposal::query::Cursor,
    query::{Parameters, print, text},
};

named_enum! {
    /// A parameter of the URL.
    MailParameter {
        /// What became of them
        State = "state",
        /// Where the page begins
        After = "after",
    }
}

/// Which mails of the outbox a page shows; all of them by default, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailQuery {
    /// Of which this became
    pub state: Option<MailState>,
    /// From where on
    pub after: Option<Cursor>,
}

impl MailQuery {
    /// What a query string without its question mark says, and which of its parameters say nothing.
    pub fn parse(search: &str) -> (Self, Vec<MailParameter>) {
        let mut from = Parameters::of(search);
        let query = Self {
            state: from.read(MailParameter::State),
            after: from.read(MailParameter::After),
        };
        (query, from.wrong())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(MailParameter::ALL, |name| match name {
            MailParameter::State => text(self.state.as_ref()),
            MailParameter::After => text(self.after.as_ref()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_back_as_it_was_printed() {
        let (query, wrong) = MailQuery::parse("state=failed&after=17.ab");
        assert_eq!(wrong, []);
        assert_eq!(query.state, Some(MailState::Failed));
        assert_eq!(MailQuery::parse(&query.print()), (query, Vec::new()));
        assert_eq!(MailQuery::default().print(), "");
    }

    #[test]
    fn what_says_nothing_is_named() {
        let (query, wrong) = MailQuery::parse("state=lost&after=&other=1");
        assert_eq!(query, MailQuery::default());
        assert_eq!(wrong, [MailParameter::State]);
    }
}
