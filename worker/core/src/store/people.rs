//! Coordinators and administrators as administrators see and change them. Each change begins with its event, whose version
//! can't be where the change isn't possible: nothing of the batch is written then.

use crate::{
    fault::Fault,
    store::audit::next_event,
    store::batch::{Batch, NotWritten, json, number, optional, text, time},
    store::database::{self, Database},
    store::reviewers::notify,
    store::stored::stored,
    store::unreadable::Reading,
};
use serde::Deserialize;
use shared::{
    admin::wire::{Notify, PersonDetails, PersonRole},
    audit::{AuditAction, AuditSubject},
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    region::RegionCode,
    submission::{actor::Actor, id::PersonId},
    time::Timestamp,
};

/// `?1`, `?2`: since when sessions that are open were used and begun; `?3`: an id, or NULL for all.
const LIST: &str = concat!(
    "SELECT p.id, p.name, p.address, p.lang, p.role, ",
    notify!(),
    ", p.absent_until, \
     p.created_at, p.signed_in_at, p.revoked_at, \
     (SELECT json_group_array(region ORDER BY region) FROM people_regions WHERE person = p.id) AS regions, \
     (SELECT count(*) FROM sessions s WHERE s.person = p.id AND s.ended_at IS NULL AND p.revoked_at IS NULL \
        AND s.seen_at > ?1 AND s.created_at > ?2) AS sessions \
     FROM people p WHERE ?3 IS NULL AND p.address NOT LIKE '%@removed.invalid' OR p.id = ?3 ORDER BY p.revoked_at IS NOT NULL, p.role, p.address"
);
const BY_ADDRESS: &str = "SELECT id AS value FROM people WHERE address = ?1 COLLATE NOCASE";

/// An actor who lost their rights meanwhile changes nothing; `?2`: the actor.
const IS_ADMINISTERED: &str =
    "(SELECT role FROM people WHERE id = ?2 AND revoked_at IS NULL) IS 'administrator'";
/// `?1`: the person; `?2`: the actor; `?3`: the action; `?4`: the role it leads to, or NULL; `?5`: when; `?6`: the request.
const EVENT: &str = "?3, 'administrator', ?2, (SELECT role FROM people WHERE id = ?1 AND revoked_at IS NULL), ?4, ?5, ?6";

/// Nobody has the address, or only someone who was revoked; `?7`: the address.
const IS_FREE: &str = "NOT EXISTS (SELECT 1 FROM people WHERE address = ?7 COLLATE NOCASE AND NOT (id = ?1 AND revoked_at IS NOT NULL))";
/// They have rights, and aren't the last administrator unless they stay one; `?1`: the person; `?4`: the role then, or NULL.
const STAYS_ADMINISTERED: &str = "EXISTS (SELECT 1 FROM people WHERE id = ?1 AND revoked_at IS NULL \
     AND (role <> 'administrator' OR ?4 IS 'administrator' \
       OR (SELECT count(*) FROM people WHERE role = 'administrator' AND revoked_at IS NULL) > 1))";

const INVITE: &str = "INSERT INTO people (id, address, lang, role, created_at) VALUES (?1, ?2, ?3, ?4, ?5) \
     ON CONFLICT (id) DO UPDATE SET address = ?2, lang = ?3, role = ?4, created_at = ?5, revoked_at = NULL, absent_until = NULL, deputy = NULL";
const CHANGE: &str = "UPDATE people SET role = ?4 WHERE id = ?1 AND ";
const REVOKE: &str = "UPDATE people SET revoked_at = ?2 WHERE id = ?1 AND ?4 IS NULL AND ";
const END_SESSIONS: &str =
    "UPDATE sessions SET ended_at = ?2 WHERE person = ?1 AND ended_at IS NULL";
const CANCEL_MAILS: &str = "UPDATE mails SET state = 'cancelled' WHERE template IN ('new_in_queue', 'withdrawn_from_queue', 'digest', 'overdue') AND state = 'waiting' \
     AND recipient = (SELECT address FROM people WHERE id = ?1)";
const NO_REGIONS: &str = "DELETE FROM people_regions WHERE person = ?1";
const REGIONS: &str =
    "INSERT INTO people_regions (person, region) SELECT ?1, value FROM json_each(?2)";

#[derive(Deserialize)]
struct StaffRow {
    id: PersonId,
    name: Option<String>,
    address: EmailAddress,
    lang: Lang,
    role: PersonRole,
    notify: Notify,
    absent_until: Option<Date>,
    created_at: Timestamp,
    signed_in_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
    #[serde(deserialize_with = "database::json")]
    regions: Vec<RegionCode>,
    sessions: u32,
}

stored!(StaffRow, Person, "id");

