//! The sessions of coordinators and administrators.

use crate::{
    fault::Fault,
    store::{
        batch::{text, time},
        database::Database,
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    admin::wire::PersonRole,
    email::EmailAddress,
    region::RegionCode,
    submission::{
        actor::{Actor, Person},
        id::PersonId,
    },
    time::Timestamp,
};

/// One row for each region, and one without for who has none.
const SESSION: &str = "SELECT s.created_at, s.seen_at, p.id, p.name, p.address, p.role, r.region \
     FROM sessions s JOIN people p ON p.id = s.person LEFT JOIN people_regions r ON r.person = p.id \
     WHERE s.hash = ?1 AND s.ended_at IS NULL AND p.revoked_at IS NULL ORDER BY r.region";
const SEEN: &str = "UPDATE sessions SET seen_at = ?2 WHERE hash = ?1 AND ended_at IS NULL";

/// A session of a person.
#[derive(Debug)]
pub struct Session {
    /// The person with their rights
    pub actor: Actor,
    /// Their name
    pub name: Option<String>,
    /// The time at which it began
    pub created_at: Timestamp,
    /// The time at which it was last used
    pub seen_at: Timestamp,
}

#[derive(Deserialize)]
struct SessionRow {
    created_at: Timestamp,
    seen_at: Timestamp,
    id: PersonId,
    name: Option<String>,
    address: EmailAddress,
    role: PersonRole,
    region: Option<RegionCode>,
}

stored!(SessionRow, Person, "id");

/// The session of this hash that has not been ended, of someone whose rights have not been revoked.
pub async fn session(db: &Database, hash: &str) -> Result<Option<Session>, Fault> {
    let rows = db.rows::<SessionRow>(SESSION, &[text(hash)]).await?;
    let regions = rows.iter().filter_map(|row| row.region).collect();
    Ok(rows.into_iter().next().map(|row| {
        let person = Person {
            id: row.id,
            address: row.address,
        };
        Session {
            actor: match row.role {
                PersonRole::Coordinator => Actor::Coordinator { person, regions },
                PersonRole::Administrator => Actor::Administrator { person },
            },
            name: row.name,
            created_at: row.created_at,
            seen_at: row.seen_at,
        }
    }))
}

/// Notes that a session was used.
pub async fn seen(db: &Database, hash: &str, now: Timestamp) -> Result<(), Fault> {
    db.run(SEEN, &[text(hash), time(now)]).await
}
