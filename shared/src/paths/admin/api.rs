//! Routes and paths of the API for reviewers and administrators.

use crate::{
    admin::{audit_query::AuditQuery, mail_query::MailQuery, queue_query::QueueQuery},
    paths::pattern::{fill, with_query},
    query::encode,
    submission::{
        id::{PersonId, SubmissionId},
        target::Target,
    },
};

/// The signed-in person.
pub const ME: &str = "/api/v1/me";
/// The settings of the signed-in person, and their colleagues.
pub const SETTINGS: &str = "/api/v1/me/settings";
/// Asks for a sign-in mail.
pub const SIGN_IN: &str = "/api/v1/sign-in";
/// Redeems the link or the code of a sign-in mail.
pub const REDEEM: &str = "/api/v1/sign-in/redeem";
/// Ends one session or all of a person.
pub const SIGN_OUT: &str = "/api/v1/sign-out";
/// A page of the reviewers' queue.
pub const QUEUE: &str = "/api/v1/review/submissions";
/// A submission for its reviewers.
pub const SUBMISSION: &str = "/api/v1/review/submissions/{id}";
/// The reviewers' actions.
pub const SUBMISSION_ACTIONS: &str = "/api/v1/review/submissions/{id}/actions";
/// Internal notes about a submission.
pub const SUBMISSION_COMMENTS: &str = "/api/v1/review/submissions/{id}/comments";
/// The mails of a submission, and other proposals.
pub const SUBMISSION_BESIDE: &str = "/api/v1/review/submissions/{id}/beside";
/// The proposals that a number, a title or a URL means.
pub const SUBMISSION_OTHERS: &str = "/api/v1/review/submissions/{id}/others";
/// Questions to the author of a submission.
pub const SUBMISSION_QUESTIONS: &str = "/api/v1/review/submissions/{id}/questions";
/// The mails that an action would send.
pub const SUBMISSION_PREVIEW: &str = "/api/v1/review/submissions/{id}/preview";
/// The same action on several submissions.
pub const BULK: &str = "/api/v1/review/bulk";
/// The texts for decisions.
pub const TEXTS: &str = "/api/v1/review/texts";
/// The lists of networks and of regions without one.
pub const LISTS: &str = "/api/v1/review/lists";
/// The people on a list.
pub const LIST: &str = "/api/v1/review/lists/{target}";
/// A list as a file.
pub const LIST_FILE: &str = "/api/v1/review/lists/{target}/csv";
/// Tells that another reviewer has acted.
pub const PULSE: &str = "/api/v1/review/pulse";
/// A page of the outbox.
pub const MAILS: &str = "/api/v1/admin/mails";
/// Sends a mail again.
pub const SEND_MAIL: &str = "/api/v1/admin/mails/{id}/send";
/// All people; a person is invited here too.
pub const PEOPLE: &str = "/api/v1/admin/people";
/// A person's rights.
pub const PERSON: &str = "/api/v1/admin/people/{id}";
/// Takes a person's rights away.
pub const REVOKE: &str = "/api/v1/admin/people/{id}/revoke";
/// Writes a text for decisions.
pub const NEW_TEXT: &str = "/api/v1/admin/texts";
/// Changes a text for decisions.
pub const TEXT: &str = "/api/v1/admin/texts/{id}";
/// A page of the record.
pub const RECORD: &str = "/api/v1/admin/audit";
/// A part of the record as a file.
pub const EXPORT: &str = "/api/v1/admin/audit/export";
/// Verifies the seals of the record.
pub const VERIFY: &str = "/api/v1/admin/audit/verify";
/// The stored rows that can't be read.
pub const UNREADABLE: &str = "/api/v1/admin/unreadable";

/// A page of the reviewers' queue.
pub fn queue(query: &QueueQuery) -> String {
    with_query(QUEUE.to_owned(), &query.print())
}

/// Tells whether another reviewer has acted after an event; without one, the latest event.
pub fn pulse(since: Option<i64>) -> String {
    let since = since.map(|since| format!("since={since}"));
    with_query(PULSE.to_owned(), since.as_deref().unwrap_or_default())
}

/// A submission for its reviewers.
pub fn submission(id: &SubmissionId) -> String {
    submission_part(id, SUBMISSION)
}

/// The path of a pattern that begins with [`SUBMISSION`].
pub fn submission_part(id: &SubmissionId, pattern: &str) -> String {
    fill(pattern, &[id.as_str()])
}

/// The proposals that a number, a title or a URL means.
pub fn submission_others(id: &SubmissionId, typed: &str) -> String {
    let mut query = String::from("q=");
    encode(typed, &mut query);
    with_query(submission_part(id, SUBMISSION_OTHERS), &query)
}

/// The path of a pattern that begins with [`LIST`].
pub fn list_part(target: &Target, pattern: &str) -> String {
    fill(pattern, &[&target.to_string()])
}

/// A page of the outbox.
pub fn mails(query: &MailQuery) -> String {
    with_query(MAILS.to_owned(), &query.print())
}

/// Sends a mail again.
pub fn send_mail(id: &str) -> String {
    fill(SEND_MAIL, &[id])
}

/// A person's rights.
pub fn person(id: &PersonId) -> String {
    fill(PERSON, &[id.as_str()])
}

/// Takes a person's rights away.
pub fn revoke(id: &PersonId) -> String {
    fill(REVOKE, &[id.as_str()])
}

/// A text for decisions.
pub fn text(id: &str) -> String {
    fill(TEXT, &[id])
}

/// The part of the record that comes after an event.
pub fn export(after: i64) -> String {
    let after = (after > 0).then(|| format!("after={after}"));
    with_query(EXPORT.to_owned(), after.as_deref().unwrap_or_default())
}

/// A page of the record.
pub fn record(query: &AuditQuery) -> String {
    with_query(RECORD.to_owned(), &query.print())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_filled_patterns() {
        let submission: SubmissionId = "a2b3c4d5e6f7a2b3".parse().unwrap();
        let person: PersonId = "0123456789abcdef".parse().unwrap();
        for (path, expected) in [
            (
                queue(&QueueQuery::parse("state=returned").0),
                "/api/v1/review/submissions?state=returned",
            ),
            (queue(&QueueQuery::default()), "/api/v1/review/submissions"),
            (pulse(None), "/api/v1/review/pulse"),
            (pulse(Some(812)), "/api/v1/review/pulse?since=812"),
            (
                super::submission(&submission),
                "/api/v1/review/submissions/a2b3c4d5e6f7a2b3",
            ),
            (
                submission_part(&submission, SUBMISSION_PREVIEW),
                "/api/v1/review/submissions/a2b3c4d5e6f7a2b3/preview",
            ),
            (mails(&MailQuery::default()), "/api/v1/admin/mails"),
            (send_mail("m1"), "/api/v1/admin/mails/m1/send"),
            (
                super::person(&person),
                "/api/v1/admin/people/0123456789abcdef",
            ),
            (
                revoke(&person),
                "/api/v1/admin/people/0123456789abcdef/revoke",
            ),
            (super::text("t1"), "/api/v1/admin/texts/t1"),
            (export(0), "/api/v1/admin/audit/export"),
            (export(50_000), "/api/v1/admin/audit/export?after=50000"),
            (
                record(&AuditQuery::parse("action=invite").0),
                "/api/v1/admin/audit?action=invite",
            ),
        ] {
            assert_eq!(path, expected);
        }
    }
}
