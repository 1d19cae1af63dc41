//! `POST /api/v1/proposals`: handing in.

mod preview;

use api_tests::{
    browser::Browser,
    database, mailbox,
    people::{Holder, Reviewer, address, form_from, request},
};
use serde_json::{Value, json};

#[test]
fn the_same_request_is_one_proposal_and_one_mail() {
    let address = address();
    let request = request(&form_from(&address));
    let browser = Browser::default();
    let first = browser.post("/api/v1/proposals", &request);
    let again = Browser::default().post("/api/v1/proposals", &request);
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(first.json(), again.json());
    // Whoever knows the key gets no cookie by it, and another text is another request.
    assert!(first.headers.contains_key("set-cookie"));
    assert!(!again.headers.contains_key("set-cookie"));
    let mut another = request.clone();
    another["form"]["title"] = json!("Toinen ehdotus");
    let refused = Browser::default().post("/api/v1/proposals", &another);
    assert_eq!(refused.outcome(), (422, "key_reused".to_owned()));
    assert!(!refused.headers.contains_key("set-cookie"));
    let empty =
        json!({ "key": request["key"], "lang": "fi", "seconds": 0, "nickname": "", "form": {} });
    let refused = Browser::default().post("/api/v1/proposals", &empty);
    assert_eq!(refused.outcome(), (422, "key_reused".to_owned()));

    // Both at once, as a double click sends them.
    let twice = api_tests::people::request(&form_from(&address));
    let answers: Vec<_> = std::thread::scope(|scope| {
        let send = || Browser::default().post("/api/v1/proposals", &twice);
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(send)).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 201]);
    let rows = format!("SELECT count(*) AS n FROM submissions WHERE address = '{address}'");
    assert_eq!(database::count(&rows), 2);
    assert_eq!(mailbox::to(&address).len(), 2);
}

#[test]
fn what_is_not_valid_is_answered_field_by_field_and_not_kept() {
    let mut form = form_from(&address());
    form["title"] = json!("");
    form["contact_email"] = json!("maija");
    let answer = Browser::default().post("/api/v1/proposals", &request(&form));
    assert_eq!(answer.outcome(), (422, "invalid".to_owned()));
    assert_eq!(
        answer.json()["errors"],
        json!([
            { "field": "contact_email", "error": { "kind": "not_an_email" } },
            { "field": "title", "error": { "kind": "missing" } },
        ])
    );
    let mut request = request(&form_from(&address()));
    request["key"] = json!("short");
    let answer = Browser::default().post("/api/v1/proposals", &request);
    assert_eq!(answer.outcome(), (400, "malformed".to_owned()));
    let long = json!({ "key": "a".repeat(300_000) });
    let answer = Browser::default().post("/api/v1/proposals", &long);
    assert_eq!(answer.outcome(), (413, "too_large".to_owned()));
    let answer = Browser::default().ask("POST", "/api/v1/proposals", &[], "{}");
    assert_eq!(answer.outcome(), (403, "cross_site".to_owned()));
}

#[test]
fn programs_are_kept_out_and_whoever_they_fill_in_for_learns_that_nothing_was_sent() {
    let address = address();
    let mut filled = request(&form_from(&address));
    filled["nickname"] = json!("Maija");
    let answer = Browser::default().post("/api/v1/proposals", &filled);
    assert_eq!(answer.outcome(), (422, "hidden_field".to_owned()));
    let mut quick = request(&form_from(&address));
    quick["seconds"] = json!(1);
    let answer = Browser::default().post("/api/v1/proposals", &quick);
    assert_eq!(answer.outcome(), (429, "too_many_requests".to_owned()));
    assert_eq!(answer.headers["retry-after"], "3");
    let rows = format!("SELECT count(*) AS n FROM submissions WHERE address = '{address}'");
    assert_eq!(database::count(&rows), 0);
    // The same form goes through once the field is empty.
    filled["nickname"] = json!("");
    assert_eq!(
        Browser::default().post("/api/v1/proposals", &filled).status,
        201
    );
    assert_eq!(database::count(&rows), 1);
}

