//! What follows from a submission, written once more by the cron.

use api_tests::{
    cron, database, log,
    people::{Holder, Reviewer, concluded},
};
use serde_json::Value;

/// Tables of rows that follow from submissions, their columns, and the one that names a submission.
const TABLES: [(&str, &str, &str); 9] = [
    ("review_queue", "*", "submission"),
    ("review_words", "*", "submission"),
    ("proposal_facets", "*", "submission"),
    ("proposal_words", "*", "submission"),
    ("public_proposals", "*", "submission"),
    ("public_replies", "*", "submission"),
    ("outcomes", "*", "submission"),
    ("pairs", "*", "reply"),
    (
        "proposals",
        "open_until, regions, themes, replies, public_replies, public_results, home, standing, phase",
        "submission",
    ),
];

/// Has the cron come to a submission.
fn come_to(id: &str) {
    database::run(&format!(
        "INSERT OR REPLACE INTO reading_places (name, after) \
         VALUES ('derived', (SELECT coalesce(max(id), '') FROM submissions WHERE id < '{id}'))"
    ));
    cron::tick();
}

/// The rows that follow from submissions, by table.
fn derived(family: &[String]) -> Vec<(&'static str, Vec<Value>)> {
    let ids = family.join("', '");
    TABLES
        .iter()
        .map(|(table, columns, key)| {
            let sql = format!("SELECT {columns} FROM {table} WHERE {key} IN ('{ids}')");
            let mut rows = database::rows(&sql);
            rows.sort_by_key(Value::to_string);
            (*table, rows)
        })
        .collect()
}

/// True if the log says that rows of a submission were mended.
fn says(id: &str) -> bool {
    let log = log::text();
    let mut lines = log.lines().filter(|line| line.contains("rows_mended"));
    lines.any(|line| line.contains(id))
}

#[test]
fn rows_that_are_lost_are_written_again_and_those_that_are_wrong_are_mended() {
    let (.., family) = concluded();
    let ids = family.join("', '");
    let before = derived(&family);
    for (table, rows) in &before {
        assert!(!rows.is_empty(), "{table}");
    }
    let counts =
        "SELECT region, standing, count FROM standing_counts WHERE count > 0 ORDER BY 1, 2";
    let counted = database::rows(counts);
    let due = format!("SELECT id, due_at FROM submissions WHERE id IN ('{ids}') ORDER BY id");
    let due_before = database::rows(&due);

    for id in &family {
        come_to(id);
    }
    assert_eq!(derived(&family), before);
    log::wait_for("\"job\":\"cron\"");
    assert!(!family.iter().any(|id| says(id)), "nothing was wrong");

    for (table, _, key) in TABLES {
        if table != "proposals" {
            database::run(&format!("DELETE FROM {table} WHERE {key} IN ('{ids}')"));
        }
    }
    let [proposal, reply, outcome] = [&family[0], &family[1], &family[2]];
    for sql in [
        format!(
            "UPDATE proposals SET open_until = '2001-01-01', regions = '[]', replies = 7, public_results = 0, home = '01', \
             standing = 'open', phase = 'open' WHERE submission = '{proposal}'"
        ),
        "UPDATE standing_counts SET count = count + 5".to_owned(),
        format!("UPDATE submissions SET due_at = NULL WHERE id IN ('{ids}')"),
        // Rows of what is no more.
        format!(
            "INSERT INTO proposal_facets (facet, value, sort, place, submission) VALUES ('theme', 'retired', 'newest', 1, '{proposal}')"
        ),
        format!("INSERT INTO proposal_words (submission, word) VALUES ('{proposal}', 'vanha')"),
        format!("INSERT INTO review_words (submission, word) VALUES ('{reply}', 'vanha')"),
        format!(
            "INSERT INTO review_queue (state, region, lang, since, submission, is_revision, kind) \
             VALUES ('waiting', '', '', 1, '{outcome}', 0, 'outcome')"
        ),
        format!(
            "INSERT INTO announcement_mails (submission, subject, body) VALUES ('{proposal}', 'Vanha', 'Vanha')"
        ),
    ] {
        database::run(&sql);
    }
    // What follows from the reply and the results follows for the proposal, too.
    for id in family.iter().rev() {
        come_to(id);
    }
    // The counts of all proposals are made at the end.
    come_to("zzzzzzzzzzzzzzzz");
    assert_eq!(derived(&family), before);
    assert_eq!(database::rows(counts), counted);
    assert_eq!(database::rows(&due), due_before);
    let left =
        format!("SELECT count(*) AS n FROM announcement_mails WHERE submission = '{proposal}'");
    assert_eq!(database::count(&left), 0);
    for id in &family {
        log::wait_for(id);
        assert!(says(id), "{id}");
    }
}

