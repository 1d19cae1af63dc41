//! The reviewers' queue: each review that waits or ended, by its state, its regions and its language, by who decided on it and by
//! its flags, in the order in which it came there. A page reads about as many rows as it shows of each region, and a search at most two thousand, however
//! many there are.

mod conditions;
mod enter;
mod filter;
mod place;
mod search;

use crate::{
    fault::Fault,
    store::database::{Database, Statement},
};
pub use enter::{enter, organisation_word, title_word, waits_since};
pub use filter::{Among, Filter, home};
pub use place::QueuePlace;
use serde::Deserialize;
use shared::{proposal::wire::Count, submission::id::SubmissionId};

#[derive(Deserialize)]
struct PlaceRow {
    since: i64,
    submission: SubmissionId,
    is_revision: u8,
}

impl PlaceRow {
    fn place(self) -> QueuePlace {
        QueuePlace {
            since: self.since,
            submission: self.submission,
            is_revision: self.is_revision != 0,
        }
    }
}

#[derive(Deserialize)]
struct CountRow {
    looked_at: u32,
    n: u32,
}

impl CountRow {
    /// The count, when at most `most` rows were looked at.
    fn count(&self, most: u32) -> Count {
        if self.n > Count::MOST {
            Count::More
        } else if self.looked_at < most {
            Count::Exactly(self.n)
        } else {
            Count::AtLeast(self.n)
        }
    }
}

/// A page of the queue.
pub struct Found {
    /// The places
    pub places: Vec<QueuePlace>,
    /// The place after which the next page begins
    pub next: Option<QueuePlace>,
    /// The number of all places
    pub count: Count,
}

/// At most `most` places of the queue, and how many there are in all of it.
pub async fn page(
    db: &Database,
    filter: &Filter<'_>,
    after: Option<&QueuePlace>,
    most: usize,
) -> Result<Found, Fault> {
    let under = filter.places();
    if under.is_empty() {
        return Ok(Found {
            places: Vec::new(),
            next: None,
            count: Count::Exactly(0),
        });
    }
    if filter.is_sifted() {
        return search::page(db, filter, &under, after, most).await;
    }
    // One more tells if there is a next page.
    let pages = under.iter().map(|it| filter.page(it, after, most + 1));
    let statements = std::iter::once(filter.count()).chain(pages);
    let mut rows = db.read(statements.map(Statement::from).collect()).await?;
    let counted = rows.computed::<CountRow>()?.into_iter().next();
    let mut places = Vec::new();
    for _ in &under {
        places.extend(
            rows.computed::<PlaceRow>()?
                .into_iter()
                .map(PlaceRow::place),
        );
    }
    places.sort();
    places.dedup();
    if filter.is_newest_first {
        places.reverse();
    }
    let has_more = places.len() > most;
    places.truncate(most);
    Ok(Found {
        next: places.last().filter(|_| has_more).cloned(),
        places,
        count: counted.map_or(Count::Exactly(0), |row| row.count(filter.most_counted())),
    })
}
