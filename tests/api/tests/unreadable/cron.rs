//! The cron's work beside what can't be read.

use super::planted::{Broken, read_everything};
use api_tests::{
    cron, database,
    people::{Holder, Reviewer},
};
use serde_json::json;

/// More than one sweep looks at.
const MANY: u32 = 150;

#[test]
fn what_can_not_be_read_keeps_nothing_else_from_its_turn() {
    let model = Holder::proposes_and_confirms();
    let announced = Holder::proposes_and_confirms();
    let reviewer = Reviewer::administrator();
    for action in ["approve", "announce"] {
        let answer = reviewer.decides(&announced.id, &json!({ "action": action }));
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    cron::wait(&announced.id, 30);
    let columns = database::rows("SELECT name FROM pragma_table_info('submissions')");
    let columns: Vec<&str> = columns
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    let copied = columns.iter().map(|column| match *column {
        "id" | "idempotency" => "printf('broken%010d', n)".to_owned(),
        "evidence" => "'{}'".to_owned(),
        "due_at" => "n".to_owned(),
        column => column.to_owned(),
    });
    let copied: Vec<String> = copied.collect();
    let broken = Broken::with(
        &format!(
            "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {MANY}) \
             INSERT INTO submissions ({}) SELECT {} FROM submissions, n WHERE id = '{}'",
            columns.join(", "),
            copied.join(", "),
            model.id
        ),
        "DELETE FROM submissions WHERE id GLOB 'broken*'",
    );
    cron::tick();
    cron::tick();
    assert_eq!(announced.sees()["standing"]["state"], "published");
    let due = "SELECT count(*) AS n FROM submissions WHERE id GLOB 'broken*' AND due_at < 1000000";
    assert_eq!(database::count(due), 0, "they are tried again later");
    drop(broken);
    read_everything();
}

#[test]
fn the_digest_names_the_others() {
    let address = api_tests::people::address();
    let reader = Reviewer::signed_in("administrator", &address, &[]);
    let [broken, whole] = [0; 2].map(|_| Holder::proposes_and_confirms());
    let of = format!("id = '{}'", broken.id);
    let _broken = Broken::by("submissions", &of, "evidence = '{}'");
    database::run(&format!(
        "UPDATE people SET told_at = (SELECT created_at - 1000 FROM submissions WHERE id = '{}') - 86400000 WHERE id = '{}'",
        whole.id, reader.id
    ));
    cron::tick();
    let told = format!(
        "SELECT count(*) AS n FROM people WHERE id = '{}' AND told_at > 0",
        reader.id
    );
    assert_eq!(database::count(&told), 1);
}
