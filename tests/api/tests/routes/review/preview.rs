//! `/api/v1/review/submissions/{id}/preview`: the mails of a decision.

use api_tests::{
    browser::Answer,
    cron, database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

const QUEUE: &str = "/api/v1/review/submissions";

fn part(reviewer: &Reviewer, id: &str, part: &str, body: &Value) -> Answer {
    reviewer.browser.post(&format!("{QUEUE}/{id}/{part}"), body)
}

#[test]
fn the_mail_of_a_decision_is_seen_before_it_leaves_and_changed() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let version = administrator.sees(&holder.id)["item"]["version"].clone();
    let mut decision = json!({ "version": version, "action": "return", "notes": [{ "field": "title", "text": "Lyhyempi" }] });
    let answer = part(&administrator, &holder.id, "preview", &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    let preview = answer.json();
    let mails = preview["mails"].as_array().unwrap();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail["template"], "returned");
    assert_eq!(mail["lang"], "fi");
    assert_eq!(mail["is_editable"], true);
    assert!(mail["body"].as_str().unwrap().contains("> Lyhyempi"));
    assert!(mail["body"].as_str().unwrap().contains("{link}"));
    assert_eq!(administrator.sees(&holder.id)["item"]["version"], version);

    let body = mail["body"]
        .as_str()
        .unwrap()
        .replacen("Hei!", "Hyvä Maija!", 1);
    let without_link = body.replace("{link}", "");
    decision["mail"] = json!({ "subject": "Pieni muutos", "body": without_link });
    let refused = part(&administrator, &holder.id, "actions", &decision);
    assert_eq!(refused.outcome(), (422, "invalid_mail".to_owned()));
    decision["mail"] = json!({ "subject": "Pieni muutos", "body": body });
    let answer = part(&administrator, &holder.id, "actions", &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    mailbox::undoing_is_over(&holder.id);
    let sent = mailbox::last_to(&holder.address);
    assert_eq!(sent.subject, "Pieni muutos");
    assert!(sent.text.starts_with("Hyvä Maija!"), "{}", sent.text);
    assert_eq!(sent.token().len(), 64);
}

#[test]
fn a_decision_that_mails_nobody_takes_no_mail() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let version = administrator.sees(&holder.id)["item"]["version"].clone();
    for decision in [
        json!({ "version": version, "action": "approve" }),
        json!({ "version": version, "action": "reject", "reason": { "kind": "spam" } }),
    ] {
        let preview = part(&administrator, &holder.id, "preview", &decision).json();
        assert_eq!(preview["mails"], json!([]));
        let mut edited = decision.clone();
        edited["mail"] = json!({ "subject": "a", "body": "b" });
        let refused = part(&administrator, &holder.id, "actions", &edited);
        assert_eq!(refused.outcome(), (422, "invalid_mail".to_owned()));
    }
    let stale = json!({ "version": 1, "action": "approve" });
    let refused = part(&administrator, &holder.id, "preview", &stale);
    assert_eq!(refused.outcome(), (409, "conflict".to_owned()));
}

#[test]
fn the_mail_of_a_publication_waits_with_what_was_changed_in_it() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.decides(&holder.id, &json!({ "action": "approve" }));
    let announce = || {
        let version = administrator.sees(&holder.id)["item"]["version"].clone();
        let mut decision = json!({ "version": version, "action": "announce" });
        let preview = part(&administrator, &holder.id, "preview", &decision).json();
        let mail = preview["mails"][0].clone();
        assert_eq!(mail["template"], "published");
        let text = |name: &str| mail[name].as_str().unwrap().to_owned();
        assert!(text("subject").contains("{number}"));
        let body = text("body").replacen("Hei!", "Onnea!", 1);
        decision["mail"] = json!({ "subject": "Numero {number}", "body": body });
        let answer = part(&administrator, &holder.id, "actions", &decision);
        assert_eq!(answer.status, 200, "{answer:?}");
    };
    announce();
    let kept = format!(
        "SELECT count(*) AS n FROM announcement_mails WHERE submission = '{}'",
        holder.id
    );
    assert_eq!(database::number(&kept, "n"), 1);
    administrator.decides(&holder.id, &json!({ "action": "undo" }));
    assert_eq!(database::number(&kept, "n"), 0);
    announce();
    cron::wait(&holder.id, 30);
    cron::tick();
    let number = administrator.sees(&holder.id)["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let sent = mailbox::last_to(&holder.address);
    assert_eq!(sent.subject, format!("Numero {number}"));
    assert!(sent.text.starts_with("Onnea!"), "{}", sent.text);
    let (serial, year) = number.split_once('/').unwrap();
    assert!(
        sent.text.contains(&format!("/{year}/{serial}\n")),
        "{}",
        sent.text
    );
    assert_eq!(database::number(&kept, "n"), 0);
}
