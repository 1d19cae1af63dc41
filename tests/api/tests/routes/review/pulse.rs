//! `/api/v1/review/pulse`.

use api_tests::people::{Holder, Reviewer};
use serde_json::json;

#[test]
fn a_reviewer_hears_that_another_acted() {
    let [one, other] = [Reviewer::administrator(), Reviewer::administrator()];
    let holder = Holder::proposes_and_confirms();
    let pulse = |reviewer: &Reviewer, since: &str| {
        let answer = reviewer
            .browser
            .get(&format!("/api/v1/review/pulse{since}"));
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    };
    let latest = pulse(&one, "")["latest"].as_i64().unwrap();
    let since = format!("?since={latest}");
    assert_eq!(pulse(&one, &since)["changed"], false);
    one.decides(&holder.id, &json!({ "action": "approve" }));
    assert_eq!(pulse(&one, &since)["changed"], false);
    let heard = pulse(&other, &since);
    assert_eq!(heard["changed"], true);
    assert!(heard["latest"].as_i64().unwrap() > latest);
    let answer = one.browser.get("/api/v1/review/pulse?since=x");
    assert_eq!(answer.outcome(), (400, "invalid_query".to_owned()));
}
