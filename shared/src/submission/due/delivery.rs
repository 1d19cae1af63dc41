//! The tasks that follow from a delivery, and those while nobody has answered.

use crate::{
    submission::{
        SubmissionKind,
        due::{Due, Task},
        periods::{
            ANSWER_REMIND_DAYS, ENTRY_DAYS, OUTCOME_DAYS, OVERDUE_DAYS, RETENTION_DAYS,
            SILENCE_DAYS, UNDO_SECONDS, YEAR_DAYS,
        },
        state::{Delivery, Mark},
    },
    time::Timestamp,
};

impl Delivery {
    /// The tasks that follow from a delivery. An accepted reply is kept as long as the proposal is public: the sweep looks.
    pub(super) fn due(&self, kind: SubmissionKind, answer_days: i64) -> Vec<Due> {
        let Self { since, answer, .. } = self;
        let due = |task, at: Timestamp| Due { at, task };
        let kept = self.kept_at();
        let mut tasks = vec![due(Task::Anonymise, kept.plus_days(RETENTION_DAYS))];
        // Administrators are told of a report no sooner than of a submission in review.
        let decided = self.reported.into_iter().chain(self.held_since());
        tasks.extend(decided.map(|at| due(Task::Escalate, at.plus_days(OVERDUE_DAYS))));
        match (kind, answer.mark) {
            (_, Mark::Accepting) => {
                tasks.push(due(Task::Settle, answer.at.plus_seconds(UNDO_SECONDS)));
            }
            (SubmissionKind::Reply, Mark::Unseen | Mark::Seen) => {
                tasks.extend(
                    ANSWER_REMIND_DAYS
                        .map(|days| due(Task::RemindAddressee, since.plus_days(days))),
                );
                tasks.push(due(Task::TellSilence, since.plus_days(SILENCE_DAYS)));
            }
            (SubmissionKind::Reply, Mark::Accepted) => {
                let first = answer.at.plus_days(OUTCOME_DAYS);
                tasks.push(due(Task::AskOutcome, first));
                // The sides of a pair that negotiate after the second question are not asked again.
                if kept <= first.plus_days(OUTCOME_DAYS) {
                    let second = first.max(kept).plus_days(OUTCOME_DAYS);
                    tasks.push(due(Task::AskOutcome, second));
                }
            }
            (SubmissionKind::JoinRequest, Mark::Accepted) => {
                // The retention begins when the entry ends.
                tasks.clear();
                tasks.push(due(Task::AskToStay, kept.plus_days(YEAR_DAYS)));
                tasks.push(due(Task::AskToStay, kept.plus_days(2 * YEAR_DAYS)));
                tasks.push(due(Task::Expire, kept.plus_days(ENTRY_DAYS)));
            }
            (SubmissionKind::JoinRequest | SubmissionKind::Message, Mark::Unseen | Mark::Seen) => {
                tasks.extend(unanswered(*since, answer_days));
            }
            (
                SubmissionKind::Proposal
                | SubmissionKind::Reply
                | SubmissionKind::Outcome
                | SubmissionKind::JoinRequest
                | SubmissionKind::Message
                | SubmissionKind::ThreadMessage,
                Mark::Unseen
                | Mark::Seen
                | Mark::InReserve
                | Mark::Declined
                | Mark::Held
                | Mark::Accepted
                | Mark::Answered,
            ) => {}
        }
        tasks
    }
}

/// The tasks while nobody has answered what reaches coordinators or administrators, whether a flag keeps it in review or not.
pub(super) fn unanswered(since: Timestamp, answer_days: i64) -> [Due; 2] {
    [(Task::RemindAddressee, 1), (Task::Escalate, 2)].map(|(task, times)| Due {
        at: since.plus_days(times * answer_days),
        task,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::{state::State, tests::samples::BEGIN};

    #[test]
    fn an_unanswered_message_is_told_of_after_the_days_of_the_installation_and_after_twice_as_many()
    {
        let delivered = State::Delivered(Delivery::new(BEGIN, None));
        let in_review = State::InReview { since: BEGIN };
        for kind in [SubmissionKind::JoinRequest, SubmissionKind::Message] {
            for state in [&delivered, &in_review] {
                assert_eq!(
                    told(state, kind),
                    [
                        (Task::RemindAddressee, BEGIN.plus_days(3)),
                        (Task::Escalate, BEGIN.plus_days(6)),
                    ]
                );
            }
        }
    }

    /// The tasks that only send mail, where the installation gives three days for answers.
    fn told(state: &State, kind: SubmissionKind) -> Vec<(Task, Timestamp)> {
        state
            .due(kind, None, 3)
            .into_iter()
            .filter(|due| due.task.action().is_none())
            .map(|due| (due.task, due.at))
            .collect()
    }

    #[test]
    fn a_report_and_a_held_acceptance_are_told_of_like_what_is_in_review() {
        let at = BEGIN.plus_days(2);
        let delivery = Delivery::new(BEGIN, None);
        let reported = Delivery {
            reported: Some(at),
            ..delivery.clone().answered(Mark::Declined, BEGIN)
        };
        let held = delivery.answered_for_now(Mark::Held, at);
        for waits in [reported, held] {
            assert_eq!(waits.waits_since(SubmissionKind::Reply), Some(at));
            let told = told(&State::Delivered(waits), SubmissionKind::Reply);
            assert_eq!(told, [(Task::Escalate, at.plus_days(OVERDUE_DAYS))]);
        }
    }
}
