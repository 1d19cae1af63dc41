//! The tasks of the system, and the times at which they are due.

mod delivery;

use crate::{
    calendar::Date,
    named_enum::named_enum,
    submission::{
        SubmissionKind,
        action::Action,
        closing::ClosingReason,
        periods::{
            ANSWER_DAYS, ASK_DAYS, ASK_HOUR, ASK_ONCE_MORE_DAYS, CONFIRM_DAYS, DRAFT_DAYS,
            OVERDUE_DAYS, REMIND_DAYS, REOPEN_DAYS, RETENTION_DAYS, RETURNED_DAYS, UNDECIDED_DAYS,
            UNDO_SECONDS,
        },
        review::Review,
        state::{Mark, State, WithdrawReason},
    },
    time::Timestamp,
};
use delivery::unanswered;

named_enum! {
    /// A task of the system.
    Task {
        /// Publish what was announced
        Publish = "publish",
        /// Make an acceptance final
        Settle = "settle",
        /// Close a proposal after its last day for replies
        Close = "close",
        /// Ask the holder of a proposal whose last day comes; does not change the submission
        AskStillLooking = "ask_still_looking",
        /// Ask once more; does not change the submission
        AskOnceMore = "ask_once_more",
        /// Remind the author of requested changes; does not change the submission
        Remind = "remind",
        /// Tell administrators of a submission without a decision; does not change the submission
        Escalate = "escalate",
        /// Remind the addressee of what is unanswered; does not change the submission
        RemindAddressee = "remind_addressee",
        /// Tell the author of a reply that nobody answered; does not change the submission
        TellSilence = "tell_silence",
        /// Ask both sides for the outcome; does not change the submission
        AskOutcome = "ask_outcome",
        /// Ask the people on a network's list if they wish to stay; does not change the submission
        AskToStay = "ask_to_stay",
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
            Self::Settle => Some(Action::Settle),
            Self::Close => Some(Action::Close {
                why: ClosingReason::TimeIsOver,
                told: None,
            }),
            Self::AskStillLooking
            | Self::AskOnceMore
            | Self::Remind
            | Self::Escalate
            | Self::RemindAddressee
            | Self::TellSilence
            | Self::AskOutcome
            | Self::AskToStay => None,
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
                why:
                    WithdrawReason::Holder { .. } | WithdrawReason::Expired | WithdrawReason::Undecided,
                ..
            } => Some(at.plus_days(REOPEN_DAYS)),
            Self::Delivered(delivery) if delivery.answer.mark == Mark::Accepting => {
                Some(delivery.answer.at.plus_seconds(UNDO_SECONDS))
            }
            Self::InReview { .. }
            | Self::Approved { .. }
            | Self::Delivered(_)
            | Self::Published { .. }
            | Self::Closed { .. }
            | Self::TakenDown { .. }
            | Self::Rejected { .. }
            | Self::Withdrawn {
                why:
                    WithdrawReason::ParentEnded
                    | WithdrawReason::Left
                    | WithdrawReason::Removed
                    | WithdrawReason::Silent,
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
            Self::Delivered(delivery) => delivery.since,
        }
    }

    /// The tasks that follow from the state.
    fn due(&self, kind: SubmissionKind, open_until: Option<Date>, answer_days: i64) -> Vec<Due> {
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
            // Who has just chosen the day, by publishing or reopening, isn't asked.
            Self::Published { since, announced } => {
                let asks = [
                    (Task::AskStillLooking, ASK_DAYS),
                    (Task::AskOnceMore, ASK_ONCE_MORE_DAYS),
                ];
                open_until.map_or_else(Vec::new, |last| {
                    asks.into_iter()
                        .map(|(task, days)| due(task, asks_at(last, days)))
                        .filter(|ask| ask.at > *since.max(&announced.at))
                        .chain([due(Task::Close, Timestamp::end_of(last))])
                        .collect()
                })
            }
            Self::Rejected { at, .. }
            | Self::Withdrawn { at, .. }
            | Self::Closed { at, .. }
            | Self::TakenDown { at, .. } => {
                vec![due(Task::Anonymise, at.plus_days(RETENTION_DAYS))]
            }
            Self::InReview { since } => {
                let told = if kind.reaches_staff() {
                    unanswered(*since, answer_days).to_vec()
                } else {
                    vec![due(Task::Escalate, since.plus_days(OVERDUE_DAYS))]
                };
                let end = due(Task::Expire, since.plus_days(UNDECIDED_DAYS));
                told.into_iter().chain([end]).collect()
            }
            Self::Approved { at, .. } => {
                vec![due(Task::Expire, at.plus_days(UNDECIDED_DAYS))]
            }
            Self::Delivered(delivery) => delivery.due(kind, answer_days),
            Self::Anonymised { .. } | Self::Discarded { .. } => Vec::new(),
        }
    }
}

