//! The steps by which a reply, a pair or a proposal ends, and a change of a proposal with replies.

use super::{
    fault::{Act, PROPOSER, asked},
    reviewed::{announced, decided},
};
use api_tests::people::{Holder, Replier, form_from};
use serde_json::json;

/// A published proposal with an accepted reply and one without an answer.
fn answered_once() -> (Holder, Holder) {
    let proposer = Holder::publishes();
    let [pair, _] = [(); 2].map(|()| Replier::replies_and_confirms(&proposer).holder);
    proposer.accepts(&pair.id);
    (proposer, pair)
}

pub fn withdrawn() -> Act {
    let replier = Replier::replies_and_confirms(&PROPOSER).holder;
    let withdraw = json!({ "action": "withdraw", "why": "Suunnitelmat muuttuivat." });
    asked(move || replier.does(&withdraw))
}

pub fn reply_erased() -> Act {
    let (_, pair) = answered_once();
    asked(move || pair.does(&json!({ "action": "erase" })))
}

pub fn proposal_erased() -> Act {
    let (proposer, _) = answered_once();
    asked(move || proposer.does(&json!({ "action": "erase" })))
}

pub fn taken_down() -> Act {
    let (proposer, _) = answered_once();
    decided(
        &proposer.id,
        json!({ "action": "take_down", "why": "Väärä kuva." }),
    )
}

pub fn closed() -> Act {
    decided(
        &Holder::publishes().id,
        json!({ "action": "close", "why": "partner_here", "told": "Kerroitte siitä." }),
    )
}

pub fn changed() -> Act {
    let (proposer, _) = answered_once();
    let mut form = form_from(&proposer.address);
    form["publish_contact"] = json!(false);
    form["goals"] = json!("Jaamme kokemuksia ja parhaita käytäntöjä.");
    let edited = proposer.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    announced(&proposer.id);
    Act::Due
}
