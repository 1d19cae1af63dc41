//! The cron: the local runtime has no timer, only an endpoint.

use crate::{browser::Browser, database};

/// Runs the cron once.
pub fn tick() {
    let path = "/cdn-cgi/local/scheduled?cron=*+*+*+*+*";
    let answer = Browser::default().get(path);
    assert_eq!(answer.status, 200, "{answer:?}");
}

/// Runs the cron once under the plan of a fault, as tests/faults/worker.mjs reads it; true if the Worker was killed in it.
pub fn is_killed(fault: &str) -> bool {
    let path = format!(
        "/cdn-cgi/local/scheduled?cron=fault+{}",
        fault.replace(' ', "+")
    );
    let answer = Browser::default().try_ask("GET", &path, &[], "");
    answer.is_none()
}

/// Lets so many seconds and one more pass for a submission: moves all its times into the past, and those at which its replies are
/// looked at. By the second more, what is due now is not due at the time at which something was due before.
pub fn wait(submission: &str, seconds: i64) {
    let millis = (seconds + 1) * 1000;
    let earlier = |column: &str, path: &str| {
        format!(
            "{column} = iif(json_extract({column}, '{path}') IS NULL, {column}, \
             json_set({column}, '{path}', json_extract({column}, '{path}') - {millis}))"
        )
    };
    let times = [
        "$.at",
        "$.since",
        "$.saved",
        "$.answer.at",
        "$.approved.at",
        "$.kept",
        "$.reported",
    ];
    for path in times {
        database::run(&format!(
            "UPDATE submissions SET {}, {} WHERE id = '{submission}'",
            earlier("evidence", path),
            earlier("candidate_evidence", path),
        ));
    }
    database::run(&format!(
        "UPDATE submissions SET due_at = due_at - {millis} WHERE id = '{submission}' OR parent = '{submission}' AND kind = 'reply'; \
         UPDATE last_decisions SET at = at - {millis} WHERE submission = '{submission}'"
    ));
}

/// Moves the last day of a published proposal to so many days from today, and its publication to half a year ago.
pub fn last_day_in(proposal: &str, days: i64) {
    let day = format!("date('now', '+2 hours', '{days} days')");
    database::run(&format!(
        "UPDATE submission_texts SET form = json_set(form, '$.open_until', {day}) WHERE submission = '{proposal}'; \
         UPDATE proposals SET open_until = {day}, published_at = published_at - 15552000000 WHERE submission = '{proposal}'; \
         UPDATE proposal_facets SET place = (SELECT cast(julianday(p.open_until) - 2440587.5 AS INTEGER) * 10000000000 + p.place \
           FROM proposals p WHERE p.submission = '{proposal}') WHERE submission = '{proposal}' AND sort = 'closing'; \
         UPDATE submissions SET evidence = json_set(evidence, '$.since', json_extract(evidence, '$.since') - 15552000000, \
           '$.announced.at', json_extract(evidence, '$.announced.at') - 15552000000), due_at = 0 WHERE id = '{proposal}'"
    ));
}

/// As [`last_day_in`], of a proposal that can't be kept open longer: its publication is 24 months before its last day.
pub fn last_day_for_good_in(proposal: &str, days: i64) {
    last_day_in(proposal, days);
    database::run(&format!(
        "UPDATE proposals SET published_at = (unixepoch(open_until, '-24 months') + 43200) * 1000 WHERE submission = '{proposal}'"
    ));
}
