//! The filters of the outbox, in a page's URL and in the API's.

use crate::{
    admin::wire::MailState,
    named_enum::named_enum,
    proposal::query::Cursor,
    query::{Parameters, print, text},
};

named_enum! {
    /// A parameter of the URL.
    MailParameter {
        /// The state of the mail
        State = "state",
        /// The beginning of the page
        After = "after",
    }
}

/// The filters of the outbox. The default is all mails, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailQuery {
    /// The state of the mail
    pub state: Option<MailState>,
    /// The beginning of the page
    pub after: Option<Cursor>,
}

impl MailQuery {
    /// The filters of a query string without its question mark, and the parameters with impossible values.
    pub fn parse(search: &str) -> (Self, Vec<MailParameter>) {
        let mut from = Parameters::of(search);
        let query = Self {
            state: from.read(MailParameter::State),
            after: from.read(MailParameter::After),
        };
        (query, from.impossible())
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
    fn impossible_values_are_named() {
        let (query, wrong) = MailQuery::parse("state=lost&after=&other=1");
        assert_eq!(query, MailQuery::default());
        assert_eq!(wrong, [MailParameter::State]);
    }
}
