//! The sessions of coordinators and administrators.

use crate::{
    fault::Fault,
    store::{
        batch::{text, time},
        database::Database,
    },
};
use serde::Deserialize;
use shared::{
    region::RegionCode,
    submission::actor::{Actor, Person, Role},
    time::Timestamp,
};

/// One row for each region, and one without for who has none.
const SESSION: &str = "SELECT s.created_at, s.seen_at, p.id, p.address, p.role, r.region \
     FROM sessions s JOIN people p ON p.id = s.person LEFT JOIN people_regions r ON r.person = p.id \
     WHERE s.hash = ?1 AND s.ended_at IS NULL AND p.revoked_at IS NULL ORDER BY r.region";
const SEEN: &str = "UPDATE sessions SET seen_at = ?2 WHERE hash = ?1 AND ended_at IS NULL";

/// A session of a person.
#[derive(Debug)]
pub struct Session {
    /// Who, with their rights
    pub actor: Actor,
    /// When it began
    pub created_at: Timestamp,
    /// When it was last used
    pub seen_at: Timestamp,
}

#[derive(Deserialize)]
struct SessionRow {
    created_at: Timestamp,
    seen_at: Timestamp,
    id: String,
    address: String,
    role: String,
    region: Option<String>,
}

/// The session of this hash that has not been ended, of someone whose rights have not been revoked.
///
/// # Errors
/// When the database can't be read, or holds what no person can be.
pub async fn session(db: &Database, hash: &str) -> Result<Option<Session>, Fault> {
    let rows = db.rows::<SessionRow>(SESSION, &[text(hash)]).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    Session::try_from(rows)
        .map(Some)
        .map_err(|column| Fault::new("reading a person's row", column))
}

/// Notes that a session was used.
pub async fn seen(db: &Database, hash: &str, now: Timestamp) -> Result<(), Fault> {
    db.run(SEEN, &[text(hash), time(now)]).await
}

impl TryFrom<Vec<SessionRow>> for Session {
    /// The column that holds what can't be
    type Error = &'static str;
    fn try_from(rows: Vec<SessionRow>) -> Result<Self, &'static str> {
        let regions = rows
            .iter()
            .filter_map(|row| row.region.as_deref())
            .map(|region| region.parse::<RegionCode>().map_err(|_| "region"))
            .collect::<Result<Vec<_>, _>>()?;
        let row = rows.into_iter().next().ok_or("person")?;
        let person = Person {
            id: row.id.parse().map_err(|_| "id")?,
            address: row.address.parse().map_err(|_| "address")?,
        };
        let actor = match row.role.parse() {
            Ok(Role::Coordinator) => Actor::Coordinator { person, regions },
            Ok(Role::Administrator) => Actor::Administrator { person },
            Ok(Role::Holder | Role::System) | Err(_) => return Err("role"),
        };
        Ok(Self {
            actor,
            created_at: row.created_at,
            seen_at: row.seen_at,
        })
    }
}
