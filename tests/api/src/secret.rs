//! Personal data that is planted, and where it must not be found.

use crate::{
    browser::Browser,
    database,
    key::key,
    log,
    people::{Holder, Reviewer},
};

/// A text that something could leak: an address or a name.
#[derive(Clone, Debug)]
pub struct Secret(pub String);

impl Secret {
    /// Panics where it is in a text; `place` says which.
    pub fn is_not_in(&self, text: &str, place: &str) {
        let at = text.to_lowercase().find(&self.0.to_lowercase());
        assert_eq!(at, None, "{} is in {place}: {text}", self.0);
    }

    /// Panics unless it is in a text.
    pub fn is_in(&self, text: &str, place: &str) {
        assert!(text.contains(&self.0), "{} in {place}: {text}", self.0);
    }

    /// Panics where a mail to anybody but these says it.
    pub fn is_mailed_to_nobody_but(&self, addresses: &[&str]) {
        let others = addresses.join("', '");
        let secret = &self.0;
        let mails = database::rows(&format!(
            "SELECT template, recipient FROM mails WHERE recipient NOT IN ('{others}') \
             AND instr(lower(subject || char(10) || body), lower('{secret}')) > 0"
        ));
        assert_eq!(mails, [""; 0], "{secret}");
    }
}

/// A name that nobody else has, of letters alone.
pub fn name(first: &str) -> String {
    let letter = |digit: char| {
        digit
            .to_digit(10)
            .and_then(|it| char::from_digit(it + 10, 20))
    };
    let last: String = key().chars().filter_map(letter).collect();
    format!("{first} {last}")
}

/// Panics where a browser is shown any of the secrets at any of the paths.
pub fn shows_none(browser: &Browser, paths: &[String], secrets: &[&Secret]) {
    for path in paths {
        let answer = browser.get(path);
        assert!(answer.status < 500, "{path}: {answer:?}");
        for secret in secrets {
            secret.is_not_in(&answer.text, path);
            for (name, value) in &answer.headers {
                secret.is_not_in(value, &format!("{path}: {name}"));
            }
        }
    }
}

/// Everything public that could say something of a proposal, of its replies and results, or of a network.
pub fn public_paths(number: &str) -> Vec<String> {
    let mut paths: Vec<String> = ["fi", "sv", "en"]
        .iter()
        .flat_map(|lang| {
            [
                String::new(),
                "/about".to_owned(),
                "/networks/satakunta".to_owned(),
                "/networks/satakunta/join".to_owned(),
                "/networks/lappi".to_owned(),
                "/outcomes".to_owned(),
                "/proposals".to_owned(),
                format!("/proposals/{number}"),
                format!("/proposals/{number}/replies"),
                format!("/proposals/{number}/reply"),
                format!("/proposals/{number}/results"),
                "/regions/07".to_owned(),
                "/regions/19".to_owned(),
            ]
            .map(|page| format!("/{lang}{page}"))
        })
        .collect();
    let parts: Vec<String> = paths.iter().map(|path| format!("/part{path}")).collect();
    paths.extend(parts);
    let api = [
        "networks".to_owned(),
        "networks/satakunta".to_owned(),
        "networks/lappi/proposals".to_owned(),
        "outcomes".to_owned(),
        "proposals".to_owned(),
        "proposals?region=19".to_owned(),
        "proposals/overview".to_owned(),
        format!("proposals/{number}"),
        format!("proposals/{number}/outcomes"),
        format!("proposals/{number}/replies"),
        "regions".to_owned(),
    ];
    paths.extend(api.map(|path| format!("/api/v1/{path}")));
    paths.push("/sitemap.xml".to_owned());
    paths
}

/// What a holder's browser could be shown of a submission.
pub fn held_paths(id: &str) -> Vec<String> {
    let parts = ["", "/replies", "/reply", "/outcomes", "/export"];
    let mut paths: Vec<String> = parts
        .iter()
        .map(|part| format!("/api/v1/manage/{id}{part}"))
        .collect();
    paths.push(format!("/fi/manage/{id}"));
    paths.push(format!("/fi/manage/{id}/reply"));
    paths.push(format!("/fi/manage/{id}/results"));
    paths
}

/// What a reviewer's browser could be shown of submissions.
fn review_paths(ids: &[&str]) -> Vec<String> {
    let queries = [
        "",
        "scope=all",
        "scope=mine",
        "kind=reply",
        "kind=join_request",
        "state=delivered",
        "state=any",
        "kind=message",
    ];
    let mut paths: Vec<String> = queries
        .iter()
        .map(|query| format!("/api/v1/review/submissions?{query}"))
        .collect();
    for id in ids {
        paths.push(format!("/api/v1/review/submissions/{id}"));
        paths.push(format!("/api/v1/review/submissions/{id}/comments"));
    }
    for list in [
        "",
        "/network:satakunta",
        "/network:satakunta/csv",
        "/region:07",
    ] {
        paths.push(format!("/api/v1/review/lists{list}"));
    }
    paths.push("/api/v1/review/pulse".to_owned());
    paths
}

/// Panics where those who have nothing to do with the submissions are shown any of the secrets: strangers, holders of another
/// submission, coordinators of another region; and where the record or the log says it. `number`: of a public proposal.
pub fn third_parties_are_shown_none(number: &str, ids: &[&str], secrets: &[&Secret]) {
    let stranger = Browser::default();
    let page = stranger.get(&format!("/fi/proposals/{number}"));
    assert_eq!(page.status, 200, "there is something to read: {page:?}");
    shows_none(&stranger, &public_paths(number), secrets);
    let other = Holder::proposes_and_confirms();
    for browser in [&stranger, &other.browser] {
        for id in ids {
            shows_none(browser, &held_paths(id), secrets);
        }
    }
    let elsewhere = Reviewer::coordinator(&["17"]);
    shows_none(&elsewhere.browser, &review_paths(ids), secrets);
    let administrator = Reviewer::administrator();
    let record = ["/api/v1/admin/audit", "/api/v1/admin/audit/export"].map(str::to_owned);
    shows_none(&administrator.browser, &record, secrets);
    let log = log::of_the_worker();
    for secret in secrets {
        let line = log.lines().find(|line| line.contains(&secret.0));
        assert_eq!(line, None, "{} is in the log", secret.0);
    }
}
