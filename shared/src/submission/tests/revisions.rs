//! Revisions, and the published text beside them.

use super::samples::{BEGIN, actors, called, reason, situations};
use crate::{
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        closing::ClosingReason,
        id::{PersonId, Version},
        review::{Candidate, ImpossibleReview, NotPending, Review},
        state::{Decision, Rejection, State, StateName, WithdrawReason},
        transition::{RefusalReason, Refused},
    },
    time::Timestamp,
};

const CLOSE: Action = Action::Close {
    why: ClosingReason::PartnerElsewhere,
    told: None,
};
const LATER: Timestamp = Timestamp::from_millis(BEGIN.millis() + 60_000);

/// A situation by its name: version 9, with the text of version 5 and the revision of version 8.
fn situation(name: &str) -> Review {
    situations()
        .into_iter()
        .find(|it| called(it) == name)
        .unwrap()
}

/// The result of an action by the first role that may take it.
fn after(review: &Review, action: &Action) -> Review {
    let mut done = actors()
        .into_iter()
        .filter_map(|actor| review.apply(action, &actor, LATER).ok());
    done.next().unwrap()
}

fn texts(review: &Review) -> (u32, Option<u32>, Option<u32>) {
    let number = |version: Version| version.number();
    let candidate = review.candidate().map(|it| number(it.text()));
    (
        number(review.text()),
        candidate,
        review.public_text().map(number),
    )
}

#[test]
fn an_edit_of_what_is_published_opens_a_revision_and_another_one_replaces_its_text() {
    let published = situation("published");
    assert_eq!(texts(&published), (5, None, Some(5)));
    let edited = after(&published, &Action::Edit);
    assert_eq!(texts(&edited), (5, Some(10), Some(5)));
    let again = after(&edited, &Action::Edit);
    assert_eq!(texts(&again), (5, Some(11), Some(5)));
    assert_eq!(again.state(), published.state());
}

#[test]
fn a_published_revision_is_what_is_current_since_the_first_publication() {
    let announcing = situation("published + announcing");
    let published = after(&announcing, &Action::Publish);
    assert_eq!(texts(&published), (8, None, Some(8)));
    let by: PersonId = "administrator0001".parse().unwrap();
    let announced = Decision { at: BEGIN, by };
    let since = BEGIN;
    assert_eq!(published.state(), &State::Published { since, announced });
}

#[test]
fn a_revision_given_up_or_refused_leaves_what_is_current() {
    for (name, action) in [
        ("published + returned", Action::Discard),
        (
            "published + in_review",
            Action::Reject {
                reason: Rejection::Spam,
            },
        ),
    ] {
        assert_eq!(texts(&after(&situation(name), &action)), (5, None, Some(5)));
    }
}

#[test]
fn a_revision_rests_while_its_submission_is_closed_and_is_not_announced_by_surprise() {
    let closed = after(&situation("published + announcing"), &CLOSE);
    assert_eq!(texts(&closed), (5, Some(8), Some(5)));
    let state = |review: &Review| review.candidate().map(|it| it.state().name());
    assert_eq!(state(&closed), Some(StateName::Approved));
    let refused = closed.apply(
        &Action::Approve,
        &actors().into_iter().nth(2).unwrap(),
        LATER,
    );
    let why = RefusalReason::NotFromHere;
    let (from, action) = (StateName::Closed, ActionName::Approve);
    assert_eq!(refused, Err(Refused { from, action, why }));
    let until = Some(LATER.plus_days(30).date());
    let reopen = Action::Reopen { until };
    let reopened = after(&closed, &reopen);
    assert_eq!(
        (state(&reopened), texts(&reopened)),
        (Some(StateName::Approved), (5, Some(8), Some(5)))
    );
    let taken_down = after(&reopened, &Action::TakeDown { why: reason() });
    assert_eq!(texts(&taken_down), (5, Some(8), None));
    let restored = after(&taken_down, &Action::Restore);
    assert_eq!(
        (restored.state(), texts(&restored)),
        (reopened.state(), (5, Some(8), Some(5)))
    );
}

#[test]
fn after_a_withdrawal_the_latest_text_comes_to_review() {
    let withdraw = Action::Withdraw {
        why: reason(),
        has_accepted_reply: false,
    };
    let withdrawn = after(&situation("published + returned"), &withdraw);
    let expected = State::Withdrawn {
        at: LATER,
        from: StateName::Published,
        why: WithdrawReason::Holder { text: reason() },
    };
    assert_eq!(
        (withdrawn.state(), texts(&withdrawn)),
        (&expected, (8, None, None))
    );
    let reopened = after(&withdrawn, &Action::Reopen { until: None });
    assert_eq!(
        (reopened.state().name(), texts(&reopened)),
        (StateName::InReview, (8, None, None))
    );
}

#[test]
fn an_edit_while_it_waits_keeps_its_place_in_the_queue() {
    let waiting = situation("in_review");
    let edited = after(&waiting, &Action::Edit);
    assert_eq!(
        (edited.state(), texts(&edited)),
        (waiting.state(), (10, None, None))
    );
}

#[test]
fn the_approval_is_known_again_after_an_undo() {
    let undone = after(&situation("announcing"), &Action::Undo);
    assert_eq!(undone.state(), situation("approved").state());
}

#[test]
fn impossible_stored_data_are_refused_by_name() {
    let (version, text) = (Version::new(3), Version::new(2));
    let draft = || State::Draft { saved: BEGIN };
    let in_review = || State::InReview { since: BEGIN };
    let stored = |text, state, candidate| {
        Review::new(SubmissionKind::Proposal, version, text, state, candidate)
    };
    assert_eq!(
        Candidate::new(text, draft()),
        Err(NotPending(StateName::Draft))
    );
    let candidate = |text| Candidate::new(text, in_review()).ok();
    let beside = ImpossibleReview::CandidateBeside(StateName::Draft);
    assert_eq!(stored(text, draft(), candidate(text)), Err(beside));
    let later = ImpossibleReview::TextOfLater(Version::new(4));
    assert_eq!(stored(Version::new(4), draft(), None), Err(later));
    let published = situation("published").state().clone();
    assert_eq!(
        stored(text, published, candidate(Version::new(4))),
        Err(later)
    );
}

#[test]
fn extending_changes_neither_the_text_nor_the_revision_beside_it() {
    for name in [
        "published",
        "published + returned",
        "published + announcing",
    ] {
        let before = situation(name);
        let extended = after(&before, &Action::Extend);
        assert_eq!(texts(&extended), texts(&before), "{name}");
        assert_eq!(
            (extended.state(), extended.candidate()),
            (before.state(), before.candidate()),
            "{name}"
        );
    }
}

#[test]
fn what_is_closed_is_reopened_until_a_day_and_nothing_else_is() {
    let why = |name, until| {
        let [holder, _, _, _, _] = actors();
        let refused = situation(name).apply(&Action::Reopen { until }, &holder, LATER);
        refused.err().map(|refused| refused.why)
    };
    let day = Some(LATER.plus_days(30).date());
    assert_eq!(why("closed", day), None);
    assert_eq!(why("closed", None), Some(RefusalReason::NoLastDay));
    assert_eq!(why("withdrawn", None), None);
    assert_eq!(why("withdrawn", day), Some(RefusalReason::NotFromHere));
}
