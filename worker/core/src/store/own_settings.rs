//! The settings that coordinators and administrators make for themselves, and their colleagues.

use crate::{
    fault::Fault,
    store::{
        audit::next_event,
        batch::{Batch, NotWritten, optional, text, time},
        database::{self, Database},
        reviewers::notify,
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    admin::wire::{Colleague, Notify, PersonName, PersonRole},
    audit::{AuditAction, AuditSubject},
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    region::RegionCode,
    submission::{actor::Actor, id::PersonId},
    time::Timestamp,
};

const SETTINGS: &str = concat!(
    "SELECT id, name, lang, ",
    notify!(),
    ", absent_until, deputy FROM people WHERE id = ?1"
);
/// `?1`: the person.
const COLLEAGUES: &str = "SELECT p.id, p.name, p.address, p.role, p.absent_until, \
     (SELECT json_group_array(region ORDER BY region) FROM people_regions WHERE person = p.id) AS regions \
     FROM people p WHERE p.revoked_at IS NULL AND p.id <> ?1 AND (p.role = 'administrator' \
       OR (SELECT role FROM people WHERE id = ?1) = 'administrator' \
       OR EXISTS (SELECT 1 FROM people_regions own JOIN people_regions r ON r.region = own.region \
         WHERE own.person = ?1 AND r.person = p.id)) \
     ORDER BY p.role DESC, coalesce(p.name, p.address)";
const HAS_RIGHTS: &str = "EXISTS (SELECT 1 FROM people WHERE id = ?1 AND revoked_at IS NULL)";
/// `?2`: the role; `?3`: the action; `?4`: when; `?5`: the request.
const EVENT: &str = "?3, ?2, ?1, NULL, NULL, ?4, ?5";
/// The digest of a person who changes the frequency begins anew.
const CHANGE: &str = "UPDATE people SET name = ?2, lang = ?3, muted = ?4 = 'never', \
     told_at = iif(notify = ?4 AND muted = 0, told_at, 0), \
     capped_at = iif(notify = ?4 AND muted = 0, capped_at, 0), notify = iif(?4 = 'never', notify, ?4), absent_until = ?5, deputy = ?6 \
     WHERE id = ?1 AND revoked_at IS NULL";

/// The settings of a person as they are stored.
#[derive(Debug, Deserialize)]
pub struct StoredSettings {
    /// The name
    pub name: Option<String>,
    /// The language of their mails
    pub lang: Lang,
    /// The frequency of mails about new submissions
    pub notify: Notify,
    /// The last day of the absence
    pub absent_until: Option<Date>,
    /// The colleague who is told meanwhile
    pub deputy: Option<PersonId>,
}

stored!(StoredSettings, Person, "id");

#[derive(Deserialize)]
struct ColleagueRow {
    id: PersonId,
    name: Option<String>,
    address: EmailAddress,
    role: PersonRole,
    absent_until: Option<Date>,
    #[serde(deserialize_with = "database::json")]
    regions: Vec<RegionCode>,
}

stored!(ColleagueRow, Person, "id");

impl From<ColleagueRow> for Colleague {
    fn from(row: ColleagueRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            address: row.address,
            role: row.role,
            regions: row.regions,
            absent_until: row.absent_until,
        }
    }
}

/// The settings of a person.
pub async fn find(db: &Database, person: &PersonId) -> Result<Option<StoredSettings>, Fault> {
    db.first(SETTINGS, &[text(person.as_str())]).await
}

/// Coordinators of the same regions and administrators, or everyone for an administrator: coordinators first, by name.
pub async fn colleagues(db: &Database, person: &PersonId) -> Result<Vec<Colleague>, Fault> {
    let rows: Vec<ColleagueRow> = db.rows(COLLEAGUES, &[text(person.as_str())]).await?;
    Ok(rows.into_iter().map(Colleague::from).collect())
}

/// New settings.
pub struct NewSettings<'a> {
    /// The name
    pub name: Option<&'a PersonName>,
    /// The language of the mails
    pub lang: Lang,
    /// The frequency of mails about new submissions
    pub notify: Notify,
    /// The last day of the absence
    pub absent_until: Option<Date>,
    /// The colleague who is told meanwhile
    pub deputy: Option<&'a PersonId>,
}

/// Writes the settings of a person.
///
/// # Errors
/// `Stale` where they have lost their rights.
pub async fn change(
    db: &Database,
    (actor, person): (&Actor, &PersonId),
    settings: &NewSettings<'_>,
    (at, request): (Timestamp, &str),
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    let person = || text(person.as_str());
    batch.add(
        next_event(AuditSubject::Person, "?1", HAS_RIGHTS, EVENT),
        &[
            person(),
            text(actor.role().as_str()),
            text(AuditAction::ChangeSettings.as_str()),
            time(at),
            text(request),
        ],
    );
    batch.add(
        CHANGE,
        &[
            person(),
            optional(settings.name.map(PersonName::as_str)),
            text(settings.lang.code()),
            text(settings.notify.as_str()),
            optional(settings.absent_until.map(|day| day.to_string())),
            optional(settings.deputy.map(PersonId::as_str)),
        ],
    );
    batch.write().await
}
