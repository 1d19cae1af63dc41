//! An invitation, and the mail to sign in by.

use super::life::{Life, assert_opened};
use api_tests::{
    database,
    people::{Reviewer, address},
    scanner::{Scanner, Templates},
    sign_in::{asked, is_signed_in, redeem},
};
use serde_json::json;

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let mut scanner = Scanner::default();
    let new = address();
    let invitation =
        json!({ "address": new, "lang": "en", "role": "coordinator", "regions": ["17"] });
    let administrator = Reviewer::administrator();
    let invited = administrator
        .browser
        .post("/api/v1/admin/people", &invitation);
    assert_eq!(invited.status, 201, "{invited:?}");
    scanner.opens("", &[&new]);
    let colleague = address();
    let invitation = json!({ "address": colleague, "lang": "fi", "role": "administrator" });
    let also = administrator
        .browser
        .post("/api/v1/admin/people", &invitation);
    assert_eq!(also.status, 201, "{also:?}");
    scanner.opens("", &[&colleague]);
    let revoke = format!(
        "/api/v1/admin/people/{}/revoke",
        also.json()["id"].as_str().unwrap()
    );
    assert_eq!(administrator.browser.post(&revoke, &json!({})).status, 204);

    let (browser, code) = asked(&new);
    let id = invited.json()["id"].as_str().unwrap().to_owned();
    let kept = || {
        let of = format!("FROM sign_ins WHERE person = '{id}'");
        let sessions = format!("SELECT count(*) AS n FROM sessions WHERE person = '{id}'");
        let sign_ins = database::rows(&format!("SELECT * {of}"));
        (sign_ins, database::count(&sessions))
    };
    let before = kept();
    scanner.opens("", &[&new]);
    assert_eq!(kept(), before);
    assert!(!is_signed_in(&browser));
    let redeemed = redeem(&browser, &json!({ "code": code }));
    assert_eq!(redeemed.status, 200, "{redeemed:?}");
    scanner.templates()
}

#[test]
fn no_link_of_an_invitation_or_of_a_mail_to_sign_in_by_does_anything_by_itself() {
    assert_opened(&LIFE, &["invited", "invited_coordinator", "sign_in"]);
}
