//! The rows of the database that a search in the queue reads, at twenty thousand submissions of all regions.

use api_tests::{database, log, people::Reviewer};
use std::collections::BTreeSet;

const SUBMISSIONS: u32 = 20_000;
/// A search says how many rows it reads at most; what stands around it reads some more.
const MOST_READ: u64 = 2100;

/// All regions in turn; every second submission is in review, the others were returned.
const FILL: &str = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?), \
     it AS (SELECT n, printf('search%014d', n) AS id, iif(n % 2 = 0, 'in_review', 'returned') AS state, \
       json_extract('[\"01\",\"02\",\"04\",\"05\",\"06\",\"07\",\"08\",\"09\",\"10\",\"11\",\"12\",\"13\",\"14\",\"15\",\"16\",\"17\",\"18\",\"19\",\"21\"]', \
         '$[' || (n % 19) || ']') AS home FROM n) ";
const INSERTS: [&str; 4] = [
    "INSERT INTO submissions (id, kind, version, state, evidence, text, lang, address, home, idempotency, created_at, changed_at) \
     SELECT id, 'proposal', 2, state, iif(state = 'in_review', json_object('state', state, 'since', n), \
         json_object('state', state, 'at', n, 'by', 'p000000000000000', 'notes', json('[{\"field\":\"title\",\"text\":\"a\"}]'))), \
       1, 'fi', 'a@rows.example', home, id, n, n FROM it WHERE TRUE",
    "INSERT INTO submission_texts (submission, version, form) \
     SELECT id, 1, json_object('title', 'Hanke', 'lang', 'fi') FROM it WHERE TRUE",
    "INSERT INTO review_queue (state, region, lang, since, submission, is_revision, kind, sender, organisation, decider, flagged) \
     SELECT s.value, r.value, l.value, it.n, it.id, 0, 'proposal', 'a@rows.example', 'rows.example', \
       iif(it.state = 'returned', 'p00000000000000' || (it.n % 5), NULL), it.n % 50 = 0 FROM it, \
       json_each(iif(it.state = 'returned', json_array(it.state), json_array(it.state, 'waiting'))) s, \
       json_each(json_array('', it.home, 'home:' || it.home)) r, json_each(json_array('', 'fi')) l WHERE TRUE",
    "INSERT INTO review_words (submission, word) SELECT id, 'hanke' FROM it WHERE TRUE \
     UNION ALL SELECT id, 'neljaskymmenes' FROM it WHERE n % 40 = 0 \
     UNION ALL SELECT id, 'harvinainen' FROM it WHERE n % 1000 = 0",
];

/// The submissions, until this is dropped.
struct Filled;

impl Drop for Filled {
    fn drop(&mut self) {
        clear();
    }
}

fn fill() -> Filled {
    let fill = FILL.replace('?', &SUBMISSIONS.to_string());
    for insert in INSERTS {
        database::run(&format!("PRAGMA foreign_keys = OFF; {fill}{insert}"));
    }
    Filled
}

fn clear() {
    for (table, column) in [
        ("review_queue", "submission"),
        ("review_words", "submission"),
        ("submission_texts", "submission"),
        ("submissions", "id"),
    ] {
        database::run(&format!(
            "PRAGMA foreign_keys = OFF; DELETE FROM {table} WHERE {column} GLOB 'search*'"
        ));
    }
}

/// All regions.
fn regions() -> Vec<&'static str> {
    let (_, codes) = FILL.split_once("'[").unwrap();
    let (codes, _) = codes.split_once(']').unwrap();
    codes
        .split(',')
        .map(|code| code.trim_matches(|it| it == '"' || it == '\\'))
        .collect()
}

