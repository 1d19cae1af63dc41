//! The mails about what reviewers decide on replies and on the messages of their two sides.

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer, outcome_form, request},
};
use serde_json::{Value, json};

const DAY: i64 = 24 * 3600;

/// The mails with a template about a submission or to its holder: state, seconds of waiting and text.
fn mails(submission: &str, template: &str) -> Vec<Value> {
    database::rows(&format!(
        "SELECT state, (not_before - created_at) / 1000 AS waits, recipient, subject, body FROM mails \
         WHERE (submission = '{submission}' OR about = '{submission}') AND template = '{template}' ORDER BY created_at, id"
    ))
}

/// True if every mail of these was taken back, and there is one.
fn are_cancelled(mails: &[Value]) -> bool {
    !mails.is_empty() && mails.iter().all(|mail| mail["state"] == "cancelled")
}

/// The last message between the two sides of a reply.
fn last_message(reply: &str) -> String {
    let sql = format!(
        "SELECT id FROM submissions WHERE parent = '{reply}' AND kind = 'thread_message' ORDER BY created_at DESC LIMIT 1"
    );
    database::one(&sql, "id").as_str().unwrap().to_owned()
}

fn decides(reviewer: &Reviewer, id: &str, action: &Value) {
    let answer = reviewer.decides(id, action);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
}

/// The mails of a decision.
fn previewed(reviewer: &Reviewer, id: &str, mut decision: Value) -> Value {
    decision["version"] = reviewer.sees(id)["item"]["version"].clone();
    let path = format!("/api/v1/review/submissions/{id}/preview");
    let answer = reviewer.browser.post(&path, &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["mails"].clone()
}

#[test]
fn a_flagged_message_is_mailed_to_the_other_side_once_a_reviewer_has_passed_it_on() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let reply = replier.holder.id.as_str();
    let home = format!("SELECT home FROM submissions WHERE id = '{}'", proposer.id);
    let home = database::one(&home, "home").as_str().unwrap().to_owned();
    let coordinator = Reviewer::coordinator(&[&home]);
    coordinator.is_told("at_once");
    let declined = proposer.answers(reply, "decline", "Katso https://example.org/muut");
    assert_eq!(declined.status, 200, "{declined:?}");
    // The other tests' proposals are from the same region.
    coordinator.is_told("daily");
    let first = last_message(reply);
    let told = mails(&first, "new_in_queue");
    let title = proposer.sees()["form"]["title"]
        .as_str()
        .unwrap()
        .to_owned();
    let named = |mail: &Value| mail["body"].as_str().unwrap().contains(&title);
    assert!(!told.is_empty() && told.iter().all(named), "{told:?}");
    assert_eq!(mails(&first, "thread_message"), [] as [Value; 0]);

    let reviewer = Reviewer::administrator();
    decides(&reviewer, &first, &json!({ "action": "approve" }));
    let waiting = mails(&first, "thread_message");
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0]["waits"], 30);
    assert_eq!(waiting[0]["recipient"], json!(replier.holder.address));
    let text = waiting[0]["body"].as_str().unwrap();
    assert!(text.contains("https://example.org/muut"), "{text}");
    decides(&reviewer, &first, &json!({ "action": "undo" }));
    assert!(are_cancelled(&mails(&first, "thread_message")));

    let written = replier.writes("Soita 000 000 0000");
    assert_eq!(written.status, 200, "{written:?}");
    let second = last_message(reply);
    assert_ne!(second, first);
    decides(&reviewer, &second, &json!({ "action": "approve" }));
    let waiting = mails(&second, "thread_message");
    assert_eq!(waiting[0]["recipient"], json!(proposer.address));
}

#[test]
fn what_a_reviewer_takes_back_of_a_reply_is_told_to_nobody() {
    let proposer = Holder::publishes();
    let reply = Replier::replies_flagged(&proposer).holder;
    let reviewer = Reviewer::administrator();
    decides(&reviewer, &reply.id, &json!({ "action": "approve" }));
    decides(&reviewer, &reply.id, &json!({ "action": "undo" }));
    for template in ["reply_delivered", "reply_new"] {
        assert!(are_cancelled(&mails(&reply.id, template)), "{template}");
    }
    let reasons = [
        json!({ "kind": "unsuitable", "why": "Ei liity ehdotukseen." }),
        json!({ "kind": "duplicate_of", "submission": proposer.id }),
    ];
    for reason in reasons {
        decides(
            &reviewer,
            &reply.id,
            &json!({ "action": "reject", "reason": reason }),
        );
        let told = mails(&reply.id, "rejected_other");
        let last = told.iter().find(|mail| mail["state"] == "waiting").unwrap();
        assert_eq!(last["waits"], 30);
        decides(&reviewer, &reply.id, &json!({ "action": "reopen" }));
        assert!(are_cancelled(&mails(&reply.id, "rejected_other")));
    }
    let told = mails(&reply.id, "rejected_other");
    let is_duplicate = |mail: &&Value| {
        mail["body"]
            .as_str()
            .unwrap()
            .contains("> Olemme jo saaneet saman tekstin")
    };
    assert_eq!(told.iter().filter(is_duplicate).count(), 1, "{told:?}");
}

