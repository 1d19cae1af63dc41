//! The steps of results of negotiations.

use api_tests::{
    broken::Row,
    browser::Browser,
    cron, database,
    people::{Holder, Replier, Reviewer, outcome_form, request},
    step::{requested, timed},
};
use serde_json::json;

/// A pair whose acceptance is settled.
fn pair() -> (Holder, Replier) {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    proposer.accepts(&replier.holder.id);
    (proposer, replier)
}

/// The results that are public and the phase, as everybody reads them.
fn public(proposer: &Holder) -> (i64, String) {
    let path = format!("/api/v1/proposals/{}", proposer.number_path());
    let proposal = Browser::default().get(&path).json();
    let phase = proposal["phase"].as_str().unwrap().to_owned();
    (proposal["public_results"].as_i64().unwrap(), phase)
}

#[test]
fn each_side_hands_in_its_results_once() {
    let (proposer, replier) = pair();
    let rows = [Row::Submission, Row::Queue, Row::Link, Row::Mail];
    let body = request(&outcome_form(&["starts"], true));
    let part = format!("replies/{}/outcomes", replier.holder.id);
    let done = requested(&proposer.id, &rows, || proposer.part(&part, &body));
    let events = ["outcome holder submit"];
    done.is([200, 201], &events, &["outcome_received"]);
    let body = request(&outcome_form(&["starts"], true));
    let done = requested(&proposer.id, &rows, || {
        replier.holder.part("outcomes", &body)
    });
    done.is([200, 201], &events, &["outcome_received"]);
}

#[test]
fn results_without_a_reply_are_handed_in_once() {
    let proposer = Holder::publishes();
    let rows = [
        Row::Submission,
        Row::Queue,
        Row::Link,
        Row::Proposal,
        Row::Mail,
    ];
    let body = request(&outcome_form(&["starts"], true));
    let done = requested(&proposer.id, &rows, || proposer.part("outcomes", &body));
    done.is(
        [200, 201],
        &["outcome holder submit"],
        &["outcome_received"],
    );
}

#[test]
fn two_different_reports_of_a_side_at_once_are_one() {
    let (proposer, replier) = pair();
    let part = format!("replies/{}/outcomes", replier.holder.id);
    let bodies = ["starts", "no_cooperation"].map(|it| request(&outcome_form(&[it], true)));
    let mut answers = api_tests::at_once::at_once(&bodies, |body| {
        let answer = proposer.part(&part, body);
        (answer.status, answer.outcome().1)
    });
    answers.sort();
    assert_eq!(answers[0], (201, String::new()), "{answers:?}");
    assert_eq!(answers[1].0, 409, "{answers:?}");
    let held = database::count(&format!(
        "SELECT count(*) AS n FROM submissions WHERE kind = 'outcome' AND parent = '{}'",
        replier.holder.id
    ));
    assert_eq!(held, 1);
}

#[test]
fn two_reports_at_once_on_a_partner_without_a_reply_are_one() {
    let proposer = Holder::publishes();
    let bodies = ["starts", "no_cooperation"].map(|it| request(&outcome_form(&[it], true)));
    let mut statuses =
        api_tests::at_once::at_once(&bodies, |body| proposer.part("outcomes", body).status);
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let held = database::count(&format!(
        "SELECT count(*) AS n FROM submissions WHERE kind = 'outcome' AND parent = '{}'",
        proposer.id
    ));
    assert_eq!(held, 1);
}

#[test]
fn results_are_published_and_counted_once() {
    let (proposer, replier) = pair();
    let body = request(&outcome_form(&["starts"], true));
    let reported = replier.holder.part("outcomes", &body).json();
    let id = reported["id"].as_str().unwrap();
    let reviewer = Reviewer::administrator();
    for action in ["approve", "announce"] {
        let answer = reviewer.decides(id, &json!({ "action": action }));
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
    }
    assert_eq!(public(&proposer), (0, "negotiating".to_owned()));
    let rows = [
        Row::Event,
        Row::Change,
        Row::Outcome,
        Row::Proposal,
        Row::Mail,
    ];
    let done = timed(&proposer.id, &rows, || cron::wait(id, 30));
    done.was(&["outcome system publish"], &["outcome_published"]);
    assert_eq!(public(&proposer), (1, "concluded".to_owned()));
}
