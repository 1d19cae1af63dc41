//! The filters of the record, in a page's URL and in the API's.

use crate::{
    audit::AuditAction,
    calendar::Date,
    named_enum::named_enum,
    proposal::query::Cursor,
    query::{Parameters, print, text},
    submission::actor::Role,
};

/// Longest search, in characters: an address may be as long.
pub const LONGEST_SUBJECT: usize = 254;

named_enum! {
    /// A parameter of the URL.
    AuditParameter {
        /// The subject
        Subject = "subject",
        /// The action
        Action = "action",
        /// The role of the actor
        Role = "role",
        /// The first day
        From = "from",
        /// The last day
        To = "to",
        /// The beginning of the page
        After = "after",
    }
}

/// The filters of the record. The default is all events, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// A subject (`person:…`); what [`Named`](crate::admin::named::Named) knows, for every subject with this id; or the beginnings of a
    /// person's name or their address, for what they did and what was done to them
    pub subject: String,
    /// The action
    pub action: Option<AuditAction>,
    /// The role of the actor
    pub role: Option<Role>,
    /// The first day, in Finland
    pub from: Option<Date>,
    /// The last day, in Finland
    pub to: Option<Date>,
    /// The beginning of the page
    pub after: Option<Cursor>,
}

impl AuditQuery {
    /// The filters of a query string without its question mark, and the parameters with impossible values.
    pub fn parse(search: &str) -> (Self, Vec<AuditParameter>) {
        use AuditParameter as P;
        let mut from = Parameters::of(search);
        let query = Self {
            subject: from.text(P::Subject, LONGEST_SUBJECT).trim().to_owned(),
            action: from.read(P::Action),
            role: from.read(P::Role),
            from: from.read(P::From),
            to: from.read(P::To),
            after: from.read(P::After),
        };
        (query, from.impossible())
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(AuditParameter::ALL, |name| match name {
            AuditParameter::Subject => self.subject.clone(),
            AuditParameter::Action => text(self.action.as_ref()),
            AuditParameter::Role => text(self.role.as_ref()),
            AuditParameter::From => text(self.from.as_ref()),
            AuditParameter::To => text(self.to.as_ref()),
            AuditParameter::After => text(self.after.as_ref()),
        })
    }
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
        assert_eq!(query.action, Some(AuditAction::Invite));
        assert_eq!(AuditQuery::parse(&query.print()), (query, Vec::new()));
    }

    #[test]
    fn impossible_values_are_named() {
        let (query, wrong) = AuditQuery::parse("role=king&action=fly&from=yesterday&to=&subject=");
        assert_eq!(query, AuditQuery::default());
        assert_eq!(
            wrong,
            [
                AuditParameter::Action,
                AuditParameter::Role,
                AuditParameter::From
            ]
        );
    }
}
