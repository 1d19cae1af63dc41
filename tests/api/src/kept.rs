//! What the database keeps of a submission and of all that belongs to it.

use crate::{database, mailbox};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The rows of a submission's family, by table: of itself, of what belongs to it, and of what belongs to that.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept(BTreeMap<&'static str, Vec<Value>>);

/// SQL of the ids of a submission's family.
pub fn family(root: &str) -> String {
    format!(
        "(SELECT id FROM submissions WHERE id = '{root}' OR parent = '{root}' \
         OR parent IN (SELECT id FROM submissions WHERE parent = '{root}'))"
    )
}

/// Tables and the columns that name a submission.
const TABLES: [(&str, &str, &str); 11] = [
    ("submissions", "*", "id IN ?"),
    ("submission_texts", "*", "submission IN ?"),
    ("review_queue", "*", "submission IN ?"),
    ("proposals", "*", "submission IN ?"),
    ("public_replies", "*", "submission IN ?"),
    ("pairs", "*", "reply IN ?"),
    ("outcomes", "*", "submission IN ?"),
    (
        "events",
        "subject, version, action, role, from_state, to_state, \
         coalesce((SELECT kind FROM submissions WHERE id = substr(subject, instr(subject, ':') + 1)), '') AS kind",
        "substr(subject, instr(subject, ':') + 1) IN ? ORDER BY seq",
    ),
    (
        "mails",
        "template, lang, recipient, submission, about, state = 'cancelled' AS cancelled",
        "submission IN ? OR about IN ? ORDER BY rowid",
    ),
    (
        "links",
        "hash, submission, purpose, address, revoked_at",
        "purpose <> 'session' AND submission IN ? ORDER BY created_at, hash",
    ),
    (
        "cookies",
        "hash, submission, address, revoked_at",
        "purpose = 'session' AND submission IN ? ORDER BY created_at, hash",
    ),
];

impl Kept {
    /// What is kept now.
    pub fn of(root: &str) -> Self {
        let family = family(root);
        let rows = TABLES.map(|(name, columns, of)| {
            let table = match name {
                "events" => "audit_events",
                "cookies" => "links",
                name => name,
            };
            let of = of.replace('?', &family);
            let sql = format!("SELECT {columns} FROM {table} WHERE {of}");
            (name, database::rows(&sql))
        });
        Self(rows.into())
    }

    /// What is kept now that all mails about it which are due are sent, so that no link comes by itself.
    pub fn settled(root: &str) -> Self {
        let family = family(root);
        mailbox::send_due(&format!("submission IN {family} OR about IN {family}"));
        Self::of(root)
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> &[Value] {
        &self.0[table]
    }

    /// Panics, with the rows that are different, unless the same was kept before.
    pub fn is_as(&self, before: &Self, what: &str) {
        for (table, rows) in &self.0 {
            let gone: Vec<&Value> = before.0[table]
                .iter()
                .filter(|it| !rows.contains(it))
                .collect();
            let new: Vec<&Value> = rows
                .iter()
                .filter(|it| !before.0[table].contains(it))
                .collect();
            assert!(
                gone.is_empty() && new.is_empty(),
                "{what}: {table}: {gone:?} -> {new:?}"
            );
        }
        assert_eq!(self, before, "{what}");
    }

    /// All but the cookies of browsers.
    #[must_use]
    pub fn without_cookies(mut self) -> Self {
        self.0.remove("cookies");
        self
    }

    /// The events since then: "reply addressee accept".
    pub fn events_since(&self, before: &Self) -> Vec<String> {
        let events = &self.rows("events")[before.rows("events").len()..];
        let said = |event: &Value| {
            ["kind", "role", "action"]
                .map(|name| text(event, name))
                .join(" ")
        };
        let mut said: Vec<String> = events.iter().map(said).collect();
        said.sort();
        said
    }

    /// The templates of the mails since then; panics where somebody gets the same mail twice.
    pub fn mails_since(&self, before: &Self) -> Vec<String> {
        let mails = &self.rows("mails")[before.rows("mails").len()..];
        let different: BTreeSet<String> = mails.iter().map(Value::to_string).collect();
        assert_eq!(different.len(), mails.len(), "{mails:?}");
        let templates: BTreeSet<String> = mails.iter().map(|mail| text(mail, "template")).collect();
        templates.into_iter().collect()
    }
}

fn text(row: &Value, name: &str) -> String {
    row[name].as_str().unwrap_or_default().to_owned()
}