#[test]
fn a_reply_is_said_to_be_public_once_it_is() {
    let proposer = Holder::publishes();
    let reply = Replier::replies_and_offers(&proposer).holder;
    let reviewer = Reviewer::administrator();
    let announce = json!({ "action": "announce" });
    assert_eq!(previewed(&reviewer, &reply.id, announce.clone()), json!([]));
    reviewer.publishes(&reply.id);
    assert_eq!(mails(&reply.id, "reply_shown"), [] as [Value; 0]);
    proposer.accepts(&reply.id);
    assert_eq!(mails(&reply.id, "reply_shown").len(), 1);

    let other = Replier::replies_and_offers(&proposer).holder;
    proposer.accepts(&other.id);
    assert_eq!(mails(&other.id, "reply_shown"), [] as [Value; 0]);
    let mails_of_it = previewed(&reviewer, &other.id, announce);
    assert_eq!(mails_of_it[0]["template"], "reply_shown");
    assert_eq!(mails_of_it[0]["is_editable"], false);
    reviewer.publishes(&other.id);
    assert_eq!(mails(&other.id, "reply_shown").len(), 1);
}

#[test]
fn a_public_part_that_is_rejected_leaves_the_reply_with_the_proposer() {
    let proposer = Holder::publishes();
    let reply = Replier::replies_and_offers(&proposer).holder;
    let reason = json!({ "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." });
    let reject = json!({ "action": "reject", "reason": reason });
    decides(&Reviewer::administrator(), &reply.id, &reject);
    let told = mails(&reply.id, "reply_not_shown");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["waits"], 30, "it can be undone");
    assert!(
        told[0]["body"]
            .as_str()
            .unwrap()
            .contains("> Tämä on mainos, ei ehdotus.")
    );
    assert_eq!(mails(&reply.id, "rejected_other"), [] as [Value; 0]);
    assert_eq!(proposer.received()["count"], 1);
}

#[test]
fn a_mail_about_a_reply_leaves_as_the_reviewer_has_edited_it() {
    let proposer = Holder::publishes();
    let reply = Replier::replies_flagged(&proposer).holder;
    let reviewer = Reviewer::administrator();
    let notes = json!([{ "field": "message", "text": "Ilman linkkiä." }]);
    let mut decision = json!({ "action": "return", "notes": notes });
    let mail = previewed(&reviewer, &reply.id, decision.clone())[0].clone();
    assert_eq!(mail["template"], "returned_other");
    assert_eq!(mail["is_editable"], true);
    let body = mail["body"]
        .as_str()
        .unwrap()
        .replacen("Hei!", "Hyvä Ville!", 1);
    decision["mail"] = json!({ "subject": "Pieni muutos", "body": body });
    decides(&reviewer, &reply.id, &decision);
    let sent = mailbox::last_about(&reply.address, "Pieni muutos");
    assert!(sent.text.starts_with("Hyvä Ville!"), "{}", sent.text);

    cron::wait(&reply.id, 30 * DAY);
    cron::tick();
    let reminded = mailbox::last_about(&reply.address, "Täydennä tekstisi viimeistään");
    assert!(
        reminded.text.contains("Vastaus hanke-ehdotukseen"),
        "{reminded:?}"
    );

    let other = Replier::replies_flagged(&proposer).holder;
    let approve = json!({ "action": "approve" });
    let told = previewed(&reviewer, &other.id, approve);
    let editable = |mail: &Value| (mail["template"].clone(), mail["is_editable"].clone());
    let told: Vec<_> = told.as_array().unwrap().iter().map(editable).collect();
    let both = [("reply_delivered", true), ("reply_new", false)];
    assert_eq!(
        told,
        both.map(|(template, it)| (json!(template), json!(it)))
    );
}

#[test]
fn what_the_proposer_writes_with_an_acceptance_is_in_the_mail_about_it() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    for (action, text) in [
        ("accept", "Ei vielä."),
        ("retract", ""),
        ("accept", "Tervetuloa!"),
    ] {
        let answer = proposer.answers(&replier.id, action, text);
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
    }
    cron::wait(&replier.id, 30);
    cron::tick();
    let mail = mailbox::last_about(&replier.address, "Vastauksesi on hyväksytty");
    assert!(mail.text.contains("> Tervetuloa!"), "{}", mail.text);
    assert!(!mail.text.contains("Ei vielä."), "{}", mail.text);

    let flagged = Replier::replies_and_confirms(&proposer).holder;
    let answer = proposer.answers(&flagged.id, "accept", "Katso https://example.org");
    assert_eq!(answer.status, 200, "{answer:?}");
    cron::wait(&flagged.id, 30);
    cron::tick();
    let mail = mailbox::last_about(&flagged.address, "Vastauksesi on hyväksytty");
    assert!(!mail.text.contains("https://example.org"), "{}", mail.text);
}

#[test]
fn results_are_not_said_to_be_public_where_their_proposal_is_gone() {
    let proposer = Holder::publishes();
    let reported = proposer.part("outcomes", &request(&outcome_form(&["starts"], true)));
    assert_eq!(reported.status, 201, "{reported:?}");
    let id = reported.json()["id"].as_str().unwrap().to_owned();
    let reviewer = Reviewer::administrator();
    let announce = json!({ "action": "announce" });
    let told = previewed(&reviewer, &id, announce.clone());
    assert_eq!(told[0]["template"], "outcome_published");
    assert_eq!(told[0]["is_editable"], false);
    let take_down = json!({ "action": "take_down", "why": "Testi." });
    decides(&reviewer, &proposer.id, &take_down);
    assert_eq!(previewed(&reviewer, &id, announce), json!([]));
    reviewer.publishes(&id);
    assert_eq!(mails(&id, "outcome_published"), [] as [Value; 0]);
}
