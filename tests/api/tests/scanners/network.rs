//! A network's list, from a request to join to the end of an entry, and a message to the network.

use super::life::{DAY, Life, YEAR, assert_opened};
use api_tests::{
    cron, mailbox,
    people::{Holder, Reviewer, address, join_from, message_from},
    scanner::{Scanner, Templates},
};
use serde_json::{Value, json};

const NETWORK: &str = "/api/v1/networks/satakunta";

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let mut scanner = Scanner::default();
    let own = address();
    let coordinator = Reviewer::signed_in("coordinator", &own, &["04"]);
    coordinator.is_told("at_once");
    let decides = |holder: &Holder, action: &Value| {
        let decided = coordinator.decides(&holder.id, action);
        assert_eq!(decided.status, 200, "{decided:?}");
        mailbox::undoing_is_over(&holder.id);
    };
    let accept = json!({ "action": "accept" });
    let join = format!("{NETWORK}/join");

    let stays = Holder::hands_in(&join, &join_from(&address()));
    let root = stays.id.as_str();
    scanner.opens(root, &[&stays.address]);
    stays.confirms();
    scanner.opens(root, &[&stays.address, &own]);
    cron::wait(root, 7 * DAY);
    cron::tick();
    scanner.opens(root, &[&own]);
    decides(&stays, &accept);
    cron::wait(root, 30);
    cron::tick();
    scanner.opens(root, &[&stays.address, &own]);
    cron::wait(root, YEAR);
    cron::tick();
    scanner.opens(root, &[&stays.address]);
    assert_eq!(stays.does(&json!({ "action": "keep" })).status, 200);
    // A day more than the wait before: else the question could be due in the same second as the one before, and counts as asked.
    for silence in [YEAR + DAY, YEAR, 30 * DAY] {
        cron::wait(root, silence);
        cron::tick();
        scanner.opens(root, &[&stays.address]);
    }

    let [leaves, removed, declined] =
        [(); 3].map(|()| Holder::sends(&join, &join_from(&address())));
    let mut later = Scanner::after(&[&own, &leaves.address, &removed.address, &declined.address]);
    decides(
        &declined,
        &json!({ "action": "decline", "text": "Verkosto on tauolla." }),
    );
    later.opens(&declined.id, &[&declined.address]);
    for entry in [&leaves, &removed] {
        decides(entry, &accept);
        cron::wait(&entry.id, 30);
    }
    cron::tick();
    later.opens(&leaves.id, &[&leaves.address, &own]);
    assert_eq!(leaves.does(&json!({ "action": "leave" })).status, 200);
    later.opens(&leaves.id, &[&own]);
    decides(&removed, &json!({ "action": "remove" }));
    later.opens(&removed.id, &[&removed.address]);

    let asks = Holder::hands_in(&format!("{NETWORK}/messages"), &message_from(&address()));
    later.opens(&asks.id, &[&asks.address]);
    asks.confirms();
    later.opens(&asks.id, &[&asks.address, &own]);
    cron::wait(&asks.id, 7 * DAY);
    cron::tick();
    later.opens(&asks.id, &[&own]);
    let answer = json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false });
    decides(&asks, &answer);
    later.opens(&asks.id, &[&asks.address]);
    let mut opened = scanner.templates();
    opened.extend(later.templates());
    opened
}

#[test]
fn no_link_of_a_mail_about_a_networks_list_or_a_message_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "ask_to_stay",
            "entry_accepted",
            "entry_lapsed",
            "entry_left",
            "entry_removed",
            "join_accepted",
            "join_confirm",
            "join_declined",
            "join_delivered",
            "join_new",
            "join_unanswered",
            "message_answered",
            "message_confirm",
            "message_delivered",
            "message_new",
            "message_unanswered",
        ],
    );
}
