//! The cron: the local runtime has no timer, only an endpoint.

use crate::{browser::Browser, database};

/// Runs the cron once.
pub fn tick() {
    let path = "/cdn-cgi/local/scheduled?cron=*+*+*+*+*";
    let answer = Browser::default().get(path);
    assert_eq!(answer.status, 200, "{answer:?}");
}

/// Lets so many seconds pass for a submission: moves all its times into the past.
pub fn wait(submission: &str, seconds: i64) {
    let millis = seconds * 1000;
    let earlier = |column: &str, path: &str| {
        format!(
            "{column} = iif(json_extract({column}, '{path}') IS NULL, {column}, \
             json_set({column}, '{path}', json_extract({column}, '{path}') - {millis}))"
        )
    };
    for path in ["$.at", "$.since", "$.saved"] {
        database::run(&format!(
            "UPDATE submissions SET {}, {} WHERE id = '{submission}'",
            earlier("evidence", path),
            earlier("candidate_evidence", path),
        ));
    }
    database::run(&format!(
        "UPDATE submissions SET due_at = due_at - {millis} WHERE id = '{submission}'"
    ));
}
