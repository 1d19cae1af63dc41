//! Which events of the record a page shows: the same in the page's URL and the API's.

use crate::{
    calendar::Date,
    kinds::kinds,
    paths::{encode, parameter},
    proposal::query::Cursor,
    submission::actor::Role,
};
use std::str::FromStr;

/// No subject and no action of ours has a longer name.
const LONGEST_NAME: usize = 64;

kinds! {
    /// A parameter of the URL.
    AuditParameter {
        /// What it is about
        Subject = "subject",
        /// What was done
        Action = "action",
        /// In which role
        Role = "role",
        /// The first day
        From = "from",
        /// The last day
        To = "to",
        /// Where the page begins
        After = "after",
    }
}

/// Which events of the record a page shows; all of them by default, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// About one subject (`person:…`); without a colon, about whatever has this id
    pub subject: String,
    /// Of what was done
    pub action: String,
    /// Of a role
    pub role: Option<Role>,
    /// Of this day in Finland and later
    pub from: Option<Date>,
    /// Of this day in Finland and earlier
    pub to: Option<Date>,
    /// From where on
    pub after: Option<Cursor>,
}

impl AuditQuery {
    /// What a query string without its question mark says, and which of its parameters say nothing: a page leaves
    /// them out, the API refuses them. Parameters of other names are none of its own.
    pub fn parse(search: &str) -> (Self, Vec<AuditParameter>) {
        use AuditParameter as P;
        let mut wrong = Vec::new();
        let name = |parameter_name: P| -> String {
            parameter(search, parameter_name.as_str())
                .unwrap_or_default()
                .trim()
                .chars()
                .take(LONGEST_NAME)
                .collect()
        };
        let query = Self {
            subject: name(P::Subject),
            action: name(P::Action),
            role: read(search, P::Role, &mut wrong),
            from: read(search, P::From, &mut wrong),
            to: read(search, P::To, &mut wrong),
            after: read(search, P::After, &mut wrong),
        };
        (query, wrong)
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        let mut query = String::new();
        for name in AuditParameter::ALL {
            let value = match name {
                AuditParameter::Subject => self.subject.clone(),
                AuditParameter::Action => self.action.clone(),
                AuditParameter::Role => text(self.role.as_ref()),
                AuditParameter::From => text(self.from.as_ref()),
                AuditParameter::To => text(self.to.as_ref()),
                AuditParameter::After => self
                    .after
                    .as_ref()
                    .map(|cursor| cursor.as_str().to_owned())
                    .unwrap_or_default(),
            };
            if !value.is_empty() {
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
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// A parameter's value; an empty one, as a form sends it, is none.
fn read<T: FromStr>(
    search: &str,
    name: AuditParameter,
    wrong: &mut Vec<AuditParameter>,
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
        let (query, wrong) = AuditQuery::parse(
            "subject=person%3A0123456789abcdef&action=invite&role=administrator&from=2026-01-01&to=2026-01-31&after=17",
        );
        assert_eq!(wrong, []);
        assert_eq!(query.subject, "person:0123456789abcdef");
        assert_eq!(AuditQuery::parse(&query.print()), (query, Vec::new()));
    }

    #[test]
    fn what_says_nothing_is_named() {
        let (query, wrong) = AuditQuery::parse("role=king&from=yesterday&to=&subject=");
        assert_eq!(query, AuditQuery::default());
        assert_eq!(wrong, [AuditParameter::Role, AuditParameter::From]);
    }
}
