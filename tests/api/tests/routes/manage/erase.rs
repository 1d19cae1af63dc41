//! Erasing: nothing of what somebody wrote is left, in any table, page or file.

use api_tests::{
    browser::Browser,
    cron, database,
    key::key,
    log, mailbox,
    people::{Holder, Replier, Reviewer, address, form_from, outcome_form, reply_form},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Puts a mark at the end of each text of a form.
fn mark(form: &mut Value, word: &str) {
    const TEXTS: [&str; 22] = [
        "organisation",
        "contact_name",
        "contact_role",
        "partner",
        "theme_other",
        "title",
        "summary",
        "description",
        "background",
        "goals",
        "activities",
        "invited",
        "time_frame",
        "funding_note",
        "message",
        "text",
        "sentence",
        "official_name",
        "led_to",
        "next_steps",
        "learnt",
        "target_groups",
    ];
    match form {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if TEXTS.contains(&name.as_str()) && !text.is_empty() => {
                        text.push(' ');
                        text.push_str(word);
                    }
                    other => mark(other, word),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {}
    }
}

/// The places in which a word stands: table and column.
fn places_of(words: &[&str]) -> BTreeSet<String> {
    let columns = database::rows(
        "SELECT m.name AS t, p.name AS c FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_cf%' ESCAPE '\\' AND p.type = 'TEXT'",
    );
    let of = |column: &Value, name: &str| column[name].as_str().unwrap().to_owned();
    columns
        .iter()
        .map(|column| (of(column, "t"), of(column, "c")))
        .filter(|(table, column)| {
            words.iter().any(|word| {
                let sql = format!(
                    "SELECT count(*) AS n FROM {table} WHERE lower({column}) LIKE '%{word}%'"
                );
                database::count(&sql) > 0
            })
        })
        .map(|(table, column)| format!("{table}.{column}"))
        .collect()
}

/// A word that nobody else uses.
fn word() -> String {
    let digits: String = key().chars().filter(char::is_ascii_digit).collect();
    let letters = digits
        .bytes()
        .map(|digit| char::from(b'k' + (digit - b'0')));
    format!("zq{}", letters.rev().take(14).collect::<String>())
}

#[test]
fn nothing_of_a_proposal_is_left_in_any_table_page_or_file() {
    let word = word();
    let mut form = form_from(&address());
    mark(&mut form, &word);
    form["publish_contact"] = json!(true);
    let proposer = Holder::proposes_form(&form);
    proposer.confirms();
    let administrator = Reviewer::administrator();
    let notes = json!([{ "field": "title", "text": format!("Lyhyempi {word}") }]);
    administrator.decides(&proposer.id, &json!({ "action": "return", "notes": notes }));
    let comments = format!("/api/v1/review/submissions/{}/comments", proposer.id);
    administrator
        .browser
        .post(&comments, &json!({ "text": format!("Huom. {word}") }));
    let again = proposer.does(&json!({ "action": "resubmit", "form": form }));
    assert_eq!(again.status, 200, "{again:?}");
    administrator.publishes(&proposer.id);
    let path = proposer.number_path();

    // A reply is accepted, with words; both report.
    let replier = Replier::replies_and_confirms(&proposer);
    proposer.writes_to(&replier.holder.id, &format!("Kysymme {word}"));
    let accepted = proposer.answers(&replier.holder.id, "accept", &format!("Tervetuloa {word}"));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(&replier.holder.id, 30);
    cron::tick();
    let declined = Replier::replies_and_confirms(&proposer);
    proposer.answers(&declined.holder.id, "decline", &format!("Ei nyt {word}"));
    let mut results = outcome_form(&["starts"], true);
    mark(&mut results, &word);
    let reported = proposer.part(
        &format!("replies/{}/outcomes", replier.holder.id),
        &api_tests::people::request(&results),
    );
    assert_eq!(reported.status, 201, "{reported:?}");
    let outcome = reported.json()["id"].as_str().unwrap().to_owned();
    administrator.publishes(&outcome);
    // Another proposal is rejected as its duplicate, and a change waits for a reviewer.
    let other = Holder::proposes_and_confirms();
    let reason = json!({ "kind": "duplicate_of", "submission": proposer.id });
    administrator.decides(&other.id, &json!({ "action": "reject", "reason": reason }));
    form["description"] = json!(format!("Muutettu {word}"));
    proposer.does(&json!({ "action": "edit", "form": form }));
    proposer.part(
        "transfer",
        &json!({ "address": format!("{word}@org.example.org") }),
    );
    mailbox::undoing_is_over(&other.id);
    for person in [&proposer, &replier.holder, &declined.holder, &other] {
        mailbox::to(&person.address);
    }
    let public = |path: &str| Browser::default().get(path);
    assert!(
        public(&format!("/fi/proposals/{path}"))
            .text
            .contains(&word)
    );
    let domain = proposer.address.split_once('@').unwrap().1;
    assert!(places_of(&[&word]).len() > 8, "the marks were planted");

    // The results are a submission of their own.
    let opened = proposer.part("outcomes/open", &json!({ "outcome": outcome }));
    let own = Holder {
        id: outcome,
        ..proposer.clone()
    };
    assert!(opened.status < 300, "{opened:?}");
    for holder in [&own, &proposer] {
        let erased = holder.does(&json!({ "action": "erase" }));
        assert_eq!(erased.status, 200, "{erased:?}");
    }
    cron::tick();
    for person in [&proposer, &replier.holder, &declined.holder, &other] {
        mailbox::to(&person.address);
    }
    mailbox::send_due("TRUE");
    assert_eq!(places_of(&[&word]), BTreeSet::new());
    // The recipient of the mails that say that it is erased is kept for 30 days.
    assert_eq!(
        places_of(&[domain]),
        BTreeSet::from(["mails.recipient".to_owned()])
    );
    for page in [
        "/fi",
        "/fi/proposals",
        &format!("/fi/proposals/{path}"),
        "/sitemap.xml",
        "/api/v1/proposals",
        "/api/v1/outcomes",
    ] {
        let text = public(page).text;
        assert!(!text.contains(&word) && !text.contains(domain), "{page}");
    }
    for side in [&replier.holder, &declined.holder, &other] {
        assert!(!side.exports().contains(&word), "an export");
    }
    // The local runtime writes its own lines about mails.
    let text = log::text();
    let mut own = text.lines().filter(|line| line.starts_with('{'));
    assert!(own.all(|line| !line.contains(&word) && !line.contains(domain)));
}

#[test]
fn nothing_of_a_reply_is_left_in_any_table_or_file() {
    let word = word();
    let proposer = Holder::publishes();
    let mut form = reply_form();
    mark(&mut form, &word);
    form["publish"] = json!(true);
    let replier = Replier::replies_with(&proposer, form);
    replier.holder.confirms();
    replier.writes(&format!("Lisäksi {word}"));
    proposer.accepts(&replier.holder.id);
    Reviewer::administrator().publishes(&replier.holder.id);
    for person in [&proposer, &replier.holder] {
        mailbox::to(&person.address);
    }
    assert!(places_of(&[&word]).len() > 2, "the marks were planted");
    let erased = replier.holder.does(&json!({ "action": "erase" }));
    assert_eq!(erased.status, 200, "{erased:?}");
    cron::tick();
    for person in [&proposer, &replier.holder] {
        mailbox::to(&person.address);
    }
    let domain = replier.holder.address.split_once('@').unwrap().1.to_owned();
    assert_eq!(places_of(&[&word]), BTreeSet::new());
    assert_eq!(
        places_of(&[&domain]),
        BTreeSet::from(["mails.recipient".to_owned()])
    );
    assert!(!proposer.exports().contains(&word));
}

#[test]
fn nothing_of_a_request_to_join_or_of_a_message_is_left() {
    for (path, mut form) in [
        (
            "/api/v1/networks/lappi/join",
            api_tests::people::join_from(&address()),
        ),
        (
            "/api/v1/regions/07/interest",
            api_tests::people::join_from(&address()),
        ),
        (
            "/api/v1/messages",
            api_tests::people::message_from(&address()),
        ),
    ] {
        let word = word();
        mark(&mut form, &word);
        let holder = Holder::sends(path, &form);
        cron::tick();
        mailbox::to(&holder.address);
        assert!(
            places_of(&[&word]).len() > 1,
            "{path}: the marks were planted"
        );
        let erased = holder.does(&json!({ "action": "erase" }));
        assert_eq!(erased.status, 200, "{erased:?}");
        cron::tick();
        mailbox::to(&holder.address);
        assert_eq!(places_of(&[&word]), BTreeSet::new(), "{path}");
    }
}

#[test]
fn every_column_of_text_is_in_the_list_of_those_that_may_be_personal_or_of_those_that_are_not() {
    let document = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/PRIVACY.md"
    ))
    .unwrap();
    let mut listed: BTreeSet<String> = BTreeSet::new();
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    for line in document.lines() {
        if let Some((name, _)) = line
            .strip_prefix("| `")
            .and_then(|rest| rest.split_once('`'))
        {
            listed.insert(name.to_owned());
        }
        let Some(line) = line.strip_prefix("- ") else {
            continue;
        };
        if let Some(tables) = line.strip_suffix(": all") {
            whole.extend(tables.split(", "));
        } else if let Some((table, columns)) = line.split_once(": ") {
            listed.extend(
                columns
                    .split(", ")
                    .map(|column| format!("{table}.{column}")),
            );
        } else {
            listed.insert(line.to_owned());
        }
    }
    let rows = database::rows(
        "SELECT m.name AS t, p.name AS c FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_cf%' ESCAPE '\\' \
         AND m.name <> 'd1_migrations' AND p.type = 'TEXT'",
    );
    let missing: Vec<String> = rows
        .iter()
        .filter(|row| !whole.contains(row["t"].as_str().unwrap()))
        .map(|row| {
            format!(
                "{}.{}",
                row["t"].as_str().unwrap(),
                row["c"].as_str().unwrap()
            )
        })
        .filter(|name| !listed.contains(name))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_address_of_a_person_is_removed_ninety_days_after_their_rights_were() {
    let person = address();
    let reviewer = Reviewer::signed_in("coordinator", &person, &["19"]);
    let past = |days: u32| {
        database::run(&format!(
            "UPDATE people SET revoked_at = unixepoch() * 1000 - {days} * 86400000 WHERE id = '{}'",
            reviewer.id
        ));
        cron::tick();
        database::one(
            &format!("SELECT address FROM people WHERE id = '{}'", reviewer.id),
            "address",
        )
    };
    assert_eq!(past(89), json!(person));
    assert_eq!(past(91), json!(format!("{}@removed.invalid", reviewer.id)));
    let people = Reviewer::administrator()
        .browser
        .get("/api/v1/admin/people");
    assert_eq!(people.status, 200, "{people:?}");
    assert!(!people.text.contains("removed.invalid"), "{}", people.text);
}
