//! What waits for a reviewer, and what may be public.

use api_tests::{
    browser::Browser,
    cron, mailbox,
    people::{Holder, Replier, Reviewer, reply_form},
};
use serde_json::{Value, json};

#[test]
fn a_reply_with_an_address_in_it_waits_for_a_reviewer_who_delivers_it() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    form["message"] = json!("Kirjoita: salainen@example.org");
    let replier = Replier::replies_with(&proposer, form);
    replier.holder.confirms();
    let id = replier.holder.id.as_str();
    assert_eq!(replier.holder.sees()["standing"]["state"], "in_review");
    assert_eq!(proposer.received()["replies"], json!([]));

    let reviewer = Reviewer::administrator();
    assert_eq!(reviewer.sees(id)["flags"][0]["kind"], "contact_details");
    let delivered = reviewer.decides(id, &json!({ "action": "approve" }));
    assert_eq!(
        delivered.json()["state"]["state"],
        "delivered",
        "{delivered:?}"
    );
    assert_eq!(
        proposer.received()["replies"],
        json!([]),
        "it can be undone"
    );
    let undone = reviewer.decides(id, &json!({ "action": "undo" }));
    assert_eq!(undone.json()["state"]["state"], "in_review", "{undone:?}");
    reviewer.decides(id, &json!({ "action": "approve" }));
    cron::wait(id, 30);
    assert_eq!(proposer.received()["replies"][0]["id"], json!(id));
    mailbox::undoing_is_over(id);
    let mails = mailbox::to(&proposer.address);
    let told = mails
        .iter()
        .filter(|mail| mail.subject.starts_with("Uusi vastaus"));
    assert_eq!(told.count(), 1, "{mails:?}");
}

#[test]
fn what_may_be_public_is_reviewed_and_shown_once_it_is_accepted() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_offers(&proposer);
    let id = replier.holder.id.as_str();
    let public = || -> Value {
        let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
        Browser::default().get(&path).json()["items"].clone()
    };
    assert_eq!(proposer.received()["replies"][0]["id"], json!(id));
    let reviewer = Reviewer::administrator();
    assert_eq!(reviewer.sees(id)["item"]["is_revision"], true);
    reviewer.publishes(id);
    assert_eq!(public(), json!([]), "not accepted yet");
    proposer.accepts(id);
    let shown = public();
    assert_eq!(shown[0]["organisation"], "Vastaava yhdistys");
    assert_eq!(shown[0].get("email"), None);
    let concealed = replier.holder.does(&json!({ "action": "conceal" }));
    assert_eq!(concealed.status, 200, "{concealed:?}");
    assert_eq!(public(), json!([]));
}

#[test]
fn a_reported_reply_is_read_by_reviewers_and_ends_as_spam() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let reported = proposer.answers(id, "report", "");
    assert_eq!(reported.status, 200, "{reported:?}");
    let reviewer = Reviewer::administrator();
    let ended = reviewer.decides(id, &json!({ "action": "end_as_spam" }));
    assert_eq!(ended.json()["state"]["state"], "rejected", "{ended:?}");
    assert_eq!(
        proposer.received(),
        json!({ "replies": [], "count": 0, "has_older": false })
    );
    let mail = mailbox::last_to(&proposer.address);
    assert!(mail.subject.contains("roskaposti"), "{mail:?}");
}

#[test]
fn a_permission_that_is_unticked_in_a_returned_reply_is_taken_back() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    form["publish"] = json!(true);
    let replier = Replier::replies_with(&proposer, form.clone()).holder;
    replier.confirms();
    let notes = json!([{ "field": "message", "text": "Lyhennä." }]);
    let returned = Reviewer::administrator()
        .decides(&replier.id, &json!({ "action": "return", "notes": notes }));
    assert_eq!(returned.status, 200, "{returned:?}");
    assert_eq!(replier.sees()["revision"]["state"], "returned");
    form["contact_email"] = json!(replier.address);
    form["publish"] = json!(false);
    let sent = replier.does(&json!({ "action": "resubmit", "form": form }));
    assert_eq!(sent.status, 200, "{sent:?}");
    let seen = sent.json();
    assert_eq!(seen["revision"], Value::Null);
    let actions = seen["actions"].as_array().unwrap();
    assert!(actions.contains(&json!("offer")), "{actions:?}");
    assert_eq!(proposer.received()["replies"][0]["mark"], "unseen");
    let hidden = Reviewer::administrator()
        .browser
        .get(&format!("/api/v1/review/submissions/{}", replier.id));
    assert_eq!(hidden.status, 404, "{hidden:?}");
}
