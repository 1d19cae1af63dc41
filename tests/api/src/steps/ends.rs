//! The steps by which a reply, a pair or a proposal ends, and a change of a proposal with replies.

use super::{
    act::{Act, PROPOSER, asked},
    reviewed::{announced, decided},
};
use crate::{
    cron,
    people::{Holder, Replier, Reviewer, form_from},
};
use serde_json::{Value, json};

/// A published proposal with an accepted reply.
fn pair() -> (Holder, Holder) {
    let proposer = Holder::publishes();
    let pair = Replier::replies_and_confirms(&proposer).holder;
    proposer.accepts(&pair.id);
    (proposer, pair)
}

/// A published proposal with a reply without an answer.
fn unanswered() -> Holder {
    let proposer = Holder::publishes();
    Replier::replies_and_confirms(&proposer);
    proposer
}

pub fn withdrawn() -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER).holder;
    let withdraw = json!({ "action": "withdraw", "why": "Suunnitelmat muuttuivat." });
    asked(move || replier.does(&withdraw))
}

pub fn reply_erased() -> Act {
    let (_, pair) = pair();
    asked(move || pair.does(&json!({ "action": "erase" })))
}

pub fn proposal_erased() -> Act {
    let (proposer, _) = pair();
    asked(move || proposer.does(&json!({ "action": "erase" })))
}

fn takes_down() -> Value {
    json!({ "action": "take_down", "why": "Väärä kuva." })
}

pub fn taken_down() -> Act {
    decided(&Holder::publishes().id, takes_down())
}

pub fn replies_ended() -> Act {
    let proposer = unanswered();
    let taken_down = Reviewer::administrator().decides(&proposer.id, &takes_down());
    assert_eq!(taken_down.status, 200, "{taken_down:?}");
    cron::wait(&proposer.id, 30);
    Act::Due
}

pub fn closed() -> Act {
    decided(
        &Holder::publishes().id,
        json!({ "action": "close", "why": "partner_here", "told": "Kerroitte siitä." }),
    )
}

pub fn changed() -> Act {
    let proposer = unanswered();
    let mut form = form_from(&proposer.address);
    form["publish_contact"] = json!(false);
    form["description"] = json!("Jaamme kokemuksia ja parhaita käytäntöjä.");
    let edited = proposer.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    announced(&proposer.id);
    Act::Due
}
