//! People, networks, mails and numbers of which something can't be read.

use super::planted::{Broken, NOTHING, listed, read_everything, reader};
use api_tests::{
    cron, database,
    people::{Holder, Reviewer},
};
use serde_json::json;

#[test]
fn a_person_with_a_broken_row_has_no_session_and_the_others_go_on() {
    let [broken, other] = [0; 2].map(|_| Reviewer::coordinator(&["19"]));
    let administrator = Reviewer::administrator();
    for (table, of, assignment, part) in [
        ("people", "id", "address = 'Maija'", "address"),
        ("people_regions", "person", "region = '99'", "regions"),
    ] {
        let of = format!("{of} = '{}'", broken.id);
        let row = Broken::by(table, &of, assignment);
        assert_eq!(broken.browser.get("/api/v1/me").status, 401);
        let people = administrator.browser.get("/api/v1/admin/people");
        assert_eq!(people.status, 200, "{people:?}");
        assert!(!people.text.contains(&broken.id) && people.text.contains(&other.id));
        for query in ["", "?scope=mine", "?region=19"] {
            let path = format!("/api/v1/review/submissions{query}");
            for reviewer in [&administrator, &other] {
                assert_eq!(reviewer.browser.get(&path).status, 200, "{query}");
            }
        }
        // Whoever is to be told is told all the same.
        Holder::proposes_and_confirms();
        read_everything();
        assert_eq!(
            listed(),
            [json!(["person", broken.id, part])],
            "{assignment}"
        );
        if table == "people_regions" {
            database::run(&format!("DELETE FROM people_regions WHERE {of}"));
        }
        drop(row);
    }
    read_everything();
    assert_eq!(listed(), NOTHING);
}

#[test]
fn a_network_with_a_broken_row_is_missed_on_the_map_alone() {
    let coordinator = Reviewer::coordinator(&["19"]);
    let reader = reader();
    for (table, of, assignment, part) in [
        (
            "networks",
            "slug = 'satakunta'",
            "started = '2018-19-39'",
            "started",
        ),
        (
            "network_regions",
            "network = 'satakunta'",
            "since = '2018-99'",
            "regions",
        ),
    ] {
        let row = Broken::by(table, of, assignment);
        for path in [
            "/fi",
            "/fi/networks/lappi",
            "/fi/regions/19",
            "/api/v1/regions",
            "/sitemap.xml",
        ] {
            assert_eq!(reader.get(path).status, 200, "{assignment}: {path}");
        }
        let networks = reader.get("/api/v1/networks?lang=fi").json();
        let slugs = networks.to_string();
        assert!(!slugs.contains("\"satakunta\""), "{assignment}");
        assert!(slugs.contains("\"lappi\""));
        assert_eq!(
            coordinator.browser.get("/api/v1/review/submissions").status,
            200
        );
        read_everything();
        assert_eq!(
            listed(),
            [json!(["network", "satakunta", part])],
            "{assignment}"
        );
        drop(row);
    }
    read_everything();
    assert_eq!(listed(), NOTHING);
}

#[test]
fn other_mails_and_numbers_are_shown() {
    let administrator = Reviewer::administrator();
    Holder::proposes_and_confirms();
    let mail = database::one("SELECT min(id) AS id FROM mails", "id");
    let id = mail.as_str().unwrap();
    let broken = Broken::by("mails", &format!("id = '{id}'"), "submission = 'X'");
    let mails = administrator.browser.get("/api/v1/admin/mails");
    assert_eq!(mails.status, 200, "{mails:?}");
    read_everything();
    assert_eq!(listed(), [json!(["mail", id, "submission"])]);
    drop(broken);

    let _broken = Broken::with(
        "INSERT INTO standing_counts (region, standing, count) VALUES ('99', 'open', 1)",
        "DELETE FROM standing_counts WHERE region = '99'",
    );
    for path in ["/fi", "/fi/outcomes", "/api/v1/outcomes"] {
        assert_eq!(reader().get(path).status, 200, "{path}");
    }
    // At the end of all submissions the proposals are counted anew.
    database::run("INSERT OR REPLACE INTO reading_places (name, after) VALUES ('derived', '~')");
    cron::tick();
    let wrong = "SELECT count(*) AS n FROM standing_counts WHERE region = '99' AND count > 0";
    assert_eq!(database::count(wrong), 0);
    read_everything();
    assert_eq!(listed(), NOTHING);
}
