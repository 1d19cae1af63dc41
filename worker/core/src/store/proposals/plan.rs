//! How a list of proposals is read: along one facet, with the other filters checked row by row in a window of it, so that
//! no question reads more rows the more proposals there are.

use super::Place;
use crate::store::{batch::text, database::Statement};
use shared::{
    calendar::Date,
    lang::Lang,
    proposal::{
        query::{ProposalQuery, Sort},
        wire::{Count, PublicState},
        words::query_words,
    },
};
use wasm_bindgen::JsValue;

/// Proposals on a page.
pub const PER_PAGE: usize = 20;
/// Rows that the window of a page with several filters may read, checks included; what is found takes some more.
const MOST_READ: usize = 800;
/// Years are so far apart in the order of the newest.
const YEAR: i64 = 1_000_000;
/// Days are so far apart in the order of the first to close.
const DAY: i64 = 10_000_000_000;
/// After the last place in either order.
const END: i64 = 800_000 * DAY;
/// As many letters of a word are a facet.
const PREFIX: usize = 3;

/// The rows of one filter, by the columns of `proposal_facets`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facet {
    name: &'static str,
    value: String,
}

/// The facet to read along, and the conditions to check.
#[derive(Debug)]
pub struct Plan {
    sort: Sort,
    /// The facet that is read along
    driver: Facet,
    /// Facets that must hold as well
    others: Vec<Facet>,
    /// Beginnings of words that must be there as well
    words: Vec<String>,
    /// The places between which all of it is
    range: (i64, i64),
    /// The place after which the page begins
    after: Option<i64>,
}

impl Plan {
    /// The plan of a query, on a day: what is sorted by its last day begins with this day, unless what is closed is
    /// asked for. `None` for a cursor of another list.
    pub fn new(query: &ProposalQuery, today: Date) -> Option<Self> {
        let after = match &query.after {
            Some(cursor) => Some(cursor.as_str().parse().ok()?),
            None => None,
        };
        let facet = |name, value: String| Facet { name, value };
        let mut facets = Vec::new();
        let mut words = query_words(&query.search);
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        if let Some(longest) = words.first().cloned() {
            let prefix: String = longest.chars().take(PREFIX).collect();
            if prefix == longest {
                words.remove(0);
            }
            facets.push(facet("word", prefix));
        }
        let mut range = (0, END);
        // The most selective facet comes first, as far as that is known without a query.
        facets.extend(query.theme.map(|theme| facet("theme", theme.to_string())));
        facets.extend(query.region.map(|code| facet("region", code.to_string())));
        match (query.sort, query.year) {
            (Sort::Newest, Some(year)) => {
                let first = i64::from(year) * YEAR;
                range = (first, first + YEAR);
            }
            (Sort::Closing, Some(year)) => facets.push(facet("year", year.to_string())),
            (Sort::Newest | Sort::Closing, None) => {}
        }
        facets.extend(query.kind.map(|kind| facet("kind", kind.to_string())));
        facets.extend(
            query
                .language
                .map(|lang| facet("language", lang.to_string())),
        );
        facets.extend(query.phase.map(|phase| facet("phase", phase.to_string())));
        facets.extend(query.state.map(|state| facet("state", state.to_string())));
        if query.sort == Sort::Closing && query.state != Some(PublicState::Closed) {
            range.0 = today.days_since_epoch() * DAY;
        }
        let mut facets = facets.into_iter();
        let driver = facets.next().unwrap_or_else(|| facet("all", String::new()));
        Some(Self {
            sort: query.sort,
            driver,
            others: facets.collect(),
            words,
            range,
            after,
        })
    }

    /// The proposals of a page, and one more where there are more; texts in `lang` where they exist in it.
    pub fn page(&self, lang: Lang, per_page: usize) -> Statement {
        let direction = self.direction();
        let window = self.window().unwrap_or(per_page + 1);
        let Statement { sql, values } = self.scan(self.rest(), window, 0);
        let (checks, values) = self.check(values);
        let limit = per_page + 1;
        let (columns, values) = columns(lang, values);
        let sql = format!(
            "WITH scanned AS ({sql}), \
             found AS (SELECT place, submission FROM scanned WHERE {checks} ORDER BY place {direction} LIMIT {limit}) \
             {columns} ORDER BY found.place {direction}"
        );
        Statement::new(sql, values)
    }

    /// The place where the page's window ends; `None` where all of the facet's rows are found.
    pub fn end(&self) -> Option<Statement> {
        let window = self.window()?;
        Some(self.scan(self.rest(), 1, window - 1))
    }

    /// How many rows are `scanned` of the facet, and how many of them are `found`.
    pub fn count(&self) -> Statement {
        let Statement { sql, values } = self.scan(self.range, self.counted(), 0);
        let (checks, values) = self.check(values);
        let sql = format!(
            "SELECT count(*) AS scanned, coalesce(sum({checks}), 0) AS found FROM ({sql}) AS scanned"
        );
        Statement::new(sql, values)
    }

    /// The count of the list, from the answer to [`Self::count`].
    pub fn counted_as(&self, scanned: usize, found: u32) -> Count {
        if self.checks() > 0 && scanned >= self.counted() {
            Count::AtLeast(found)
        } else {
            Count::of(found)
        }
    }

