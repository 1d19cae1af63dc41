//! The filters of the queue, and the SQL by which they are read.

use crate::store::{
    batch::{number, text, time},
    queue::place::QueuePlace,
    sql::Sql,
};
use shared::{
    lang::Lang,
    proposal::wire::Count,
    region::RegionCode,
    submission::{SubmissionKind, state::StateName},
    time::Timestamp,
};
use wasm_bindgen::JsValue;

/// The second name of all states that wait for reviewers.
pub const WAITING: &str = "waiting";

/// Which reviews a page shows.
pub struct Filter<'a> {
    /// In a state; none for what waits for reviewers
    pub state: Option<StateName>,
    /// From one of these regions, or concerning it; none for all
    pub regions: Option<&'a [RegionCode]>,
    /// And from this one, or concerning it
    pub region: Option<RegionCode>,
    /// Written in a language
    pub lang: Option<Lang>,
    /// Of a kind
    pub kind: Option<SubmissionKind>,
    /// In their state since then or longer
    pub since: Option<Timestamp>,
    /// With a title or an organisation in which each of these begins a word; folded
    pub words: &'a [String],
    /// The newest first
    pub is_newest_first: bool,
}

impl Filter<'_> {
    fn state_name(&self) -> &'static str {
        self.state.map_or(WAITING, StateName::as_str)
    }

    /// The regions to look under: '' is that of all. One that is asked for and is among those that are seen is enough.
    pub fn regions(&self) -> Vec<&'static str> {
        match (self.regions, self.region) {
            (None, None) => vec![""],
            (None, Some(region)) => vec![region.as_str()],
            (Some(seen), Some(region)) if seen.contains(&region) => vec![region.as_str()],
            (Some(seen), _) => seen.iter().map(|code| code.as_str()).collect(),
        }
    }

    /// Adds the tables and the first conditions. A search begins with its longest word.
    fn add_source(&self, sql: &mut Sql) {
        let mut words: Vec<&String> = self.words.iter().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut words = words.into_iter();
        if let Some(longest) = words.next() {
            sql.add(
                "(SELECT submission FROM review_words WHERE word >= ? AND word < ?",
                prefix(longest),
            );
            for word in words {
                sql.add(
                    " INTERSECT SELECT submission FROM review_words WHERE word >= ? AND word < ?",
                    prefix(word),
                );
            }
            // A submission with two such words is found once.
            sql.add(
                " GROUP BY submission) AS found CROSS JOIN review_queue AS q ON q.submission = found.submission WHERE TRUE",
                [],
            );
        } else {
            sql.add("review_queue AS q WHERE TRUE", []);
        }
        sql.add(" AND q.lang = ?", [text(self.lang.map_or("", Lang::code))]);
        if let Some(kind) = self.kind {
            sql.add(" AND q.kind = ?", [text(kind.as_str())]);
        }
        if let Some(since) = self.since {
            sql.add(" AND q.since <= ?", [time(since)]);
        }
        if let (Some(seen), Some(region)) = (self.regions, self.region)
            && !seen.contains(&region)
        {
            sql.add(
                " AND EXISTS (SELECT 1 FROM review_queue r WHERE r.submission = q.submission AND r.region = ?)",
                [text(region.as_str())],
            );
        }
    }

    /// The first places of a region.
    pub fn page(&self, region: &str, after: Option<&QueuePlace>, most: usize) -> Sql {
        let mut sql = Sql::default();
        sql.add("SELECT q.since, q.submission, q.is_revision FROM ", []);
        self.add_source(&mut sql);
        let (sign, direction) = if self.is_newest_first {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        sql.add(
            " AND q.state = ? AND q.region = ?",
            [text(self.state_name()), text(region)],
        );
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
        sql
    }

    /// Rows that are looked at to count: one more than [`Count::MOST`], less what it takes to go from region to region.
    pub fn most_counted(&self) -> u32 {
        let regions = u32::try_from(self.regions().len()).unwrap_or(u32::MAX);
        (Count::MOST + 1).saturating_sub(regions.saturating_sub(1) * 2)
    }

    /// How many there are. What is from or concerns several regions is counted once.
    pub fn count(&self) -> Sql {
        let mut sql = Sql::default();
        sql.add(
            "SELECT count(*) AS looked_at, count(DISTINCT submission || is_revision) AS n \
             FROM (SELECT q.submission, q.is_revision FROM ",
            [],
        );
        self.add_source(&mut sql);
        sql.add(" AND q.state = ?", [text(self.state_name())]);
        let regions = self.regions();
        let places = vec!["?"; regions.len()].join(", ");
        sql.add(
            &format!(" AND q.region IN ({places})"),
            regions.into_iter().map(text),
        );
        sql.add(" LIMIT ?)", [number(self.most_counted())]);
        sql
    }
}

/// From where to where the words stand that begin with some letters.
fn prefix(word: &str) -> [JsValue; 2] {
    [text(word), text(format!("{word}\u{10ffff}"))]
}
