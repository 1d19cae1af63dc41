//! The changes that the cron makes when their time comes.

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer, address},
};
use serde_json::{Value, json};

const DAY: i64 = 24 * 3600;

fn state(id: &str) -> Value {
    database::one(
        &format!("SELECT state FROM submissions WHERE id = '{id}'"),
        "state",
    )
}

/// The state before a time and after it.
fn states_around(id: &str, days: i64) -> (Value, Value) {
    cron::wait(id, days * DAY - 60);
    cron::tick();
    let before = state(id);
    cron::wait(id, 60);
    cron::tick();
    (before, state(id))
}

fn is_emptied(id: &str) -> bool {
    let personal = format!(
        "SELECT (SELECT count(*) FROM submission_texts WHERE submission = '{id}' AND form <> '{{}}') \
         + (SELECT count(*) FROM links WHERE submission = '{id}') \
         + (SELECT count(*) FROM mails WHERE submission = '{id}' AND recipient || subject || body <> '') \
         + (SELECT address IS NOT NULL FROM submissions WHERE id = '{id}') AS n"
    );
    database::number(&personal, "n") == 0
}

#[test]
fn what_is_not_confirmed_goes_after_a_week_and_a_draft_after_ninety_days() {
    let proposed = Holder::proposes();
    mailbox::to(&proposed.address);
    let around = states_around(&proposed.id, 7);
    assert_eq!(around, (json!("awaiting_confirmation"), json!("discarded")));
    assert!(is_emptied(&proposed.id));

    let draft = Holder::drafts(&json!({ "contact_email": address() }));
    let around = states_around(&draft.id, 90);
    assert_eq!(around, (json!("draft"), json!("discarded")));
    assert!(is_emptied(&draft.id));
}

#[test]
fn the_author_of_what_was_returned_is_reminded_once_and_then_it_ends() {
    let holder = Holder::proposes_and_confirms();
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    Reviewer::administrator().decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    mailbox::undoing_is_over(&holder.id);
    let mails = mailbox::to(&holder.address).len();
    cron::wait(&holder.id, 30 * DAY - 60);
    assert_eq!(mailbox::to(&holder.address).len(), mails);
    cron::wait(&holder.id, 60);
    for _ in 0..3 {
        cron::tick();
    }
    assert_eq!(mailbox::to(&holder.address).len(), mails + 1);
    let around = states_around(&holder.id, 60);
    assert_eq!(around, (json!("returned"), json!("withdrawn")));
    assert_eq!(holder.sees()["standing"]["withdrawn"]["kind"], "expired");
    let told = mailbox::to(&holder.address);
    assert_eq!(told.len(), mails + 2);
    let last = told.last().unwrap();
    assert!(
        last.subject
            .starts_with("Hanke-ehdotuksen käsittely on päättynyt"),
        "{last:?}"
    );
    assert!(last.text.contains("pyydettyjä muutoksia"), "{last:?}");

    let around = states_around(&holder.id, 730);
    assert_eq!(around, (json!("withdrawn"), json!("anonymised")));
    assert!(is_emptied(&holder.id));
}

#[test]
fn administrators_are_told_once_of_what_nobody_decides_on_for_a_week() {
    let holder = Holder::proposes_and_confirms();
    let told = address();
    Reviewer::signed_in("administrator", &told, &[]);
    cron::wait(&holder.id, 7 * DAY - 60);
    assert_eq!(mailbox::to(&told), []);
    cron::wait(&holder.id, 60);
    for _ in 0..3 {
        cron::tick();
    }
    let mails = mailbox::to(&told);
    assert_eq!(mails.len(), 1);
    let page = format!("/admin/submissions/{}", holder.id);
    assert!(mails[0].text.contains(&page), "{}", mails[0].text);
    assert_eq!(state(&holder.id), "in_review");
}

/// Eight that fall due in the same minute are one mail to each administrator.
#[test]
fn all_that_waits_for_long_is_one_mail_to_each_administrator() {
    let told = [address(), address()];
    for address in &told {
        Reviewer::signed_in("administrator", address, &[]);
    }
    let holders: Vec<Holder> = (0..8).map(|_| Holder::proposes_and_confirms()).collect();
    for holder in &holders {
        cron::wait(&holder.id, 7 * DAY);
    }
    // The queue tells of one; the cron of all at once.
    cron::tick();
    cron::tick();
    for address in &told {
        let mails = mailbox::to(address);
        let names = |mail: &&mailbox::Mail| {
            let page = |holder: &Holder| format!("/admin/submissions/{}\n", holder.id);
            holders
                .iter()
                .any(|holder| mail.text.contains(&page(holder)))
        };
        let of_these: Vec<&mailbox::Mail> = mails.iter().filter(names).collect();
        assert_eq!(of_these.len(), 1, "{mails:?}");
        for holder in &holders {
            let page = format!("/admin/submissions/{}\n", holder.id);
            assert!(of_these[0].text.contains(&page), "{}", of_these[0].text);
        }
    }
}

#[test]
fn a_proposal_closes_after_its_last_day() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let id = holder.id.as_str();
    // It was published two days ago and open until yesterday.
    cron::wait(id, 2 * DAY);
    database::run(&format!(
        "UPDATE submission_texts SET form = json_set(form, '$.open_until', date('now', '+2 hours', '-1 day')) \
           WHERE submission = '{id}'; \
         UPDATE submissions SET due_at = 0 WHERE id = '{id}'"
    ));
    cron::tick();
    assert_eq!(state(id), "closed");
    let facet = format!(
        "SELECT DISTINCT value FROM proposal_facets WHERE submission = '{id}' AND facet = 'state'"
    );
    assert_eq!(database::one(&facet, "value"), "closed");
    assert_eq!(holder.sees()["standing"]["closed"], "time_is_over");
    let until = database::one("SELECT date('now', '+6 months') AS day", "day");
    let reopen = json!({ "action": "reopen", "until": until });
    let reopened = holder.does(&reopen);
    assert_eq!(reopened.json()["open"]["until"], until, "{reopened:?}");
    cron::tick();
    assert_eq!(state(id), "published");
    assert_eq!(holder.sees()["open"]["until"], until);
}

#[test]
fn what_a_mail_said_is_forgotten_a_month_after_it_was_sent() {
    let holder = Holder::proposes_and_confirms();
    mailbox::to(&holder.address);
    let said = |days: i64| {
        database::run(&format!(
            "UPDATE mails SET sent_at = (unixepoch() - {days} * 86400 - 60) * 1000 WHERE submission = '{}' AND state = 'sent'",
            holder.id
        ));
        cron::tick();
        let rows = database::rows(&format!(
            "SELECT subject <> '' AND body <> '' AS said FROM mails WHERE submission = '{}' AND state = 'sent'",
            holder.id
        ));
        rows.iter()
            .map(|row| row["said"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(said(29), [1, 1]);
    assert_eq!(said(30), [0, 0]);
}
