//! `/api/v1/manage/{id}/rotate`.

use api_tests::{browser::Browser, mailbox, people::Holder};
use serde_json::json;

#[test]
fn rotating_ends_every_other_link_and_browser() {
    let holder = Holder::proposes_and_confirms();
    let elsewhere = holder.opens_the_last_link();
    let old = mailbox::last_to(&holder.address).token();
    let answer = holder.part("rotate", &json!({}));
    assert_eq!(answer.status, 204, "{answer:?}");
    holder.sees();
    let path = format!("/api/v1/manage/{}", holder.id);
    assert_eq!(elsewhere.browser.get(&path).status, 404);
    assert_ne!(
        Browser::default().get(&format!("/fi/manage/{old}")).status,
        303
    );
    holder.opens_the_last_link().sees();
}
