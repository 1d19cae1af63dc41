//! `/api/v1/review/texts` and `/api/v1/admin/texts`: reusable texts for returns and rejections.

use api_tests::{browser::Answer, database, key::key, people::Reviewer};
use serde_json::{Value, json};

const TEXTS: &str = "/api/v1/review/texts";
const NEW: &str = "/api/v1/admin/texts";

fn content(name: &str) -> Value {
    json!({ "purpose": "return", "name": name, "fi": "Kuka?\n{link}", "sv": "Vem?", "en": "Who?" })
}

fn named(texts: &Value, name: &str) -> Option<Value> {
    let items = texts["items"].as_array().unwrap();
    items.iter().find(|it| it["name"] == name).cloned()
}

fn change(by: &Reviewer, text: &Value, more: &Value) -> Answer {
    let mut change = text.clone();
    for (name, value) in more.as_object().unwrap() {
        change[name] = value.clone();
    }
    change.as_object_mut().unwrap().remove("id");
    let path = format!("{NEW}/{}", text["id"].as_str().unwrap());
    by.browser.post(&path, &change)
}

#[test]
fn administrators_keep_texts_and_reviewers_read_them() {
    let administrator = Reviewer::administrator();
    let name = key();
    let added = administrator
        .browser
        .post(NEW, &content(&format!(" {name} ")));
    assert_eq!(added.status, 201, "{added:?}");
    let coordinator = Reviewer::coordinator(&["06"]);
    let text = named(&coordinator.browser.get(TEXTS).json(), &name).unwrap();
    assert_eq!(text["fi"], "Kuka?\n{link}");
    assert_eq!(
        (&text["archived"], &text["version"]),
        (&json!(false), &json!(1))
    );
    assert_eq!(
        coordinator.browser.post(NEW, &content("Oma")).outcome(),
        (403, "denied".to_owned())
    );
    assert_eq!(
        change(&coordinator, &text, &json!({})).outcome(),
        (403, "denied".to_owned())
    );

    let archived = change(
        &administrator,
        &text,
        &json!({ "archived": true, "purpose": "reject" }),
    );
    assert_eq!(archived.status, 200, "{archived:?}");
    let text = named(&archived.json(), &name).unwrap();
    assert_eq!(
        (&text["archived"], &text["purpose"]),
        (&json!(true), &json!("reject"))
    );
    let last = archived.json()["items"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    assert_eq!(last["archived"], true, "archived ones are last");
    let events = format!(
        "SELECT group_concat(action, ', ') AS all_of FROM (SELECT action FROM audit_events WHERE subject = 'text:{}' ORDER BY version)",
        text["id"].as_str().unwrap()
    );
    assert_eq!(
        database::one(&events, "all_of"),
        json!("add_text, change_text")
    );
}

#[test]
fn the_second_of_two_changes_is_refused_and_overwrites_nothing() {
    let (first, second) = (Reviewer::administrator(), Reviewer::administrator());
    let name = key();
    let added = first.browser.post(NEW, &content(&name)).json();
    let text = named(&added, &name).unwrap();
    assert_eq!(
        change(&first, &text, &json!({ "fi": "Ensimmäinen" })).status,
        200
    );
    let late = change(&second, &text, &json!({ "fi": "Toinen" }));
    assert_eq!(late.outcome(), (409, "conflict".to_owned()));
    let now = named(&second.browser.get(TEXTS).json(), &name).unwrap();
    assert_eq!(
        (&now["fi"], &now["version"]),
        (&json!("Ensimmäinen"), &json!(2))
    );
    assert_eq!(
        change(&second, &now, &json!({ "fi": "Toinen" })).status,
        200
    );
}

#[test]
fn a_text_has_a_name_of_one_line_and_says_something_in_every_language() {
    let administrator = Reviewer::administrator();
    let long = "ä".repeat(81);
    for name in ["", " ", "a\nb", long.as_str()] {
        let answer = administrator.browser.post(NEW, &content(name));
        assert_eq!(
            answer.outcome(),
            (422, "invalid_name".to_owned()),
            "{name:?}"
        );
    }
    for (field, text) in [("fi", " "), ("sv", ""), ("en", &"a".repeat(2001))] {
        let mut wrong = content("Nimi");
        wrong[field] = json!(text);
        assert_eq!(
            administrator.browser.post(NEW, &wrong).status,
            400,
            "{field}"
        );
    }
    let mut wrong = content("Nimi");
    wrong["purpose"] = json!("praise");
    assert_eq!(administrator.browser.post(NEW, &wrong).status, 400);
    let unknown = json!({ "id": "a2b3c4d5e6f7a2b3", "version": 1, "purpose": "return", "name": "Nimi", "fi": "a", "sv": "b", "en": "c" });
    assert_eq!(
        change(&administrator, &unknown, &json!({})).outcome(),
        (409, "conflict".to_owned())
    );
}
