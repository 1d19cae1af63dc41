//! In the first days of next year, and with the limits that an installation has: the Worker is started anew for these.

#![expect(clippy::indexing_slicing, reason = "a test that can't go on may panic")]

use api_tests::{
    browser::Browser,
    database,
    people::{Holder, Reviewer, address, form_from, request},
};
use serde_json::json;

#[test]
#[ignore = "needs a Worker whose clock is in next year"]
fn numbers_begin_again_in_january_and_old_ones_stay() {
    let offset = api_tests::clock_offset();
    let year = database::number(
        &format!("SELECT cast(strftime('%Y', 'now', '{offset} seconds') AS INTEGER) AS year"),
        "year",
    );
    let old = "SELECT year, number, place, submission FROM proposals WHERE year < ";
    let before = database::rows(&format!("{old} {year} ORDER BY place"));
    for number in 1..=2 {
        let holder = Holder::proposes_and_confirms();
        Reviewer::administrator().publishes(&holder.id);
        assert_eq!(
            holder.sees()["number"],
            json!(format!("{number:03}/{year}"))
        );
    }
    assert_eq!(
        database::rows(&format!("{old} {year} ORDER BY place")),
        before
    );
}

#[test]
#[ignore = "needs a Worker with the real limits"]
fn an_address_hands_in_five_proposals_an_hour() {
    let address = address();
    let hand_in = || Browser::default().post("/api/v1/proposals", &request(&form_from(&address)));
    for _ in 0..5 {
        assert_eq!(hand_in().status, 201);
    }
    let refused = hand_in();
    assert_eq!(refused.outcome(), (429, "too_many_requests".to_owned()));
    let seconds: i64 = refused.headers["retry-after"].parse().unwrap_or_default();
    assert!((1..=3601).contains(&seconds), "{seconds}");
    let keys =
        "SELECT count(*) AS n FROM limits WHERE length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*'";
    let all = "SELECT count(*) AS n FROM limits";
    assert_eq!(database::number(keys, "n"), database::number(all, "n"));
}

#[test]
#[ignore = "needs a Worker with the real limits"]
fn a_link_is_mailed_again_five_times_an_hour() {
    let holder = Holder::proposes();
    let resend = || holder.part("resend", &json!({})).outcome();
    for _ in 0..5 {
        assert_eq!(resend(), (204, String::new()));
    }
    assert_eq!(resend(), (429, "too_many_requests".to_owned()));
}
