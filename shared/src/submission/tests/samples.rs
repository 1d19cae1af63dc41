//! Samples of situations, actions, actors and times.

use crate::{
    submission::{
        SubmissionKind,
        action::Action,
        actor::{Actor, Person},
        id::{PersonId, SubmissionId, Version},
        reasons::{Notes, Reason},
        review::{Candidate, Review},
        state::{
            BeforeTakedown, Closer, Decision, DiscardReason, Rejection, State, StateName,
            WithdrawReason,
        },
    },
    time::Timestamp,
};

/// The beginning of all samples.
pub const BEGIN: Timestamp = Timestamp::from_millis(1_800_000_000_000);

pub fn submission() -> SubmissionId {
    "submission0000001".parse().unwrap()
}

pub fn person(id: &str, address: &str) -> Person {
    Person {
        id: id.parse().unwrap(),
        address: address.parse().unwrap(),
    }
}

pub fn reason() -> Reason {
    "Because.".parse().unwrap()
}

pub fn notes() -> Notes {
    serde_json::from_str(r#"[{"field":"title","text":"Shorter."}]"#).unwrap()
}

/// One actor of each role.
pub fn actors() -> [Actor; 4] {
    [
        Actor::Holder {
            submission: submission(),
        },
        Actor::Coordinator {
            person: person("coordinator000001", "coordinator@region.example"),
            regions: vec![crate::region::RegionCode::Lapland],
        },
        Actor::Administrator {
            person: person("administrator0001", "administrator@hub.example"),
        },
        Actor::System,
    ]
}

/// Every action, with each fact that makes a difference.
pub fn actions() -> Vec<(String, Action)> {
    let withdraw = |has_accepted_reply| Action::Withdraw {
        why: reason(),
        has_accepted_reply,
    };
    let named = |action: Action| (action.name().to_string(), action);
    let with = |fact: &str, action: Action| (format!("{} ({fact})", action.name()), action);
    vec![
        with("address unproven", Action::Submit { proven: false }),
        with("address proven", Action::Submit { proven: true }),
        named(Action::Confirm {
            parent_ended: false,
        }),
        with("parent ended", Action::Confirm { parent_ended: true }),
        named(Action::Discard),
        named(Action::Expire),
        named(Action::Edit),
        named(Action::Return { notes: notes() }),
        named(Action::Resubmit),
        named(Action::Approve),
        named(Action::Reject {
            reason: Rejection::Spam,
        }),
        named(Action::Unapprove),
        named(Action::Announce),
        named(Action::Undo),
        named(Action::Publish),
        named(Action::Close),
        named(Action::TakeDown { why: reason() }),
        named(Action::Reopen),
        named(Action::Restore),
        named(withdraw(false)),
        with("has accepted reply", withdraw(true)),
        named(Action::Anonymise),
        named(Action::Erase),
    ]
}

/// Times before and after each period, and the time right after the beginning.
pub fn moments() -> [Timestamp; 6] {
    [
        BEGIN,
        BEGIN.plus_seconds(30),
        BEGIN.plus_days(7),
        BEGIN.plus_days(90),
        BEGIN.plus_days(91),
        BEGIN.plus_days(730),
    ]
}

/// Every situation of a submission that makes a difference to the possible actions.
pub fn situations() -> Vec<Review> {
    let at = BEGIN;
    let by: PersonId = "administrator0001".parse().unwrap();
    let decision = Decision { at, by: by.clone() };
    let published = State::Published {
        since: at,
        announced: decision.clone(),
    };
    let pending = [
        State::InReview { since: at },
        State::Returned {
            at,
            by: by.clone(),
            notes: notes(),
        },
        State::Approved { at, by: by.clone() },
        State::Announcing {
            at,
            by: by.clone(),
            approved: decision.clone(),
        },
    ];
    let taken_down = |before| State::TakenDown {
        at,
        by: by.clone(),
        why: reason(),
        before,
    };
    let withdrawn = |from, why| State::Withdrawn { at, from, why };
    let alone = |state| {
        Review::new(
            SubmissionKind::Proposal,
            Version::new(9),
            Version::new(5),
            state,
            None,
        )
    };
    let beside = |state: &State| {
        let candidate = Candidate::new(Version::new(8), state.clone()).unwrap();
        let state = published.clone();
        Review::new(
            SubmissionKind::Proposal,
            Version::new(9),
            Version::new(5),
            state,
            Some(candidate),
        )
    };
    let closed = |by| BeforeTakedown::Closed {
        at,
        by,
        announced: decision.clone(),
    };
    let states = [
        State::Draft { saved: at },
        State::AwaitingConfirmation { since: at },
    ]
    .into_iter()
    .chain(pending.clone())
    .chain([published.clone(), closed(Closer::Holder).into()])
    .chain([
        taken_down(BeforeTakedown::Published {
            since: at,
            announced: decision.clone(),
        }),
        taken_down(closed(Closer::Reviewer(by.clone()))),
        State::Rejected {
            at,
            by: by.clone(),
            reason: Rejection::DuplicateOf {
                submission: submission(),
            },
        },
        withdrawn(
            StateName::Published,
            WithdrawReason::Holder { text: reason() },
        ),
        withdrawn(StateName::AwaitingConfirmation, WithdrawReason::ParentEnded),
        State::Anonymised {
            at,
            from: StateName::Published,
        },
        State::Discarded {
            at,
            why: DiscardReason::Holder,
        },
    ]);
    let mut all: Vec<Review> = states.map(|state| alone(state).unwrap()).collect();
    let after_published = 1 + all
        .iter()
        .position(|review| review.state() == &published)
        .unwrap();
    let revisions: Vec<Review> = pending.iter().map(|state| beside(state).unwrap()).collect();
    all.splice(after_published..after_published, revisions);
    all
}

/// The name of a situation: its state, with the cause and the revision where they make a difference.
pub fn called(review: &Review) -> String {
    let name = review.state().name();
    match (review.state(), review.candidate()) {
        (State::Published { .. }, Some(candidate)) => {
            format!("{name} + {}", candidate.state().name())
        }
        (State::TakenDown { before, .. }, _) => {
            format!("{name} (was {})", State::from(before.clone()).name())
        }
        (
            State::Withdrawn {
                why: WithdrawReason::ParentEnded,
                ..
            },
            _,
        ) => format!("{name} (parent ended)"),
        _ => name.to_string(),
    }
}
