//! `/api/v1/review/submissions/{id}/questions` and `/api/v1/manage/{id}/answer`: one message each way.

use api_tests::{
    browser::{Answer, Browser},
    database, mailbox,
    people::{Holder, Reviewer, address},
};
use serde_json::{Value, json};

fn path(holder: &Holder) -> String {
    format!("/api/v1/review/submissions/{}/questions", holder.id)
}

fn ask(reviewer: &Reviewer, holder: &Holder, text: &str) -> Answer {
    reviewer
        .browser
        .post(&path(holder), &json!({ "text": text }))
}

fn questions(reviewer: &Reviewer, holder: &Holder) -> Value {
    reviewer.browser.get(&path(holder)).json()
}

/// The id of the last question that the author sees.
fn last(holder: &Holder) -> Value {
    let seen = holder.sees();
    seen["questions"].as_array().unwrap().last().unwrap()["id"].clone()
}

fn answer(holder: &Holder, question: &Value, text: &str) -> Answer {
    holder.part("answer", &json!({ "question": question, "text": text }))
}

fn mails(template: &str, id: &str) -> i64 {
    let sql = format!(
        "SELECT count(*) AS n FROM mails WHERE template = '{template}' AND submission = '{id}'"
    );
    database::number(&sql, "n")
}

#[test]
fn the_author_is_asked_and_answers_once_while_the_review_goes_on() {
    let own = address();
    let reviewer = Reviewer::signed_in("coordinator", &own, &["19"]);
    reviewer.is_told("at_once");
    let holder = Holder::proposes_and_confirms();
    let before = reviewer.sees(&holder.id)["item"].clone();
    assert_eq!(
        questions(&reviewer, &holder),
        json!({ "items": [], "can_ask": true })
    );

    let asked = ask(&reviewer, &holder, "Missä\n> te toimitte?");
    assert_eq!(asked.status, 201, "{asked:?}");
    assert_eq!(asked.json()["can_ask"], false);
    let mail = mailbox::last_to(&holder.address);
    assert!(
        mail.text.contains("> Missä\n> > te toimitte?"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("/fi/manage/"), "{}", mail.text);
    // Its place in the queue and its version are as they were.
    assert_eq!(reviewer.sees(&holder.id)["item"], before);
    // No second one before the answer, whoever asks.
    let second = ask(&Reviewer::administrator(), &holder, "Ja milloin?");
    assert_eq!(second.outcome(), (409, "conflict".to_owned()));

    // The author's edit leaves it open.
    let form = holder.sees()["form"].clone();
    assert_eq!(
        holder
            .does(&json!({ "action": "edit", "form": form }))
            .status,
        200
    );
    let open = holder.sees()["questions"][0].clone();
    assert_eq!(
        (&open["is_open"], &open["text"]),
        (&json!(true), &json!("Missä\n> te toimitte?"))
    );
    assert!(open.get("by").is_none(), "{open}");

    let answered = answer(
        &holder,
        &last(&holder),
        "Katso https://example.org <b>x</b>",
    );
    assert_eq!(answered.status, 200, "{answered:?}");
    assert_eq!(
        answered.json()["questions"][0]["answer"],
        "Katso https://example.org <b>x</b>"
    );
    let again = answer(&holder, &last(&holder), "Toinen vastaus");
    assert_eq!(again.outcome(), (409, "conflict".to_owned()));
    let mail = mailbox::last_to(&own);
    assert!(mail.text.contains("example[.]org"), "{}", mail.text);
    // The other tests' proposals are from the same region.
    reviewer.is_told("daily");

    let seen = questions(&reviewer, &holder);
    assert_eq!(seen["can_ask"], true);
    assert_eq!(
        seen["items"][0]["by"],
        json!({ "you": true, "role": "coordinator", "name": own })
    );
    assert_eq!(seen["items"][0]["flags"][0]["kind"], "many_links");
    assert_eq!(ask(&reviewer, &holder, "Ja milloin?").status, 201);
    assert_eq!(mails("question_to_author", &holder.id), 2);
    let events = format!(
        "SELECT group_concat(action || ' ' || role, ', ') AS all_of FROM (SELECT action, role FROM audit_events WHERE subject = 'question:{}' ORDER BY seq)",
        holder.id
    );
    assert_eq!(
        database::one(&events, "all_of"),
        json!("ask_author coordinator, answer_question holder, ask_author coordinator")
    );
}

#[test]
fn a_decision_ends_a_question() {
    let reviewer = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    assert_eq!(ask(&reviewer, &holder, "Missä?").status, 201);
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    let returned = reviewer.decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    assert_eq!(returned.status, 200, "{returned:?}");
    assert!(holder.sees()["questions"][0].get("is_open").is_none());
    let late = answer(&holder, &last(&holder), "Rovaniemellä");
    assert_eq!(late.outcome(), (409, "conflict".to_owned()));
    let refused = ask(&reviewer, &holder, "Miksi?");
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));
    // What is sent again may be asked about anew.
    let form = holder.sees()["form"].clone();
    assert_eq!(
        holder
            .does(&json!({ "action": "resubmit", "form": form }))
            .status,
        200
    );
    assert_eq!(ask(&reviewer, &holder, "Miksi?").status, 201);
}

