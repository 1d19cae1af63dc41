//! Signing in by a mailed code, and what a session can and can't do.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use api_tests::{
    browser::{Answer, Browser},
    cron, database, key, mailbox,
    people::{Reviewer, address},
};
use serde_json::{Value, json};

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;

/// Someone who can sign in, with an id and an address of their own.
fn person() -> (String, String) {
    let (id, address) = (key().replace("key-", "p").replace('-', ""), address());
    database::run(&format!(
        "INSERT INTO people (id, address, lang, role, created_at) VALUES ('{id}', '{address}', 'fi', 'coordinator', 0); \
         INSERT INTO people_regions VALUES ('{id}', '21'), ('{id}', '18')"
    ));
    (id, address)
}

fn ask(browser: &Browser, address: &str) -> Answer {
    browser.post(
        "/api/v1/sign-in",
        &json!({ "address": address, "lang": "en" }),
    )
}

fn redeem(browser: &Browser, secret: &Value) -> Answer {
    browser.post("/api/v1/sign-in/redeem", secret)
}

/// The code of the last mail to an address: "ABCD-2345".
fn code(address: &str) -> String {
    let mail = mailbox::last_to(address);
    mail.text
        .lines()
        .find(|line| line.len() == 9 && line.find('-') == Some(4))
        .unwrap()
        .to_owned()
}

/// The token of the last mail to an address.
fn token(address: &str) -> String {
    let mail = mailbox::last_to(address);
    mail.text
        .lines()
        .find_map(|line| line.split_once("/admin/sign-in/"))
        .unwrap()
        .1
        .to_owned()
}

/// A browser that asked, and the code it was mailed.
fn asked(address: &str) -> (Browser, String) {
    let browser = Browser::default();
    assert_eq!(ask(&browser, address).status, 202);
    (browser, code(address))
}

/// A browser that signed in.
fn signed_in(address: &str) -> Browser {
    let (browser, code) = asked(address);
    let answer = redeem(&browser, &json!({ "code": code }));
    assert_eq!(answer.status, 200, "{answer:?}");
    browser
}

fn is_signed_in(browser: &Browser) -> bool {
    let (status, code) = browser.get("/api/v1/me").outcome();
    assert!(status == 200 || (status, code.as_str()) == (401, "not_signed_in"));
    status == 200
}

fn invalid() -> (u16, String) {
    (422, "invalid_code".to_owned())
}

#[test]
fn a_code_signs_in_the_browser_that_asked() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    assert!(!is_signed_in(&browser));

    let answer = redeem(
        &browser,
        &json!({ "code": code.to_lowercase().replace('-', " ") }),
    );
    assert_eq!(answer.status, 200, "{answer:?}");
    let me = browser.get("/api/v1/me").json();
    assert_eq!(me["role"], "coordinator");
    assert_eq!(me["regions"], json!(["18", "21"]));
    let (idle, ends) = (
        me["idle_until"].as_i64().unwrap(),
        me["ends_at"].as_i64().unwrap(),
    );
    assert_eq!(ends - idle, (7 * 24 - 8) * HOUR);
}

#[test]
fn a_token_signs_in_the_browser_that_asked() {
    let (_, address) = person();
    let browser = Browser::default();
    assert_eq!(ask(&browser, &address.to_uppercase()).status, 202);
    let token = token(&address);
    assert_eq!(redeem(&browser, &json!({ "token": token })).status, 200);
    assert!(is_signed_in(&browser));
}

#[test]
fn the_cookies_are_out_of_reach_of_scripts_and_other_sites() {
    let (_, address) = person();
    let browser = Browser::default();
    let answer = ask(&browser, &address);
    let cookie = &answer.headers["set-cookie"];
    let (secret, rest) = cookie.split_once(';').unwrap();
    assert_eq!(secret.len(), "__Host-sign-in=".len() + 64);
    assert_eq!(rest, " Max-Age=900; Path=/; HttpOnly; Secure; SameSite=Lax");
    assert_eq!(answer.headers["cache-control"], "no-store");
}

