//! What is told of rows that can't be read: in the log, in `/healthz`, to administrators.

use super::planted::{Broken, counted, listed, read_everything, reader};
use api_tests::{
    cron, database, log,
    people::{Holder, Reviewer},
};
use serde_json::json;

fn logged(id: &str) -> usize {
    let alert = format!("\"id\":\"{id}\"");
    let log = log::text();
    let lines = log.lines().filter(|line| line.contains("unreadable_row"));
    lines.filter(|line| line.contains(&alert)).count()
}

#[test]
fn a_row_is_logged_once_an_hour_however_often_it_is_asked_for() {
    let holder = Holder::publishes();
    let id = holder.id.clone();
    let number = holder.number_path();
    assert_eq!(counted(), 0);
    let broken = Broken::by("submissions", &format!("id = '{id}'"), "home = '99'");
    let reader = reader();
    for _ in 0..3 {
        reader.get("/fi/proposals");
        reader.get(&format!("/fi/proposals/{number}"));
        holder.browser.get(&format!("/api/v1/manage/{id}"));
    }
    assert_eq!(logged(&id), 0, "a reader writes nothing");
    read_everything();
    cron::tick();
    log::wait_for(&format!("\"id\":\"{id}\""));
    assert_eq!(logged(&id), 1);
    assert_eq!(counted(), 1);
    database::run("UPDATE unreadable_rows SET logged_at = logged_at - 3600000");
    cron::tick();
    cron::tick();
    clock_until_logged(&id, 2);
    assert_eq!(listed(), [json!(["submission", id, "home"])]);

    // What is mended is forgotten within a minute.
    drop(broken);
    cron::tick();
    assert_eq!((counted(), listed()), (0, Vec::new()));
    assert_eq!(logged(&id), 2);
}

fn clock_until_logged(id: &str, times: usize) {
    api_tests::clock::until("the row is logged again", || {
        (logged(id) == times).then_some(())
    });
}

#[test]
fn the_list_is_the_administrators_and_says_nothing_of_anyone() {
    let holder = Holder::proposes_and_confirms();
    let of = format!("id = '{}'", holder.id);
    let broken = Broken::by("submissions", &of, "address = 'Maija Meikäläinen'");
    read_everything();
    let coordinator = Reviewer::coordinator(&["19"]);
    let path = "/api/v1/admin/unreadable";
    assert_eq!(
        coordinator.browser.get(path).outcome(),
        (403, "denied".to_owned())
    );
    let administrator = Reviewer::administrator();
    let answer = administrator.browser.get(path).json();
    let row = &answer["items"][0];
    assert_eq!(answer["count"], json!("1"));
    let names: Vec<&String> = row.as_object().unwrap().keys().collect();
    assert_eq!(names, ["found_at", "id", "kind", "part", "seen_at"]);
    assert!(!answer.to_string().contains("Maija"));
    assert!(!log::of_the_worker().contains("Maija Meikäläinen"));
    drop(broken);
    read_everything();
}
