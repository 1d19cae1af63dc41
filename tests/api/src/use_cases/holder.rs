//! The use cases of drafts, of replies and their results, and of what reaches a network or the hub.

use super::proposal::does;
use crate::{
    browser::Browser,
    cron, database, mailbox,
    people::{
        Holder, REGION, Replier, Reviewer, address, form_from, join_from, message_from,
        outcome_form, reply_form, request,
    },
    steps::{Act, asked},
};
use serde_json::{Value, json};

/// A form is sent to a path.
fn sends(path: &'static str, form: &Value) -> Act {
    let (browser, body) = (Browser::default(), request(form));
    asked(move || browser.post(path, &body))
}

pub fn draft() -> Act {
    sends("/api/v1/drafts", &form_from(&address()))
}

/// A draft, and an action with its form.
fn drafted(action: &str) -> Act {
    let holder = Holder::drafts(&form_from(&address()));
    let form = holder.sees()["form"].clone();
    does(holder, json!({ "action": action, "form": form }))
}

pub fn draft_edited() -> Act {
    drafted("edit")
}

pub fn draft_handed_in() -> Act {
    drafted("submit")
}

pub fn draft_discarded() -> Act {
    let holder = Holder::drafts(&form_from(&address()));
    does(holder, json!({ "action": "discard" }))
}

pub fn interest() -> Act {
    sends("/api/v1/regions/07/interest", &join_from(&address()))
}

pub fn joins() -> Act {
    sends("/api/v1/networks/satakunta/join", &join_from(&address()))
}

pub fn asks() -> Act {
    sends(
        "/api/v1/networks/satakunta/messages",
        &message_from(&address()),
    )
}

pub fn writes() -> Act {
    sends("/api/v1/messages", &message_from(&address()))
}

/// A proposal and a delivered reply.
fn replied() -> (Holder, Holder) {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    (proposer, replier)
}

pub fn accepted() -> Act {
    let (proposer, replier) = replied();
    asked(move || proposer.answers(&replier.id, "accept", "Tervetuloa mukaan."))
}

pub fn retracted() -> Act {
    let (proposer, replier) = replied();
    assert_eq!(proposer.answers(&replier.id, "accept", "").status, 200);
    asked(move || proposer.answers(&replier.id, "retract", ""))
}

pub fn offered() -> Act {
    let (_, replier) = replied();
    does(replier, json!({ "action": "offer" }))
}

pub fn concealed() -> Act {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    form["publish"] = json!(true);
    let replier = Replier::replies_with(&proposer, form).holder;
    replier.confirms();
    Reviewer::administrator().publishes(&replier.id);
    proposer.accepts(&replier.id);
    does(replier, json!({ "action": "conceal" }))
}

/// An accepted reply.
fn pair() -> (Holder, Holder) {
    let (proposer, replier) = replied();
    proposer.accepts(&replier.id);
    (proposer, replier)
}

pub fn reported_on_reply() -> Act {
    let (proposer, replier) = pair();
    let path = format!("replies/{}/outcomes", replier.id);
    let body = request(&outcome_form(&["starts"], true));
    asked(move || proposer.part(&path, &body))
}

pub fn results_opened() -> Act {
    let proposer = Holder::publishes();
    let answer = proposer.part("outcomes", &request(&outcome_form(&["starts"], true)));
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = answer.json()["id"].clone();
    asked(move || proposer.part("outcomes/open", &json!({ "outcome": id })))
}

pub fn kept() -> Act {
    let (_, replier) = pair();
    cron::wait(&replier.id, 90 * 24 * 3600);
    cron::tick();
    asked(move || replier.part("outcomes/keep", &json!({})))
}

pub fn moved() -> Act {
    // Each administrator is told: as many as the first time.
    database::run("UPDATE people SET revoked_at = 1 WHERE revoked_at IS NULL");
    let path = format!("/api/v1/regions/{REGION}/interest");
    let holder = Holder::sends(&path, &join_from(&address()));
    let accepts = json!({ "action": "accept" });
    assert_eq!(
        Reviewer::administrator()
            .decides(&holder.id, &accepts)
            .status,
        200
    );
    mailbox::undoing_is_over(&holder.id);
    cron::wait(&holder.id, 30);
    cron::tick();
    // As if the region had a network since.
    database::run(&format!(
        "UPDATE submissions SET target = 'region:19' WHERE id = '{}'",
        holder.id
    ));
    // They are asked once, whenever the next cron comes.
    cron::tick();
    asked(move || holder.part("move", &json!({})))
}
