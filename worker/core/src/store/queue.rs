//! The reviewers' queue: each review that waits or ended, by its state, its regions and its language, in the order in which
//! it came there. A page reads about as many rows as it shows, however many there are.

use crate::{
    fault::Fault,
    store::database::Database,
    store::{
        batch::{Batch, json, number, text, time},
        submissions::Submission,
    },
};
use serde::Deserialize;
use shared::{
    lang::Lang,
    proposal::{form::ProposalForm, wire::Count, words::query_words},
    region::RegionCode,
    submission::{
        SubmissionKind,
        id::{SubmissionId, Version},
        state::{State, StateName},
    },
    time::Timestamp,
};
use std::{collections::BTreeSet, fmt, str::FromStr};
use wasm_bindgen::JsValue;

const LEAVE: [&str; 2] = [
    "DELETE FROM review_queue WHERE submission = ?1",
    "DELETE FROM review_words WHERE submission = ?1",
];
const ENTER: &str = "INSERT INTO review_queue (state, region, lang, since, submission, is_revision, kind) \
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?1, value ->> 4, ?2 FROM json_each(?3)";
const WORDS: &str =
    "INSERT INTO review_words (submission, word) SELECT ?1, value FROM json_each(?2)";

/// The second name of all states that wait for reviewers.
const WAITING: &str = "waiting";

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

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    since: i64,
    /// The submission
    pub submission: SubmissionId,
    /// True for its revision
    pub is_revision: bool,
}

/// The text is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPlace;

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            since,
            submission,
            is_revision,
        } = self;
        write!(f, "{since}.{submission}.{}", u8::from(*is_revision))
    }
}

impl FromStr for Place {
    type Err = NotAPlace;
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let mut parts = text.split('.');
        let [Some(since), Some(submission), Some(is_revision), None] =
            [parts.next(), parts.next(), parts.next(), parts.next()]
        else {
            return Err(NotAPlace);
        };
        Ok(Self {
            since: since.parse().map_err(|_| NotAPlace)?,
            submission: submission.parse().map_err(|_| NotAPlace)?,
            is_revision: match is_revision {
                "0" => false,
                "1" => true,
                _ => return Err(NotAPlace),
            },
        })
    }
}

#[derive(Deserialize)]
struct PlaceRow {
    since: i64,
    submission: String,
    is_revision: u8,
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

impl TryFrom<PlaceRow> for Place {
    type Error = Fault;
    fn try_from(row: PlaceRow) -> Result<Self, Fault> {
        let submission = row.submission.parse();
        Ok(Self {
            since: row.since,
            submission: submission.map_err(|_| Fault::new("reading the queue", "no id"))?,
            is_revision: row.is_revision != 0,
        })
    }
}

/// A statement that grows, with its values.
#[derive(Clone, Default)]
struct Sql {
    text: String,
    values: Vec<JsValue>,
}

impl Sql {
    /// Adds SQL in which each question mark is the place of one of the values.
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = JsValue>) {
        let mut values = values.into_iter();
        for letter in sql.chars() {
            self.text.push(letter);
            if letter == '?'
                && let Some(value) = values.next()
            {
                self.values.push(value);
                self.text.push_str(&self.values.len().to_string());
            }
        }
    }
}

