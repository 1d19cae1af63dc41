//! Submissions and their texts.

mod holders;
mod root;
mod rows;

use crate::{
    fault::Fault,
    store::batch::{Batch, json, number, optional, text, time},
    store::database::{self, Database, Rows, Statement},
    store::stored::{Stored as _, Unreadable, stored},
};
pub use holders::{hide_contact, new_holder, of_address, transfer};
pub use rows::{Submission, Transfer};
use rows::{SubmissionRow, TextRow, assemble};
use serde::Deserialize;
use shared::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        form::SubmissionForm,
        id::{SubmissionId, Version},
        reasons::Notes,
        review::Review,
        state::{Mark, State},
    },
    time::Timestamp,
};
use wasm_bindgen::JsValue;

/// `?1`: ids. What reaches a network concerns the regions that the network has now.
const SOME: &str = "SELECT s.id, s.kind, s.version, s.state, s.evidence, s.text, s.candidate, s.candidate_evidence, \
     s.candidate_text, s.parent, s.target, s.lang, s.address, s.home, s.privacy_version, s.contact_hidden, s.created_at, s.changed_at, p.year, p.number, \
     p.published_at, p.extended_until, p.extended_in, s.transfer_to, s.transfer_at, \
     CASE WHEN s.target GLOB 'network:*' \
     THEN (SELECT json_group_array(region ORDER BY region) FROM network_regions WHERE network = substr(s.target, 9) AND until IS NULL) \
     ELSE (SELECT json_group_array(region ORDER BY region) FROM submission_regions WHERE submission = s.id) END AS regions, \
     (SELECT json_group_object(lang, name) FROM network_texts WHERE network = substr(s.target, 9)) AS names \
     , (SELECT json_object('id', q.id, 'title', t.form ->> '$.title', 'fi', t.form ->> '$.parallel.fi.title', \
       'sv', t.form ->> '$.parallel.sv.title', 'en', t.form ->> '$.parallel.en.title', \
       'organisation', t.form ->> '$.organisation', 'summary', t.form ->> '$.summary', 'year', n.year, 'number', n.number) \
       FROM submissions q JOIN submission_texts t ON t.submission = q.id AND t.version = q.text \
       LEFT JOIN proposals n ON n.submission = q.id \
       WHERE q.id = coalesce((SELECT r.parent FROM submissions r WHERE r.id = s.parent), s.parent)) AS root \
     FROM submissions s LEFT JOIN proposals p ON p.submission = s.id WHERE s.id IN (SELECT value FROM json_each(?1))";
/// The current texts and those of the revisions.
const THEIR_TEXTS: &str = "SELECT s.id, s.kind, t.version, t.form FROM submissions s \
     JOIN submission_texts t ON t.submission = s.id AND t.version IN (s.text, s.candidate_text, s.evidence ->> '$.shown.text') \
     WHERE s.id IN (SELECT value FROM json_each(?1))";
const TEXTS_AFTER: &str = "SELECT submission, version, form FROM submission_texts WHERE submission = ?1 AND version > ?2 \
     ORDER BY version LIMIT ?3";
/// `?1`: ids.
const ALL_TEXTS: &str = "SELECT s.id, s.kind, t.version, t.form FROM submission_texts t JOIN submissions s ON s.id = t.submission \
     WHERE t.submission IN (SELECT value FROM json_each(?1)) ORDER BY t.version";
/// What had to be changed in any of their texts.
const ALL_NOTES: &str = "SELECT submission AS id, version, notes FROM submission_texts \
     WHERE submission IN (SELECT value FROM json_each(?1)) AND notes IS NOT NULL";
const RETURNED: &str = "SELECT s.id, s.kind, t.version, t.form FROM submission_texts t JOIN submissions s ON s.id = t.submission \
     WHERE t.submission = ?1 AND t.notes IS NOT NULL ORDER BY t.version DESC LIMIT 1";
const NOTES_OF: &str = "SELECT submission AS id, version, notes FROM submission_texts WHERE submission = ?1 AND notes IS NOT NULL \
     ORDER BY version";
