//! `/api/v1/networks/{slug}/join` and `…/messages`, `/api/v1/regions/{code}/interest`, `/api/v1/messages`.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, REGION, Reviewer, address, join_from, message_from, request},
};
use serde_json::{Value, json};

const DAY: i64 = 24 * 3600;

fn state(id: &str) -> String {
    let sql = format!("SELECT state || ' ' || answer AS state FROM submissions WHERE id = '{id}'");
    database::one(&sql, "state")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The templates of the mails about a submission, with how many there are of each.
fn mails(id: &str) -> Value {
    let sql = format!(
        "SELECT json_group_object(template, n) AS mails FROM \
         (SELECT template, count(*) AS n FROM mails WHERE submission = '{id}' AND state <> 'cancelled' GROUP BY template)"
    );
    let mails = database::one(&sql, "mails");
    serde_json::from_str(mails.as_str().unwrap()).unwrap()
}

/// Accepts a request, and lets the time for undoing pass.
fn accepts(reviewer: &Reviewer, id: &str) {
    let answer = reviewer.decides(id, &json!({ "action": "accept" }));
    assert_eq!(answer.status, 200, "{answer:?}");
    cron::wait(id, 31);
    cron::tick();
}

fn decline() -> Value {
    json!({ "action": "decline", "text": "Verkosto on tauolla." })
}

fn answer() -> Value {
    json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false })
}

fn asks() -> Holder {
    Holder::sends("/api/v1/messages", &message_from(&address()))
}

fn joins(network: &str) -> Holder {
    Holder::sends(
        &format!("/api/v1/networks/{network}/join"),
        &join_from(&address()),
    )
}

#[test]
fn a_coordinator_of_the_network_answers_and_one_of_another_network_sees_nothing() {
    let coordinator = Reviewer::coordinator(&["15"]);
    let elsewhere = Reviewer::coordinator(&["06"]);
    let holder = joins("lansi-suomi");
    assert_eq!(state(&holder.id), "delivered unseen");
    let path = format!("/api/v1/review/submissions/{}", holder.id);
    assert_eq!(elsewhere.browser.get(&path).status, 404);
    let seen = coordinator.sees(&holder.id);
    assert_eq!(seen["item"]["regions"], json!(["14", "15", "16"]));
    assert_eq!(seen["item"]["home"], Value::Null);
    let queue = coordinator
        .browser
        .get("/api/v1/review/submissions?kind=join_request");
    assert!(queue.text.contains(&holder.id), "what is unanswered waits");
    assert_eq!(holder.sees()["deciders"], json!(["lansi-suomi"]));
    assert_eq!(seen["item"]["waits"], true);

    accepts(&coordinator, &holder.id);
    assert_eq!(state(&holder.id), "delivered accepted");
    assert_eq!(coordinator.sees(&holder.id)["item"]["waits"], false);
    let mails = mails(&holder.id);
    assert_eq!(mails["join_accepted"], 1);
    assert_eq!(mails["entry_accepted"], 1);
    let list = "/api/v1/review/lists/network:lansi-suomi";
    assert!(coordinator.browser.get(list).text.contains(&holder.address));
    assert_eq!(elsewhere.browser.get(list).status, 404);
    let file = coordinator.browser.get(&format!("{list}/csv"));
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(
        file.text
            .starts_with("\u{feff}\"Nimi\";\"Organisaation nimi\";"),
        "{}",
        file.text
    );
    assert!(file.text.contains(&format!("\"{}\"", holder.address)));
}

#[test]
fn without_a_coordinator_an_administrator_answers() {
    let administrator = Reviewer::administrator();
    let holder = joins("kanta-hame");
    assert_eq!(holder.sees()["deciders"], json!([]));
    let page = Browser::default().get("/fi/networks/kanta-hame/join");
    assert!(
        page.text
            .contains("Verkostokartan ylläpitäjä 7 päivän kuluessa"),
        "{}",
        page.text
    );
    let no_reason = administrator.decides(&holder.id, &json!({ "action": "decline" }));
    assert_eq!(no_reason.status, 400, "{no_reason:?}");
    assert_eq!(administrator.decides(&holder.id, &decline()).status, 200);
    assert_eq!(state(&holder.id), "delivered declined");
    mailbox::undoing_is_over(&holder.id);
    let mail = mailbox::last_to(&holder.address);
    assert!(mail.text.contains("Verkosto on tauolla."), "{}", mail.text);
}

