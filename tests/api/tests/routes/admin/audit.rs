//! `/api/v1/admin/audit`: the record is searched, exported and verified.

use api_tests::{
    cron, database,
    people::{Holder, Reviewer, address},
};
use serde_json::{Value, json};

const AUDIT: &str = "/api/v1/admin/audit";

fn verified(administrator: &Reviewer) -> Value {
    let answer = administrator.browser.get(&format!("{AUDIT}/verify"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

fn found(administrator: &Reviewer, query: &str) -> Vec<String> {
    let answer = administrator.browser.get(&format!("{AUDIT}?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            format!(
                "{} {}",
                it["role"].as_str().unwrap(),
                it["action"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn what_happened_is_found() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.decides(&holder.id, &json!({ "action": "approve" }));
    let id = &holder.id;
    let all = ["administrator approve", "holder confirm", "holder submit"];
    assert_eq!(
        found(&administrator, &format!("subject=submission:{id}")),
        all
    );
    assert_eq!(found(&administrator, &format!("subject={id}")), all);
    let query = |rest: &str| found(&administrator, &format!("subject={id}&{rest}"));
    assert_eq!(query("action=approve"), ["administrator approve"]);
    assert_eq!(query("role=holder"), ["holder confirm", "holder submit"]);
    assert_eq!(query("from=2020-01-01&to=2099-12-31"), all);
    assert_eq!(query("to=2020-01-01"), [""; 0]);
    assert_eq!(query("from=2099-01-01"), [""; 0]);
    let answer = administrator
        .browser
        .get(&format!("{AUDIT}?subject={id}&action=approve"))
        .json();
    let event = &answer["items"][0];
    assert_eq!(event["person"], administrator.id.as_str());
    assert_eq!(event["from"], "in_review");
    assert_eq!(event["to"], "approved");
    assert_eq!(event["request_id"].as_str().unwrap().len(), 16);
    assert_eq!(answer["count"], "1");
    for wrong in ["role=king", "from=soon"] {
        let answer = administrator.browser.get(&format!("{AUDIT}?{wrong}"));
        assert_eq!(answer.outcome(), (400, "invalid_query".to_owned()));
    }
}

#[test]
fn the_record_is_searched_by_a_number_the_beginning_of_an_id_and_people() {
    let administrator = Reviewer::administrator();
    let holder = Holder::publishes();
    let id = holder.id.as_str();
    let number = holder.number();
    let (of_year, year) = number.split_once('/').unwrap();
    let events = |query: &str| {
        let answer = administrator.browser.get(&format!("{AUDIT}?{query}"));
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        answer.json()["items"].as_array().unwrap().clone()
    };
    let about = |query: &str| {
        let subject = format!("submission:{id}");
        let events = events(query);
        events
            .iter()
            .filter(|it| it["subject"] == subject.as_str())
            .count()
    };
    let all = about(&format!("subject={id}"));
    assert!(all >= 5, "{all}");
    for query in [
        format!("subject={of_year}%2F{year}"),
        format!("subject={}", &id[..8]),
        format!("subject={}", &id[..6]),
        format!("subject={of_year}"),
    ] {
        assert_eq!(about(&query), all, "{query}");
    }
    // Beside the id stand the number and the title that reviewers see.
    let event = &events(&format!("subject={of_year}%2F{year}"))[0];
    assert_eq!(event["number"], number.as_str());
    let title = administrator.sees(id)["item"]["title"].clone();
    assert_eq!(event["title"], title);
    let unconfirmed = Holder::proposes();
    let event = &events(&format!("subject={}", unconfirmed.id))[0];
    assert_eq!(event["title"], Value::Null, "no reviewer sees it");

    let own = address();
    let someone = Reviewer::signed_in("administrator", &own, &[]);
    let name = format!("Aino Qvist{}", &someone.id[..6]);
    database::run(&format!(
        "UPDATE people SET name = '{name}' WHERE id = '{}'",
        someone.id
    ));
    let holder = Holder::proposes_and_confirms();
    someone.decides(&holder.id, &json!({ "action": "approve" }));
    for query in [
        format!("subject=qvist{}", &someone.id[..6]),
        format!("subject=aino%20QVIST{}", &someone.id[..6]),
        format!("subject={}", own.to_uppercase().replace('@', "%40")),
        format!("subject=qvist{}&action=approve", &someone.id[..6]),
    ] {
        let found = events(&query);
        assert!(
            found
                .iter()
                .any(|it| it["subject"] == format!("submission:{}", holder.id).as_str()),
            "{query}"
        );
        assert!(
            found.iter().all(|it| it["person"] == someone.id.as_str()
                || it["subject"] == format!("person:{}", someone.id).as_str()),
            "{query}"
        );
    }
    assert!(events("subject=nobody%20knows").is_empty());
    assert!(events("subject=99998%2F1999").is_empty());
}

#[test]
fn the_export_comes_in_parts_and_goes_on_where_it_was_broken_off() {
    let administrator = Reviewer::administrator();
    for _ in 0..2 {
        Holder::proposes_and_confirms();
    }
    let part = |query: &str| administrator.browser.get(&format!("{AUDIT}/export{query}"));
    let whole = part("").text;
    let mut parts = String::new();
    let mut next = Some("?most=7".to_owned());
    while let Some(query) = next {
        let answer = part(&query);
        assert_eq!(answer.status, 200, "{answer:?}");
        assert!(answer.text.lines().count() <= 7);
        parts += &answer.text;
        next = answer.headers.get("link").map(|link| {
            let (_, after) = link.split_once("?after=").unwrap();
            let (after, rel) = after.split_once('>').unwrap();
            assert_eq!(rel, "; rel=\"next\"");
            format!("?after={after}&most=7")
        });
    }
    // Something may have happened since then.
    assert!(parts.starts_with(&whole), "{whole} -> {parts}");
    let third = whole.lines().nth(2).unwrap();
    let event: Value = serde_json::from_str(third).unwrap();
    let rest = part(&format!("?after={}", event["seq"])).text;
    let (_, after) = whole.split_once(third).unwrap();
    assert!(rest.starts_with(after.trim_start()), "{whole} -> {rest}");
    for wrong in ["?after=x", "?after=-1", "?most=0", "?most=50001"] {
        assert_eq!(
            part(wrong).outcome(),
            (400, "invalid_query".to_owned()),
            "{wrong}"
        );
    }
}

#[test]
fn the_export_holds_every_event_once_and_no_personal_text() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let answer = administrator.browser.get(&format!("{AUDIT}/export"));
    assert_eq!(answer.headers["content-type"], "application/x-ndjson");
    let events: Vec<Value> = answer
        .text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let count = database::number("SELECT count(*) AS n FROM audit_events", "n");
    assert_eq!(i64::try_from(events.len()).unwrap(), count);
    assert!(
        events
            .windows(2)
            .all(|pair| pair[0]["seq"].as_i64() < pair[1]["seq"].as_i64())
    );
    assert!(!answer.text.contains('@'));
    assert!(answer.text.contains(&holder.id));
}

#[test]
fn the_record_takes_no_change_and_the_chain_stays_whole_when_someone_is_erased() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    cron::tick();
    let before = verified(&administrator);
    assert_eq!(before["ok"], true, "{before}");
    assert_eq!(before["unsealed"], 0);
    for statement in [
        "UPDATE audit_events SET action = 'approve'",
        "DELETE FROM audit_events",
        "INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events LIMIT 1",
        "UPDATE audit_seals SET hash = ''",
        "DELETE FROM audit_seals",
        "INSERT OR REPLACE INTO audit_seals SELECT * FROM audit_seals LIMIT 1",
    ] {
        assert!(!database::runs(statement), "{statement}");
    }
    assert_eq!(holder.does(&json!({ "action": "erase" })).status, 200);
    cron::tick();
    let after = verified(&administrator);
    assert_eq!(after["ok"], true, "{after}");
    assert!(after["sealed"].as_i64() > before["sealed"].as_i64());
}

#[test]
fn who_goes_around_the_triggers_is_found() {
    let administrator = Reviewer::administrator();
    Holder::proposes_and_confirms();
    cron::tick();
    let seal =
        database::rows("SELECT first, last FROM audit_seals ORDER BY last DESC LIMIT 1").remove(0);
    let seq = seal["last"].as_i64().unwrap();
    let triggers = database::rows(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_events'",
    );
    let restore: Vec<&str> = triggers
        .iter()
        .map(|row| row["sql"].as_str().unwrap())
        .collect();
    let around = |change: &str| {
        database::run(&format!(
            "BEGIN; DROP TRIGGER audit_events_update; DROP TRIGGER audit_events_delete; DROP TRIGGER audit_events_replace; \
             {change}; {}; COMMIT;",
            restore.join(";\n")
        ));
    };
    let request = database::one(
        &format!("SELECT request_id FROM audit_events WHERE seq = {seq}"),
        "request_id",
    );
    let request = request.as_str().unwrap();
    around(&format!(
        "UPDATE audit_events SET request_id = 'forged' WHERE seq = {seq}"
    ));
    let broken = verified(&administrator);
    around(&format!(
        "UPDATE audit_events SET request_id = '{request}' WHERE seq = {seq}"
    ));
    assert_eq!(broken["ok"], false);
    assert_eq!(broken["first_broken"], seal["first"]);
    assert_eq!(verified(&administrator)["ok"], true);
}
