//! The end of a session, by the browser's clock.

use shared::{
    sign_in::{Me, USE_STORED_EVERY_SECONDS},
    time::Timestamp,
};

/// The reason why a session ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndReason {
    /// It wasn't used
    Idle,
    /// It has reached the maximum age
    Latest,
}

/// The times at which a session ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionEnd {
    idle: Timestamp,
    latest: Timestamp,
    /// Seconds it lasts without use
    unused: i64,
}

impl SessionEnd {
    /// From the server's answer at this local time: the clocks may differ.
    pub fn of(me: &Me, here: Timestamp) -> Self {
        let seconds = |until: Timestamp| (until.millis() - me.now.millis()).div_euclid(1000);
        Self {
            idle: here.plus_seconds(seconds(me.idle_until)),
            latest: here.plus_seconds(seconds(me.ends_at)),
            unused: seconds(me.idle_until),
        }
    }

    /// The end after a use at this time.
    #[must_use]
    pub fn used(self, here: Timestamp) -> Self {
        let idle = here.plus_seconds(self.unused - USE_STORED_EVERY_SECONDS);
        Self {
            idle: idle.max(self.idle).min(self.latest),
            ..self
        }
    }

    /// The earlier end, and its reason.
    pub fn ends(self) -> (Timestamp, EndReason) {
        if self.idle < self.latest {
            (self.idle, EndReason::Idle)
        } else {
            (self.latest, EndReason::Latest)
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::submission::actor::Role;

    const HOUR: i64 = 3600;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn a_session_ends_unused_or_at_the_latest_by_whatever_clock() {
        let me = Me {
            name: None,
            address: "a@hub.example".parse().unwrap(),
            role: Role::Administrator,
            regions: Vec::new(),
            idle_until: at(8 * HOUR),
            ends_at: at(10 * HOUR),
            now: at(0),
        };
        // The browser's clock is a day ahead.
        let day = 24 * HOUR;
        let lasting = SessionEnd::of(&me, at(day));
        assert_eq!(lasting.ends(), (at(day + 8 * HOUR), EndReason::Idle));
        let used = lasting.used(at(day + HOUR));
        assert_eq!(used.ends(), (at(day + 9 * HOUR - 60), EndReason::Idle));
        let late = used.used(at(day + 3 * HOUR));
        assert_eq!(late.ends(), (at(day + 10 * HOUR), EndReason::Latest));
    }
}