const BY_KEY: &str = "SELECT id, request FROM submissions WHERE idempotency = ?1";
const DUE: &str = "SELECT id AS value FROM submissions WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2";
const PUT_OFF: &str = "UPDATE submissions SET due_at = ?3 WHERE id = ?1 AND due_at <= ?2";

const INSERT: &str = "INSERT INTO submissions (id, kind, version, state, evidence, text, lang, address, home, \
     privacy_version, idempotency, created_at, changed_at, due_at, parent, target, answer, request) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13, ?14, ?15, ?16, ?17)";
const UPDATE: &str = "UPDATE submissions SET version = ?2, state = ?3, evidence = ?4, text = ?5, candidate = ?6, \
     candidate_evidence = ?7, candidate_text = ?8, address = ?9, home = ?10, privacy_version = ?11, changed_at = ?12, \
     due_at = ?13, contact_hidden = ?14, answer = ?15 WHERE id = ?1";
const DUE_LATER: &str = "UPDATE submissions SET due_at = ?3 WHERE id = ?1 AND version = ?2";
const DUE_BY: &str =
    "UPDATE submissions SET due_at = ?2 WHERE id = ?1 AND coalesce(due_at, ?2 + 1) > ?2";
const DUE_AT_ALL: &str = "UPDATE submissions SET due_at = ?2 WHERE id = ?1 AND due_at IS NULL";
const NO_REGIONS: &str = "DELETE FROM submission_regions WHERE submission = ?1";
const REGIONS: &str =
    "INSERT INTO submission_regions (submission, region) SELECT ?1, value FROM json_each(?2)";
const TEXT: &str = "INSERT INTO submission_texts (submission, version, form) VALUES (?1, ?2, ?3)";
const DROP_TEXTS: &str = "DELETE FROM submission_texts WHERE submission = ?1 AND version < ?2";
const NOTES: &str = "UPDATE submission_texts SET notes = ?3 WHERE submission = ?1 AND version = ?2";
/// `?2`: versions.
const TEXTS_OF: &str = "SELECT s.id, s.kind, t.version, t.form FROM submission_texts t JOIN submissions s ON s.id = t.submission \
     WHERE t.submission = ?1 AND t.version IN (SELECT value FROM json_each(?2))";

/// A submission with the text that is current and its revision's; `None` where there is none of this id.
///
/// # Errors
/// When it can't be read.
pub async fn find(db: &Database, id: &SubmissionId) -> Result<Option<Submission>, Fault> {
    let found = read(db, std::slice::from_ref(id)).await?.pop();
    found.transpose().map_err(Fault::from)
}

/// Those of these submissions that there are and that can be read, in this order.
pub async fn find_all(db: &Database, ids: &[SubmissionId]) -> Result<Vec<Submission>, Fault> {
    let found = read(db, ids).await?;
    let mut found: Vec<Submission> = found.into_iter().flatten().collect();
    found.sort_by_key(|it| ids.iter().position(|id| *id == it.id));
    Ok(found)
}

/// A text as it is stored.
#[derive(Debug, Deserialize)]
pub struct StoredText {
    /// The version that wrote it
    pub version: u32,
    /// The form's JSON
    pub form: String,
}

stored!(StoredText, Submission, "submission");

/// At most `most` texts that were written after a version, in their order.
pub async fn texts_after(
    db: &Database,
    id: &SubmissionId,
    after: u32,
    most: u32,
) -> Result<Vec<StoredText>, Fault> {
    let values = [text(id.as_str()), number(after), number(most)];
    db.rows(TEXTS_AFTER, &values).await
}

async fn read(
    db: &Database,
    ids: &[SubmissionId],
) -> Result<Vec<Result<Submission, Unreadable>>, Fault> {
    let ids = json(&ids);
    let mut batch = Batch::new(db);
    batch.add(SOME, std::slice::from_ref(&ids));
    batch.add(THEIR_TEXTS, &[ids]);
    let mut rows = batch.read().await?;
    let found = rows.each::<SubmissionRow>()?;
    let mut texts = rows.take::<TextRow>()?;
    let mut whole = |row: SubmissionRow| {
        let (its, others) = texts.drain(..).partition(|text| text.id == row.id);
        texts = others;
        let id = row.id.clone();
        rows.check(SubmissionRow::KIND, id.as_str(), assemble(row, its))
    };
    Ok(found.into_iter().map(|row| whole(row?)).collect())
}

