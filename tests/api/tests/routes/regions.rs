//! `/api/v1/regions`.

use api_tests::{browser::Browser, clock, database};
use serde_json::{Value, json};

#[test]
fn regions_name_their_network_or_none() {
    let regions = Browser::default().get("/api/v1/regions").json();
    let items = regions["items"].as_array().unwrap();
    assert_eq!(items.len(), 19);
    let free: Vec<&str> = items
        .iter()
        .filter(|r| r["network"].is_null())
        .map(|r| r["code"].as_str().unwrap())
        .collect();
    assert_eq!(free, ["07", "18", "21"]);
}

/// Plants reviews of a region that took so many days, decided some days ago.
fn plant_reviews(region: &str, days_ago: i64, took_days: &[i64]) {
    for (place, took) in took_days.iter().enumerate() {
        database::run(&format!(
            "INSERT INTO review_times (region, decided_at, waited, submission, text) VALUES ('{region}', \
             (unixepoch() + {} - {days_ago} * 86400) * 1000, {took} * 86400000, 'planted-{region}-{days_ago}', {place})",
            clock::offset(),
        ));
    }
}

fn review_of(region: &str) -> Value {
    let path = format!("/api/v1/regions/{region}/review");
    let answer = Browser::default().get(&path);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

#[test]
fn five_reviews_of_the_last_days_tell_how_long_they_take_in_a_region() {
    plant_reviews("16", 3, &[9, 1, 3, 2, 4]);
    plant_reviews("16", 91, &[50, 50, 50, 50, 50, 50]);
    assert_eq!(review_of("16")["days"], json!({ "half": 3, "most": 9 }));
}

#[test]
fn four_reviews_of_a_region_tell_nothing_of_it() {
    plant_reviews("21", 3, &[3000, 3000, 3000, 3000]);
    let review = review_of("21");
    assert_ne!(review["days"]["half"], 3000, "{review}");
    assert_eq!(review["deciders"], json!([]), "there is no network");
}

#[test]
fn a_region_that_is_none_has_no_reviewers() {
    let answer = Browser::default().get("/api/v1/regions/99/review");
    assert_eq!(answer.outcome(), (404, "not_found".to_owned()));
}
