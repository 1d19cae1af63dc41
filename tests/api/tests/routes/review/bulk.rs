//! `/api/v1/review/bulk`.

use api_tests::{
    database,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::json;

#[test]
fn many_are_decided_at_once_each_by_itself() {
    let administrator = Reviewer::administrator();
    let own = address();
    let coordinator = Reviewer::signed_in("coordinator", &own, &["19"]);
    let [fresh, approved, stale, returned] = [(); 4].map(|()| Holder::proposes_and_confirms());
    let from_own = {
        let domain = own.split_once('@').unwrap().1;
        let holder = Holder::proposes_form(&form_from(&format!("pekka@{domain}")));
        holder.confirms();
        holder
    };
    let unconfirmed = Holder::proposes();
    administrator.decides(&approved.id, &json!({ "action": "approve" }));
    administrator.decides(
        &returned.id,
        &json!({ "action": "return", "notes": [{ "field": "title", "text": "a" }] }),
    );
    let version = |holder: &Holder| {
        administrator.sees(&holder.id)["item"]["version"]
            .as_i64()
            .unwrap()
    };
    let items = json!([
        { "id": fresh.id, "version": version(&fresh) },
        { "id": approved.id, "version": version(&approved) },
        { "id": stale.id, "version": version(&stale) - 1 },
        { "id": returned.id, "version": version(&returned) },
        { "id": from_own.id, "version": version(&from_own) },
        { "id": unconfirmed.id, "version": 1 },
    ]);
    let bulk = |dry_run: bool| {
        let body = json!({ "action": "approve_and_announce", "items": items, "dry_run": dry_run });
        let answer = coordinator.browser.post("/api/v1/review/bulk", &body);
        assert_eq!(answer.status, 200, "{answer:?}");
        let done = answer.json();
        done["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                it["code"]
                    .as_str()
                    .map_or(it["version"].to_string(), str::to_owned)
            })
            .collect::<Vec<_>>()
    };
    let events = || database::number("SELECT count(*) AS n FROM audit_events", "n");
    let before = events();
    assert_eq!(
        bulk(true),
        [
            "null",
            "null",
            "conflict",
            "refused",
            "own_organisation",
            "not_found"
        ]
    );
    assert_eq!(events(), before);
    let [fresh_version, approved_version] = [version(&fresh) + 2, version(&approved) + 1];
    assert_eq!(
        bulk(false),
        [
            fresh_version.to_string().as_str(),
            approved_version.to_string().as_str(),
            "conflict",
            "refused",
            "own_organisation",
            "not_found"
        ]
    );
    assert_eq!(events(), before + 3);
    for holder in [&fresh, &approved] {
        assert_eq!(
            administrator.sees(&holder.id)["item"]["state"],
            "announcing"
        );
        administrator.decides(&holder.id, &json!({ "action": "undo" }));
    }
    let many =
        json!({ "action": "approve", "items": vec![json!({ "id": fresh.id, "version": 1 }); 51] });
    for body in [json!({ "action": "approve", "items": [] }), many] {
        let answer = coordinator.browser.post("/api/v1/review/bulk", &body);
        assert_eq!(answer.outcome(), (400, "malformed".to_owned()));
    }
}

#[test]
fn who_decides_is_told_where_the_reviewer_does_not() {
    let concerned = Reviewer::coordinator(&["06"]);
    // Someone decides on what comes from Lapland.
    Reviewer::coordinator(&["19"]);
    let administrator = Reviewer::administrator();
    let from = |municipality: &str| {
        let mut form = form_from(&address());
        form["municipality"] = json!(municipality);
        form["regions"] = json!(["06"]);
        let holder = Holder::proposes_form(&form);
        holder.confirms();
        holder
    };
    // Rovaniemi, Hämeenlinna, and what was returned to its author.
    let [lapland, tavastia, returned] = ["698", "109", "698"].map(from);
    administrator.decides(
        &returned.id,
        &json!({ "action": "return", "notes": [{ "field": "title", "text": "a" }] }),
    );
    let items: Vec<_> = [&lapland, &tavastia, &returned]
        .iter()
        .map(|holder| {
            let version = administrator.sees(&holder.id)["item"]["version"].clone();
            json!({ "id": holder.id, "version": version })
        })
        .collect();
    let body = json!({ "action": "approve", "items": items, "dry_run": true });
    // Nobody coordinates Tavastia Proper.
    database::run("DELETE FROM people_regions WHERE region = '05'");
    let done = concerned.browser.post("/api/v1/review/bulk", &body).json();
    let code = |place: usize| {
        (
            &done["items"][place]["code"],
            &done["items"][place]["region"],
        )
    };
    assert_eq!(code(0), (&json!("other_region"), &json!("19")));
    assert_eq!(code(1), (&json!("administrators"), &json!(null)));
    assert_eq!(code(2), (&json!("refused"), &json!(null)));
}
