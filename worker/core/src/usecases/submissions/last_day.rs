//! The last day of a proposal in a change: the day that the change sets, its due time, and the count of closings.

use crate::{
    store::{batch::Batch, closings, submissions::Submission},
    usecases::failure::Failure,
};
use shared::{
    form::{error::FieldError, field::Field},
    proposal::last_day::{OpenDays, SetDay},
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        due::Due,
        state::{State, StateName},
    },
    time::Timestamp,
};

/// The day that is set after an action.
///
/// # Errors
/// `Refused` where it can't be extended; `Invalid` with the error of a day until which it can't be reopened.
pub fn after(
    before: &Submission,
    action: &Action,
    now: Timestamp,
) -> Result<Option<SetDay>, Failure> {
    let version = before.review.version().next();
    let set = |until| Some(SetDay { until, version });
    let is_closed = before.review.state().name() == StateName::Closed;
    match action {
        Action::Extend => {
            let until = days(before, now)?.extended.ok_or(Failure::Refused)?;
            Ok(set(until))
        }
        Action::Reopen { until } if is_closed => days(before, now)?
            .reopened(*until, now.date())
            .map(set)
            .map_err(|error| {
                Failure::Invalid(vec![FieldError {
                    field: Field::OpenUntil,
                    lang: None,
                    error,
                }])
            }),
        Action::Publish => {
            let text = before.review.latest_text();
            let form = before.form(text);
            let day = form
                .proposal()
                .and_then(|form| form.open_until.parse().ok());
            let left = |set: SetDay| day.and_then(|day| set.after_publication(text, day));
            Ok(before.set_day.and_then(left))
        }
        _ => Ok(before.set_day),
    }
}

/// The time at which the cron next looks at a submission.
pub fn due_at(dues: &[Due], action: &Action, now: Timestamp) -> Option<Timestamp> {
    // These leave the states as they were: what was told of them is not told again.
    let is_told = matches!(action.name(), ActionName::Extend | ActionName::Accept);
    let is_next = |due: &&Due| !is_told || due.at > now || due.task.action().is_some();
    dues.iter().find(is_next).map(|due| due.at)
}

/// Counts a closing by its reason, or takes it back.
pub fn count_closing(
    batch: &mut Batch,
    (before, after): (&Submission, &Submission),
    action: &Action,
) {
    let is_open = after.review.state().name() == StateName::Published;
    let was_open = before.review.state().name() == StateName::Published;
    match (action, before.review.state(), after.review.state()) {
        (Action::Close { why, .. }, _, _) => closings::closed(batch, *why),
        (Action::Undo, _, State::Closed { why: Some(why), .. }) if was_open => {
            closings::closed(batch, *why);
        }
        (Action::Reopen { .. } | Action::Undo, State::Closed { why: Some(why), .. }, _)
            if is_open =>
        {
            closings::reopened(batch, *why);
        }
        _ => {}
    }
}

