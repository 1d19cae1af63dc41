//! The tokens and codes that a mail hands out, made while it is sent.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    hash::sha256,
    settings,
    store::{
        database::Database,
        mails::{self, Claimed, NewLink},
    },
    usecases::sign_in,
};
use mail::{parts::Secrets, template::LinkKind};
use shared::{
    lang::Lang,
    paths::{self, Page},
};

/// How long a link works that proves an address: as long as what waits for it is kept.
const PROOF_DAYS: i64 = 7;

/// The secrets of a mail, and its recipient.
#[derive(Debug)]
pub struct Handed {
    /// To whom
    pub recipient: String,
    /// The values of the places
    pub secrets: Secrets,
    /// The hash of a link that was stored
    link: Option<String>,
}

/// Makes and stores what a mail hands out; none where nobody needs the mail any more.
pub async fn hand_out(
    call: &Call,
    id: &str,
    mail: &Claimed,
    lang: Lang,
) -> Result<Option<Handed>, Fault> {
    let mut handed = Handed {
        recipient: mail.recipient.clone(),
        secrets: Secrets {
            origin: settings::origin(&call.env),
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
            let issued = sign_in::issue(call, id).await?;
            return Ok(issued.map(|issued| {
                handed.recipient = issued.address;
                handed.secrets.code = issued.code.shown();
                handed.secrets.token = issued.token;
                handed
            }));
        }
        Some(LinkKind::Confirm | LinkKind::Transfer) => Some(call.now.plus_days(PROOF_DAYS)),
        Some(LinkKind::Manage) => None,
    };
    let token = clock::token()?;
    let hash = sha256(&token);
    let link = NewLink {
        hash: &hash,
        submission: mail.submission.as_deref().unwrap_or_default(),
        purpose: mail.link.as_deref().unwrap_or_default(),
        address: &mail.recipient,
        created_at: call.now,
        expires_at,
    };
    if !mails::link(&call.db, &link).await? {
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

/// Forgets the link of a mail that was not sent.
pub async fn take_back(db: &Database, handed: &Handed) -> Result<(), Fault> {
    match &handed.link {
        Some(hash) => mails::unlink(db, hash).await,
        None => Ok(()),
    }
}
