//! The steps of results of negotiations.

use super::{
    act::{Act, asked},
    reviewed::{announced, decided},
};
use crate::people::{Holder, Reviewer, outcome_form, request};
use serde_json::json;

pub fn handed_in() -> Act {
    let proposer = Holder::publishes();
    let results = request(&outcome_form(&["starts"], true));
    asked(move || proposer.part("outcomes", &results))
}

/// The id of results that are in review.
fn reported() -> String {
    let results = request(&outcome_form(&["starts"], true));
    let answer = Holder::publishes().part("outcomes", &results);
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["id"].as_str().unwrap().to_owned()
}

pub fn published() -> Act {
    announced(&reported());
    Act::Due
}

pub fn taken_down() -> Act {
    let id = reported();
    Reviewer::administrator().publishes(&id);
    decided(&id, json!({ "action": "take_down", "why": "Testi." }))
}
