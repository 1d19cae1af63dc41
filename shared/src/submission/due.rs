//! The tasks of the system, and the times at which they are due.

use crate::{
    calendar::Date,
    named_enum::named_enum,
    submission::{
        action::Action,
        periods::{
            CONFIRM_DAYS, DRAFT_DAYS, OVERDUE_DAYS, REMIND_DAYS, REOPEN_DAYS, RETENTION_DAYS,
            RETURNED_DAYS, UNDO_SECONDS,
        },
        review::Review,
        state::{State, WithdrawReason},
    },
    time::Timestamp,
};

named_enum! {
    /// A task of the system.
    Task {
        /// Publish what was announced
        Publish = "publish",
        /// Close a proposal after its last day for replies
        Close = "close",
        /// Remind the author of requested changes; does not change the submission
        Remind = "remind",
        /// Tell administrators of a submission without a decision; does not change the submission
        Escalate = "escalate",
        /// End an abandoned submission
        Expire = "expire",
        /// Remove personal data
        Anonymise = "anonymise",
    }
}

/// A task with its due time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The time from which it is due
    pub at: Timestamp,
    /// The task
    pub task: Task,
}

impl Task {
    /// The action of the task; `None` for a task that only sends mail.
    pub fn action(self) -> Option<Action> {
        match self {
            Self::Publish => Some(Action::Publish),
            Self::Close => Some(Action::Close),
            Self::Remind | Self::Escalate => None,
            Self::Expire => Some(Action::Expire),
            Self::Anonymise => Some(Action::Anonymise),
        }
    }
}

impl State {
    /// The time at which the system ends the state or publishes, or at which reopening is no longer possible.
    pub fn until(&self) -> Option<Timestamp> {
        match self {
            Self::Draft { saved } => Some(saved.plus_days(DRAFT_DAYS)),
            Self::AwaitingConfirmation { since } => Some(since.plus_days(CONFIRM_DAYS)),
            Self::Returned { at, .. } => Some(at.plus_days(RETURNED_DAYS)),
            Self::Announcing { at, .. } => Some(at.plus_seconds(UNDO_SECONDS)),
            Self::Withdrawn {
                at,
                why: WithdrawReason::Holder { .. } | WithdrawReason::Expired,
                ..
            } => Some(at.plus_days(REOPEN_DAYS)),
            Self::InReview { .. }
            | Self::Approved { .. }
            | Self::Published { .. }
            | Self::Closed { .. }
            | Self::TakenDown { .. }
            | Self::Rejected { .. }
            | Self::Withdrawn {
                why: WithdrawReason::ParentEnded,
                ..
            }
            | Self::Anonymised { .. }
            | Self::Discarded { .. } => None,
        }
    }

    /// The beginning of the state.
    pub fn since(&self) -> Timestamp {
        match self {
            Self::Draft { saved: at }
            | Self::AwaitingConfirmation { since: at }
            | Self::InReview { since: at }
            | Self::Returned { at, .. }
            | Self::Approved { at, .. }
            | Self::Announcing { at, .. }
            | Self::Published { since: at, .. }
            | Self::Closed { at, .. }
            | Self::TakenDown { at, .. }
            | Self::Rejected { at, .. }
            | Self::Withdrawn { at, .. }
            | Self::Anonymised { at, .. }
            | Self::Discarded { at, .. } => *at,
        }
    }

    /// The tasks that follow from the state.
    fn due(&self, open_until: Option<Date>) -> Vec<Due> {
        let due = |task, at| Due { at, task };
        let ends = |task| self.until().map(|at| due(task, at));
        match self {
            Self::Draft { .. } | Self::AwaitingConfirmation { .. } => {
                ends(Task::Expire).into_iter().collect()
            }
            Self::Returned { at, .. } => {
                let remind = due(Task::Remind, at.plus_days(REMIND_DAYS));
                std::iter::once(remind).chain(ends(Task::Expire)).collect()
            }
            Self::Announcing { .. } => ends(Task::Publish).into_iter().collect(),
            // A proposal that was reopened after its last day stays open.
            Self::Published { since, .. } => open_until
                .map(Timestamp::end_of)
                .filter(|end| since < end)
                .map(|end| due(Task::Close, end))
                .into_iter()
                .collect(),
            Self::Rejected { at, .. }
            | Self::Withdrawn { at, .. }
            | Self::Closed { at, .. }
            | Self::TakenDown { at, .. } => {
                vec![due(Task::Anonymise, at.plus_days(RETENTION_DAYS))]
            }
            Self::InReview { since } => {
                vec![due(Task::Escalate, since.plus_days(OVERDUE_DAYS))]
            }
            Self::Approved { .. } | Self::Anonymised { .. } | Self::Discarded { .. } => Vec::new(),
        }
    }
}

