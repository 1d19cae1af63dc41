//! The answers of every route to everyone who may ask. The table is docs/RIGHTS.md; a route without a row fails, and so does a
//! refused call that writes a row anywhere.

mod decision_texts;

use api_tests::{
    browser::{Answer, Browser},
    clock, cron, database,
    key::key,
    people::{Holder, REGION, Reviewer, address, form_from, join_from, message_from, request},
};
use decision_texts::{decision_text, stored_text, text_change};
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

/// The id of no submission.
const NOBODYS: &str = "5d4c3b2a190807065d4c3b2a19080706";

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

/// The id of no submission.
fn unknown() -> String {
    "a2b3c4d5e6f7a2b3".to_owned()
}

/// Results of negotiations, as they are handed in.
fn outcome() -> Value {
    request(&json!({
        "led_to": "Sovimme kokeilusta.",
        "results": ["negotiations_go_on"],
        "partner_organisations": ["Kuoro ry"],
        "lang": "fi",
        "privacy_version": "1",
    }))
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
        "UPDATE mails SET state = 'failed', error = 'internal', sent_at = NULL WHERE id = '{id}'"
    ));
    id
}

/// The request of a person with the right: its URL, and the body of a POST.
fn row(method: &str, pattern: &str, case: &Case) -> (String, Value) {
    match method {
        "GET" => (read(pattern, case), Value::Null),
        "POST" => write(pattern, case),
        _ => panic!("{method} {pattern} has no row: say here what is asked, and who may"),
    }
}

/// The URL of a GET.
fn read(pattern: &str, case: &Case) -> String {
    let url = match pattern {
        "/assets/{*file}" => "/assets/none.js",
        "/part/{*page}" => "/part/fi/networks/lappi",
        "/api/{*rest}" => "/api/v1/none",
        "/{lang}" => "/fi",
        "/admin/{*rest}" => "/admin/people",
        "/{lang}/{*rest}" => "/fi/about",
        "/{lang}/manage" => "/fi/manage",
        "/{lang}/manage/{token}" => return no_link(),
        "/api/v1/networks/{slug}" | "/api/v1/networks/{slug}/proposals" => {
            return pattern.replace("{slug}", "lappi");
        }
        "/api/v1/regions/{code}/review" => return pattern.replace("{code}", "19"),
        "/api/v1/review/lists/{target}" | "/api/v1/review/lists/{target}/csv" => {
            return pattern.replace("{target}", "network:lappi");
        }
        "/api/v1/review/submissions/{id}/others" => {
            return format!("{}?q=hanke", pattern.replace("{id}", &case.holder.id));
        }
        "/api/v1/proposals/{year}/{number}"
        | "/api/v1/proposals/{year}/{number}/replies"
        | "/api/v1/proposals/{year}/{number}/outcomes" => return of_proposal(pattern),
        "/"
        | "/admin"
        | "/healthz"
        | "/robots.txt"
        | "/sitemap.xml"
        | "/.well-known/security.txt"
        | "/api"
        | "/api/openapi.json"
        | "/.well-known/api-catalog"
        | "/api/v1/networks"
        | "/api/v1/regions"
        | "/api/v1/proposals"
        | "/api/v1/proposals/overview"
        | "/api/v1/me"
        | "/api/v1/me/settings"
        | "/api/v1/manage/{id}"
        | "/api/v1/manage/{id}/export"
        | "/api/v1/manage/{id}/replies"
        | "/api/v1/manage/{id}/reply"
        | "/api/v1/manage/{id}/outcomes"
        | "/api/v1/outcomes"
        | "/api/v1/review/submissions"
        | "/api/v1/review/submissions/{id}"
        | "/api/v1/review/submissions/{id}/comments"
        | "/api/v1/review/submissions/{id}/questions"
        | "/api/v1/review/texts"
        | "/api/v1/review/submissions/{id}/beside"
        | "/api/v1/review/pulse"
        | "/api/v1/review/lists"
        | "/api/v1/admin/mails"
        | "/api/v1/admin/people"
        | "/api/v1/admin/audit"
        | "/api/v1/admin/audit/export"
        | "/api/v1/admin/audit/verify"
        | "/api/v1/admin/unreadable" => return pattern.replace("{id}", &case.holder.id),
        _ => panic!("GET {pattern} has no row: say here what is asked, and who may"),
    };
    url.to_owned()
}

