//! The steps of a reply that reviewers decide on.

use api_tests::{
    broken::Row,
    cron, mailbox,
    people::{Holder, Replier, Reviewer},
    step::{Done, requested, timed},
};
use serde_json::{Value, json};

/// A decision on a reply, of which the database refuses rows.
fn decided(proposer: &Holder, reply: &str, action: &Value, rows: &[Row]) -> Done {
    let reviewer = Reviewer::administrator();
    let version = reviewer.sees(reply)["item"]["version"].clone();
    requested(&proposer.id, rows, || {
        reviewer.decides_seeing(reply, &version, action)
    })
}

#[test]
fn an_acceptance_too_many_is_held_and_allowed_once_each() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_is_held(&proposer);
    let id = replier.holder.id.as_str();
    assert_eq!(proposer.answers(id, "retract", "").status, 200);
    let rows = [Row::Event, Row::Change, Row::Queue, Row::Mail];
    let version = proposer.version_of(id);
    let body = json!({ "version": version, "action": "accept", "text": "" });
    let part = format!("replies/{id}/actions");
    let done = requested(&proposer.id, &rows, || proposer.part(&part, &body));
    done.is(
        [200, 409],
        &["proposal holder accept", "reply addressee accept"],
        &["acceptance_held"],
    );
    let rows = [Row::Event, Row::Change];
    let done = decided(&proposer, id, &json!({ "action": "allow" }), &rows);
    // Who comes second sees the reply no more.
    assert_eq!(done.answers[0], 200, "{done:?}");
    done.was(&["reply administrator allow"], &[]);
    let rows = [Row::Event, Row::Change, Row::Pair, Row::Proposal, Row::Mail];
    let done = timed(&proposer.id, &rows, || cron::wait(id, 30));
    done.was(
        &["reply system settle"],
        &["reply_accepted", "reply_accepted_by_you"],
    );
}

#[test]
fn a_held_acceptance_is_stopped_once_and_shows_no_address() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_is_held(&proposer);
    let id = replier.holder.id.as_str();
    let rows = [Row::Event, Row::Change, Row::Mail];
    let done = decided(&proposer, id, &json!({ "action": "disallow" }), &rows);
    assert_eq!(done.answers[0], 200, "{done:?}");
    done.was(&["reply administrator disallow"], &["acceptance_stopped"]);
    cron::wait(id, 30);
    cron::tick();
    assert_eq!(proposer.received()["replies"][0]["contact"], Value::Null);
    assert_eq!(replier.sent()["contact"], Value::Null);
}

#[test]
fn a_flagged_reply_is_delivered_once_by_approval() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_flagged(&proposer);
    let id = replier.holder.id.as_str();
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Mail];
    let done = decided(&proposer, id, &json!({ "action": "approve" }), &rows);
    done.is(
        [200, 409],
        &["reply administrator deliver"],
        &["reply_delivered", "reply_new"],
    );
    assert_eq!(proposer.received()["count"], 1);
}

#[test]
fn a_reported_reply_ends_as_spam_once_and_is_counted_no_more() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let version = proposer.version_of(id);
    let body = json!({ "version": version, "action": "report", "text": "" });
    let part = format!("replies/{id}/actions");
    let rows = [Row::Event, Row::Change, Row::Queue];
    let done = requested(&proposer.id, &rows, || proposer.part(&part, &body));
    done.is([200, 409], &["reply addressee report"], &[]);
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Mail];
    let done = decided(&proposer, id, &json!({ "action": "end_as_spam" }), &rows);
    done.is(
        [200, 409],
        &["reply administrator end_as_spam"],
        &["reply_ended_as_spam"],
    );
    assert_eq!(proposer.received()["count"], 0);
}

#[test]
fn a_pair_that_was_spam_is_ended_once_and_the_proposer_is_told_that_the_address_was_shown() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    proposer.accepts(id);
    assert_eq!(proposer.answers(id, "report", "").status, 200);
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Mail];
    let done = decided(&proposer, id, &json!({ "action": "end_as_spam" }), &rows);
    assert_eq!(done.answers, [200, 409], "{done:?}");
    assert_eq!(done.events, ["reply administrator end_as_spam"]);
    assert_eq!(proposer.received()["count"], 0);
    let told = mailbox::last_about(&proposer.address, "Hyväksymäsi vastaus oli roskapostia");
    assert!(!told.text.contains(&replier.holder.address), "{told:?}");
}
