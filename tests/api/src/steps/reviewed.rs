//! The decisions of reviewers on replies.

use super::act::{Act, PROPOSER, asked};
use crate::{
    cron, database,
    people::{Holder, Replier, Reviewer},
};
use serde_json::{Value, json};

/// A decision on a submission.
pub fn decided(id: &str, action: Value) -> Act {
    let (reviewer, id) = (Reviewer::administrator(), id.to_owned());
    asked(move || reviewer.decides(&id, &action))
}

fn rejects() -> Value {
    json!({ "action": "reject", "reason": { "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." } })
}

fn decided_on_flagged(action: Value) -> Act {
    let replier = Replier::replies_flagged(&PROPOSER);
    decided(&replier.holder.id, action)
}

pub fn delivered() -> Act {
    decided_on_flagged(json!({ "action": "approve" }))
}

pub fn returned() -> Act {
    let notes = json!([{ "field": "message", "text": "Ilman linkkiä." }]);
    decided_on_flagged(json!({ "action": "return", "notes": notes }))
}

pub fn rejected() -> Act {
    decided_on_flagged(rejects())
}

pub fn not_shown() -> Act {
    let replier = Replier::replies_and_offers(&PROPOSER);
    decided(&replier.holder.id, rejects())
}

pub fn shown() -> Act {
    let proposer = Holder::publishes();
    let id = Replier::replies_and_offers(&proposer).holder.id;
    proposer.accepts(&id);
    announced(&id);
    Act::Due
}

/// A reviewer approves and announces a submission, and the time to undo it is over.
pub fn announced(id: &str) {
    let reviewer = Reviewer::administrator();
    for action in ["approve", "announce"] {
        let answer = reviewer.decides(id, &json!({ "action": action }));
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
    }
    cron::wait(id, 30);
}

pub fn held() -> Act {
    let proposer = Holder::publishes();
    let id = Replier::replies_and_is_held(&proposer).holder.id;
    assert_eq!(proposer.answers(&id, "retract", "").status, 200);
    asked(move || proposer.answers(&id, "accept", ""))
}

pub fn allowed() -> Act {
    let id = Replier::replies_and_is_held(&Holder::publishes()).holder.id;
    let allow = json!({ "action": "allow" });
    let allowed = Reviewer::administrator().decides(&id, &allow);
    assert_eq!(allowed.status, 200, "{allowed:?}");
    cron::wait(&id, 30);
    Act::Due
}

pub fn disallowed() -> Act {
    let id = Replier::replies_and_is_held(&Holder::publishes()).holder.id;
    decided(&id, json!({ "action": "disallow" }))
}

/// A delivered reply is reported, and ends as spam.
fn reported(proposer: &Holder, id: &str) -> Act {
    assert_eq!(proposer.answers(id, "report", "").status, 200);
    decided(id, json!({ "action": "end_as_spam" }))
}

pub fn spam() -> Act {
    let id = Replier::replies_and_confirms(&PROPOSER).holder.id;
    reported(&PROPOSER, &id)
}

pub fn spam_of_pair() -> Act {
    let proposer = Holder::publishes();
    let id = Replier::replies_and_confirms(&proposer).holder.id;
    proposer.accepts(&id);
    reported(&proposer, &id)
}

pub fn message() -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER);
    assert_eq!(replier.writes("Soita 000 000 0000").status, 200);
    let sql = format!(
        "SELECT id FROM submissions WHERE parent = '{}' AND kind = 'thread_message'",
        replier.holder.id
    );
    let id = database::one(&sql, "id").as_str().unwrap().to_owned();
    decided(&id, json!({ "action": "approve" }))
}