#[test]
fn the_answer_is_the_same_whoever_has_the_address() {
    let (_, known) = person();
    let (unknown, revoked) = (address(), person());
    database::run(&format!(
        "UPDATE people SET revoked_at = 1 WHERE id = '{}'",
        revoked.0
    ));
    let answers: Vec<Answer> = [&known, &unknown, &revoked.1]
        .into_iter()
        .map(|address| ask(&Browser::default(), address))
        .collect();
    for answer in &answers {
        let names = |answer: &Answer| answer.headers.keys().cloned().collect::<Vec<_>>();
        assert_eq!((answer.status, answer.text.as_str()), (202, ""));
        assert_eq!(names(answer), names(&answers[0]));
    }
    assert_eq!(mailbox::to(&known).len(), 1);
    for nobody in [&unknown, &revoked.1] {
        assert_eq!(mailbox::to(nobody), []);
        let left = format!("SELECT count(*) AS n FROM mails WHERE recipient = '{nobody}'");
        assert_eq!(
            database::number(&left, "n"),
            0,
            "what nobody needs is emptied"
        );
    }
}

#[test]
fn another_browser_can_not_redeem_it() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    let (other, _) = asked(&person().1);
    for thief in [&Browser::default(), &other] {
        assert_eq!(redeem(thief, &json!({ "code": code })).outcome(), invalid());
        let token = token(&address);
        assert_eq!(
            redeem(thief, &json!({ "token": token })).outcome(),
            invalid()
        );
        assert!(!is_signed_in(thief));
    }
    assert_eq!(redeem(&browser, &json!({ "code": code })).status, 200);
}

#[test]
fn it_is_redeemed_once() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    let again = browser.clone();
    assert_eq!(redeem(&browser, &json!({ "code": code })).status, 200);
    assert_eq!(
        redeem(&again, &json!({ "code": code })).outcome(),
        invalid()
    );
    let token = token(&address);
    assert_eq!(
        redeem(&again, &json!({ "token": token })).outcome(),
        invalid()
    );
}

#[test]
fn the_sixth_try_is_in_vain() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    for _ in 0..5 {
        let wrong = redeem(&browser, &json!({ "code": "2222-2222" }));
        assert_eq!(wrong.outcome(), invalid());
    }
    assert_eq!(
        redeem(&browser, &json!({ "code": code })).outcome(),
        invalid()
    );
    assert!(!is_signed_in(&browser));
}

#[test]
fn it_ends_after_a_quarter_of_an_hour() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    database::run(&format!(
        "UPDATE sign_ins SET expires_at = expires_at - {} WHERE address = '{address}'",
        15 * MINUTE
    ));
    assert_eq!(
        redeem(&browser, &json!({ "code": code })).outcome(),
        invalid()
    );
}

#[test]
fn a_session_ends_when_it_is_not_used_and_at_the_latest_after_a_week() {
    let (id, address) = person();
    let browser = signed_in(&address);
    let pass = |column: &str, millis: i64| {
        database::run(&format!(
            "UPDATE sessions SET {column} = {column} - {millis} WHERE person = '{id}'"
        ));
    };
    pass("seen_at", 8 * HOUR - MINUTE);
    assert!(is_signed_in(&browser));
    pass("seen_at", 8 * HOUR - MINUTE);
    assert!(is_signed_in(&browser), "it was used");
    pass("seen_at", 8 * HOUR);
    assert!(!is_signed_in(&browser));

    let browser = signed_in(&address);
    pass("created_at", 7 * 24 * HOUR - MINUTE);
    assert!(is_signed_in(&browser));
    pass("created_at", MINUTE);
    assert!(!is_signed_in(&browser));
}

#[test]
fn who_is_revoked_is_signed_out_at_once() {
    let (id, address) = person();
    let browser = signed_in(&address);
    database::run(&format!(
        "UPDATE people SET revoked_at = 1 WHERE id = '{id}'"
    ));
    assert!(!is_signed_in(&browser));
}

