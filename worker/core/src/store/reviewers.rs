//! Who decides where.

use crate::{fault::Fault, store::batch::text, store::database::Database};
use serde::Deserialize;
use shared::{network::NetworkSlug, region::RegionCode};

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
