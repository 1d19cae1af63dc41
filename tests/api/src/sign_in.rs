//! Signing in by a mailed code or token.

use crate::{
    browser::{Answer, Browser},
    database,
    key::key,
    mailbox,
    people::address,
};
use serde_json::{Value, json};

/// Milliseconds.
pub const MINUTE: i64 = 60 * 1000;

/// Milliseconds.
pub const HOUR: i64 = 60 * MINUTE;

/// The id and the address of a new coordinator.
pub fn person() -> (String, String) {
    let (id, address) = (key().replace("key-", "p").replace('-', ""), address());
    database::run(&format!(
        "INSERT INTO people (id, address, lang, role, created_at) VALUES ('{id}', '{address}', 'fi', 'coordinator', 0); \
         INSERT INTO people_regions VALUES ('{id}', '21'), ('{id}', '18')"
    ));
    (id, address)
}

/// Asks for a mail to sign in by.
pub fn ask(browser: &Browser, address: &str) -> Answer {
    browser.post(
        "/api/v1/sign-in",
        &json!({ "address": address, "lang": "en" }),
    )
}

/// Redeems a code or a token.
pub fn redeem(browser: &Browser, secret: &Value) -> Answer {
    browser.post("/api/v1/sign-in/redeem", secret)
}

/// The code of the last mail to an address: "ABCD-2345".
pub fn code(address: &str) -> String {
    let mail = mailbox::last_to(address);
    mail.text
        .lines()
        .find(|line| line.len() == 9 && line.find('-') == Some(4))
        .unwrap()
        .to_owned()
}

/// The token of the last mail to an address.
pub fn token(address: &str) -> String {
    let mail = mailbox::last_to(address);
    mail.text
        .lines()
        .find_map(|line| line.split_once("/admin/sign-in/"))
        .unwrap()
        .1
        .to_owned()
}

/// A browser that asked, and the code it was mailed.
pub fn asked(address: &str) -> (Browser, String) {
    let browser = Browser::default();
    assert_eq!(ask(&browser, address).status, 202);
    (browser, code(address))
}

/// A browser that signed in.
pub fn signed_in(address: &str) -> Browser {
    let (browser, code) = asked(address);
    let answer = redeem(&browser, &json!({ "code": code }));
    assert_eq!(answer.status, 200, "{answer:?}");
    browser
}

/// The browser has a session.
pub fn is_signed_in(browser: &Browser) -> bool {
    let (status, code) = browser.get("/api/v1/me").outcome();
    assert!(status == 200 || (status, code.as_str()) == (401, "not_signed_in"));
    status == 200
}
