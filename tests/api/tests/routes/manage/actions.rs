//! `/api/v1/manage/{id}/actions`.

use api_tests::{
    database, mailbox,
    people::{Holder, Reviewer, form_from},
};
use serde_json::{Value, json};

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
fn what_is_erased_leaves_a_number_regions_and_themes() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let number = holder.sees()["number"].clone();
    let answer = holder.does(&json!({ "action": "erase" }));
    assert_eq!(answer.json()["standing"]["state"], "anonymised");
    assert_eq!(answer.json()["number"], number);
    let told = mailbox::last_about(&holder.address, "Tietosi on poistettu");
    assert!(
        told.text.contains(number.as_str().unwrap()),
        "{}",
        told.text
    );
    let title = form_from(&holder.address)["title"].clone();
    assert!(!told.text.contains(title.as_str().unwrap()));
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

fn day(modifier: &str) -> Value {
    database::one(&format!("SELECT date('now', '{modifier}') AS day"), "day")
}

fn counted(reason: &str) -> i64 {
    database::count(&format!(
        "SELECT coalesce(sum(count), 0) AS n FROM closings WHERE reason = '{reason}'"
    ))
}

#[test]
fn whoever_closes_says_why_and_whoever_reopens_until_when() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let close = |why: Value| holder.does(&json!({ "action": "close", "why": why }));
    for wrong in [Value::Null, json!("bored")] {
        assert_eq!(close(wrong).outcome(), (400, "malformed".to_owned()));
    }
    // No other test gives this reason.
    let before = counted("partner_elsewhere");
    let closed = close(json!("partner_elsewhere"));
    assert_eq!(
        closed.json()["standing"]["closed"],
        "partner_elsewhere",
        "{closed:?}"
    );
    assert_eq!(counted("partner_elsewhere"), before + 1);

    let latest = closed.json()["open"]["latest"].clone();
    let too_late = database::one(
        &format!(
            "SELECT date('{}', '+1 day') AS day",
            latest.as_str().unwrap()
        ),
        "day",
    );
    for (until, kind) in [
        (Value::Null, "missing"),
        (day("-2 days"), "in_the_past"),
        (too_late, "too_far_ahead"),
    ] {
        let refused = holder.does(&json!({ "action": "reopen", "until": until }));
        assert_eq!(
            refused.outcome(),
            (422, "invalid".to_owned()),
            "{refused:?}"
        );
        let error = refused.json()["errors"][0].clone();
        assert_eq!(error["field"], "open_until");
        assert_eq!(error["error"]["kind"], kind);
    }
    assert_eq!(counted("partner_elsewhere"), before + 1);

    // Also to a day before that of its text.
    let until = day("+1 month");
    let reopened = holder.does(&json!({ "action": "reopen", "until": until }));
    assert_eq!(reopened.json()["open"]["until"], until, "{reopened:?}");
    assert_eq!(reopened.json()["form"]["open_until"], until);
    assert_eq!(counted("partner_elsewhere"), before);
    let again = close(json!("partner_elsewhere"));
    let again =
        holder.does(&json!({ "action": "reopen", "until": again.json()["open"]["latest"] }));
    assert_eq!(again.json()["open"]["until"], latest, "{again:?}");
}

