//! All that is stored, in the order of its ids, read as pages read it: what can't be read is left out and noted on the way.

use crate::{
    fault::Fault,
    store::{
        audit, author_questions,
        batch::{number, text},
        closings::Closings,
        comments,
        database::Database,
        decision_texts::DecisionTexts,
        links,
        networks::Networks,
        outbox, outcomes, people, proposals, replies,
        standings::Counts,
        submissions,
    },
};
use shared::{admin::wire::RowKind, lang::Lang, submission::id::SubmissionId};

/// Rows that are read together, in an order of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Submissions with all that belongs to them
    Submissions,
    /// Coordinators and administrators
    People,
    /// Networks
    Networks,
    /// What is little: numbers by region and by reason, and texts for decisions
    Counts,
    /// Mails
    Mails,
    /// Events
    Events,
}

impl Shelf {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Submissions,
        Self::People,
        Self::Networks,
        Self::Counts,
        Self::Mails,
        Self::Events,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submissions => "submissions",
            Self::People => "people",
            Self::Networks => "networks",
            Self::Counts => "counts",
            Self::Mails => "mails",
            Self::Events => "events",
        }
    }

    /// The kinds of its rows.
    pub fn kinds(self) -> &'static [RowKind] {
        match self {
            Self::Submissions => &[
                RowKind::Submission,
                RowKind::Publication,
                RowKind::PublicReply,
                RowKind::PublicOutcome,
                RowKind::Comment,
                RowKind::Question,
                RowKind::Link,
            ],
            Self::People => &[RowKind::Person],
            Self::Networks => &[RowKind::Network],
            Self::Counts => &[RowKind::Standing, RowKind::DecisionText],
            Self::Mails => &[RowKind::Mail],
            Self::Events => &[RowKind::Event],
        }
    }

    /// `?1`: an id; `?2`: how many ids come after it.
    fn ids(self) -> &'static str {
        match self {
            Self::Submissions => {
                "SELECT id AS value FROM submissions WHERE id > ?1 ORDER BY id LIMIT ?2"
            }
            Self::People => "SELECT id AS value FROM people WHERE id > ?1 ORDER BY id LIMIT ?2",
            Self::Networks => {
                "SELECT slug AS value FROM networks WHERE slug > ?1 ORDER BY slug LIMIT ?2"
            }
            Self::Counts => {
                "SELECT DISTINCT id AS value FROM (SELECT region AS id FROM standing_counts UNION ALL SELECT reason FROM closings \
                 UNION ALL SELECT id FROM decision_texts) \
                 WHERE id > ?1 ORDER BY id LIMIT ?2"
            }
            Self::Mails => "SELECT id AS value FROM mails WHERE id > ?1 ORDER BY id LIMIT ?2",
            Self::Events => {
                "SELECT CAST(seq AS TEXT) AS value FROM audit_events WHERE seq > CAST(?1 AS INTEGER) ORDER BY seq LIMIT ?2"
            }
        }
    }
}

/// The ids of at most `most` rows of a shelf that come after one.
pub async fn ids(
    db: &Database,
    shelf: Shelf,
    after: &str,
    most: u32,
) -> Result<Vec<String>, Fault> {
    db.values(shelf.ids(), &[text(after), number(most)]).await
}

/// Reads the rows of a shelf that have these ids; all of what is little.
pub async fn read(db: &Database, shelf: Shelf, ids: &[String]) -> Result<(), Fault> {
    match shelf {
        Shelf::Submissions => read_submissions(db, ids).await,
        Shelf::People => db.ask(people::READING.with(ids)).await,
        Shelf::Networks => {
            let (lang, slug) = (Lang::Fi, None);
            db.ask(Networks { lang, slug }).await.map(|_| ())
        }
        Shelf::Counts => {
            let little = ((Counts, Closings), DecisionTexts);
            db.ask(little).await.map(|_| ())
        }
        Shelf::Mails => db.ask(outbox::READING.with(ids)).await,
        Shelf::Events => {
            let [all, of_submissions] = audit::READINGS.map(|reading| reading.with(ids));
            db.ask((all, of_submissions)).await.map(|_| ())
        }
    }
}

/// Reads submissions with everything that belongs to them.
async fn read_submissions(db: &Database, ids: &[String]) -> Result<(), Fault> {
    let parsed: Vec<SubmissionId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    submissions::read_whole(db, &parsed).await?;
    let notes = (
        comments::READING.with(ids),
        author_questions::READING.with(ids),
    );
    let said = (notes, links::READING.with(ids));
    let shown = (replies::READING.with(ids), outcomes::READING.with(ids));
    let pages = proposals::Pages(&parsed);
    db.ask(((said, shown), pages)).await.map(|_| ())
}