#[test]
fn what_can_be_mended_is_not_refused_and_is_stored_mended() {
    let address = address();
    let mut form = form_from(&address);
    for (field, typed) in [
        ("website", "www.example.org"),
        ("contact_phone", "puh. 000 000 000"),
        ("municipality", "rovaniemi"),
    ] {
        form[field] = json!(typed);
    }
    form["contact_email"] = json!(format!(" {address} "));
    form["partner_areas"] = json!(["Norja, Viro; Latvia"]);
    let day = form["open_until"].as_str().unwrap_or_default().to_owned();
    let parts: Vec<&str> = day.rsplit('-').collect();
    form["open_until"] = json!(parts.join("."));
    let answer = Browser::default().post("/api/v1/proposals", &request(&form));
    assert_eq!(answer.status, 201);
    let form_of = format!(
        "SELECT form FROM submission_texts JOIN submissions ON id = submission WHERE address = '{address}'"
    );
    let stored = database::one(&form_of, "form");
    let stored: Value = serde_json::from_str(stored.as_str().unwrap_or_default()).unwrap();
    assert_eq!(stored["website"], "https://www.example.org");
    assert_eq!(stored["contact_phone"], "000 000 000");
    assert_eq!(stored["municipality"], "698");
    assert_eq!(stored["contact_email"], json!(address));
    assert_eq!(stored["partner_areas"], json!(["Norja", "Viro", "Latvia"]));
    assert_eq!(stored["open_until"], json!(day));
    form["website"] = json!("ei ole");
    let answer = Browser::default().post("/api/v1/proposals", &request(&form));
    assert_eq!(answer.outcome(), (422, "invalid".to_owned()));
    assert_eq!(answer.json()["errors"][0]["field"], "website");
}

#[test]
fn whatever_is_typed_is_stored_to_the_byte_and_makes_no_header() {
    let nasty = [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "</script><!-- {{link}} {link} %7Blink%7D",
        "=HYPERLINK(\"https://evil.example\") +1 -1 @SUM(A1)",
        "abc\u{202e}cba\u{202c} a\u{200b}b\u{feff}",
        "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} a\u{0300}\u{0301} ﷽",
        "Bcc: all@example.org, Subject: x'; DROP TABLE submissions; --",
    ];
    let address = address();
    let mut form = form_from(&address);
    let mut texts = nasty.iter().cycle();
    for field in [
        "organisation",
        "contact_name",
        "contact_role",
        "theme_other",
        "title",
        "summary",
        "description",
        "background",
        "goals",
        "activities",
        "invited",
        "time_frame",
        "funding_note",
    ] {
        form[field] = json!(texts.next());
    }
    form["goals"] = json!("a\r\n\r\n<b>b</b>\n\tc");
    form["parallel"]["sv"]["title"] = json!(nasty[3]);
    let holder = Holder::proposes_form(&form);
    assert_eq!(holder.sees()["form"], form);
    holder.confirms();
    for mail in mailbox::to(&address) {
        assert!(!mail.subject.contains(['\r', '\n']), "{mail:?}");
    }
    assert_eq!(Reviewer::administrator().sees(&holder.id)["form"], form);
}

#[test]
fn a_text_of_ten_megabytes_is_refused_and_not_kept() {
    let address = address();
    let mut form = form_from(&address);
    form["summary"] = json!("a".repeat(10_000_000));
    let answer = Browser::default().try_post("/api/v1/proposals", &request(&form));
    let outcome = answer.map(|answer| answer.outcome());
    assert_eq!(outcome, Some((413, "too_large".to_owned())));
    let rows = format!("SELECT count(*) AS n FROM submissions WHERE address = '{address}'");
    assert_eq!(database::count(&rows), 0);
}
