//! Signing in, and who is signed in. There are no passwords: a mail proves who reads it.
//!
//! Asking does the same for every address, in content and time: whether anyone has it is looked up when the mail is sent.

mod code;
mod known_browser;

use crate::{
    call::Call,
    clock,
    fault::Fault,
    hash::sha256,
    limits::{self, MAILS_TO_ADDRESS, SIGN_INS_PER_ADDRESS, SIGN_INS_PER_BROWSER, SIGN_INS_PER_IP},
    outbox,
    outbox::NewMail,
    store::{self, batch::Batch},
};
use code::Code;
pub use known_browser::cookie as known_browser_cookie;
use mail::message::Message;
use shared::{
    email::EmailAddress,
    lang::Lang,
    sign_in::{MOST_TRIES, Me, Redeem, SIGN_IN_SECONDS, USE_STORED_EVERY_SECONDS},
    submission::actor::Actor,
    time::Timestamp,
};

/// A session ends when it wasn't used for so long.
const IDLE_SECONDS: i64 = 8 * 3600;
/// And at the latest after so long.
pub const LONGEST_SECONDS: i64 = 7 * 24 * 3600;

/// The person of a session, for a request that its page makes by itself: it doesn't prolong the session.
pub async fn actor_in_background(call: &Call, token: &str) -> Result<Option<Actor>, Fault> {
    Ok(open(call, &sha256(token))
        .await?
        .map(|session| session.actor))
}

/// The session of this secret that has not ended.
pub async fn session(call: &Call, token: &str) -> Result<Option<store::sessions::Session>, Fault> {
    let hash = sha256(token);
    let Some(mut session) = open(call, &hash).await? else {
        return Ok(None);
    };
    if call.now >= session.seen_at.plus_seconds(USE_STORED_EVERY_SECONDS) {
        store::sessions::seen(&call.db, &hash, call.now).await?;
        session.seen_at = call.now;
    }
    Ok(Some(session))
}

/// The session of this hash that has not ended.
async fn open(call: &Call, hash: &str) -> Result<Option<store::sessions::Session>, Fault> {
    let session = store::sessions::session(&call.db, hash).await?;
    let now = call.now;
    Ok(session.filter(|session| now < idle_until(session) && now < ends_at(session)))
}

/// The person of a session, and when it ends; only people have a session.
pub fn me(session: &store::sessions::Session, now: Timestamp) -> Option<Me> {
    Some(Me {
        name: session.name.clone(),
        address: session.actor.person()?.address.clone(),
        role: session.actor.role(),
        regions: match &session.actor {
            Actor::Coordinator { regions, .. } => regions.clone(),
            Actor::Administrator { .. }
            | Actor::Holder { .. }
            | Actor::Addressee { .. }
            | Actor::System => Vec::new(),
        },
        idle_until: idle_until(session),
        ends_at: ends_at(session),
        now,
    })
}

/// The time at which a session ends unless it is used.
fn idle_until(session: &store::sessions::Session) -> Timestamp {
    session
        .seen_at
        .plus_seconds(IDLE_SECONDS)
        .min(ends_at(session))
}

/// The time at which a session ends at the latest.
fn ends_at(session: &store::sessions::Session) -> Timestamp {
    session.created_at.plus_seconds(LONGEST_SECONDS)
}

/// The earliest times at which a session that is open now was used, and begun.
pub fn open_since(now: Timestamp) -> (Timestamp, Timestamp) {
    (
        now.plus_seconds(-IDLE_SECONDS),
        now.plus_seconds(-LONGEST_SECONDS),
    )
}

/// What asking for a mail leads to.
pub enum Asked {
    /// A mail; the asking browser keeps this secret
    Mailed(String),
    /// Nothing: the address was sent enough mails. Whoever asks isn't told
    Nothing,
    /// The network asks too often; in so many seconds it can ask again
    TooMany {
        /// Seconds
        retry_after: i64,
    },
}

