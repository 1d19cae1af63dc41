//! `/api/v1/review/submissions/{id}/comments`.

use api_tests::{
    browser::Answer,
    database,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

const QUEUE: &str = "/api/v1/review/submissions";

fn part(reviewer: &Reviewer, id: &str, part: &str, body: &Value) -> Answer {
    reviewer.browser.post(&format!("{QUEUE}/{id}/{part}"), body)
}

#[test]
fn reviewers_note_what_the_holder_never_sees() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let concerned = Reviewer::coordinator(&["19"]);
    let note = json!({ "text": "Soitin heille.\n<b>Hyvä</b> salaisuus" });
    let answer = part(&concerned, &holder.id, "comments", &note);
    assert_eq!(answer.status, 201, "{answer:?}");
    assert_eq!(
        answer.json()["by"],
        json!({ "you": true, "role": "coordinator" })
    );
    part(
        &administrator,
        &holder.id,
        "comments",
        &json!({ "text": "Kiitos" }),
    );
    let path = format!("{QUEUE}/{}/comments", holder.id);
    let read = administrator.browser.get(&path).json();
    let items = read["items"].as_array().unwrap();
    assert_eq!(items[0]["text"], note["text"]);
    let address = |reviewer: &Reviewer| {
        let sql = format!("SELECT address FROM people WHERE id = '{}'", reviewer.id);
        database::one(&sql, "address")
    };
    // The address stands for a name that was not given.
    assert_eq!(
        items[0]["by"],
        json!({ "you": false, "role": "coordinator", "name": address(&concerned) })
    );
    assert_eq!(
        items[1]["by"],
        json!({ "you": true, "role": "administrator", "name": address(&administrator) })
    );
    for text in ["", " \n", &"a".repeat(2001)] {
        let answer = part(
            &administrator,
            &holder.id,
            "comments",
            &json!({ "text": text }),
        );
        assert_eq!(answer.status, 400);
    }
    let elsewhere = Reviewer::coordinator(&["06"]);
    assert_eq!(elsewhere.browser.get(&path).status, 404);
    assert_eq!(part(&elsewhere, &holder.id, "comments", &note).status, 404);
    assert!(!holder.sees().to_string().contains("salaisuus"));
    let export = holder
        .browser
        .get(&format!("/api/v1/manage/{}/export", holder.id));
    assert!(!export.text.contains("salaisuus"));
    let event = format!(
        "SELECT count(*) AS n FROM audit_events WHERE subject = 'comment:{}'",
        holder.id
    );
    assert_eq!(database::number(&event, "n"), 2);
}
