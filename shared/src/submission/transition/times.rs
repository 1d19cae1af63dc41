//! The checks of the times between which an action is possible.

use crate::{submission::transition::RefusalReason, time::Timestamp};

/// Checks that an action is due.
pub(super) fn not_before(due: Timestamp, now: Timestamp) -> Result<(), RefusalReason> {
    if now >= due {
        Ok(())
    } else {
        Err(RefusalReason::TooEarly { due })
    }
}

/// Checks that the time for an action goes on.
pub(super) fn not_after(ended: Timestamp, now: Timestamp) -> Result<(), RefusalReason> {
    if now < ended {
        Ok(())
    } else {
        Err(RefusalReason::TooLate { ended })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_possible_from_its_due_time_on() {
        let (due, earlier) = (Timestamp::from_millis(1000), Timestamp::from_millis(999));
        assert_eq!(not_before(due, due), Ok(()));
        assert_eq!(
            not_before(due, earlier),
            Err(RefusalReason::TooEarly { due })
        );
    }

    #[test]
    fn an_action_is_impossible_from_the_end_on() {
        let (ended, earlier) = (Timestamp::from_millis(1000), Timestamp::from_millis(999));
        assert_eq!(not_after(ended, earlier), Ok(()));
        assert_eq!(
            not_after(ended, ended),
            Err(RefusalReason::TooLate { ended })
        );
    }
}