/// Asks for a mail to sign in. `known` is the cookie of a browser that has signed in before: it has a count of its own, which
/// strangers can't use up.
pub async fn ask(
    call: &Call,
    address: &EmailAddress,
    lang: Lang,
    known: Option<&str>,
) -> Result<Asked, Fault> {
    let now = call.now;
    let refused = match known_browser::of(call, address, known)? {
        Some(browser) => {
            let may = limits::take(call, &[SIGN_INS_PER_BROWSER.once(browser)]).await?;
            (!may).then_some(Asked::Nothing)
        }
        None => refused_to_strangers(call, address).await?,
    };
    if let Some(refused) = refused {
        return Ok(refused);
    }
    let browser = clock::token()?;
    let mail = NewMail {
        id: clock::id()?,
        submission: None,
        recipient: address.clone(),
        lang,
        message: Message::SignIn,
        not_before: now,
        about: None,
        mentions: Vec::new(),
        is_expected: false,
    };
    let request = store::sign_ins::SignInRequest {
        id: &mail.id,
        address,
        lang,
        browser: &sha256(&browser),
        created_at: now,
        expires_at: now.plus_seconds(SIGN_IN_SECONDS),
    };
    let mut batch = Batch::new(&call.db);
    store::sign_ins::insert(&mut batch, &request);
    outbox::add(call, &mut batch, &mail)?;
    batch.write().await?;
    outbox::hint(call, &[mail.id]).await;
    Ok(Asked::Mailed(browser))
}

/// Counts what a browser asks for that hasn't signed in with the address before; what it gets instead of a mail where that is too
/// much.
async fn refused_to_strangers(call: &Call, address: &EmailAddress) -> Result<Option<Asked>, Fault> {
    let network = SIGN_INS_PER_IP.once(&call.network);
    let uses = [
        network.clone(),
        SIGN_INS_PER_ADDRESS.once(limits::from_here(call, address)),
        MAILS_TO_ADDRESS.once(address.normalised()),
    ];
    if limits::take(call, &uses).await? {
        return Ok(None);
    }
    let full = limits::full(call, &[network]).await?;
    let refused = full.map(|retry_after| Asked::TooMany { retry_after });
    Ok(Some(refused.unwrap_or(Asked::Nothing)))
}

/// The secrets of a sign-in mail.
pub struct Issued {
    /// To whom: as they are known, however the address was typed
    pub address: String,
    /// The token of the link: 256 bits
    pub token: String,
    /// The code to type
    pub code: Code,
}

/// Makes what the mail of a sign-in hands out; none where its address is nobody's, or it has ended.
pub async fn issue(call: &Call, id: &str) -> Result<Option<Issued>, Fault> {
    let (token, code) = (clock::token()?, Code::new()?);
    let hashes = (sha256(&token), code.hash(id));
    let address = store::sign_ins::issue(&call.db, id, (&hashes.0, &hashes.1), call.now).await?;
    Ok(address.map(|address| Issued {
        address,
        token,
        code,
    }))
}

/// Begins a session in the browser that asked, with the token or the code of the mail: once, and within five tries.
/// Gives the session's secret; none where it can't be redeemed.
pub async fn redeem(call: &Call, browser: &str, secret: &Redeem) -> Result<Option<String>, Fault> {
    let (db, now) = (&call.db, call.now);
    let tried = store::sign_ins::count_try(db, &sha256(browser), MOST_TRIES, now).await?;
    let Some(id) = tried else {
        return Ok(None);
    };
    // No hash is empty.
    let (token, code) = match secret {
        Redeem::Token(token) => (sha256(token), String::new()),
        Redeem::Code(code) => (String::new(), Code::typed(code).hash(&id)),
    };
    let session = clock::token()?;
    let by = (now, call.request.as_str());
    let hash = sha256(&session);
    let is_right = store::sign_ins::redeem(db, &id, (&token, &code), &hash, by).await?;
    Ok(is_right.then_some(session))
}

/// Ends the session of a token, or all of that person's.
pub async fn sign_out(call: &Call, token: &str, everywhere: bool) -> Result<(), Fault> {
    let hash = sha256(token);
    if everywhere {
        store::sign_ins::end_all(&call.db, &hash, (call.now, &call.request)).await
    } else {
        store::sign_ins::end(&call.db, &hash, (call.now, &call.request)).await
    }
}

/// Forgets sign-ins and sessions that ended long ago.
pub async fn forget(call: &Call) -> Result<(), Fault> {
    let (requests, sessions) = (
        call.now.plus_days(-1),
        call.now.plus_seconds(-LONGEST_SECONDS),
    );
    store::sign_ins::forget(&call.db, requests, sessions).await
}
