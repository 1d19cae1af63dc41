//! `/api/v1/me/settings`: names, how people are told, absences and colleagues.

use api_tests::{
    clock, database,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

const SETTINGS: &str = "/api/v1/me/settings";

fn own(reviewer: &Reviewer) -> Value {
    let answer = reviewer.browser.get(SETTINGS);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

fn change(reviewer: &Reviewer, settings: &Value) -> Value {
    let answer = reviewer.browser.post(SETTINGS, settings);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

/// A day so many days from today.
fn day(days: i64) -> String {
    let sql = format!(
        "SELECT date(unixepoch() + {} + {days} * 86400, 'unixepoch') AS day",
        clock::offset()
    );
    database::one(&sql, "day").as_str().unwrap().to_owned()
}

/// Hands in a proposal from the region 11.
fn proposes_in_kuopio() -> Holder {
    let mut form = form_from(&address());
    form["municipality"] = json!("297");
    Holder::sends("/api/v1/proposals", &form)
}

fn of_id<'a>(people: &'a Value, id: &str) -> Option<&'a Value> {
    people.as_array().unwrap().iter().find(|it| it["id"] == id)
}

#[test]
fn a_name_stands_where_colleagues_look_and_nowhere_else() {
    let (coordinator, other) = (
        Reviewer::coordinator(&["19"]),
        Reviewer::coordinator(&["19"]),
    );
    let name = "Aino <b>Esimerkki</b>";
    let settings = json!({ "name": format!(" {name} "), "lang": "sv", "notify": "daily" });
    let changed = change(&coordinator, &settings);
    assert_eq!(changed["settings"]["name"], name);
    assert_eq!(changed["settings"]["lang"], "sv");
    assert_eq!(coordinator.browser.get("/api/v1/me").json()["name"], name);

    let holder = Holder::proposes_and_confirms();
    let path = format!("/api/v1/review/submissions/{}/comments", holder.id);
    let note = coordinator
        .browser
        .post(&path, &json!({ "text": "Soitin heille." }));
    assert_eq!(note.status, 201, "{note:?}");
    coordinator.publishes(&holder.id);
    // The one who has given no name is called by their address.
    let answer = other.decides(
        &holder.id,
        &json!({ "action": "take_down", "why": "Pyydettiin." }),
    );
    assert_eq!(answer.status, 200, "{answer:?}");

    let history = other.sees(&holder.id)["history"].clone();
    let by = |action: &str| {
        let event = history
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["action"] == action);
        event.unwrap()["name"].clone()
    };
    assert_eq!(by("approve"), name);
    assert_eq!(
        by("take_down"),
        own(&coordinator)["colleagues"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["id"] == other.id.as_str())
            .unwrap()["address"]
    );
    assert_eq!(by("submit"), Value::Null);
    assert_eq!(by("publish"), Value::Null);
    let notes = other.browser.get(&path).json();
    assert_eq!(notes["items"][0]["by"]["name"], name);
    assert_eq!(notes["items"][0]["by"]["role"], "coordinator");
    let export = holder.exports();
    assert!(
        export.contains("take_down") && !export.contains("Aino"),
        "{export}"
    );
    assert!(!holder.sees().to_string().contains("Aino"));

    // Without a name again.
    let changed = change(&coordinator, &json!({ "lang": "fi", "notify": "daily" }));
    assert_eq!(changed["settings"]["name"], "");
    assert_eq!(
        coordinator.browser.get("/api/v1/me").json()["name"],
        Value::Null
    );
}

#[test]
fn colleagues_are_those_who_decide_on_the_same() {
    let lapland = Reviewer::coordinator(&["19", "17"]);
    let north = Reviewer::coordinator(&["17"]);
    let elsewhere = Reviewer::coordinator(&["06"]);
    let administrator = Reviewer::administrator();
    let seen = own(&lapland)["colleagues"].clone();
    assert!(of_id(&seen, &north.id).is_some());
    assert!(of_id(&seen, &administrator.id).is_some());
    assert!(of_id(&seen, &elsewhere.id).is_none());
    assert!(of_id(&seen, &lapland.id).is_none());
    let seen = own(&administrator)["colleagues"].clone();
    assert!(of_id(&seen, &elsewhere.id).is_some());
    assert_eq!(of_id(&seen, &north.id).unwrap()["regions"], json!(["17"]));
}

