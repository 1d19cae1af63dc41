//! Replies and acceptances that a reviewer decides on.

use super::life::{DAY, Life, assert_opened};
use api_tests::{
    cron, mailbox,
    people::{Holder, Replier, Reviewer, reply_form},
    scanner::{Scanner, Templates},
};
use serde_json::{Value, json};

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let reviewer = Reviewer::administrator();
    let proposer = Holder::publishes();
    let (root, own) = (proposer.id.as_str(), proposer.address.as_str());
    let replies = |name: &str, value: Value| {
        let mut form = reply_form();
        form[name] = value;
        Replier::replies_with(&proposer, form).holder
    };
    let flagged = || replies("message", json!("Katso https://example.org/tilat."));
    let [returned, rejected] = [flagged(), flagged()];
    let offered = replies("publish", json!(true));
    let held = replies("message", json!("Tarjoamme tilat."));
    let all = [&returned, &rejected, &offered, &held];
    let addresses = all.map(|it| it.address.as_str());
    let mut scanner = Scanner::after(&[&[own], addresses.as_slice()].concat());
    for reply in all {
        reply.confirms();
    }
    scanner.opens(root, &addresses);

    let decides = |reply: &Holder, action: &Value| {
        let decided = reviewer.decides(&reply.id, action);
        assert_eq!(decided.status, 200, "{decided:?}");
        mailbox::undoing_is_over(&reply.id);
    };
    let notes = json!([{ "field": "message", "text": "Ilman linkkiä." }]);
    let reason = json!({ "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." });
    let rejects = json!({ "action": "reject", "reason": reason });
    decides(&returned, &json!({ "action": "return", "notes": notes }));
    decides(&rejected, &rejects);
    decides(&offered, &rejects);
    let told = [&returned, &rejected, &offered].map(|it| it.address.as_str());
    scanner.opens(root, &told);
    cron::wait(&returned.id, 30 * DAY);
    cron::tick();
    scanner.opens(root, &[&returned.address]);
    cron::wait(&returned.id, 60 * DAY);
    cron::tick();
    cron::wait(&rejected.id, 60);
    decides(&rejected, &json!({ "action": "reopen" }));
    scanner.opens(root, &[&returned.address, &rejected.address]);

    for action in ["accept", "retract"].repeat(10) {
        let answer = proposer.answers(&held.id, action, "");
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    let accepted = proposer.answers(&held.id, "accept", "");
    assert_eq!(accepted.json()["mark"], "held", "{accepted:?}");
    scanner.opens(root, &[own]);
    decides(&held, &json!({ "action": "disallow" }));
    scanner.opens(root, &[own]);
    scanner.templates()
}

#[test]
fn no_link_of_a_mail_about_what_a_reviewer_decides_on_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "acceptance_held",
            "acceptance_stopped",
            "expired_other",
            "rejected_other",
            "reminder_other",
            "reopened_other",
            "reply_delivered",
            "reply_new",
            "reply_not_shown",
            "reply_waiting",
            "returned_other",
        ],
    );
}
