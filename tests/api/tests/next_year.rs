//! The first days of next year, with the limits of an installation: the Worker is started again for these tests.

#![expect(clippy::indexing_slicing, reason = "a test that can't go on may panic")]

use api_tests::{
    browser::Browser,
    clock, cron, database, invariants,
    mailbox::{self, Mail},
    people::{Holder, Replier, Reviewer, address, form_from, message_from, reply_form, request},
    scanner::Scanner,
};
use serde_json::{Value, json};

#[test]
#[ignore = "needs a Worker whose clock is in next year"]
fn numbers_begin_again_in_january_and_old_ones_stay() {
    let offset = clock::offset();
    let year = database::number(
        &format!("SELECT cast(strftime('%Y', 'now', '{offset} seconds') AS INTEGER) AS year"),
        "year",
    );
    let old = "SELECT year, number, place, submission FROM proposals WHERE year < ";
    let before = database::rows(&format!("{old} {year} ORDER BY place"));
    for number in 1..=2 {
        let holder = Holder::proposes_and_confirms();
        Reviewer::administrator().publishes(&holder.id);
        assert_eq!(
            holder.sees()["number"],
            json!(format!("{number:03}/{year}"))
        );
    }
    assert_eq!(
        database::rows(&format!("{old} {year} ORDER BY place")),
        before
    );
}

#[test]
#[ignore = "needs a Worker with the real limits"]
fn an_address_hands_in_five_proposals_an_hour() {
    let address = address();
    let hand_in = || Browser::default().post("/api/v1/proposals", &request(&form_from(&address)));
    for _ in 0..5 {
        assert_eq!(hand_in().status, 201);
    }
    let refused = hand_in();
    assert_eq!(refused.outcome(), (429, "too_many_requests".to_owned()));
    let seconds: i64 = refused.headers["retry-after"].parse().unwrap_or_default();
    assert!((1..=3601).contains(&seconds), "{seconds}");
    let keys =
        "SELECT count(*) AS n FROM limits WHERE length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*'";
    let all = "SELECT count(*) AS n FROM limits";
    assert_eq!(database::number(keys, "n"), database::number(all, "n"));
}

#[test]
#[ignore = "needs a Worker with the real limits"]
fn after_three_deliveries_a_day_the_next_one_waits_for_those_who_answer() {
    let from = address();
    let states: Vec<Value> = (0..4)
        .map(|_| {
            let holder = Holder::sends("/api/v1/messages", &message_from(&from));
            holder.sees()["standing"]["state"].clone()
        })
        .collect();
    assert_eq!(states, ["delivered", "delivered", "delivered", "in_review"]);
}

#[test]
#[ignore = "needs a Worker with the real limits"]
fn a_link_is_mailed_again_five_times_an_hour() {
    let holder = Holder::proposes();
    let resend = || holder.part("resend", &json!({})).outcome();
    for _ in 0..5 {
        assert_eq!(resend(), (204, String::new()));
    }
    assert_eq!(resend(), (429, "too_many_requests".to_owned()));
}

/// The only mail to a reviewer, after the cron has run three times in the morning.
fn digest(reviewer: &Reviewer, address: &str) -> Mail {
    database::run(&format!(
        "UPDATE people SET told_at = 0 WHERE id = '{}'",
        reviewer.id
    ));
    for _ in 0..3 {
        cron::tick();
    }
    let mut mails = mailbox::to(address);
    assert_eq!(mails.len(), 1, "{mails:?}");
    mails.remove(0)
}

/// The digest: one mail in the morning, of the submissions that the coordinator may decide on and that nobody has decided on.
#[test]
#[ignore = "needs a Worker at noon of the second day of next year"]
fn who_is_told_once_a_day_gets_one_mail_of_all_that_is_new() {
    let proposes = |title: &str| {
        let mut form = form_from(&address());
        form["title"] = json!(title);
        // Mariehamn: no other test's coordinators are of Åland.
        form["municipality"] = json!("478");
        let holder = Holder::proposes_form(&form);
        holder.confirms();
        holder
    };
    let told = address();
    let coordinator = Reviewer::signed_in("coordinator", &told, &["21"]);
    let titles = ["Kör i skärgården", "Dans på äldreboendet", "Redan godkänt"];
    let [_, _, approved] = titles.map(proposes);
    let answer = coordinator.decides(&approved.id, &json!({ "action": "approve" }));
    assert_eq!(answer.status, 200, "{answer:?}");
    let mail = digest(&coordinator, &told);
    let mut scanner = Scanner::default();
    scanner.opens(&approved.id, &[&told]);
    assert_eq!(scanner.templates(), ["digest".to_owned()].into());
    assert_eq!(mail.subject, "Käsiteltävää: 2");
    let said = titles.map(|title| mail.text.contains(&format!("> {title}\n")));
    assert_eq!(said, [true, true, false]);
}

/// Who would have got too many mails yesterday is told of the rest this morning, and then at once again.
#[test]
#[ignore = "needs a Worker at noon of the second day of next year"]
fn who_was_told_of_too_much_at_once_gets_a_digest_of_the_rest() {
    let mut form = form_from(&address());
    form["title"] = json!("Uppgift: logga in på https://evil.example/");
    // Brändö: of Åland, as another test's coordinator, who is told of more.
    form["municipality"] = json!("035");
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    let told = address();
    let coordinator = Reviewer::signed_in("coordinator", &told, &["21"]);
    coordinator.is_told("at_once");
    let offset = clock::offset();
    database::run(&format!(
        "UPDATE people SET capped_at = (unixepoch() + {offset} - 86400) * 1000 WHERE id = '{}'",
        coordinator.id
    ));
    let mail = digest(&coordinator, &told);
    assert!(mail.subject.starts_with("Käsiteltävää: "), "{mail:?}");
    assert!(
        mail.text
            .contains("> Uppgift: logga in på https: //evil[.]example/\n"),
        "{mail:?}"
    );
    let capped = format!(
        "SELECT capped_at AS n FROM people WHERE id = '{}'",
        coordinator.id
    );
    assert_eq!(database::number(&capped, "n"), 0);
}

/// What was reported waits for reviewers as what is in review does.
#[test]
#[ignore = "needs a Worker at noon of the second day of next year"]
fn who_is_told_once_a_day_is_told_of_a_reported_reply() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    // Kajaani: no other test's replies are from Kainuu.
    form["municipality"] = json!("205");
    let replier = Replier::replies_with(&proposer, form);
    replier.holder.confirms();
    let reported = proposer.answers(&replier.holder.id, "report", "");
    assert_eq!(reported.status, 200, "{reported:?}");
    let told = address();
    let coordinator = Reviewer::signed_in("coordinator", &told, &["18"]);
    let mail = digest(&coordinator, &told);
    assert_eq!(mail.subject, "Käsiteltävää: 1");
    assert!(mail.text.contains("Vastaava yhdistys"), "{mail:?}");
}

/// Of all that the other tests have left, once the cron has done what a year made due.
#[test]
#[ignore = "needs the database of the other tests"]
fn the_invariants_hold_of_what_all_tests_have_left() {
    let now = format!("(unixepoch('subsec') + {}) * 1000", clock::offset());
    clock::until("nothing is due any more", || {
        cron::tick();
        let due = format!(
            "SELECT (SELECT count(*) FROM submissions WHERE due_at <= {now}) \
             + (SELECT count(*) FROM mails WHERE state = 'waiting' AND not_before <= {now}) AS n"
        );
        (database::count(&due) == 0).then_some(())
    });
    cron::tick();
    invariants::hold();
}
