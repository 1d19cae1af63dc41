//! The steps by which a submission gets another holder, and an entry another list.

use api_tests::{
    broken::Row,
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, REGION, Reviewer, address, join_from},
    step::requested,
};
use serde_json::json;

#[test]
fn a_proposal_with_replies_gets_another_holder_once() {
    let proposer = Holder::publishes();
    let replier = api_tests::people::Replier::replies_and_confirms(&proposer);
    let new = address();
    let body = json!({ "address": new });
    let asked = proposer.part("transfer", &body);
    assert_eq!(asked.status, 204, "{asked:?}");
    let link = format!("/fi/manage/{}", mailbox::last_to(&new).token());
    let rows = [Row::Event, Row::Change];
    let browser = Browser::default();
    let done = requested(&proposer.id, &rows, || browser.press(&link));
    assert_eq!(done.answers, [303, 410], "{done:?}");
    assert_eq!(done.events, ["proposal holder take_over"]);
    let held = Holder {
        browser,
        address: new,
        ..proposer.clone()
    };
    assert_eq!(held.received()["replies"][0]["id"], replier.holder.id);
    held.accepts(&replier.holder.id);
    let contact = replier.sent()["contact"].clone();
    assert_eq!(contact["email"], json!(held.address));
    assert_eq!(contact["name"], "", "the name is another person's");
    let lost = format!("/api/v1/manage/{}/replies", proposer.id);
    assert_eq!(proposer.browser.get(&lost).status, 404);
}

#[test]
fn interest_in_a_region_is_accepted_settled_and_moved_once_each() {
    let path = format!("/api/v1/regions/{REGION}/interest");
    let holder = Holder::sends(&path, &join_from(&address()));
    let id = holder.id.as_str();
    let administrator = Reviewer::administrator();
    let version = administrator.sees(id)["item"]["version"].clone();
    let rows = [Row::Event, Row::Change];
    let done = requested(id, &rows, || {
        administrator.decides_seeing(id, &version, &json!({ "action": "accept" }))
    });
    assert_eq!(done.answers, [200, 409], "{done:?}");
    assert_eq!(done.events, ["join_request administrator accept"]);
    cron::wait(id, 30);
    cron::tick();
    // As if the region had a network since.
    database::run(&format!(
        "UPDATE submissions SET target = 'region:19' WHERE id = '{id}'"
    ));
    let done = requested(id, &[Row::Event, Row::Change], || {
        holder.part("move", &json!({}))
    });
    assert_eq!(done.answers, [200, 409], "{done:?}");
    assert_eq!(done.events, ["join_request holder move"]);
    let target = database::one(
        &format!("SELECT target FROM submissions WHERE id = '{id}'"),
        "target",
    );
    assert_eq!(target, json!("network:lappi"));
}