#[test]
fn what_waits_for_reviewers_and_was_not_entered_is_in_the_queue_again() {
    let holder = Holder::proposes_and_confirms();
    let reviewer = Reviewer::administrator();
    for table in ["review_queue", "review_words"] {
        database::run(&format!(
            "DELETE FROM {table} WHERE submission = '{}'",
            holder.id
        ));
    }
    let is_found = || {
        let path = "/api/v1/review/submissions?scope=all&sort=newest";
        let queue = reviewer.browser.get(path);
        assert_eq!(queue.status, 200, "{queue:?}");
        queue.text.contains(&holder.id)
    };
    assert!(!is_found());
    come_to(&holder.id);
    assert!(is_found());
}

#[test]
fn an_announcement_that_nobody_looks_at_is_published() {
    let holder = Holder::proposes_and_confirms();
    let reviewer = Reviewer::administrator();
    for action in ["approve", "announce"] {
        let answer = reviewer.decides(&holder.id, &serde_json::json!({ "action": action }));
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    cron::wait(&holder.id, 30);
    database::run(&format!(
        "UPDATE submissions SET due_at = NULL WHERE id = '{}'",
        holder.id
    ));
    cron::tick();
    assert_eq!(holder.sees()["standing"]["state"], "announcing");
    come_to(&holder.id);
    cron::tick();
    assert_eq!(holder.sees()["standing"]["state"], "published");
}

#[test]
fn what_an_erasure_has_left_is_removed() {
    let holder = Holder::proposes_and_confirms();
    let (id, version) = (&holder.id, &holder.sees()["version"]);
    let erased = holder.does_seeing(version, &serde_json::json!({ "action": "erase" }));
    assert_eq!(erased.status, 200, "{erased:?}");
    for sql in [
        format!(
            "INSERT INTO comments (id, submission, person, text, at) VALUES ('left{id}', '{id}', 'person', 'Maija', 1)"
        ),
        format!(
            "UPDATE submission_texts SET form = '{{\"title\":\"Maija\"}}' WHERE submission = '{id}'"
        ),
        format!(
            "UPDATE submissions SET transfer_to = 'maija@example.org', transfer_at = 4102444800000 WHERE id = '{id}'"
        ),
        format!(
            "INSERT INTO mails (id, submission, template, lang, recipient, subject, body, not_before, created_at) \
             VALUES ('left{id}', '{id}', 'manage', 'fi', 'maija@example.org', 'Maija', 'Maija', 4102444800000, 4102444800000)"
        ),
    ] {
        database::run(&sql);
    }
    come_to(id);
    let left = format!(
        "SELECT (SELECT count(*) FROM comments WHERE submission = '{id}') \
         + (SELECT count(*) FROM submission_texts WHERE submission = '{id}' AND form <> '{{}}') \
         + (SELECT count(*) FROM submissions WHERE id = '{id}' AND transfer_to IS NOT NULL) \
         + (SELECT count(*) FROM mails WHERE submission = '{id}' AND (state = 'waiting' OR recipient || subject || body <> '')) AS n"
    );
    assert_eq!(database::count(&left), 0);
}
