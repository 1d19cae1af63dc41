//! The rows of the database that a page of the queue reads: the same however many submissions there are.

use api_tests::{browser::Answer, database, log, people::Reviewer};
use std::collections::BTreeMap;

/// Submissions in review, approved and returned, from and for several regions, in three languages, of several words: of a hundred,
/// more than a page of each; `?` is how many there are then.
const FILL: &str = "WITH RECURSIVE n(n) AS (SELECT (SELECT count(*) FROM submissions WHERE id GLOB 'rows*') + 1 \
     UNION ALL SELECT n + 1 FROM n WHERE n < ?), \
     it AS (SELECT n, printf('rows%016d', n) AS id, \
       CASE n % 4 WHEN 1 THEN 'in_review' WHEN 3 THEN 'returned' ELSE 'approved' END AS state, \
       CASE n % 4 WHEN 0 THEN 'sv' WHEN 2 THEN 'en' ELSE 'fi' END AS lang, \
       iif(n % 4 = 2, '17', '19') AS home, iif(n % 4 = 2, '06', NULL) AS other FROM n) ";

const SUBMISSIONS: &str = "INSERT INTO submissions (id, kind, version, state, evidence, text, lang, address, home, idempotency, \
       created_at, changed_at) \
     SELECT id, 'proposal', 2, state, CASE state \
         WHEN 'in_review' THEN json_object('state', state, 'since', n) \
         WHEN 'approved' THEN json_object('state', state, 'at', n, 'by', 'p000000000000000') \
         ELSE json_object('state', state, 'at', n, 'by', 'p000000000000000', \
           'notes', json('[{\"field\":\"title\",\"text\":\"a\"}]')) END, \
       1, lang, 'a@rows.example', home, id, n, n FROM it WHERE TRUE";

const TEXTS: &str = "INSERT INTO submission_texts (submission, version, form) \
     SELECT id, 1, json_object('title', 'Otsikko', 'lang', lang) FROM it WHERE TRUE";

const QUEUE: &str = "INSERT INTO review_queue \
     (state, region, lang, since, submission, is_revision, kind, sender, organisation, decider, flagged) \
     SELECT s.value, r.value, l.value, it.n, it.id, 0, 'proposal', 'a@rows.example', 'rows.example', \
       iif(it.state = 'in_review', NULL, 'p000000000000000'), 1 FROM it, \
       json_each(iif(it.state = 'returned', json_array(it.state), json_array(it.state, 'waiting'))) s, json_each(json_array('', it.home, 'home:' || it.home, it.other)) r, \
       json_each(json_array('', it.lang)) l \
     WHERE r.value IS NOT NULL";

const WORDS: &str =
    "INSERT INTO review_words (submission, word) SELECT id, 'otsikko' FROM it WHERE TRUE";

fn fill(most: u32) {
    let fill = FILL.replace('?', &most.to_string());
    // The table that the number of rows is counted in comes last.
    for insert in [QUEUE, WORDS, TEXTS, SUBMISSIONS] {
        let deferred = format!("PRAGMA foreign_keys = OFF; {fill}{insert};");
        database::run(&deferred);
    }
}

fn clear() {
    for table in ["review_queue", "review_words", "submission_texts"] {
        database::run(&format!(
            "DELETE FROM {table} WHERE submission GLOB 'rows*'"
        ));
    }
    database::run("DELETE FROM submissions WHERE id GLOB 'rows*'");
}

/// The rows that a request read: to count, and for the page. `before`: the statements before these.
fn rows_read(answer: &Answer, before: usize) -> (u64, u64) {
    let rows = log::rows_read(answer);
    let (count, page) = rows[before..].split_first().unwrap();
    (*count, page.iter().sum())
}

const QUERIES: [&str; 18] = [
    "",
    "scope=all",
    "scope=mine",
    "sort=newest",
    "state=in_review",
    "state=returned",
    "kind=proposal",
    "language=sv",
    "region=19",
    "region=17",
    "age=1",
    "state=any",
    "state=any&kind=proposal&sort=oldest",
    "by=p000000000000000",
    "mark=flagged",
    "state=returned&mark=flagged",
    "state=returned&from=1970-01-01&to=1970-01-01",
    "region=19&language=sv&state=approved&kind=proposal",
];

fn measured(reviewers: &[(&str, Reviewer)]) -> BTreeMap<String, (u64, u64)> {
    let mut measured = BTreeMap::new();
    for (name, reviewer) in reviewers {
        // A coordinator's own regions are searched for submissions from another one.
        let seen = |query: &&str| *query != "region=17" || *name != "coordinator";
        for query in QUERIES.into_iter().filter(seen) {
            let answer = reviewer
                .browser
                .get(&format!("/api/v1/review/submissions?{query}"));
            assert_eq!(answer.status, 200, "{query}: {answer:?}");
            assert!(answer.json()["items"].as_array().unwrap().len() <= 20);
            // The session, the networks of regions, and for administrators the regions that have coordinators.
            let is_mine = query == "scope=mine";
            let networks = *name != "administrator" || is_mine || query.contains("region=");
            let before =
                1 + usize::from(networks) + usize::from(is_mine && *name == "administrator");
            measured.insert(format!("{name}: {query}"), rows_read(&answer, before));
        }
    }
    measured
}

#[test]
fn the_queue_reads_the_same_rows_of_10_000_submissions_as_of_100() {
    let reviewers = [
        ("administrator", Reviewer::administrator()),
        ("coordinator", Reviewer::coordinator(&["19"])),
        (
            "coordinator of three",
            Reviewer::coordinator(&["06", "17", "19"]),
        ),
    ];
    // Their last use is not written meanwhile.
    database::run("UPDATE sessions SET seen_at = seen_at + 3600000");
    clear();
    fill(100);
    let hundred = measured(&reviewers);
    fill(10_000);
    let many = measured(&reviewers);
    clear();
    for (query, (count, page)) in &many {
        println!("  {query:60} {count:5} {page:5}");
    }
    for (query, (count, page)) in &many {
        assert!(*count <= 501, "{query}: {count} rows to count");
        assert_eq!(*page, hundred[query].1, "{query}");
    }
}
