//! The proposer's answers, and what both sides see of them.

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer},
};
use serde_json::{Value, json};

#[test]
fn an_unflagged_reply_reaches_the_proposer_at_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_to(&proposer);
    assert_eq!(proposer.received()["replies"], json!([]));
    replier.holder.confirms();

    let mail = mailbox::last_about(&proposer.address, "Uusi vastaus");
    assert!(mail.text.contains("Tarjoamme tilat ja kaksi taiteilijaa."));
    let received = proposer.received();
    assert_eq!(received["count"], 1);
    let reply = &received["replies"][0];
    assert_eq!(reply["id"], json!(replier.holder.id));
    assert_eq!(reply["organisation"], "Vastaava yhdistys");
    assert_eq!(reply["mark"], "unseen");
    assert_eq!(reply["contact"], Value::Null);
    assert_eq!(
        reply["actions"],
        json!(["mark_seen", "reserve", "decline", "accept", "report"])
    );
    let queued = database::count(&format!(
        "SELECT count(*) AS n FROM review_queue WHERE submission = '{}'",
        replier.holder.id
    ));
    assert_eq!(queued, 0, "staff never see it");
    let administrator = Reviewer::administrator();
    let path = format!("/api/v1/review/submissions/{}", replier.holder.id);
    assert_eq!(administrator.browser.get(&path).status, 404);
    assert_eq!(replier.sent()["mark"], "unseen");
}

#[test]
fn a_declined_reply_can_become_an_accepted_one_and_both_see_the_addresses() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let answers = |action: &str, text: &str| proposer.answers(&replier.holder.id, action, text);

    assert_eq!(answers("mark_seen", "").json()["mark"], "seen");
    let mute = answers("decline", " ");
    assert_eq!(mute.outcome(), (422, "invalid".to_owned()));
    assert_eq!(mute.json()["errors"][0]["field"], "text");
    let declined = answers("decline", "Valitsimme toisen.").json();
    assert_eq!(declined["mark"], "declined");
    assert_eq!(declined["thread"][0]["text"], "Valitsimme toisen.");
    let mail = mailbox::last_about(&replier.holder.address, "Ehdottaja kieltäytyi");
    assert!(mail.text.contains("Valitsimme toisen."));

    let accepting = answers("accept", "Sittenkin!").json();
    assert_eq!(accepting["mark"], "accepting");
    assert_eq!(accepting["contact"], Value::Null);
    assert_eq!(answers("retract", "").json()["mark"], "declined");
    assert_eq!(answers("accept", "").json()["mark"], "accepting");
    cron::wait(&replier.holder.id, 30);
    cron::tick();

    let accepted = &proposer.received()["replies"][0];
    assert_eq!(accepted["mark"], "accepted");
    assert_eq!(accepted["contact"]["email"], json!(replier.holder.address));
    let sent = replier.sent();
    assert_eq!(sent["contact"]["email"], json!(proposer.address));
    for (to, shown) in [
        (&proposer.address, &replier.holder.address),
        (&replier.holder.address, &proposer.address),
    ] {
        let mails = mailbox::to(to);
        let told = mails.iter().filter(|mail| mail.text.contains(shown));
        assert_eq!(told.count(), 1, "{mails:?}");
    }
    let late = answers("retract", "");
    assert_eq!(late.outcome(), (409, "refused".to_owned()));
    let withdrawn = replier
        .holder
        .does(&json!({ "action": "withdraw", "why": "Ei sovi." }));
    assert_eq!(withdrawn.outcome(), (409, "refused".to_owned()));
}

#[test]
fn an_acceptance_and_a_withdrawal_of_the_proposal_exclude_each_other() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let seen = proposer.sees();
    let accepted = proposer.answers(&replier.holder.id, "accept", "");
    assert_eq!(accepted.status, 200, "{accepted:?}");
    let withdraw = json!({ "action": "withdraw", "why": "Rahoitus puuttuu." });
    let stale = proposer.does_seeing(&seen["version"], &withdraw);
    assert_eq!(stale.outcome(), (409, "conflict".to_owned()));
    let refused = proposer.does(&withdraw);
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));
    let events = database::rows(&format!(
        "SELECT subject, role FROM audit_events WHERE action = 'accept' AND subject IN ('submission:{}', 'submission:{}') \
         ORDER BY seq",
        proposer.id, replier.holder.id
    ));
    let roles: Vec<&Value> = events.iter().map(|row| &row["role"]).collect();
    assert_eq!(roles, ["addressee", "holder"]);
}

