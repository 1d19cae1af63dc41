//! The transition table of docs/DOMAIN.md: every situation, action and role.

use super::{
    document::assert_section,
    samples::{BEGIN, actions, actors, called, moments, situations},
};
use crate::{
    submission::{
        action::{Action, ActionName},
        actor::{Actor, Role},
        review::Review,
        state::{State, StateName},
        transition::RefusalReason,
    },
    time::Timestamp,
};
use std::{collections::BTreeSet, fmt::Write};

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
        "| from | action | leads to | when | holder | coordinator | administrator | system |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    let (mut legal, mut all) = (0, 0);
    for review in situations() {
        for (name, action) in actions() {
            let results = actors().map(|actor| first_result(&review, &action, &actor));
            all += results.len();
            legal += results.iter().flatten().count();
            let Some(actor) = actors()
                .into_iter()
                .find(|actor| first_result(&review, &action, actor).is_some())
            else {
                continue;
            };
            let to: BTreeSet<String> = results.iter().flatten().map(called).collect();
            assert_eq!(to.len(), 1, "one action has one result, whoever takes it");
            let to = to.into_iter().collect::<String>();
            let when = window(&review, &action, &actor);
            let who = results.map(|result| if result.is_some() { "yes" } else { "" });
            writeln!(
                table,
                "| {} | {name} | {to} | {when} | {} |",
                called(&review),
                who.join(" | ")
            )
            .unwrap();
        }
    }
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
