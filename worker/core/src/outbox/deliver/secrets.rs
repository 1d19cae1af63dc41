//! The tokens and codes in a mail, made when it is sent.

use crate::{
    clock,
    fault::Fault,
    hash::sha256,
    settings,
    store::{
        self,
        mails::{Claimed, NewLink},
    },
    usecases::sign_in,
};
use mail::{parts::Secrets, template::LinkKind};
use shared::{
    lang::Lang,
    paths::{self, Page},
    time::Timestamp,
};
use worker::Env;

/// Days that a confirmation link is valid: as long as an unconfirmed submission is kept.
const PROOF_DAYS: i64 = 7;

/// The secrets of a mail, and its recipient.
#[derive(Debug)]
pub struct Handed {
    /// The recipient
    pub recipient: String,
    /// The values of the places
    pub secrets: Secrets,
    /// The hash of the stored link
    link: Option<String>,
}

/// Makes and stores the secrets of a mail; `None` if the mail is no longer needed.
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
    let mut handed = Handed {
        recipient: mail.recipient.clone(),
        secrets: Secrets {
            origin: settings::origin(env),
            ..Secrets::default()
        },
        link: None,
    };
    let kind = mail
        .link
        .as_deref()
        .and_then(|name| LinkKind::ALL.into_iter().find(|kind| kind.as_str() == name));
    let expires_at = match kind {
        None => return Ok(Some(handed)),
        Some(LinkKind::SignIn) => {
            let issued = sign_in::issue(env, id, now).await?;
            return Ok(issued.map(|issued| {
                handed.recipient = issued.address;
                handed.secrets.code = issued.code.shown();
                handed.secrets.token = issued.token;
                handed
            }));
        }
        Some(LinkKind::Confirm | LinkKind::Transfer) => Some(now.plus_days(PROOF_DAYS)),
        Some(LinkKind::Manage) => None,
    };
    let token = clock::token()?;
    let hash = sha256(&token);
    let link = NewLink {
        hash: &hash,
        submission: mail.submission.as_deref().unwrap_or_default(),
        purpose: mail.link.as_deref().unwrap_or_default(),
        address: &mail.recipient,
        created_at: now,
        expires_at,
    };
    if !store::mails::link(env, &link).await? {
        return Ok(None);
    }
    let token = token
        .parse()
        .map_err(|error| Fault::new("making a link", format!("{error:?}")))?;
    let path = paths::path(lang, Page::Link(&token));
    handed.secrets.link = format!("{}{path}", handed.secrets.origin);
    handed.link = Some(hash);
    Ok(Some(handed))
}

/// Removes the link of a mail that was not sent.
///
/// # Errors
/// When the database can't be written.
pub async fn take_back(env: &Env, handed: &Handed) -> Result<(), Fault> {
    match &handed.link {
        Some(hash) => store::mails::unlink(env, hash).await,
        None => Ok(()),
    }
}
