//! The outbox: what was mailed, what waits and what failed, and sending once more.

use crate::{
    outbox::hint,
    store::{
        batch::NotWritten,
        outbox::{self, Place},
    },
    usecases::{call::Call, failure::Failure},
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{MailState, OutboxItem},
    },
    proposal::wire::{Count, Page},
    submission::actor::Actor,
};

/// Mails of a page.
const PAGE: u32 = 50;

/// A page of the outbox, the newest first.
///
/// # Errors
/// When others do this, or the database can't be read.
pub async fn list(
    call: &Call<'_>,
    actor: &Actor,
    state: Option<MailState>,
    after: Option<Place>,
) -> Result<Page<OutboxItem>, Failure> {
    may_administer(actor, AdminSection::Mails)?;
    let (items, next, counted) = outbox::page(call.env, state, after.as_ref(), PAGE).await?;
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
pub async fn send_again(call: &Call<'_>, actor: &Actor, id: &str) -> Result<(), Failure> {
    may_administer(actor, AdminSection::Mails)?;
    match outbox::send_again(call.env, id, actor, call.now, call.request).await {
        Ok(()) => {
            hint(call.env, &[id.to_owned()]).await;
            Ok(())
        }
        Err(NotWritten::Stale) if outbox::exists(call.env, id).await? => Err(Failure::Refused),
        Err(NotWritten::Stale) => Err(Failure::NotFound),
        Err(error) => Err(error.into()),
    }
}
