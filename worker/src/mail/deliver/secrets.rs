//! The tokens and codes that a mail hands out, made while it is sent.

use crate::{
    clock,
    error::Fault,
    hash::sha256,
    mail::{parts::Secrets, render::LinkKind},
    settings,
    store::{
        self,
        mails::{Claimed, NewLink},
    },
    usecases::sign_in,
};
use shared::{
    lang::Lang,
    paths::{self, Page},
    time::Timestamp,
};
use worker::Env;

/// How long a link works that proves an address: as long as what waits for it is kept.
const PROOF_DAYS: i64 = 7;

/// What was put into a mail.
#[derive(Debug)]
pub struct Handed {
    /// The values of the places
    pub secrets: Secrets,
    /// The hash of a link that was stored
    link: Option<String>,
}

/// Makes and stores what a mail hands out; none where nobody needs the mail any more.
///
/// # Errors
/// When the database can't be written, or the runtime gives no randomness.
pub async fn hand_out(
    env: &Env,
    id: &str,
    mail: &Claimed,
    lang: Lang,
    now: Timestamp,
) -> Result<Option<Handed>, Fault> {
    let origin = settings::origin(env);
    let kind = mail
        .link
        .as_deref()
        .and_then(|name| LinkKind::ALL.into_iter().find(|kind| kind.as_str() == name));
    let Some(kind) = kind else {
        let secrets = Secrets {
            origin,
            ..Secrets::default()
        };
        return Ok(Some(Handed {
            secrets,
            link: None,
        }));
    };
    if kind == LinkKind::SignIn {
        return Ok(sign_in::issue(env, id, now).await?.map(|issued| Handed {
            secrets: Secrets {
                origin,
                code: issued.code.shown(),
                token: issued.token,
                ..Secrets::default()
            },
            link: None,
        }));
    }
    let token = clock::token()?;
    let hash = sha256(&token);
    let link = NewLink {
        hash: &hash,
        submission: mail.submission.as_deref().unwrap_or_default(),
        purpose: kind.as_str(),
        address: &mail.recipient,
        created_at: now,
        expires_at: match kind {
            LinkKind::Confirm | LinkKind::Transfer => Some(now.plus_days(PROOF_DAYS)),
            LinkKind::Manage | LinkKind::SignIn => None,
        },
    };
    if !store::mails::link(env, &link).await? {
        return Ok(None);
    }
    let address = token
        .parse()
        .map(|token| paths::path(lang, Page::Link(&token)))
        .map_err(|error| Fault::new("making a link", format!("{error:?}")))?;
    let secrets = Secrets {
        link: format!("{origin}{address}"),
        origin,
        ..Secrets::default()
    };
    Ok(Some(Handed {
        secrets,
        link: Some(hash),
    }))
}

/// Forgets the link of a mail that was not sent.
///
/// # Errors
/// When the database can't be written.
pub async fn take_back(env: &Env, handed: &Handed) -> Result<(), Fault> {
    match &handed.link {
        Some(hash) => store::mails::unlink(env, hash).await,
        None => Ok(()),
    }
}
