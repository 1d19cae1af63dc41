//! The answers of every route to everyone who may ask. The table is docs/RIGHTS.md; a route without a row fails, and so does a
//! refused call that writes a row anywhere.

use api_tests::{
    browser::{Answer, Browser},
    clock, cron, database,
    people::{Holder, Reviewer, address, form_from, request},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// The callers, in the order of the columns.
const ACTORS: [&str; 8] = [
    "anonymous",
    "manage link",
    "manage link of another submission",
    "coordinator of the region",
    "coordinator elsewhere",
    "coordinator of the own organisation",
    "administrator",
    "revoked",
];

/// A submission in review, and the browsers of all callers.
struct Case {
    holder: Holder,
    browsers: Vec<Browser>,
}

impl Case {
    fn new() -> Self {
        let holder = Holder::proposes_and_confirms();
        let another = Holder::proposes();
        settle();
        let (_, domain) = holder.address.split_once('@').unwrap();
        let own = format!("pekka@{domain}");
        let revoked = Reviewer::administrator();
        database::run(&format!(
            "UPDATE people SET revoked_at = 1 WHERE id = '{}'",
            revoked.id
        ));
        let browsers = vec![
            Browser::default(),
            holder.browser.clone(),
            another.browser,
            Reviewer::coordinator(&["19"]).browser,
            Reviewer::coordinator(&["06"]).browser,
            Reviewer::signed_in("coordinator", &own, &["19"]).browser,
            Reviewer::administrator().browser,
            revoked.browser,
        ];
        Self { holder, browsers }
    }

    /// The version that its holder sees.
    fn version(&self) -> Value {
        self.holder.sees()["version"].clone()
    }

    /// The form in which it was handed in.
    fn form(&self) -> Value {
        form_from(&self.holder.address)
    }
}

/// The methods and patterns of the table's first column. A test of the Worker compares them with its router's.
fn routes(document: &str) -> Vec<(String, String)> {
    let row = |line: &str| {
        let (method, rest) = line.strip_prefix("| ")?.split_once(" `")?;
        let (pattern, _) = rest.split_once('`')?;
        Some((method.to_owned(), pattern.to_owned()))
    };
    document.lines().filter_map(row).collect()
}

/// A coordinator whose rights can be changed.
fn member() -> String {
    Reviewer::coordinator(&["19"]).id
}

/// A mail that failed.
fn failed_mail(case: &Case) -> String {
    let id = database::one(
        &format!(
            "SELECT id FROM mails WHERE submission = '{}' ORDER BY created_at LIMIT 1",
            case.holder.id
        ),
        "id",
    );
    let id = id.as_str().unwrap().to_owned();
    database::run(&format!(
        "UPDATE mails SET state = 'failed' WHERE id = '{id}'"
    ));
    id
}

/// The request of a person with the right: its URL, and the body of a POST.
fn row(method: &str, pattern: &str, case: &Case) -> (String, Value) {
    let path = pattern.replace("{id}", &case.holder.id);
    let decision = || json!({ "version": case.version(), "action": "approve" });
    match (method, pattern) {
        ("GET", "/assets/{*file}") => ("/assets/none.js".to_owned(), Value::Null),
        ("GET", "/part/{*page}") => ("/part/fi/networks/lappi".to_owned(), Value::Null),
        ("GET", "/api/{*rest}") => ("/api/v1/none".to_owned(), Value::Null),
        ("GET", "/{lang}") => ("/fi".to_owned(), Value::Null),
        ("GET", "/{lang}/") => ("/fi/".to_owned(), Value::Null),
        ("GET", "/admin/{*rest}") => ("/admin/people".to_owned(), Value::Null),
        ("GET", "/{lang}/{*rest}") => ("/fi/about".to_owned(), Value::Null),
        ("GET" | "POST", "/{lang}/manage/{token}") => {
            (format!("/fi/manage/{}", "0".repeat(64)), json!({}))
        }
        ("GET", "/api/v1/networks/{slug}" | "/api/v1/networks/{slug}/proposals") => {
            (pattern.replace("{slug}", "lappi"), Value::Null)
        }
        ("GET", "/api/v1/proposals/{year}/{number}") => {
            ("/api/v1/proposals/1999/001".to_owned(), Value::Null)
        }
        (
            "GET",
            "/"
            | "/admin"
            | "/admin/"
            | "/healthz"
            | "/robots.txt"
            | "/sitemap.xml"
            | "/api"
            | "/api/openapi.json"
            | "/.well-known/api-catalog"
            | "/api/v1/networks"
            | "/api/v1/regions"
            | "/api/v1/proposals"
            | "/api/v1/proposals/overview"
            | "/api/v1/me"
            | "/api/v1/manage/{id}"
            | "/api/v1/manage/{id}/export"
            | "/api/v1/review/submissions"
            | "/api/v1/review/submissions/{id}"
            | "/api/v1/review/submissions/{id}/comments"
            | "/api/v1/review/pulse"
            | "/api/v1/admin/mails"
            | "/api/v1/admin/people"
            | "/api/v1/admin/audit"
            | "/api/v1/admin/audit/export"
            | "/api/v1/admin/audit/verify",
        ) => (path, Value::Null),
        ("POST", "/api/v1/sign-in") => (path, json!({ "address": address(), "lang": "fi" })),
        ("POST", "/api/v1/sign-in/redeem") => (path, json!({ "code": "AAAA-AAAA" })),
        (
            "POST",
            "/api/v1/sign-out" | "/api/v1/manage/{id}/resend" | "/api/v1/manage/{id}/rotate",
        ) => (path, json!({})),
        ("POST", "/api/v1/proposals" | "/api/v1/drafts") => (path, request(&form_from(&address()))),
        ("POST", "/api/v1/manage/{id}/actions") => (
            path,
            json!({ "version": case.version(), "action": "edit", "form": case.form() }),
        ),
        ("POST", "/api/v1/manage/{id}/address" | "/api/v1/manage/{id}/transfer") => {
            (path, json!({ "address": address() }))
        }
        (
            "POST",
            "/api/v1/review/submissions/{id}/actions" | "/api/v1/review/submissions/{id}/preview",
        ) => (path, decision()),
        ("POST", "/api/v1/review/submissions/{id}/comments") => (path, json!({ "text": "Hyvä" })),
        ("POST", "/api/v1/review/bulk") => (
            path,
            json!({ "action": "approve", "items": [{ "id": case.holder.id, "version": case.version() }] }),
        ),
        ("POST", "/api/v1/admin/mails/{id}/send") => {
            (pattern.replace("{id}", &failed_mail(case)), json!({}))
        }
        ("POST", "/api/v1/admin/people") => (
            path,
            json!({ "address": address(), "lang": "fi", "role": "administrator" }),
        ),
        ("POST", "/api/v1/admin/people/{id}") => (
            pattern.replace("{id}", &member()),
            json!({ "role": "coordinator", "regions": ["06"], "notify": "daily" }),
        ),
        ("POST", "/api/v1/admin/people/{id}/revoke") => {
            (pattern.replace("{id}", &member()), json!({}))
        }
        _ => panic!("{method} {pattern} has no row: say here what is asked, and who may"),
    }
}

/// Waits until no mail is being sent: sending writes links. A claim holds for 300 seconds; sending takes a moment of them.
fn settle() {
    cron::tick();
    let sending = "SELECT count(*) AS n FROM mails WHERE state = 'waiting' AND error IS NULL \
        AND iif(attempts > 0, not_before > (unixepoch() + 290) * 1000, not_before <= unixepoch() * 1000)";
    clock::until("no mail is being sent", || {
        (database::count(sending) == 0).then_some(())
    });
}

/// The number of rows of each table.
fn counts() -> BTreeMap<String, i64> {
    let tables = database::rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    );
    let counts: Vec<String> = tables
        .iter()
        .map(|row| {
            let name = row["name"].as_str().unwrap();
            format!("SELECT '{name}' AS name, (SELECT count(*) FROM {name}) AS n")
        })
        .collect();
    database::rows(&counts.join(" UNION ALL "))
        .iter()
        .map(|row| {
            (
                row["name"].as_str().unwrap().to_owned(),
                row["n"].as_i64().unwrap(),
            )
        })
        .collect()
}

