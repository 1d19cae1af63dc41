//! The use cases of reviewers and administrators beside single decisions.

use crate::{
    database, mailbox,
    people::{Holder, Reviewer},
    steps::{Act, asked},
};
use serde_json::{Value, json};

pub fn comment() -> Act {
    let (reviewer, holder) = (Reviewer::administrator(), Holder::proposes_and_confirms());
    let path = format!("/api/v1/review/submissions/{}/comments", holder.id);
    asked(move || {
        reviewer
            .browser
            .post(&path, &json!({ "text": "Soitin heille." }))
    })
}

/// A reviewer and a holder of whom something was asked; and the id of the question.
fn asks() -> (Reviewer, Holder, String) {
    let (reviewer, holder) = (Reviewer::administrator(), Holder::proposes_and_confirms());
    let path = format!("/api/v1/review/submissions/{}/questions", holder.id);
    let asked = reviewer.browser.post(&path, &json!({ "text": "Missä?" }));
    let id = asked.json()["items"][0]["asked"]["id"].clone();
    let id = id.as_str().unwrap().to_owned();
    (reviewer, holder, id)
}

pub fn question() -> Act {
    let (reviewer, holder) = (Reviewer::administrator(), Holder::proposes_and_confirms());
    let path = format!("/api/v1/review/submissions/{}/questions", holder.id);
    asked(move || reviewer.browser.post(&path, &json!({ "text": "Missä?" })))
}

pub fn answer() -> Act {
    let (_, holder, question) = asks();
    let body = json!({ "question": question, "text": "Rovaniemellä." });
    asked(move || holder.part("answer", &body))
}

/// A reusable text, as it is written.
fn content() -> Value {
    json!({ "purpose": "return", "name": "Paikka", "fi": "Missä?", "sv": "Var?", "en": "Where?" })
}

pub fn text() -> Act {
    let administrator = Reviewer::administrator();
    asked(move || {
        administrator
            .browser
            .post("/api/v1/admin/texts", &content())
    })
}

pub fn text_changed() -> Act {
    let administrator = Reviewer::administrator();
    let added = administrator
        .browser
        .post("/api/v1/admin/texts", &content())
        .json();
    let items = added["items"].as_array().unwrap();
    let last = items.iter().rfind(|it| it["name"] == "Paikka").unwrap();
    let path = format!("/api/v1/admin/texts/{}", last["id"].as_str().unwrap());
    let mut change = content();
    change["version"] = last["version"].clone();
    change["archived"] = json!(true);
    asked(move || administrator.browser.post(&path, &change))
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
