//! The rows of the database that are read for what shows replies and results: the same however many there are.

use api_tests::{
    browser::Browser,
    database, log,
    people::{Holder, Reviewer, concluded},
};
use std::collections::BTreeMap;

/// Tables of a proposal's family, and the columns that name a submission of it.
const TABLES: [(&str, &[&str]); 10] = [
    ("submissions", &["id", "parent", "idempotency"]),
    ("submission_texts", &["submission"]),
    ("submission_regions", &["submission"]),
    ("proposals", &["submission"]),
    ("public_proposals", &["submission"]),
    ("pairs", &["reply", "proposal"]),
    ("public_replies", &["submission", "proposal"]),
    ("outcomes", &["submission", "proposal", "reply"]),
    ("review_queue", &["submission"]),
    ("proposal_facets", &["submission"]),
];

/// A list counts up to one more than the number that it shows at most.
const MOST_COUNTED: u64 = 501;

/// Copies the rows of a family until there are so many copies of it, with ids and numbers of their own. No copy is due, and none
/// has the words that nothing here searches.
fn copy(family: &[String], from: u32, to: u32) {
    let ids = serde_json::to_string(family).unwrap();
    let with = format!(
        "WITH RECURSIVE n(n) AS (SELECT {from} + 1 UNION ALL SELECT n + 1 FROM n WHERE n < {to}), \
         family(old, k) AS (SELECT value, key FROM json_each('{ids}')) "
    );
    let place = format!(
        "(2090000000 + n - (SELECT place FROM proposals WHERE submission = '{}'))",
        family[0]
    );
    for (table, named) in TABLES {
        let copied = |column: &str| -> String {
            let new = |k: &str| format!("printf('rows%dx%010d', {k}, n)");
            match (table, column) {
                (_, "id" | "idempotency") => new("family.k"),
                (_, column) if named.contains(&column) => format!(
                    "coalesce((SELECT {} FROM family f WHERE f.old = t.{column}), t.{column})",
                    new("f.k")
                ),
                ("submissions", "due_at") | ("proposals", "ask_at") => "NULL".to_owned(),
                ("submissions", "address") => "'a@rows.example'".to_owned(),
                ("proposals", "year") => "2090".to_owned(),
                ("proposals", "number") => "n".to_owned(),
                (_, "place") => format!("t.place + {place}"),
                (_, column) => format!("t.{column}"),
            }
        };
        let columns = database::rows(&format!("SELECT name FROM pragma_table_info('{table}')"));
        let columns: Vec<&str> = columns
            .iter()
            .map(|row| row["name"].as_str().unwrap())
            .collect();
        let values: Vec<String> = columns.iter().map(|column| copied(column)).collect();
        let few = if table == "proposal_facets" {
            " AND t.facet <> 'word'"
        } else {
            ""
        };
        database::run(&format!(
            "PRAGMA foreign_keys = OFF; {with} INSERT INTO {table} ({}) SELECT {} FROM {table} t \
             JOIN family ON family.old = t.{} CROSS JOIN n WHERE TRUE{few}",
            columns.join(", "),
            values.join(", "),
            named[0],
        ));
    }
}

fn clear() {
    for (table, named) in TABLES.iter().rev() {
        database::run(&format!(
            "PRAGMA foreign_keys = OFF; DELETE FROM {table} WHERE {} GLOB 'rows[0-9]x*'",
            named[0]
        ));
    }
}

/// The rows that each statement of each request reads now.
fn measured(asked: &[(&Browser, String)]) -> BTreeMap<String, Vec<u64>> {
    let rows = asked.iter().map(|(browser, path)| {
        let answer = browser.get(path);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        (path.clone(), log::rows_read(&answer))
    });
    rows.collect()
}

/// Panics unless each statement of a list has read as many rows as it did of a shorter one: all but one, which counts the list as
/// far as its number is shown.
fn read_the_same_but_for_the_count(path: &str, short: &[u64], long: &[u64]) {
    assert_eq!(short.len(), long.len(), "{path}: {short:?} -> {long:?}");
    let both = short.iter().zip(long);
    let different: Vec<_> = both.filter(|(before, now)| before != now).collect();
    let is_count = different.iter().all(|(_, now)| **now <= MOST_COUNTED);
    assert!(
        different.len() <= 1 && is_count,
        "{path}: {short:?} -> {long:?}"
    );
}

#[test]
fn ten_thousand_replies_to_ten_thousand_proposals_are_read_like_a_hundred() {
    clear();
    let (proposer, replier, family) = concluded();
    let number = proposer.number_path();
    let reader = Browser::default();
    // An answer to someone who may have changed a proposal is never taken from the cache.
    reader.set("__Host-manage-rows", "1");
    let reviewers = [Reviewer::administrator(), Reviewer::coordinator(&["19"])];
    // Their last use is not written meanwhile.
    database::run("UPDATE sessions SET seen_at = seen_at + 3600000");
    let proposal = format!("/fi/proposals/{number}");
    let api = format!("/api/v1/proposals/{number}");
    let manage = |holder: &Holder, part: &str| format!("/api/v1/manage/{}/{part}", holder.id);
    let single = [
        (&reader, proposal.clone()),
        (&reader, format!("{proposal}/replies")),
        (&reader, format!("{proposal}/results")),
        (&reader, api.clone()),
        (&reader, format!("{api}/replies")),
        (&reader, format!("{api}/outcomes")),
        (&reader, "/fi".to_owned()),
        (&reader, "/fi/outcomes".to_owned()),
        (&reader, "/fi/regions/19".to_owned()),
        (&reader, "/api/v1/outcomes".to_owned()),
        (&proposer.browser, manage(&proposer, "replies")),
        (&proposer.browser, manage(&proposer, "outcomes")),
        (&replier.holder.browser, manage(&replier.holder, "reply")),
    ];
    let mut lists = vec![
        (&reader, "/fi/proposals".to_owned()),
        (&reader, "/api/v1/proposals?lang=fi".to_owned()),
        (
            &reader,
            "/api/v1/proposals?lang=fi&phase=concluded".to_owned(),
        ),
    ];
    let queries = [
        "scope=all",
        "scope=mine",
        "kind=reply",
        "kind=outcome&state=published",
    ];
    for (reviewer, name) in reviewers.iter().zip(["administrator", "coordinator"]) {
        for query in queries {
            let path = format!("/api/v1/review/submissions?{query}&as={name}");
            lists.push((&reviewer.browser, path));
        }
    }

    copy(&family, 0, 100);
    let (hundred, short) = (measured(&single), measured(&lists));
    copy(&family, 100, 10_000);
    let sql = "SELECT count(*) AS n FROM public_replies WHERE submission GLOB 'rows[0-9]x*'";
    let copied = database::count(sql);
    let (many, long) = (measured(&single), measured(&lists));
    clear();
    assert_eq!(copied, 10_000);
    assert_eq!(many, hundred);
    for (path, rows) in &long {
        read_the_same_but_for_the_count(path, &short[path], rows);
    }
    let read: Vec<u64> = many.values().map(|rows| rows.iter().sum()).collect();
    assert!(read.iter().all(|rows| (1..1000).contains(rows)), "{many:?}");
}
