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
        submissions::Submission,
    },
    usecases::{
        sign_in,
        submissions::{mails::title, mine},
    },
};
use mail::{
    listed::{LONGEST_LIST, Listed, listed},
    parts::Secrets,
    template::{LinkKind, MailTemplate},
};
use shared::{
    lang::Lang,
    paths::{self, Page},
    submission::{
        periods::{ASK_DAYS, CONFIRM_DAYS, TRANSFER_DAYS},
        state::StateName,
    },
};

/// The secrets of a mail, and its recipient.
#[derive(Debug)]
pub struct Handed {
    /// To whom
    pub recipient: String,
    /// The values of the places
    pub secrets: Secrets,
    /// The hashes of the links that were stored
    links: Vec<String>,
}

/// A link that was stored.
struct Made {
    hash: String,
    url: String,
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
            operator: settings::operator_name(&call.env),
            contact: settings::operator_email(&call.env),
            ..Secrets::default()
        },
        links: Vec::new(),
    };
    if mail.template == MailTemplate::Mine.name() {
        return hand_out_list(call, mail, lang, handed).await;
    }
    let kind = mail
        .link
        .as_deref()
        .and_then(|name| LinkKind::ALL.into_iter().find(|kind| kind.as_str() == name));
    match kind {
        None => Ok(Some(handed)),
        Some(LinkKind::SignIn) => {
            let issued = sign_in::issue(call, id).await?;
            Ok(issued.map(|issued| {
                handed.recipient = issued.address;
                handed.secrets.code = issued.code.shown();
                handed.secrets.token = issued.token;
                handed
            }))
        }
        Some(
            kind @ (LinkKind::Confirm | LinkKind::Transfer | LinkKind::Manage | LinkKind::Extend),
        ) => {
            let submission = mail.submission.as_deref().unwrap_or_default();
            let made = make(call, &mail.recipient, &[(submission, kind)], lang).await?;
            Ok(made.into_iter().next().flatten().map(|made| {
                keep(&mut handed, made);
                handed
            }))
        }
    }
}

/// Makes a link for each submission of the recipient, and writes their list; none where there is no submission.
async fn hand_out_list(
    call: &Call,
    mail: &Claimed,
    lang: Lang,
    mut handed: Handed,
) -> Result<Option<Handed>, Fault> {
    // One more than the list has, to know whether there are more.
    let most = u32::try_from(LONGEST_LIST + 1).unwrap_or(u32::MAX);
    let mut found = mine::of_address(call, &mail.recipient, most).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let is_cut = found.len() > LONGEST_LIST;
    found.truncate(LONGEST_LIST);
    let asked: Vec<_> = found
        .iter()
        .map(|submission| (submission.id.as_str(), kind_of(submission)))
        .collect();
    let made = make(call, &mail.recipient, &asked, lang).await?;
    let mut items = Vec::new();
    for (submission, made) in found.iter().zip(made) {
        // Another person may have become the holder in this moment.
        if let Some(made) = made {
            items.push(item(submission));
            keep(&mut handed, made);
        }
    }
    if items.is_empty() {
        return Ok(None);
    }
    handed.secrets.list = listed(&items, is_cut, lang);
    Ok(Some(handed))
}

/// The kind of link that leads its holder to a submission: one that waits for a proof of the address is proven by it.
fn kind_of(submission: &Submission) -> LinkKind {
    if submission.review.state().name() == StateName::AwaitingConfirmation {
        LinkKind::Confirm
    } else {
        LinkKind::Manage
    }
}

/// A submission in the list. A mail to an address that nobody has proven has no text of the author.
fn item(submission: &Submission) -> Listed {
    let review = &submission.review;
    Listed {
        kind: review.kind(),
        number: submission.number,
        title: submission.is_proven().then(|| title(submission)),
        state: review.state().name(),
        since: review.state().since(),
        revision: review.candidate().map(|it| it.state().name()),
    }
}

/// Makes and stores a link for each submission; none for one that is gone, or not the recipient's any more.
async fn make(
    call: &Call,
    recipient: &str,
    asked: &[(&str, LinkKind)],
    lang: Lang,
) -> Result<Vec<Option<Made>>, Fault> {
    let made = asked
        .iter()
        .map(|_| new_link(call, lang))
        .collect::<Result<Vec<Made>, Fault>>()?;
    let links: Vec<NewLink<'_>> = made
        .iter()
        .zip(asked)
        .map(|(made, (submission, kind))| NewLink {
            hash: &made.hash,
            submission,
            purpose: kind.as_str(),
            address: recipient,
            created_at: call.now,
            expires_at: match kind {
                // As long as what waits for it is kept.
                LinkKind::Confirm => Some(call.now.plus_days(CONFIRM_DAYS)),
                LinkKind::Transfer => Some(call.now.plus_days(TRANSFER_DAYS)),
                LinkKind::Extend => Some(call.now.plus_days(ASK_DAYS + 1)),
                LinkKind::Manage | LinkKind::SignIn => None,
            },
        })
        .collect();
    let stored = mails::link(&call.db, &links).await?;
    let made = made.into_iter().zip(stored);
    Ok(made.map(|(made, stored)| stored.then_some(made)).collect())
}

/// A link with a new token.
fn new_link(call: &Call, lang: Lang) -> Result<Made, Fault> {
    let token = clock::token()?;
    let hash = sha256(&token);
    let token = token
        .parse()
        .map_err(|error| Fault::new("making a link", format!("{error:?}")))?;
    let path = paths::path(lang, Page::Link(&token));
    let url = format!("{}{path}", settings::origin(&call.env));
    Ok(Made { hash, url })
}

fn keep(handed: &mut Handed, made: Made) {
    handed.secrets.links.push(made.url);
    handed.links.push(made.hash);
}

/// Forgets the links of a mail that was not sent.
pub async fn take_back(db: &Database, handed: &Handed) -> Result<(), Fault> {
    if handed.links.is_empty() {
        return Ok(());
    }
    mails::unlink(db, &handed.links).await
}
