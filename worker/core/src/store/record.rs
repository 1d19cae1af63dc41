//! The record of what happened, to be searched, copied and proved whole.

use crate::{
    fault::Fault,
    store::database::Database,
    store::{
        audit::{COLUMNS, StoredEvent},
        batch::{json, number, optional, text, time},
        named,
        sql::Sql,
    },
};
use serde::Deserialize;
use shared::{
    admin::{audit_query::AuditQuery, named::Named, wire::AuditItem},
    audit::AuditSubject,
    proposal::{number::ProposalNumber, wire::Count},
    search::fold,
    submission::{
        actor::Actor,
        id::{PersonId, SubmissionId},
    },
    time::Timestamp,
};

const SUBJECTS: &str =
    "SELECT DISTINCT subject AS value FROM audit_events WHERE subject >= ? AND subject < ? LIMIT ?";
/// Most subjects of one kind that a beginning of an id finds.
const MOST_SUBJECTS: u32 = 20;
/// Coordinators and administrators are few.
const PEOPLE: &str =
    "SELECT id, name, address FROM people WHERE address NOT LIKE '%@removed.invalid'";
/// Most people whose events are shown together.
const MOST_PEOPLE: usize = 8;
/// The title that reviewers see of a submission; other kinds than proposals have none.
const TITLES: &str = "SELECT s.id, p.year, p.number, \
     iif(s.state IN ('draft', 'awaiting_confirmation', 'discarded'), NULL, t.form ->> '$.title') AS title \
     FROM submissions s LEFT JOIN proposals p ON p.submission = s.id \
     LEFT JOIN submission_texts t ON t.submission = s.id AND t.version = s.text \
     WHERE s.id IN (SELECT value FROM json_each(?1))";
const LATER: &str = "SELECT seq AS value FROM audit_events WHERE seq > ?1 LIMIT 1";
const SEALS: &str = "SELECT first, last, before, hash FROM audit_seals ORDER BY last";
const PULSE: &str = "SELECT (SELECT coalesce(max(seq), 0) FROM audit_events) AS latest, \
     EXISTS (SELECT 1 FROM (SELECT subject, person FROM audit_events WHERE seq > ?1 ORDER BY seq LIMIT 500) \
       WHERE subject GLOB 'submission:*' AND person IS NOT ?2) AS changed";

/// The events that a search looks for.
pub enum Sought {
    /// All
    All,
    /// Those of subjects, and those that people did
    Found {
        /// The subjects
        subjects: Vec<String>,
        /// The people
        people: Vec<PersonId>,
    },
}

impl Sought {
    fn of(subjects: Vec<String>) -> Self {
        let people = Vec::new();
        Self::Found { subjects, people }
    }
}

/// The events that a search looks for: those of a subject, of the submissions of a number, or of everything with an id; otherwise
/// those of submissions with these words in their titles or the names of their organisations, and of people of this name or address.
pub async fn sought(db: &Database, search: &str) -> Result<Sought, Fault> {
    if search.is_empty() {
        return Ok(Sought::All);
    }
    if search.contains(':') {
        return Ok(Sought::of(vec![search.to_owned()]));
    }
    let kinds = AuditSubject::ALL.iter();
    let Some(named) = Named::of(search) else {
        let people = people(db, search).await?;
        let ids = named::with_words(db, search).await?;
        let of_submissions = kinds.filter(|kind| kind.is_of_submission());
        let subjects = of_submissions.flat_map(|kind| ids.iter().map(|id| kind.of(id.as_str())));
        let of_people = people.iter().map(|id| AuditSubject::Person.of(id.as_str()));
        let subjects = subjects.chain(of_people).collect();
        return Ok(Sought::Found { subjects, people });
    };
    let subjects = match &named {
        Named::Id(beginning) => {
            let begun = kinds.map(|kind| subjects(&kind.of(beginning)).into());
            let mut rows = db.read(begun.collect()).await?;
            let found = AuditSubject::ALL.iter().map(|_| rows.values());
            found.collect::<Result<Vec<Vec<String>>, Fault>>()?.concat()
        }
        Named::Number(_) | Named::NumberOfAnyYear(_) => {
            let ids = named::ids(db, &named).await?;
            let subjects = kinds.flat_map(|kind| ids.iter().map(|id| kind.of(id.as_str())));
            subjects.collect()
        }
    };
    Ok(Sought::of(subjects))
}

/// The subjects that begin so.
fn subjects(beginning: &str) -> Sql {
    let mut sql = Sql::default();
    let end = format!("{beginning}\u{10ffff}");
    sql.add(
        SUBJECTS,
        [text(beginning), text(end), number(MOST_SUBJECTS)],
    );
    sql
}

