//! `/api/v1/manage/{id}/export`.

use api_tests::{
    database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::json;

#[test]
fn all_of_ones_own_data_is_exported_and_nobody_elses() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    administrator.decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    mailbox::undoing_is_over(&holder.id);
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
    assert_eq!(export["mails"][0]["recipient"], json!(holder.address));
    let row = json!({ "address": holder.address, "transfer_to": null, "transfer_at": null });
    assert_eq!(export["submissions"], json!([row]));
    assert_eq!(
        export["submission_texts"],
        json!([{ "version": 2, "notes": notes }])
    );
    assert!(export["links"].as_array().unwrap().len() > 1);
    for hidden in ["hash", "idempotency", "evidence"] {
        assert!(!answer.text.contains(&format!("\"{hidden}\"")), "{hidden}");
    }
    assert_eq!(export["history"].as_array().unwrap().len(), 3);
    assert!(!answer.text.contains(&administrator.id), "{}", answer.text);
}

/// The file comes in pieces, and has all texts in their order.
#[test]
fn a_file_of_many_texts_is_whole() {
    let holder = Holder::proposes_and_confirms();
    database::run(&format!(
        "INSERT INTO submission_texts (submission, version, form) \
         WITH RECURSIVE n (v) AS (SELECT 100 UNION ALL SELECT v + 1 FROM n WHERE v < 144) \
         SELECT '{}', v, json_object('title', 'Otsikko ' || v) FROM n",
        holder.id
    ));
    let export: serde_json::Value = serde_json::from_str(&holder.exports()).unwrap();
    let texts = export["texts"].as_object().unwrap();
    assert_eq!(texts.len(), 46);
    assert_eq!(texts["144"], json!({ "title": "Otsikko 144" }));
    let head = holder.browser.ask(
        "HEAD",
        &format!("/api/v1/manage/{}/export", holder.id),
        &[],
        "",
    );
    assert_eq!((head.status, head.text.as_str()), (200, ""));
}