/// The URL and the body of a POST.
fn write(pattern: &str, case: &Case) -> (String, Value) {
    let path = pattern.replace("{id}", &case.holder.id);
    match pattern {
        // The forms are plain ones: JSON says nothing there.
        "/{lang}/manage" => ("/fi/manage".to_owned(), json!({})),
        "/{lang}/manage/{token}" => (no_link(), json!({})),
        "/api/v1/networks/{slug}/join" | "/api/v1/regions/{code}/interest" => {
            (target(pattern), request(&join_from(&address())))
        }
        "/api/v1/proposals/preview" => (path, form_from(&address())),
        "/api/v1/networks/{slug}/messages" | "/api/v1/messages" => {
            (target(pattern), request(&message_from(&address())))
        }
        "/api/v1/proposals/{year}/{number}/replies" => (
            of_proposal(pattern),
            request(&json!({ "contact_email": address() })),
        ),
        // The proposal is in review: nobody has negotiated about it.
        "/api/v1/manage/{id}/outcomes" | "/api/v1/manage/{id}/replies/{reply}/outcomes" => {
            (path.replace("{reply}", &unknown()), outcome())
        }
        "/api/v1/manage/{id}/outcomes/open" => (path, json!({ "outcome": unknown() })),
        "/api/v1/sign-in" => (path, json!({ "address": address(), "lang": "fi" })),
        "/api/v1/sign-in/redeem" => (path, json!({ "code": "AAAA-AAAA" })),
        "/api/v1/sign-out"
        | "/api/v1/manage/{id}/outcomes/keep"
        | "/api/v1/manage/{id}/resend"
        | "/api/v1/manage/{id}/rotate"
        | "/api/v1/manage/{id}/transfer/cancel"
        | "/api/v1/manage/{id}/hide-contact"
        | "/api/v1/manage/{id}/move" => (path, json!({})),
        "/api/v1/proposals" | "/api/v1/drafts" => (path, request(&form_from(&address()))),
        "/api/v1/manage/{id}/actions" => (
            path,
            json!({ "version": case.version(), "action": "edit", "form": case.form() }),
        ),
        "/api/v1/manage/{id}/address" | "/api/v1/manage/{id}/transfer" => {
            (path, json!({ "address": address() }))
        }
        // The proposal has no replies, and is none.
        "/api/v1/manage/{id}/replies/{reply}/actions" => (
            path.replace("{reply}", NOBODYS),
            json!({ "version": 1, "action": "mark_seen" }),
        ),
        "/api/v1/manage/{id}/replies/{reply}/messages" | "/api/v1/manage/{id}/messages" => (
            path.replace("{reply}", NOBODYS),
            json!({ "key": key(), "text": "Hyvä" }),
        ),
        "/api/v1/review/submissions/{id}/actions" | "/api/v1/review/submissions/{id}/preview" => (
            path,
            json!({ "version": case.version(), "action": "approve" }),
        ),
        "/api/v1/review/submissions/{id}/comments"
        | "/api/v1/review/submissions/{id}/questions" => (path, json!({ "text": "Hyvä" })),
        // No question was asked.
        "/api/v1/manage/{id}/answer" => (path, json!({ "question": unknown(), "text": "Hyvä" })),
        "/api/v1/admin/texts" => (path, decision_text()),
        "/api/v1/admin/texts/{id}" => (pattern.replace("{id}", &stored_text()), text_change()),
        "/api/v1/review/bulk" => (
            path,
            json!({ "action": "approve", "items": [{ "id": case.holder.id, "version": case.version() }] }),
        ),
        "/api/v1/admin/mails/{id}/send" => (pattern.replace("{id}", &failed_mail(case)), json!({})),
        "/api/v1/admin/people" => (
            path,
            json!({ "address": address(), "lang": "fi", "role": "administrator" }),
        ),
        "/api/v1/admin/people/{id}" => (
            pattern.replace("{id}", &member()),
            json!({ "role": "coordinator", "regions": ["21"] }),
        ),
        "/api/v1/me/settings" => (path, json!({ "lang": "fi", "notify": "daily" })),
        "/api/v1/admin/people/{id}/revoke" => (pattern.replace("{id}", &member()), json!({})),
        _ => panic!("POST {pattern} has no row: say here what is asked, and who may"),
    }
}

/// A link that nobody has.
fn no_link() -> String {
    format!("/fi/manage/{}", "0".repeat(64))
}

/// The URL of a network or a region.
fn target(pattern: &str) -> String {
    pattern.replace("{slug}", "lappi").replace("{code}", REGION)
}

/// The URL of a proposal that doesn't exist.
fn of_proposal(pattern: &str) -> String {
    pattern.replace("{year}", "1999").replace("{number}", "001")
}

/// Waits until no mail is being sent: sending writes links. A claim holds for 300 seconds; sending takes a moment of them.
fn settle() {
    // The mails of decisions that nobody takes back any more.
    database::run(
        "UPDATE mails SET not_before = 0 WHERE state = 'waiting' AND attempts = 0 AND about IS NOT NULL",
    );
    let sending = "SELECT count(*) AS n FROM mails WHERE state = 'waiting' AND error IS NULL \
        AND iif(attempts > 0, not_before > (unixepoch() + 290) * 1000, not_before <= unixepoch() * 1000)";
    clock::until("no mail is being sent", || {
        // A sweep sends fifty.
        cron::tick();
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
