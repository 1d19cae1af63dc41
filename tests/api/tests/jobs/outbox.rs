//! The delivery of mails.

use api_tests::{
    cron, database,
    key::key,
    mailbox,
    people::{Holder, address},
};
use std::thread;

/// Writes a mail into the outbox, due in so many milliseconds, and gives its id.
fn write(recipient: &str, submission: &str, link: &str, due: i64) -> String {
    let id = key().replace('-', "");
    let text = |value: &str| {
        if value.is_empty() {
            "NULL".to_owned()
        } else {
            format!("'{value}'")
        }
    };
    database::run(&format!(
        "INSERT INTO mails (id, submission, template, lang, recipient, subject, body, link, not_before, created_at) \
         SELECT '{id}', {}, 'manage', 'sv', '{recipient}', 'Rubrik', 'Öppna:' || char(10) || '{{link}}' || char(10) || \
           char(10) || '> {{{{link}} <b>' || char(10), {}, now + {due}, now \
         FROM (SELECT unixepoch('subsec') * 1000 AS now)",
        text(submission),
        text(link),
    ));
    id
}

fn state(id: &str) -> String {
    database::one(
        &format!("SELECT state FROM mails WHERE id = '{id}'"),
        "state",
    )
    .as_str()
    .unwrap()
    .to_owned()
}

#[test]
fn a_mail_has_a_text_and_an_html_part_with_the_same_link() {
    let holder = Holder::proposes_and_confirms();
    write(&holder.address, &holder.id, "manage", 0);
    let mail = mailbox::last_to(&holder.address);
    assert_eq!(mail.subject, "Rubrik");
    let link = format!("{}/sv/manage/{}", api_tests::browser::base(), mail.token());
    assert_eq!(mail.text, format!("Öppna:\n{link}\n\n> {{link}} <b>\n"));
    assert!(mail.html.contains(&format!("<a href=\"{link}\"")));
    assert!(mail.html.contains("<p>{link} &lt;b&gt;</p>"));
}

#[test]
fn only_the_hash_of_a_link_is_stored() {
    let holder = Holder::proposes();
    let token = mailbox::last_to(&holder.address).token();
    let found = format!("SELECT purpose FROM links WHERE hash = sha256('{token}')");
    assert_eq!(database::one(&found, "purpose"), "confirm");
    let rows = [
        database::rows("SELECT * FROM links"),
        database::rows("SELECT * FROM mails"),
    ];
    assert!(!format!("{rows:?}").contains(&token));
}

#[test]
fn a_mail_is_sent_once_however_many_try() {
    let address = address();
    let ids: Vec<String> = (0..20).map(|_| write(&address, "", "", 0)).collect();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(cron::tick);
        }
    });
    assert_eq!(mailbox::to(&address).len(), ids.len());
    for id in &ids {
        assert_eq!(state(id), "sent");
        let tried = format!("SELECT attempts FROM mails WHERE id = '{id}'");
        assert_eq!(database::number(&tried, "attempts"), 1);
    }
}

#[test]
fn a_mail_waits_for_its_time() {
    let address = address();
    let id = write(&address, "", "", 60_000);
    assert_eq!(mailbox::to(&address), []);
    database::run(&format!(
        "UPDATE mails SET not_before = not_before - 60000 WHERE id = '{id}'"
    ));
    assert_eq!(mailbox::to(&address).len(), 1);
}

#[test]
fn who_is_not_the_holder_any_more_gets_no_link() {
    let holder = Holder::proposes_and_confirms();
    let stranger = address();
    let id = write(&stranger, &holder.id, "manage", 0);
    assert_eq!(mailbox::to(&stranger), []);
    assert_eq!(state(&id), "cancelled");
    let links = format!("SELECT count(*) AS n FROM links WHERE address = '{stranger}'");
    assert_eq!(database::number(&links, "n"), 0);
}

#[test]
fn a_mail_about_what_is_gone_is_not_sent() {
    let address = address();
    let id = write(&address, "0000000000000000", "manage", 0);
    assert_eq!(mailbox::to(&address), []);
    assert_eq!(state(&id), "cancelled");
}

#[test]
fn mails_are_from_the_installation_and_answered_by_its_operator() {
    let address = address();
    write(&address, "", "", 0);
    let mail = &mailbox::to(&address)[0];
    assert_eq!(mail.from, "\"Verkostokartta\" <verkostokartta@example.org>");
    assert_eq!(mail.reply_to, "yllapito@example.org");
}

#[test]
fn a_mail_that_was_written_while_the_clock_was_wrong_goes_out() {
    let address = address();
    write(&address, "", "", 30 * 24 * 3_600_000);
    cron::tick();
    cron::tick();
    assert_eq!(mailbox::to(&address).len(), 1);
}
