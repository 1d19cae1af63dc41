//! A proposal from the form to the public page.

use api_tests::{
    clock, cron, database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

/// The published data of a submission in the database: its number, and its counts of facets and words.
fn public(id: &str) -> (Option<String>, i64, i64) {
    let number = database::rows(&format!(
        "SELECT printf('%03d/%d', number, year) AS number FROM proposals WHERE submission = '{id}'"
    ));
    let count = |table: &str| {
        database::number(
            &format!("SELECT count(*) AS n FROM {table} WHERE submission = '{id}'"),
            "n",
        )
    };
    (
        number
            .first()
            .map(|row| row["number"].as_str().unwrap().to_owned()),
        count("proposal_facets"),
        count("proposal_words"),
    )
}

/// The events of a submission: action, role, from, to.
fn history(id: &str) -> Vec<String> {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or("-").to_owned();
    database::rows(&format!(
        "SELECT version, action, role, from_state, to_state FROM audit_events \
         WHERE subject = 'submission:{id}' ORDER BY version"
    ))
    .iter()
    .map(|row| {
        let [action, role, from, to] =
            ["action", "role", "from_state", "to_state"].map(|name| text(row, name));
        format!("{} {role} {action}: {from} > {to}", row["version"])
    })
    .collect()
}

#[test]
fn a_proposal_is_confirmed_reviewed_announced_and_published_with_a_number() {
    let holder = Holder::proposes();
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");
    let administrator = Reviewer::administrator();
    let path = format!("/api/v1/review/submissions/{}", holder.id);
    assert_eq!(administrator.browser.get(&path).status, 404);

    holder.confirms();
    assert_eq!(holder.sees()["standing"]["state"], "in_review");
    let id = holder.id.as_str();
    for (action, state) in [("approve", "approved"), ("announce", "announcing")] {
        let answer = administrator.decides(id, &json!({ "action": action }));
        assert_eq!(answer.json()["item"]["state"], state, "{answer:?}");
    }
    cron::tick();
    assert_eq!(public(id), (None, 0, 0));

    // The last seconds of the half minute pass by themselves.
    cron::wait(id, 28);
    let seen = clock::until("it is published", || {
        cron::tick();
        let seen = holder.sees();
        (seen["standing"]["state"] == "published").then_some(seen)
    });
    let (number, facets, words) = public(id);
    assert_eq!(seen["number"].as_str(), number.as_deref());
    assert!(facets > 100 && words > 100, "{facets} {words}");
    assert_eq!(
        history(id),
        [
            "2 holder submit: - > awaiting_confirmation",
            "3 holder confirm: awaiting_confirmation > in_review",
            "4 administrator approve: in_review > approved",
            "5 administrator announce: approved > announcing",
            "6 system publish: announcing > published",
        ]
    );
    let mails = mailbox::to(&holder.address);
    assert_eq!(mails.len(), 3, "{mails:?}");
    assert!(mails[2].text.contains(&number.unwrap()));
}