#[test]
fn signing_out_ends_this_session_or_all() {
    let (_, address) = person();
    let [here, there, elsewhere] = [(); 3].map(|()| signed_in(&address));
    let stranger = signed_in(&person().1);

    let stolen = here.clone();
    assert_eq!(here.post("/api/v1/sign-out", &json!({})).status, 204);
    assert!(!is_signed_in(&here) && !is_signed_in(&stolen));
    assert!(is_signed_in(&there) && is_signed_in(&elsewhere));

    let everywhere = json!({ "everywhere": true });
    assert_eq!(there.post("/api/v1/sign-out", &everywhere).status, 204);
    assert!(!is_signed_in(&elsewhere));
    assert!(is_signed_in(&stranger));
    assert_eq!(here.post("/api/v1/sign-out", &everywhere).status, 204);
}

#[test]
fn no_secret_is_stored_or_written_into_the_log() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    let token = token(&address);
    assert_eq!(redeem(&browser, &json!({ "code": code })).status, 200);
    let stored = database::rows("SELECT * FROM sign_ins");
    let mails = database::rows("SELECT * FROM mails");
    let log = std::fs::read_to_string(std::env::var("WORKER_LOG").unwrap()).unwrap();
    let shown = format!("{stored:?} {mails:?} {log}");
    for secret in [&code, &code.replace('-', ""), &token] {
        assert!(!shown.contains(secret));
    }
}

#[test]
fn a_write_from_another_site_is_refused() {
    let reviewer = Reviewer::administrator();
    let refused = (403, "cross_site".to_owned());
    for said in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
    ] {
        for (path, kind) in [
            ("/api/v1/sign-out", "application/json"),
            ("/api/v1/proposals", "application/json"),
            ("/api/v1/review/submissions/a/actions", "application/json"),
            ("/fi/manage/a", "application/x-www-form-urlencoded"),
        ] {
            let headers = [said, &[("content-type", kind)]].concat();
            let answer = reviewer.browser.ask("POST", path, &headers, "{}");
            assert_eq!(answer.outcome(), refused, "{path} {said:?}");
        }
    }
    assert!(is_signed_in(&reviewer.browser));
    let own = api_tests::browser::base();
    let headers = [
        ("origin", own.as_str()),
        ("content-type", "application/json"),
    ];
    let answer = reviewer
        .browser
        .ask("POST", "/api/v1/sign-out", &headers, "{}");
    assert_eq!(answer.status, 204);
}

#[test]
fn what_is_no_request_is_refused_with_its_reason() {
    let browser = Browser::default();
    let json = ("content-type", "application/json");
    let same = ("sec-fetch-site", "same-origin");
    let long = format!(r#"{{"address":"{}","lang":"fi"}}"#, "a".repeat(300 * 1024));
    for (headers, body, outcome) in [
        (vec![same], "{}", (415, "not_json")),
        (vec![same, json], "{", (400, "malformed")),
        (vec![same, json], "{}", (400, "malformed")),
        (vec![same, json], &long, (413, "too_large")),
        (
            vec![same, json],
            r#"{"address":"a@example.org\r\nBcc: b@example.org","lang":"fi"}"#,
            (422, "invalid_address"),
        ),
    ] {
        let answer = browser.ask("POST", "/api/v1/sign-in", &headers, body);
        let (status, code) = answer.outcome();
        assert_eq!((status, code.as_str()), outcome);
    }
    let answer = browser.ask("DELETE", "/api/v1/sign-in", &[same], "");
    assert_eq!(
        (answer.status, answer.headers["allow"].as_str()),
        (405, "POST")
    );
}

#[test]
fn the_clock_forgets_what_ended_long_ago() {
    let (id, address) = person();
    let browser = signed_in(&address);
    database::run(&format!(
        "UPDATE sign_ins SET expires_at = expires_at - {} WHERE address = '{address}'; \
         UPDATE sessions SET created_at = created_at - {} WHERE person = '{id}'",
        25 * HOUR,
        7 * 24 * HOUR
    ));
    cron::tick();
    assert!(!is_signed_in(&browser));
    for rows in [
        format!("SELECT count(*) AS n FROM sign_ins WHERE address = '{address}'"),
        format!("SELECT count(*) AS n FROM sessions WHERE person = '{id}'"),
    ] {
        assert_eq!(database::number(&rows, "n"), 0, "{rows}");
    }
}
