//! Routes and paths of the administration. They have no language: a link in a mail, or in a colleague's message, opens
//! in the language that its reader has chosen.

pub mod api;

use crate::{
    admin::{audit_query::AuditQuery, mail_query::MailQuery, queue_query::QueueQuery},
    paths::{
        LinkToken,
        pattern::{fill, with_query},
    },
    submission::{id::SubmissionId, target::Target},
};

/// The queue, and the beginning of all other pages.
pub const ROOT: &str = "/admin";
/// Everything below [`ROOT`].
pub const REST: &str = "/admin/{*rest}";
/// [`ROOT`] as some people type it.
pub const ROOT_WITH_SLASH: &str = "/admin/";
const SIGN_IN: &str = "/admin/sign-in";
const REDEEM: &str = "/admin/sign-in/{token}";
const SUBMISSION: &str = "/admin/submissions/{id}";
const MAILS: &str = "/admin/mails";
const PEOPLE: &str = "/admin/people";
const LISTS: &str = "/admin/lists";
const LIST: &str = "/admin/lists/{target}";
const RECORD: &str = "/admin/record";
const SETTINGS: &str = "/admin/settings";
const TEXTS: &str = "/admin/texts";

/// A page of the administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminPage {
    /// The reviewers' queue, or a part of it
    Queue(QueueQuery),
    /// Asks for a sign-in mail
    SignIn,
    /// The target of the link in a sign-in mail
    Redeem(LinkToken),
    /// A submission under review
    Submission(SubmissionId),
    /// The outbox
    Mails(MailQuery),
    /// Coordinators and administrators
    People,
    /// The lists of networks and of regions without one
    Lists,
    /// The people on a list
    List(Target),
    /// The record
    Record(AuditQuery),
    /// The settings of the signed-in person
    Settings,
    /// The texts for decisions
    Texts,
}

/// The path of a page with its query string: "/admin/submissions/a2b3…".
pub fn path(page: &AdminPage) -> String {
    match page {
        AdminPage::Queue(query) => with_query(ROOT.to_owned(), &query.print()),
        AdminPage::SignIn => SIGN_IN.to_owned(),
        AdminPage::Redeem(token) => fill(REDEEM, &[token.as_str()]),
        AdminPage::Submission(id) => fill(SUBMISSION, &[id.as_str()]),
        AdminPage::Mails(query) => with_query(MAILS.to_owned(), &query.print()),
        AdminPage::People => PEOPLE.to_owned(),
        AdminPage::Lists => LISTS.to_owned(),
        AdminPage::List(target) => fill(LIST, &[&target.to_string()]),
        AdminPage::Record(query) => with_query(RECORD.to_owned(), &query.print()),
        AdminPage::Settings => SETTINGS.to_owned(),
        AdminPage::Texts => TEXTS.to_owned(),
    }
}

/// The page of a path and of a query string without its question mark. Filters with impossible values are left out.
pub fn parse(path: &str, search: &str) -> Option<AdminPage> {
    let rest = path.strip_prefix(ROOT)?;
    let mut parts = rest.split('/');
    if parts.next() != Some("") {
        return None;
    }
    let (first, second, none) = (parts.next(), parts.next(), parts.next());
    if none.is_some() {
        return None;
    }
    Some(match (first, second) {
        (None, None) => AdminPage::Queue(QueueQuery::parse(search).0),
        (Some("sign-in"), None) => AdminPage::SignIn,
        (Some("sign-in"), Some(token)) => AdminPage::Redeem(token.parse().ok()?),
        (Some("submissions"), Some(id)) => AdminPage::Submission(id.parse().ok()?),
        (Some("mails"), None) => AdminPage::Mails(MailQuery::parse(search).0),
        (Some("people"), None) => AdminPage::People,
        (Some("lists"), None) => AdminPage::Lists,
        (Some("lists"), Some(target)) => AdminPage::List(target.parse().ok()?),
        (Some("record"), None) => AdminPage::Record(AuditQuery::parse(search).0),
        (Some("settings"), None) => AdminPage::Settings,
        (Some("texts"), None) => AdminPage::Texts,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_page() {
        let queue = QueueQuery::parse("state=returned&region=19&q=tanssi").0;
        let record = AuditQuery::parse("action=invite&role=administrator").0;
        for page in [
            AdminPage::Queue(QueueQuery::default()),
            AdminPage::Queue(queue),
            AdminPage::SignIn,
            AdminPage::Redeem("0f".repeat(32).parse().unwrap()),
            AdminPage::Submission("a2b3c4d5e6f7a2b3".parse().unwrap()),
            AdminPage::Mails(MailQuery::default()),
            AdminPage::Mails(MailQuery::parse("state=failed").0),
            AdminPage::People,
            AdminPage::Lists,
            AdminPage::List("network:lansi-suomi".parse().unwrap()),
            AdminPage::List("region:07".parse().unwrap()),
            AdminPage::Record(AuditQuery::default()),
            AdminPage::Record(record),
            AdminPage::Settings,
            AdminPage::Texts,
        ] {
            let url = path(&page);
            let (path, search) = url.split_once('?').unwrap_or((&url, ""));
            assert_eq!(parse(path, search), Some(page), "{url}");
        }
    }

    #[test]
    fn other_paths_lead_to_no_page() {
        for path in [
            "",
            "/",
            "/fi/admin",
            "/administration",
            "/admin/",
            "/admin/queue",
            "/admin/sign-in/short",
            "/admin/submissions",
            "/admin/submissions/X",
            "/admin/people/1",
            "/admin/lists/lappi",
            "/admin/record/1/2",
        ] {
            assert_eq!(parse(path, ""), None, "{path}");
        }
    }
}