    /// Along how many rows is counted.
    fn counted(&self) -> usize {
        (Count::MOST as usize + 1) / (self.checks() + 1)
    }

    fn checks(&self) -> usize {
        self.others.len() + self.words.len()
    }

    /// Rows that a page looks through at most: each is read twice, and once for each check.
    fn window(&self) -> Option<usize> {
        let checks = self.checks();
        (checks > 0).then(|| MOST_READ / (checks + 2))
    }

    /// The places that the page and those after it have.
    fn rest(&self) -> (i64, i64) {
        let (from, to) = self.range;
        match (self.sort, self.after) {
            (_, None) => (from, to),
            (Sort::Newest, Some(after)) => (from, after.min(to)),
            (Sort::Closing, Some(after)) => (after.saturating_add(1).max(from), to),
        }
    }

    /// Rows of the driving facet, in order.
    fn scan(&self, (from, to): (i64, i64), limit: usize, offset: usize) -> Statement {
        let direction = self.direction();
        Statement::new(
            format!(
                "SELECT place, submission FROM proposal_facets \
                 WHERE facet = ?1 AND value = ?2 AND sort = ?3 AND place >= ?4 AND place < ?5 \
                 ORDER BY place {direction} LIMIT {limit} OFFSET {offset}"
            ),
            [
                JsValue::from_str(self.driver.name),
                JsValue::from_str(&self.driver.value),
                JsValue::from_str(self.sort.as_str()),
                place(from),
                place(to),
            ],
        )
    }

    /// The condition on a row `scanned` that all other filters make, and the values with those it needs.
    fn check(&self, mut values: Vec<JsValue>) -> (String, Vec<JsValue>) {
        let mut checks = Vec::new();
        let mut parameter = |value: &str| {
            values.push(JsValue::from_str(value));
            values.len()
        };
        for facet in &self.others {
            let (name, value) = (parameter(facet.name), parameter(&facet.value));
            checks.push(format!(
                "EXISTS (SELECT 1 FROM proposal_facets f WHERE f.facet = ?{name} AND f.value = ?{value} \
                 AND f.sort = ?3 AND f.place = scanned.place)"
            ));
        }
        for word in &self.words {
            let (from, to) = (parameter(word), parameter(&format!("{word}{}", char::MAX)));
            checks.push(format!(
                "EXISTS (SELECT 1 FROM proposal_words w WHERE w.submission = scanned.submission \
                 AND w.word >= ?{from} AND w.word < ?{to})"
            ));
        }
        if checks.is_empty() {
            checks.push("TRUE".to_owned());
        }
        (checks.join(" AND "), values)
    }

    fn direction(&self) -> &'static str {
        match self.sort {
            Sort::Newest => "DESC",
            Sort::Closing => "ASC",
        }
    }
}

/// The rows that lists show of the proposals `found`. Texts in `lang` where publishing wrote them, else the form.
fn columns(lang: Lang, mut values: Vec<JsValue>) -> (String, Vec<JsValue>) {
    values.push(text(lang.code()));
    let lang = values.len();
    // The joins are made in the order written: what is found is little.
    let sql = format!(
        "SELECT found.place, p.submission, p.place AS number, p.published_at, p.open_until, p.replies, p.phase, s.state, s.evidence, v.summary, \
           iif(v.summary IS NULL, (SELECT t.form FROM submission_texts t \
             WHERE t.submission = s.id AND t.version = s.text), NULL) AS form FROM found \
         CROSS JOIN proposals p ON p.submission = found.submission \
         CROSS JOIN submissions s ON s.id = found.submission AND s.state IN ('published', 'closed') \
         LEFT JOIN public_proposals v ON v.submission = s.id AND v.lang = ?{lang}"
    );
    (sql, values)
}

/// The newest open proposals that concern a region, or any of a network's, each once.
pub fn concerning(place: Place<'_>, lang: Lang, most: usize) -> Statement {
    let (regions, value) = match place {
        Place::Network(slug) => (
            "(SELECT region FROM network_regions WHERE network = ?1 AND until IS NULL)",
            slug.as_str(),
        ),
        Place::Region(code) => ("(SELECT ?1 AS region)", code.as_str()),
    };
    let (columns, values) = columns(lang, vec![text(value)]);
    let window = MOST_READ / 20;
    Statement::new(
        format!(
            "WITH scanned AS (SELECT DISTINCT f.place, f.submission FROM {regions} n \
               CROSS JOIN proposal_facets f ON f.facet = 'region' AND f.value = n.region AND f.sort = 'newest' \
             WHERE f.place IN (SELECT w.place FROM proposal_facets w \
               WHERE w.facet = 'region' AND w.value = n.region AND w.sort = 'newest' ORDER BY w.place DESC LIMIT {window})), \
             found AS (SELECT place, submission FROM scanned WHERE EXISTS (SELECT 1 FROM proposal_facets f \
               WHERE f.facet = 'state' AND f.value = 'published' AND f.sort = 'newest' AND f.place = scanned.place) \
               ORDER BY place DESC LIMIT {most}) \
             {columns} ORDER BY found.place DESC"
        ),
        values,
    )
}

/// A place as the database takes it.
fn place(place: i64) -> JsValue {
    #[expect(
        clippy::cast_precision_loss,
        reason = "places are far below the numbers that it leaves out"
    )]
    JsValue::from_f64(place as f64)
}
