//! Wishes to sign in, and the sessions that come of them.

use crate::{
    fault::Fault,
    store::{database, time},
    usecases::call::Call,
};
use shared::{audit::AuditAction, email::EmailAddress, lang::Lang, time::Timestamp};
use wasm_bindgen::JsValue;
use worker::{D1Database, D1PreparedStatement, Env};

const INSERT: &str = "INSERT INTO sign_ins (id, address, lang, browser, created_at, expires_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
/// Leaves a wish alone whose address is nobody's.
const ISSUE: &str = "UPDATE sign_ins SET person = p.id, token = ?2, code = ?3 FROM people AS p \
     WHERE sign_ins.id = ?1 AND p.address = sign_ins.address COLLATE NOCASE AND p.revoked_at IS NULL \
     AND sign_ins.used_at IS NULL AND sign_ins.expires_at > ?4 \
     RETURNING (SELECT address FROM people WHERE people.id = sign_ins.person) AS address";
const TRY: &str = "UPDATE sign_ins SET tries = tries + 1 \
     WHERE browser = ?1 AND used_at IS NULL AND expires_at > ?2 AND tries < ?3 RETURNING id";
const REDEEM: &str = "UPDATE sign_ins SET used_at = ?4 WHERE id = ?1 AND used_at IS NULL AND expires_at > ?4 \
     AND person IS NOT NULL AND (token = ?2 OR code = ?3) RETURNING person";
const BEGIN: &str = "INSERT INTO sessions (hash, person, created_at, seen_at) \
     SELECT ?1, id, ?3, ?3 FROM people WHERE id = ?2 AND revoked_at IS NULL";
const SIGNED_IN: &str = "UPDATE people SET signed_in_at = ?2 WHERE id = ?1";
/// Of whoever begins the session.
const NOTE_BEGIN: &str = "INSERT INTO audit_events \
     (subject, version, action, role, person, from_state, to_state, at, request_id) \
     SELECT 'person:' || id, (SELECT coalesce(max(version), 0) + 1 FROM audit_events WHERE subject = 'person:' || people.id), \
       ?4, role, id, NULL, NULL, ?2, ?3 FROM people WHERE id = ?1 AND revoked_at IS NULL";
/// Of whose open session it is.
const NOTE_END: &str = "INSERT INTO audit_events \
     (subject, version, action, role, person, from_state, to_state, at, request_id) \
     SELECT 'person:' || p.id, (SELECT coalesce(max(version), 0) + 1 FROM audit_events WHERE subject = 'person:' || p.id), \
       ?4, p.role, p.id, NULL, NULL, ?2, ?3 FROM sessions AS s JOIN people AS p ON p.id = s.person \
     WHERE s.hash = ?1 AND s.ended_at IS NULL";
const END: &str = "UPDATE sessions SET ended_at = ?2 WHERE hash = ?1 AND ended_at IS NULL";
const END_ALL: &str = "UPDATE sessions SET ended_at = ?2 WHERE ended_at IS NULL \
     AND person = (SELECT person FROM sessions WHERE hash = ?1 AND ended_at IS NULL)";
const FORGET: &str = "DELETE FROM sign_ins WHERE expires_at < ?1";
const FORGET_SESSIONS: &str = "DELETE FROM sessions WHERE created_at < ?1";

/// A wish to sign in.
#[derive(Debug)]
pub struct Wish<'a> {
    /// Its id, which is its mail's too
    pub id: &'a str,
    /// Whose address was typed
    pub address: &'a EmailAddress,
    /// The language of the mail
    pub lang: Lang,
    /// The hash of the asking browser's cookie
    pub browser: &'a str,
    /// When it was made
    pub created_at: Timestamp,
    /// When it ends
    pub expires_at: Timestamp,
}

/// The statement that writes a wish.
///
/// # Errors
/// When its values can't be bound.
pub fn insert(database: &D1Database, wish: &Wish<'_>) -> Result<D1PreparedStatement, Fault> {
    database
        .prepare(INSERT)
        .bind(&[
            JsValue::from_str(wish.id),
            JsValue::from_str(wish.address.as_str()),
            JsValue::from_str(wish.lang.code()),
            JsValue::from_str(wish.browser),
            time(wish.created_at),
            time(wish.expires_at),
        ])
        .map_err(|error| Fault::new("binding a sign-in", error))
}

