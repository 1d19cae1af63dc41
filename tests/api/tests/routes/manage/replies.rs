//! A reply on the pages of both its sides.

use api_tests::{
    mailbox,
    people::{Holder, Replier},
};
use serde_json::{Value, json};

fn can(seen: &Value, action: &str) -> bool {
    let actions = seen["actions"].as_array().unwrap();
    actions.iter().any(|it| it == action)
}

#[test]
fn a_reply_is_changed_by_a_form_of_its_own_kind_until_it_is_delivered() {
    let replier = Replier::replies_to(&Holder::publishes()).holder;
    let mut form = replier.sees()["form"].clone();
    form["message"] = json!("Tarjoamme kolme ohjaajaa.");
    let answer = replier.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        answer.json()["form"]["message"],
        "Tarjoamme kolme ohjaajaa."
    );
    let wrong = replier.does(&json!({ "action": "edit", "form": [1] }));
    assert_eq!(wrong.status, 400, "{wrong:?}");
    replier.confirms();
    assert!(!can(&replier.sees(), "edit"));
}

#[test]
fn a_proposal_whose_reply_is_accepted_can_not_be_withdrawn() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    assert!(can(&proposer.sees(), "withdraw"));
    let accepted = proposer.answers(&replier.id, "accept", "");
    assert_eq!(accepted.json()["mark"], "accepting", "{accepted:?}");
    assert!(!can(&proposer.sees(), "withdraw"));
    let withdraw = json!({ "action": "withdraw", "why": "Suunnitelmat muuttuivat." });
    let refused = proposer.does(&withdraw);
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));
}

#[test]
fn the_author_gives_the_permission_to_show_a_reply_and_takes_it_back() {
    let replier = Replier::replies_and_confirms(&Holder::publishes()).holder;
    assert_eq!(replier.sees()["revision"], Value::Null);
    let offered = replier.does(&json!({ "action": "offer" }));
    assert_eq!(
        offered.json()["revision"]["state"],
        "in_review",
        "{offered:?}"
    );
    let back = replier.does(&json!({ "action": "discard" }));
    assert_eq!(back.json()["revision"], Value::Null, "{back:?}");
    let concealed = replier.does(&json!({ "action": "conceal" }));
    assert_eq!(concealed.outcome(), (409, "refused".to_owned()));
}

#[test]
fn a_mail_about_a_reply_calls_it_one() {
    let replier = Replier::replies_and_confirms(&Holder::publishes()).holder;
    let answer = replier.part("resend", &json!({}));
    assert_eq!(answer.status, 204, "{answer:?}");
    let mail = mailbox::last_about(&replier.address, "Linkki omalle sivullesi");
    assert!(
        mail.text.contains("Vastaus hanke-ehdotukseen"),
        "{}",
        mail.text
    );
}