/// The people whose address it is or begins so, or each of whose words begins a word of their name.
async fn people(db: &Database, search: &str) -> Result<Vec<PersonId>, Fault> {
    let rows = db.computed::<PersonRow>(PEOPLE, &[]).await?;
    let words: Vec<String> = fold(search).split(' ').map(str::to_owned).collect();
    let beginning = search.to_lowercase();
    let is_named = |row: &PersonRow| {
        let name = fold(row.name.as_deref().unwrap_or_default());
        let begins = |word: &String| name.split(' ').any(|it| it.starts_with(word.as_str()));
        row.address.to_lowercase().starts_with(&beginning) || words.iter().all(begins)
    };
    let found = rows.into_iter().filter(is_named).take(MOST_PEOPLE);
    Ok(found.map(|row| row.id).collect())
}

/// A page of the events that a query asks for, the newest first, those before `before` alone, with nothing in the place of one
/// that can't be read; and how many there are, counted up to one more than [`Count::MOST`].
pub async fn page(
    db: &Database,
    query: &AuditQuery,
    sought: &Sought,
    before: Option<i64>,
    most: u32,
) -> Result<(Vec<Option<AuditItem>>, u32), Fault> {
    let parts = parts(sought);
    let mut page = Sql::default();
    page.add("SELECT * FROM (", []);
    add_parts(&mut page, &parts, |part, sql| {
        sql.add(
            &format!("SELECT {COLUMNS} FROM audit_events WHERE TRUE"),
            [],
        );
        part.add(sql);
        add_conditions(sql, query, sought);
        sql.add(
            " AND seq < ? ORDER BY seq DESC LIMIT ?",
            [number(before.unwrap_or(1 << 52)), number(most)],
        );
    });
    page.add(") ORDER BY seq DESC LIMIT ?", [number(most)]);
    let mut count = Sql::default();
    count.add("SELECT count(*) AS value FROM (", []);
    add_parts(&mut count, &parts, |part, sql| {
        sql.add("SELECT seq FROM audit_events WHERE TRUE", []);
        part.add(sql);
        add_conditions(sql, query, sought);
        sql.add(" LIMIT ?", [number(Count::MOST + 1)]);
    });
    count.add(")", []);
    let mut rows = db.read(vec![page.into(), count.into()]).await?;
    let found = rows.each()?.into_iter().map(Result::ok).collect();
    Ok((found, rows.value()?.unwrap_or(0)))
}

/// A part of what is sought, which one index finds.
enum Part<'a> {
    All,
    Of(&'a [String]),
    By(&'a PersonId),
}

impl Part<'_> {
    fn add(&self, sql: &mut Sql) {
        match self {
            Self::All => {}
            Self::Of(subjects) => sql.add(
                " AND subject IN (SELECT value FROM json_each(?))",
                [json(subjects)],
            ),
            Self::By(person) => sql.add(" AND person = ?", [text(person.as_str())]),
        }
    }
}

fn parts(sought: &Sought) -> Vec<Part<'_>> {
    match sought {
        Sought::All => vec![Part::All],
        Sought::Found { subjects, people } => std::iter::once(Part::Of(subjects))
            .chain(people.iter().map(Part::By))
            .collect(),
    }
}

/// Adds the rows of the parts, each once.
fn add_parts(sql: &mut Sql, parts: &[Part<'_>], add: impl Fn(&Part<'_>, &mut Sql)) {
    for (place, part) in parts.iter().enumerate() {
        let union = if place > 0 { " UNION " } else { "" };
        sql.add(&format!("{union}SELECT * FROM ("), []);
        add(part, sql);
        sql.add(")", []);
    }
}

#[derive(Deserialize)]
struct TitleRow {
    id: SubmissionId,
    year: Option<u16>,
    number: Option<u32>,
    title: Option<String>,
}

/// Adds to events of submissions the number and the title.
pub async fn add_titles(db: &Database, items: &mut [AuditItem]) -> Result<(), Fault> {
    let ids: Vec<SubmissionId> = items.iter().filter_map(submission).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let rows = db.computed::<TitleRow>(TITLES, &[json(&ids)]).await?;
    for item in items {
        let id = submission(item);
        let Some(row) = rows.iter().find(|row| Some(&row.id) == id.as_ref()) else {
            continue;
        };
        let number = row.number.zip(row.year);
        item.number = number.and_then(|(number, year)| ProposalNumber::new(number, year).ok());
        item.title = row.title.clone().filter(|title| !title.trim().is_empty());
    }
    Ok(())
}

/// The submission that an event is about.
fn submission(item: &AuditItem) -> Option<SubmissionId> {
    let (kind, id) = item.subject.split_once(':')?;
    let kind: AuditSubject = kind.parse().ok()?;
    id.parse().ok().filter(|_| kind.is_of_submission())
}

/// Adds the other conditions of a query. A plus sign keeps to the index of what is sought: there are more events of an action.
fn add_conditions(sql: &mut Sql, query: &AuditQuery, sought: &Sought) {
    let sign = match sought {
        Sought::All => "",
        Sought::Found { .. } => "+",
    };
    if let Some(action) = query.action {
        sql.add(&format!(" AND {sign}action = ?"), [text(action.as_str())]);
    }
    if let Some(role) = query.role {
        sql.add(&format!(" AND {sign}role = ?"), [text(role.as_str())]);
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
struct PersonRow {
    id: PersonId,
    name: Option<String>,
    address: String,
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