/// The time on a day before the last day at which the holder is asked.
fn asks_at(last: Date, days_before: i64) -> Timestamp {
    let day = Date::from_days_since_epoch(last.days_since_epoch() - days_before);
    Timestamp::at_hour(day, ASK_HOUR)
}

impl Review {
    /// The tasks of a submission, earliest first; `open_until` is its last day for replies. A revision has no tasks unless the
    /// submission beside it is published or delivered.
    pub fn due(&self, open_until: Option<Date>) -> Vec<Due> {
        self.due_within(open_until, ANSWER_DAYS)
    }

    /// As [`Self::due`], where requests to join and messages are answered within `answer_days`.
    pub fn due_within(&self, open_until: Option<Date>, answer_days: i64) -> Vec<Due> {
        let mut due = self.state().due(self.kind(), open_until, answer_days);
        if matches!(self.state(), State::Published { .. } | State::Delivered(_))
            && let Some(candidate) = self.candidate()
        {
            due.extend(candidate.state().due(self.kind(), None, answer_days));
        }
        due.sort_by_key(|it| (it.at, it.task));
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::{
        action::Route,
        actor::Actor,
        state::{Decision, StateName},
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

    /// By the system alone, a published proposal with its last day.
    #[test]
    fn every_state_ends_with_nothing_personal_left() {
        for review in situations() {
            let name = called(&review);
            let (mut review, mut now) = (review, BEGIN);
            let last_day = BEGIN.plus_days(100).date();
            for _ in 0..8 {
                let due = review.due(Some(last_day));
                let mut acts = due.iter().filter_map(|it| Some((it.at, it.task.action()?)));
                let Some((at, action)) = acts.next() else {
                    break;
                };
                now = now.max(at);
                review = review.apply(&action, &Actor::System, now).unwrap();
            }
            let end = review.state().name();
            let is_over = matches!(end, StateName::Anonymised | StateName::Discarded);
            assert!(is_over, "{name} stays {end}");
        }
    }

    #[test]
    fn only_what_has_nothing_personal_is_never_due() {
        let never: Vec<String> = situations()
            .iter()
            .filter(|review| review.due(Some(BEGIN.plus_days(100).date())).is_empty())
            .map(called)
            .collect();
        let named = [
            "anonymised",
            "discarded",
            "reply anonymised",
            "reply discarded",
            "join_request anonymised",
            "join_request discarded",
            "message anonymised",
            "message discarded",
        ];
        assert_eq!(never, named);
    }

    #[test]
    fn a_holder_is_asked_twice_before_the_last_day_unless_they_have_just_chosen_it() {
        let due = |since: &str, announced: &str| {
            let announced = Decision {
                at: Timestamp::start_of(announced.parse().unwrap()),
                by: "0123456789abcdef".parse().unwrap(),
            };
            let since = Timestamp::start_of(since.parse().unwrap());
            let due = State::Published { since, announced }.due(
                SubmissionKind::Proposal,
                "2027-03-31".parse().ok(),
                ANSWER_DAYS,
            );
            due.iter()
                .map(|it| {
                    let local = it.at.local();
                    format!("{} {} {}", it.task, local.date, local.hour)
                })
                .collect::<Vec<_>>()
        };
        let close = "close 2027-04-01 0";
        let (first, second) = (
            "ask_still_looking 2027-03-17 9",
            "ask_once_more 2027-03-28 9",
        );
        assert_eq!(due("2026-06-01", "2026-06-01"), [first, second, close]);
        assert_eq!(due("2027-03-17", "2026-06-01"), [first, second, close]);
        // Reopened, or a revision published, in these days.
        assert_eq!(due("2027-03-18", "2026-06-01"), [second, close]);
        assert_eq!(due("2026-06-01", "2027-03-29"), [close]);
        // What is reopened or published after its last day closes at once.
        assert_eq!(due("2027-04-02", "2026-06-01"), [close]);
    }

    #[test]
    fn a_revision_is_due_while_the_submission_is_published() {
        let [holder, _, coordinator, _, system] = actors();
        let at = |seconds| BEGIN.plus_seconds(seconds);
        let mut review = Review::draft(SubmissionKind::Proposal, BEGIN);
        for (action, actor, when) in [
            (
                Action::Submit {
                    proven: Some(Route::Review),
                },
                &holder,
                at(1),
            ),
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
        let ask = asks_at(BEGIN.plus_days(9).date(), ASK_ONCE_MORE_DAYS);
        assert_eq!(
            names,
            [
                (Task::Publish, at(72)),
                (Task::AskOnceMore, ask),
                (Task::Close, end)
            ]
        );
        let close = Action::Close {
            why: ClosingReason::GivenUp,
            told: None,
        };
        let closed = review.apply(&close, &holder, at(50)).unwrap();
        let names: Vec<_> = closed.due(None).iter().map(|it| it.task).collect();
        assert_eq!(names, [Task::Anonymise]);
    }
}
