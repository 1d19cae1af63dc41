//! How a reply ends, and what time brings.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer},
};
use serde_json::json;

const DAY: i64 = 24 * 3600;

#[test]
fn replies_end_with_the_proposal_and_their_authors_are_told() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let taken = Reviewer::administrator().decides(
        &proposer.id,
        &json!({ "action": "take_down", "why": "Väärä kuva." }),
    );
    assert_eq!(taken.status, 200, "{taken:?}");
    cron::tick();
    assert_eq!(replier.holder.sees()["standing"]["state"], "withdrawn");
    let mail = mailbox::last_to(&replier.holder.address);
    assert!(mail.subject.contains("päätty"), "{mail:?}");
    let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
    assert_eq!(Browser::default().get(&path).status, 410);
}

#[test]
fn a_closed_proposal_takes_no_new_reply_and_lets_the_submitted_ones_go_on() {
    let proposer = Holder::publishes();
    let early = Replier::replies_to(&proposer);
    let closed = proposer.closes();
    assert_eq!(closed.status, 200, "{closed:?}");
    early.holder.confirms();
    assert_eq!(proposer.received()["count"], 1);
    let late = Replier::tries_to_reply(&proposer);
    assert_eq!(late.outcome(), (409, "refused".to_owned()));
    proposer.accepts(&early.holder.id);
    assert_eq!(early.sent()["mark"], "accepted");
}

#[test]
fn nobody_waits_in_silence() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let subjects = |address: &str, begins: &str| {
        let mails = mailbox::to(address);
        mails
            .iter()
            .filter(|mail| mail.subject.starts_with(begins))
            .count()
    };
    let reminders = || {
        subjects(&proposer.address, "Vastaus odottaa")
            + subjects(&proposer.address, "Vastauksia odottaa")
    };
    let before = mailbox::to(&proposer.address).len();
    cron::wait(id, 14 * DAY);
    cron::tick();
    cron::tick();
    assert_eq!(
        mailbox::to(&proposer.address).len(),
        before + 1,
        "{}",
        reminders()
    );
    let silent = mailbox::to(&replier.holder.address).len();
    cron::wait(id, 16 * DAY);
    cron::tick();
    cron::tick();
    assert_eq!(mailbox::to(&replier.holder.address).len(), silent + 1);
    let events = database::count(&format!(
        "SELECT count(*) AS n FROM audit_events WHERE subject = 'reminder:{id}'"
    ));
    assert_eq!(events, 2);
}

#[test]
fn the_other_side_of_a_pair_is_told_of_erasing() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    proposer.accepts(&replier.holder.id);
    let erased = replier.holder.does(&json!({ "action": "erase" }));
    assert_eq!(erased.status, 200, "{erased:?}");
    let mail = mailbox::last_to(&proposer.address);
    assert!(mail.text.contains("Vastaava yhdistys"), "{mail:?}");
    let left = database::count(&format!(
        "SELECT count(*) AS n FROM submission_texts WHERE submission = '{}' AND form LIKE '%@%'",
        replier.holder.id
    ));
    assert_eq!(left, 0);
}
