//! Taking a decision back: whatever a reviewer does, the submission is as it was before.

use super::samples::{BEGIN, actions, actors, person, situations};
use crate::{
    submission::{
        action::ActionName,
        actor::Actor,
        id::Version,
        last_decision::LastDecision,
        review::{Candidate, Review},
        transition::{RefusalReason, Refused},
    },
    time::Timestamp,
};

/// Every decision that a reviewer can take at the beginning of a situation, with the submission after it.
fn decisions() -> Vec<(Actor, ActionName, LastDecision, Review)> {
    let mut decided = Vec::new();
    for before in situations() {
        for (_, action) in actions() {
            for actor in actors() {
                let Some(person) = actor.person() else {
                    continue;
                };
                let Ok(after) = before.apply(&action, &actor, BEGIN) else {
                    continue;
                };
                let last = LastDecision {
                    by: person.id.clone(),
                    at: BEGIN,
                    version: after.version(),
                    before: before.clone(),
                };
                decided.push((actor.clone(), action.name(), last, after));
            }
        }
    }
    decided
}

fn later(seconds: i64) -> Timestamp {
    BEGIN.plus_seconds(seconds)
}

#[test]
fn every_decision_is_taken_back_and_leaves_nothing_but_a_version() {
    let decided = decisions();
    for name in [
        ActionName::Return,
        ActionName::Reject,
        ActionName::Announce,
        ActionName::Deliver,
        ActionName::Close,
        ActionName::TakeDown,
        ActionName::Reopen,
        ActionName::Restore,
        ActionName::Accept,
        ActionName::Decline,
        ActionName::Answer,
        ActionName::Disallow,
        ActionName::EndAsSpam,
        ActionName::Remove,
    ] {
        assert!(decided.iter().any(|it| it.1 == name), "{name}");
    }
    for (actor, name, last, after) in decided {
        let back = last.taken_back(&after, &actor, later(34)).unwrap();
        let before = &last.before;
        assert_eq!(back.version(), after.version().next(), "{name}");
        assert_eq!(back.state(), before.state(), "{name}");
        assert_eq!(back.text(), before.text(), "{name}");
        let candidate = before.candidate().cloned().map(Candidate::not_announced);
        assert_eq!(back.candidate(), candidate.as_ref(), "{name}");
    }
}

#[test]
fn nobody_else_takes_it_back_and_nobody_does_later_or_after_another_change() {
    for (actor, name, last, after) in decisions() {
        let refused = |why| {
            Err(Refused {
                from: after.state().name(),
                action: ActionName::Undo,
                why,
            })
        };
        let other = Actor::Administrator {
            person: person("administrator0002", "another@hub.example"),
        };
        let role = other.role();
        assert_eq!(
            last.taken_back(&after, &other, later(1)),
            refused(RefusalReason::NotInThisRole { role }),
            "{name}"
        );
        let ended = later(35);
        assert_eq!(
            last.taken_back(&after, &actor, ended),
            refused(RefusalReason::TooLate { ended }),
            "{name}"
        );
        let earlier = LastDecision {
            version: Version::FIRST,
            ..last
        };
        if after.version() != Version::FIRST {
            assert_eq!(
                earlier.taken_back(&after, &actor, later(1)),
                refused(RefusalReason::NotFromHere),
                "{name}"
            );
        }
    }
}
