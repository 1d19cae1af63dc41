//! The transition table of docs/DOMAIN.md: every situation, action and role.

use super::{
    document::assert_section,
    samples::{BEGIN, actions, actors, called, moments, situations},
};
use crate::{
    submission::{
        action::{Action, ActionName},
        actor::{Actor, Role},
        closing::ClosingReason,
        review::Review,
        state::{State, StateName},
        transition::RefusalReason,
    },
    time::Timestamp,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// The names of a situation, an action and a role.
pub type Cell = (String, String, Role);

/// The result of an action, at the first time at which it is possible.
fn first_result(review: &Review, action: &Action, actor: &Actor) -> Option<Review> {
    moments()
        .into_iter()
        .find_map(|now| review.apply(action, actor, now).ok())
}

/// Every legal cell.
pub fn legal_cells() -> BTreeSet<Cell> {
    let mut cells = BTreeSet::new();
    for review in situations() {
        for (name, action) in actions() {
            for actor in actors() {
                if first_result(&review, &action, &actor).is_some() {
                    cells.insert((called(&review), name.clone(), actor.role()));
                }
            }
        }
    }
    cells
}

/// The name of a result. An answer that stays when a revision ends is left out, as it is in the situation's name.
fn result(before: &Review, after: &Review) -> String {
    match (before.state(), after.state()) {
        (State::Delivered(_), State::Delivered(_))
            if before.candidate().is_some() && after.candidate().is_none() =>
        {
            format!("{} {}", after.kind(), after.state().name())
        }
        _ => called(after),
    }
}

/// The time in which an action is possible, counted from the beginning of the situation.
fn window(review: &Review, action: &Action, actor: &Actor) -> String {
    let seconds = |instant: Timestamp| (instant.millis() - BEGIN.millis()) / 1000;
    let time = |instant| match seconds(instant) {
        seconds if seconds % 86_400 == 0 => format!("{} days", seconds / 86_400),
        seconds => format!("{seconds} s"),
    };
    let why = |now| {
        review
            .apply(action, actor, now)
            .err()
            .map(|refused| refused.why)
    };
    match (why(BEGIN), why(BEGIN.plus_days(10_000))) {
        (Some(RefusalReason::TooEarly { due }), None) => format!("after {}", time(due)),
        (None, Some(RefusalReason::TooLate { ended })) => format!("within {}", time(ended)),
        (None, None) => String::new(),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_table_of_the_document_is_that_of_the_machine() {
    let mut table = String::from(
        "| from | action | leads to | when | holder | addressee | coordinator | administrator | system |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    let cells: BTreeSet<Cell> = legal_cells();
    let mut rows = BTreeMap::new();
    let mut names = BTreeSet::new();
    for review in situations() {
        names.insert(called(&review));
        for (name, action) in actions() {
            let results = actors().map(|actor| first_result(&review, &action, &actor));
            let Some(actor) = actors()
                .into_iter()
                .find(|actor| first_result(&review, &action, actor).is_some())
            else {
                continue;
            };
            let to: BTreeSet<String> = results
                .iter()
                .flatten()
                .map(|after| result(&review, after))
                .collect();
            assert_eq!(to.len(), 1, "one action has one result, whoever takes it");
            let to = to.into_iter().collect::<String>();
            let from = called(&review);
            // Situations of one name differ in facts that add actions, and lead to the same result.
            if let Some(known) = rows.get(&(from.clone(), name.clone())) {
                assert_eq!(known, &to, "{from} {name}");
                continue;
            }
            let when = window(&review, &action, &actor);
            let may = |role| cells.contains(&(from.clone(), name.clone(), role));
            let who = actors().map(|actor| if may(actor.role()) { "yes" } else { "" });
            let who = who.join(" | ");
            writeln!(table, "| {from} | {name} | {to} | {when} | {who} |").unwrap();
            rows.insert((from, name), to);
        }
    }
    let (legal, all) = (cells.len(), names.len() * actions().len() * actors().len());
    write!(
        table,
        "\n{legal} of {all} cells (situation × action × role) lead anywhere. All others are refused, and change nothing.\n"
    )
    .unwrap();
    assert_section("transitions", &table);
}

#[test]
fn the_samples_are_of_every_state_and_action() {
    let states: BTreeSet<StateName> = situations().iter().map(|it| it.state().name()).collect();
    assert_eq!(states, StateName::ALL.iter().copied().collect());
    let taken: BTreeSet<ActionName> = actions().iter().map(|(_, action)| action.name()).collect();
    let changing = |action: &ActionName| ![ActionName::See, ActionName::Comment].contains(action);
    assert_eq!(
        taken,
        ActionName::ALL.iter().copied().filter(changing).collect()
    );
}

#[test]
fn a_button_is_shown_where_its_action_has_transition() {
    for review in situations() {
        for action in ActionName::ALL {
            let leads = actions()
                .iter()
                .filter(|(_, it)| it.name() == *action)
                .any(|(_, it)| {
                    actors()
                        .iter()
                        .any(|actor| first_result(&review, it, actor).is_some())
                });
            assert_eq!(
                review.has_transition(*action),
                leads,
                "{} {action}",
                called(&review)
            );
        }
    }
}

#[test]
fn a_state_is_read_back_as_it_was_stored_with_its_name() {
    for review in situations() {
        let json = serde_json::to_value(review.state()).unwrap();
        assert_eq!(json.get("state").unwrap(), review.state().name().as_str());
        assert_eq!(
            &serde_json::from_value::<State>(json).unwrap(),
            review.state()
        );
    }
}

#[test]
fn what_was_closed_before_reasons_were_asked_for_is_read_with_the_reason_that_is_certain() {
    let stored = |who: &str| {
        let closed = format!(
            r#"{{"state":"closed","at":1,"by":{who},"announced":{{"at":0,"by":"0123456789abcdef"}}}}"#
        );
        let taken_down = format!(
            r#"{{"state":"taken_down","at":2,"by":"0123456789abcdef","why":"Old","before":{closed}}}"#
        );
        [closed, taken_down].map(|json| {
            let state = serde_json::from_str::<State>(&json).unwrap();
            let closed = match state {
                State::TakenDown { before, .. } => before.into(),
                closed => closed,
            };
            let State::Closed { why, told, .. } = closed else {
                unreachable!()
            };
            (why, told)
        })
    };
    assert_eq!(
        stored(r#"{"who":"system"}"#),
        [const { (Some(ClosingReason::TimeIsOver), None) }; 2]
    );
    for who in [
        r#"{"who":"holder"}"#,
        r#"{"who":"reviewer","id":"0123456789abcdef"}"#,
    ] {
        assert_eq!(stored(who), [const { (None, None) }; 2]);
    }
    let unknown = r#"{"state":"closed","at":1,"by":{"who":"system"},"announced":{"at":0,"by":"0123456789abcdef"},"why":"?"}"#;
    assert!(serde_json::from_str::<State>(unknown).is_err());
}
