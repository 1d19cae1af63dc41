//! A step under a fault, and what is left of the fault once it is over.

use api_tests::{
    at_once::at_once,
    browser::elsewhere,
    clock, cron, database, mailbox,
    steps::{Act, Step},
};
use serde_json::Value;

/// What a step has written: its mails, by their places in the table, and the events.
struct Written {
    mails: String,
    events: i64,
}

impl Written {
    /// Nothing yet.
    fn begin() -> Self {
        let last = database::count("SELECT coalesce(max(rowid), 0) AS n FROM mails");
        Self {
            mails: format!("rowid > {last} AND state <> 'cancelled'"),
            events: events(),
        }
    }

    fn mails(&self, columns: &str) -> Vec<Value> {
        let of = &self.mails;
        database::rows(&format!("SELECT {columns} FROM mails WHERE {of}"))
    }

    /// Lets the time pass in which the step can be undone, or until a refused mail is tried again.
    fn falls_due(&self) {
        let of = &self.mails;
        database::run(&format!(
            "UPDATE mails SET not_before = 0 WHERE {of} AND state = 'waiting' AND (attempts = 0 OR error IS NOT NULL)"
        ));
    }

    /// Panics unless the step has written mails of these templates, each to a person once.
    fn is(&self, templates: &[&str]) {
        let mut named: Vec<String> = self
            .mails("DISTINCT template")
            .iter()
            .map(|row| row["template"].as_str().unwrap().to_owned())
            .collect();
        named.sort();
        assert_eq!(named, templates);
        let twice = self.mails(
            "template, recipient, count(*) OVER (PARTITION BY template, recipient, submission) AS n",
        );
        assert!(twice.iter().all(|row| row["n"] == 1), "{twice:?}");
    }

    /// Sends what is due, by two crons at once, and panics unless every mail came once and nothing else happened.
    fn heals(&self) {
        // On a slow machine the half minute of an earlier step would be over now.
        database::run(
            "UPDATE submissions SET due_at = due_at + 600000 WHERE due_at < (unixepoch('subsec') + 120) * 1000",
        );
        let before = (self.mails("rowid").len(), events());
        // What tells of an erasure is emptied once it is sent.
        let mut written = self.mails("recipient, subject");
        written.retain(|row| row["subject"] != "");
        self.falls_due();
        at_once(&[(), ()], |()| cron::tick());
        mailbox::send_due(&self.mails);
        cron::tick();
        assert_eq!((self.mails("rowid").len(), events()), before);
        assert!(self.mails("state").iter().all(|row| row["state"] == "sent"));
        let came = mailbox::counted();
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        for row in &written {
            let (recipient, subject) = (text(row, "recipient"), text(row, "subject"));
            let sent = database::count(&format!(
                "SELECT count(*) AS n FROM mails WHERE recipient = '{recipient}' AND subject = '{}' AND state = 'sent'",
                subject.replace('\'', "''")
            ));
            let came = came.get(&(recipient, subject)).copied().unwrap_or(0);
            let alike = written.iter().filter(|it| *it == row).count();
            let sent = usize::try_from(sent).unwrap();
            assert_eq!(came, sent.max(alike), "{row}");
        }
    }
}

fn events() -> i64 {
    database::count("SELECT count(*) AS n FROM audit_events")
}

/// The step happens where no queue takes the news of its mails.
pub fn without_a_queue(Step(name, prepare, templates): &Step) {
    println!("{name}");
    let act = prepare();
    let written = Written::begin();
    act.happens();
    written.is(templates);
    if let Act::Asked(_) = act {
        let untried = written.mails("attempts");
        assert!(
            untried.iter().all(|row| row["attempts"] == 0),
            "{untried:?}"
        );
    }
    written.heals();
    written.is(templates);
}

/// The step happens where every mail is refused for the moment.
pub fn while_mails_are_refused(Step(name, prepare, templates): &Step) {
    println!("{name}");
    let act = prepare();
    let written = Written::begin();
    let refusing = std::env::var("REFUSING_URL").unwrap();
    elsewhere(&refusing, || {
        act.happens();
        written.is(templates);
        written.falls_due();
        clock::until("every mail is refused", || {
            cron::tick();
            let mails = written.mails("state, coalesce(error, '') AS error");
            let is_refused =
                |row: &Value| row["error"] == "sender_not_allowed" && row["state"] == "waiting";
            mails.iter().all(is_refused).then_some(())
        });
    });
    let stands = events() - written.events;
    written.heals();
    written.is(templates);
    assert_eq!(events() - written.events, stands);
}
