//! The steps of a request to join a network, of an entry of its list, and of a message.

use api_tests::{
    at_once::at_once,
    broken::Row,
    browser::Browser,
    cron,
    kept::Kept,
    mailbox,
    people::{Holder, Reviewer, address, join_from, message_from, request},
    step::{requested, timed},
};
use serde_json::{Value, json};

const JOIN: &str = "/api/v1/networks/satakunta/join";

const ASK: &str = "/api/v1/networks/satakunta/messages";

/// A coordinator of the network who is told of everything at once.
fn coordinator() -> Reviewer {
    let coordinator = Reviewer::coordinator(&["04"]);
    coordinator.is_told("at_once");
    coordinator
}

/// What was handed in at a path, with the link that confirms it.
fn unconfirmed(path: &str, form: &Value) -> (Holder, String) {
    let holder = Holder::hands_in(path, form);
    let token = mailbox::last_to(&holder.address).token();
    (holder, format!("/fi/manage/{token}"))
}

/// A decision on what a reviewer sees now, whose database refuses these rows.
fn decided(
    reviewer: &Reviewer,
    holder: &Holder,
    action: &Value,
    rows: &[Row],
) -> api_tests::step::Done {
    let version = reviewer.sees(&holder.id)["item"]["version"].clone();
    requested(&holder.id, rows, || {
        reviewer.decides_seeing(&holder.id, &version, action)
    })
}

#[test]
fn a_request_to_join_is_confirmed_accepted_and_settled_once_each() {
    let coordinator = coordinator();
    let (holder, link) = unconfirmed(JOIN, &join_from(&address()));
    let rows = [Row::Event, Row::Change, Row::Queue, Row::Link, Row::Mail];
    let done = requested(&holder.id, &rows, || holder.browser.press(&link));
    done.is(
        [303, 410],
        &["join_request holder confirm"],
        &["join_delivered", "join_new"],
    );
    // The mail waits as long as the acceptance can be undone.
    let rows = [Row::Event, Row::Change, Row::Mail];
    let done = decided(&coordinator, &holder, &json!({ "action": "accept" }), &rows);
    done.is(
        [200, 409],
        &["join_request coordinator accept"],
        &["join_accepted"],
    );
    let done = timed(&holder.id, &rows, || cron::wait(&holder.id, 30));
    done.was(&["join_request system settle"], &["entry_accepted"]);
    let list = coordinator
        .browser
        .get("/api/v1/review/lists/network:satakunta");
    assert_eq!(list.text.matches(&holder.address).count(), 1, "{list:?}");
}

#[test]
fn a_request_to_join_and_a_message_are_handed_in_once_each() {
    for (path, form, template) in [
        (JOIN, join_from(&address()), "join_confirm"),
        (ASK, message_from(&address()), "message_confirm"),
    ] {
        let (body, browser) = (request(&form), Browser::default());
        let answers = at_once(&[(), ()], |()| browser.post(path, &body));
        let mut statuses: Vec<u16> = answers.iter().map(|it| it.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 201], "{answers:?}");
        let id = answers[0].json()["id"].clone();
        assert_eq!(answers[1].json()["id"], id);
        let id = id.as_str().unwrap();
        requested(id, &[], || browser.post(path, &body)).is([200, 200], &[], &[]);
        let sent = Kept::settled(id).mails_since(&Kept::of(""));
        assert_eq!(sent, [template]);
    }
}

#[test]
fn a_flagged_request_to_join_is_passed_on_once() {
    let coordinator = coordinator();
    let mut form = join_from(&address());
    form["sentence"] = json!("Katso https://example.org/kuoro.");
    let holder = Holder::sends(JOIN, &form);
    let rows = [Row::Event, Row::Change, Row::Queue, Row::Mail];
    let done = decided(
        &coordinator,
        &holder,
        &json!({ "action": "approve" }),
        &rows,
    );
    done.is(
        [200, 409],
        &["join_request coordinator deliver"],
        &["join_new"],
    );
}

#[test]
fn a_request_to_join_is_declined_once() {
    let coordinator = Reviewer::coordinator(&["04"]);
    let holder = Holder::sends(JOIN, &join_from(&address()));
    let decline = json!({ "action": "decline", "text": "Verkosto on tauolla." });
    let rows = [Row::Event, Row::Change, Row::Mail];
    let done = decided(&coordinator, &holder, &decline, &rows);
    done.is(
        [200, 409],
        &["join_request coordinator decline"],
        &["join_declined"],
    );
}

#[test]
fn an_entry_is_left_once_and_removed_once() {
    let coordinator = Reviewer::coordinator(&["04"]);
    let accepted = || {
        let holder = Holder::sends(JOIN, &join_from(&address()));
        let answer = coordinator.decides(&holder.id, &json!({ "action": "accept" }));
        assert_eq!(answer.status, 200, "{answer:?}");
        cron::wait(&holder.id, 30);
        cron::tick();
        holder
    };
    let rows = [Row::Event, Row::Change, Row::Mail];
    let leaves = accepted();
    let seen = leaves.sees()["version"].clone();
    let done = requested(&leaves.id, &rows, || {
        leaves.does_seeing(&seen, &json!({ "action": "leave" }))
    });
    done.is([200, 409], &["join_request holder leave"], &["entry_left"]);
    let removed = accepted();
    let done = decided(
        &coordinator,
        &removed,
        &json!({ "action": "remove" }),
        &rows,
    );
    done.is(
        [200, 409],
        &["join_request coordinator remove"],
        &["entry_removed"],
    );
}

#[test]
fn a_message_is_confirmed_and_answered_once_each() {
    let coordinator = coordinator();
    let (holder, link) = unconfirmed(ASK, &message_from(&address()));
    let rows = [Row::Event, Row::Change, Row::Queue, Row::Link, Row::Mail];
    let done = requested(&holder.id, &rows, || holder.browser.press(&link));
    done.is(
        [303, 410],
        &["message holder confirm"],
        &["message_delivered", "message_new"],
    );
    let answer = json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false });
    let rows = [Row::Event, Row::Change, Row::Mail];
    let done = decided(&coordinator, &holder, &answer, &rows);
    done.is(
        [200, 409],
        &["message coordinator answer"],
        &["message_answered"],
    );
}
