//! What holders do: hand in once, correct, come back, hand over, and go.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use api_tests::{
    browser::Browser,
    database, mailbox,
    people::{Holder, Reviewer, address, form_from, request},
};
use serde_json::json;

fn count(sql: &str) -> i64 {
    database::number(sql, "n")
}

#[test]
fn the_same_request_is_one_proposal_and_one_mail() {
    let address = address();
    let request = request(&form_from(&address));
    let browser = Browser::default();
    let first = browser.post("/api/v1/proposals", &request);
    let again = Browser::default().post("/api/v1/proposals", &request);
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(first.json(), again.json());
    assert!(again.headers.contains_key("set-cookie"));

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
    assert_eq!(count(&rows), 2);
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
fn programs_are_told_nothing_and_kept_out() {
    let address = address();
    let mut filled = request(&form_from(&address));
    filled["nickname"] = json!("Maija");
    let answer = Browser::default().post("/api/v1/proposals", &filled);
    assert_eq!(answer.status, 201);
    assert_eq!(answer.json()["state"], "awaiting_confirmation");
    let mut quick = request(&form_from(&address));
    quick["seconds"] = json!(1);
    let answer = Browser::default().post("/api/v1/proposals", &quick);
    assert_eq!(answer.outcome(), (429, "too_many_requests".to_owned()));
    assert_eq!(answer.headers["retry-after"], "3");
    let rows = format!("SELECT count(*) AS n FROM submissions WHERE address = '{address}'");
    assert_eq!(count(&rows), 0);
}

#[test]
fn a_draft_is_continued_by_its_link_and_handed_in_with_a_proven_address() {
    let address = address();
    let draft = json!({ "contact_email": address, "title": "Kesken" });
    let writer = Holder::drafts(&draft);
    assert_eq!(writer.sees()["standing"]["state"], "draft");
    let mut form = form_from(&address);
    form["title"] = json!("Melkein valmis");
    let saved = writer.does(&json!({ "action": "edit", "form": { "contact_email": address } }));
    assert_eq!(saved.status, 200, "{saved:?}");

    let later = writer.opens_the_last_link();
    assert_eq!(later.sees()["form"]["title"], "");
    let handed_in = later.does(&json!({ "action": "submit", "form": form }));
    assert_eq!(handed_in.json()["standing"]["state"], "in_review");
    assert_eq!(mailbox::to(&address).len(), 2);
    // The browser that wrote it has not proven the address, but holds it all the same.
    assert_eq!(writer.sees()["form"]["title"], "Melkein valmis");
}

#[test]
fn a_draft_from_an_unproven_address_is_confirmed_first() {
    let address = address();
    let writer = Holder::drafts(&form_from(&address));
    let answer = writer.does(&json!({ "action": "submit", "form": form_from(&address) }));
    assert_eq!(
        answer.json()["standing"]["state"],
        "awaiting_confirmation",
        "{answer:?}"
    );
    writer.confirms();
    assert_eq!(writer.sees()["standing"]["state"], "in_review");
}

#[test]
fn a_wrong_address_is_corrected_and_its_link_ends() {
    let holder = Holder::proposes();
    let wrong = mailbox::last_to(&holder.address).token();
    let right = address();
    let answer = holder.part("address", &json!({ "address": right }));
    assert_eq!(answer.json()["address"], json!(right), "{answer:?}");
    let page = Browser::default().press(&format!("/fi/manage/{wrong}"));
    assert_eq!(page.status, 410);
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");

    let corrected = Holder {
        address: right,
        ..holder
    };
    let resent = corrected.part("resend", &json!({}));
    assert_eq!(resent.status, 204, "{resent:?}");
    assert_eq!(mailbox::to(&corrected.address).len(), 2);
    corrected.confirms();
    let again = corrected.part("address", &json!({ "address": address() }));
    assert_eq!(again.outcome(), (409, "refused".to_owned()));
}

#[test]
fn a_lost_link_is_mailed_to_its_holder_alone_and_nobody_learns_whether() {
    let holder = Holder::proposes_and_confirms();
    let before = mailbox::to(&holder.address).len();
    let stranger = Browser::default();
    for id in [holder.id.as_str(), "0123456789abcdef", "none"] {
        let answer = stranger.post(&format!("/api/v1/manage/{id}/resend"), &json!({}));
        assert_eq!((answer.status, answer.text.as_str()), (204, ""), "{id}");
        assert!(!answer.headers.contains_key("set-cookie"), "{id}");
    }
    assert_eq!(mailbox::to(&holder.address).len(), before + 1);
    assert_eq!(holder.opens_the_last_link().sees()["id"], json!(holder.id));
}

#[test]
fn a_link_confirms_once_and_only_by_its_button() {
    let holder = Holder::proposes();
    let token = mailbox::last_to(&holder.address).token();
    let path = format!("/sv/manage/{token}");
    for _ in 0..2 {
        let page = Browser::default().get(&path);
        assert_eq!(page.status, 200);
        let form = format!("<form method=\"post\" action=\"{path}\">");
        assert!(page.text.contains(&form), "{}", page.text);
        assert!(
            page.text
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert_eq!(page.headers["referrer-policy"], "same-origin");
        assert_eq!(page.headers["cache-control"], "no-store");
    }
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");
    let scanner = Browser::default().ask("POST", &path, &[], "");
    assert_eq!(scanner.outcome(), (403, "cross_site".to_owned()));
    let reader = Browser::default();
    let pressed = reader.press(&path);
    assert_eq!(
        (pressed.status, pressed.headers["location"].as_str()),
        (303, format!("/sv/manage/{}", holder.id).as_str())
    );
    let unknown = format!("/sv/manage/{}", "0".repeat(64));
    for (path, status) in [(&path, 410), (&unknown, 404)] {
        for answer in [reader.press(path), reader.get(path)] {
            assert_eq!(answer.status, status);
            assert!(!answer.text.contains("<form method=\"post\""));
        }
    }
}

#[test]
fn two_tabs_edit_and_the_second_is_told_of_both() {
    let holder = Holder::proposes_and_confirms();
    let seen = holder.sees();
    let edit = |title: &str| {
        let mut form = seen["form"].clone();
        form["title"] = json!(title);
        json!({ "action": "edit", "form": form })
    };
    let first = holder.does_seeing(&seen["version"], &edit("Yksi"));
    assert_eq!(first.status, 200, "{first:?}");
    let second = holder.does_seeing(&seen["version"], &edit("Kaksi"));
    assert_eq!(second.outcome(), (409, "conflict".to_owned()));
    assert_eq!(holder.sees()["form"]["title"], "Yksi");
}

#[test]
fn rotating_ends_every_other_link_and_browser() {
    let holder = Holder::proposes_and_confirms();
    let elsewhere = holder.opens_the_last_link();
    let old = mailbox::last_to(&holder.address).token();
    let answer = holder.part("rotate", &json!({}));
    assert_eq!(answer.status, 204, "{answer:?}");
    holder.sees();
    let path = format!("/api/v1/manage/{}", holder.id);
    assert_eq!(elsewhere.browser.get(&path).status, 404);
    assert_ne!(
        Browser::default().get(&format!("/fi/manage/{old}")).status,
        303
    );
    holder.opens_the_last_link().sees();
}

#[test]
fn handing_over_is_confirmed_by_the_new_contact_and_told_to_the_old_one() {
    let old = Holder::proposes_and_confirms();
    let new = address();
    let answer = old.part("transfer", &json!({ "address": new }));
    assert_eq!(answer.status, 204, "{answer:?}");
    assert_eq!(old.sees()["address"], json!(old.address));

    let taker = Holder {
        browser: Browser::default(),
        address: new.clone(),
        ..old.clone()
    };
    let token = mailbox::last_to(&new).token();
    let path = format!("/en/manage/{token}");
    Browser::default().get(&path);
    assert_eq!(old.sees()["address"], json!(old.address));
    assert_eq!(taker.browser.press(&path).status, 303);
    assert_eq!(Browser::default().press(&path).status, 410);
    assert_eq!(taker.sees()["address"], json!(new));
    let ended = old.browser.get(&format!("/api/v1/manage/{}", old.id));
    assert_eq!(ended.outcome(), (404, "not_found".to_owned()));
    assert_eq!(mailbox::to(&old.address).len(), 3);
    taker.opens_the_last_link().sees();
}

#[test]
fn all_of_ones_own_data_is_exported_and_nobody_elses() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    administrator.decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    mailbox::to(&holder.address);
    let answer = holder
        .browser
        .get(&format!("/api/v1/manage/{}/export", holder.id));
    assert_eq!(
        answer.headers["content-disposition"],
        "attachment; filename=\"verkostokartta.json\""
    );
    let export = answer.json();
    assert_eq!(export["address"], json!(holder.address));
    assert_eq!(export["texts"]["2"]["contact_email"], json!(holder.address));
    let templates: Vec<_> = export["mails"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mail| mail["template"].as_str().unwrap())
        .collect();
    assert_eq!(templates, ["confirm", "received", "returned"]);
    assert_eq!(export["history"].as_array().unwrap().len(), 3);
    assert!(!answer.text.contains(&administrator.id), "{}", answer.text);
}

#[test]
fn what_is_erased_leaves_a_number_regions_and_themes() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let number = holder.sees()["number"].clone();
    let answer = holder.does(&json!({ "action": "erase" }));
    assert_eq!(answer.json()["standing"]["state"], "anonymised");
    assert_eq!(answer.json()["number"], number);
    let id = &holder.id;
    let path = format!("/api/v1/manage/{id}");
    assert_eq!(holder.browser.get(&path).status, 404);
    let stub = database::rows(&format!(
        "SELECT regions, themes FROM proposals WHERE submission = '{id}'"
    ));
    assert_eq!(
        stub,
        [json!({
            "regions": "[\"19\"]",
            "themes": "[\"cultural_administration\",\"cultural_exchange\",\"social_family_culture\"]",
        })]
    );
    let left = database::rows(&format!(
        "SELECT (SELECT group_concat(form || coalesce(notes, '')) FROM submission_texts WHERE submission = '{id}') AS texts, \
         (SELECT count(*) FROM links WHERE submission = '{id}') AS links, \
         (SELECT count(*) FROM proposal_facets WHERE submission = '{id}') AS facets, \
         (SELECT count(*) FROM proposal_words WHERE submission = '{id}') AS words, \
         (SELECT count(*) FROM mails WHERE submission = '{id}' AND recipient || subject || body <> '') AS mails, \
         address, evidence LIKE '%@%' AS evidence FROM submissions WHERE id = '{id}'"
    ));
    assert_eq!(
        left,
        [
            json!({ "texts": "{}", "links": 0, "facets": 0, "words": 0, "mails": 0, "address": null, "evidence": 0 })
        ]
    );
}

#[test]
fn what_was_withdrawn_is_reopened_for_review() {
    let holder = Holder::proposes_and_confirms();
    let why = json!({ "action": "withdraw", "why": "Rahoitus jäi saamatta." });
    let withdrawn = holder.does(&why).json();
    assert_eq!(withdrawn["standing"]["state"], "withdrawn");
    assert!(
        withdrawn["actions"]
            .as_array()
            .unwrap()
            .contains(&json!("reopen"))
    );
    let reopened = holder.does(&json!({ "action": "reopen" })).json();
    assert_eq!(reopened["standing"]["state"], "in_review");
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
    assert_eq!(count(&rows), 0);
}
