//! Reviewers: the people who decide on submissions of a region, and the networks whose coordinators decide.

use crate::{
    fault::Fault,
    store::batch::{optional, text},
    store::database::Database,
    store::stored::stored,
};
use serde::Deserialize;
use shared::{
    admin::wire::{Notify, PersonRole},
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    network::NetworkSlug,
    region::RegionCode,
    submission::id::PersonId,
};

/// The network of a region, where someone coordinates that region.
const NETWORKS: &str = "SELECT n.network AS value FROM network_regions n WHERE n.region = ?1 AND n.until IS NULL AND EXISTS \
     (SELECT 1 FROM people p JOIN people_regions r ON r.person = p.id \
      WHERE r.region = ?1 AND p.role = 'coordinator' AND p.revoked_at IS NULL) ORDER BY n.network";

/// The networks whose coordinators decide what comes from a region; none where administrators do.
pub async fn networks(db: &Database, home: RegionCode) -> Result<Vec<NetworkSlug>, Fault> {
    db.values(NETWORKS, &[text(home.as_str())]).await
}

const COORDINATED: &str = "SELECT r.region, min(p.id) AS id FROM people p JOIN people_regions r ON r.person = p.id \
     WHERE p.role = 'coordinator' AND p.revoked_at IS NULL GROUP BY r.region ORDER BY r.region";

#[derive(Deserialize)]
struct Coordinated {
    region: RegionCode,
}

stored!(Coordinated, Person, "id");

/// The regions that someone coordinates.
pub async fn coordinated(db: &Database) -> Result<Vec<RegionCode>, Fault> {
    let rows = db.rows::<Coordinated>(COORDINATED, &[]).await?;
    Ok(rows.into_iter().map(|row| row.region).collect())
}

/// The name of a person of `people p`, or the address while they have given none.
pub const CALLED: &str =
    "coalesce(p.name, iif(p.address LIKE '%@removed.invalid', NULL, p.address))";

/// The frequency of the mails of a person of `people`, as a column.
macro_rules! notify {
    () => {
        "iif(muted, 'never', notify) AS notify"
    };
}
pub(crate) use notify;

/// The columns of a reviewer.
pub const COLUMNS: &str = concat!(
    "id, address, lang, role, ",
    notify!(),
    ", absent_until, deputy"
);
const OF_REGION: &str = "revoked_at IS NULL \
     AND (role = 'administrator' OR id IN (SELECT person FROM people_regions WHERE region = ?1)) ORDER BY address";

/// Someone who is told what is new in the queue.
#[derive(Clone, Debug, Deserialize)]
pub struct Reviewer {
    /// Their id
    pub id: PersonId,
    /// Their address
    pub address: EmailAddress,
    /// The language they are written to in
    pub lang: Lang,
    /// Their role
    pub role: PersonRole,
    /// The frequency of their mails
    pub notify: Notify,
    /// The last day of their absence
    pub absent_until: Option<Date>,
    /// The colleague who is told meanwhile
    pub deputy: Option<PersonId>,
}

stored!(Reviewer, Person, "id");

/// The coordinators of a region, and all administrators.
pub async fn list(db: &Database, region: Option<RegionCode>) -> Result<Vec<Reviewer>, Fault> {
    let region = optional(region.map(RegionCode::as_str));
    let sql = format!("SELECT {COLUMNS} FROM people WHERE {OF_REGION}");
    db.rows(sql, &[region]).await
}
