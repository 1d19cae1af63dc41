//! Reviewers: the people who decide on submissions of a region, and the networks whose coordinators decide.

use crate::{
    fault::Fault,
    store::batch::{optional, text},
    store::database::Database,
};
use serde::Deserialize;
use shared::{email::EmailAddress, lang::Lang, network::NetworkSlug, region::RegionCode};

/// The network of a region, where someone coordinates that region.
const NETWORKS: &str = "SELECT n.network FROM network_regions n WHERE n.region = ?1 AND n.until IS NULL AND EXISTS \
     (SELECT 1 FROM people p JOIN people_regions r ON r.person = p.id \
      WHERE r.region = ?1 AND p.role = 'coordinator' AND p.revoked_at IS NULL) ORDER BY n.network";

#[derive(Deserialize)]
struct NetworkRow {
    network: String,
}

/// The networks whose coordinators decide what comes from a region; none where administrators do.
///
/// # Errors
/// When the database can't be read, or holds what no network can be.
pub async fn networks(db: &Database, home: RegionCode) -> Result<Vec<NetworkSlug>, Fault> {
    let rows = db
        .rows::<NetworkRow>(NETWORKS, &[text(home.as_str())])
        .await?;
    rows.into_iter()
        .map(|row| row.network.parse())
        .collect::<Result<_, _>>()
        .map_err(|_| Fault::new("reading networks", "no slug"))
}

const REVIEWERS: &str = "SELECT address, lang, role, notify FROM people WHERE revoked_at IS NULL \
     AND (role = 'administrator' OR id IN (SELECT person FROM people_regions WHERE region = ?1)) ORDER BY address";

/// Someone who is told what is new in the queue.
#[derive(Clone, Debug)]
pub struct Reviewer {
    /// Their address
    pub address: EmailAddress,
    /// The language they are written to in
    pub lang: Lang,
    /// True for an administrator, false for a coordinator
    pub is_administrator: bool,
    /// True if they want one mail a day
    pub is_daily: bool,
}

#[derive(Deserialize)]
struct ReviewerRow {
    address: String,
    lang: String,
    role: String,
    notify: String,
}

/// The coordinators of a region, and all administrators.
///
/// # Errors
/// When the database can't be read, or holds what no person can be.
pub async fn list(db: &Database, region: Option<RegionCode>) -> Result<Vec<Reviewer>, Fault> {
    let region = optional(region.map(RegionCode::as_str));
    db.rows::<ReviewerRow>(REVIEWERS, &[region])
        .await?
        .into_iter()
        .map(|row| {
            Reviewer::try_from(row).map_err(|column| Fault::new("reading a person's row", column))
        })
        .collect()
}

impl TryFrom<ReviewerRow> for Reviewer {
    /// The column that holds what can't be
    type Error = &'static str;
    fn try_from(row: ReviewerRow) -> Result<Self, &'static str> {
        Ok(Self {
            address: row.address.parse().map_err(|_| "address")?,
            lang: row.lang.parse().map_err(|_| "lang")?,
            is_administrator: match row.role.as_str() {
                "administrator" => true,
                "coordinator" => false,
                _ => return Err("role"),
            },
            is_daily: match row.notify.as_str() {
                "daily" => true,
                "at_once" => false,
                _ => return Err("notify"),
            },
        })
    }
}
