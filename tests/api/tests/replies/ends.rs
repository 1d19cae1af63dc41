//! How a reply ends, and what time brings.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer, address},
};
use serde_json::{Value, json};

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
    assert_eq!(replier.holder.sees()["standing"]["state"], "delivered");
    cron::wait(&proposer.id, 30);
    cron::tick();
    assert_eq!(replier.holder.sees()["standing"]["state"], "withdrawn");
    let mail = mailbox::last_to(&replier.holder.address);
    assert!(mail.subject.contains("ei ole enää voimassa"), "{mail:?}");
    let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
    assert_eq!(Browser::default().get(&path).status, 410);
}

#[test]
fn an_acceptance_that_can_still_be_undone_ends_with_the_proposal() {
    for end in ["take_down", "erase"] {
        let proposer = Holder::publishes();
        let replier = Replier::replies_and_confirms(&proposer);
        let id = replier.holder.id.as_str();
        let accepting = proposer.answers(id, "accept", "");
        assert_eq!(accepting.json()["mark"], "accepting", "{accepting:?}");
        let ended = match end {
            "erase" => proposer.does(&json!({ "action": end })),
            _ => Reviewer::administrator().decides(
                &proposer.id,
                &json!({ "action": end, "why": "Väärä kuva." }),
            ),
        };
        assert_eq!(ended.status, 200, "{ended:?}");
        cron::wait(id, 30);
        // It is not final while the end of the proposal can be taken back.
        cron::tick();
        assert_eq!(replier.sent()["contact"], Value::Null);
        cron::wait(&proposer.id, 30);
        cron::tick();
        assert_eq!(replier.holder.sees()["standing"]["state"], "withdrawn");
        assert_eq!(replier.sent()["contact"], Value::Null);
        for (to, other) in [
            (&proposer.address, &replier.holder.address),
            (&replier.holder.address, &proposer.address),
        ] {
            let mails = mailbox::to(to);
            let told = mails.iter().filter(|mail| mail.text.contains(other));
            assert_eq!(told.count(), 0, "{mails:?}");
        }
    }
}

#[test]
fn administrators_are_told_of_a_report_that_nobody_decides_on() {
    let told = address();
    Reviewer::signed_in("administrator", &told, &[]);
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let declined = proposer.answers(id, "decline", "Ei tällä kertaa.");
    assert_eq!(declined.status, 200, "{declined:?}");
    let reported = proposer.answers(id, "report", "");
    assert_eq!(reported.status, 200, "{reported:?}");
    let waiting = database::count(&format!(
        "SELECT count(DISTINCT q.since) AS n FROM review_queue q JOIN submissions s ON s.id = q.submission \
         WHERE s.id = '{id}' AND q.state = 'waiting' AND q.since = s.evidence ->> '$.reported'"
    ));
    assert_eq!(waiting, 1, "it waits since it was reported");
    let overdue = || {
        let mails = mailbox::to(&told);
        mails.iter().filter(|mail| mail.text.contains(id)).count()
    };
    cron::wait(id, 6 * DAY);
    cron::tick();
    assert_eq!(overdue(), 0);
    cron::wait(id, DAY);
    cron::tick();
    cron::tick();
    assert_eq!(overdue(), 1);
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

#[test]
fn nothing_is_shown_of_messages_whose_author_has_erased_them() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    assert_eq!(
        proposer.writes_to(&replier.holder.id, "Milloin?").status,
        200
    );
    assert_eq!(replier.writes("Maanantaina.").status, 200);
    proposer.accepts(&replier.holder.id);
    let erased = proposer.does(&json!({ "action": "erase" }));
    assert_eq!(erased.status, 200, "{erased:?}");
    let sent = replier.sent();
    let texts: Vec<&Value> = sent["thread"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["text"])
        .collect();
    assert_eq!(texts, ["Maanantaina."]);
}
