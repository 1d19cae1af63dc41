//! `/api/v1/manage/{id}/transfer`.

use api_tests::{
    browser::Browser,
    mailbox,
    people::{Holder, address},
};
use serde_json::json;

#[test]
fn handing_over_is_confirmed_by_the_new_contact_and_told_to_the_old_one() {
    let old = Holder::proposes_and_confirms();
    let new = address();
    let answer = old.part("transfer", &json!({ "address": new }));
    assert_eq!(answer.status, 204, "{answer:?}");
    assert_eq!(old.sees()["address"], json!(old.address));

    let taker = Holder {
        browser: Browser::default(),
        address: new.clone(),
        ..old.clone()
    };
    let token = mailbox::last_to(&new).token();
    let path = format!("/en/manage/{token}");
    Browser::default().get(&path);
    assert_eq!(old.sees()["address"], json!(old.address));
    assert_eq!(taker.browser.press(&path).status, 303);
    assert_eq!(Browser::default().press(&path).status, 410);
    assert_eq!(taker.sees()["address"], json!(new));
    let ended = old.browser.get(&format!("/api/v1/manage/{}", old.id));
    assert_eq!(ended.outcome(), (404, "not_found".to_owned()));
    assert_eq!(mailbox::to(&old.address).len(), 3);
    taker.opens_the_last_link().sees();
}
