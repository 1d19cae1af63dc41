//! A step in the life of a submission, under faults: where the database refuses it in the middle nothing of it is kept, and
//! asked for twice at once and once more it happens once.

use crate::{
    at_once::at_once,
    broken::{Broken, Row, SAID},
    browser::Answer,
    cron,
    kept::Kept,
};

/// What a step has done.
#[derive(Debug)]
pub struct Done {
    /// The statuses of the two requests at once, sorted; empty for a step of the cron
    pub answers: Vec<u16>,
    /// The events: "reply addressee accept", sorted
    pub events: Vec<String>,
    /// The templates of the mails; nobody got one of them twice
    pub mails: Vec<String>,
}

impl Done {
    fn between(before: &Kept, after: &Kept, mut answers: Vec<u16>) -> Self {
        answers.sort_unstable();
        Self {
            answers,
            events: after.events_since(before),
            mails: after.mails_since(before),
        }
    }

    /// Panics unless this was done, by requests that were answered so.
    pub fn is(&self, answers: [u16; 2], events: &[&str], mails: &[&str]) {
        assert_eq!(self.answers, answers, "{self:?}");
        self.was(events, mails);
    }

    /// Panics unless this was done.
    pub fn was(&self, events: &[&str], mails: &[&str]) {
        assert_eq!(self.events, events, "{self:?}");
        assert_eq!(self.mails, mails, "{self:?}");
    }
}

/// A step that a request asks for. `root`: the submission to whose family it belongs; `rows`: those that the database refuses,
/// one after the other.
pub fn requested(root: &str, rows: &[Row], request: impl Fn() -> Answer + Sync) -> Done {
    let before = Kept::settled(root);
    for row in rows {
        let broken = Broken::at(*row, root);
        let answer = request();
        drop(broken);
        assert_eq!(answer.status, 500, "{row:?}: {answer:?}");
        assert!(!answer.text.contains(SAID), "{row:?}: {answer:?}");
        Kept::of(root).is_as(&before, &format!("{row:?}"));
    }
    let answers = at_once(&[(), ()], |()| request().status);
    let after = Kept::settled(root);
    let late = request();
    assert!(late.status < 500, "{late:?}");
    let again = Kept::settled(root).without_cookies();
    again.is_as(&after.clone().without_cookies(), "once more");
    Done::between(&before, &after, answers)
}

/// A step that the cron makes; `falls_due` lets its time come.
pub fn timed(root: &str, rows: &[Row], falls_due: impl FnOnce()) -> Done {
    Kept::settled(root);
    falls_due();
    let before = Kept::of(root);
    // One row at least is refused at every moment: a job that falls due between two rows does nothing either.
    let mut refused = None;
    for row in rows {
        refused = Some(Broken::at(*row, root));
        cron::tick();
        Kept::of(root).is_as(&before, &format!("{row:?}"));
    }
    drop(refused);
    at_once(&[(), ()], |()| cron::tick());
    // What found the database busy is done now.
    cron::tick();
    let after = Kept::settled(root);
    cron::tick();
    Kept::settled(root).is_as(&after, "once more");
    Done::between(&before, &after, Vec::new())
}
