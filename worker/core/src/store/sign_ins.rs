//! Requests to sign in, and the sessions that come of them.

use crate::{
    fault::Fault,
    store::{
        audit::next_event,
        batch::{Batch, number, text, time},
        database::Database,
    },
};
use shared::{
    audit::{AuditAction, AuditSubject},
    email::EmailAddress,
    lang::Lang,
    time::Timestamp,
};
use wasm_bindgen::JsValue;

const INSERT: &str = "INSERT INTO sign_ins (id, address, lang, browser, created_at, expires_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
/// Changes nothing for a request whose address is nobody's.
const ISSUE: &str = "UPDATE sign_ins SET person = p.id, token = ?2, code = ?3 FROM people AS p \
     WHERE sign_ins.id = ?1 AND p.address = sign_ins.address COLLATE NOCASE AND p.revoked_at IS NULL \
     AND sign_ins.used_at IS NULL AND sign_ins.expires_at > ?4 \
     RETURNING (SELECT address FROM people WHERE people.id = sign_ins.person) AS value";
const TRY: &str = "UPDATE sign_ins SET tries = tries + 1 \
     WHERE browser = ?1 AND used_at IS NULL AND expires_at > ?2 AND tries < ?3 RETURNING id AS value";
/// A request that can be redeemed, and its person: `?1` is its id, `?2` and `?3` are the hashes of a token and a code, of which one is
/// right, `?4` is the time.
const REDEEMED: &str = "sign_ins AS r JOIN people AS p ON p.id = r.person AND p.revoked_at IS NULL \
     WHERE r.id = ?1 AND r.used_at IS NULL AND r.expires_at > ?4 AND (r.token = ?2 OR r.code = ?3)";
const BEGIN: &str =
    "INSERT INTO sessions (hash, person, created_at, seen_at) SELECT ?5, p.id, ?4, ?4 FROM";
/// The event of whoever begins the session.
const SIGN_IN: &str = "?5, p.role, p.id, NULL, NULL, ?4, ?6 FROM";
const SIGNED_IN: &str = "UPDATE people SET signed_in_at = ?4 WHERE id = (SELECT p.id FROM";
const USED: &str = "UPDATE sign_ins SET used_at = ?4 WHERE id = (SELECT r.id FROM";
/// The event of whose open session it is.
const SIGN_OUT: &str = "?4, p.role, p.id, NULL, NULL, ?2, ?3 FROM sessions AS s JOIN people AS p ON p.id = s.person \
     WHERE s.hash = ?1 AND s.ended_at IS NULL";
const END: &str = "UPDATE sessions SET ended_at = ?2 WHERE hash = ?1 AND ended_at IS NULL";
const END_ALL: &str = "UPDATE sessions SET ended_at = ?2 WHERE ended_at IS NULL \
     AND person = (SELECT person FROM sessions WHERE hash = ?1 AND ended_at IS NULL)";
const FORGET: &str = "DELETE FROM sign_ins WHERE expires_at < ?1";
const FORGET_SESSIONS: &str = "DELETE FROM sessions WHERE created_at < ?1";

/// A request to sign in.
#[derive(Debug)]
pub struct SignInRequest<'a> {
    /// Its id, which is its mail's too
    pub id: &'a str,
    /// The typed address
    pub address: &'a EmailAddress,
    /// The language of the mail
    pub lang: Lang,
    /// The hash of the asking browser's cookie
    pub browser: &'a str,
    /// The time of creation
    pub created_at: Timestamp,
    /// The time at which it ends
    pub expires_at: Timestamp,
}

/// Adds a request to sign in.
pub fn insert(batch: &mut Batch, request: &SignInRequest<'_>) {
    batch.add(
        INSERT,
        &[
            text(request.id),
            text(request.address.as_str()),
            text(request.lang.code()),
            text(request.browser),
            time(request.created_at),
            time(request.expires_at),
        ],
    );
}

/// Stores the hashes of the token and the code that a request's mail hands out. Gives the address as its owner is known
/// by; `None` where it is nobody's or the request has ended.
pub async fn issue(
    db: &Database,
    id: &str,
    (token, code): (&str, &str),
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    db.value(ISSUE, &[text(id), text(token), text(code), time(now)])
        .await
}

/// Counts a try of a browser at its request; gives the request's id, while there are tries left.
pub async fn count_try(
    db: &Database,
    browser: &str,
    most: u32,
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    db.value(TRY, &[text(browser), time(now), number(most)])
        .await
}

/// Redeems a request, once, and begins a session with this hash; true where one of the other hashes is right.
pub async fn redeem(
    db: &Database,
    id: &str,
    (token, code): (&str, &str),
    session: &str,
    (now, request): (Timestamp, &str),
) -> Result<bool, Fault> {
    let with = |more: &[JsValue]| [&[text(id), text(token), text(code), time(now)], more].concat();
    let mut batch = Batch::new(db);
    let begin = format!("{BEGIN} {REDEEMED} RETURNING 1 AS value");
    batch.add(begin, &with(&[text(session)]));
    let event = format!("{SIGN_IN} {REDEEMED}");
    let action = text(AuditAction::SignIn.as_str());
    batch.add(
        next_event(AuditSubject::Person, "p.id", "TRUE", &event),
        &with(&[action, text(request)]),
    );
    batch.add(format!("{SIGNED_IN} {REDEEMED})"), &with(&[]));
    batch.add(format!("{USED} {REDEEMED})"), &with(&[]));
    let found: Option<u8> = batch.read().await?.value()?;
    Ok(found.is_some())
}

/// Ends a session.
pub async fn end(db: &Database, hash: &str, by: (Timestamp, &str)) -> Result<(), Fault> {
    end_by(db, hash, by, AuditAction::SignOut, END).await
}

/// Ends all sessions of the person whose session this is.
pub async fn end_all(db: &Database, hash: &str, by: (Timestamp, &str)) -> Result<(), Fault> {
    end_by(db, hash, by, AuditAction::SignOutEverywhere, END_ALL).await
}

async fn end_by(
    db: &Database,
    hash: &str,
    (now, request): (Timestamp, &str),
    action: AuditAction,
    end: &'static str,
) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    let action = text(action.as_str());
    batch.add(
        next_event(AuditSubject::Person, "p.id", "TRUE", SIGN_OUT),
        &[text(hash), time(now), text(request), action],
    );
    batch.add(end, &[text(hash), time(now)]);
    Ok(batch.write().await?)
}

/// Removes requests that ended before `requests`, and sessions that began before `sessions`.
pub async fn forget(db: &Database, requests: Timestamp, sessions: Timestamp) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    batch.add(FORGET, &[time(requests)]);
    batch.add(FORGET_SESSIONS, &[time(sessions)]);
    Ok(batch.write().await?)
}
