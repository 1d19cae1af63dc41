//! Properties of all routes: caching, problems, methods, headers, the origin of writes.

use api_tests::{
    browser::{self, Browser},
    people::Reviewer,
    sign_in::is_signed_in,
};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
};

#[test]
fn what_has_not_changed_is_not_sent_again() {
    for path in ["/api/v1/networks", "/fi"] {
        let tag = Browser::default().get(path).header("etag").to_owned();
        assert!(!tag.is_empty());
        assert_eq!(
            Browser::default()
                .ask("GET", path, &[("if-none-match", &tag)], "")
                .status,
            304
        );
    }
}

/// The status of a query of so many bytes; no client library sends one.
fn status_of_long_query(bytes: usize) -> String {
    let host = browser::base().trim_start_matches("http://").to_owned();
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
        ("/api/v1/networks?lang=%ff", 400),
        ("/fi/%ff", 404),
        ("/de", 404),
        ("/fi/nothing", 404),
        ("/fi/networks/nothing", 404),
        ("/fi/regions/03", 404),
        ("/fi/..%2f..%2fetc%2fpasswd", 404),
        ("/assets/site-0000000000.js", 404),
        (long.as_str(), 414),
    ] {
        let response = Browser::default().get(path);
        let shown: String = path.chars().take(60).collect();
        assert_eq!(response.status, status, "{shown}");
        assert_eq!(response.header("x-request-id").len(), 16, "{shown}");
        assert_eq!(response.header("cache-control"), "no-store", "{shown}");
    }
    // The runtime itself refuses a still longer URL.
    assert_eq!(status_of_long_query(100 * 1024), "414");
    let problem = Browser::default().get("/api/v1/unknown");
    assert_eq!(problem.header("content-type"), "application/problem+json");
}

#[test]
fn wrong_methods_are_refused_with_those_there_are() {
    for path in ["/api/v1/networks", "/api/v1/regions", "/fi", "/robots.txt"] {
        let response =
            Browser::default().ask("POST", path, &[("sec-fetch-site", "same-origin")], "");
        assert_eq!(response.status, 405, "{path}");
        assert_eq!(response.header("allow"), "GET, HEAD", "{path}");
    }
}

#[test]
fn every_answer_carries_the_security_headers() {
    for path in ["/fi", "/api/v1/networks", "/healthz", "/nothing"] {
        let response = Browser::default().get(path);
        let policy = response.header("content-security-policy").to_owned();
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"),
            "{path}"
        );
        assert_eq!(response.header("x-content-type-options"), "nosniff");
        assert_eq!(response.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(
            response.header("cross-origin-embedder-policy"),
            "require-corp"
        );
        assert_eq!(
            response.header("cross-origin-resource-policy"),
            "same-origin"
        );
        assert!(
            response
                .header("strict-transport-security")
                .starts_with("max-age=")
        );
        assert!(!response.header("referrer-policy").is_empty());
        assert!(!response.header("permissions-policy").is_empty());
    }
}

#[test]
fn a_write_from_another_site_is_refused() {
    let reviewer = Reviewer::administrator();
    let refused = (403, "cross_site".to_owned());
    for said in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
    ] {
        for (path, kind) in [
            ("/api/v1/sign-out", "application/json"),
            ("/api/v1/proposals", "application/json"),
            ("/api/v1/review/submissions/a/actions", "application/json"),
            ("/fi/manage/a", "application/x-www-form-urlencoded"),
        ] {
            let headers = [said, &[("content-type", kind)]].concat();
            let answer = reviewer.browser.ask("POST", path, &headers, "{}");
            assert_eq!(answer.outcome(), refused, "{path} {said:?}");
        }
    }
    assert!(is_signed_in(&reviewer.browser));
    let own = browser::base();
    let headers = [
        ("origin", own.as_str()),
        ("content-type", "application/json"),
    ];
    let answer = reviewer
        .browser
        .ask("POST", "/api/v1/sign-out", &headers, "{}");
    assert_eq!(answer.status, 204);
}
