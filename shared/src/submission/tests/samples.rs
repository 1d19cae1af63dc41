//! Samples of situations, actions, actors and times.

use crate::{
    submission::{
        SubmissionKind,
        action::{Action, Route},
        actor::{Actor, Person},
        closing::ClosingReason,
        id::{PersonId, SubmissionId, Version},
        reasons::{Notes, Reason},
        review::{Candidate, Review},
        state::{
            BeforeTakedown, Closer, Decision, Delivery, DiscardReason, Mark, Rejection, Shown,
            State, StateName, WithdrawReason,
        },
    },
    time::Timestamp,
};

/// The beginning of all samples.
pub const BEGIN: Timestamp = Timestamp::from_millis(1_800_000_000_000);

pub fn submission() -> SubmissionId {
    "submission0000001".parse().unwrap()
}

pub fn parent() -> SubmissionId {
    "submission0000009".parse().unwrap()
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
pub fn actors() -> [Actor; 5] {
    [
        Actor::holder(submission()),
        Actor::Addressee { parent: parent() },
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
    let submit = |route| Action::Submit {
        proven: Some(route),
    };
    let named = |action: Action| (action.name().to_string(), action);
    let with = |fact: &str, action: Action| (format!("{} ({fact})", action.name()), action);
    vec![
        with("address unproven", Action::Submit { proven: None }),
        with("address proven", submit(Route::Review)),
        with("address proven, no flag", submit(Route::Addressee)),
        named(Action::Confirm {
            route: Some(Route::Review),
        }),
        with(
            "no flag",
            Action::Confirm {
                route: Some(Route::Addressee),
            },
        ),
        with("parent ended", Action::Confirm { route: None }),
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
        named(Action::Deliver),
        named(Action::MarkSeen),
        named(Action::Reserve),
        named(Action::Decline),
        named(Action::Accept { is_held: false }),
        with("very many", Action::Accept { is_held: true }),
        named(Action::Retract),
        named(Action::Settle),
        named(Action::Allow),
        named(Action::Disallow),
        named(Action::Answer),
        named(Action::Offer),
        named(Action::Conceal),
        named(Action::Report),
        named(Action::Dismiss),
        named(Action::EndAsSpam),
        named(Action::End),
        named(Action::Keep),
        named(Action::Leave),
        named(Action::Remove),
        named(Action::Close {
            why: ClosingReason::GivenUp,
            told: Some(reason()),
        }),
        named(Action::Extend),
        named(Action::TakeDown { why: reason() }),
        named(Action::Reopen { until: None }),
        with(
            "new last day",
            Action::Reopen {
                until: Some(BEGIN.plus_days(9).date()),
            },
        ),
        named(Action::Restore),
        named(withdraw(false)),
        with("has accepted reply", withdraw(true)),
        named(Action::Anonymise),
        named(Action::Erase),
    ]
}

/// Times before and after each period, and the time right after the beginning.
pub fn moments() -> [Timestamp; 8] {
    [
        BEGIN,
        BEGIN.plus_seconds(30),
        BEGIN.plus_days(7),
        BEGIN.plus_days(90),
        BEGIN.plus_days(91),
        BEGIN.plus_days(365),
        BEGIN.plus_days(730),
        BEGIN.plus_days(760),
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
    let of = |state, candidate| {
        let (version, text) = (Version::new(9), Version::new(5));
        Review::new(SubmissionKind::Proposal, version, text, state, candidate)
    };
    let alone = |state| of(state, None);
    let beside = |state: &State| {
        let candidate = Candidate::new(Version::new(8), state.clone()).unwrap();
        of(published.clone(), Some(candidate))
    };
    let closed = |by| BeforeTakedown::Closed {
        at,
        by,
        announced: decision.clone(),
        why: Some(ClosingReason::PartnerHere),
        told: Some(reason()),
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
    for kind in [
        SubmissionKind::Reply,
        SubmissionKind::JoinRequest,
        SubmissionKind::Message,
    ] {
        all.extend(deliveries(kind, &pending));
    }
    all
}

/// Every situation of a kind that is delivered.
fn deliveries(kind: SubmissionKind, pending: &[State]) -> Vec<Review> {
    let at = BEGIN;
    let by: PersonId = "administrator0001".parse().unwrap();
    let withdrawn = |from, why| State::Withdrawn { at, from, why };
    let mut states = vec![
        State::Draft { saved: at },
        State::AwaitingConfirmation { since: at },
    ];
    // Only a reply is returned for changes.
    let looked_at = if kind.reaches_staff() { 1 } else { 2 };
    states.extend(pending.iter().take(looked_at).cloned());
    let deliveries: Vec<Delivery> = marks(kind)
        .iter()
        .flat_map(|mark| variants(kind, *mark, &by))
        .collect();
    states.extend(deliveries.iter().cloned().map(State::Delivered));
    states.push(State::Rejected {
        at,
        by,
        reason: Rejection::Spam,
    });
    let from = StateName::InReview;
    states.push(withdrawn(from, WithdrawReason::Holder { text: reason() }));
    states.extend(ends(kind).into_iter().map(|why| withdrawn(from, why)));
    states.push(State::Anonymised { at, from });
    states.push(State::Discarded {
        at,
        why: DiscardReason::Holder,
    });
    let (version, text) = (Version::new(9), Version::new(5));
    let review = |state, candidate| Review::new(kind, version, text, state, candidate).unwrap();
    let mut all: Vec<Review> = states.into_iter().map(|it| review(it, None)).collect();
    if kind == SubmissionKind::Reply {
        for state in pending {
            for delivery in deliveries.iter().filter(|it| it.shown.is_none()) {
                let candidate = Candidate::new(text, state.clone()).unwrap();
                let delivery = State::Delivered(delivery.clone());
                all.push(review(delivery, Some(candidate)));
            }
        }
    }
    all
}

/// The answers that a kind of submission can get.
fn marks(kind: SubmissionKind) -> &'static [Mark] {
    match kind {
        SubmissionKind::Reply => &[
            Mark::Unseen,
            Mark::Seen,
            Mark::InReserve,
            Mark::Declined,
            Mark::Accepting,
            Mark::Held,
            Mark::Accepted,
        ],
        SubmissionKind::JoinRequest => &[
            Mark::Unseen,
            Mark::Declined,
            Mark::Accepting,
            Mark::Accepted,
        ],
        SubmissionKind::Message => &[Mark::Unseen, Mark::Answered],
        SubmissionKind::Proposal | SubmissionKind::Outcome | SubmissionKind::ThreadMessage => &[],
    }
}

/// The ends of a kind of submission, apart from its withdrawal by the holder.
fn ends(kind: SubmissionKind) -> Vec<WithdrawReason> {
    match kind {
        SubmissionKind::JoinRequest => vec![
            WithdrawReason::ParentEnded,
            WithdrawReason::Left,
            WithdrawReason::Removed,
            WithdrawReason::Silent,
        ],
        _ => vec![WithdrawReason::ParentEnded],
    }
}

/// A delivery with an answer, and with each fact that makes a difference to the possible actions.
fn variants(kind: SubmissionKind, mark: Mark, by: &PersonId) -> Vec<Delivery> {
    let at = BEGIN;
    let mut plain = Delivery::new(at, None).answered(mark, at);
    let before = if kind.reaches_staff() {
        Mark::Unseen
    } else {
        Mark::Seen
    };
    plain.answer.before = match mark {
        Mark::Accepting | Mark::Held | Mark::Declined | Mark::Answered => Some(before),
        Mark::Unseen | Mark::Seen | Mark::InReserve | Mark::Accepted => None,
    };
    let mut variants = vec![
        Delivery {
            approved: Some(Decision { at, by: by.clone() }),
            ..plain.clone()
        },
        Delivery {
            reported: Some(at),
            ..plain.clone()
        },
    ];
    if kind == SubmissionKind::Reply {
        variants.push(Delivery {
            shown: Some(Shown {
                text: Version::new(5),
                at,
                by: by.clone(),
            }),
            ..plain.clone()
        });
    }
    variants.insert(0, plain);
    variants
}

/// The name of a situation: its state, with the cause, the answer and the revision where they make a difference.
pub fn called(review: &Review) -> String {
    let name = review.state().name();
    let situation = match (review.state(), review.candidate()) {
        (State::Published { .. } | State::Delivered(_), Some(candidate)) => {
            format!("{name} + {}", candidate.state().name())
        }
        (State::Delivered(delivery), None) => format!("{name} ({})", delivery.answer.mark),
        (State::TakenDown { before, .. }, _) => {
            format!("{name} (was {})", State::from(before.clone()).name())
        }
        (State::Withdrawn { why, .. }, _) => match why {
            WithdrawReason::ParentEnded => format!("{name} (parent ended)"),
            WithdrawReason::Left => format!("{name} (left)"),
            WithdrawReason::Removed => format!("{name} (removed)"),
            WithdrawReason::Silent => format!("{name} (silent)"),
            WithdrawReason::Holder { .. } | WithdrawReason::Expired | WithdrawReason::Undecided => {
                name.to_string()
            }
        },
        _ => name.to_string(),
    };
    match review.kind() {
        SubmissionKind::Proposal => situation,
        kind => format!("{kind} {situation}"),
    }
}
