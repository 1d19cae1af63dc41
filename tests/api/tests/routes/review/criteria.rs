//! The criteria for publication that a reviewer has looked at: with the decision, in the history and in the mail.

use api_tests::{
    mailbox,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

/// The criteria that the last event of a submission keeps.
fn kept(reviewer: &Reviewer, id: &str) -> Value {
    let history = reviewer.sees(id)["history"].clone();
    history.as_array().unwrap().last().unwrap()["criteria"].clone()
}

#[test]
fn a_return_keeps_the_criteria_and_its_mail_names_those_that_are_not_met() {
    let reviewer = Reviewer::coordinator(&["19"]);
    let holder = Holder::proposes_and_confirms();
    let checked = json!({ "met": ["wellbeing", "lawful"], "unmet": ["content", "language"] });
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    let action = json!({ "action": "return", "notes": notes, "criteria": checked });

    // The mail that is shown before is the one that is sent.
    let mut asked = action.clone();
    asked["version"] = reviewer.sees(&holder.id)["item"]["version"].clone();
    let path = format!("/api/v1/review/submissions/{}/preview", holder.id);
    let shown = reviewer.browser.post(&path, &asked).json();
    let body = shown["mails"][0]["body"].as_str().unwrap().to_owned();
    assert!(
        body.contains("- Kertoo, mitä tehdään, kenen kanssa ja missä\n"),
        "{body}"
    );
    assert!(!body.contains("Koskee taidetta"), "{body}");

    let decided = reviewer.decides(&holder.id, &action);
    assert_eq!(decided.status, 200, "{decided:?}");
    assert_eq!(kept(&reviewer, &holder.id), checked);
    mailbox::undoing_is_over(&holder.id);
    let mail = mailbox::last_to(&holder.address);
    assert!(
        mail.text
            .contains("- On ymmärrettävä ja ilmoitetulla kielellä"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("/fi/criteria"), "{}", mail.text);
    // The author sees no checklist of a colleague's.
    let export = holder.exports();
    assert!(!export.contains("\"unmet\""), "{export}");
}

#[test]
fn an_approval_may_keep_criteria_or_none() {
    let reviewer = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let checked = json!({ "met": ["new"], "unmet": [] });
    let approve = json!({ "action": "approve", "criteria": checked });
    assert_eq!(reviewer.decides(&holder.id, &approve).status, 200);
    assert_eq!(kept(&reviewer, &holder.id), checked);
    assert_eq!(
        reviewer
            .decides(&holder.id, &json!({ "action": "announce" }))
            .status,
        200
    );
    assert_eq!(kept(&reviewer, &holder.id), Value::Null);
}

#[test]
fn criteria_that_say_two_things_or_belong_to_no_publication_are_refused() {
    let reviewer = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    for (action, criteria) in [
        ("approve", json!({ "met": ["new"], "unmet": ["new"] })),
        ("approve", json!({ "met": ["new", "new"] })),
        ("approve", json!({ "met": ["nice"] })),
        ("unapprove", json!({ "met": ["new"] })),
    ] {
        let answer = reviewer.decides(
            &holder.id,
            &json!({ "action": action, "criteria": criteria }),
        );
        assert_eq!(
            answer.outcome(),
            (400, "malformed".to_owned()),
            "{action} {criteria}"
        );
    }
    assert_eq!(reviewer.sees(&holder.id)["item"]["state"], "in_review");
}
