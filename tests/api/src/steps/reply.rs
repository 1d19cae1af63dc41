//! The steps of a reply.

use super::act::{Act, PROPOSER, asked};
use crate::{
    cron,
    key::key,
    mailbox,
    people::{Holder, Replier, Reviewer, address, reply_form, request},
};
use serde_json::{Value, json};

pub fn handed_in() -> Act {
    let proposer = &*PROPOSER;
    let mut form = reply_form();
    form["contact_email"] = json!(address());
    let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
    let body = request(&form);
    asked(move || proposer.browser.post(&path, &body))
}

/// A reply is confirmed that was written so.
fn confirmed(name: &str, value: Value) -> Act {
    let mut form = reply_form();
    form[name] = value;
    let replier = Replier::replies_with(&PROPOSER, form).holder;
    let link = format!("/fi/manage/{}", mailbox::last_to(&replier.address).token());
    asked(move || replier.browser.press(&link))
}

pub fn delivered() -> Act {
    confirmed("message", json!("Tarjoamme tilat."))
}

pub fn flagged() -> Act {
    confirmed("message", json!("Katso https://example.org/tilat."))
}

/// An answer to a delivered reply.
fn answered(action: &'static str, text: &'static str) -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER).holder;
    asked(move || PROPOSER.answers(&replier.id, action, text))
}

pub fn reserved() -> Act {
    answered("reserve", "Palaamme asiaan.")
}

pub fn declined() -> Act {
    answered("decline", "Valitsimme toisen.")
}

/// The acceptance of a reply is to be settled.
fn accepted(proposer: &Holder, replier: &Replier) -> Act {
    let answer = proposer.answers(&replier.holder.id, "accept", "");
    assert_eq!(answer.status, 200, "{answer:?}");
    cron::wait(&replier.holder.id, 30);
    Act::Due
}

pub fn settled() -> Act {
    let proposer = Holder::publishes();
    accepted(&proposer, &Replier::replies_and_confirms(&proposer))
}

pub fn settled_public() -> Act {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_offers(&proposer);
    Reviewer::administrator().publishes(&replier.holder.id);
    accepted(&proposer, &replier)
}

pub fn message() -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER).holder;
    let body = json!({ "key": key(), "text": "Milloin sopisi?" });
    let part = format!("replies/{}/messages", replier.id);
    asked(move || PROPOSER.part(&part, &body))
}

pub fn answer() -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER);
    asked(move || replier.writes("Ensi viikolla."))
}
