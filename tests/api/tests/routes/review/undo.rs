//! `/api/v1/review/submissions/{id}/actions`: a decision is undone by its reviewer, before anybody is told.

use api_tests::{
    at_once::at_once,
    browser::Answer,
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer, address, join_from},
};
use serde_json::{Value, json};

fn named(action: &str) -> Value {
    json!({ "action": action })
}

fn returns() -> Value {
    json!({ "action": "return", "notes": [{ "field": "title", "text": "Lyhyempi." }] })
}

fn rejects() -> Value {
    json!({ "action": "reject", "reason": { "kind": "unsuitable", "why": "Ehdotus on mainos, eikä etsi kumppania." } })
}

fn takes_down() -> Value {
    json!({ "action": "take_down", "why": "Vanhentunut." })
}

fn reopens() -> Value {
    let until = database::one("SELECT date('now', '+6 months') AS day", "day");
    json!({ "action": "reopen", "until": until })
}

/// All that a submission is, apart from its version.
fn stored(id: &str) -> [Vec<Value>; 4] {
    [
        format!(
            "SELECT state, evidence, text, candidate, candidate_evidence, candidate_text, home, answer FROM submissions WHERE id = '{id}'"
        ),
        format!("SELECT version, notes FROM submission_texts WHERE submission = '{id}' ORDER BY version"),
        format!("SELECT extended_until, extended_in, open_until FROM proposals WHERE submission = '{id}'"),
        format!("SELECT facet, value, sort, place FROM proposal_facets WHERE submission = '{id}' ORDER BY facet, value, sort"),
    ]
    .map(|sql| database::rows(&sql))
}

/// The mails of a submission's decisions: their templates and states, and if they wait half a minute.
fn told(id: &str) -> Vec<(String, String, bool)> {
    let rows = database::rows(&format!(
        "SELECT template, state, not_before - created_at = 30000 AS waits FROM mails WHERE about = '{id}' ORDER BY rowid"
    ));
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    rows.iter()
        .map(|row| (text(row, "template"), text(row, "state"), row["waits"] == 1))
        .collect()
}

fn decides(reviewer: &Reviewer, id: &str, action: &Value) -> Answer {
    let answer = reviewer.decides(id, action);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer
}

/// A reviewer decides; nobody else undoes it, and they do: all is as before, and the mail of this template is cancelled.
fn is_undone(reviewer: &Reviewer, id: &str, action: &Value, template: Option<&str>) {
    let before = stored(id);
    let mails = told(id).len();
    let decided = decides(reviewer, id, action);
    let version = decided.json()["item"]["version"].clone();
    let new = || told(id).split_off(mails);
    let expected = |state: &str| -> Vec<(String, String, bool)> {
        template
            .iter()
            .map(|it| ((*it).to_owned(), state.to_owned(), true))
            .collect()
    };
    assert_eq!(new(), expected("waiting"), "{action}");
    let other = Reviewer::administrator().decides_seeing(id, &version, &named("undo"));
    assert!(matches!(other.status, 403 | 404), "{action}: {other:?}");
    let undone = reviewer.decides_seeing(id, &version, &named("undo"));
    assert_eq!(undone.status, 200, "{action}: {undone:?}");
    assert_eq!(stored(id), before, "{action}");
    assert_eq!(new(), expected("cancelled"), "{action}");
    let last = format!(
        "SELECT action, person FROM audit_events WHERE subject = 'submission:{id}' ORDER BY version DESC LIMIT 1"
    );
    let event = json!({ "action": "undo", "person": reviewer.id });
    assert_eq!(database::rows(&last), [event], "{action}");
}

#[test]
fn what_a_coordinator_decides_on_a_proposal_is_undone_and_nobody_is_told() {
    let coordinator = Reviewer::coordinator(&["19"]);
    let holder = Holder::proposes_and_confirms();
    let id = holder.id.as_str();
    let spam = json!({ "action": "reject", "reason": { "kind": "spam" } });
    let other = Holder::proposes_and_confirms();
    let duplicate =
        json!({ "action": "reject", "reason": { "kind": "duplicate_of", "submission": other.id } });
    is_undone(&coordinator, id, &returns(), Some("returned"));
    is_undone(&coordinator, id, &rejects(), Some("rejected"));
    is_undone(&coordinator, id, &duplicate, Some("rejected"));
    is_undone(&coordinator, id, &spam, None);
    is_undone(&coordinator, id, &named("approve"), None);
    decides(&coordinator, id, &spam);
    let before = stored(id);
    decides(&coordinator, id, &named("reopen"));
    decides(&coordinator, id, &named("undo"));
    assert_eq!(stored(id), before);
    decides(&coordinator, id, &named("reopen"));

    coordinator.publishes(id);
    let close = json!({ "action": "close", "why": "given_up", "told": "Kerroitte siitä." });
    is_undone(&coordinator, id, &close, Some("closed_by_reviewer"));
    is_undone(&coordinator, id, &takes_down(), Some("taken_down"));
    decides(&coordinator, id, &close);
    is_undone(&coordinator, id, &takes_down(), Some("taken_down"));
    is_undone(&coordinator, id, &reopens(), Some("open_again"));
    let administrator = Reviewer::administrator();
    decides(&coordinator, id, &takes_down());
    is_undone(&administrator, id, &named("restore"), Some("restored"));
}

