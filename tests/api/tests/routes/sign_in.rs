//! `/api/v1/sign-in` and `/api/v1/sign-in/redeem`.

use api_tests::{
    browser::{Answer, Browser},
    database, log, mailbox,
    people::address,
    sign_in::{HOUR, MINUTE, ask, asked, is_signed_in, person, redeem, token},
};
use serde_json::json;

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
fn no_secret_is_stored_or_written_into_the_log() {
    let (_, address) = person();
    let (browser, code) = asked(&address);
    let token = token(&address);
    assert_eq!(redeem(&browser, &json!({ "code": code })).status, 200);
    let stored = database::rows("SELECT * FROM sign_ins");
    let mails = database::rows("SELECT * FROM mails");
    let log = log::text();
    let shown = format!("{stored:?} {mails:?} {log}");
    for secret in [&code, &code.replace('-', ""), &token] {
        assert!(!shown.contains(secret));
    }
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
