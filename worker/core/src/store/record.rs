//! The record of what happened, to be searched, copied and proved whole.

use crate::{
    fault::Fault,
    store::database::Database,
    store::{
        audit::Sealable,
        batch::{Batch, number, optional, text, time},
    },
};
use serde::Deserialize;
use shared::{
    admin::{audit_query::AuditQuery, wire::AuditItem},
    audit::{AuditAction, AuditSubject},
    proposal::wire::Count,
    submission::{actor::Actor, actor::Role, id::PersonId},
    time::Timestamp,
};
use wasm_bindgen::JsValue;

const COLUMNS: &str =
    "seq, subject, version, action, role, person, from_state, to_state, at, request_id";
const SEALS: &str = "SELECT first, last, before, hash FROM audit_seals ORDER BY last";
const PULSE: &str = "SELECT (SELECT coalesce(max(seq), 0) FROM audit_events) AS latest, \
     EXISTS (SELECT 1 FROM (SELECT subject, person FROM audit_events WHERE seq > ?1 ORDER BY seq LIMIT 500) \
       WHERE subject GLOB 'submission:*' AND person IS NOT ?2) AS changed";

#[derive(Deserialize)]
struct EventRow {
    seq: i64,
    subject: String,
    version: u32,
    action: String,
    role: String,
    person: Option<String>,
    from_state: Option<String>,
    to_state: Option<String>,
    at: i64,
    request_id: String,
}

#[derive(Deserialize)]
struct CountRow {
    n: u32,
}

impl TryFrom<EventRow> for AuditItem {
    type Error = Fault;
    fn try_from(row: EventRow) -> Result<Self, Fault> {
        let impossible = |column: &'static str| Fault::new("reading an event: impossible", column);
        let person = |id: String| id.parse::<PersonId>().map_err(|_| impossible("person"));
        Ok(Self {
            seq: row.seq,
            subject: row.subject,
            version: row.version,
            action: row.action,
            role: row.role.parse().map_err(|_| impossible("role"))?,
            person: row.person.map(person).transpose()?,
            from: row.from_state,
            to: row.to_state,
            at: Timestamp::from_millis(row.at),
            request_id: row.request_id,
        })
    }
}

/// A page of the events that a query asks for, the newest first, those before `before` alone; and how many there are,
/// counted up to one more than [`Count::MOST`].
///
/// # Errors
/// When the database can't be read, or holds what no event can be.
pub async fn page(
    db: &Database,
    query: &AuditQuery,
    before: Option<i64>,
    most: u32,
) -> Result<(Vec<AuditItem>, u32), Fault> {
    let (conditions, values) = conditions(query);
    let [page_values, mut count_values] = [values.clone(), values];
    let mut page_values = page_values;
    let place = page_values.len();
    page_values.push(number(before.unwrap_or(1 << 52)));
    page_values.push(number(most));
    let mut batch = Batch::new(db);
    batch.add(
        format!(
            "SELECT {COLUMNS} FROM audit_events WHERE {conditions} AND seq < ?{} ORDER BY seq DESC LIMIT ?{}",
            place + 1,
            place + 2
        ),
        &page_values,
    );
    count_values.push(number(Count::MOST + 1));
    batch.add(
        format!(
            "SELECT count(*) AS n FROM (SELECT 1 FROM audit_events WHERE {conditions} LIMIT ?{})",
            place + 1
        ),
        &count_values,
    );
    let mut rows = batch.read().await?;
    let items = rows
        .take::<EventRow>()?
        .into_iter()
        .map(AuditItem::try_from);
    let items = items.collect::<Result<_, _>>()?;
    let counted = rows.take::<CountRow>()?.into_iter().next();
    Ok((items, counted.map_or(0, |row| row.n)))
}

/// The conditions of a query as SQL, with their values.
fn conditions(query: &AuditQuery) -> (String, Vec<JsValue>) {
    let mut conditions = vec!["TRUE".to_owned()];
    let mut values = Vec::new();
    let mut add = |condition: &str, value: JsValue| {
        values.push(value);
        conditions.push(condition.replace('?', &format!("?{}", values.len())));
    };
    if query.subject.contains(':') {
        add("subject = ?", text(&query.subject));
    } else if !query.subject.is_empty() {
        let subjects: Vec<String> = AuditSubject::ALL
            .iter()
            .map(|kind| kind.of(&query.subject))
            .collect();
        let subjects = serde_json::to_string(&subjects).unwrap_or_default();
        add(
            "subject IN (SELECT value FROM json_each(?))",
            text(subjects),
        );
    }
    if let Some(action) = query.action {
        add("action = ?", text(AuditAction::as_str(action)));
    }
    if let Some(role) = query.role {
        add("role = ?", text(Role::as_str(role)));
    }
    if let Some(from) = query.from {
        add("at >= ?", time(Timestamp::start_of(from)));
    }
    if let Some(to) = query.to {
        add("at < ?", time(Timestamp::end_of(to)));
    }
    (conditions.join(" AND "), values)
}

/// At most `most` events after one, the oldest first.
///
/// # Errors
/// When the database can't be read, or holds what no event can be.
pub async fn after(db: &Database, seq: i64, most: u32) -> Result<Vec<AuditItem>, Fault> {
    let rows = read_after::<EventRow>(db, seq, most).await?;
    rows.into_iter().map(AuditItem::try_from).collect()
}

/// At most `most` events after one as they are sealed, the oldest first.
pub async fn sealable_after(db: &Database, seq: i64, most: u32) -> Result<Vec<Sealable>, Fault> {
    read_after(db, seq, most).await
}

async fn read_after<T: serde::de::DeserializeOwned>(
    db: &Database,
    seq: i64,
    most: u32,
) -> Result<Vec<T>, Fault> {
    db.rows(
        format!("SELECT {COLUMNS} FROM audit_events WHERE seq > ?1 ORDER BY seq LIMIT ?2"),
        &[number(seq), number(most)],
    )
    .await
}

/// A seal: the hash of a range of events and of the seal before it.
#[derive(Clone, Debug, Deserialize)]
pub struct Seal {
    /// The first event under it
    pub first: i64,
    /// The last one
    pub last: i64,
    /// The hash of the seal before; empty for the first one
    pub before: String,
    /// Its hash
    pub hash: String,
}

/// All seals in their order.
pub async fn seals(db: &Database) -> Result<Vec<Seal>, Fault> {
    db.rows(SEALS, &[]).await
}

#[derive(Deserialize)]
struct PulseRow {
    latest: i64,
    changed: u8,
}

/// The last event, and whether after `since` something happened to a submission that someone else did.
pub async fn pulse(db: &Database, since: i64, actor: &Actor) -> Result<(i64, bool), Fault> {
    let mut batch = Batch::new(db);
    let person = optional(actor.person().map(|it| it.id.as_str()));
    batch.add(PULSE, &[number(since), person]);
    let row = batch.read().await?.take::<PulseRow>()?.into_iter().next();
    Ok(row.map_or((0, false), |row| (row.latest, row.changed != 0)))
}
