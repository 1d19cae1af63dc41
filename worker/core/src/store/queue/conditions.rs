//! The SQL by which the filters of the queue are read. Each page goes along one index; conditions that this index doesn't have are
//! looked at in a window of it, as the words of a search are.

use crate::store::{
    batch::{number, text, time},
    queue::{
        filter::{Among, Filter, WAITING},
        place::QueuePlace,
    },
    sql::Sql,
};
use shared::{
    admin::queue_query::StateFilter, lang::Lang, proposal::wire::Count, region::RegionCode,
};

/// The index along which a page goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Along {
    /// The rows of a state, also of one kind
    State,
    /// Those of all states, also of one kind
    Any,
    /// Those with a flag in a state
    Flagged,
    /// What one person decided on
    Decider,
}

/// The condition of its index: a review has one row for the state that it is in.
const ONCE: &str = "q.state <> 'waiting'";

impl Filter<'_> {
    fn along(&self) -> Along {
        match (self.decider, self.states) {
            (Some(_), StateFilter::Any | StateFilter::One(_)) => Along::Decider,
            (None, StateFilter::Any) => Along::Any,
            (None, StateFilter::Waiting | StateFilter::One(_)) if self.is_flagged => Along::Flagged,
            // What waits has rows beside those for its state, which the index of deciders would read twice.
            (Some(_), StateFilter::Waiting)
            | (None, StateFilter::Waiting | StateFilter::One(_)) => Along::State,
        }
    }

    /// The table, with the index to go along.
    pub fn table(&self) -> &'static str {
        match self.along() {
            Along::State => "review_queue AS q",
            Along::Any if self.kind.is_some() => {
                "review_queue AS q INDEXED BY review_queue_any_kind"
            }
            Along::Any => "review_queue AS q INDEXED BY review_queue_any",
            Along::Flagged => "review_queue AS q INDEXED BY review_queue_flagged",
            Along::Decider => "review_queue AS q INDEXED BY review_queue_decider",
        }
    }

    /// Adds the condition of its states.
    fn add_states(&self, sql: &mut Sql) {
        match self.states {
            StateFilter::Any => sql.add(ONCE, []),
            StateFilter::Waiting => sql.add("q.state = ?", [text(WAITING)]),
            StateFilter::One(state) => sql.add("q.state = ?", [text(state.as_str())]),
        }
    }

    /// Adds the conditions that the index has.
    pub fn add_first(&self, sql: &mut Sql) {
        let along = self.along();
        sql.add("q.lang = ?", [text(self.lang.map_or("", Lang::code))]);
        sql.add(" AND ", []);
        if let (Along::Decider, Some(person)) = (along, self.decider) {
            sql.add(ONCE, []);
            sql.add(" AND q.decider = ?", [text(person.as_str())]);
        } else {
            self.add_states(sql);
        }
        if along == Along::Flagged {
            sql.add(" AND q.flagged = 1", []);
        }
        if let (Along::State | Along::Any, Some(kind)) = (along, self.kind) {
            sql.add(" AND q.kind = ?", [text(kind.as_str())]);
        }
        if let Some(from) = self.from {
            sql.add(" AND q.since >= ?", [time(from)]);
        }
        if let Some(until) = self.until {
            sql.add(" AND q.since < ?", [time(until)]);
        }
    }

    /// True if there are conditions that the index doesn't have.
    pub fn is_sifted(&self) -> bool {
        let is_one_of_many = match self.along() {
            Along::State => self.decider.is_some(),
            Along::Any => self.is_flagged,
            Along::Flagged => self.kind.is_some(),
            Along::Decider => {
                self.states != StateFilter::Any || self.kind.is_some() || self.is_flagged
            }
        };
        is_one_of_many || !self.words.is_empty() || self.named.is_some()
    }

    /// Adds these, without the words.
    pub fn add_rest(&self, sql: &mut Sql) {
        let along = self.along();
        if along == Along::Decider && self.states != StateFilter::Any {
            sql.add(" AND ", []);
            self.add_states(sql);
        }
        if let (Along::Flagged | Along::Decider, Some(kind)) = (along, self.kind) {
            sql.add(" AND q.kind = ?", [text(kind.as_str())]);
        }
        if let (Along::State, Some(person)) = (along, self.decider) {
            sql.add(" AND q.decider = ?", [text(person.as_str())]);
        }
        if self.is_flagged && along != Along::Flagged {
            sql.add(" AND q.flagged = 1", []);
        }
    }

    /// Adds the condition that the place found under a region isn't enough for.
    pub fn add_look_up(&self, sql: &mut Sql) {
        match &self.among {
            Among::All => {}
            Among::Seen(_) => {
                let seen = self.seen();
                // The whole key: one row is looked up for each place.
                sql.add(
                    &format!(
                        " AND EXISTS (SELECT 1 FROM review_queue r WHERE r.state = q.state AND r.region IN ({}) AND r.lang = q.lang \
                         AND r.since = q.since AND r.submission = q.submission AND r.is_revision = q.is_revision)",
                        marks(seen.len())
                    ),
                    seen.iter().map(text),
                );
            }
            // Who decides on what concerns a region depends on where it comes from; a network's own place says it already.
            Among::Decided { regions, .. } => sql.add(
                &format!(
                    " AND (q.region <> ? OR EXISTS (SELECT 1 FROM submissions AS s WHERE s.id = q.submission AND s.home IN ({})))",
                    marks(regions.len())
                ),
                std::iter::once(text(self.region.map_or("", RegionCode::as_str)))
                    .chain(regions.iter().map(|it| text(it.as_str()))),
            ),
        }
    }

    /// Adds the condition that a review comes neither from who decides nor from their organisation, as permissions have it.
    pub fn add_is_of_others(&self, sql: &mut Sql) {
        let Among::Decided { by: Some(by), .. } = self.among else {
            sql.add("TRUE", []);
            return;
        };
        sql.add("q.sender IS NOT ?", [text(by.normalised())]);
        if let Some(domain) = by.organisation_domain() {
            let own = text(format!(".{domain}"));
            // None is the other, or within it.
            sql.add(
                " AND (q.organisation IS NULL OR substr('.' || q.organisation, -length(?)) <> ? \
                 AND substr(?, -length(q.organisation) - 1) <> '.' || q.organisation)",
                [own.clone(), own.clone(), own],
            );
        }
    }

    /// The first reviews of a place.
    pub fn page(&self, under: &str, after: Option<&QueuePlace>, most: usize) -> Sql {
        let mut sql = Sql::default();
        let table = self.table();
        sql.add(
            &format!(
                "SELECT q.since, q.submission, q.is_revision FROM {table} WHERE q.region = ? AND "
            ),
            [text(under)],
        );
        self.add_first(&mut sql);
        if self.is_looked_up() {
            self.add_look_up(&mut sql);
        }
        sql.add(" AND ", []);
        self.add_is_of_others(&mut sql);
        self.add_order(&mut sql, after, most);
        sql
    }

    /// Adds the order of the queue: at most `most` rows after a place.
    pub fn add_order(&self, sql: &mut Sql, after: Option<&QueuePlace>, most: usize) {
        let (sign, direction) = if self.is_newest_first {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        if let Some(place) = after {
            sql.add(
                &format!(" AND (q.since, q.submission, q.is_revision) {sign} (?, ?, ?)"),
                [
                    number(place.since),
                    text(place.submission.as_str()),
                    number(u8::from(place.is_revision)),
                ],
            );
        }
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        sql.add(
            &format!(
                " ORDER BY q.since {direction}, q.submission {direction}, q.is_revision {direction} LIMIT ?"
            ),
            [number(most)],
        );
    }

    /// Rows that are looked at to count: one more than [`Count::MOST`], less what it takes to go from place to place; half as many
    /// where another row is looked up for each.
    pub fn most_counted(&self) -> u32 {
        let places = u32::try_from(self.places().len()).unwrap_or(u32::MAX);
        let most = (Count::MOST + 1).saturating_sub(places.saturating_sub(1) * 2);
        if self.is_looked_up() { most / 2 } else { most }
    }

    /// How many there are. What is from or concerns several regions is counted once; what others decide on is looked at, not
    /// counted.
    pub fn count(&self) -> Sql {
        let mut sql = Sql::default();
        sql.add(
            "SELECT count(*) AS looked_at, count(DISTINCT iif(is_of_others, submission || is_revision, NULL)) AS n \
             FROM (SELECT q.submission, q.is_revision, ",
            [],
        );
        self.add_is_of_others(&mut sql);
        let table = self.table();
        sql.add(&format!(" AS is_of_others FROM {table} WHERE "), []);
        self.add_first(&mut sql);
        if self.is_looked_up() {
            self.add_look_up(&mut sql);
        }
        let under = self.places();
        sql.add(
            &format!(" AND q.region IN ({})", marks(under.len())),
            under.iter().map(text),
        );
        sql.add(" LIMIT ?)", [number(self.most_counted())]);
        sql
    }
}

/// The marks of so many values.
pub fn marks(values: usize) -> String {
    vec!["?"; values].join(", ")
}
