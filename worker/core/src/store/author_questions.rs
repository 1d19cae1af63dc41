//! Reviewers' questions to the author of what is in review, with their answers.

use crate::{
    fault::Fault,
    store::{
        audit::next_event,
        batch::{Batch, number, optional, text, time},
        database::Database,
        reviewers::CALLED,
        stored::stored,
        submissions::Submission,
        unreadable::Reading,
    },
};
use serde::Deserialize;
use shared::{
    admin::wire::PersonRole,
    audit::{AuditAction, AuditSubject},
    email::EmailAddress,
    submission::{
        actor::{Actor, Person, Role},
        id::{PersonId, SubmissionId},
        reasons::Reason,
    },
    time::Timestamp,
};

const LIST: &str = "FROM author_questions q JOIN people p ON p.id = q.person WHERE q.submission = ?1 ORDER BY q.at, q.rowid";
const COLUMNS: &str = "q.id, q.submission, q.person, q.text, q.at, q.answer, q.answered_at, p.role";
/// `?2`: the version that was seen; `?7`: since when it is in review. What was asked before that is open no more.
const CAN_BE_ASKED: &str = "EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND version = ?2) \
     AND NOT EXISTS (SELECT 1 FROM author_questions WHERE submission = ?1 AND answer IS NULL AND at >= ?7)";
const ASK: &str =
    "INSERT INTO author_questions (id, submission, person, text, at) VALUES (?1, ?2, ?3, ?4, ?5)";
/// `?2`: the version that was seen; `?7`: the holder's address; `?8`: the question.
const CAN_BE_ANSWERED: &str = "EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND version = ?2 AND address IS ?7) \
     AND EXISTS (SELECT 1 FROM author_questions WHERE id = ?8 AND submission = ?1 AND answer IS NULL)";
const ANSWER: &str =
    "UPDATE author_questions SET answer = ?2, answered_at = ?3 WHERE id = ?1 AND answer IS NULL";

/// A question as it is stored.
#[derive(Debug, Deserialize)]
pub struct StoredQuestion {
    /// Its id
    pub id: String,
    /// The reviewer
    pub person: PersonId,
    /// The question
    pub text: Reason,
    /// Time of asking
    pub at: Timestamp,
    /// The answer
    pub answer: Option<Reason>,
    /// Time of the answer
    pub answered_at: Option<Timestamp>,
    /// The reviewer's present role
    pub role: PersonRole,
    /// The reviewer's name, or their address while they have given none
    #[serde(default)]
    pub name: Option<String>,
}

stored!(StoredQuestion, Question, "submission");

/// The questions to the authors of some submissions.
pub const READING: Reading = Reading::of::<StoredQuestion>(
    "SELECT q.id, q.submission, q.person, q.text, q.at, q.answer, q.answered_at, p.role \
     FROM author_questions q JOIN people p ON p.id = q.person WHERE q.submission IN (SELECT value FROM json_each(?1))",
);

/// The questions to the author of a submission, oldest first.
pub async fn list(db: &Database, submission: &SubmissionId) -> Result<Vec<StoredQuestion>, Fault> {
    let sql = format!("SELECT {COLUMNS}, {CALLED} AS name {LIST}");
    db.rows(sql, &[text(submission.as_str())]).await
}

/// A question to be written.
pub struct NewAsking<'a> {
    /// Its id
    pub id: &'a str,
    /// The submission as it was seen
    pub submission: &'a Submission,
    /// Since when it is in review
    pub since: Timestamp,
    /// The question
    pub text: &'a Reason,
    /// The time
    pub at: Timestamp,
    /// Id of the request
    pub request: &'a str,
}

/// Adds a question and its event, which fails the batch where another one is open or the submission has changed.
pub fn ask(batch: &mut Batch, actor: &Actor, by: &Person, asking: &NewAsking<'_>) {
    let id = || text(asking.submission.id.as_str());
    let columns = "?3, ?4, ?5, NULL, NULL, ?6, ?8";
    batch.add(
        next_event(AuditSubject::Question, "?1", CAN_BE_ASKED, columns),
        &[
            id(),
            number(asking.submission.review.version().number()),
            text(AuditAction::AskAuthor.as_str()),
            text(actor.role().as_str()),
            text(by.id.as_str()),
            time(asking.at),
            time(asking.since),
            text(asking.request),
        ],
    );
    let values = [
        text(asking.id),
        id(),
        text(by.id.as_str()),
        text(asking.text.as_str()),
        time(asking.at),
    ];
    batch.add(ASK, &values);
}

/// An answer to be written.
pub struct NewAnswer<'a> {
    /// The id of the question
    pub question: &'a str,
    /// The submission as it was seen
    pub submission: &'a Submission,
    /// The answer
    pub text: &'a Reason,
    /// The time
    pub at: Timestamp,
    /// Id of the request
    pub request: &'a str,
}

/// Adds an answer and its event, which fails the batch where there is an answer or the submission has changed.
pub fn answer(batch: &mut Batch, answer: &NewAnswer<'_>) {
    let submission = answer.submission;
    let holder = submission.address.as_ref().map(EmailAddress::as_str);
    let columns = "?3, ?4, NULL, NULL, NULL, ?5, ?6";
    batch.add(
        next_event(AuditSubject::Question, "?1", CAN_BE_ANSWERED, columns),
        &[
            text(submission.id.as_str()),
            number(submission.review.version().number()),
            text(AuditAction::AnswerQuestion.as_str()),
            text(Role::Holder.as_str()),
            time(answer.at),
            text(answer.request),
            optional(holder),
            text(answer.question),
        ],
    );
    let values = [
        text(answer.question),
        text(answer.text.as_str()),
        time(answer.at),
    ];
    batch.add(ANSWER, &values);
}
