//! The description of a proposal, from clients that know it and from those that know the three fields before it.

use api_tests::{
    browser::Browser,
    database,
    people::{Holder, Reviewer, address, form_from, request},
};
use serde_json::{Value, json};

/// The record with a change, from an address that nobody else has.
fn form(change: impl FnOnce(&mut Value)) -> Value {
    let mut form = form_from(&address());
    change(&mut form);
    form
}

/// The form as it was before the description.
fn earlier(form: &mut Value) {
    let members = form.as_object_mut().unwrap();
    members.remove("description");
    form["background"] = json!("Kerromme ensin taustan.\r\n");
    form["goals"] = json!("- jakaa oppeja\r\n- auttaa alkuun");
    form["activities"] = json!("Pidämme työpajoja.");
    form["parallel"] = json!({ "en": { "title": "A", "summary": "B", "goals": "To share." } });
}

/// Hands in a form and has it published.
fn published(form: &Value) -> Holder {
    let holder = Holder::proposes_form(form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    holder
}

fn public(holder: &Holder, lang: &str) -> Value {
    let path = format!("/api/v1/proposals/{}?lang={lang}", holder.number_path());
    Browser::default().get(&path).json()
}

fn stored(holder: &Holder) -> Value {
    let newest = format!(
        "SELECT form FROM submission_texts WHERE submission = '{}' ORDER BY version DESC LIMIT 1",
        holder.id
    );
    let json = database::one(&newest, "form");
    serde_json::from_str(json.as_str().unwrap()).unwrap()
}

#[test]
fn a_client_of_before_the_description_is_stored_as_it_writes_and_read_as_one_text() {
    let form = form(earlier);
    let holder = published(&form);
    for name in ["background", "goals", "activities"] {
        assert_eq!(stored(&holder)[name], form[name]);
        assert_eq!(holder.sees()["form"][name], form[name]);
        assert_eq!(public(&holder, "fi")[name]["text"], form[name]);
    }
    let text = "Tausta\n\nKerromme ensin taustan.\n\nTavoitteet\n\n- jakaa oppeja\r\n- auttaa alkuun\n\nToiminta\n\nPidämme työpajoja.";
    let expected = json!({ "lang": "fi", "text": text });
    assert_eq!(public(&holder, "fi")["description"], expected);
    let expected = json!({ "lang": "en", "text": "Goals\n\nTo share." });
    assert_eq!(public(&holder, "en")["description"], expected);
    let page = Browser::default().get(&format!("/fi/proposals/{}", holder.number_path()));
    for part in [
        "Tausta",
        "Kerromme ensin taustan.",
        "<li>jakaa oppeja</li>",
        "Toiminta",
    ] {
        assert!(page.text.contains(part), "{part}");
    }
}

#[test]
fn both_are_one_text_and_a_description_alone_is_unchanged() {
    let both = published(&form(|form| {
        form["description"] = json!("Lyhyesti.\n");
        form["goals"] = json!("Oppia.");
    }));
    let text = "Lyhyesti.\n\nTavoitteet\n\nOppia.";
    assert_eq!(public(&both, "fi")["description"]["text"], text);
    assert_eq!(public(&both, "fi")["background"], Value::Null);
    let written = form(|form| form["description"] = json!(" Ensin.\r\n\r\nSitten.\n"));
    let alone = published(&written);
    let seen = public(&alone, "fi");
    assert_eq!(seen["description"]["text"], written["description"]);
    for name in ["background", "goals", "activities"] {
        assert_eq!(seen[name], Value::Null);
        assert_eq!(stored(&alone)[name], Value::Null);
    }
}

#[test]
fn a_proposal_without_any_of_them_lacks_its_description() {
    let nothing = form(|form| form["description"] = json!(" "));
    let refused = Browser::default().post("/api/v1/proposals", &request(&nothing));
    assert_eq!(refused.outcome(), (422, "invalid".to_owned()));
    let missing = json!([{ "field": "description", "error": { "kind": "missing" } }]);
    assert_eq!(refused.json()["errors"], missing);
    let long = form(|form| {
        earlier(form);
        form["goals"] = json!("a".repeat(6000));
        form["activities"] = json!("b".repeat(6000));
    });
    assert_eq!(
        Holder::proposes_form(&long).sees()["form"]["goals"],
        long["goals"]
    );
}

#[test]
fn carrying_the_texts_over_tells_nobody_of_a_change() {
    let holder = published(&form(earlier));
    let mut carried = holder.sees()["form"].clone();
    let members = carried.as_object_mut().unwrap();
    for name in ["background", "goals", "activities"] {
        members.remove(name);
    }
    carried["description"] = public(&holder, "fi")["description"]["text"].clone();
    carried["parallel"]["en"] =
        json!({ "title": "A", "summary": "B", "description": "Goals\n\nTo share." });
    let edited = holder.does(&json!({ "action": "edit", "form": carried }));
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(stored(&holder)["description"], carried["description"]);
    let before = public(&holder, "fi")["description"].clone();
    Reviewer::administrator().publishes(&holder.id);
    let after = public(&holder, "fi");
    assert_eq!(after["description"], before);
    assert_eq!(after["goals"], Value::Null);
}

#[test]
fn what_is_not_chosen_is_the_home_region_and_the_language_of_the_text() {
    let holder = published(&form(|form| {
        form["regions"] = json!([]);
        form["languages"] = json!([]);
        form["funding"] = json!("");
        form["invited"] = json!("");
    }));
    let seen = public(&holder, "fi");
    assert_eq!(seen["regions"], json!(["19"]));
    assert_eq!(seen["languages"], json!(["fi"]));
    assert_eq!(seen["funding"], Value::Null);
    assert_eq!(seen["invited"], Value::Null);
    let found = format!(
        "SELECT count(*) AS n FROM proposal_facets WHERE submission = '{}' AND facet = 'region' AND value = '19'",
        holder.id
    );
    assert!(database::count(&found) > 0);
}
