//! `/api/v1/admin/mails`: the outbox.

use api_tests::{
    database, log, mailbox,
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

#[test]
fn mails_are_found_by_the_whole_address_and_by_what_they_are_about() {
    let administrator = Reviewer::administrator();
    let holder = Holder::publishes();
    let id = holder.id.as_str();
    let number = holder.number();
    let (of_year, year) = number.split_once('/').unwrap();
    let address = holder.address.replace('@', "%40");
    let about = |query: &str| {
        let found = items(&administrator, query);
        let own = found.iter().filter(|mail| mail["submission"] == id).count();
        (own, found.len())
    };
    let (own, all) = about(&format!("?q={address}"));
    assert!(own >= 3 && own == all, "{own} of {all}");
    assert_eq!(about(&format!("?q={}", address.to_uppercase())), (own, all));
    assert_eq!(about(&format!("?q={address}&state=failed")), (0, 0));
    for query in [
        format!("?q={of_year}%2F{year}"),
        format!("?q={of_year}"),
        format!("?q={id}"),
        format!("?q={}", &id[..8]),
    ] {
        assert!(about(&query).0 >= own, "{query}");
    }
    let (first, _) = address.split_once('%').unwrap();
    for nothing in [first, "nobody%40example.org", "99998%2F1999"] {
        assert_eq!(about(&format!("?q={nothing}")), (0, 0), "{nothing}");
    }
}

#[test]
fn a_search_among_ten_thousand_mails_reads_its_own() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes();
    let fill = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 10000) \
        INSERT INTO mails (id, template, lang, recipient, subject, body, state, not_before, created_at, sent_at) \
        SELECT printf('searched%05d', n), 'manage', 'fi', 'a' || n || '@rows.example', 'Otsikko', '', 'sent', n, n, n FROM n";
    database::run(fill);
    let queries = [
        "a77%40rows.example".to_owned(),
        holder.id.clone(),
        "99998%2F1999".to_owned(),
    ];
    let read = queries.map(|query| {
        let answer = administrator.browser.get(&format!("{MAILS}?q={query}"));
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        log::rows_read(&answer).iter().sum::<u64>()
    });
    database::run("DELETE FROM mails WHERE id GLOB 'searched*'");
    for read in read {
        assert!(read < 100, "{read} rows");
    }
}
