//! The holders of submissions: their addresses, the contacts that are no longer shown, and who is asked to take over.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, number, optional, text, time},
        database::Database,
        submissions::rows::{Submission, Transfer},
    },
};
use shared::{email::EmailAddress, submission::id::SubmissionId};
use wasm_bindgen::JsValue;

const NEW_HOLDER: &str = "UPDATE submissions SET address = ?2, contact_hidden = ?3, transfer_to = NULL, transfer_at = NULL WHERE id = ?1";
const HIDE_CONTACT: &str = "UPDATE submissions SET contact_hidden = ?2 WHERE id = ?1";
const TRANSFER: &str = "UPDATE submissions SET transfer_to = ?2, transfer_at = ?3 WHERE id = ?1";
const OF_ADDRESS: &str = "SELECT id AS value FROM submissions WHERE address = ?1 \
     ORDER BY kind = 'thread_message', created_at DESC, id LIMIT ?2";

/// Notes who is asked to take it over, in the place of whoever was asked before; `None` for nobody.
pub fn transfer(batch: &mut Batch, id: &SubmissionId, transfer: Option<&Transfer>) {
    let to = optional(transfer.map(|it| it.to.as_str()));
    let at = transfer.map_or(JsValue::NULL, |it| time(it.at));
    batch.add(TRANSFER, &[text(id.as_str()), to, at]);
}

/// At most `most` submissions of exactly this address, the newest first; messages of threads come last.
pub async fn of_address(
    db: &Database,
    address: &str,
    most: u32,
) -> Result<Vec<SubmissionId>, Fault> {
    db.values(OF_ADDRESS, &[text(address), number(most)]).await
}

/// Sets the texts whose contact is no longer shown.
pub fn hide_contact(batch: &mut Batch, changed: &Submission) {
    let hidden = number(changed.contact_hidden);
    batch.add(HIDE_CONTACT, &[text(changed.id.as_str()), hidden]);
}

/// Sets the address of a new holder, and the texts whose contact is no longer shown.
pub fn new_holder(batch: &mut Batch, changed: &Submission) {
    batch.add(
        NEW_HOLDER,
        &[
            text(changed.id.as_str()),
            optional(changed.address.as_ref().map(EmailAddress::as_str)),
            number(changed.contact_hidden),
        ],
    );
}
