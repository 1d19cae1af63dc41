//! The words for what a submission is and for its state, by its kind.

use shared::submission::{
    SubmissionKind,
    state::{Mark, StateName},
};
use texts::{Key, keys};

/// The words for a state: its label, and the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateWords {
    /// The label
    pub title: Key,
    /// The next step
    pub next: Key,
}

/// The name of a kind.
pub fn kind(kind: SubmissionKind) -> Key {
    match kind {
        SubmissionKind::Proposal => keys::MANAGE_KIND_PROPOSAL,
        SubmissionKind::Reply => keys::MANAGE_KIND_REPLY,
        SubmissionKind::Outcome => keys::MANAGE_KIND_OUTCOME,
        SubmissionKind::JoinRequest => keys::MANAGE_KIND_JOIN_REQUEST,
        // The two sides write on the pages of the reply and of the proposal.
        SubmissionKind::Message | SubmissionKind::ThreadMessage => keys::MANAGE_KIND_MESSAGE,
    }
}

/// The words for a state of a submission of a kind.
pub fn state(kind: SubmissionKind, state: StateName) -> StateWords {
    match kind {
        SubmissionKind::Reply => of_reply(state, None),
        SubmissionKind::Proposal => StateWords {
            title: title(state),
            next: next(state),
        },
        SubmissionKind::Outcome
        | SubmissionKind::JoinRequest
        | SubmissionKind::Message
        | SubmissionKind::ThreadMessage => StateWords {
            title: title(state),
            next: next_of_other(state),
        },
    }
}

/// The words for a request to join or a message, as its sender sees it. `mark` is the answer, once it is delivered. An acceptance is
/// told once it can't be undone.
pub fn of_entry(kind: SubmissionKind, name: StateName, mark: Option<Mark>) -> StateWords {
    let Some(mark) = mark.filter(|_| name == StateName::Delivered) else {
        return state(kind, name);
    };
    let (title, next) = match mark {
        Mark::Accepted => (keys::ENTRY_ACCEPTED_STATE, keys::ENTRY_ACCEPTED),
        Mark::Declined => (keys::ENTRY_DECLINED_STATE, keys::ENTRY_DECLINED),
        Mark::Answered => (keys::ENTRY_ANSWERED_STATE, keys::ENTRY_ANSWERED),
        Mark::Unseen | Mark::Seen | Mark::InReserve | Mark::Accepting | Mark::Held => {
            (keys::STATE_DELIVERED, keys::ENTRY_WAITING)
        }
    };
    StateWords { title, next }
}

/// The words for a reply as its author sees it. `mark` is the proposer's answer, once it is known.
pub fn of_reply(state: StateName, mark: Option<Mark>) -> StateWords {
    let next = match state {
        StateName::Delivered => return answered(mark.unwrap_or(Mark::Unseen)),
        StateName::AwaitingConfirmation => keys::NEXT_REPLY_AWAITING,
        StateName::InReview => keys::NEXT_REPLY_IN_REVIEW,
        StateName::Returned => keys::NEXT_REPLY_RETURNED,
        StateName::Rejected => keys::NEXT_REPLY_REJECTED,
        StateName::Withdrawn => keys::NEXT_REPLY_WITHDRAWN,
        StateName::Anonymised => keys::NEXT_REPLY_ANONYMISED,
        StateName::Discarded => keys::NEXT_REPLY_DISCARDED,
        // A reply is never in these states itself; what may be public of it is.
        StateName::Draft
        | StateName::Approved
        | StateName::Announcing
        | StateName::Published
        | StateName::Closed
        | StateName::TakenDown => keys::OFFER_WAITING,
    };
    let title = match state {
        StateName::Rejected => keys::STATE_REPLY_REJECTED,
        state => title(state),
    };
    StateWords { title, next }
}

/// The words for the proposer's answer, for the author of the reply.
fn answered(mark: Mark) -> StateWords {
    let (title, next) = match mark {
        Mark::Unseen => (keys::STATE_REPLY_UNSEEN, keys::NEXT_REPLY_UNSEEN),
        Mark::Seen | Mark::Answered => (keys::STATE_REPLY_SEEN, keys::NEXT_REPLY_SEEN),
        Mark::InReserve => (keys::STATE_REPLY_RESERVE, keys::NEXT_REPLY_RESERVE),
        Mark::Declined => (keys::STATE_REPLY_DECLINED, keys::NEXT_REPLY_DECLINED),
        Mark::Accepting => (keys::STATE_REPLY_ACCEPTING, keys::NEXT_REPLY_ACCEPTING),
        Mark::Held => (keys::STATE_REPLY_HELD, keys::NEXT_REPLY_HELD),
        Mark::Accepted => (keys::STATE_REPLY_ACCEPTED, keys::NEXT_REPLY_ACCEPTED),
    };
    StateWords { title, next }
}

