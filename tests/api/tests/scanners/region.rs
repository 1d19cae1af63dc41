//! Interest in a region without a network, and the network that it has later.

use super::life::{DAY, Life, assert_opened};
use api_tests::{
    cron, database, mailbox,
    people::{Holder, REGION, Reviewer, address, join_from},
    scanner::{Scanner, Templates},
};
use serde_json::json;

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let mut scanner = Scanner::default();
    let path = format!("/api/v1/regions/{REGION}/interest");
    let own = address();
    let administrator = Reviewer::signed_in("administrator", &own, &[]);
    administrator.is_told("at_once");
    let holder = Holder::hands_in(&path, &join_from(&address()));
    let root = holder.id.as_str();
    scanner.opens(root, &[&holder.address]);
    holder.confirms();
    administrator.is_told("daily");
    scanner.opens(root, &[&holder.address, &own]);
    let accepted = administrator.decides(root, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    mailbox::undoing_is_over(root);
    cron::wait(root, 30);
    cron::tick();
    scanner.opens(root, &[&holder.address]);
    // As if the region had a network since.
    database::run(&format!(
        "UPDATE submissions SET target = 'region:19' WHERE id = '{root}'"
    ));
    cron::tick();
    scanner.opens(root, &[&holder.address]);
    let list = "/api/v1/review/lists/network:lappi";
    let on_list = || {
        let list = Reviewer::coordinator(&["19"]).browser.get(list);
        assert_eq!(list.status, 200, "{list:?}");
        list.text.contains(&holder.address)
    };
    assert!(!on_list());
    assert_eq!(holder.part("move", &json!({})).status, 200);
    assert!(on_list());

    let declined = Holder::hands_in(&path, &join_from(&address()));
    scanner.opens(&declined.id, &[&declined.address]);
    declined.confirms();
    cron::wait(&declined.id, 7 * DAY);
    cron::tick();
    scanner.opens(&declined.id, &[&own]);
    let decision = json!({ "action": "decline", "text": "Emme perusta verkostoa." });
    let answer = administrator.decides(&declined.id, &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    mailbox::undoing_is_over(&declined.id);
    scanner.opens(&declined.id, &[&declined.address]);
    scanner.templates()
}

#[test]
fn no_link_of_a_mail_about_a_regions_list_moves_anyone_to_its_new_network() {
    assert_opened(
        &LIFE,
        &[
            "ask_to_move",
            "interest_confirm",
            "interest_declined",
            "interest_delivered",
            "interest_new",
            "interest_noted",
            "interest_unanswered",
        ],
    );
}
