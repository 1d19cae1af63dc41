//! The search in the queue. A number or an id is looked up, and so is a rare word with all of its submissions. A frequent one is
//! looked for along the queue, in a window of it: a page of it may be short, and the next one goes on where the window ends. Likewise
//! what no index finds together, such as flags and who decided. Either way the search reads at most two thousand rows, however many
//! submissions there are and in however many regions they are looked for.

use crate::{
    fault::Fault,
    store::{
        batch::{number, text},
        database::{Database, Rows, Statement},
        named::{add_ids, prefix},
        queue::{Found, PlaceRow, conditions::marks, filter::Filter, place::QueuePlace},
        sql::Sql,
    },
};
use serde::Deserialize;
use shared::proposal::wire::Count;

/// A word is rare that so many submissions have at most: as many are read with their place in the queue.
const RARE: u32 = 100;
/// Rows along which a frequent word is looked for, in all places together; each is looked up once more.
const MOST_SCANNED: usize = 400;

/// A row of the queue in a window of it.
#[derive(Deserialize)]
struct ScannedRow {
    #[serde(flatten)]
    place: PlaceRow,
    is_found: u8,
}

/// At most `most` places of the search after one, and how many there are.
pub async fn page(
    db: &Database,
    filter: &Filter<'_>,
    under: &[String],
    after: Option<&QueuePlace>,
    most: usize,
) -> Result<Found, Fault> {
    let window = (MOST_SCANNED / under.len().max(1)).max(1);
    let has_words = !filter.words.is_empty();
    let named = filter.named.as_ref();
    let named =
        named.map(|it| looked_up(filter, under, |sql| add_ids(it, sql), filter.words.len()));
    let has_named = named.is_some();
    let words = [count(filter), rare(filter, under)];
    let words = words.into_iter().filter(|_| has_words);
    let windows = under.iter().map(|it| scan(filter, it, after, window));
    let statements = named.into_iter().chain(words).chain(windows);
    let mut rows = db.read(statements.map(Statement::from).collect()).await?;
    let named = if has_named {
        places(&mut rows)?
    } else {
        Vec::new()
    };
    let (mut with_word, mut found) = (0, Vec::new());
    if has_words {
        with_word = rows.value::<u32>()?.unwrap_or(0);
        found = places(&mut rows)?;
    }
    let counted = length(&found);
    let is_few = with_word <= RARE;
    // What a number or an id names is shown alone where a frequent word begins like it.
    if has_named && (is_few || !named.is_empty()) || has_words && is_few {
        found.retain(|_| is_few);
        found.extend(named);
        found.sort();
        found.dedup();
        let count = Count::of(length(&found));
        let (places, next) = from(found, filter.is_newest_first, after, most);
        return Ok(Found {
            places,
            next,
            count,
        });
    }
    let mut scanned = Vec::new();
    for _ in under {
        let rows = rows.computed::<ScannedRow>()?.into_iter();
        scanned.push(
            rows.map(|row| (row.place.place(), row.is_found != 0))
                .collect(),
        );
    }
    let (places, next) = together(&scanned, window, filter.is_newest_first, most);
    let counted = counted.max(length(&places));
    let count = match Count::of(counted) {
        Count::Exactly(counted) => Count::AtLeast(counted),
        more => more,
    };
    Ok(Found {
        places,
        next,
        count,
    })
}

fn places(rows: &mut Rows) -> Result<Vec<QueuePlace>, Fault> {
    let rows = rows.computed::<PlaceRow>()?;
    Ok(rows.into_iter().map(PlaceRow::place).collect())
}

fn length(places: &[QueuePlace]) -> u32 {
    u32::try_from(places.len()).unwrap_or(u32::MAX)
}

/// The longest word, by which a search begins, and the others.
fn by_length<'a>(filter: &Filter<'a>) -> Vec<&'a String> {
    let mut words: Vec<&String> = filter.words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// How many submissions have the longest word, up to one more than are few.
fn count(filter: &Filter<'_>) -> Sql {
    let mut sql = Sql::default();
    sql.add("SELECT count(*) AS value FROM (", []);
    add_with_longest(filter, &mut sql);
    sql.add(")", []);
    sql
}

fn add_with_longest(filter: &Filter<'_>, sql: &mut Sql) {
    let longest = by_length(filter).first().map(|word| prefix(word));
    sql.add(
        "SELECT submission FROM review_words WHERE word >= ? AND word < ? LIMIT ?",
        longest.into_iter().flatten().chain([number(RARE + 1)]),
    );
}

/// All places of the submissions that have a rare word.
fn rare(filter: &Filter<'_>, under: &[String]) -> Sql {
    let add_ids = |sql: &mut Sql| {
        sql.add("SELECT DISTINCT submission FROM (", []);
        add_with_longest(filter, sql);
        sql.add(")", []);
    };
    looked_up(filter, under, add_ids, 1)
}

/// All places of submissions, of whose words so many are known to be there.
fn looked_up(
    filter: &Filter<'_>,
    under: &[String],
    add_ids: impl FnOnce(&mut Sql),
    known: usize,
) -> Sql {
    let mut sql = Sql::default();
    sql.add(
        "SELECT DISTINCT q.since, q.submission, q.is_revision FROM (",
        [],
    );
    add_ids(&mut sql);
    sql.add(
        &format!(
            ") AS found CROSS JOIN review_queue AS q INDEXED BY review_queue_submission ON q.submission = found.submission \
             WHERE +q.region IN ({}) AND ",
            marks(under.len())
        ),
        under.iter().map(text),
    );
    filter.add_first(&mut sql);
    sql.add(" AND ", []);
    add_is_found(filter, known, &mut sql);
    sql
}

