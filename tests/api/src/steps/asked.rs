//! The questions and reminders that time brings.

use super::act::Act;
use crate::{
    cron, database,
    people::{Holder, Replier},
};

const DAY: i64 = 24 * 3600;

/// The last day of a proposal is so many days from today.
fn last_day_in(days: i64) -> Act {
    cron::last_day_in(&Holder::publishes().id, days);
    Act::Due
}

pub fn still_looking() -> Act {
    last_day_in(13)
}

pub fn still_looking_last() -> Act {
    last_day_in(2)
}

pub fn time_over() -> Act {
    last_day_in(-1)
}

pub fn unanswered() -> Act {
    let replier = Replier::replies_and_confirms(&Holder::publishes());
    cron::wait(&replier.holder.id, 14 * DAY);
    Act::Due
}

pub fn silence() -> Act {
    let replier = Replier::replies_and_confirms(&Holder::publishes());
    cron::wait(&replier.holder.id, 14 * DAY);
    cron::tick();
    cron::wait(&replier.holder.id, 16 * DAY);
    Act::Due
}

pub fn pair() -> Act {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    proposer.accepts(&replier.id);
    cron::wait(&replier.id, 90 * DAY);
    Act::Due
}

pub fn partner() -> Act {
    let proposer = Holder::publishes_with_partner();
    database::run(&format!(
        "UPDATE proposals SET ask_at = 1000 WHERE submission = '{}' AND ask_at IS NOT NULL",
        proposer.id
    ));
    Act::Due
}
