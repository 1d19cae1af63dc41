//! The use cases of reviewers and administrators beside single decisions.

use crate::{
    database, mailbox,
    people::{Holder, Reviewer},
    steps::{Act, asked},
};
use serde_json::json;

pub fn comment() -> Act {
    let (reviewer, holder) = (Reviewer::administrator(), Holder::proposes_and_confirms());
    let path = format!("/api/v1/review/submissions/{}/comments", holder.id);
    asked(move || {
        reviewer
            .browser
            .post(&path, &json!({ "text": "Soitin heille." }))
    })
}

pub fn preview() -> Act {
    let (reviewer, holder) = (Reviewer::administrator(), Holder::proposes_and_confirms());
    let path = format!("/api/v1/review/submissions/{}/preview", holder.id);
    let version = reviewer.sees(&holder.id)["item"]["version"].clone();
    let body = json!({ "version": version, "action": "approve" });
    asked(move || reviewer.browser.post(&path, &body))
}

pub fn bulk() -> Act {
    let reviewer = Reviewer::administrator();
    let items = [(); 3].map(|()| {
        let id = Holder::proposes_and_confirms().id;
        json!({ "id": id, "version": reviewer.sees(&id)["item"]["version"] })
    });
    let body = json!({ "action": "approve_and_announce", "items": items, "dry_run": false });
    asked(move || reviewer.browser.post("/api/v1/review/bulk", &body))
}

pub fn mail_again() -> Act {
    let (administrator, holder) = (Reviewer::administrator(), Holder::proposes());
    mailbox::last_to(&holder.address);
    let of = format!("submission = '{}'", holder.id);
    database::run(&format!(
        "UPDATE mails SET state = 'failed', error = 'internal', sent_at = NULL, attempts = 8 WHERE {of}"
    ));
    let id = database::one(&format!("SELECT id FROM mails WHERE {of}"), "id");
    let path = format!("/api/v1/admin/mails/{}/send", id.as_str().unwrap());
    asked(move || administrator.browser.post(&path, &json!({})))
}
