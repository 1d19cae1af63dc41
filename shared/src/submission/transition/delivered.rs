//! The transitions of what stays delivered.

use crate::{
    submission::{
        action::Action,
        periods::UNDO_SECONDS,
        state::{Delivery, Mark},
        transition::{
            RefusalReason,
            times::{not_after, not_before},
        },
    },
    time::Timestamp,
};

/// The delivery after an action of its addressee, its holder or a reviewer that leaves it delivered.
pub(super) fn delivered(
    delivery: Delivery,
    action: &Action,
    now: Timestamp,
) -> Result<Delivery, RefusalReason> {
    use {Action as A, Mark as M};
    let mark = delivery.answer.mark;
    let is_accepted = mark == M::Accepted;
    match action {
        A::MarkSeen if matches!(mark, M::Unseen | M::InReserve) => {
            Ok(delivery.answered(M::Seen, now))
        }
        A::Reserve if mark.is_open() => Ok(delivery.answered(M::InReserve, now)),
        A::Decline if mark.is_open() || mark == M::InReserve => {
            Ok(delivery.answered_for_now(M::Declined, now))
        }
        A::Accept { is_held } if mark.is_acceptable() => {
            let mark = if *is_held { M::Held } else { M::Accepting };
            Ok(delivery.answered_for_now(mark, now))
        }
        A::Retract | A::Disallow if mark == M::Held => Ok(delivery.taken_back(now)),
        A::Retract => {
            let until = delivery.answer_until().ok_or(RefusalReason::NotFromHere)?;
            not_after(until, now)?;
            Ok(delivery.taken_back(now))
        }
        A::Allow if mark == M::Held => Ok(delivery.answered_for_now(M::Accepting, now)),
        A::Settle if mark == M::Accepting => {
            not_before(delivery.answer.at.plus_seconds(UNDO_SECONDS), now)?;
            Ok(delivery.answered(M::Accepted, now))
        }
        A::Answer if mark.is_open() => Ok(delivery.answered_for_now(M::Answered, now)),
        A::Offer if delivery.shown.is_none() => Ok(delivery),
        A::Conceal if delivery.shown.is_some() => Ok(Delivery {
            shown: None,
            ..delivery
        }),
        A::Report if delivery.reported.is_none() => Ok(Delivery {
            reported: Some(now),
            ..delivery
        }),
        A::Dismiss if delivery.reported.is_some() => Ok(Delivery {
            reported: None,
            ..delivery
        }),
        A::Keep if is_accepted => Ok(Delivery {
            kept: Some(now),
            ..delivery
        }),
        _ => Err(RefusalReason::NotFromHere),
    }
}