#[test]
fn a_decision_on_a_change_of_what_is_published_is_undone() {
    let holder = Holder::proposes_and_confirms();
    let coordinator = Reviewer::coordinator(&["19"]);
    coordinator.publishes(&holder.id);
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Sirkustaide");
    let edit = json!({ "action": "edit", "form": form });
    assert_eq!(holder.does(&edit).status, 200);
    let id = holder.id.as_str();
    is_undone(&coordinator, id, &returns(), Some("revision_returned"));
    is_undone(&coordinator, id, &rejects(), Some("revision_rejected"));
    is_undone(&coordinator, id, &takes_down(), Some("taken_down"));
    assert_eq!(holder.sees()["form"]["title"], "Sirkustaide");
    assert_eq!(holder.sees()["revision"]["state"], "in_review");
}

#[test]
fn approving_and_publishing_is_undone_as_one_decision() {
    let holder = Holder::proposes_and_confirms();
    let coordinator = Reviewer::coordinator(&["19"]);
    let before = stored(&holder.id);
    decides(&coordinator, &holder.id, &named("approve_and_announce"));
    decides(&coordinator, &holder.id, &named("undo"));
    assert_eq!(stored(&holder.id), before);
    cron::wait(&holder.id, 60);
    cron::tick();
    assert_eq!(holder.sees()["number"], Value::Null);
}

#[test]
fn a_decision_on_a_reply_is_undone_also_where_the_reply_is_private_again() {
    let proposer = Holder::publishes();
    let reviewer = Reviewer::administrator();
    let held = Replier::replies_and_is_held(&proposer).holder;
    is_undone(
        &reviewer,
        &held.id,
        &named("disallow"),
        Some("acceptance_stopped"),
    );
    is_undone(&reviewer, &held.id, &named("allow"), None);

    let reported = Replier::replies_and_confirms(&proposer).holder;
    let answer = proposer.answers(&reported.id, "report", "");
    assert_eq!(answer.status, 200, "{answer:?}");
    is_undone(
        &reviewer,
        &reported.id,
        &named("end_as_spam"),
        Some("reply_ended_as_spam"),
    );
    is_undone(&reviewer, &reported.id, &named("dismiss"), None);

    let flagged = Replier::replies_flagged(&proposer).holder;
    is_undone(&reviewer, &flagged.id, &rejects(), Some("rejected_other"));
}

#[test]
fn an_answer_to_a_request_to_join_and_a_removal_are_undone() {
    let coordinator = Reviewer::coordinator(&["05"]);
    let holder = Holder::sends("/api/v1/networks/kanta-hame/join", &join_from(&address()));
    let id = holder.id.as_str();
    let decline = json!({ "action": "decline", "text": "Verkosto on täynnä." });
    is_undone(&coordinator, id, &decline, Some("join_declined"));
    is_undone(&coordinator, id, &named("accept"), Some("join_accepted"));
    decides(&coordinator, id, &named("accept"));
    mailbox::undoing_is_over(id);
    cron::wait(id, 30);
    cron::tick();
    is_undone(&coordinator, id, &named("remove"), Some("entry_removed"));
}

#[test]
fn nothing_is_undone_later_or_once_somebody_was_told() {
    let administrator = Reviewer::administrator();
    let late = Holder::proposes_and_confirms();
    decides(&administrator, &late.id, &returns());
    cron::wait(&late.id, 35);
    let answer = administrator.decides(&late.id, &named("undo"));
    assert_eq!(answer.outcome(), (409, "refused".to_owned()));
    let mail = format!(
        "SELECT state AS text FROM mails WHERE about = '{}'",
        late.id
    );
    assert_eq!(database::one(&mail, "text"), "waiting");
    database::run(&format!(
        "UPDATE mails SET not_before = not_before - 31000 WHERE about = '{}'",
        late.id
    ));
    cron::tick();
    mailbox::send_due(&format!("about = '{}'", late.id));
    assert_eq!(database::one(&mail, "text"), "sent");
    assert_eq!(late.sees()["standing"]["state"], "returned");

    let told = Holder::proposes_and_confirms();
    decides(&administrator, &told.id, &returns());
    mailbox::last_about(&told.address, "Hanke-ehdotukseen tarvitaan");
    mailbox::send_due(&format!("about = '{}'", told.id));
    let answer = administrator.decides(&told.id, &named("undo"));
    assert_eq!(answer.outcome(), (409, "conflict".to_owned()));
    assert_eq!(told.sees()["standing"]["state"], "returned");

    let changed = Holder::proposes_and_confirms();
    let decided = decides(&administrator, &changed.id, &returns());
    let mut form = changed.sees()["form"].clone();
    form["title"] = json!("Toinen otsikko");
    let again = changed.does(&json!({ "action": "resubmit", "form": form }));
    assert_eq!(again.status, 200, "{again:?}");
    let version = decided.json()["item"]["version"].clone();
    let answer = administrator.decides_seeing(&changed.id, &version, &named("undo"));
    assert_eq!(answer.outcome(), (409, "conflict".to_owned()));
    let answer = administrator.decides(&changed.id, &named("undo"));
    assert_eq!(answer.status, 409, "{answer:?}");
}

#[test]
fn a_decision_that_is_undone_twice_at_once_is_undone_once() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let decided = decides(&administrator, &holder.id, &returns()).json();
    let version = &decided["item"]["version"];
    let undo = || administrator.decides_seeing(&holder.id, version, &named("undo"));
    let mut answers = at_once(&[(), ()], |()| undo().status);
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    assert_eq!(undo().status, 409);
    assert_eq!(holder.sees()["standing"]["state"], "in_review");
}

#[test]
fn the_replies_to_what_is_restored_at_once_go_on() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    let administrator = Reviewer::administrator();
    decides(&administrator, &proposer.id, &takes_down());
    cron::tick();
    decides(&administrator, &proposer.id, &named("undo"));
    cron::wait(&proposer.id, 60);
    cron::tick();
    assert_eq!(replier.sees()["standing"]["state"], "delivered");
    assert_eq!(proposer.received()["count"], 1);
}
