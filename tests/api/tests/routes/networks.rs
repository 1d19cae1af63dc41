//! `/api/v1/networks`.

mod join;

use api_tests::browser::Browser;
use serde_json::{Value, json};

#[test]
fn the_list_holds_the_14_networks_in_the_order_of_the_language() {
    let names = |lang: &str| -> Vec<String> {
        Browser::default()
            .get(&format!("/api/v1/networks?lang={lang}"))
            .json()["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n["name"]["text"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names("fi").len(), 14);
    assert_eq!(names("sv")[0], "Birkaland");
    assert_eq!(names("en")[13], "Western Finland");
}

#[test]
fn a_network_has_its_record_in_the_language_asked_for() {
    let network = Browser::default()
        .get("/api/v1/networks/lansi-suomi?lang=sv")
        .json();
    assert_eq!(network["summary"]["name"]["text"], "Västra Finland");
    assert_eq!(network["summary"]["regions"], json!(["14", "15", "16"]));
    assert_eq!(
        network["members"],
        json!({ "members": 19, "on": "2023-10-03" })
    );
    assert_eq!(network["checked_on"], "2023-10-03");
    let by_header = Browser::default()
        .ask(
            "GET",
            "/api/v1/networks/lappi",
            &[("accept-language", "en-GB")],
            "",
        )
        .text;
    assert!(by_header.contains("University of Lapland"));
}

#[test]
fn languages_are_told_of_a_network_only_where_a_source_tells_them() {
    let list = Browser::default().get("/api/v1/networks?lang=fi").json();
    let told: Vec<(&Value, &Value)> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|network| (&network["slug"], &network["languages"]))
        .filter(|(_, languages)| **languages != json!([]))
        .collect();
    assert_eq!(told, [(&json!("lansi-suomi"), &json!(["fi", "sv"]))]);
}

/// The sentences of a network's own texts, as they are read.
fn sentences(network: &Value) -> Vec<String> {
    let own = [
        &network["summary"]["summary"],
        &network["background"],
        &network["goals"],
        &network["activities"],
        &network["joining"],
    ];
    own.iter()
        .filter_map(|text| text["text"].as_str())
        .flat_map(|text| text.split(['.', '!', '?', '\n']))
        .map(|sentence| sentence.trim().to_lowercase())
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

#[test]
fn no_sentence_stands_in_two_networks() {
    for lang in ["fi", "sv", "en"] {
        let mut known = std::collections::BTreeMap::new();
        let list = Browser::default()
            .get(&format!("/api/v1/networks?lang={lang}"))
            .json();
        for item in list["items"].as_array().unwrap() {
            let slug = item["slug"].as_str().unwrap().to_owned();
            let network = Browser::default()
                .get(&format!("/api/v1/networks/{slug}?lang={lang}"))
                .json();
            assert_eq!(network["summary"]["summary"]["lang"], lang, "{slug}");
            let sentences = sentences(&network);
            assert!(!sentences.is_empty(), "{slug}");
            for sentence in sentences {
                if let Some(other) = known.insert(sentence.clone(), slug.clone()) {
                    assert_eq!(other, slug, "{lang}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn the_content_holds_no_mail_address_and_no_telephone_number() {
    for lang in ["fi", "sv", "en"] {
        let list = Browser::default()
            .get(&format!("/api/v1/networks?lang={lang}"))
            .json();
        for item in list["items"].as_array().unwrap() {
            let slug = item["slug"].as_str().unwrap();
            let body = Browser::default()
                .get(&format!("/api/v1/networks/{slug}?lang={lang}"))
                .text;
            assert!(!body.contains('@') && !body.contains("+358"), "{body}");
        }
    }
}
