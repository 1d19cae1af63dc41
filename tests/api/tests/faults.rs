//! A Worker without a queue and without a bucket, whose mail binding sends to two addresses alone.

#![expect(clippy::indexing_slicing, reason = "a test that can't go on may panic")]

use api_tests::{
    browser::{Answer, Browser},
    cron, database, kept,
    key::key,
    log, mailbox,
    people::{Holder, Reviewer, form_from, reply_form},
};
use serde_json::json;

const ALLOWED: &str = "allowed@example.org";
/// Another allowed address, of somebody who hands in submissions.
const HOLDER: &str = "maija@allowed.example.net";
const REFUSED: &str = "refused@example.org";

fn make_administrator(address: &str) {
    let id = key().replace("key-", "p").replace('-', "");
    database::run(&format!(
        "INSERT INTO people (id, address, lang, role, created_at) \
         VALUES ('{id}', '{address}', 'fi', 'administrator', 0)"
    ));
}

fn ask(address: &str) -> Answer {
    let body = json!({ "address": address, "lang": "fi" });
    Browser::default().post("/api/v1/sign-in", &body)
}

#[test]
#[ignore = "needs the real limits"]
fn an_address_is_sent_five_lists_an_hour_and_nobody_is_told() {
    let ask = || {
        let fields = "address=listed%40example.org";
        Browser::default().send_form("/en/manage", fields)
    };
    for _ in 0..7 {
        let answer = ask();
        assert_eq!((answer.status, answer.text.as_str()), (303, ""));
    }
    let asked = "SELECT count(*) AS n FROM mails WHERE template = 'mine'";
    assert_eq!(database::number(asked, "n"), 5);
}

#[test]
#[ignore = "needs a Worker without a queue"]
fn without_a_queue_the_clock_sends_the_mail() {
    make_administrator(ALLOWED);
    assert_eq!(ask(ALLOWED).status, 202);
    log::wait_for("\"doing\":\"finding the queue\"");
    assert_eq!(mailbox::to(ALLOWED).len(), 1);
}

#[test]
#[ignore = "needs a Worker without a bucket"]
fn without_a_bucket_erasures_are_done_and_counted_after_an_hour() {
    let draft = Holder::drafts(&form_from(HOLDER));
    let erased = draft.does(&json!({ "action": "discard" }));
    assert_eq!(erased.status, 200, "{erased:?}");
    log::wait_for("\"doing\":\"finding the bucket of erasures\"");
    cron::tick();
    let of = format!("submission = '{}'", draft.id);
    let kept = format!("SELECT count(*) AS n FROM erasures WHERE {of} AND kept_at IS NULL");
    assert_eq!(database::count(&kept), 1);
    let unkept = || Browser::default().get("/healthz").json()["unkept_erasures"].clone();
    assert_eq!(unkept(), 0);
    database::run(&format!("UPDATE erasures SET at = at - 3600000 WHERE {of}"));
    assert_eq!(unkept(), 1);
    database::run(&format!("DELETE FROM erasures WHERE {of}"));
}

#[test]
#[ignore = "needs a mail binding that refuses"]
fn a_refused_destination_ends_the_mail_with_its_reason() {
    make_administrator(REFUSED);
    assert_eq!(ask(REFUSED).status, 202);
    for _ in 0..2 {
        assert_eq!(mailbox::to(REFUSED), []);
    }
    let rows = database::rows(&format!(
        "SELECT state, attempts, error FROM mails WHERE recipient = '{REFUSED}'"
    ));
    let failed = json!({ "state": "failed", "attempts": 1, "error": "recipient_not_allowed" });
    assert_eq!(rows, [failed]);
    assert!(!log::text().contains(REFUSED));
}

#[test]
#[ignore = "needs a mail binding that refuses"]
fn no_link_is_left_of_a_mail_that_was_refused() {
    let submission = "0123456789abcdef";
    database::run(&format!(
        "INSERT INTO submissions (id, kind, version, state, evidence, text, lang, address, idempotency, created_at, changed_at) \
           VALUES ('{submission}', 'proposal', 1, 'draft', '{{\"saved\":0}}', 1, 'fi', '{REFUSED}', 'key', 0, 0); \
         INSERT INTO mails (id, submission, template, lang, recipient, subject, body, link, not_before, created_at) \
           VALUES ('refused-link', '{submission}', 'continue', 'fi', '{REFUSED}', 'a', '{{link}}', 'manage', 0, 0)"
    ));
    cron::tick();
    let state = database::one("SELECT state FROM mails WHERE id = 'refused-link'", "state");
    assert_eq!(state, "failed");
    let links = format!("SELECT count(*) AS n FROM links WHERE submission = '{submission}'");
    assert_eq!(database::number(&links, "n"), 0);
}

#[test]
#[ignore = "needs a Worker without a queue"]
fn an_old_outbox_raises_the_alert() {
    database::run(
        "INSERT INTO mails (id, template, lang, recipient, subject, body, not_before, created_at, attempts) \
         SELECT 'late', 'manage', 'fi', 'allowed@example.org', 'a', 'b', now + 600000, now - 901000, 3 \
         FROM (SELECT unixepoch('subsec') * 1000 AS now)",
    );
    assert!(!log::text().contains("outbox_late"));
    cron::tick();
    log::wait_for("{\"level\":\"error\",\"alert\":\"outbox_late\",\"mails\":1}");
    let health = Browser::default().get("/healthz").json();
    assert_eq!(health["late_mails"], 1);
    database::run("DELETE FROM mails WHERE id = 'late'");
}

#[test]
#[ignore = "needs a Worker without a queue, and a mail binding that refuses"]
fn a_reply_is_accepted_once_though_the_queue_is_gone_and_the_proposers_mails_are_refused() {
    let refused = "maija@refused.example.net";
    let proposer = Holder::proposes_form(&form_from(HOLDER));
    proposer.confirms();
    Reviewer::administrator().publishes(&proposer.id);
    database::run(&format!(
        "UPDATE submissions SET address = '{refused}' WHERE id = '{0}'; \
         UPDATE links SET address = '{refused}' WHERE submission = '{0}'",
        proposer.id
    ));
    let mut form = reply_form();
    form["contact_email"] = json!(HOLDER);
    let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
    let replier = Holder::sends(&path, &form);
    assert_eq!(proposer.received()["count"], 1);
    proposer.accepts(&replier.id);
    let family = kept::family(&proposer.id);
    mailbox::send_due(&format!("submission IN {family} OR about IN {family}"));

    let received = proposer.received();
    assert_eq!(received["replies"][0]["mark"], "accepted");
    assert_eq!(received["replies"][0]["contact"]["email"], HOLDER);
    let rows = database::rows(&format!(
        "SELECT template, state, coalesce(error, '') AS error FROM mails \
         WHERE submission IN {family} AND recipient = '{refused}' ORDER BY template"
    ));
    let failed = |template: &str| json!({ "template": template, "state": "failed", "error": "recipient_not_allowed" });
    assert_eq!(
        rows,
        [failed("reply_accepted_by_you"), failed("reply_new")],
        "they are kept and listed for administrators"
    );
    for subject in ["Vastauksesi on perillä", "Vastauksesi on hyväksytty"] {
        let mails = mailbox::to(HOLDER);
        let told = mails
            .iter()
            .filter(|mail| mail.subject.starts_with(subject));
        assert_eq!(told.count(), 1, "{subject}: {mails:?}");
    }
    // The local runtime writes its own lines about mails.
    let text = log::text();
    let mut own = text.lines().filter(|line| line.starts_with('{'));
    assert!(own.all(|line| !line.contains(HOLDER)), "{text}");
}
