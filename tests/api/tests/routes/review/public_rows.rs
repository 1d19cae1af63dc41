//! The rows from which readers are shown a proposal.

use api_tests::{
    database,
    people::{Holder, Reviewer},
};
use serde_json::Value;

#[test]
fn a_published_proposal_is_shown_from_the_rows_that_publishing_wrote() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    administrator.publishes(&holder.id);
    let number = holder.sees()["number"].as_str().unwrap().to_owned();
    let (number, year) = number.split_once('/').unwrap();
    let path = format!("/api/v1/proposals/{year}/{number}");
    let reader = &administrator.browser;
    let rows = format!(
        "SELECT count(*) AS n FROM public_proposals WHERE submission = '{}'",
        holder.id
    );
    assert_eq!(database::count(&rows), 3);

    // A form that no rule of today accepts changes nothing for readers.
    let shown = reader.get(&path).json();
    let spoil = format!(
        "UPDATE submission_texts SET form = json_set(form, '$.title', '') WHERE submission = '{}'",
        holder.id
    );
    database::run(&spoil);
    assert_eq!(reader.get(&path).json(), shown);

    // A row that can't be read is left out, and the rest of the list is there.
    let listed = || {
        let list = reader.get("/api/v1/proposals");
        assert_eq!(list.status, 200, "{list:?}");
        list.json()["items"].as_array().unwrap().clone()
    };
    let whole = listed();
    let summaries = database::rows(&format!(
        "SELECT lang, summary FROM public_proposals WHERE submission = '{}'",
        holder.id
    ));
    let impossible = format!(
        "UPDATE public_proposals SET summary = '{{}}' WHERE submission = '{}'",
        holder.id
    );
    database::run(&impossible);
    let rest: Vec<Value> = whole
        .iter()
        .filter(|item| item["number"] != shown["number"])
        .cloned()
        .collect();
    assert!(rest.len() < whole.len());
    assert_eq!(listed()[..rest.len()], rest);
    for row in summaries {
        let text = |name: &str| row[name].as_str().unwrap().replace('\'', "''");
        let (lang, summary) = (text("lang"), text("summary"));
        database::run(&format!(
            "UPDATE public_proposals SET summary = '{summary}' WHERE submission = '{}' AND lang = '{lang}'",
            holder.id
        ));
    }
}
