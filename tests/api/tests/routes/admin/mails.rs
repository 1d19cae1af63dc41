//! `/api/v1/admin/mails`: the outbox.

use api_tests::{
    database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

const MAILS: &str = "/api/v1/admin/mails";

fn items(administrator: &Reviewer, query: &str) -> Vec<Value> {
    let answer = administrator.browser.get(&format!("{MAILS}{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["items"].as_array().unwrap().clone()
}

#[test]
fn a_mail_that_failed_is_sent_again() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes();
    let before = mailbox::to(&holder.address).len();
    let id = database::one(
        &format!("SELECT id FROM mails WHERE submission = '{}'", holder.id),
        "id",
    );
    let id = id.as_str().unwrap();
    let send = || {
        administrator
            .browser
            .post(&format!("{MAILS}/{id}/send"), &json!({}))
    };
    assert_eq!(send().outcome(), (409, "refused".to_owned()));
    database::run(&format!(
        "UPDATE mails SET state = 'failed', error = 'recipient_not_allowed', sent_at = NULL, attempts = 8 WHERE id = '{id}'"
    ));
    let failed = items(&administrator, "?state=failed");
    let failed = failed.iter().find(|mail| mail["id"] == id).unwrap();
    let domain = holder.address.split_once('@').unwrap().1;
    assert_eq!(failed["to"], format!("m…@{domain}"));
    assert_eq!(failed["template"], "confirm");
    assert_eq!(failed["error"], "recipient_not_allowed");
    assert_eq!(failed["submission"], holder.id.as_str());
    assert_eq!(send().status, 204);
    assert_eq!(mailbox::to(&holder.address).len(), before + 1);
    assert_eq!(send().outcome(), (409, "refused".to_owned()));
    let unknown = administrator
        .browser
        .post(&format!("{MAILS}/0123/send"), &json!({}));
    assert_eq!(unknown.outcome(), (404, "not_found".to_owned()));
    let events = format!(
        "SELECT action, from_state, to_state FROM audit_events WHERE subject = 'mail:{id}'"
    );
    assert_eq!(
        database::rows(&events),
        [json!({ "action": "send_again", "from_state": "failed", "to_state": "waiting" })]
    );
}

#[test]
fn a_mail_that_is_being_sent_is_not_sent_twice() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes();
    mailbox::to(&holder.address);
    let claimed = format!(
        "UPDATE mails SET state = 'waiting', attempts = 2, error = 'internal', sent_at = NULL, \
         not_before = (unixepoch() + 299) * 1000 WHERE submission = '{}'",
        holder.id
    );
    database::run(&claimed);
    let id = database::one(
        &format!("SELECT id FROM mails WHERE submission = '{}'", holder.id),
        "id",
    );
    let path = format!("{MAILS}/{}/send", id.as_str().unwrap());
    let refused = administrator.browser.post(&path, &json!({}));
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));
    database::run(&claimed.replace("299", "900"));
    assert_eq!(administrator.browser.post(&path, &json!({})).status, 204);
}

#[test]
fn the_outbox_is_paged_the_newest_first() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes();
    database::run(&format!(
        "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 60) \
         INSERT INTO mails (id, submission, template, lang, recipient, subject, body, state, not_before, created_at) \
         SELECT printf('cancelled%03d', n), '{}', 'manage', 'fi', '', '', '', 'cancelled', 0, n / 2 FROM n",
        holder.id
    ));
    let mut seen = Vec::new();
    let mut query = "?state=cancelled".to_owned();
    loop {
        let answer = administrator.browser.get(&format!("{MAILS}{query}")).json();
        seen.extend(
            answer["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it["id"].clone()),
        );
        match answer["next"].as_str() {
            Some(next) => query = format!("?state=cancelled&after={next}"),
            None => break,
        }
    }
    let own: Vec<String> = seen
        .iter()
        .filter_map(|id| id.as_str())
        .filter(|id| id.starts_with("cancelled"))
        .map(str::to_owned)
        .collect();
    let expected: Vec<String> = (1..=60).rev().map(|n| format!("cancelled{n:03}")).collect();
    assert_eq!(own, expected);
    let oldest = administrator.browser.get(&format!("{MAILS}{query}")).json();
    assert_eq!(
        oldest["items"].as_array().unwrap().last().unwrap()["to"],
        ""
    );
    database::run("DELETE FROM mails WHERE id GLOB 'cancelled*'");
    for query in ["?state=lost", "?after=x"] {
        let answer = administrator.browser.get(&format!("{MAILS}{query}"));
        assert_eq!(answer.outcome(), (400, "invalid_query".to_owned()));
    }
}