/// Some people.
pub const READING: Reading = Reading::of::<StaffRow>(concat!(
    "SELECT p.id, p.name, p.address, p.lang, p.role, ",
    notify!(),
    ", p.absent_until, \
     p.created_at, p.signed_in_at, p.revoked_at, 0 AS sessions, \
     (SELECT json_group_array(region) FROM people_regions WHERE person = p.id) AS regions \
     FROM people p WHERE p.id IN (SELECT value FROM json_each(?1))",
));

impl From<StaffRow> for PersonDetails {
    fn from(row: StaffRow) -> Self {
        Self {
            id: row.id,
            you: false,
            name: row.name,
            address: row.address,
            lang: row.lang,
            role: row.role,
            regions: row.regions,
            notify: row.notify,
            absent_until: row.absent_until,
            created_at: row.created_at,
            signed_in_at: row.signed_in_at,
            sessions: row.sessions,
            revoked_at: row.revoked_at,
        }
    }
}

/// Everyone, or one person; sessions that were used after `used` and begun after `begun` are open.
pub async fn list(
    db: &Database,
    (used, begun): (Timestamp, Timestamp),
    id: Option<&PersonId>,
) -> Result<Vec<PersonDetails>, Fault> {
    let id = optional(id.map(PersonId::as_str));
    let rows: Vec<StaffRow> = db.rows(LIST, &[time(used), time(begun), id]).await?;
    Ok(rows.into_iter().map(PersonDetails::from).collect())
}

/// The person of an address, with rights or without.
pub async fn by_address(db: &Database, address: &EmailAddress) -> Result<Option<PersonId>, Fault> {
    db.value(BY_ADDRESS, &[text(address.as_str())]).await
}

/// A change of a person's rights: the person, the actor, the time and the request.
pub struct RightsChange<'a> {
    /// The person whose rights change
    pub person: &'a PersonId,
    /// The actor
    pub actor: &'a Actor,
    /// The time
    pub at: Timestamp,
    /// Id of the request
    pub request: &'a str,
}

impl RightsChange<'_> {
    fn event(
        &self,
        batch: &mut Batch,
        action: AuditAction,
        role: Option<PersonRole>,
        (condition, value): (&str, Option<&str>),
    ) {
        let mut values = vec![
            text(self.person.as_str()),
            optional(self.actor.person().map(|it| it.id.as_str())),
            text(action.as_str()),
            optional(role.map(PersonRole::as_str)),
            time(self.at),
            text(self.request),
        ];
        values.extend(value.map(text));
        let condition = format!("{IS_ADMINISTERED} AND ({condition})");
        let sql = next_event(AuditSubject::Person, "?1", &condition, EVENT);
        batch.add(sql, &values);
    }

    fn regions(&self, batch: &mut Batch, regions: &[RegionCode]) {
        batch.add(NO_REGIONS, &[text(self.person.as_str())]);
        batch.add(REGIONS, &[text(self.person.as_str()), json(&regions)]);
    }
}

/// Adds someone, or someone who was revoked once more.
pub fn invite(
    batch: &mut Batch,
    change: &RightsChange<'_>,
    address: &EmailAddress,
    lang: Lang,
    role: PersonRole,
    regions: &[RegionCode],
) {
    let free = (IS_FREE, Some(address.as_str()));
    change.event(batch, AuditAction::Invite, Some(role), free);
    batch.add(
        INVITE,
        &[
            text(change.person.as_str()),
            text(address.as_str()),
            text(lang.code()),
            text(role.as_str()),
            time(change.at),
        ],
    );
    change.regions(batch, regions);
}

/// Gives someone other rights.
///
/// # Errors
/// `Stale` where the person has no rights or is the last administrator, or where the actor is no longer an administrator.
pub async fn change(
    db: &Database,
    change: &RightsChange<'_>,
    (role, regions): (PersonRole, &[RegionCode]),
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    change.event(
        &mut batch,
        AuditAction::ChangeRights,
        Some(role),
        (STAYS_ADMINISTERED, None),
    );
    batch.add(
        format!("{CHANGE}{STAYS_ADMINISTERED}"),
        &[
            text(change.person.as_str()),
            number(0),
            number(0),
            text(role.as_str()),
        ],
    );
    change.regions(&mut batch, regions);
    batch.write().await
}

/// Takes someone's rights away, and ends their sessions.
pub async fn revoke(db: &Database, change: &RightsChange<'_>) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    let person = || text(change.person.as_str());
    change.event(
        &mut batch,
        AuditAction::Revoke,
        None,
        (STAYS_ADMINISTERED, None),
    );
    batch.add(
        format!("{REVOKE}{STAYS_ADMINISTERED}"),
        &[person(), time(change.at), number(0), optional(None::<&str>)],
    );
    batch.add(END_SESSIONS, &[person(), time(change.at)]);
    batch.add(CANCEL_MAILS, &[person()]);
    batch.write().await
}
