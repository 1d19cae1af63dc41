//! The steps of a reply.

use api_tests::{
    broken::Row,
    cron,
    key::key,
    mailbox,
    people::{Holder, Replier, address, reply_form, request},
    step::{requested, timed},
};
use serde_json::json;

/// The number of delivered replies that everybody reads.
fn counted(proposer: &Holder) -> i64 {
    proposer.received()["count"].as_i64().unwrap()
}

#[test]
fn a_reply_is_handed_in_once() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    form["contact_email"] = json!(address());
    let body = request(&form);
    let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
    let rows = [Row::Submission, Row::Link, Row::Mail];
    let done = requested(&proposer.id, &rows, || proposer.browser.post(&path, &body));
    done.is([200, 201], &["reply holder submit"], &["reply_confirm"]);
    assert_eq!(counted(&proposer), 0, "it isn't confirmed");
}

#[test]
fn a_reply_is_confirmed_delivered_and_counted_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_to(&proposer);
    let token = mailbox::last_to(&replier.holder.address).token();
    let path = format!("/fi/manage/{token}");
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Link, Row::Mail];
    let done = requested(&proposer.id, &rows, || replier.holder.browser.press(&path));
    done.is(
        [303, 410],
        &["reply holder confirm"],
        &["reply_delivered", "reply_new"],
    );
    assert_eq!(counted(&proposer), 1);
}

#[test]
fn what_may_be_public_of_a_reply_is_offered_once_with_its_delivery() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    form["publish"] = json!(true);
    let replier = Replier::replies_with(&proposer, form);
    let token = mailbox::last_to(&replier.holder.address).token();
    let path = format!("/fi/manage/{token}");
    let rows = [Row::Event, Row::Change, Row::Queue, Row::Link, Row::Mail];
    let done = requested(&proposer.id, &rows, || replier.holder.browser.press(&path));
    assert_eq!(done.answers, [303, 410]);
    assert_eq!(done.events, ["reply holder confirm", "reply holder offer"]);
    assert_eq!(counted(&proposer), 1);
}

#[test]
fn every_answer_of_the_proposer_is_given_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    // Nothing that is counted of the proposal changes.
    let alone = [Row::Event, Row::Change];
    let told = [Row::Event, Row::Change, Row::Submission, Row::Mail];
    let answers = |action: &str, text: &str, rows: &[Row]| {
        let version = proposer.version_of(id);
        let body = json!({ "version": version, "action": action, "text": text });
        let part = format!("replies/{id}/actions");
        requested(&proposer.id, rows, || proposer.part(&part, &body))
    };
    answers("mark_seen", "", &alone).is([200, 409], &["reply addressee mark_seen"], &[]);
    answers("reserve", "Palaamme asiaan.", &told).is(
        [200, 409],
        &["reply addressee reserve", "thread_message holder submit"],
        &["reply_in_reserve"],
    );
    answers("decline", "Valitsimme toisen.", &told).is(
        [200, 409],
        &["reply addressee decline", "thread_message holder submit"],
        &["reply_declined"],
    );
    answers("accept", "", &alone).is(
        [200, 409],
        &["proposal holder accept", "reply addressee accept"],
        &[],
    );
    answers("retract", "", &alone).is([200, 409], &["reply addressee retract"], &[]);
    assert_eq!(counted(&proposer), 1);
}

#[test]
fn an_acceptance_is_settled_once_and_each_side_is_sent_the_address_of_the_other_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let accepted = proposer.answers(id, "accept", "");
    assert_eq!(accepted.status, 200, "{accepted:?}");
    let rows = [Row::Event, Row::Change, Row::Pair, Row::Proposal, Row::Mail];
    let done = timed(&proposer.id, &rows, || cron::wait(id, 30));
    done.was(
        &["reply system settle"],
        &["reply_accepted", "reply_accepted_by_you"],
    );
    for (to, shown) in [
        (&proposer.address, &replier.holder.address),
        (&replier.holder.address, &proposer.address),
    ] {
        let mails = mailbox::to(to);
        let told = mails.iter().filter(|mail| mail.text.contains(shown));
        assert_eq!(told.count(), 1, "{mails:?}");
    }
}

#[test]
fn a_message_between_the_two_sides_is_written_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let rows = [Row::Submission, Row::Mail];
    let to_replier = json!({ "key": key(), "text": "Milloin sopisi?" });
    let part = format!("replies/{}/messages", replier.holder.id);
    let done = requested(&proposer.id, &rows, || proposer.part(&part, &to_replier));
    let events = ["thread_message holder submit"];
    done.is([200, 200], &events, &["thread_message"]);
    let to_proposer = json!({ "key": key(), "text": "Ensi viikolla." });
    let done = requested(&proposer.id, &rows, || {
        replier.holder.part("messages", &to_proposer)
    });
    done.is([200, 200], &events, &["thread_message"]);
    assert_eq!(replier.sent()["thread"].as_array().unwrap().len(), 2);
}