/// Stores the hashes of what a wish's mail hands out; the address as its owner is known by, or none where it is nobody's
/// or the wish has ended.
///
/// # Errors
/// When the database can't be written.
pub async fn issue(
    env: &Env,
    id: &str,
    (token, code): (&str, &str),
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    let values = [id, token, code].map(JsValue::from_str);
    first(env, ISSUE, values.into_iter().chain([time(now)]), "address").await
}

/// Counts a try of a browser at its wish; its id, while there are tries left.
///
/// # Errors
/// When the database can't be written.
pub async fn count_try(
    env: &Env,
    browser: &str,
    most: u32,
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    let values = [JsValue::from_str(browser), time(now), JsValue::from(most)];
    first(env, TRY, values.into_iter(), "id").await
}

/// Redeems a wish, once; the person, where one of the hashes is right.
///
/// # Errors
/// When the database can't be written.
pub async fn redeem(
    env: &Env,
    id: &str,
    (token, code): (&str, &str),
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    let values = [id, token, code].map(JsValue::from_str);
    first(env, REDEEM, values.into_iter().chain([time(now)]), "person").await
}

/// Begins a session of someone whose rights are not revoked.
///
/// # Errors
/// When the database can't be written.
pub async fn begin(call: &Call<'_>, hash: &str, person: &str) -> Result<(), Fault> {
    let Call { env, now, request } = *call;
    let database = database(env)?;
    let note = database.prepare(NOTE_BEGIN).bind(&[
        JsValue::from_str(person),
        time(now),
        JsValue::from_str(request),
        JsValue::from_str(AuditAction::SignIn.as_str()),
    ]);
    let begin = database.prepare(BEGIN).bind(&[
        JsValue::from_str(hash),
        JsValue::from_str(person),
        time(now),
    ]);
    let signed_in = database
        .prepare(SIGNED_IN)
        .bind(&[JsValue::from_str(person), time(now)]);
    let statements = [note, begin, signed_in]
        .into_iter()
        .collect::<worker::Result<Vec<_>>>()
        .map_err(|error| Fault::new("binding a session", error))?;
    database
        .batch(statements)
        .await
        .map(|_| ())
        .map_err(|error| Fault::new("beginning a session", error))
}

/// Ends a session.
///
/// # Errors
/// When the database can't be written.
pub async fn end(call: &Call<'_>, hash: &str) -> Result<(), Fault> {
    note_and_end(call, hash, AuditAction::SignOut, END).await
}

/// Ends all sessions of the person whose session this is.
///
/// # Errors
/// When the database can't be written.
pub async fn end_all(call: &Call<'_>, hash: &str) -> Result<(), Fault> {
    note_and_end(call, hash, AuditAction::SignOutEverywhere, END_ALL).await
}

async fn note_and_end(
    call: &Call<'_>,
    hash: &str,
    action: AuditAction,
    end: &str,
) -> Result<(), Fault> {
    let Call { env, now, request } = *call;
    let database = database(env)?;
    let note = database.prepare(NOTE_END).bind(&[
        JsValue::from_str(hash),
        time(now),
        JsValue::from_str(request),
        JsValue::from_str(action.as_str()),
    ]);
    let end = database
        .prepare(end)
        .bind(&[JsValue::from_str(hash), time(now)]);
    let statements = [note, end]
        .into_iter()
        .collect::<worker::Result<Vec<_>>>()
        .map_err(|error| Fault::new("binding the end of a session", error))?;
    database
        .batch(statements)
        .await
        .map(|_| ())
        .map_err(|error| Fault::new("ending a session", error))
}

/// Forgets wishes that ended before `wishes`, and sessions that began before `sessions`.
///
/// # Errors
/// When the database can't be written.
pub async fn forget(env: &Env, wishes: Timestamp, sessions: Timestamp) -> Result<(), Fault> {
    run(env, FORGET, &[time(wishes)]).await?;
    run(env, FORGET_SESSIONS, &[time(sessions)]).await
}

async fn first(
    env: &Env,
    sql: &str,
    values: impl Iterator<Item = JsValue>,
    column: &str,
) -> Result<Option<String>, Fault> {
    database(env)?
        .prepare(sql)
        .bind(&values.collect::<Vec<_>>())
        .map_err(|error| Fault::new("binding a sign-in", error))?
        .first::<String>(Some(column))
        .await
        .map_err(|error| Fault::new("signing in", error))
}

async fn run(env: &Env, sql: &str, values: &[JsValue]) -> Result<(), Fault> {
    database(env)?
        .prepare(sql)
        .bind(values)
        .map_err(|error| Fault::new("binding a session", error))?
        .run()
        .await
        .map(|_| ())
        .map_err(|error| Fault::new("ending sessions", error))
}