/// Walks through the pages of a search; gives how many are found, the count on the first page and the number of pages.
fn walk(name: &str, reviewer: &Reviewer, query: &str, most_pages: usize) -> (usize, String, usize) {
    let mut found = BTreeSet::new();
    let (mut after, mut count, mut pages) = (String::new(), String::new(), 0);
    while pages < most_pages {
        let path = format!("/api/v1/review/submissions?{query}{after}");
        let answer = reviewer.browser.get(&path);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        let read: u64 = log::rows_read(&answer).iter().sum();
        let page = answer.json();
        let items = page["items"].as_array().unwrap();
        println!(
            "  {name:24} {query:40} page {pages}: {} shown, {read} rows",
            items.len()
        );
        assert!(read <= MOST_READ, "{name}: {query}: {read} rows");
        for item in items {
            assert!(found.insert(item["id"].to_string()), "{query}: shown twice");
        }
        pages += 1;
        if count.is_empty() {
            page["count"].as_str().unwrap().clone_into(&mut count);
        }
        let Some(next) = page["next"].as_str() else {
            break;
        };
        after = format!("&after={next}");
    }
    (found.len(), count, pages)
}

#[test]
fn a_search_among_20_000_submissions_reads_two_thousand_rows_for_everybody() {
    let all = regions();
    assert_eq!(all.len(), 19);
    let reviewers = [
        ("administrator", Reviewer::administrator()),
        ("coordinator of 19", Reviewer::coordinator(&all)),
        ("coordinator of one", Reviewer::coordinator(&["19"])),
    ];
    // Their last use is not written meanwhile.
    database::run("UPDATE sessions SET seen_at = seen_at + 3600000");
    let _filled = fill();
    for (name, reviewer) in &reviewers {
        let is_one = *name == "coordinator of one";
        for scope in ["scope=all", "scope=mine"] {
            if (*name, scope) == ("administrator", "scope=mine") {
                // These are decided on where nobody coordinates.
                continue;
            }
            for rest in ["", "&sort=newest", "&state=returned"] {
                let (found, count, _) = walk(name, reviewer, &format!("{scope}&q=hanke{rest}"), 3);
                // A page of a frequent word may be short: it ends with its window.
                assert!(found >= 3 * 8, "{name}: {found}");
                assert!(count.ends_with('+'), "{count}");
            }
            // Every fortieth is in review: five hundred of twenty thousand.
            let query = format!("{scope}&state=waiting&q=neljas");
            let (found, ..) = walk(name, reviewer, &query, 1000);
            let expected = (1..=SUBMISSIONS)
                .filter(|n| n % 40 == 0)
                .filter(|n| !is_one || all[(n % 19) as usize] == "19")
                .count();
            assert_eq!(found, expected, "{name}: {query}");
            // A rare word is counted, and found on as many pages as it needs.
            let rare = (1..=SUBMISSIONS).filter(|n| n % 1000 == 0);
            let rare = rare
                .filter(|n| !is_one || all[(n % 19) as usize] == "19")
                .count();
            for query in [
                "q=harvin",
                "q=hanke+harvin",
                "state=waiting&q=harvin",
                "kind=proposal&q=harvin",
            ] {
                let query = format!("{scope}&{query}");
                let (found, count, pages) = walk(name, reviewer, &query, 1000);
                assert_eq!(
                    (found, count, pages),
                    (rare, rare.to_string(), 1),
                    "{name}: {query}"
                );
            }
            filters_are_read_in_windows(name, reviewer, scope);
        }
        // An id finds one, in whatever state it is, and a number that nobody has finds none.
        for (query, expected) in [("q=search00000000000777", 1), ("q=99999", 0)] {
            assert_eq!(
                walk(name, reviewer, query, 1000),
                (expected, expected.to_string(), 1),
                "{name}: {query}"
            );
        }
    }
}

/// What no index has together is found, however many pages that takes; a page of each reads little.
fn filters_are_read_in_windows(name: &str, reviewer: &Reviewer, scope: &str) {
    for query in [
        "by=p000000000000001",
        "by=p000000000000001&state=returned",
        "by=p000000000000001&state=rejected",
        "mark=flagged",
        "mark=flagged&state=any",
        "mark=flagged&kind=proposal&sort=newest",
        "mark=flagged&q=hanke",
        "state=any&q=hanke&from=1970-01-01&to=1970-01-01",
        "state=returned&from=2020-01-01&to=2020-01-07",
    ] {
        walk(name, reviewer, &format!("{scope}&{query}"), 3);
    }
}
