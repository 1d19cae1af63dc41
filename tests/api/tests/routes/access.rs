//! The answers of the routes of one submission to its holder, its reviewers and others.

use api_tests::{
    browser::Browser,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};
use std::fmt::Write as _;

#[test]
fn every_address_answers_everyone_as_it_should() {
    let holder = Holder::proposes_and_confirms();
    let other = Holder::proposes_and_confirms();
    let callers = [
        ("anonymous", Browser::default()),
        ("holder", holder.browser.clone()),
        ("other holder", other.browser.clone()),
        ("coordinator", Reviewer::coordinator(&["19"]).browser),
        ("elsewhere", Reviewer::coordinator(&["01"]).browser),
        ("administrator", Reviewer::administrator().browser),
    ];
    let (manage, review) = (
        format!("/api/v1/manage/{}", holder.id),
        format!("/api/v1/review/submissions/{}", holder.id),
    );
    // A caller with the right is refused for the old version, so nothing changes.
    let stale = |action: &str| json!({ "version": 1, "action": action });
    let addresses = [
        ("GET", manage.clone(), Value::Null),
        ("POST", format!("{manage}/actions"), stale("erase")),
        (
            "POST",
            format!("{manage}/address"),
            json!({ "address": "a@example.org" }),
        ),
        (
            "POST",
            format!("{manage}/transfer"),
            json!({ "address": "nobody" }),
        ),
        ("GET", format!("{manage}/export"), Value::Null),
        ("POST", format!("{manage}/resend"), json!({})),
        ("POST", format!("{manage}/rotate"), json!({})),
        ("GET", "/api/v1/review/submissions".to_owned(), Value::Null),
        ("GET", review.clone(), Value::Null),
        ("POST", format!("{review}/actions"), stale("approve")),
    ];
    let mut table = String::new();
    for (method, path, body) in &addresses {
        let pattern = path.replace(&holder.id, "{id}");
        let answers: Vec<String> = callers
            .iter()
            .map(|(_, browser)| {
                let answer = match *method {
                    "GET" => browser.get(path),
                    _ => browser.post(path, body),
                };
                let (status, code) = answer.outcome();
                format!("{status} {code}").trim_end().to_owned()
            })
            .collect();
        writeln!(table, "{method} {pattern}: {}", answers.join(" | ")).unwrap();
    }
    println!("{table}");
    assert_eq!(
        table,
        "GET /api/v1/manage/{id}: 404 not_found | 200 | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         POST /api/v1/manage/{id}/actions: 404 not_found | 409 conflict | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         POST /api/v1/manage/{id}/address: 404 not_found | 409 refused | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         POST /api/v1/manage/{id}/transfer: 404 not_found | 422 invalid | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         GET /api/v1/manage/{id}/export: 404 not_found | 200 | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         POST /api/v1/manage/{id}/resend: 204 | 204 | 204 | 204 | 204 | 204\n\
         POST /api/v1/manage/{id}/rotate: 404 not_found | 204 | 404 not_found | 404 not_found | 404 not_found | 404 not_found\n\
         GET /api/v1/review/submissions: 401 not_signed_in | 401 not_signed_in | 401 not_signed_in | 200 | 200 | 200\n\
         GET /api/v1/review/submissions/{id}: 401 not_signed_in | 401 not_signed_in | 401 not_signed_in | 200 | 404 not_found | 200\n\
         POST /api/v1/review/submissions/{id}/actions: 401 not_signed_in | 401 not_signed_in | 401 not_signed_in | 409 conflict | 404 not_found | 409 conflict\n"
    );
}