/// The status with the code of the problem; for a bulk action the code of its first item.
fn shown(pattern: &str, answer: &Answer) -> String {
    let (status, code) = answer.outcome();
    let json: Value = serde_json::from_str(&answer.text).unwrap_or_default();
    match json["items"][0]["code"].as_str() {
        Some(of_item) if pattern.ends_with("/bulk") => format!("{status} {of_item}"),
        _ if code.is_empty() => status.to_string(),
        _ => format!("{status} {code}"),
    }
}

#[test]
fn everyone_gets_from_every_route_what_the_table_says() {
    let mut table = format!(
        "| | {} |\n|---|{}\n",
        ACTORS.join(" | "),
        "---|".repeat(ACTORS.len())
    );
    let mut case = Case::new();
    settle();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/RIGHTS.md");
    let document = fs::read_to_string(&file).unwrap();
    for (method, pattern) in routes(&document) {
        _ = write!(table, "| {method} `{pattern}` |");
        for (column, actor) in ACTORS.into_iter().enumerate() {
            let (path, body) = row(&method, &pattern, &case);
            let before = counts();
            let browser = &case.browsers[column];
            let answer = if method == "GET" {
                browser.get(&path)
            } else {
                browser.post(&path, &body)
            };
            let shown = shown(&pattern, &answer);
            _ = write!(table, " {shown} |");
            if answer.status >= 400 || shown.contains(' ') {
                assert_eq!(counts(), before, "{actor}: {method} {pattern} was refused");
            } else if method != "GET" {
                if pattern.contains("{id}") || pattern.ends_with("bulk") || pattern.ends_with("out")
                {
                    case = Case::new();
                }
                settle();
            }
        }
        table.push('\n');
    }
    let (head, rest) = document.split_once("<!-- answers -->\n").unwrap();
    let (known, tail) = rest.split_once("<!-- /answers -->").unwrap();
    if std::env::var_os("UPDATE_RIGHTS").is_some() {
        let updated = format!("{head}<!-- answers -->\n{table}<!-- /answers -->{tail}");
        fs::write(&file, updated).unwrap();
    } else {
        assert_eq!(
            known, table,
            "docs/RIGHTS.md is out of date: look at the difference, then run with UPDATE_RIGHTS=1"
        );
    }
}