impl Review {
    /// The tasks of a submission, earliest first; `open_until` is the last day of its current text. A revision has no tasks
    /// unless the submission beside it is published.
    pub fn due(&self, open_until: Option<Date>) -> Vec<Due> {
        let mut due = self.state().due(open_until);
        if matches!(self.state(), State::Published { .. })
            && let Some(candidate) = self.candidate()
        {
            due.extend(candidate.state().due(None));
        }
        due.sort_by_key(|it| (it.at, it.task));
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::{
        SubmissionKind,
        actor::Actor,
        state::Decision,
        tests::samples::{BEGIN, actors, called, situations},
    };

    #[test]
    fn a_due_task_is_possible_at_its_time_and_not_before() {
        let open_until = BEGIN.plus_days(100).date();
        for review in situations() {
            for Due { at, task } in review.due(Some(open_until)) {
                let Some(action) = task.action() else {
                    continue;
                };
                let name = called(&review);
                let then = |at| review.apply(&action, &Actor::System, at);
                assert!(then(at).is_ok(), "{name}: {task}");
                let early = then(at.plus_seconds(-1)).is_err();
                // The transition does not check the last day of a proposal.
                assert_eq!(early, task != Task::Close, "{name}: {task}");
            }
        }
    }

    #[test]
    fn only_approved_and_ended_submissions_are_never_due() {
        let never: Vec<String> = situations()
            .iter()
            .filter(|review| review.due(Some(BEGIN.plus_days(100).date())).is_empty())
            .map(called)
            .collect();
        let named = ["approved", "anonymised", "discarded"];
        assert_eq!(never, named);
    }

    #[test]
    fn a_proposal_reopened_after_its_last_day_stays_open() {
        let open_until = BEGIN.plus_days(9).date();
        let end = Timestamp::end_of(open_until);
        let due = |since| {
            let announced = Decision {
                at: BEGIN,
                by: "0123456789abcdef".parse().unwrap(),
            };
            State::Published { since, announced }.due(Some(open_until))
        };
        let close = Due {
            at: end,
            task: Task::Close,
        };
        assert_eq!(due(end.plus_seconds(-1)), [close]);
        assert_eq!(due(end), []);
    }

    #[test]
    fn a_revision_is_due_while_the_submission_is_published() {
        let [holder, coordinator, _, system] = actors();
        let at = |seconds| BEGIN.plus_seconds(seconds);
        let mut review = Review::draft(SubmissionKind::Proposal, BEGIN);
        for (action, actor, when) in [
            (Action::Submit { proven: true }, &holder, at(1)),
            (Action::Approve, &coordinator, at(2)),
            (Action::Announce, &coordinator, at(3)),
            (Action::Publish, &system, at(33)),
            (Action::Edit, &holder, at(40)),
            (Action::Approve, &coordinator, at(41)),
            (Action::Announce, &coordinator, at(42)),
        ] {
            review = review.apply(&action, actor, when).unwrap();
        }
        let due = review.due(Some(BEGIN.plus_days(9).date()));
        let names: Vec<_> = due.iter().map(|it| (it.task, it.at)).collect();
        let end = Timestamp::end_of(BEGIN.plus_days(9).date());
        assert_eq!(names, [(Task::Publish, at(72)), (Task::Close, end)]);
        let closed = review.apply(&Action::Close, &holder, at(50)).unwrap();
        let names: Vec<_> = closed.due(None).iter().map(|it| it.task).collect();
        assert_eq!(names, [Task::Anonymise]);
    }
}
