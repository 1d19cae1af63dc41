//! The steps of a request to join a network, of an entry of its list, and of a message.

use super::act::{Act, asked};
use crate::{
    clock, cron, database, mailbox,
    people::{Holder, Reviewer, address, join_from, message_from},
};
use serde_json::{Value, json};

const JOIN: &str = "/api/v1/networks/satakunta/join";

const ASK: &str = "/api/v1/networks/satakunta/messages";

const DAY: i64 = 24 * 3600;

/// More than a year: what is due after a year and what was due after a week never fall into the same second.
const YEAR: i64 = 366 * DAY;

/// The network's only coordinator, who is told of everything at once.
fn coordinator() -> Reviewer {
    database::run("UPDATE people SET revoked_at = 0 WHERE role = 'coordinator'");
    let coordinator = Reviewer::coordinator(&["04"]);
    coordinator.is_told("at_once");
    coordinator
}

/// What was handed in at a path is confirmed.
fn confirmed(path: &str, form: &Value) -> Act {
    coordinator();
    let holder = Holder::hands_in(path, form);
    let link = format!("/fi/manage/{}", mailbox::last_to(&holder.address).token());
    asked(move || holder.browser.press(&link))
}

/// A decision on what was sent to a path.
fn decided(path: &str, form: &Value, action: Value) -> Act {
    let coordinator = coordinator();
    let id = Holder::sends(path, form).id;
    asked(move || coordinator.decides(&id, &action))
}

fn decided_on_joining(action: Value) -> Act {
    decided(JOIN, &join_from(&address()), action)
}

/// A request to join that is accepted, whose mails have left.
fn joined() -> (Reviewer, Holder) {
    let coordinator = coordinator();
    let holder = Holder::sends(JOIN, &join_from(&address()));
    let accepted = coordinator.decides(&holder.id, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    mailbox::undoing_is_over(&holder.id);
    cron::wait(&holder.id, 30);
    (coordinator, holder)
}

/// An entry of the list.
fn entry() -> (Reviewer, Holder) {
    let joined = joined();
    let is_accepted = format!(
        "SELECT count(*) AS n FROM submissions WHERE id = '{}' AND answer = 'accepted'",
        joined.1.id
    );
    // A due task may take its turn after others.
    clock::until("the acceptance is final", || {
        cron::tick();
        (database::count(&is_accepted) == 1).then_some(())
    });
    joined
}

pub fn arrived() -> Act {
    confirmed(JOIN, &join_from(&address()))
}

pub fn unanswered() -> Act {
    coordinator();
    let holder = Holder::sends(JOIN, &join_from(&address()));
    cron::wait(&holder.id, 7 * DAY);
    Act::Due
}

pub fn accepted() -> Act {
    decided_on_joining(json!({ "action": "accept" }))
}

pub fn settled() -> Act {
    joined();
    Act::Due
}

pub fn declined() -> Act {
    decided_on_joining(json!({ "action": "decline", "text": "Verkosto on tauolla." }))
}

pub fn left() -> Act {
    let (_, holder) = entry();
    asked(move || holder.does(&json!({ "action": "leave" })))
}

pub fn removed() -> Act {
    let (coordinator, holder) = entry();
    asked(move || coordinator.decides(&holder.id, &json!({ "action": "remove" })))
}

pub fn asked_after() -> Act {
    let (_, holder) = entry();
    cron::wait(&holder.id, YEAR);
    Act::Due
}

pub fn lapsed() -> Act {
    let (_, holder) = entry();
    for _ in 0..2 {
        cron::wait(&holder.id, YEAR);
        cron::tick();
    }
    cron::wait(&holder.id, 30 * DAY);
    Act::Due
}

pub fn message_arrived() -> Act {
    confirmed(ASK, &message_from(&address()))
}

pub fn message_answered() -> Act {
    let answer = json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false });
    decided(ASK, &message_from(&address()), answer)
}
