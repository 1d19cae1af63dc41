//! How much of the platform's limits a run of the cron uses.

use api_tests::{clock::until, cron, database, log, people::Holder};
use serde_json::Value;

/// More than a run does of anything.
const MANY: u32 = 250;
/// The beginning of their ids.
const PREFIX: &str = "budget";

/// What the runs of the cron that the log tells of have used.
fn runs() -> Vec<Value> {
    let log = log::text();
    let lines = log.lines().filter(|line| line.contains("\"job\":\"cron\""));
    let used = lines.filter_map(|line| {
        let json = &line[line.find('{')?..];
        serde_json::Deserializer::from_str(json)
            .into_iter()
            .next()?
            .ok()
    });
    used.collect()
}

/// Copies a submission with its texts and events, `MANY` times, due now.
fn copy(model: &Holder) {
    let columns = |table: &str| -> Vec<String> {
        database::rows(&format!("SELECT name FROM pragma_table_info('{table}')"))
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let id = format!("printf('{PREFIX}%010d', n)");
    for (table, named) in [
        ("submissions", "id"),
        ("submission_texts", "submission"),
        ("audit_events", "subject"),
    ] {
        let columns: Vec<String> = columns(table)
            .into_iter()
            .filter(|it| it != "seq")
            .collect();
        let copied = columns.iter().map(|column| match column.as_str() {
            "subject" => format!("'submission:' || {id}"),
            "due_at" => "n".to_owned(),
            "idempotency" => id.clone(),
            column if column == named => id.clone(),
            column => column.to_owned(),
        });
        let copied: Vec<String> = copied.collect();
        let of = if table == "audit_events" {
            format!("'submission:{}'", model.id)
        } else {
            format!("'{}'", model.id)
        };
        database::run(&format!(
            "INSERT INTO {table} ({}) SELECT {} FROM {table}, (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n \
             WHERE n < {MANY}) SELECT n FROM n) WHERE {named} = {of}",
            columns.join(", "),
            copied.join(", ")
        ));
    }
}

#[test]
fn the_worst_minute_takes_less_than_half_of_the_calls_and_the_rest_is_done_later() {
    let model = Holder::proposes();
    cron::wait(&model.id, 8 * 24 * 3600);
    copy(&model);
    database::run(&format!(
        "INSERT INTO mails (id, template, lang, recipient, subject, body, not_before, created_at) \
         SELECT printf('{PREFIX}%010d', n), 'manage', 'fi', 'maija@budget.example', 'Otsikko', 'Teksti', 0, 0 FROM \
         (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {MANY}) SELECT n FROM n)"
    ));
    let before = runs().len();
    let waits = format!(
        "SELECT (SELECT count(*) FROM submissions WHERE id GLOB '{PREFIX}*' AND state <> 'discarded') \
         + (SELECT count(*) FROM mails WHERE id GLOB '{PREFIX}*' AND state = 'waiting') AS n"
    );
    cron::tick();
    assert!(database::count(&waits) > 0, "one minute isn't enough");
    let mut ticks = 1;
    while database::count(&waits) > 0 {
        cron::tick();
        ticks += 1;
        assert!(ticks < 20, "{} wait", database::count(&waits));
    }
    let used = until("the log tells of all runs", || {
        let runs = runs();
        (runs.len() >= before + ticks).then(|| runs[before..].to_vec())
    });
    let number = |run: &Value, name: &str| run[name].as_u64().unwrap();
    for run in &used {
        assert_eq!(number(run, "most_calls"), 1000);
        assert!(number(run, "calls") < 500, "{run}");
    }
    let most = used.iter().map(|run| number(run, "calls")).max();
    assert!(most > Some(300), "the runs had much to do: {used:?}");
    println!("{ticks} runs: {used:?}");
}