#[test]
fn an_answer_is_undone_and_nobody_is_told() {
    let administrator = Reviewer::administrator();
    let retract = json!({ "action": "retract" });
    let does = |holder: &Holder, action: &Value| administrator.decides(&holder.id, action).status;
    for (holder, action) in [
        (joins("kanta-hame"), json!({ "action": "accept" })),
        (joins("kanta-hame"), decline()),
        (asks(), answer()),
    ] {
        let before = mails(&holder.id);
        assert_eq!(does(&holder, &action), 200, "{action}");
        assert_eq!(holder.sees()["mark"], "unseen", "it can be undone");
        let seen = administrator.sees(&holder.id);
        assert!(seen["actions"].to_string().contains("retract"), "{seen}");
        assert_eq!(does(&holder, &retract), 200, "{action}");
        assert_eq!(state(&holder.id), "delivered unseen");
        assert_eq!(administrator.sees(&holder.id)["item"]["waits"], true);
        assert_eq!(mails(&holder.id), before, "{action}");

        assert_eq!(does(&holder, &action), 200, "{action} again");
        cron::wait(&holder.id, 30);
        assert_eq!(does(&holder, &retract), 409, "{action} is final");
        let seen = administrator.sees(&holder.id);
        assert!(!seen["actions"].to_string().contains("retract"), "{seen}");
    }
}

#[test]
fn whoever_is_declined_and_accepted_in_the_same_moment_is_told_the_second_alone() {
    let administrator = Reviewer::administrator();
    let holder = joins("kanta-hame");
    for action in [decline(), json!({ "action": "accept" })] {
        assert_eq!(administrator.decides(&holder.id, &action).status, 200);
    }
    let told = mails(&holder.id);
    assert_eq!(told["join_declined"], Value::Null, "{told}");
    assert_eq!(told["join_accepted"], 1, "{told}");
    let undone = administrator.decides(&holder.id, &json!({ "action": "retract" }));
    assert_eq!(undone.status, 200, "{undone:?}");
    assert_eq!(state(&holder.id), "delivered declined");
}

#[test]
fn a_message_is_answered_and_the_address_is_named_only_with_consent() {
    for (shows_address, named) in [(false, false), (true, true)] {
        let own = address();
        let administrator = Reviewer::signed_in("administrator", &own, &[]);
        let holder = Holder::sends("/api/v1/messages", &message_from(&address()));
        let seen = administrator.sees(&holder.id).to_string();
        assert!(
            !seen.contains(&holder.address),
            "the sender shows no address"
        );
        let answer =
            json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": shows_address });
        assert_eq!(administrator.decides(&holder.id, &answer).status, 200);
        assert_eq!(state(&holder.id), "delivered answered");
        mailbox::undoing_is_over(&holder.id);
        let mail = mailbox::last_to(&holder.address);
        assert!(mail.text.contains("Syyskuussa."), "{}", mail.text);
        assert_eq!(mail.text.contains(&own), named, "{}", mail.text);
    }
}

#[test]
fn nobody_answers_their_own_request() {
    let own = address();
    let holder = Holder::sends("/api/v1/networks/kanta-hame/join", &join_from(&own));
    let administrator = Reviewer::signed_in("administrator", &own, &[]);
    let answer = administrator.decides(&holder.id, &json!({ "action": "accept" }));
    assert_eq!(answer.status, 403, "{answer:?}");
}

#[test]
fn a_flagged_request_waits_for_those_who_answer() {
    let mut form = join_from(&address());
    form["sentence"] = json!("Katso https://example.org");
    let holder = Holder::sends("/api/v1/networks/kanta-hame/join", &form);
    assert_eq!(holder.sees()["standing"]["state"], "in_review");
    let administrator = Reviewer::administrator();
    let returned =
        json!({ "action": "return", "notes": [{ "field": "sentence", "text": "Lyhyempi" }] });
    assert_eq!(administrator.decides(&holder.id, &returned).status, 409);
    let approved = administrator.decides(&holder.id, &json!({ "action": "approve" }));
    assert_eq!(approved.status, 200, "{approved:?}");
    assert_eq!(state(&holder.id), "delivered unseen");
}

