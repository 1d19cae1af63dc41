//! The record of what happened, to be searched, copied and proved whole.

use crate::{
    fault::Fault,
    store::database::Database,
    store::{
        audit::{COLUMNS, StoredEvent},
        batch::{json, number, optional, text, time},
        sql::Sql,
    },
};
use serde::Deserialize;
use shared::{
    admin::{audit_query::AuditQuery, wire::AuditItem},
    audit::AuditSubject,
    proposal::wire::Count,
    submission::actor::Actor,
    time::Timestamp,
};

const LATER: &str = "SELECT seq AS value FROM audit_events WHERE seq > ?1 LIMIT 1";
const SEALS: &str = "SELECT first, last, before, hash FROM audit_seals ORDER BY last";
const PULSE: &str = "SELECT (SELECT coalesce(max(seq), 0) FROM audit_events) AS latest, \
     EXISTS (SELECT 1 FROM (SELECT subject, person FROM audit_events WHERE seq > ?1 ORDER BY seq LIMIT 500) \
       WHERE subject GLOB 'submission:*' AND person IS NOT ?2) AS changed";

/// A page of the events that a query asks for, the newest first, those before `before` alone, with nothing in the place of one
/// that can't be read; and how many there are, counted up to one more than [`Count::MOST`].
pub async fn page(
    db: &Database,
    query: &AuditQuery,
    before: Option<i64>,
    most: u32,
) -> Result<(Vec<Option<AuditItem>>, u32), Fault> {
    let mut page = Sql::default();
    page.add(
        &format!("SELECT {COLUMNS} FROM audit_events WHERE TRUE"),
        [],
    );
    add_conditions(&mut page, query);
    page.add(
        " AND seq < ? ORDER BY seq DESC LIMIT ?",
        [number(before.unwrap_or(1 << 52)), number(most)],
    );
    let mut count = Sql::default();
    count.add(
        "SELECT count(*) AS value FROM (SELECT 1 FROM audit_events WHERE TRUE",
        [],
    );
    add_conditions(&mut count, query);
    count.add(" LIMIT ?)", [number(Count::MOST + 1)]);
    let mut rows = db.read(vec![page.into(), count.into()]).await?;
    let found = rows.each()?.into_iter().map(Result::ok).collect();
    Ok((found, rows.value()?.unwrap_or(0)))
}

/// Adds the conditions of a query.
fn add_conditions(sql: &mut Sql, query: &AuditQuery) {
    if query.subject.contains(':') {
        sql.add(" AND subject = ?", [text(&query.subject)]);
    } else if !query.subject.is_empty() {
        let kinds = AuditSubject::ALL.iter();
        let subjects: Vec<String> = kinds.map(|kind| kind.of(&query.subject)).collect();
        sql.add(
            " AND subject IN (SELECT value FROM json_each(?))",
            [json(&subjects)],
        );
    }
    if let Some(action) = query.action {
        sql.add(" AND action = ?", [text(action.as_str())]);
    }
    if let Some(role) = query.role {
        sql.add(" AND role = ?", [text(role.as_str())]);
    }
    if let Some(from) = query.from {
        sql.add(" AND at >= ?", [time(Timestamp::start_of(from))]);
    }
    if let Some(to) = query.to {
        sql.add(" AND at < ?", [time(Timestamp::end_of(to))]);
    }
}

/// At most `most` events after one and up to another, the oldest first.
pub async fn copied(
    db: &Database,
    (after, last): (i64, i64),
    most: u32,
) -> Result<Vec<StoredEvent>, Fault> {
    db.computed(
        format!(
            "SELECT {COLUMNS} FROM audit_events WHERE seq > ?1 AND seq <= ?2 ORDER BY seq LIMIT ?3"
        ),
        &[number(after), number(last), number(most)],
    )
    .await
}

/// True if there are events after one.
pub async fn goes_on(db: &Database, after: i64) -> Result<bool, Fault> {
    let later = db.value::<i64>(LATER, &[number(after)]).await?;
    Ok(later.is_some())
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
    db.computed(SEALS, &[]).await
}

#[derive(Deserialize)]
struct PulseRow {
    latest: i64,
    changed: u8,
}

/// The last event, and whether after `since` something happened to a submission that someone else did.
pub async fn pulse(db: &Database, since: i64, actor: &Actor) -> Result<(i64, bool), Fault> {
    let person = optional(actor.person().map(|it| it.id.as_str()));
    let row = db
        .computed::<PulseRow>(PULSE, &[number(since), person])
        .await?;
    Ok(row
        .into_iter()
        .next()
        .map_or((0, false), |row| (row.latest, row.changed != 0)))
}
