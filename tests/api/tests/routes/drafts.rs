//! `POST /api/v1/drafts`.

use api_tests::{
    browser::Browser,
    database, mailbox,
    people::{Holder, address, form_from, request},
};
use serde_json::{Value, json};

#[test]
fn a_draft_is_continued_by_its_link_and_handed_in_with_a_proven_address() {
    let address = address();
    let draft = json!({ "contact_email": address, "title": "Kesken" });
    let writer = Holder::drafts(&draft);
    assert_eq!(writer.sees()["standing"]["state"], "draft");
    let mut form = form_from(&address);
    form["title"] = json!("Melkein valmis");
    let saved = writer.does(&json!({ "action": "edit", "form": { "contact_email": address } }));
    assert_eq!(saved.status, 200, "{saved:?}");

    let later = writer.opens_the_last_link();
    assert_eq!(later.sees()["form"]["title"], "");
    let handed_in = later.does(&json!({ "action": "submit", "form": form }));
    assert_eq!(handed_in.json()["standing"]["state"], "in_review");
    assert_eq!(mailbox::to(&address).len(), 2);
    // The browser that wrote it has not proven the address, but holds it all the same.
    assert_eq!(writer.sees()["form"]["title"], "Melkein valmis");
}

#[test]
fn a_draft_from_an_unproven_address_is_confirmed_first() {
    let address = address();
    let writer = Holder::drafts(&form_from(&address));
    let answer = writer.does(&json!({ "action": "submit", "form": form_from(&address) }));
    assert_eq!(
        answer.json()["standing"]["state"],
        "awaiting_confirmation",
        "{answer:?}"
    );
    writer.confirms();
    assert_eq!(writer.sees()["standing"]["state"], "in_review");
}

#[test]
fn a_draft_keeps_the_limits_of_its_fields_and_one_text() {
    let address = address();
    let long = json!({ "contact_email": address, "description": "a".repeat(250_000) });
    let refused = Browser::default().post("/api/v1/drafts", &request(&long));
    assert_eq!(refused.outcome(), (422, "invalid".to_owned()));
    let error = json!({ "kind": "too_long", "most": 6000, "was": 250_000 });
    assert_eq!(
        refused.json()["errors"],
        json!([{ "field": "description", "error": error }])
    );
    let writer = Holder::drafts(&json!({ "contact_email": address }));
    let edit = |form: Value| writer.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edit(long).outcome(), (422, "invalid".to_owned()));
    for title in ["Yksi", "Kaksi", "Kolme"] {
        let saved = edit(json!({ "contact_email": address, "title": title }));
        assert_eq!(saved.status, 200, "{saved:?}");
    }
    let texts = format!(
        "SELECT group_concat(form ->> '$.title') AS titles FROM submission_texts WHERE submission = '{}'",
        writer.id
    );
    assert_eq!(database::one(&texts, "titles"), "Kolme");
}