/// The first rows of a place, and whether they are found.
fn scan(filter: &Filter<'_>, under: &str, after: Option<&QueuePlace>, window: usize) -> Sql {
    let mut sql = Sql::default();
    sql.add("SELECT q.since, q.submission, q.is_revision, ", []);
    add_is_found(filter, 0, &mut sql);
    let table = filter.table();
    sql.add(
        &format!(" AS is_found FROM {table} WHERE q.region = ? AND "),
        [text(under)],
    );
    filter.add_first(&mut sql);
    filter.add_order(&mut sql, after, window);
    sql
}

/// Adds the condition that a row has the words, the longest ones left out of which so many are known to be there, and that it may
/// be shown.
fn add_is_found(filter: &Filter<'_>, known: usize, sql: &mut Sql) {
    sql.add("(", []);
    filter.add_is_of_others(sql);
    filter.add_rest(sql);
    if filter.is_looked_up() {
        filter.add_look_up(sql);
    }
    for word in by_length(filter).into_iter().skip(known) {
        sql.add(
            " AND EXISTS (SELECT 1 FROM review_words AS w WHERE w.submission = q.submission AND w.word >= ? AND w.word < ?)",
            prefix(word),
        );
    }
    sql.add(")", []);
}

/// The places of a page out of all of them.
fn from(
    mut all: Vec<QueuePlace>,
    is_newest_first: bool,
    after: Option<&QueuePlace>,
    most: usize,
) -> (Vec<QueuePlace>, Option<QueuePlace>) {
    all.retain(|place| after.is_none_or(|after| comes_before(after, place, is_newest_first)));
    cut(all, is_newest_first, most, None)
}

/// The places found in windows of several lists, as far as all of them were looked through, and where the next page begins.
fn together(
    lists: &[Vec<(QueuePlace, bool)>],
    window: usize,
    is_newest_first: bool,
    most: usize,
) -> (Vec<QueuePlace>, Option<QueuePlace>) {
    let ends = lists.iter().filter(|list| list.len() >= window);
    let ends = ends.filter_map(|list| list.last()).map(|(place, _)| place);
    let end = ends.reduce(|first, other| {
        if comes_before(other, first, is_newest_first) {
            other
        } else {
            first
        }
    });
    let seen =
        |place: &QueuePlace| end.is_none_or(|end| !comes_before(end, place, is_newest_first));
    let rows = lists.iter().flatten();
    let found = rows.filter(|(place, is_found)| *is_found && seen(place));
    let found = found.map(|(place, _)| place.clone()).collect();
    cut(found, is_newest_first, most, end.cloned())
}

/// At most `most` places in order, each once, and where the next page begins; `end` where there are no more of these.
fn cut(
    mut places: Vec<QueuePlace>,
    is_newest_first: bool,
    most: usize,
    end: Option<QueuePlace>,
) -> (Vec<QueuePlace>, Option<QueuePlace>) {
    places.sort();
    places.dedup();
    if is_newest_first {
        places.reverse();
    }
    let has_more = places.len() > most;
    places.truncate(most);
    let next = if has_more {
        places.last().cloned()
    } else {
        end
    };
    (places, next)
}

fn comes_before(one: &QueuePlace, other: &QueuePlace, is_newest_first: bool) -> bool {
    if is_newest_first {
        one > other
    } else {
        one < other
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    fn place(since: i64) -> QueuePlace {
        QueuePlace {
            since,
            submission: "0123456789abcdef".parse().unwrap(),
            is_revision: false,
        }
    }

    fn merged(
        lists: &[&[(i64, bool)]],
        most: usize,
        is_newest_first: bool,
    ) -> (Vec<i64>, Option<i64>) {
        let list = |list: &&[(i64, bool)]| {
            list.iter()
                .map(|(since, is)| (place(*since), *is))
                .collect()
        };
        let lists: Vec<Vec<_>> = lists.iter().map(list).collect();
        let (places, next) = together(&lists, 3, is_newest_first, most);
        (
            places.iter().map(|it| it.since).collect(),
            next.map(|it| it.since),
        )
    }

    #[test]
    fn nothing_is_shown_before_what_was_not_looked_at() {
        // The second list was looked through to its end, the first one as far as 5.
        let lists: [&[(i64, bool)]; 2] =
            [&[(1, true), (3, false), (5, true)], &[(2, true), (9, true)]];
        assert_eq!(merged(&lists, 20, false), (vec![1, 2, 5], Some(5)));
        assert_eq!(merged(&lists, 2, false), (vec![1, 2], Some(2)));
        // What is in both is shown once.
        let lists: [&[(i64, bool)]; 2] = [&[(1, true), (4, true)], &[(1, true), (4, true)]];
        assert_eq!(merged(&lists, 20, false), (vec![1, 4], None));
        let lists: [&[(i64, bool)]; 2] = [&[(9, true), (8, false), (7, false)], &[(6, true)]];
        assert_eq!(merged(&lists, 20, true), (vec![9], Some(7)));
    }

    #[test]
    fn a_page_of_all_begins_after_its_place() {
        let all = || [3, 1, 2, 4].map(place).to_vec();
        let since = |(places, next): (Vec<QueuePlace>, Option<QueuePlace>)| {
            let places: Vec<i64> = places.iter().map(|it| it.since).collect();
            (places, next.map(|it| it.since))
        };
        assert_eq!(since(from(all(), false, None, 3)), (vec![1, 2, 3], Some(3)));
        assert_eq!(
            since(from(all(), false, Some(&place(3)), 3)),
            (vec![4], None)
        );
        assert_eq!(
            since(from(all(), true, Some(&place(3)), 3)),
            (vec![2, 1], None)
        );
    }
}
