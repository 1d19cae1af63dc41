//! `/api/v1/review/submissions/{id}/beside` and `/others`: mails, other proposals, and finding one.

use api_tests::{
    database,
    key::key,
    mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

const QUEUE: &str = "/api/v1/review/submissions";

fn beside(reviewer: &Reviewer, id: &str) -> Value {
    let answer = reviewer.browser.get(&format!("{QUEUE}/{id}/beside"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

/// The ids that a search gives.
fn found(reviewer: &Reviewer, id: &str, typed: &str) -> Vec<String> {
    let typed = typed.replace('/', "%2F").replace(' ', "%20");
    let path = format!("{QUEUE}/{id}/others?q={typed}");
    let answer = reviewer.browser.get(&path);
    assert_eq!(answer.status, 200, "{typed}: {answer:?}");
    ids(&answer.json()["items"])
}

fn ids(items: &Value) -> Vec<String> {
    let items = items.as_array().unwrap().iter();
    items
        .map(|it| it["id"].as_str().unwrap().to_owned())
        .collect()
}

/// The record with changes, confirmed.
fn proposed(change: impl Fn(&mut Value)) -> Holder {
    let mut form = form_from(&address());
    change(&mut form);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    holder
}

/// A word that no other test writes.
fn word() -> String {
    key().replace("key-", "w").replace('-', "")
}

#[test]
fn reviewers_see_its_mails_with_their_fate_and_without_addresses() {
    let holder = Holder::proposes_and_confirms();
    let id = &holder.id;
    database::run(&format!(
        "UPDATE mails SET state = 'failed', error = 'recipient_suppressed', sent_at = NULL \
         WHERE submission = '{id}' AND template = 'received'"
    ));
    for reviewer in [Reviewer::administrator(), Reviewer::coordinator(&["19"])] {
        let seen = beside(&reviewer, id);
        let mails = seen["mails"].as_array().unwrap();
        let of = |template: &str| mails.iter().find(|it| it["template"] == template).unwrap();
        assert_eq!(of("confirm")["state"], "sent");
        assert_eq!(of("received")["state"], "failed");
        assert_eq!(of("received")["error"], "recipient_suppressed");
        let (_, domain) = holder.address.split_once('@').unwrap();
        assert_eq!(of("confirm")["to"], format!("m…@{domain}"));
        assert!(!seen.to_string().contains(&holder.address), "{seen}");
        assert_eq!(seen["has_more_mails"], false);
        let times: Vec<i64> = mails
            .iter()
            .map(|it| it["created_at"].as_i64().unwrap())
            .collect();
        assert!(times.is_sorted_by(|one, other| one >= other), "{times:?}");
    }
    for part in ["beside", "others?q=hanke"] {
        let path = format!("{QUEUE}/{id}/{part}");
        let elsewhere = Reviewer::coordinator(&["06"]).browser.get(&path);
        assert_eq!(elsewhere.outcome(), (404, "not_found".to_owned()));
        assert_eq!(holder.browser.get(&path).status, 401);
    }
    let path = format!("{QUEUE}/{id}/others");
    let unasked = Reviewer::administrator().browser.get(&path);
    assert_eq!(unasked.outcome(), (400, "invalid_query".to_owned()));
}

#[test]
fn other_proposals_of_the_organisation_or_the_address_stand_beside_it() {
    let name = word();
    let from = address();
    let own = proposed(|form| form["organisation"] = json!(format!("Yhdistys {name} ry")));
    let by_name = proposed(|form| form["organisation"] = json!(format!("YHDISTYS  {name}, ry.")));
    let mut form = form_from(&from);
    form["organisation"] = json!(format!("Yhdistys {name} ry"));
    let first = Holder::proposes_form(&form);
    first.confirms();
    form["organisation"] = json!("Aivan toinen");
    let by_address = Holder::proposes_form(&form);
    by_address.confirms();
    // Its name begins alike.
    proposed(|form| form["organisation"] = json!(format!("Yhdistys {name} ry 2")));

    let administrator = Reviewer::administrator();
    let mut same = ids(&beside(&administrator, &own.id)["same"]);
    same.sort();
    let mut expected = [by_name.id.clone(), first.id.clone()];
    expected.sort();
    assert_eq!(same, expected);
    let same = ids(&beside(&administrator, &first.id)["same"]);
    assert!(
        same.contains(&by_address.id) && same.contains(&own.id),
        "{same:?}"
    );

    // More than five are counted on, and not listed.
    for _ in 0..4 {
        proposed(|form| form["organisation"] = json!(format!("Yhdistys {name} ry")));
    }
    let seen = beside(&administrator, &own.id);
    assert_eq!(ids(&seen["same"]).len(), 5);
    assert_eq!(seen["has_more_same"], true);

    // A coordinator isn't told of what isn't theirs to see.
    let hidden = proposed(|form| {
        form["organisation"] = json!(format!("Yhdistys {name} ry"));
        form["municipality"] = json!("091");
        form["regions"] = json!(["01"]);
    });
    let south = Reviewer::coordinator(&["01"]);
    assert_eq!(ids(&beside(&south, &hidden.id)["same"]), [""; 0]);
}

#[test]
fn published_ones_of_the_same_theme_and_region_are_similar() {
    let administrator = Reviewer::administrator();
    let of = |region: &'static str, theme: &'static str| {
        proposed(|form| {
            form["organisation"] = json!(format!("Yhdistys {} ry", key()));
            form["regions"] = json!([region]);
            form["themes"] = json!([theme]);
        })
    };
    let published = of("13", "literature_reading");
    administrator.publishes(&published.id);
    let elsewhere = of("14", "literature_reading");
    administrator.publishes(&elsewhere.id);
    let waiting = of("13", "literature_reading");
    let own = of("13", "literature_reading");
    let similar = ids(&beside(&administrator, &own.id)["similar"]);
    assert!(similar.contains(&published.id), "{similar:?}");
    for other in [&elsewhere.id, &waiting.id, &own.id] {
        assert!(!similar.contains(other), "{similar:?}");
    }
}

#[test]
fn another_one_is_found_by_number_title_id_or_url() {
    let administrator = Reviewer::administrator();
    let title = format!("Tanssia {} talossa", word());
    let other = proposed(|form| form["title"] = json!(title));
    administrator.publishes(&other.id);
    let own = Holder::proposes_and_confirms();
    let number = other.sees()["number"].as_str().unwrap().to_owned();
    let (digits, year) = number.split_once('/').unwrap();
    let id = &other.id;
    let beginning: String = title.chars().take(30).collect();
    for typed in [
        number.clone(),
        format!("{}/{year}", digits.trim_start_matches('0')),
        title.to_uppercase(),
        beginning,
        id.clone(),
        format!("https://kartta.example/fi/proposals/{year}/{digits}"),
        format!("https://kartta.example/sv/proposals/{year}/{digits}/replies"),
        format!("https://kartta.example/admin/submissions/{id}"),
        format!("/api/v1/proposals/{year}/{digits}"),
        format!("/api/v1/review/submissions/{id}"),
    ] {
        assert_eq!(
            found(&administrator, &own.id, &typed),
            [id.as_str()],
            "{typed}"
        );
    }
    // A number of any year and the beginning of an id may mean more than one.
    for typed in [digits, id.get(..8).unwrap()] {
        let found = found(&administrator, &own.id, typed);
        assert!(found.contains(id), "{typed}: {found:?}");
    }
    for typed in ["9999/2018", "zxcvbnmqwe", "", own.id.as_str()] {
        assert_eq!(found(&administrator, &own.id, typed), [""; 0], "{typed}");
    }
    // What is public is found by whoever may decide on its duplicate; what isn't, by who may see it.
    let hidden = proposed(|form| {
        form["municipality"] = json!("091");
        form["regions"] = json!(["01"]);
    });
    let south = Reviewer::coordinator(&["01"]);
    let path = format!("{QUEUE}/{}/others?q={id}", hidden.id);
    let items = south.browser.get(&path).json()["items"].clone();
    assert_eq!(ids(&items), [id.as_str()]);
    assert_eq!(items[0]["is_seen"], false);
    assert_eq!(items[0]["title"], title);
    assert_eq!(found(&south, &hidden.id, &own.id), [""; 0]);
}

#[test]
fn notes_are_asked_for_in_the_next_review_and_then_stand_in_the_history() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let id = holder.id.as_str();
    let notes = json!([
        { "field": "whole", "text": "Kirjoita lyhyemmin." },
        { "field": "time_frame", "lang": "en", "text": "Please add the time frame." },
    ]);
    let answer = administrator.decides(id, &json!({ "action": "return", "notes": notes }));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(holder.sees()["standing"]["notes"], notes);
    mailbox::undoing_is_over(id);
    let mail = mailbox::last_to(&holder.address);
    assert!(mail.text.contains("Teksti kokonaisuutena"), "{}", mail.text);
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Lyhyempi");
    holder.does(&json!({ "action": "resubmit", "form": form }));
    assert_eq!(administrator.sees(id)["notes"], notes);
    administrator.decides(id, &json!({ "action": "approve" }));
    assert_eq!(administrator.sees(id)["notes"], notes);
    administrator.decides(id, &json!({ "action": "unapprove" }));
    administrator.publishes(id);
    assert_eq!(administrator.sees(id)["notes"], json!([]));
    form["title"] = json!("Vielä lyhyempi");
    holder.does(&json!({ "action": "edit", "form": form }));
    let reviewed = administrator.sees(id);
    assert_eq!(reviewed["item"]["is_revision"], true);
    assert_eq!(reviewed["notes"], json!([]));
    assert_eq!(reviewed["returned"], Value::Null);
    let history = reviewed["history"].as_array().unwrap();
    let returned = history.iter().find(|it| it["action"] == "return").unwrap();
    assert_eq!(returned["notes"], notes);
}

#[test]
fn a_rejection_says_enough_for_its_author() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let reject = |why: &str| {
        let reason = json!({ "kind": "unsuitable", "why": why });
        json!({ "action": "reject", "reason": reason })
    };
    let version = administrator.sees(&holder.id)["item"]["version"].clone();
    for short in ["Ei.", "  Mainos.             \n"] {
        let answer = administrator.decides(&holder.id, &reject(short));
        assert_eq!(answer.outcome(), (422, "reason_too_short".to_owned()));
        let mut body = reject(short);
        body["version"] = version.clone();
        let preview = format!("{QUEUE}/{}/preview", holder.id);
        let answer = administrator.browser.post(&preview, &body);
        assert_eq!(answer.outcome(), (422, "reason_too_short".to_owned()));
    }
    let seen = administrator.sees(&holder.id);
    assert_eq!(seen["item"]["version"], version);
    assert_eq!(seen["author_lang"], "fi");
    let answer = administrator.decides(&holder.id, &reject("Tämä on mainos, ei ehdotus."));
    assert_eq!(answer.status, 200, "{answer:?}");
}
