//! What a holder is told of the review, and what is kept of its time.

use api_tests::{
    database,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

fn place(holder: &Holder) -> Option<u64> {
    holder.sees()["review"]["place"].as_u64()
}

/// The regions under which decisions on a submission are timed.
fn timed(holder: &Holder) -> Vec<Value> {
    let sql = format!(
        "SELECT region, text, waited >= 0 AS is_time FROM review_times WHERE submission = '{}' ORDER BY text, region",
        holder.id
    );
    database::rows(&sql)
}

#[test]
fn a_proposal_that_waits_tells_its_place_in_the_queue() {
    let unconfirmed = Holder::proposes();
    assert_eq!(unconfirmed.sees()["review"]["place"], Value::Null);
    let first = Holder::proposes_and_confirms();
    let second = Holder::proposes_and_confirms();
    // Others are decided on meanwhile: places only come nearer.
    let later = place(&second).unwrap();
    let earlier = place(&first).unwrap();
    assert!(earlier >= 1);
    assert!(later > earlier || later == 101, "{earlier} {later}");
    let decided = Reviewer::administrator().decides(&first.id, &json!({ "action": "approve" }));
    assert_eq!(decided.status, 200, "{decided:?}");
    assert_eq!(first.sees()["review"], Value::Null);
}

#[test]
fn the_first_decision_on_a_text_is_timed_and_no_other_one() {
    let holder = Holder::proposes_and_confirms();
    let reviewer = Reviewer::administrator();
    assert_eq!(timed(&holder), Vec::<Value>::new());
    for action in ["approve", "unapprove", "approve"] {
        let answer = reviewer.decides(&holder.id, &json!({ "action": action }));
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
    }
    let times = timed(&holder);
    let regions: Vec<&Value> = times.iter().map(|row| &row["region"]).collect();
    assert_eq!(regions, ["", "19"]);
    assert!(times.iter().all(|row| row["is_time"] == 1), "{times:?}");
}

#[test]
fn spam_is_not_timed() {
    let holder = Holder::proposes_and_confirms();
    let spam = json!({ "action": "reject", "reason": { "kind": "spam" } });
    let answer = Reviewer::administrator().decides(&holder.id, &spam);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(timed(&holder), Vec::<Value>::new());
}
