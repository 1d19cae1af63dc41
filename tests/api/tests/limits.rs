//! The limits as an installation has them, but for 400,000 bytes a network and day.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use api_tests::{
    browser::{Answer, Browser},
    cron, database,
    key::key,
    mailbox,
    people::{Holder, Reviewer, address, form_from, request},
    sign_in,
};
use serde_json::{Value, json};

/// A network that no other test is at.
fn network() -> String {
    let digits: String = key().chars().filter(char::is_ascii_digit).collect();
    let tail: u32 = digits
        .chars()
        .rev()
        .take(9)
        .collect::<String>()
        .parse()
        .unwrap();
    format!(
        "10.{}.{}.{}",
        tail % 251,
        tail / 251 % 251,
        tail / 63_001 % 251
    )
}

fn drafts(browser: &Browser, form: &Value) -> Answer {
    browser.post("/api/v1/drafts", &request(form))
}

fn too_many(answer: &Answer) -> bool {
    let seconds: i64 = answer.header("retry-after").parse().unwrap_or_default();
    answer.outcome() == (429, "too_many_requests".to_owned()) && (1..=86_401).contains(&seconds)
}

/// All counts that are kept.
fn counted() -> i64 {
    database::count("SELECT coalesce(sum(count), 0) AS n FROM limits")
}

/// A holder at a network of their own, whose draft is on the server.
fn holder(browser: Browser, answer: &Answer) -> Holder {
    assert_eq!(answer.status, 201, "{answer:?}");
    let json = answer.json();
    Holder {
        browser,
        id: json["id"].as_str().unwrap().to_owned(),
        address: json["address"].as_str().unwrap().to_owned(),
    }
}

/// A holder of a draft.
fn writer() -> Holder {
    let browser = Browser::at(&network());
    let answer = drafts(&browser, &form_from(&address()));
    holder(browser, &answer)
}

#[test]
#[ignore = "needs the real limits"]
fn a_network_writes_as_many_bytes_a_day_as_it_may() {
    let browser = Browser::at(&network());
    let before =
        database::count("SELECT coalesce(sum(length(form)), 0) AS n FROM submission_texts");
    let mut form = form_from(&address());
    form["description"] = json!("a".repeat(6000));
    form["invited"] = json!("b".repeat(6000));
    let first = drafts(&browser, &form);
    let writer = holder(browser.clone(), &first);
    let mut written = 1;
    let refused = loop {
        let answer = writer.does(&json!({ "action": "edit", "form": form }));
        if answer.status != 200 {
            break answer;
        }
        written += 1;
        assert!(written < 60, "there is no limit");
    };
    assert!(too_many(&refused), "{refused:?}");
    // A draft has one text, however often it is saved.
    let texts = format!(
        "SELECT count(*) AS n FROM submission_texts WHERE submission = '{}'",
        writer.id
    );
    assert_eq!(database::count(&texts), 1);
    let all = database::count("SELECT coalesce(sum(length(form)), 0) AS n FROM submission_texts");
    assert!(all - before < 400_000, "{before} {all}");
    let each = i64::from(written) * 12_000;
    assert!((200_000..400_000).contains(&each), "{written} times");
    assert!(too_many(&drafts(&browser, &form_from(&address()))));
    // Another network goes on.
    assert_eq!(
        drafts(&Browser::at(&network()), &form_from(&address())).status,
        201
    );
}

#[test]
#[ignore = "needs the real limits"]
fn a_submission_is_changed_sixty_times_an_hour() {
    let writer = writer();
    let small = json!({ "contact_email": writer.address });
    let saves = |holder: &Holder| holder.does(&json!({ "action": "edit", "form": small }));
    for time in 0..60 {
        let answer = saves(&writer);
        assert_eq!(answer.status, 200, "{time}: {answer:?}");
    }
    let before = counted();
    assert!(too_many(&saves(&writer)));
    // From another network, too.
    let elsewhere = Holder {
        browser: writer.browser.moved_to(&network()),
        ..writer.clone()
    };
    assert!(too_many(&saves(&elsewhere)));
    assert_eq!(counted(), before, "what is refused isn't counted");
}