#[test]
fn what_cant_be_is_refused_and_changes_nothing() {
    let (coordinator, elsewhere) = (
        Reviewer::coordinator(&["19"]),
        Reviewer::coordinator(&["06"]),
    );
    change(
        &coordinator,
        &json!({ "name": "Aino", "lang": "fi", "notify": "daily" }),
    );
    let before = own(&coordinator);
    let absence = |until: &str, deputy: &str| json!({ "lang": "fi", "notify": "daily", "absent_until": until, "deputy": deputy });
    for (settings, code) in [
        (
            json!({ "name": "a\nb", "lang": "fi", "notify": "daily" }),
            "invalid_name",
        ),
        (
            json!({ "name": "ä".repeat(81), "lang": "fi", "notify": "daily" }),
            "invalid_name",
        ),
        (
            json!({ "name": "a\u{202e}b", "lang": "fi", "notify": "daily" }),
            "invalid_name",
        ),
        (absence(&day(-2), &elsewhere.id), "invalid_absence"),
        (absence(&day(400), &elsewhere.id), "invalid_absence"),
        (absence(&day(3), &elsewhere.id), "invalid_absence"),
        (absence(&day(3), &coordinator.id), "invalid_absence"),
        (absence(&day(3), "0000000000000000"), "invalid_absence"),
    ] {
        let answer = coordinator.browser.post(SETTINGS, &settings);
        assert_eq!(answer.outcome(), (422, code.to_owned()), "{settings}");
    }
    assert_eq!(own(&coordinator), before);
}

#[test]
fn who_is_absent_or_wants_no_mails_is_told_nothing_and_the_deputy_is() {
    // Only these two coordinate the region.
    database::run("DELETE FROM people_regions WHERE region = '11'");
    let here = address();
    let (away, there) = (
        Reviewer::signed_in("coordinator", &address(), &["11"]),
        Reviewer::signed_in("coordinator", &here, &["11"]),
    );
    let told = |settings: &Value| {
        change(&away, settings);
        let holder = proposes_in_kuopio();
        let mine = |address: &str| {
            let sql = format!(
                "SELECT count(*) AS n FROM mails WHERE template = 'new_in_queue' AND submission = '{}' AND recipient = '{address}'",
                holder.id
            );
            database::number(&sql, "n")
        };
        let away = database::one(
            &format!("SELECT address FROM people WHERE id = '{}'", away.id),
            "address",
        );
        (mine(away.as_str().unwrap()), mine(&here))
    };
    change(&there, &json!({ "lang": "fi", "notify": "at_once" }));
    let at_once = json!({ "lang": "fi", "notify": "at_once" });
    assert_eq!(told(&at_once), (1, 1));
    assert_eq!(told(&json!({ "lang": "fi", "notify": "never" })), (0, 1));
    let until = day(3);
    let absent =
        json!({ "lang": "fi", "notify": "at_once", "absent_until": until, "deputy": there.id });
    assert_eq!(told(&absent), (0, 1));
    assert_eq!(own(&away)["settings"]["absent_until"], until);
    assert_eq!(own(&away)["settings"]["deputy"], there.id);
    // The day after the last one nothing of it is left.
    database::run(&format!(
        "UPDATE people SET absent_until = '{}' WHERE id = '{}'",
        day(-2),
        away.id
    ));
    assert_eq!(own(&away)["settings"]["absent_until"], "");
    assert_eq!(own(&away)["settings"]["deputy"], "");
    let holder = proposes_in_kuopio();
    let told = format!(
        "SELECT count(*) AS n FROM mails WHERE template = 'new_in_queue' AND submission = '{}'",
        holder.id
    );
    assert_eq!(database::number(&told, "n"), 2);
}