#[test]
fn interest_is_counted_on_the_region_and_only_where_there_is_no_network() {
    let path = format!("/api/v1/regions/{REGION}/interest");
    let holder = Holder::sends(&path, &join_from(&address()));
    let page = Browser::default().get(&format!("/en/regions/{REGION}"));
    assert!(page.text.contains("already interested"), "{}", page.text);
    let coordinator = Reviewer::coordinator(&["07"]);
    let hidden = format!("/api/v1/review/submissions/{}", holder.id);
    assert_eq!(coordinator.browser.get(&hidden).status, 404);
    accepts(&Reviewer::administrator(), &holder.id);
    assert_eq!(mails(&holder.id)["interest_noted"], 1);

    let refused = Browser::default().post(
        "/api/v1/regions/19/interest",
        &request(&join_from(&address())),
    );
    assert_eq!(refused.status, 409, "{refused:?}");
    assert_eq!(
        Browser::default().get("/fi/regions/19/interest").status,
        404
    );
    let unknown = Browser::default().post(
        "/api/v1/networks/none/join",
        &request(&join_from(&address())),
    );
    assert_eq!(unknown.status, 404, "{unknown:?}");
}

#[test]
fn what_nobody_answers_is_told_to_those_who_answer_and_then_to_administrators() {
    let coordinator = Reviewer::coordinator(&["15"]);
    let administrator = Reviewer::administrator();
    let holder = joins("lansi-suomi");
    let told = |person: &str| {
        database::count(&format!(
            "SELECT count(*) AS n FROM mails JOIN people ON recipient = address \
             WHERE submission = '{}' AND template = 'join_unanswered' AND people.id = '{person}'",
            holder.id
        ))
    };
    cron::wait(&holder.id, 7 * DAY);
    cron::tick();
    assert_eq!((told(&coordinator.id), told(&administrator.id)), (1, 0));
    cron::wait(&holder.id, 7 * DAY);
    cron::tick();
    cron::tick();
    assert_eq!((told(&coordinator.id), told(&administrator.id)), (1, 1));
}

#[test]
fn an_entry_is_left_by_its_holder_or_removed_and_is_asked_after_every_year() {
    let administrator = Reviewer::administrator();
    let leaves = joins("kanta-hame");
    accepts(&administrator, &leaves.id);
    assert_eq!(leaves.does(&json!({ "action": "leave" })).status, 200);
    assert_eq!(leaves.sees()["standing"]["state"], "withdrawn");

    let removed = joins("kanta-hame");
    accepts(&administrator, &removed.id);
    let answer = administrator.decides(&removed.id, &json!({ "action": "remove" }));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(mails(&removed.id)["entry_removed"], 1);

    let silent = joins("kanta-hame");
    accepts(&administrator, &silent.id);
    for times in 1..=2 {
        cron::wait(&silent.id, 365 * DAY);
        cron::tick();
        assert_eq!(mails(&silent.id)["ask_to_stay"], times);
    }
    cron::wait(&silent.id, 30 * DAY);
    cron::tick();
    assert_eq!(silent.sees()["standing"]["state"], "withdrawn");
    assert_eq!(mails(&silent.id)["entry_lapsed"], 1);
}

#[test]
fn interest_in_a_region_is_not_called_a_request_to_a_network() {
    let path = format!("/api/v1/regions/{REGION}/interest");
    let administrator = Reviewer::administrator();
    let holder = Holder::sends(&path, &join_from(&address()));
    cron::wait(&holder.id, 7 * DAY);
    cron::tick();
    let told = mails(&holder.id);
    assert!(told["interest_unanswered"].is_number(), "{told}");
    let declined = json!({ "action": "decline", "text": "Emme perusta verkostoa." });
    let answer = administrator.decides(&holder.id, &declined);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(mails(&holder.id)["interest_declined"], 1);
    let told = mails(&holder.id);
    assert!(
        told["join_unanswered"].is_null() && told["join_declined"].is_null(),
        "{told}"
    );
}

#[test]
fn a_flagged_request_that_came_before_is_told_so() {
    let before = Holder::sends("/api/v1/networks/kanta-hame/join", &join_from(&address()));
    let mut form = join_from(&address());
    form["sentence"] = json!("Katso https://example.org");
    let holder = Holder::sends("/api/v1/networks/kanta-hame/join", &form);
    let reason = json!({ "kind": "duplicate_of", "submission": before.id });
    let reject = json!({ "action": "reject", "reason": reason });
    let answer = Reviewer::administrator().decides(&holder.id, &reject);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(mails(&holder.id)["join_declined"], 1);
}