/// The forms of texts, without those that can't be read.
fn forms(rows: &Rows, texts: Vec<TextRow>) -> impl Iterator<Item = (Version, SubmissionForm)> {
    texts.into_iter().filter_map(|row| {
        let id = row.id.clone();
        rows.check(TextRow::KIND, id.as_str(), row.with_version())
            .ok()
    })
}

/// Reads submissions with all of their texts, and what is public of them, to see if it can be read.
pub async fn read_whole(db: &Database, ids: &[SubmissionId]) -> Result<(), Fault> {
    let found = find_all(db, ids).await?;
    let ids = json(&ids);
    let statements = [ALL_TEXTS, ALL_NOTES].map(|sql| Statement::new(sql, [ids.clone()]));
    let mut rows = db.read(statements.to_vec()).await?;
    let texts = rows.take()?;
    _ = forms(&rows, texts).count();
    rows.take::<NotesRow>()?;
    for submission in &found {
        _ = rows.check(
            SubmissionRow::KIND,
            submission.id.as_str(),
            submission.check_public(),
        );
    }
    Ok(())
}

#[derive(Deserialize)]
struct NotesRow {
    version: Version,
    #[serde(deserialize_with = "database::json")]
    notes: Notes,
}

stored!(NotesRow, Submission, "id");

/// What was returned to its author.
pub struct Returned {
    /// The text that was returned last, if it can be read
    pub last: Option<SubmissionForm>,
    /// What had to be changed in each text that was returned, by its version, the oldest first
    pub notes: Vec<(Version, Notes)>,
}

/// What was returned to its author, as far as it can be read.
pub async fn returned(db: &Database, id: &SubmissionId) -> Result<Returned, Fault> {
    let statements = [RETURNED, NOTES_OF].map(|sql| Statement::new(sql, [text(id.as_str())]));
    let mut rows = db.read(statements.to_vec()).await?;
    let texts = rows.take::<TextRow>()?;
    let notes = rows.take::<NotesRow>()?;
    let notes: Vec<(Version, Notes)> = notes.into_iter().map(|it| (it.version, it.notes)).collect();
    let last = notes.last().map(|(version, _)| *version);
    let form = forms(&rows, texts).next();
    Ok(Returned {
        last: form
            .filter(|(version, _)| Some(*version) == last)
            .map(|(_, form)| form),
        notes,
    })
}

/// A submission that a request has made.
#[derive(Debug, Deserialize)]
pub struct Made {
    /// The submission
    pub id: SubmissionId,
    /// The hash of what the request has sent; `None` for a request to an earlier version
    pub request: Option<String>,
}

stored!(Made, Submission, "id");

/// The submission that a request with this hashed key made.
pub async fn by_key(db: &Database, key: &str) -> Result<Option<Made>, Fault> {
    db.first(BY_KEY, &[text(key)]).await
}

/// Removes the texts that were written before a version.
pub fn drop_texts_before(batch: &mut Batch, id: &SubmissionId, version: Version) {
    let values = [text(id.as_str()), number(version.number())];
    batch.add(DROP_TEXTS, &values);
}

/// At most `most` submissions whose time has come, the longest overdue first.
pub async fn due(db: &Database, now: Timestamp, most: u32) -> Result<Vec<SubmissionId>, Fault> {
    db.values(DUE, &[time(now), number(most)]).await
}

/// Has the cron look at a submission later that is due by now.
pub async fn put_off(
    db: &Database,
    id: &SubmissionId,
    now: Timestamp,
    later: Timestamp,
) -> Result<(), Fault> {
    let values = [text(id.as_str()), time(now), time(later)];
    db.run(PUT_OFF, &values).await
}

