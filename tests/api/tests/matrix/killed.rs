//! One kill, and what has to hold after it.

use super::written::{Before, Written};
use api_tests::{
    browser::{Browser, next_meets},
    clock, cron, database, invariants, log,
    steps::Act,
    use_cases::{Kills, ROUTES, UseCase},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::Duration,
};

/// What was counted.
#[derive(Default)]
pub struct Sum {
    kills: usize,
    acknowledged: usize,
    lost: usize,
    doubles: usize,
}

impl Sum {
    /// As JSON, for tools/faults.mjs.
    pub fn json(&self) -> String {
        let Self {
            kills,
            acknowledged,
            lost,
            doubles,
        } = self;
        format!(
            "{{\"kills\":{kills},\"acknowledged\":{acknowledged},\"lost\":{lost},\"doubles\":{doubles}}}"
        )
    }
}

/// A use case, with what it writes where nothing fails, and what is written where it doesn't begin.
pub struct Killed<'a> {
    use_case: &'a UseCase,
    whole: Written,
    none: Option<Written>,
}

impl<'a> Killed<'a> {
    /// The use case without a fault.
    pub fn at_nothing(use_case: &'a UseCase) -> Self {
        let act = (use_case.prepare)();
        let before = Before::now();
        let begins = log::text().len();
        act.happens();
        for (route, _) in ROUTES.iter().filter(|it| it.1 == use_case.name) {
            let line = format!("\"route\":\"{route}\"");
            let is_asked = || log::text()[begins..].contains(&line).then_some(());
            clock::until(&format!("{route} is asked"), is_asked);
        }
        cron::tick();
        invariants::hold();
        Self {
            use_case,
            whole: before.written(),
            none: None,
        }
    }

    /// Kills the Worker at a call; false where there is no such call. The error says what doesn't hold.
    pub fn at(&mut self, number: u32, side: &str, sum: &mut Sum) -> Result<bool, String> {
        let call = format!("{number} {side}");
        let done = catch_unwind(AssertUnwindSafe(|| self.try_at(&call, sum)));
        done.unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<String>().cloned();
            Err(text.unwrap_or_else(|| "it panicked".to_owned()))
        })
    }

    fn try_at(&mut self, call: &str, sum: &mut Sum) -> Result<bool, String> {
        what_was_decided_is_final();
        let act = (self.use_case.prepare)();
        let before = Before::now();
        if !self.is_killed(&act, call) {
            return Ok(false);
        }
        sum.kills += 1;
        let is_up = || {
            let answer = Browser::default().try_ask("GET", "/healthz", &[], "");
            answer.filter(|it| it.status == 200).map(|_| ())
        };
        clock::until("the Worker is up again", is_up);
        cron::tick();
        let written = before.written();
        let mut wrong = invariants::broken();
        let none = self.none.get_or_insert_with(|| written.clone());
        let is_whole = written == self.whole;
        let may_be_none = matches!(act, Act::Asked(_));
        if !(is_whole || may_be_none && (written == *none || self.use_case.is_by_parts)) {
            wrong.push(format!("in part: {written:?} instead of {:?}", self.whole));
        }
        let came = before.sent();
        sum.doubles += came.doubles;
        if !came.lost.is_empty() {
            wrong.push(format!("mails that never came: {:?}", came.lost));
        }
        if let Act::Asked(request) = &act {
            // Who can't see it any more can't ask again.
            let again = catch_unwind(AssertUnwindSafe(request)).ok();
            let is_done = again.as_ref().is_some_and(|it| it.status < 400);
            if again.as_ref().is_some_and(|it| it.status >= 500) || !is_done && !is_whole {
                let answer = again.map(|it| (it.status, it.text));
                wrong.push(format!("asked again: {answer:?}"));
            }
            cron::tick();
            if is_done {
                sum.acknowledged += 1;
                let after = before.written();
                if !is_whole && after != self.whole {
                    sum.lost += 1;
                    wrong.push(format!("lost: {after:?} instead of {:?}", self.whole));
                }
            }
            before.sent();
            wrong.extend(invariants::broken());
        }
        if wrong.is_empty() {
            return Ok(true);
        }
        Err(wrong.join("\n  "))
    }

    /// Does it; true if the Worker was killed at the call.
    fn is_killed(&self, act: &Act, call: &str) -> bool {
        match (act, self.use_case.kills) {
            (Act::Asked(request), Kills::OfQueue) => {
                let begins = log::text().len();
                next_meets(&format!("{call} in the queue"));
                let answer = request();
                assert!((200..400).contains(&answer.status), "{answer:?}");
                is_killed_in_the_queue(begins)
            }
            (Act::Asked(request), Kills::Each | Kills::Writes) => {
                next_meets(call);
                request().status == 0
            }
            (Act::Due, Kills::Each | Kills::OfQueue) => cron::is_killed(call),
            (Act::Due, Kills::Writes) => cron::is_killed(&format!("{call} of writes")),
        }
    }
}

/// Lets the time pass in which what was decided before can be undone, so that its end falls into no later fault.
fn what_was_decided_is_final() {
    // The end of a reply waits until its proposal's end is final.
    let soon = format!(
        "WITH soon AS (SELECT id, parent FROM submissions WHERE due_at < (unixepoch() + {} + 60) * 1000) \
         SELECT id FROM soon UNION SELECT parent FROM soon WHERE parent IS NOT NULL",
        clock::offset()
    );
    for row in database::rows(&soon) {
        cron::wait(row["id"].as_str().unwrap(), 60);
    }
    cron::tick();
}

/// Waits for the run of the queue; true if the Worker was killed in it, since so much of the log.
fn is_killed_in_the_queue(begins: usize) -> bool {
    let is_killed = || log::text()[begins..].contains("fault: ");
    let is_over = || {
        let waiting = database::count("SELECT count(*) AS n FROM mails WHERE state = 'waiting'");
        (is_killed() || waiting == 0).then_some(())
    };
    clock::until("the queue runs", is_over);
    // A call that has been made is known a moment later.
    thread::sleep(Duration::from_millis(300));
    is_killed()
}