#[test]
#[ignore = "needs the real limits"]
fn opening_a_link_leaves_few_rows_and_looking_at_it_none() {
    let writer = writer();
    let link = format!("/fi/manage/{}", mailbox::last_to(&writer.address).token());
    let sessions = format!(
        "SELECT count(*) AS n FROM links WHERE submission = '{}' AND purpose = 'session'",
        writer.id
    );
    let reader = Browser::at(&network());
    for _ in 0..100 {
        let answer = reader.ask("HEAD", &link, &[], "");
        assert_eq!((answer.status, answer.header("set-cookie")), (303, ""));
    }
    assert_eq!(database::count(&sessions), 1);
    for _ in 0..30 {
        assert_eq!(reader.get(&link).status, 303);
    }
    assert_eq!(database::count(&sessions), 20);
    let refused = reader.get(&link);
    assert_eq!(refused.status, 429, "{refused:?}");
    assert!(
        refused.text.contains("Linkki toimii edelleen"),
        "{}",
        refused.text
    );
    let seconds: i64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=3601).contains(&seconds));
}

#[test]
#[ignore = "needs the real limits"]
fn refused_requests_close_hand_in_for_nobody() {
    let organisation = format!(
        "victim{}.example",
        key().replace("key-", "").replace('-', "")
    );
    let attacker = Browser::at(&network());
    let attacks = |person: usize| {
        let form = form_from(&format!("x{person}@{organisation}"));
        attacker.post("/api/v1/proposals", &request(&form))
    };
    for person in 0..20 {
        assert_eq!(attacks(person).status, 201);
    }
    let before = counted();
    for person in 0..22 {
        assert!(too_many(&attacks(person)));
    }
    assert_eq!(counted(), before);
    let own = Browser::at(&network());
    let boss = form_from(&format!("boss@{organisation}"));
    assert_eq!(own.post("/api/v1/proposals", &request(&boss)).status, 201);

    // One address, by strangers: its owner hands in from the own network.
    let stranger = Browser::at(&network());
    let person = address();
    for time in 0..6 {
        let answer = stranger.post("/api/v1/proposals", &request(&form_from(&person)));
        assert_eq!(too_many(&answer), time == 5, "{answer:?}");
    }
    let answer = Browser::at(&network()).post("/api/v1/proposals", &request(&form_from(&person)));
    assert_eq!(answer.status, 201);
}

#[test]
#[ignore = "needs the real limits"]
fn an_address_gets_twenty_mails_a_day_that_strangers_ask_for_and_nobody_is_told() {
    let victim = address();
    for _ in 0..5 {
        let stranger = Browser::at(&network());
        for _ in 0..5 {
            let answer = stranger.post("/api/v1/proposals", &request(&form_from(&victim)));
            assert_eq!(answer.status, 201, "{answer:?}");
        }
    }
    assert_eq!(mailbox::to(&victim).len(), 20);
    let capped = format!(
        "SELECT count(*) AS n FROM mails WHERE recipient = '{victim}' AND state = 'cancelled' AND error = 'too_many'"
    );
    assert_eq!(database::count(&capped), 5);
}

#[test]
#[ignore = "needs the real limits"]
fn strangers_keep_nobody_from_signing_in() {
    let (_, person) = sign_in::person();
    let known = sign_in::signed_in(&person);
    let mails = || mailbox::to(&person).len();
    let before = mails();
    // The own code works, though a stranger at the same network asks again and again.
    let office = network();
    let (asking, code) = {
        let browser = Browser::at(&office);
        assert_eq!(sign_in::ask(&browser, &person).status, 202);
        (browser, sign_in::code(&person))
    };
    for _ in 0..8 {
        let answer = sign_in::ask(&Browser::at(&office), &person);
        assert_eq!(answer.status, 202);
        assert!(answer.headers.contains_key("set-cookie"), "the same answer");
    }
    assert_eq!(mails(), before + 5);
    assert_eq!(sign_in::ask(&asking, &person).status, 202);
    assert_eq!(
        sign_in::redeem(&asking, &json!({ "code": code })).status,
        200
    );

    for _ in 0..10 {
        let stranger = Browser::at(&network());
        for _ in 0..5 {
            assert_eq!(sign_in::ask(&stranger, &person).status, 202);
        }
    }
    let all = mails();
    assert!(all <= 21, "{all}");
    // A browser that has signed in before has a count of its own.
    let answer = sign_in::ask(&known, &person);
    assert_eq!(answer.status, 202);
    assert_eq!(mails(), all + 1);
    let code = sign_in::code(&person);
    assert_eq!(
        sign_in::redeem(&known, &json!({ "code": code })).status,
        200
    );
}

#[test]
#[ignore = "needs the real limits"]
fn a_network_that_asks_too_often_to_sign_in_is_told_when_to_try_again() {
    let eager = Browser::at(&network());
    for _ in 0..30 {
        assert_eq!(sign_in::ask(&eager, &address()).status, 202);
    }
    let before = counted();
    assert!(too_many(&sign_in::ask(&eager, &address())));
    assert_eq!(counted(), before);
}

