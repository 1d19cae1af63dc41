//! The list of everything of one's own, lost links, and what gets another holder.

use super::life::{Life, assert_opened};
use api_tests::{
    browser::Browser,
    database, mailbox,
    people::{Holder, Replier, address},
    scanner::{Scanner, Templates},
};
use serde_json::json;

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let proposer = Holder::publishes();
    let root = proposer.id.as_str();
    let reply = Replier::replies_and_confirms(&proposer).holder;
    let mut scanner = Scanner::after(&[&proposer.address, &reply.address]);
    let fields = format!("address={}", proposer.address.replace('@', "%40"));
    let asked = Browser::default().send_form("/fi/manage", &fields);
    assert_eq!(asked.status, 303, "{asked:?}");
    scanner.opens(root, &[&proposer.address]);

    for holder in [&proposer, &reply] {
        let lost = holder.part("resend", &json!({}));
        assert_eq!(lost.status, 204, "{lost:?}");
        scanner.opens(root, &[&holder.address]);

        let new = address();
        let moved = holder.part("transfer", &json!({ "address": new }));
        assert_eq!(moved.status, 204, "{moved:?}");
        let mail = mailbox::last_to(&new);
        scanner.opens(root, &[&new]);
        let of = format!("SELECT address FROM submissions WHERE id = '{}'", holder.id);
        let held = database::one(&of, "address");
        assert_eq!(held, json!(holder.address), "nobody has pressed a button");
        let button = format!("/fi/manage/{}", mail.token());
        assert_eq!(Browser::default().press(&button).status, 303);
        scanner.opens(root, &[&holder.address, &new]);
    }
    scanner.templates()
}

#[test]
fn no_link_of_the_list_of_everything_of_mine_or_of_a_transfer_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "manage",
            "manage_other",
            "mine",
            "taken_over",
            "taken_over_other",
            "transfer",
            "transfer_other",
            "transferred",
            "transferred_other",
        ],
    );
}
