//! What the system does with a submission when its time comes.

use crate::{
    calendar::Date,
    named_enum::named_enum,
    submission::{
        action::Action,
        review::Review,
        state::{State, WithdrawReason},
        transition::{
            CONFIRM_DAYS, DRAFT_DAYS, OVERDUE_DAYS, REMIND_DAYS, REOPEN_DAYS, RETENTION_DAYS,
            RETURNED_DAYS, UNDO_SECONDS,
        },
    },
    time::Timestamp,
};

named_enum! {
    /// What the system does by itself.
    Task {
        /// Make public what was announced
        Publish = "publish",
        /// Close what was open until a day
        Close = "close",
        /// Remind the author of what was returned; changes nothing of the submission
        Remind = "remind",
        /// Tell administrators of what waits for a reviewer; changes nothing of the submission
        Escalate = "escalate",
        /// End what nobody came back to
        Expire = "expire",
        /// Remove what is personal
        Anonymise = "anonymise",
    }
}

/// What the system does, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// From when on
    pub at: Timestamp,
    /// What
    pub task: Task,
}

impl Task {
    /// The action; telling someone is none.
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
    /// When it ends by itself, becomes public, or can no longer be reopened.
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

    /// Since when it is so.
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

    /// What the system does from this state on.
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
            // What was reopened after its last day stays open.
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
    /// What the system does with it, the first first; `open_until` is what its current text says. A revision rests
    /// while what is public beside it is not open.
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
        Kind,
        actor::Actor,
        tests::samples::{BEGIN, actors, called, situations},
    };

    #[test]
    fn what_is_due_leads_somewhere_at_its_time_and_not_before() {
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
                // The transition knows no day a proposal is open until.
                assert_eq!(early, task != Task::Close, "{name}: {task}");
            }
        }
    }

    #[test]
    fn only_what_was_found_good_or_is_over_is_never_due() {
        let never: Vec<String> = situations()
            .iter()
            .filter(|review| review.due(Some(BEGIN.plus_days(100).date())).is_empty())
            .map(called)
            .collect();
        let named = ["approved", "anonymised", "discarded"];
        assert_eq!(never, named);
    }

    #[test]
    fn a_revision_is_due_while_what_is_public_is_open() {
        let [holder, coordinator, _, system] = actors();
        let at = |seconds| BEGIN.plus_seconds(seconds);
        let mut review = Review::draft(Kind::Proposal, BEGIN);
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
