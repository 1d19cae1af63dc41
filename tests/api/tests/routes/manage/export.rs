//! `/api/v1/manage/{id}/export`.

use api_tests::{
    mailbox,
    people::{Holder, Reviewer},
};
use serde_json::json;

#[test]
fn all_of_ones_own_data_is_exported_and_nobody_elses() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    administrator.decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    mailbox::to(&holder.address);
    let answer = holder
        .browser
        .get(&format!("/api/v1/manage/{}/export", holder.id));
    assert_eq!(
        answer.headers["content-disposition"],
        "attachment; filename=\"verkostokartta.json\""
    );
    let export = answer.json();
    assert_eq!(export["address"], json!(holder.address));
    assert_eq!(export["texts"]["2"]["contact_email"], json!(holder.address));
    let templates: Vec<_> = export["mails"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mail| mail["template"].as_str().unwrap())
        .collect();
    assert_eq!(templates, ["confirm", "received", "returned"]);
    assert_eq!(export["history"].as_array().unwrap().len(), 3);
    assert!(!answer.text.contains(&administrator.id), "{}", answer.text);
}
