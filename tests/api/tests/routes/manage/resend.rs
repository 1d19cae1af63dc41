//! `/api/v1/manage/{id}/resend`.

use api_tests::{browser::Browser, mailbox, people::Holder};
use serde_json::json;

#[test]
fn a_lost_link_is_mailed_to_its_holder_alone_and_nobody_learns_whether() {
    let holder = Holder::proposes_and_confirms();
    let before = mailbox::to(&holder.address).len();
    let stranger = Browser::default();
    for id in [holder.id.as_str(), "0123456789abcdef", "none"] {
        let answer = stranger.post(&format!("/api/v1/manage/{id}/resend"), &json!({}));
        assert_eq!((answer.status, answer.text.as_str()), (204, ""), "{id}");
        assert!(!answer.headers.contains_key("set-cookie"), "{id}");
    }
    assert_eq!(mailbox::to(&holder.address).len(), before + 1);
    assert_eq!(holder.opens_the_last_link().sees()["id"], json!(holder.id));
}