/// The label of the proposer's own answer, and a sentence about it.
pub fn mark(mark: Mark) -> (Key, Option<Key>) {
    match mark {
        Mark::Unseen => (keys::MARK_UNSEEN, None),
        Mark::Seen | Mark::Answered => (keys::MARK_SEEN, None),
        Mark::InReserve => (keys::MARK_RESERVE, None),
        Mark::Declined => (keys::MARK_DECLINED, Some(keys::MARK_DECLINED_NEXT)),
        Mark::Accepting => (keys::MARK_ACCEPTING, None),
        Mark::Held => (keys::MARK_HELD, Some(keys::MARK_HELD_NEXT)),
        Mark::Accepted => (keys::MARK_ACCEPTED, Some(keys::MARK_ACCEPTED_NEXT)),
    }
}

/// The label of a state.
pub fn title(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::STATE_DRAFT,
        StateName::AwaitingConfirmation => keys::STATE_AWAITING,
        StateName::InReview => keys::STATE_IN_REVIEW,
        StateName::Returned => keys::STATE_RETURNED,
        StateName::Approved => keys::STATE_APPROVED,
        StateName::Announcing => keys::STATE_ANNOUNCING,
        StateName::Delivered => keys::STATE_DELIVERED,
        StateName::Published => keys::STATE_PUBLISHED,
        StateName::Closed => keys::STATE_CLOSED,
        StateName::TakenDown => keys::STATE_TAKEN_DOWN,
        StateName::Rejected => keys::STATE_REJECTED,
        StateName::Withdrawn => keys::STATE_WITHDRAWN,
        StateName::Anonymised => keys::STATE_ANONYMISED,
        StateName::Discarded => keys::STATE_DISCARDED,
    }
}

/// The next step of a proposal's state.
fn next(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::NEXT_DRAFT,
        StateName::AwaitingConfirmation => keys::NEXT_AWAITING,
        StateName::InReview => keys::NEXT_IN_REVIEW,
        StateName::Returned => keys::NEXT_RETURNED,
        StateName::Approved => keys::NEXT_APPROVED,
        StateName::Announcing => keys::NEXT_ANNOUNCING,
        StateName::Delivered => keys::NEXT_DELIVERED,
        StateName::Published => keys::NEXT_PUBLISHED,
        StateName::Closed => keys::NEXT_CLOSED,
        StateName::TakenDown => keys::NEXT_TAKEN_DOWN,
        StateName::Rejected => keys::NEXT_REJECTED,
        StateName::Withdrawn => keys::NEXT_WITHDRAWN,
        StateName::Anonymised => keys::NEXT_ANONYMISED,
        StateName::Discarded => keys::NEXT_DISCARDED,
    }
}

/// The next step of what is neither a proposal nor a reply. Of these, results alone are published.
fn next_of_other(state: StateName) -> Key {
    match state {
        StateName::AwaitingConfirmation => keys::NEXT_OTHER_AWAITING,
        StateName::InReview => keys::NEXT_OTHER_IN_REVIEW,
        StateName::Returned => keys::NEXT_OTHER_RETURNED,
        StateName::Approved => keys::NEXT_OTHER_APPROVED,
        StateName::Announcing => keys::NEXT_OTHER_ANNOUNCING,
        StateName::Published => keys::NEXT_OUTCOME_PUBLISHED,
        StateName::TakenDown => keys::NEXT_OTHER_TAKEN_DOWN,
        StateName::Rejected => keys::NEXT_OTHER_REJECTED,
        StateName::Withdrawn | StateName::Closed => keys::NEXT_OTHER_WITHDRAWN,
        StateName::Anonymised => keys::NEXT_OTHER_ANONYMISED,
        StateName::Draft | StateName::Delivered | StateName::Discarded => next(state),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;
    use texts::Texts;

    #[test]
    fn no_sentence_about_a_state_calls_a_proposal_what_is_none() {
        let texts = Texts::of(Lang::Fi);
        let others = SubmissionKind::ALL.iter().copied();
        let others = others.filter(|kind| *kind != SubmissionKind::Proposal);
        let states = others.flat_map(|kind| StateName::ALL.iter().map(move |it| state(kind, *it)));
        let marks = Mark::ALL
            .iter()
            .map(|mark| of_reply(StateName::Delivered, Some(*mark)));
        for words in states.chain(marks) {
            for text in [texts.get(words.title), texts.get(words.next)] {
                assert!(
                    !text.starts_with("Ehdotus ") && !text.contains("hdotuksesi"),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn an_acceptance_to_a_list_that_can_be_undone_is_not_told_yet() {
        let of = |mark| of_entry(SubmissionKind::JoinRequest, StateName::Delivered, mark);
        assert_eq!(of(Some(Mark::Accepting)), of(Some(Mark::Unseen)));
        assert_ne!(of(Some(Mark::Accepted)), of(Some(Mark::Unseen)));
    }

    #[test]
    fn an_entry_that_has_ended_is_told_by_its_state() {
        let kind = SubmissionKind::JoinRequest;
        let left = of_entry(kind, StateName::Withdrawn, Some(Mark::Accepted));
        assert_eq!(left, state(kind, StateName::Withdrawn));
    }

    #[test]
    fn a_reply_is_accepted_only_once_that_is_final() {
        let accepted = of_reply(StateName::Delivered, Some(Mark::Accepted));
        for mark in [Mark::Accepting, Mark::Held] {
            assert_ne!(of_reply(StateName::Delivered, Some(mark)), accepted);
        }
    }
}
