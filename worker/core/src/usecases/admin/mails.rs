//! The outbox: what was mailed, what waits and what failed, and sending once more.

use crate::{
    call::Call,
    outbox,
    store::{
        batch::NotWritten,
        outbox::{self as mails, MailPlace},
    },
    usecases::failure::Failure,
};
use shared::{
    admin::{
        mail_query::MailQuery,
        permission::{AdminSection, may_administer},
        wire::OutboxItem,
    },
    proposal::wire::{Count, Page},
    submission::actor::Actor,
};

/// Mails of a page.
const PAGE: u32 = 50;

/// A page of the outbox that begins after a mail, the newest first.
pub async fn list(
    call: &Call,
    actor: &Actor,
    query: &MailQuery,
    after: Option<MailPlace>,
) -> Result<Page<OutboxItem>, Failure> {
    may_administer(actor, AdminSection::Mails)?;
    let sought = mails::sought(&call.db, &query.search).await?;
    let asked = (&sought, query.state);
    let (items, next, counted) = mails::page(&call.db, asked, after.as_ref(), PAGE).await?;
    Ok(Page {
        items,
        next: next.map(|place| place.to_string()),
        count: Count::of(counted),
    })
}

/// Lets a mail go out once more, that was given up or waits long for its next attempt.
///
/// # Errors
/// `Refused` for any other mail.
pub async fn send_again(call: &Call, actor: &Actor, id: &str) -> Result<(), Failure> {
    may_administer(actor, AdminSection::Mails)?;
    match mails::send_again(&call.db, id, actor, call.now, &call.request).await {
        Ok(()) => {
            outbox::hint(call, &[id.to_owned()]).await;
            Ok(())
        }
        Err(NotWritten::Stale) if mails::exists(&call.db, id).await? => Err(Failure::Refused),
        Err(NotWritten::Stale) => Err(Failure::NotFound),
        Err(error) => Err(error.into()),
    }
}
