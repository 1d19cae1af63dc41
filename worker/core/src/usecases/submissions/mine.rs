//! The list of everything that was handed in from an address.
//!
//! Asking does the same for every address, in content and time: what there is, is looked up when the mail is sent.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    limits::{self, LISTS_PER_ADDRESS, LISTS_PER_IP, MAILS_TO_ADDRESS},
    outbox::{self, NewMail},
    store::{
        batch::Batch,
        submissions::{self, Submission},
    },
    usecases::failure::Failure,
};
use mail::message::Message;
use shared::{email::EmailAddress, lang::Lang};

/// Asks for the mail with the list. An address that was sent enough of them is sent no other, and nobody is told.
///
/// # Errors
/// When it was asked for too often from this network.
pub async fn ask(call: &Call, address: &EmailAddress, lang: Lang) -> Result<(), Failure> {
    let network = LISTS_PER_IP.once(&call.network);
    let uses = [
        network.clone(),
        LISTS_PER_ADDRESS.once(limits::from_here(call, address)),
        MAILS_TO_ADDRESS.once(address.normalised()),
    ];
    if !limits::take(call, &uses).await? {
        return match limits::full(call, &[network]).await? {
            Some(retry_after) => Err(Failure::TooMany { retry_after }),
            None => Ok(()),
        };
    }
    let mail = NewMail {
        id: clock::id()?,
        submission: None,
        recipient: address.clone(),
        lang,
        message: Message::Mine,
        not_before: call.now,
        about: None,
        mentions: Vec::new(),
        is_expected: false,
    };
    let mut batch = Batch::new(&call.db);
    outbox::add(call, &mut batch, &mail)?;
    batch.write().await?;
    outbox::hint(call, &[mail.id]).await;
    Ok(())
}

/// At most `most` submissions of every kind whose holder has exactly this address, the newest first, and messages of threads
/// last.
pub async fn of_address(call: &Call, address: &str, most: u32) -> Result<Vec<Submission>, Fault> {
    let ids = submissions::of_address(&call.db, address, most).await?;
    submissions::find_all(&call.db, &ids).await
}