impl Filter<'_> {
    fn state_name(&self) -> &'static str {
        self.state.map_or(WAITING, StateName::as_str)
    }

    /// The regions to look under: '' is that of all. One that is asked for and is among those that are seen is enough.
    fn regions(&self) -> Vec<&'static str> {
        match (self.regions, self.region) {
            (None, None) => vec![""],
            (None, Some(region)) => vec![region.as_str()],
            (Some(seen), Some(region)) if seen.contains(&region) => vec![region.as_str()],
            (Some(seen), _) => seen.iter().map(|code| code.as_str()).collect(),
        }
    }

    /// The tables and the first conditions. A search begins with its longest word.
    fn source(&self) -> Sql {
        let mut sql = Sql::default();
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
        sql
    }

    /// The first places of a region.
    fn page(&self, region: &str, after: Option<&Place>, most: usize) -> Sql {
        let mut sql = Sql::default();
        sql.add("SELECT q.since, q.submission, q.is_revision FROM ", []);
        let source = self.source();
        sql.text.push_str(&source.text);
        sql.values = source.values;
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
    fn most_counted(&self) -> u32 {
        let regions = u32::try_from(self.regions().len()).unwrap_or(u32::MAX);
        (Count::MOST + 1).saturating_sub(regions.saturating_sub(1) * 2)
    }

    /// How many there are. What is from or concerns several regions is counted once.
    fn count(&self) -> Sql {
        let mut sql = Sql::default();
        sql.add(
            "SELECT count(*) AS looked_at, count(DISTINCT submission || is_revision) AS n \
             FROM (SELECT q.submission, q.is_revision FROM ",
            [],
        );
        let source = self.source();
        sql.text.push_str(&source.text);
        sql.values = source.values;
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

/// A page of the queue.
pub struct Found {
    /// The places
    pub places: Vec<Place>,
    /// How many there are in all of it
    pub count: Count,
}

/// At most `most` places of the queue, and how many there are in all of it.
pub async fn page(
    db: &Database,
    filter: &Filter<'_>,
    after: Option<&Place>,
    most: usize,
) -> Result<Found, Fault> {
    let regions = filter.regions();
    if regions.is_empty() {
        return Ok(Found {
            places: Vec::new(),
            count: Count::Exactly(0),
        });
    }
    let mut batch = Batch::new(db);
    let pages = regions
        .iter()
        .map(|region| filter.page(region, after, most));
    for Sql { text, values } in std::iter::once(filter.count()).chain(pages) {
        batch.add(text, &values);
    }
    let mut rows = batch.read().await?;
    let counted = rows.take::<CountRow>()?.into_iter().next();
    let mut places = Vec::new();
    for _ in &regions {
        for row in rows.take::<PlaceRow>()? {
            places.push(Place::try_from(row)?);
        }
    }
    places.sort();
    places.dedup();
    if filter.is_newest_first {
        places.reverse();
    }
    places.truncate(most);
    Ok(Found {
        places,
        count: counted.map_or(Count::Exactly(0), |row| row.count(filter.most_counted())),
    })
}

/// Adds where a submission stands in the queue, as it is after a change.
pub fn enter(batch: &mut Batch, submission: &Submission) {
    let id = || text(submission.id.as_str());
    for sql in LEAVE {
        batch.add(sql, &[id()]);
    }
    let review = &submission.review;
    if !is_seen(review.state()) {
        return;
    }
    let mut reviews = vec![(review.text(), review.state(), 0_u8)];
    reviews.extend(review.candidate().map(|it| (it.text(), it.state(), 1)));
    let mut regions: BTreeSet<&str> = submission.regions.iter().map(|it| it.as_str()).collect();
    regions.extend(submission.home.map(RegionCode::as_str));
    regions.insert("");
    let mut rows = Vec::new();
    for (version, state, is_revision) in &reviews {
        let lang = lang(submission, *version).code();
        let since = state.since().millis();
        for name in names(submission, state.name()) {
            for region in &regions {
                for lang in ["", lang] {
                    rows.push((name, *region, lang, since, *is_revision));
                }
            }
        }
    }
    batch.add(ENTER, &[id(), text(review.kind().as_str()), json(&rows)]);
    let mut words = BTreeSet::new();
    for (version, _, _) in reviews {
        index(&submission.form(version), &mut words);
    }
    batch.add(WORDS, &[id(), json(&words)]);
}

/// The names under which a state is found. An approval that is final leaves nothing to do.
fn names(submission: &Submission, state: StateName) -> Vec<&'static str> {
    let waits = match state {
        StateName::InReview | StateName::Announcing => true,
        StateName::Approved => !submission.review.kind().approval_is_final(),
        _ => false,
    };
    let waiting = waits.then_some(WAITING);
    std::iter::once(state.as_str()).chain(waiting).collect()
}

/// The language that a text was written in.
fn lang(submission: &Submission, version: Version) -> Lang {
    let form = submission.form(version);
    form.lang.parse().unwrap_or(submission.lang)
}

/// The words of the titles and the organisation's name.
fn index(form: &ProposalForm, words: &mut BTreeSet<String>) {
    let titles = form.parallel.values().map(|texts| texts.title.as_str());
    for text in titles.chain([form.title.as_str(), form.organisation.as_str()]) {
        words.extend(text.split_whitespace().flat_map(query_words));
    }
}

/// True if reviewers see submissions in a state: not before the address is confirmed.
fn is_seen(state: &State) -> bool {
    let from = match state {
        State::Withdrawn { from, .. } | State::Anonymised { from, .. } => *from,
        _ => state.name(),
    };
    !matches!(
        from,
        StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        let text = "1764057340000.0123456789abcdef0123456789abcdef.1";
        assert_eq!(
            text.parse::<Place>().map(|place| place.to_string()),
            Ok(text.to_owned())
        );
        for wrong in [
            "",
            ".",
            "..",
            "a.0123456789abcdef.0",
            "1764057340000.X.0",
            "1764057340000.0123456789abcdef",
            "1764057340000.0123456789abcdef.2",
            "1764057340000.0123456789abcdef.0.0",
        ] {
            assert_eq!(wrong.parse::<Place>(), Err(NotAPlace), "{wrong}");
        }
    }

    #[test]
    fn words_of_titles_and_organisations_are_found() {
        let form = ProposalForm {
            title: "Taide- ja hoivatyö".to_owned(),
            organisation: "Läntinen tanssi".to_owned(),
            ..ProposalForm::default()
        };
        let mut words = BTreeSet::new();
        index(&form, &mut words);
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        assert_eq!(words, ["hoivatyo", "ja", "lantinen", "taide", "tanssi"]);
    }
}