fn days(submission: &Submission, now: Timestamp) -> Result<OpenDays, Failure> {
    let days = submission.open_days(now);
    days.filter(|_| submission.review.kind() == SubmissionKind::Proposal)
        .ok_or(Failure::Refused)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::{
        calendar::Date,
        lang::Lang,
        proposal::form::ProposalForm,
        submission::{
            actor::Actor,
            closing::ClosingReason,
            form::SubmissionForm,
            id::{SubmissionId, Version},
            review::{Candidate, Review},
            state::{Closer, Decision},
        },
    };
    use std::collections::BTreeMap;

    /// Noon in Finland on 1 March 2026.
    const NOW: Timestamp = Timestamp::from_millis(1_772_359_200_000);

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn announced() -> Decision {
        Decision {
            at: NOW,
            by: "0123456789abcdef".parse().unwrap(),
        }
    }

    /// A proposal of version 9, published now, with a text of version 5 and a revision of version 8 in this state.
    fn submission(state: State, revision: Option<State>) -> Submission {
        let candidate = revision.map(|state| Candidate::new(Version::new(8), state).unwrap());
        let (version, text) = (Version::new(9), Version::new(5));
        let form = |open_until: &str| {
            SubmissionForm::Proposal(Box::new(ProposalForm {
                open_until: open_until.to_owned(),
                ..ProposalForm::default()
            }))
        };
        Submission {
            id: id(),
            review: Review::new(SubmissionKind::Proposal, version, text, state, candidate).unwrap(),
            parent: None,
            target: None,
            root: None,
            names: BTreeMap::new(),
            lang: Lang::Fi,
            address: None,
            home: None,
            regions: Vec::new(),
            privacy_version: String::new(),
            contact_hidden: 0,
            created_at: NOW,
            changed_at: NOW,
            number: "001/2026".parse().ok(),
            published_at: Some(NOW),
            set_day: None,
            transfer: None,
            texts: [(5, form("2026-12-31")), (8, form("2027-01-15"))]
                .map(|(version, form)| (Version::new(version), form))
                .into(),
        }
    }

    fn id() -> SubmissionId {
        "submission0000001".parse().unwrap()
    }

    fn published(revision: Option<State>) -> Submission {
        let announced = announced();
        submission(
            State::Published {
                since: NOW,
                announced,
            },
            revision,
        )
    }

    fn closed() -> Submission {
        submission(
            State::Closed {
                at: NOW,
                by: Closer::Holder,
                announced: announced(),
                why: Some(ClosingReason::GivenUp),
                told: None,
            },
            None,
        )
    }

    #[test]
    fn extending_sets_a_day_that_an_earlier_revision_does_not_shorten() {
        let mut before = published(Some(State::InReview { since: NOW }));
        let set = after(&before, &Action::Extend, NOW).unwrap().unwrap();
        assert_eq!(set.until, date("2027-03-31"));
        assert_eq!(set.version, Version::new(10));
        before.set_day = Some(set);
        let day = |version| before.last_day(Version::new(version));
        assert_eq!((day(5), day(8)), (Some(set.until), Some(set.until)));
        let shown = |form: SubmissionForm| form.proposal().cloned().unwrap().open_until;
        let holds = before.form_as_it_holds(Version::new(8));
        assert_eq!(shown(holds), "2027-03-31");
        assert_eq!(shown(before.latest()), "2027-01-15");
        let left = after(&before, &Action::Publish, NOW).unwrap();
        assert_eq!(left, Some(set));
        // A revision of a later version: its author has chosen the day.
        before.set_day = Some(SetDay {
            version: Version::new(7),
            ..set
        });
        assert_eq!(before.last_day(Version::new(8)), Some(date("2027-01-15")));
        assert_eq!(after(&before, &Action::Publish, NOW).unwrap(), None);
    }

    #[test]
    fn a_reopened_proposal_has_the_day_that_was_asked_for_also_before_that_of_its_text() {
        let mut before = closed();
        let reopen = |until: &str| Action::Reopen {
            until: until.parse().ok(),
        };
        let set = after(&before, &reopen("2026-05-01"), NOW).unwrap();
        before.set_day = set;
        assert_eq!(before.last_day(Version::new(5)), Some(date("2026-05-01")));
        for wrong in ["", "2026-02-28", "2028-03-02"] {
            let refused = after(&closed(), &reopen(wrong), NOW);
            assert!(matches!(refused, Err(Failure::Invalid(_))), "{wrong}");
        }
    }

    #[test]
    fn what_was_told_of_a_revision_is_not_told_again_because_its_proposal_is_extended_or_a_reply_accepted()
     {
        let waiting = published(Some(State::InReview { since: NOW }));
        let holder = Actor::holder(id());
        let now = NOW.plus_days(20);
        let last = Some(date("2027-03-31"));
        let mut review = waiting.review;
        for action in [Action::Extend, Action::Accept { is_held: false }] {
            review = review.apply(&action, &holder, now).unwrap();
            let next = due_at(&review.due(last), &action, now).unwrap();
            // The revision ends after a year without a decision.
            assert_eq!(next.date(), date("2027-03-01"));
        }
        let next = due_at(&review.due(last), &Action::Edit, now).unwrap();
        assert!(next < now);
    }
}