/// Adds a new submission, with the hashes of the request's key and of what it has sent.
pub fn insert(
    batch: &mut Batch,
    new: &Submission,
    (key, sent): (&str, &str),
    due_at: Option<Timestamp>,
) {
    let review = &new.review;
    batch.add(
        INSERT,
        &[
            text(new.id.as_str()),
            text(review.kind().as_str()),
            number(review.version().number()),
            text(review.state().name().as_str()),
            json(review.state()),
            number(review.text().number()),
            text(new.lang.code()),
            optional(new.address.as_ref().map(EmailAddress::as_str)),
            optional(new.home.map(RegionCode::as_str)),
            text(&new.privacy_version),
            text(key),
            time(new.created_at),
            due_at.map_or(JsValue::NULL, time),
            optional(new.parent.as_ref().map(SubmissionId::as_str)),
            optional(new.target.as_ref().map(ToString::to_string)),
            answer(review),
            text(sent),
        ],
    );
    regions(batch, new);
}

/// Adds a submission as it is after a change.
pub fn update(batch: &mut Batch, changed: &Submission, due_at: Option<Timestamp>) {
    let review = &changed.review;
    let candidate = review.candidate();
    batch.add(
        UPDATE,
        &[
            text(changed.id.as_str()),
            number(review.version().number()),
            text(review.state().name().as_str()),
            json(review.state()),
            number(review.text().number()),
            optional(candidate.map(|it| it.state().name().as_str())),
            match candidate {
                Some(candidate) => json(candidate.state()),
                None => JsValue::NULL,
            },
            candidate.map_or(JsValue::NULL, |it| number(it.text().number())),
            optional(changed.address.as_ref().map(EmailAddress::as_str)),
            optional(changed.home.map(RegionCode::as_str)),
            text(&changed.privacy_version),
            time(changed.changed_at),
            due_at.map_or(JsValue::NULL, time),
            number(changed.contact_hidden),
            answer(review),
        ],
    );
    batch.add(NO_REGIONS, &[text(changed.id.as_str())]);
    regions(batch, changed);
}

/// The addressee's answer to a delivery, or NULL.
fn answer(review: &Review) -> JsValue {
    let mark = match review.state() {
        State::Delivered(delivery) => Some(delivery.answer.mark),
        _ => None,
    };
    optional(mark.map(Mark::as_str))
}

fn regions(batch: &mut Batch, submission: &Submission) {
    // The regions of a network are read from the network.
    if !submission.review.kind().reaches_staff() {
        let Submission { id, regions, .. } = submission;
        batch.add(REGIONS, &[text(id.as_str()), json(regions)]);
    }
}

/// Adds what its author wrote with a version.
pub fn write_text(batch: &mut Batch, id: &SubmissionId, version: Version, form: &SubmissionForm) {
    let version = number(version.number());
    batch.add(TEXT, &[text(id.as_str()), version, json(form)]);
}

/// Adds what has to be changed in the text of a version, or removes it.
pub fn write_notes(batch: &mut Batch, id: &SubmissionId, of: Version, notes: Option<&Notes>) {
    let notes = notes.map_or(JsValue::NULL, json);
    batch.add(NOTES, &[text(id.as_str()), number(of.number()), notes]);
}

/// The texts that some versions of a submission wrote, as far as they can be read.
pub async fn texts_of(
    db: &Database,
    id: &SubmissionId,
    versions: &[Version],
) -> Result<Vec<(Version, SubmissionForm)>, Fault> {
    let statement = Statement::new(TEXTS_OF, [text(id.as_str()), json(&versions)]);
    let mut rows = db.read(vec![statement]).await?;
    let texts = rows.take::<TextRow>()?;
    Ok(forms(&rows, texts).collect())
}

/// Sets the time at which the cron next looks at a version.
pub fn due_later(
    batch: &mut Batch,
    id: &SubmissionId,
    version: Version,
    due_at: Option<Timestamp>,
) {
    let due_at = due_at.map_or(JsValue::NULL, time);
    let version = number(version.number());
    batch.add(DUE_LATER, &[text(id.as_str()), version, due_at]);
}

/// Has the cron look at a submission at a time at the latest.
pub fn due_by(batch: &mut Batch, id: &SubmissionId, at: Timestamp) {
    batch.add(DUE_BY, &[text(id.as_str()), time(at)]);
}

/// Has the cron look at a submission at a time, if it would never do so.
pub fn due_at_all(batch: &mut Batch, id: &SubmissionId, at: Timestamp) {
    batch.add(DUE_AT_ALL, &[text(id.as_str()), time(at)]);
}
