//! What a use case has written.

use api_tests::{clock, cron, database, mailbox};
use serde_json::Value;

/// Tables whose rows are counted: not those that sending a mail, the cron or a limit fills.
const COUNTED: [&str; 15] = [
    "submissions",
    "submission_texts",
    "review_queue",
    "announcement_mails",
    "proposals",
    "proposal_facets",
    "public_proposals",
    "public_replies",
    "pairs",
    "outcomes",
    "comments",
    "people",
    "people_regions",
    "sessions",
    "sign_ins",
];

/// The database before a use case.
pub struct Before {
    mails: String,
    event: i64,
    rows: Vec<i64>,
}

/// What it has written: its events, its mails, and how many rows more there are than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    events: Vec<String>,
    mails: Vec<String>,
    rows: Vec<String>,
}

/// What came of mails.
pub struct Came {
    /// Those that never came
    pub lost: Vec<Value>,
    /// How many came twice
    pub doubles: usize,
}

fn counted() -> Vec<i64> {
    let count = |table| database::count(&format!("SELECT count(*) AS n FROM {table}"));
    COUNTED.map(count).to_vec()
}

fn last(column: &str, table: &str) -> i64 {
    database::count(&format!(
        "SELECT coalesce(max({column}), 0) AS n FROM {table}"
    ))
}

fn texts(sql: &str) -> Vec<String> {
    let rows = database::rows(sql);
    rows.iter().map(|row| row["text"].to_string()).collect()
}

impl Before {
    /// The database now.
    pub fn now() -> Self {
        Self {
            mails: format!("rowid > {}", last("rowid", "mails")),
            event: last("seq", "audit_events"),
            rows: counted(),
        }
    }

    /// What was written since.
    pub fn written(&self) -> Written {
        let (mails, event) = (&self.mails, self.event);
        let rows = counted().into_iter().zip(&self.rows).zip(COUNTED);
        Written {
            events: texts(&format!(
                "SELECT concat_ws(' ', substr(subject, 1, instr(subject, ':')), role, action, from_state, to_state) AS text \
                 FROM audit_events WHERE seq > {event} ORDER BY text"
            )),
            mails: texts(&format!(
                "SELECT template AS text FROM mails WHERE {mails} AND state <> 'cancelled' ORDER BY text"
            )),
            rows: rows
                .filter(|((now, before), _)| now != *before)
                .map(|((now, before), table)| format!("{table} {:+}", now - before))
                .collect(),
        }
    }

    /// Lets the time come at which each of the mails is sent, and gives what came.
    pub fn sent(&self) -> Came {
        let of = &self.mails;
        // Who holds a mail is dead, and what can be undone isn't.
        database::run(&format!(
            "UPDATE mails SET not_before = 0 WHERE {of} AND state = 'waiting'"
        ));
        clock::until("all mails are sent", || {
            cron::tick();
            let waiting =
                format!("SELECT count(*) AS n FROM mails WHERE {of} AND state = 'waiting'");
            (database::count(&waiting) == 0).then_some(())
        });
        let came = mailbox::counted();
        // What is told of an erasure is emptied when it is sent.
        let mails = database::rows(&format!(
            "SELECT template, recipient, subject, count(*) AS n FROM mails \
             WHERE {of} AND state = 'sent' AND recipient <> '' AND subject <> '' GROUP BY recipient, subject"
        ));
        let mut result = Came {
            lost: Vec::new(),
            doubles: 0,
        };
        for mail in mails {
            let text = |name: &str| mail[name].as_str().unwrap().to_owned();
            let key = (text("recipient"), text("subject"));
            let sql = format!(
                "SELECT count(*) AS n FROM mails WHERE recipient = '{}' AND subject = '{}' AND state = 'sent'",
                key.0,
                key.1.replace('\'', "''")
            );
            let wanted = usize::try_from(database::count(&sql)).unwrap();
            match came.get(&key).copied().unwrap_or(0).checked_sub(wanted) {
                Some(more) => result.doubles += more,
                None => result.lost.push(mail),
            }
        }
        result
    }
}
