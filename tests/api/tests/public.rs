//! What anyone can ask the API and the pages for.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
};
use ureq::{Agent, Body, http::Response};

fn base() -> String {
    std::env::var("BASE_URL").unwrap_or_else(|_| "http://localhost:8787".to_owned())
}

fn ask(method: &str, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let base = base();
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into();
    let mut request = ureq::http::Request::builder()
        .method(method)
        .uri(format!("{base}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    agent.run(request.body(()).unwrap()).unwrap()
}

fn get(path: &str) -> Response<Body> {
    ask("GET", path, &[])
}

fn json(path: &str) -> Value {
    serde_json::from_str(&get(path).body_mut().read_to_string().unwrap()).unwrap()
}

fn text(path: &str) -> String {
    get(path).body_mut().read_to_string().unwrap()
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn the_list_holds_the_14_networks_in_the_order_of_the_language() {
    let names = |lang: &str| -> Vec<String> {
        json(&format!("/api/v1/networks?lang={lang}"))["items"]
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
    let network = json("/api/v1/networks/lansi-suomi?lang=sv");
    assert_eq!(network["summary"]["name"]["text"], "Västra Finland");
    assert_eq!(
        network["summary"]["regions"],
        serde_json::json!(["14", "15", "16"])
    );
    assert_eq!(
        network["members"],
        serde_json::json!({ "members": 19, "on": "2023-10-03" })
    );
    assert_eq!(network["checked_on"], "2023-10-03");
    let by_header = ask(
        "GET",
        "/api/v1/networks/lappi",
        &[("accept-language", "en-GB")],
    )
    .body_mut()
    .read_to_string()
    .unwrap();
    assert!(by_header.contains("University of Lapland"));
}

#[test]
fn regions_name_their_network_or_none() {
    let regions = json("/api/v1/regions");
    let items = regions["items"].as_array().unwrap();
    assert_eq!(items.len(), 19);
    let free: Vec<&str> = items
        .iter()
        .filter(|r| r["network"].is_null())
        .map(|r| r["code"].as_str().unwrap())
        .collect();
    assert_eq!(free, ["07", "18", "21"]);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    for path in ["/api/v1/networks", "/fi"] {
        let tag = header(&get(path), "etag").to_owned();
        assert!(!tag.is_empty());
        assert_eq!(ask("GET", path, &[("if-none-match", &tag)]).status(), 304);
    }
}

/// The status of a query of so many bytes; no client library sends one.
fn status_of_long_query(bytes: usize) -> String {
    let host = base().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    let query = "a".repeat(bytes);
    write!(
        stream,
        "GET /fi?q={query} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).unwrap();
    line.split(' ').nth(1).unwrap().to_owned()
}

#[test]
fn unknown_things_and_bad_input_get_a_problem_never_a_fault() {
    let long = format!("/fi?q={}", "a".repeat(60_000));
    for (path, status) in [
        ("/api/v1/networks/nothing", 404),
        ("/api/v1/networks/%C3%A4", 404),
        ("/api/v1/unknown", 404),
        ("/api/v1/networks?lang=de", 400),
        ("/fi?q=%ff", 400),
        ("/fi/%ff", 400),
        ("/de", 404),
        ("/fi/nothing", 404),
        ("/fi/networks/nothing", 404),
        ("/fi/regions/03", 404),
        ("/fi/..%2f..%2fetc%2fpasswd", 404),
        ("/assets/site-0000000000.js", 404),
        (long.as_str(), 414),
    ] {
        let response = get(path);
        let shown: String = path.chars().take(60).collect();
        assert_eq!(response.status(), status, "{shown}");
        assert_eq!(header(&response, "x-request-id").len(), 16, "{shown}");
        assert_eq!(header(&response, "cache-control"), "no-store", "{shown}");
    }
    // What is still longer the runtime refuses by itself.
    assert_eq!(status_of_long_query(100 * 1024), "414");
    let problem = get("/api/v1/unknown");
    assert_eq!(header(&problem, "content-type"), "application/problem+json");
}

#[test]
fn wrong_methods_are_refused_with_those_there_are() {
    for path in ["/api/v1/networks", "/api/v1/regions", "/fi", "/robots.txt"] {
        let response = ask("POST", path, &[("sec-fetch-site", "same-origin")]);
        assert_eq!(response.status(), 405, "{path}");
        assert_eq!(header(&response, "allow"), "GET, HEAD", "{path}");
    }
}

#[test]
fn every_answer_carries_the_security_headers() {
    for path in ["/fi", "/api/v1/networks", "/healthz", "/nothing"] {
        let response = get(path);
        let policy = header(&response, "content-security-policy").to_owned();
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"),
            "{path}"
        );
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(
            header(&response, "cross-origin-opener-policy"),
            "same-origin"
        );
        assert!(header(&response, "strict-transport-security").starts_with("max-age="));
        assert!(!header(&response, "referrer-policy").is_empty());
        assert!(!header(&response, "permissions-policy").is_empty());
    }
}

#[test]
fn the_front_door_leads_to_the_readers_language() {
    let to = |headers: &[(&str, &str)]| header(&ask("GET", "/", headers), "location").to_owned();
    assert_eq!(to(&[]), "/fi");
    assert_eq!(to(&[("accept-language", "sv-FI,en;q=0.5")]), "/sv");
    assert_eq!(
        to(&[("accept-language", "sv"), ("cookie", "a=b; lang=en")]),
        "/en"
    );
    assert_eq!(header(&get("/sv/"), "location"), "/sv");
}

#[test]
fn a_file_of_the_build_is_kept_for_good() {
    let home = text("/fi");
    let (_, rest) = home.split_once("data-program=\"").unwrap();
    let (script, _) = rest.split_once('"').unwrap();
    let response = get(script);
    assert_eq!(response.status(), 200, "{script}");
    assert_eq!(
        header(&response, "cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(header(&response, "x-content-type-options"), "nosniff");
}

#[test]
fn pages_are_complete_in_the_first_html() {
    let home = text("/fi");
    assert!(home.starts_with("<!DOCTYPE html><html lang=\"fi\">"));
    assert_eq!(home.matches("id=\"outline-").count(), 19);
    assert_eq!(home.matches("id=\"network-").count(), 14);
    assert!(home.contains("aria-label=\"Etelä-Pohjanmaa, verkosto Länsi-Suomi\""));
    assert!(home.contains("aria-label=\"Kainuu, ei vielä verkostoa\""));
    assert!(!home.contains(" style="));
    let found = text("/sv?q=vasa");
    assert_eq!(found.matches("id=\"network-").count(), 1);
    let network = text("/en/networks/lansi-suomi");
    for expected in [
        "19 organisations as reported",
        "25 January 2017",
        "97,000",
        "hreflang=\"sv\"",
        "application/ld+json",
    ] {
        assert!(network.contains(expected), "{expected}");
    }
    assert!(text("/sv/regions/21").contains("Kunde nätverket börja med dig?"));
}

#[test]
fn the_sitemap_names_every_page_in_every_language() {
    let sitemap = text("/sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), 3 * (6 + 14 + 19));
    assert!(text("/robots.txt").contains("/sitemap.xml"));
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
        let list = json(&format!("/api/v1/networks?lang={lang}"));
        for item in list["items"].as_array().unwrap() {
            let slug = item["slug"].as_str().unwrap().to_owned();
            let network = json(&format!("/api/v1/networks/{slug}?lang={lang}"));
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
        let list = json(&format!("/api/v1/networks?lang={lang}"));
        for item in list["items"].as_array().unwrap() {
            let slug = item["slug"].as_str().unwrap();
            let body = text(&format!("/api/v1/networks/{slug}?lang={lang}"));
            assert!(!body.contains('@') && !body.contains("+358"), "{body}");
        }
    }
}
