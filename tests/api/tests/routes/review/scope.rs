//! `/api/v1/review/submissions?scope=…`: what a coordinator sees, and decides on.

use super::submissions::{QUEUE, ids, proposed};
use api_tests::{
    browser::Browser,
    key::key,
    mailbox,
    people::{Holder, Reviewer, address, form_from, join_from},
};
use serde_json::{Value, json};

#[test]
fn a_coordinator_finds_what_is_from_or_concerns_the_own_regions() {
    let holder = proposed(|form| form["regions"] = json!(["17", "18"]));
    for (regions, query, finds) in [
        (&["19"][..], "", true),
        (&["18"], "", true),
        (&["06"], "", false),
        (&["06", "18"], "", true),
        (&["18"], "region=19", true),
        (&["06"], "region=19", false),
        (&["18"], "region=18", true),
        (&["17", "18", "19"], "", true),
    ] {
        let coordinator = Reviewer::coordinator(regions);
        let found = ids(&coordinator, &format!("scope=all&{query}"));
        let times = found.iter().filter(|id| **id == holder.id).count();
        assert_eq!(times, usize::from(finds), "{regions:?} {query}");
    }
}

#[test]
fn a_coordinator_is_shown_first_what_is_theirs_to_decide() {
    let holder = proposed(|form| form["regions"] = json!(["17", "18"]));
    for (regions, query, finds) in [
        (&["19"][..], "", true),
        (&["18"], "", false),
        (&["18"], "scope=mine", false),
        (&["18", "19"], "", true),
        (&["18", "19"], "region=19", true),
        (&["19"], "region=18", true),
        (&["19"], "region=06", false),
    ] {
        let coordinator = Reviewer::coordinator(regions);
        let is_found = ids(&coordinator, query).contains(&holder.id);
        assert_eq!(is_found, finds, "{regions:?} {query}");
    }
    // Someone coordinates the region now.
    let administrator = Reviewer::administrator();
    assert!(ids(&administrator, "").contains(&holder.id));
    assert!(!ids(&administrator, "scope=mine").contains(&holder.id));
}

/// The record with a word in its title, confirmed from an address.
fn proposed_from(address: &str, word: &str) -> Holder {
    let mut form = form_from(address);
    form["title"] = json!(word);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    holder
}

#[test]
fn what_is_the_own_organisations_is_neither_shown_nor_counted_as_theirs_to_decide() {
    let own = address();
    let (local, domain) = own.split_once('@').unwrap();
    let (_, above) = domain.split_once('.').unwrap();
    let word = key().replace("key-", "o").replace('-', "");
    for theirs in [
        format!("{}+taide@{domain}", local.to_uppercase()),
        format!("pekka@{domain}"),
        format!("pekka@edu.{}", domain.to_uppercase()),
        format!("pekka@{above}"),
    ] {
        proposed_from(&theirs, &word);
    }
    let mut elsewhere = form_from(&address());
    elsewhere["municipality"] = json!("091");
    elsewhere["regions"] = json!(["01"]);
    elsewhere["title"] = json!(word);
    Holder::proposes_form(&elsewhere).confirms();
    let other = proposed_from(&format!("pekka@a{domain}"), &word);

    let coordinator = Reviewer::signed_in("coordinator", &own, &["19"]);
    let shown = |query: &str| {
        let path = format!("{QUEUE}?q={word}&{query}");
        let page = coordinator.browser.get(&path).json();
        let items = page["items"].as_array().unwrap();
        let ids: Vec<Value> = items.iter().map(|item| item["id"].clone()).collect();
        (page["count"].clone(), ids)
    };
    let queries = [
        "",
        "&kind=proposal",
        "&region=19",
        "&sort=newest&language=fi",
    ]
    .map(|query| format!("scope=mine&state=waiting{query}"));
    for query in &queries {
        let theirs = (json!("1"), vec![json!(other.id)]);
        assert_eq!(shown(query), theirs, "{query}");
    }
    assert_eq!(shown("scope=all").0, "5");

    // A colleague takes it over.
    let colleague = format!("liisa@{domain}");
    let asked = other.part("transfer", &json!({ "address": colleague }));
    assert_eq!(asked.status, 204, "{asked:?}");
    let link = format!("/fi/manage/{}", mailbox::last_to(&colleague).token());
    assert_eq!(Browser::default().press(&link).status, 303);
    for query in &queries {
        assert_eq!(shown(query), (json!("0"), Vec::new()), "{query}");
    }
}

#[test]
fn a_colleague_who_wants_to_join_is_counted_and_the_own_request_is_not() {
    let own = address();
    let (_, domain) = own.split_once('@').unwrap();
    let word = key().replace("key-", "n").replace('-', "");
    for address in [own.clone(), format!("pekka@{domain}")] {
        let mut form = join_from(&address);
        form["contact_name"] = json!(word);
        Holder::sends("/api/v1/networks/satakunta/join", &form);
    }
    let coordinator = Reviewer::signed_in("coordinator", &own, &["04"]);
    let page = coordinator
        .browser
        .get(&format!("{QUEUE}?q={word}&scope=mine"))
        .json();
    assert_eq!(page["count"], "1", "{page}");
    assert_eq!(page["items"].as_array().unwrap().len(), 1, "{page}");
}
