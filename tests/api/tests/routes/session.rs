//! `/api/v1/me` and `/api/v1/sign-out`: the session and its end.

use api_tests::{
    cron, database,
    sign_in::{HOUR, MINUTE, is_signed_in, person, signed_in},
};
use serde_json::json;

#[test]
fn a_session_ends_when_it_is_not_used_and_at_the_latest_after_a_week() {
    let (id, address) = person();
    let browser = signed_in(&address);
    let pass = |column: &str, millis: i64| {
        database::run(&format!(
            "UPDATE sessions SET {column} = {column} - {millis} WHERE person = '{id}'"
        ));
    };
    pass("seen_at", 8 * HOUR - MINUTE);
    assert!(is_signed_in(&browser));
    pass("seen_at", 8 * HOUR - MINUTE);
    assert!(is_signed_in(&browser), "it was used");
    pass("seen_at", 8 * HOUR);
    assert!(!is_signed_in(&browser));

    let browser = signed_in(&address);
    pass("created_at", 7 * 24 * HOUR - MINUTE);
    assert!(is_signed_in(&browser));
    pass("created_at", MINUTE);
    assert!(!is_signed_in(&browser));
}

#[test]
fn who_is_revoked_is_signed_out_at_once() {
    let (id, address) = person();
    let browser = signed_in(&address);
    database::run(&format!(
        "UPDATE people SET revoked_at = 1 WHERE id = '{id}'"
    ));
    assert!(!is_signed_in(&browser));
}

#[test]
fn signing_out_ends_this_session_or_all() {
    let (_, address) = person();
    let [here, there, elsewhere] = [(); 3].map(|()| signed_in(&address));
    let stranger = signed_in(&person().1);

    let stolen = here.clone();
    assert_eq!(here.post("/api/v1/sign-out", &json!({})).status, 204);
    assert!(!is_signed_in(&here) && !is_signed_in(&stolen));
    assert!(is_signed_in(&there) && is_signed_in(&elsewhere));

    let everywhere = json!({ "everywhere": true });
    assert_eq!(there.post("/api/v1/sign-out", &everywhere).status, 204);
    assert!(!is_signed_in(&elsewhere));
    assert!(is_signed_in(&stranger));
    assert_eq!(here.post("/api/v1/sign-out", &everywhere).status, 204);
}

#[test]
fn the_clock_forgets_what_ended_long_ago() {
    let (id, address) = person();
    let browser = signed_in(&address);
    database::run(&format!(
        "UPDATE sign_ins SET expires_at = expires_at - {} WHERE address = '{address}'; \
         UPDATE sessions SET created_at = created_at - {} WHERE person = '{id}'",
        25 * HOUR,
        7 * 24 * HOUR
    ));
    cron::tick();
    assert!(!is_signed_in(&browser));
    for rows in [
        format!("SELECT count(*) AS n FROM sign_ins WHERE address = '{address}'"),
        format!("SELECT count(*) AS n FROM sessions WHERE person = '{id}'"),
    ] {
        assert_eq!(database::number(&rows, "n"), 0, "{rows}");
    }
}
