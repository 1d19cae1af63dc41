//! `/api/v1/manage/{id}/address`.

use api_tests::{
    browser::Browser,
    mailbox,
    people::{Holder, address},
};
use serde_json::json;

#[test]
fn a_wrong_address_is_corrected_and_its_link_ends() {
    let holder = Holder::proposes();
    let wrong = mailbox::last_to(&holder.address).token();
    let right = address();
    let answer = holder.part("address", &json!({ "address": right }));
    assert_eq!(answer.json()["address"], json!(right), "{answer:?}");
    let page = Browser::default().press(&format!("/fi/manage/{wrong}"));
    assert_eq!(page.status, 410);
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");

    let corrected = Holder {
        address: right,
        ..holder
    };
    let resent = corrected.part("resend", &json!({}));
    assert_eq!(resent.status, 204, "{resent:?}");
    assert_eq!(mailbox::to(&corrected.address).len(), 2);
    corrected.confirms();
    let again = corrected.part("address", &json!({ "address": address() }));
    assert_eq!(again.outcome(), (409, "refused".to_owned()));
}