/// Hands in from a network of its own, and confirms.
fn proposes(title: &str) -> Holder {
    let browser = Browser::at(&network());
    let mut form = form_from(&address());
    form["title"] = json!(title);
    // Mariehamn: no other test's coordinators are of Åland.
    form["municipality"] = json!("478");
    let answer = browser.post("/api/v1/proposals", &request(&form));
    let holder = holder(browser, &answer);
    holder.confirms();
    holder
}

/// The mails to a coordinator of Åland about what is new.
fn new_to(coordinator: &str) -> usize {
    let mails = mailbox::to(coordinator);
    let is_new = |subject: &str| subject.starts_with("Käsiteltävää");
    mails.iter().filter(|mail| is_new(&mail.subject)).count()
}

#[test]
#[ignore = "needs the real limits"]
fn any_number_of_changes_is_one_mail_an_hour() {
    let told = address();
    let coordinator = Reviewer::signed_in("coordinator", &told, &["21"]);
    coordinator.is_told("at_once");
    let holder = proposes("Istuntosi on vanhentunut: kirjaudu https://evil.example/admin");
    for _ in 0..25 {
        let answer = holder.does(&json!({ "action": "withdraw", "why": "x" }));
        assert_eq!(answer.status, 200, "{answer:?}");
        let answer = holder.does(&json!({ "action": "reopen" }));
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    assert_eq!(new_to(&told), 1);
    let mail = mailbox::to(&told).remove(0);
    assert_eq!(
        mail.subject,
        "Käsiteltävää: ”Istuntosi on vanhentunut: kirjaudu https: //evil[.]example/admin”"
    );
    assert!(!mail.text.contains("evil.example") && !mail.html.contains("evil.example"));
    assert!(
        mail.text.contains("> Istuntosi on vanhentunut"),
        "{}",
        mail.text
    );
}

/// Of 67 that come within a minute the first is told at once, and the others in one mail.
#[test]
#[ignore = "needs the real limits"]
fn sixty_seven_arrivals_are_one_mail_and_one_of_the_others() {
    let told = address();
    let coordinator = Reviewer::signed_in("coordinator", &told, &["21"]);
    coordinator.is_told("at_once");
    for time in 0..67 {
        proposes(&format!("Ehdotus {time}"));
    }
    assert_eq!(new_to(&told), 1);
    let of_coordinator = format!("FROM people WHERE id = '{}'", coordinator.id);
    let minutes = format!("SELECT (capped_at - told_at) / 60000 AS n {of_coordinator}");
    assert_eq!(database::number(&minutes, "n"), 15);
    let held = format!(
        "SELECT count(*) AS n FROM mails WHERE recipient = '{told}' AND error = 'in_digest'"
    );
    assert_eq!(database::count(&held), 66);

    let passes = |minutes: i64| {
        database::run(&format!(
            "UPDATE people SET capped_at = capped_at - {minutes} * 60000 WHERE id = '{}'",
            coordinator.id
        ));
        for _ in 0..2 {
            cron::tick();
        }
        mailbox::to(&told)
    };
    assert_eq!(passes(1).len(), 1, "nothing before the time is over");
    let mails = passes(14);
    assert_eq!(mails.len(), 2, "{mails:?}");
    let digest = &mails[1];
    assert_eq!(digest.subject, "Käsiteltävää: 66");
    assert!(digest.text.contains("> Ehdotus 1\n"), "{}", digest.text);
    assert!(!digest.text.contains("> Ehdotus 0\n"), "{}", digest.text);
    assert!(digest.text.contains("Lisäksi 46 muuta."), "{}", digest.text);
    // What comes within the next minutes is collected again.
    proposes("Ehdotus 67");
    assert_eq!(new_to(&told), 2);
}

#[test]
#[ignore = "needs the real limits"]
fn an_address_confirms_five_submissions_an_hour() {
    let person = address();
    let mut last = None;
    for time in 0..6 {
        // From networks of their own, so that only the address counts.
        let browser = Browser::at(&network());
        let answer = browser.post("/api/v1/proposals", &request(&form_from(&person)));
        let holder = holder(browser, &answer);
        let token = mailbox::last_to(&person).token();
        let path = format!("/sv/manage/{token}");
        let answer = holder.browser.press(&path);
        assert_eq!(
            answer.status,
            if time < 5 { 303 } else { 429 },
            "{answer:?}"
        );
        last = Some((holder, answer));
    }
    let (holder, refused) = last.unwrap();
    assert!(
        refused.text.contains("Länken fungerar fortfarande"),
        "{}",
        refused.text
    );
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");
}
