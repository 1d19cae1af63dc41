//! A database that refuses a row in the middle of a batch, as when its disk is full.

use crate::{database, kept::family, key::key};

/// A row of a submission's family that the database refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A new event
    Event,
    /// A new submission
    Submission,
    /// A submission's change
    Change,
    /// A change of what is shown of a proposal
    Proposal,
    /// A new pair
    Pair,
    /// New results that count
    Outcome,
    /// A new row of the reviewers' queue
    Queue,
    /// A new link
    Link,
    /// A new mail
    Mail,
}

impl Row {
    /// The head of a trigger on the row, and its condition with `?` for the family.
    const fn trigger(self) -> (&'static str, &'static str) {
        match self {
            Self::Event => (
                "BEFORE INSERT ON audit_events",
                "substr(NEW.subject, instr(NEW.subject, ':') + 1) IN ?",
            ),
            Self::Submission => ("AFTER INSERT ON submissions", "NEW.id IN ?"),
            Self::Change => ("BEFORE UPDATE ON submissions", "OLD.id IN ?"),
            Self::Proposal => ("BEFORE UPDATE ON proposals", "OLD.submission IN ?"),
            Self::Pair => ("BEFORE INSERT ON pairs", "NEW.reply IN ?"),
            Self::Outcome => ("BEFORE INSERT ON outcomes", "NEW.submission IN ?"),
            Self::Queue => ("BEFORE INSERT ON review_queue", "NEW.submission IN ?"),
            Self::Link => ("BEFORE INSERT ON links", "NEW.submission IN ?"),
            Self::Mail => (
                "BEFORE INSERT ON mails",
                "NEW.submission IN ? OR NEW.about IN ?",
            ),
        }
    }
}

/// What the broken database says; nobody outside may read it.
pub const SAID: &str = "the disk is full";

/// A database that refuses a row, until this is dropped.
#[derive(Debug)]
pub struct Broken(String);

impl Broken {
    /// Refuses such rows of a submission's family.
    pub fn at(row: Row, root: &str) -> Self {
        let name = format!("broken_{}", key().replace('-', "_"));
        let (head, of) = row.trigger();
        let of = of.replace('?', &family(root));
        database::run(&format!(
            "CREATE TRIGGER {name} {head} WHEN {of} BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
        ));
        Self(name)
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        database::run(&format!("DROP TRIGGER {}", self.0));
    }
}
