//! Paths of the administration. They hold no language: a link in a mail, or in a colleague's message, opens in the
//! language its reader has chosen.

use crate::{
    admin::{audit_query::AuditQuery, mail_query::MailQuery, queue_query::QueueQuery},
    paths::LinkToken,
    submission::id::SubmissionId,
};

/// Where the administration begins.
pub const ROOT: &str = "/admin";

/// A page of the administration, as it is linked to and as a URL names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminPage {
    /// What waits for a reviewer, or a part of it
    Queue(QueueQuery),
    /// Where someone signs in
    SignIn,
    /// Where the link of a sign-in mail leads
    Redeem(LinkToken),
    /// A submission, to be decided on
    Submission(SubmissionId),
    /// The outbox
    Mails(MailQuery),
    /// Coordinators and administrators
    People,
    /// What happened
    Record(AuditQuery),
}

/// The path of a page: "/admin/submissions/a2b3…"; with its query string where it has one.
pub fn path(page: &AdminPage) -> String {
    match page {
        AdminPage::Queue(query) => join(ROOT, &query.print()),
        AdminPage::SignIn => format!("{ROOT}/sign-in"),
        AdminPage::Redeem(token) => format!("{ROOT}/sign-in/{}", token.as_str()),
        AdminPage::Submission(id) => format!("{ROOT}/submissions/{id}"),
        AdminPage::Mails(query) => join(&format!("{ROOT}/mails"), &query.print()),
        AdminPage::People => format!("{ROOT}/people"),
        AdminPage::Record(query) => join(&format!("{ROOT}/record"), &query.print()),
    }
}

/// The page of a path and a query string without its question mark. What a filter can't mean is left out.
pub fn parse(path: &str, search: &str) -> Option<AdminPage> {
    let rest = path.strip_prefix(ROOT)?;
    let mut parts = rest.split('/');
    // What stands before the first slash.
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
        (Some("record"), None) => AdminPage::Record(AuditQuery::parse(search).0),
        _ => return None,
    })
}

/// Paths of the API that the administration's pages ask.
pub mod api {
    use crate::{
        admin::{audit_query::AuditQuery, mail_query::MailQuery, queue_query::QueueQuery},
        submission::id::{PersonId, SubmissionId},
    };

    /// Who is signed in.
    pub const ME: &str = "/api/v1/me";
    /// Where a mail to sign in is asked for.
    pub const SIGN_IN: &str = "/api/v1/sign-in";
    /// Where what it says is redeemed.
    pub const REDEEM: &str = "/api/v1/sign-in/redeem";
    /// Where a session ends.
    pub const SIGN_OUT: &str = "/api/v1/sign-out";
    /// The same decision about several submissions.
    pub const BULK: &str = "/api/v1/review/bulk";
    /// Coordinators and administrators.
    pub const PEOPLE: &str = "/api/v1/admin/people";
    /// All of the record as a file.
    pub const EXPORT: &str = "/api/v1/admin/audit/export";
    /// Whether the record is whole.
    pub const VERIFY: &str = "/api/v1/admin/audit/verify";

    /// A page of the queue.
    pub fn queue(query: &QueueQuery) -> String {
        super::join("/api/v1/review/submissions", &query.print())
    }

    /// Whether another reviewer acted after an event; without one, the latest event.
    pub fn pulse(since: Option<i64>) -> String {
        let since = since.map(|since| format!("since={since}"));
        super::join("/api/v1/review/pulse", since.as_deref().unwrap_or_default())
    }

    /// A submission for its reviewers.
    pub fn submission(id: &SubmissionId) -> String {
        format!("/api/v1/review/submissions/{id}")
    }

    /// What reviewers do with it: `actions`, `comments` or `preview`.
    pub fn submission_part(id: &SubmissionId, part: &str) -> String {
        format!("/api/v1/review/submissions/{id}/{part}")
    }

    /// A page of the outbox.
    pub fn mails(query: &MailQuery) -> String {
        super::join("/api/v1/admin/mails", &query.print())
    }

    /// Where a mail is sent once more.
    pub fn send_mail(id: &str) -> String {
        format!("/api/v1/admin/mails/{id}/send")
    }

    /// Someone's rights.
    pub fn person(id: &PersonId) -> String {
        format!("/api/v1/admin/people/{id}")
    }

    /// Where someone's rights are taken away.
    pub fn revoke(id: &PersonId) -> String {
        format!("/api/v1/admin/people/{id}/revoke")
    }

    /// A page of the record.
    pub fn record(query: &AuditQuery) -> String {
        super::join("/api/v1/admin/audit", &query.print())
    }
}

/// A path with a query string, where there is one.
fn join(path: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
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
            AdminPage::Record(AuditQuery::default()),
            AdminPage::Record(record),
        ] {
            let url = path(&page);
            let (path, search) = url.split_once('?').unwrap_or((&url, ""));
            assert_eq!(parse(path, search), Some(page), "{url}");
        }
    }

    #[test]
    fn what_is_no_page_has_no_path() {
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
            "/admin/record/1/2",
        ] {
            assert_eq!(parse(path, ""), None, "{path}");
        }
    }
}