#[test]
fn only_who_decides_asks_and_only_the_author_answers() {
    let holder = Holder::proposes_and_confirms();
    let concerned = Reviewer::coordinator(&["19"]);
    let elsewhere = Reviewer::coordinator(&["06"]);
    assert_eq!(ask(&elsewhere, &holder, "Missä?").status, 404);
    let (_, domain) = holder.address.split_once('@').unwrap();
    let own = Reviewer::signed_in("coordinator", &format!("pekka@{domain}"), &["19"]);
    assert_eq!(
        ask(&own, &holder, "Missä?").outcome(),
        (403, "denied".to_owned())
    );
    assert_eq!(questions(&own, &holder)["can_ask"], false);
    for text in ["", " \n", &"a".repeat(2001)] {
        assert_eq!(ask(&concerned, &holder, text).status, 400);
    }
    assert_eq!(ask(&concerned, &holder, &"ä".repeat(2000)).status, 201);
    let body = json!({ "question": last(&holder), "text": "Minä vastaan." });
    let path = format!("/api/v1/manage/{}/answer", holder.id);
    assert_eq!(Browser::default().post(&path, &body).status, 404);
    assert_eq!(
        answer(&holder, &last(&holder), &"a".repeat(2001)).status,
        400
    );
    assert_eq!(answer(&holder, &json!("nothing"), "Vastaus").status, 409);
}

#[test]
fn whoever_is_told_once_a_day_is_told_in_the_morning_and_whoever_never_is_not() {
    for (notify, mailed, waits) in [("daily", 1, true), ("at_once", 1, false)] {
        let reviewer = Reviewer::coordinator(&["19"]);
        reviewer.is_told(notify);
        let holder = Holder::proposes_and_confirms();
        assert_eq!(ask(&reviewer, &holder, "Missä?").status, 201);
        assert_eq!(answer(&holder, &last(&holder), "Rovaniemellä").status, 200);
        assert_eq!(mails("question_answered", &holder.id), mailed, "{notify}");
        let later = format!(
            "SELECT count(*) AS n FROM mails WHERE template = 'question_answered' AND submission = '{}' AND not_before > created_at",
            holder.id
        );
        assert_eq!(database::number(&later, "n") == 1, waits, "{notify}");
        reviewer.is_told("daily");
    }
    let muted = Reviewer::coordinator(&["19"]);
    database::run(&format!(
        "UPDATE people SET muted = 1 WHERE id = '{}'",
        muted.id
    ));
    let holder = Holder::proposes_and_confirms();
    assert_eq!(ask(&muted, &holder, "Missä?").status, 201);
    assert_eq!(answer(&holder, &last(&holder), "Rovaniemellä").status, 200);
    assert_eq!(mails("question_answered", &holder.id), 0);
}

#[test]
fn a_question_is_exported_and_erased_with_the_submission() {
    let reviewer = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    assert_eq!(ask(&reviewer, &holder, "Missä salaisuus on?").status, 201);
    assert_eq!(
        answer(&holder, &last(&holder), "Sanon vain teille.").status,
        200
    );
    let export = holder.exports();
    assert!(
        export.contains("Missä salaisuus on?") && export.contains("Sanon vain teille."),
        "{export}"
    );
    assert!(!export.contains(&reviewer.id), "{export}");
    assert_eq!(holder.does(&json!({ "action": "erase" })).status, 200);
    let left = format!(
        "SELECT count(*) AS n FROM author_questions WHERE submission = '{}'",
        holder.id
    );
    assert_eq!(database::number(&left, "n"), 0);
}
