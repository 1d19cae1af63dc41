//! `/api/v1/review/submissions`: the queue.

use api_tests::{
    cron, database,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

pub(super) const QUEUE: &str = "/api/v1/review/submissions";

pub(super) fn ids(reviewer: &Reviewer, query: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut after = String::new();
    loop {
        let answer = reviewer.browser.get(&format!("{QUEUE}?{query}{after}"));
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        let page = answer.json();
        let items = page["items"].as_array().unwrap().clone();
        ids.extend(items.iter().map(|it| it["id"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return ids,
        }
    }
}

/// The record with changes, confirmed.
pub(super) fn proposed(change: impl Fn(&mut Value)) -> Holder {
    let mut form = form_from(&address());
    change(&mut form);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    holder
}

#[test]
fn the_queue_is_found_by_what_is_asked_for() {
    let administrator = Reviewer::administrator();
    let holder = proposed(|form| {
        form["title"] = json!("Zyxwvut-tanssia sairaalassa");
        form["lang"] = json!("sv");
        form["parallel"] = json!({});
    });
    let id = &holder.id;
    let finds = |query: &str| ids(&administrator, query).contains(id);
    for query in [
        "",
        "state=in_review",
        "kind=proposal",
        "language=sv",
        "region=19",
        "age=0",
        "q=zyxwv",
        "q=zyxwvut%20SAIRAALA",
        "sort=newest",
        "state=in_review&kind=proposal&region=19&language=sv&q=zyx&sort=newest",
    ] {
        assert!(finds(query), "{query}");
    }
    for query in [
        "state=approved",
        "kind=reply",
        "language=fi",
        "region=21",
        "age=3",
        "q=zyxwvut%20qwerty",
        "q=yxwvut",
    ] {
        assert!(!finds(query), "{query}");
    }
    assert_eq!(ids(&administrator, "q=zyxwvut"), [id.as_str()]);
    let answer = administrator
        .browser
        .get(&format!("{QUEUE}?q=zyxwvut"))
        .json();
    assert_eq!(answer["count"], "1");
    let newest = ids(&administrator, "sort=newest&state=in_review");
    let mut oldest = ids(&administrator, "state=in_review");
    oldest.reverse();
    assert_eq!(newest, oldest);
    for wrong in ["state=lost", "region=99", "after=x"] {
        let answer = administrator.browser.get(&format!("{QUEUE}?{wrong}"));
        assert_eq!(answer.status, 400, "{wrong}");
    }
    cron::wait(id, 3 * 86_400);
    assert_eq!(
        administrator
            .decides(id, &json!({ "action": "approve" }))
            .status,
        200
    );
    assert!(finds("state=approved"));
    assert!(!finds("state=in_review"));
    assert_eq!(holder.does(&json!({ "action": "erase" })).status, 200);
    assert!(!finds("q=zyxwvut"));
}

#[test]
fn a_number_and_the_beginning_of_an_id_are_found_in_all_states() {
    let administrator = Reviewer::administrator();
    let holder = proposed(|_| ());
    let id = holder.id.as_str();
    assert_eq!(ids(&administrator, &format!("q={}", &id[..8])), [id]);
    assert_eq!(ids(&administrator, &format!("q={id}")), [id]);
    administrator.publishes(id);
    let number = holder.number();
    let (of_year, year) = number.split_once('/').unwrap();
    let bare = of_year.trim_start_matches('0');
    for query in [
        format!("q={of_year}%2F{year}"),
        format!("q={bare}%2F{year}"),
        format!("q={of_year}"),
        format!("q={bare}"),
        format!("q={}", id[..6].to_uppercase()),
    ] {
        assert!(ids(&administrator, &query).contains(&holder.id), "{query}");
    }
    let page = administrator
        .browser
        .get(&format!("{QUEUE}?q={of_year}%2F{year}"))
        .json();
    assert_eq!(page["items"][0]["number"], number.as_str());
    assert_eq!(page["items"][0]["state"], "published");
    assert_eq!(page["count"], "1");
    // A state that is chosen is kept to, and so is what a coordinator may see.
    let waiting = format!("q={of_year}%2F{year}&state=waiting");
    assert_eq!(ids(&administrator, &waiting), [""; 0]);
    let elsewhere = Reviewer::coordinator(&["21"]);
    assert_eq!(ids(&elsewhere, &format!("q={id}")), [""; 0]);
    let of_region = Reviewer::coordinator(&["19"]);
    assert_eq!(ids(&of_region, &format!("q={id}")), [id]);
}

#[test]
fn last_weeks_rejection_is_found_by_its_day_and_by_who_rejected_it() {
    let [administrator, other] = [(); 2].map(|()| Reviewer::administrator());
    let holder = proposed(|_| ());
    let id = holder.id.as_str();
    let rejected = json!({
        "action": "reject",
        "reason": { "kind": "unsuitable", "why": "Ehdotus ei sovi tähän palveluun." },
    });
    assert_eq!(administrator.decides(id, &rejected).status, 200);
    cron::wait(id, 7 * 86_400);
    database::run(&format!(
        "UPDATE review_queue SET since = (SELECT evidence ->> '$.at' FROM submissions WHERE id = '{id}') WHERE submission = '{id}'"
    ));
    let finds = |reviewer: &Reviewer, query: &str| ids(reviewer, query).contains(&holder.id);
    let day = |days: i64| {
        let at = format!("SELECT date('now', '{days} days') AS day");
        database::one(&at, "day").as_str().unwrap().to_owned()
    };
    let week = format!("from={}&to={}", day(-8), day(-6));
    for query in [
        "state=rejected",
        "state=any",
        &format!("state=rejected&{week}"),
        &format!("state=any&{week}"),
        "by=me",
        "by=me&state=rejected",
        &format!("by={}&{week}", administrator.id),
        "by=me&kind=proposal",
    ] {
        assert!(finds(&administrator, query), "{query}");
    }
    for query in [
        "",
        "state=published",
        &format!("state=rejected&from={}", day(-3)),
        &format!("state=rejected&to={}", day(-12)),
        "by=me&state=published",
        "by=me&kind=outcome",
        &format!("by={}", other.id),
    ] {
        assert!(!finds(&administrator, query), "{query}");
    }
    assert!(!finds(&other, "by=me"));
    assert!(finds(&other, &format!("by={}", administrator.id)));
    let newest = ids(&administrator, "state=rejected");
    let mut oldest = ids(&administrator, "state=rejected&sort=oldest");
    oldest.reverse();
    assert_eq!(newest, oldest, "what has ended is listed newest first");
    for wrong in ["from=soon", "to=2026-13-01", "by=you", "mark=read"] {
        let answer = administrator.browser.get(&format!("{QUEUE}?{wrong}"));
        assert_eq!(answer.status, 400, "{wrong}");
    }
}

#[test]
fn what_has_a_point_to_look_at_says_so_in_the_queue() {
    let administrator = Reviewer::administrator();
    let with = |is_public: bool, text: &str| {
        proposed(|form| {
            form["publish_contact"] = json!(is_public);
            form["time_frame"] = json!(text);
        })
    };
    let [plain, flagged, consented] = [
        with(false, "Keväällä"),
        with(false, "Kysy: maija@example.org tai 000 000 0000"),
        with(true, "Kysy: maija@example.org"),
    ];
    let flags = |holder: &Holder| {
        let page = administrator
            .browser
            .get(&format!("{QUEUE}?q={}", holder.id))
            .json();
        page["items"][0]["flags"].clone()
    };
    assert_eq!(flags(&plain), Value::Null);
    assert_eq!(flags(&flagged), json!(["contact_details"]));
    assert_eq!(flags(&consented), json!(["contact_details"]));
    let page = administrator.sees(&flagged.id);
    assert_eq!(
        page["flags"],
        json!([{ "kind": "contact_details", "field": "time_frame", "lang": "fi" }])
    );
    let found = |query: &str| {
        let found = ids(&administrator, query);
        [&plain, &flagged, &consented].map(|holder| found.contains(&holder.id))
    };
    for query in [
        "mark=flagged",
        "mark=flagged&state=in_review",
        "mark=flagged&state=any",
        "mark=flagged&kind=proposal",
        &format!("mark=flagged&q={}", flagged.id),
    ] {
        let is_its_id = query.contains("q=");
        assert_eq!(found(query), [false, true, !is_its_id], "{query}");
    }
    assert_eq!(found("mark=flagged&state=published"), [false; 3]);
}

#[test]
fn a_revision_and_what_is_public_are_found_in_their_states() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.publishes(&holder.id);
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Qwertyuiop");
    assert_eq!(
        holder
            .does(&json!({ "action": "edit", "form": form }))
            .status,
        200
    );
    let items = |query: &str| {
        let page = administrator
            .browser
            .get(&format!("{QUEUE}?q=qwertyuiop&{query}"))
            .json();
        let items = page["items"].as_array().unwrap().clone();
        items
            .iter()
            .filter(|it| it["id"] == holder.id.as_str())
            .map(|it| {
                (
                    it["state"].as_str().unwrap().to_owned(),
                    it["is_revision"] == true,
                )
            })
            .collect::<Vec<_>>()
    };
    let revision = ("in_review".to_owned(), true);
    let published = ("published".to_owned(), false);
    let only = |it: &(String, bool)| vec![it.clone()];
    assert_eq!(items("state=waiting"), only(&revision));
    assert_eq!(items("state=published"), only(&published));
    let mut all = items("");
    all.sort();
    assert_eq!(all, [revision, published]);
}

#[test]
fn the_queue_shows_what_waits_and_who_sees_it() {
    let lapland = Holder::proposes_and_confirms();
    let mut form = form_from(&address());
    form["municipality"] = json!("091");
    form["regions"] = json!(["01", "18"]);
    let uusimaa = Holder::proposes_form(&form);
    uusimaa.confirms();
    let sees = |regions: &[&str], query: &str| -> Vec<String> {
        let reviewer = Reviewer::coordinator(regions);
        let mut ids = Vec::new();
        let mut after = String::new();
        loop {
            let page = reviewer
                .browser
                .get(&format!(
                    "/api/v1/review/submissions?scope=all&{query}{after}"
                ))
                .json();
            let items = page["items"].as_array().unwrap();
            ids.extend(
                items
                    .iter()
                    .map(|item| item["id"].as_str().unwrap().to_owned()),
            );
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        ids.retain(|id| [&lapland.id, &uusimaa.id].contains(&id));
        ids
    };
    assert_eq!(sees(&["19"], ""), [lapland.id.as_str()]);
    assert_eq!(sees(&["18"], "state=in_review"), [uusimaa.id.as_str()]);
    assert_eq!(
        sees(&["01", "19"], ""),
        [lapland.id.as_str(), uusimaa.id.as_str()]
    );
    assert!(sees(&["01", "19"], "state=rejected").is_empty());
    assert!(sees(&["02"], "").is_empty());
    let wrong = Reviewer::administrator()
        .browser
        .get("/api/v1/review/submissions?state=lost");
    assert_eq!(wrong.outcome(), (400, "invalid_query".to_owned()));
}
