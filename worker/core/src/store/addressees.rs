//! What requests to join and messages reach: its name, and the people who answer.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, number, text},
        database::{self, Database, Rows, Statement},
        question::Question,
        reviewers::{self, Reviewer},
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    lang::Lang,
    network::NetworkSlug,
    region::RegionCode,
    submission::{id::SubmissionId, target::Target},
};
use std::collections::BTreeMap;

/// `?1`: a network. The coordinators of its current regions, and all administrators.
const OF_NETWORK: &str = "revoked_at IS NULL AND (role = 'administrator' \
     OR id IN (SELECT p.person FROM people_regions p JOIN network_regions n ON n.region = p.region \
     WHERE n.network = ?1 AND n.until IS NULL)) ORDER BY address";
/// `?1`: a network.
const NETWORK: &str = "SELECT (SELECT json_group_object(lang, name) FROM network_texts WHERE network = n.slug) AS names, \
     TRUE AS is_open, EXISTS (SELECT 1 FROM people p JOIN people_regions r ON r.person = p.id \
     JOIN network_regions c ON c.region = r.region WHERE c.network = n.slug AND c.until IS NULL \
     AND p.role = 'coordinator' AND p.revoked_at IS NULL) AS has_coordinators FROM networks n WHERE n.slug = ?1";
/// `?1`: a region.
const REGION: &str = "SELECT '{}' AS names, NOT EXISTS (SELECT 1 FROM network_regions WHERE region = ?1 AND until IS NULL) \
     AS is_open, FALSE AS has_coordinators";
const HUB: &str = "SELECT '{}' AS names, TRUE AS is_open, FALSE AS has_coordinators";
/// `?1`: a region as a target. Those on its list, and those whom nobody has answered; the index `submissions_target` counts them.
const INTERESTED: &str = "SELECT count(*) AS value FROM submissions WHERE target = ?1 AND kind = 'join_request' \
     AND answer IN ('unseen', 'seen', 'accepting', 'accepted')";
const CURRENT: &str =
    "SELECT region, network FROM network_regions WHERE until IS NULL ORDER BY region";
/// `?1`: a target. The index `submissions_target` finds them.
const ENTRIES: &str = "SELECT id AS value FROM submissions WHERE target = ?1 AND kind = 'join_request' AND answer = 'accepted' \
     ORDER BY created_at, id LIMIT ?2";
/// Entries of regions that have a network since, whose people were not asked to move.
const TO_ASK: &str = "SELECT s.id AS value FROM network_regions n JOIN submissions s ON s.target = 'region:' || n.region \
     AND s.kind = 'join_request' AND s.answer = 'accepted' WHERE n.until IS NULL AND NOT EXISTS \
     (SELECT 1 FROM audit_events a WHERE a.subject = 'reminder:' || s.id AND a.action = 'ask_to_move') \
     AND NOT EXISTS (SELECT 1 FROM unreadable_rows u WHERE u.kind = 'submission' AND u.id = s.id) LIMIT ?1";
const MOVE: &str = "UPDATE submissions SET target = ?2 WHERE id = ?1";
const LISTS: &str = "SELECT 'network:' || n.slug AS target, \
     (SELECT json_group_object(lang, name) FROM network_texts WHERE network = n.slug) AS names, \
     (SELECT count(*) FROM submissions s WHERE s.target = 'network:' || n.slug AND s.kind = 'join_request' AND s.answer = 'accepted') AS count \
     FROM networks n \
     UNION ALL SELECT s.target, '{}', count(*) FROM submissions s WHERE s.target GLOB 'region:*' AND s.kind = 'join_request' \
     AND s.answer = 'accepted' GROUP BY s.target ORDER BY 1";

/// The people who may answer what reaches a target.
pub async fn list(db: &Database, target: &Target) -> Result<Vec<Reviewer>, Fault> {
    match target {
        Target::Network(slug) => {
            let columns = reviewers::COLUMNS;
            let sql = format!("SELECT {columns} FROM people WHERE {OF_NETWORK}");
            db.rows(sql, &[text(slug.as_str())]).await
        }
        Target::Region(_) | Target::Hub => reviewers::list(db, None).await,
        Target::Proposer | Target::Replier => Ok(Vec::new()),
    }
}

/// What is said of a target before anything is sent to it.
#[derive(Debug, Deserialize)]
pub struct Reached {
    /// A network's names
    #[serde(deserialize_with = "database::json")]
    pub names: BTreeMap<Lang, String>,
    /// False for a region that has a network
    #[serde(deserialize_with = "database::flag")]
    pub is_open: bool,
    /// True if coordinators answer, false if administrators do
    #[serde(deserialize_with = "database::flag")]
    pub has_coordinators: bool,
}

/// What is said of a target; `None` for a network that doesn't exist.
pub struct Reaching<'a>(pub &'a Target);

impl Question for Reaching<'_> {
    type Answer = Option<Reached>;

    fn statements(&self) -> Vec<Statement> {
        vec![match self.0 {
            Target::Network(slug) => Statement::new(NETWORK, [text(slug.as_str())]),
            Target::Region(code) => Statement::new(REGION, [text(code.as_str())]),
            Target::Hub | Target::Proposer | Target::Replier => Statement::new(HUB, []),
        }]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        Ok(rows.computed()?.into_iter().next())
    }
}

/// The number of people who are interested in starting a network in a region.
pub struct Interested(pub RegionCode);

impl Question for Interested {
    type Answer = u32;

    fn statements(&self) -> Vec<Statement> {
        let target = Target::Region(self.0).to_string();
        vec![Statement::new(INTERESTED, [text(&target)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<u32, Fault> {
        Ok(rows.value()?.unwrap_or(0))
    }
}

/// A region with its network.
#[derive(Debug, Deserialize)]
pub struct Membership {
    /// The region
    pub region: RegionCode,
    /// The network that has it now
    pub network: NetworkSlug,
}

stored!(Membership, Network, "network");

/// The regions that have a network now.
pub async fn current(db: &Database) -> Result<Vec<Membership>, Fault> {
    db.rows(CURRENT, &[]).await
}

/// At most `most` entries of a target's list, the oldest first.
pub async fn entries(
    db: &Database,
    target: &Target,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    let values = [text(target.to_string()), number(most)];
    db.values(ENTRIES, &values).await
}

/// At most `most` entries of regions that have a network since, whose people were not asked to move.
pub async fn to_ask(db: &Database, most: u32) -> Result<Vec<SubmissionId>, Fault> {
    db.values(TO_ASK, &[number(most)]).await
}

/// Moves an entry to another list.
pub fn move_to(batch: &mut Batch, submission: &SubmissionId, target: &Target) {
    batch.add(MOVE, &[text(submission.as_str()), text(target.to_string())]);
}

/// A list with its length.
#[derive(Debug, Deserialize)]
pub struct ListRow {
    /// What the people on it belong to, as text
    target: String,
    /// A network's names
    #[serde(deserialize_with = "database::json")]
    pub names: BTreeMap<Lang, String>,
    /// The number of people
    pub count: u32,
}

impl ListRow {
    /// What the people on it belong to; `None` where nothing can: their own rows are found unreadable.
    pub fn target(&self) -> Option<Target> {
        self.target.parse().ok()
    }
}

/// The lists of all networks, and of the regions that have people on theirs.
pub async fn lists(db: &Database) -> Result<Vec<ListRow>, Fault> {
    db.computed(LISTS, &[]).await
}
