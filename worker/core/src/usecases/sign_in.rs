//! Signing in, and who is signed in. There are no passwords: a mail proves who reads it.
//!
//! Asking does the same for every address, in content and time: whether anyone has it is looked up when the mail is sent.

mod code;

use crate::{
    clock,
    fault::Fault,
    hash::sha256,
    outbox::{self, NewMail},
    settings, store,
    usecases::{call::Call, limits},
};
use code::Code;
use mail::message::Message;
use shared::{
    email::EmailAddress,
    lang::Lang,
    sign_in::{MOST_TRIES, Redeem, SIGN_IN_SECONDS, USE_STORED_EVERY_SECONDS},
    submission::actor::Actor,
    time::Timestamp,
};
use worker::Env;

/// How often an hour, unless the variable says otherwise.
const MOST_BY_ADDRESS: (&str, u32) = ("LIMIT_SIGN_INS_PER_ADDRESS", 10);
const MOST_BY_NETWORK: (&str, u32) = ("LIMIT_SIGN_INS_PER_IP", 30);

/// A session ends when it wasn't used for so long.
const IDLE_SECONDS: i64 = 8 * 3600;
/// And at the latest after so long.
pub const LONGEST_SECONDS: i64 = 7 * 24 * 3600;

/// The person of a session, for a request that its page makes by itself: it doesn't prolong the session.
///
/// # Errors
/// When the database can't be asked.
pub async fn actor_in_background(
    env: &Env,
    token: &str,
    now: Timestamp,
) -> Result<Option<Actor>, Fault> {
    Ok(open(env, &sha256(token), now)
        .await?
        .map(|session| session.actor))
}

/// The session of this secret that has not ended.
///
/// # Errors
/// When the database can't be asked.
pub async fn session(
    env: &Env,
    token: &str,
    now: Timestamp,
) -> Result<Option<store::people::Session>, Fault> {
    let hash = sha256(token);
    let Some(mut session) = open(env, &hash, now).await? else {
        return Ok(None);
    };
    if now >= session.seen_at.plus_seconds(USE_STORED_EVERY_SECONDS) {
        store::people::seen(env, &hash, now).await?;
        session.seen_at = now;
    }
    Ok(Some(session))
}

/// The session of this hash that has not ended.
async fn open(
    env: &Env,
    hash: &str,
    now: Timestamp,
) -> Result<Option<store::people::Session>, Fault> {
    let session = store::people::session(env, hash).await?;
    Ok(session.filter(|session| now < idle_until(session) && now < ends_at(session)))
}

/// When a session ends unless it is used.
pub fn idle_until(session: &store::people::Session) -> Timestamp {
    session
        .seen_at
        .plus_seconds(IDLE_SECONDS)
        .min(ends_at(session))
}

/// When a session ends at the latest.
pub fn ends_at(session: &store::people::Session) -> Timestamp {
    session.created_at.plus_seconds(LONGEST_SECONDS)
}

/// Since when a session was used, and begun, that is open now.
pub fn open_since(now: Timestamp) -> (Timestamp, Timestamp) {
    (
        now.plus_seconds(-IDLE_SECONDS),
        now.plus_seconds(-LONGEST_SECONDS),
    )
}

/// Asks for a mail to sign in; gives the secret that the asking browser keeps, or none where it was asked for too often.
///
/// # Errors
/// When the database can't be written.
pub async fn ask(
    env: &Env,
    now: Timestamp,
    address: &EmailAddress,
    lang: Lang,
    network: &str,
) -> Result<Option<String>, Fault> {
    let keys = [
        (MOST_BY_NETWORK, "sign_in_ip", network.to_owned()),
        (MOST_BY_ADDRESS, "sign_in_address", address.normalised()),
    ];
    for ((variable, default), what, key) in keys {
        let most = settings::limit(env, variable, default);
        if !limits::allow(env, now, what, &key, most).await? {
            return Ok(None);
        }
    }
    let browser = clock::token()?;
    let mail = NewMail {
        id: clock::id()?,
        submission: None,
        recipient: address.clone(),
        lang,
        message: Message::SignIn,
        not_before: now,
    };
    let wish = store::sign_ins::Wish {
        id: &mail.id,
        address,
        lang,
        browser: &sha256(&browser),
        created_at: now,
        expires_at: now.plus_seconds(SIGN_IN_SECONDS),
    };
    let database = store::database(env)?;
    let statements = vec![
        store::sign_ins::insert(&database, &wish)?,
        outbox::statement(env, &database, &mail)?,
    ];
    database
        .batch(statements)
        .await
        .map_err(|error| Fault::new("asking to sign in", error))?;
    outbox::hint(env, &[mail.id]).await;
    Ok(Some(browser))
}

/// What a sign-in mail hands out.
pub struct Issued {
    /// To whom: as they are known, however the address was typed
    pub address: String,
    /// The token of the link: 256 bits
    pub token: String,
    /// The code to type
    pub code: Code,
}

/// Makes what the mail of a sign-in hands out; none where its address is nobody's, or it has ended.
///
/// # Errors
/// When the database can't be written, or the runtime gives no randomness.
pub async fn issue(env: &Env, id: &str, now: Timestamp) -> Result<Option<Issued>, Fault> {
    let (token, code) = (clock::token()?, Code::new()?);
    let hashes = (sha256(&token), code.hash(id));
    let address = store::sign_ins::issue(env, id, (&hashes.0, &hashes.1), now).await?;
    Ok(address.map(|address| Issued {
        address,
        token,
        code,
    }))
}

/// Begins a session in the browser that asked, with the token or the code of the mail: once, and within five tries.
/// Gives the session's secret; none where it can't be redeemed.
///
/// # Errors
/// When the database can't be written, or the runtime gives no randomness.
pub async fn redeem(
    call: &Call<'_>,
    browser: &str,
    secret: &Redeem,
) -> Result<Option<String>, Fault> {
    let Call { env, now, .. } = *call;
    let tried = store::sign_ins::count_try(env, &sha256(browser), MOST_TRIES, now).await?;
    let Some(id) = tried else {
        return Ok(None);
    };
    // No hash is empty.
    let (token, code) = match secret {
        Redeem::Token(token) => (sha256(token), String::new()),
        Redeem::Code(code) => (String::new(), Code::typed(code).hash(&id)),
    };
    let Some(person) = store::sign_ins::redeem(env, &id, (&token, &code), now).await? else {
        return Ok(None);
    };
    let session = clock::token()?;
    store::sign_ins::begin(call, &sha256(&session), &person).await?;
    Ok(Some(session))
}

/// Ends the session of a token, or all of that person's.
///
/// # Errors
/// When the database can't be written.
pub async fn sign_out(call: &Call<'_>, token: &str, everywhere: bool) -> Result<(), Fault> {
    let hash = sha256(token);
    if everywhere {
        store::sign_ins::end_all(call, &hash).await
    } else {
        store::sign_ins::end(call, &hash).await
    }
}

/// Forgets sign-ins and sessions that ended long ago.
///
/// # Errors
/// When the database can't be written.
pub async fn forget(env: &Env, now: Timestamp) -> Result<(), Fault> {
    store::sign_ins::forget(env, now.plus_days(-1), now.plus_seconds(-LONGEST_SECONDS)).await
}
