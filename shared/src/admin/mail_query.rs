//! Which mails of the outbox a page shows: the same in the page's URL and the API's.

use crate::{
    admin::wire::MailState,
    kinds::kinds,
    paths::{encode, parameter},
    proposal::query::Cursor,
};
use std::str::FromStr;

kinds! {
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
    /// What a query string without its question mark says, and which of its parameters say nothing: a page leaves
    /// them out, the API refuses them. Parameters of other names are none of its own.
    pub fn parse(search: &str) -> (Self, Vec<MailParameter>) {
        let mut wrong = Vec::new();
        let query = Self {
            state: read(search, MailParameter::State, &mut wrong),
            after: read(search, MailParameter::After, &mut wrong),
        };
        (query, wrong)
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        let mut query = String::new();
        for name in MailParameter::ALL {
            let value = match name {
                MailParameter::State => self.state.map(MailState::as_str),
                MailParameter::After => self.after.as_ref().map(Cursor::as_str),
            };
            if let Some(value) = value {
                if !query.is_empty() {
                    query.push('&');
                }
                query.push_str(name.as_str());
                query.push('=');
                encode(value, &mut query);
            }
        }
        query
    }
}

/// A parameter's value; an empty one, as a form sends it, is none.
fn read<T: FromStr>(
    search: &str,
    name: MailParameter,
    wrong: &mut Vec<MailParameter>,
) -> Option<T> {
    let text = parameter(search, name.as_str()).filter(|text| !text.is_empty())?;
    let value = text.parse().ok();
    if value.is_none() {
        wrong.push(name);
    }
    value
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