#[test]
fn both_sides_write_to_each_other_without_their_addresses() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let written = proposer.writes_to(&replier.holder.id, "Milloin sopisi?");
    assert_eq!(written.status, 200, "{written:?}");
    let answered = replier.writes("Ensi viikolla.");
    assert_eq!(answered.status, 200, "{answered:?}");
    let texts = |thread: &Value| {
        let entries = thread.as_array().unwrap().iter();
        let text = |entry: &Value| (entry["is_mine"].clone(), entry["text"].clone());
        entries.map(text).collect::<Vec<_>>()
    };
    assert_eq!(
        texts(&answered.json()["thread"]),
        [
            (json!(false), json!("Milloin sopisi?")),
            (json!(true), json!("Ensi viikolla.")),
        ]
    );
    let mail = mailbox::last_to(&proposer.address);
    assert!(mail.text.contains("Ensi viikolla."));
    assert!(!mail.text.contains(&replier.holder.address));
}

#[test]
fn replies_that_have_not_arrived_push_out_none_that_have() {
    let proposer = Holder::publishes();
    let first = Replier::replies_and_confirms(&proposer);
    let second = Replier::replies_and_confirms(&proposer);
    let copies = |kind: &str, of: &str, most: u32| {
        let columns = database::rows("SELECT name FROM pragma_table_info('submissions')");
        let names: Vec<&str> = columns
            .iter()
            .map(|row| row["name"].as_str().unwrap())
            .collect();
        let value = |name: &&str| match *name {
            "id" | "idempotency" => format!("printf('{kind}%010d', n) || substr(t.id, 1, 6)"),
            "created_at" => "t.created_at + n".to_owned(),
            "due_at" | "address" => "NULL".to_owned(),
            name => format!("t.{name}"),
        };
        let values: Vec<String> = names.iter().map(value).collect();
        let names = names.join(", ");
        database::run(&format!(
            "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {most}) \
             INSERT INTO submissions ({names}) SELECT {} FROM submissions t CROSS JOIN n WHERE t.id = '{of}'",
            values.join(", ")
        ));
        // What begins with WITH is run as one statement.
        database::run(&format!(
            "INSERT INTO submission_texts (submission, version, form) SELECT c.id, x.version, x.form \
             FROM submissions c CROSS JOIN submission_texts x ON x.submission = '{of}' WHERE c.id GLOB '{kind}0*'"
        ));
    };
    let unconfirmed = Replier::replies_to(&proposer);
    copies("unseen", &unconfirmed.holder.id, 120);
    let ids = |received: &Value| -> Vec<String> {
        let replies = received["replies"].as_array().unwrap().iter();
        replies
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let received = proposer.received();
    assert_eq!(
        ids(&received),
        [second.holder.id.as_str(), &first.holder.id]
    );
    assert_eq!(received["has_older"], false);

    copies("copied", &second.holder.id, 100);
    let newest = proposer.received();
    let shown = ids(&newest);
    assert_eq!((shown.len(), &newest["has_older"]), (100, &json!(true)));
    let path = format!("/api/v1/manage/{}/replies?before=", proposer.id);
    let answer = proposer.browser.get(&format!("{path}{}", shown[99]));
    let older = answer.json();
    assert_eq!(ids(&older), [second.holder.id.as_str(), &first.holder.id]);
    assert_eq!(older["has_older"], false);
    let wrong = proposer.browser.get(&format!("{path}-"));
    assert_eq!(wrong.outcome(), (400, "invalid_query".to_owned()));
    database::run(
        "DELETE FROM submission_texts WHERE submission GLOB 'unseen0*' OR submission GLOB 'copied0*'; \
         DELETE FROM submissions WHERE id GLOB 'unseen0*' OR id GLOB 'copied0*'",
    );
}

#[test]
fn an_acceptance_that_is_refused_doesnt_count() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let stale = json!({ "version": 99, "action": "accept", "text": "" });
    for _ in 0..11 {
        let answer = proposer.part(&format!("replies/{id}/actions"), &stale);
        assert_eq!(answer.outcome(), (409, "conflict".to_owned()));
    }
    let accepted = proposer.answers(id, "accept", "");
    assert_eq!(accepted.json()["mark"], "accepting", "{accepted:?}");
}
