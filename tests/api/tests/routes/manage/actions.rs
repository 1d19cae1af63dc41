//! `/api/v1/manage/{id}/actions`.

use api_tests::{
    database,
    people::{Holder, Reviewer},
};
use serde_json::json;

#[test]
fn two_tabs_edit_and_the_second_is_told_of_both() {
    let holder = Holder::proposes_and_confirms();
    let seen = holder.sees();
    let edit = |title: &str| {
        let mut form = seen["form"].clone();
        form["title"] = json!(title);
        json!({ "action": "edit", "form": form })
    };
    let first = holder.does_seeing(&seen["version"], &edit("Yksi"));
    assert_eq!(first.status, 200, "{first:?}");
    let second = holder.does_seeing(&seen["version"], &edit("Kaksi"));
    assert_eq!(second.outcome(), (409, "conflict".to_owned()));
    assert_eq!(holder.sees()["form"]["title"], "Yksi");
}

#[test]
fn what_is_erased_leaves_a_number_regions_and_themes() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let number = holder.sees()["number"].clone();
    let answer = holder.does(&json!({ "action": "erase" }));
    assert_eq!(answer.json()["standing"]["state"], "anonymised");
    assert_eq!(answer.json()["number"], number);
    let id = &holder.id;
    let path = format!("/api/v1/manage/{id}");
    assert_eq!(holder.browser.get(&path).status, 404);
    let stub = database::rows(&format!(
        "SELECT regions, themes FROM proposals WHERE submission = '{id}'"
    ));
    assert_eq!(
        stub,
        [json!({
            "regions": "[\"19\"]",
            "themes": "[\"cultural_administration\",\"cultural_exchange\",\"social_family_culture\"]",
        })]
    );
    let left = database::rows(&format!(
        "SELECT (SELECT group_concat(form || coalesce(notes, '')) FROM submission_texts WHERE submission = '{id}') AS texts, \
         (SELECT count(*) FROM links WHERE submission = '{id}') AS links, \
         (SELECT count(*) FROM proposal_facets WHERE submission = '{id}') AS facets, \
         (SELECT count(*) FROM proposal_words WHERE submission = '{id}') AS words, \
         (SELECT count(*) FROM mails WHERE submission = '{id}' AND recipient || subject || body <> '') AS mails, \
         address, evidence LIKE '%@%' AS evidence FROM submissions WHERE id = '{id}'"
    ));
    assert_eq!(
        left,
        [
            json!({ "texts": "{}", "links": 0, "facets": 0, "words": 0, "mails": 0, "address": null, "evidence": 0 })
        ]
    );
}

#[test]
fn what_was_withdrawn_is_reopened_for_review() {
    let holder = Holder::proposes_and_confirms();
    let why = json!({ "action": "withdraw", "why": "Rahoitus jäi saamatta." });
    let withdrawn = holder.does(&why).json();
    assert_eq!(withdrawn["standing"]["state"], "withdrawn");
    assert!(
        withdrawn["actions"]
            .as_array()
            .unwrap()
            .contains(&json!("reopen"))
    );
    let reopened = holder.does(&json!({ "action": "reopen" })).json();
    assert_eq!(reopened["standing"]["state"], "in_review");
}