#[test]
fn extending_adds_three_months_and_never_leads_beyond_24_months_from_publication() {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    let extend = json!({ "action": "extend" });
    let (text, first) = (holder.sees()["form"]["open_until"].clone(), holder.sees());
    let months = format!(
        "SELECT date('{}', '+3 months') AS day",
        text.as_str().unwrap()
    );
    assert!(first["open"]["extended"].as_str() <= database::one(&months, "day").as_str());
    let mut seen = first;
    while let Some(extended) = seen["open"]["extended"].as_str() {
        let answer = holder.does(&extend);
        assert_eq!(answer.status, 200, "{answer:?}");
        let now = answer.json();
        assert_eq!(now["open"]["until"], extended);
        assert_eq!(now["standing"]["state"], "published");
        assert_eq!(now["revision"], Value::Null);
        seen = now;
    }
    assert_eq!(seen["open"]["until"], seen["open"]["latest"]);
    assert!(!seen["actions"].to_string().contains("extend"));
    assert_eq!(holder.does(&extend).outcome(), (409, "refused".to_owned()));

    // What readers see, and what the text says.
    let number = seen["number"].as_str().unwrap().to_owned();
    let (digits, year) = number.split_once('/').unwrap();
    let path = format!("/api/v1/proposals/{year}/{digits}");
    let public = Reviewer::administrator().browser.get(&path).json();
    assert_eq!(public["open_until"], seen["open"]["until"]);
    let stored = format!(
        "SELECT json_extract(form, '$.open_until') AS day FROM submission_texts WHERE submission = '{}'",
        holder.id
    );
    assert_eq!(database::one(&stored, "day"), text);
    let agrees = format!(
        "SELECT count(*) AS n FROM proposal_facets f JOIN proposals p ON p.submission = f.submission \
         WHERE f.submission = '{}' AND f.sort = 'closing' \
         AND f.place <> cast(julianday(p.open_until) - 2440587.5 AS INTEGER) * 10000000000 + p.place",
        holder.id
    );
    assert_eq!(database::count(&agrees), 0);
}

#[test]
fn a_revision_shortens_what_was_extended_only_if_its_author_has_seen_the_day() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    administrator.publishes(&holder.id);
    let edit = |title: &str, until: &Value| {
        let mut form = holder.sees()["form"].clone();
        form["title"] = json!(title);
        form["open_until"] = until.clone();
        let answer = holder.does(&json!({ "action": "edit", "form": form }));
        assert_eq!(answer.status, 200, "{answer:?}");
    };
    edit("Ennen", &holder.sees()["open"]["until"]);
    let extended = holder.does(&json!({ "action": "extend" })).json()["open"]["until"].clone();
    assert_eq!(holder.sees()["revision"]["state"], "in_review");
    assert_eq!(holder.sees()["form"]["open_until"], extended);
    administrator.publishes(&holder.id);
    let published = holder.sees();
    assert_eq!(published["form"]["title"], "Ennen");
    assert_eq!(published["open"]["until"], extended);

    let chosen = day("+2 months");
    edit("Jälkeen", &chosen);
    assert_eq!(holder.sees()["open"]["until"], extended);
    administrator.publishes(&holder.id);
    assert_eq!(holder.sees()["open"]["until"], chosen);
}

#[test]
fn what_is_announced_stays_announced_when_its_holder_extends() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    administrator.publishes(&holder.id);
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Toinen");
    holder.does(&json!({ "action": "edit", "form": form }));
    administrator.decides(&holder.id, &json!({ "action": "approve" }));
    let mail = json!({ "subject": "Hanke-ehdotus {number}", "body": null });
    let seen = administrator.sees(&holder.id);
    let preview = administrator.browser.post(
        &format!("/api/v1/review/submissions/{}/preview", holder.id),
        &json!({ "version": seen["item"]["version"], "action": "announce" }),
    );
    let mut mail = mail;
    let mails = preview.json()["mails"].clone();
    let mails = mails.as_array().unwrap();
    mail["body"] = mails.last().unwrap()["body"].clone();
    let announce = json!({ "action": "announce", "mail": mail });
    assert_eq!(administrator.decides(&holder.id, &announce).status, 200);
    let kept = format!(
        "SELECT count(*) AS n FROM announcement_mails WHERE submission = '{}'",
        holder.id
    );
    assert_eq!(database::count(&kept), 1);
    let extended = holder.does(&json!({ "action": "extend" })).json();
    assert_eq!(extended["revision"]["state"], "announcing");
    assert_eq!(database::count(&kept), 1);
}
