//! From a proposal to the results of both sides.

use super::life::{DAY, Life, assert_opened};
use api_tests::{
    browser::Browser,
    cron, mailbox,
    people::{Holder, Replier, Reviewer, address, form_from, outcome_form, reply_form, request},
    scanner::{Scanner, Templates},
};
use serde_json::json;

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let mut scanner = Scanner::default();
    let reviewer = Reviewer::administrator();
    let proposer = Holder::proposes_form(&form_from(&address()));
    let root = proposer.id.clone();
    let own = proposer.address.as_str();
    scanner.opens(&root, &[own]);
    proposer.confirms();
    reviewer.publishes(&root);
    scanner.opens(&root, &[own]);

    let mut form = reply_form();
    form["publish"] = json!(true);
    let replier = Replier::replies_with(&proposer, form);
    let (reply, other) = (replier.holder.id.as_str(), replier.holder.address.as_str());
    scanner.opens(&root, &[other]);
    replier.holder.confirms();
    scanner.opens(&root, &[own, other]);
    reviewer.publishes(reply);
    for (action, text) in [("reserve", "Palaamme."), ("decline", "Valitsimme toisen.")] {
        let answer = proposer.answers(reply, action, text);
        assert_eq!(answer.status, 200, "{answer:?}");
        scanner.opens(&root, &[other]);
    }
    proposer.accepts(reply);
    scanner.opens(&root, &[own, other]);
    proposer.writes_to(reply, "Milloin sopisi?");
    scanner.opens(&root, &[other]);

    cron::wait(reply, 90 * DAY);
    cron::tick();
    scanner.opens(&root, &[own, other]);
    let keep = proposer.part("outcomes/keep", &json!({ "reply": reply }));
    assert_eq!(keep.status, 204, "{keep:?}");
    let results = outcome_form(&["starts"], true);
    let reported = replier.holder.part("outcomes", &request(&results));
    assert_eq!(reported.status, 201, "{reported:?}");
    scanner.opens(&root, &[other]);
    let outcome = reported.json()["id"].as_str().unwrap().to_owned();
    reviewer.publishes(&outcome);
    scanner.opens(&root, &[other]);
    let take_down = json!({ "action": "take_down", "why": "Väärä kumppani." });
    assert_eq!(reviewer.decides(&outcome, &take_down).status, 200);
    scanner.opens(&root, &[other]);

    cron::last_day_in(&root, 13);
    cron::tick();
    scanner.opens(&root, &[own]);
    let asked = mailbox::last_about(own, "Etsitkö yhä kumppania?");
    let button = format!("/fi/manage/{}", asked.token());
    let before = proposer.sees()["open"]["until"].clone();
    assert_eq!(Browser::default().press(&button).status, 303);
    assert_ne!(proposer.sees()["open"]["until"], before);
    scanner.templates()
}

#[test]
fn no_link_of_a_mail_between_a_proposal_and_its_results_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "ask_outcome",
            "confirm",
            "outcome_published",
            "outcome_received",
            "outcome_taken_down",
            "published",
            "received",
            "reply_accepted",
            "reply_accepted_by_you",
            "reply_confirm",
            "reply_declined",
            "reply_delivered",
            "reply_in_reserve",
            "reply_new",
            "reply_shown",
            "still_looking",
            "thread_message",
        ],
    );
}
