//! What reviewers do beside deciding: they find, note, look at the mails before, decide many, and hear of each other.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

const QUEUE: &str = "/api/v1/review/submissions";

fn ids(reviewer: &Reviewer, query: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut after = String::new();
    loop {
        let answer = reviewer.browser.get(&format!("{QUEUE}?{query}{after}"));
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        let page = answer.json();
        let items = page["items"].as_array().unwrap().clone();
        ids.extend(items.iter().map(|it| it["id"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return ids,
        }
    }
}

fn part(reviewer: &Reviewer, id: &str, part: &str, body: &Value) -> api_tests::browser::Answer {
    reviewer.browser.post(&format!("{QUEUE}/{id}/{part}"), body)
}

/// The record with changes, confirmed.
fn proposed(change: impl Fn(&mut Value)) -> Holder {
    let mut form = form_from(&address());
    change(&mut form);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    holder
}

#[test]
fn the_queue_is_found_by_what_is_asked_for() {
    let administrator = Reviewer::administrator();
    let holder = proposed(|form| {
        form["title"] = json!("Zyxwvut-tanssia sairaalassa");
        form["lang"] = json!("sv");
        form["parallel"] = json!({});
    });
    let id = &holder.id;
    let finds = |query: &str| ids(&administrator, query).contains(id);
    for query in [
        "",
        "state=in_review",
        "kind=proposal",
        "language=sv",
        "region=19",
        "age=0",
        "q=zyxwv",
        "q=zyxwvut%20SAIRAALA",
        "sort=newest",
        "state=in_review&kind=proposal&region=19&language=sv&q=zyx&sort=newest",
    ] {
        assert!(finds(query), "{query}");
    }
    for query in [
        "state=approved",
        "kind=reply",
        "language=fi",
        "region=21",
        "age=3",
        "q=zyxwvut%20qwerty",
        "q=yxwvut",
    ] {
        assert!(!finds(query), "{query}");
    }
    assert_eq!(ids(&administrator, "q=zyxwvut"), [id.as_str()]);
    let answer = administrator
        .browser
        .get(&format!("{QUEUE}?q=zyxwvut"))
        .json();
    assert_eq!(answer["count"], "1");
    let newest = ids(&administrator, "sort=newest&state=in_review");
    let mut oldest = ids(&administrator, "state=in_review");
    oldest.reverse();
    assert_eq!(newest, oldest);
    for wrong in ["state=lost", "region=99", "after=x"] {
        let answer = administrator.browser.get(&format!("{QUEUE}?{wrong}"));
        assert_eq!(answer.status, 400, "{wrong}");
    }
    cron::wait(id, 3 * 86_400);
    assert_eq!(
        administrator
            .decides(id, &json!({ "action": "approve" }))
            .status,
        200
    );
    assert!(finds("state=approved"));
    assert!(!finds("state=in_review"));
    assert_eq!(holder.does(&json!({ "action": "erase" })).status, 200);
    assert!(!finds("q=zyxwvut"));
}

#[test]
fn a_coordinator_finds_what_is_from_or_concerns_the_own_regions() {
    let holder = proposed(|form| form["regions"] = json!(["17", "18"]));
    for (regions, query, finds) in [
        (&["19"][..], "", true),
        (&["18"], "", true),
        (&["06"], "", false),
        (&["06", "18"], "", true),
        (&["18"], "region=19", true),
        (&["06"], "region=19", false),
        (&["18"], "region=18", true),
        (&["17", "18", "19"], "", true),
    ] {
        let coordinator = Reviewer::coordinator(regions);
        let found = ids(&coordinator, query);
        let times = found.iter().filter(|id| **id == holder.id).count();
        assert_eq!(times, usize::from(finds), "{regions:?} {query}");
    }
}

#[test]
fn a_revision_and_what_is_public_are_found_in_their_states() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.publishes(&holder.id);
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Qwertyuiop");
    assert_eq!(
        holder
            .does(&json!({ "action": "edit", "form": form }))
            .status,
        200
    );
    let items = |query: &str| {
        let page = administrator
            .browser
            .get(&format!("{QUEUE}?q=qwertyuiop&{query}"))
            .json();
        let items = page["items"].as_array().unwrap().clone();
        items
            .iter()
            .filter(|it| it["id"] == holder.id.as_str())
            .map(|it| {
                (
                    it["state"].as_str().unwrap().to_owned(),
                    it["is_revision"] == true,
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(items(""), [("in_review".to_owned(), true)]);
    assert_eq!(items("state=published"), [("published".to_owned(), false)]);
}

#[test]
fn reviewers_note_what_the_holder_never_sees() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let concerned = Reviewer::coordinator(&["19"]);
    let note = json!({ "text": "Soitin heille.\n<b>Hyvä</b> salaisuus" });
    let answer = part(&concerned, &holder.id, "comments", &note);
    assert_eq!(answer.status, 201, "{answer:?}");
    assert_eq!(
        answer.json()["by"],
        json!({ "you": true, "role": "coordinator" })
    );
    part(
        &administrator,
        &holder.id,
        "comments",
        &json!({ "text": "Kiitos" }),
    );
    let path = format!("{QUEUE}/{}/comments", holder.id);
    let read = administrator.browser.get(&path).json();
    let items = read["items"].as_array().unwrap();
    assert_eq!(items[0]["text"], note["text"]);
    assert_eq!(
        items[0]["by"],
        json!({ "you": false, "role": "coordinator" })
    );
    assert_eq!(
        items[1]["by"],
        json!({ "you": true, "role": "administrator" })
    );
    for text in ["", " \n", &"a".repeat(2001)] {
        let answer = part(
            &administrator,
            &holder.id,
            "comments",
            &json!({ "text": text }),
        );
        assert_eq!(answer.status, 400);
    }
    let elsewhere = Reviewer::coordinator(&["06"]);
    assert_eq!(elsewhere.browser.get(&path).status, 404);
    assert_eq!(part(&elsewhere, &holder.id, "comments", &note).status, 404);
    assert!(!holder.sees().to_string().contains("salaisuus"));
    let export = holder
        .browser
        .get(&format!("/api/v1/manage/{}/export", holder.id));
    assert!(!export.text.contains("salaisuus"));
    let event = format!(
        "SELECT count(*) AS n FROM audit_events WHERE subject = 'comment:{}'",
        holder.id
    );
    assert_eq!(database::number(&event, "n"), 2);
}

#[test]
fn the_mail_of_a_decision_is_seen_before_it_leaves_and_changed() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let version = administrator.sees(&holder.id)["item"]["version"].clone();
    let mut decision = json!({ "version": version, "action": "return", "notes": [{ "field": "title", "text": "Lyhyempi" }] });
    let answer = part(&administrator, &holder.id, "preview", &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    let preview = answer.json();
    let mails = preview["mails"].as_array().unwrap();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail["template"], "returned");
    assert_eq!(mail["lang"], "fi");
    assert_eq!(mail["is_editable"], true);
    assert!(mail["body"].as_str().unwrap().contains("> Lyhyempi"));
    assert!(mail["body"].as_str().unwrap().contains("{link}"));
    assert_eq!(administrator.sees(&holder.id)["item"]["version"], version);

    let body = mail["body"]
        .as_str()
        .unwrap()
        .replacen("Hei!", "Hyvä Maija!", 1);
    let without_link = body.replace("{link}", "");
    decision["mail"] = json!({ "subject": "Pieni muutos", "body": without_link });
    let refused = part(&administrator, &holder.id, "actions", &decision);
    assert_eq!(refused.outcome(), (422, "invalid_mail".to_owned()));
    decision["mail"] = json!({ "subject": "Pieni muutos", "body": body });
    let answer = part(&administrator, &holder.id, "actions", &decision);
    assert_eq!(answer.status, 200, "{answer:?}");
    let sent = mailbox::last_to(&holder.address);
    assert_eq!(sent.subject, "Pieni muutos");
    assert!(sent.text.starts_with("Hyvä Maija!"), "{}", sent.text);
    assert_eq!(sent.token().len(), 64);
}

#[test]
fn a_decision_that_mails_nobody_takes_no_mail() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    let version = administrator.sees(&holder.id)["item"]["version"].clone();
    for decision in [
        json!({ "version": version, "action": "approve" }),
        json!({ "version": version, "action": "reject", "reason": { "kind": "spam" } }),
    ] {
        let preview = part(&administrator, &holder.id, "preview", &decision).json();
        assert_eq!(preview["mails"], json!([]));
        let mut edited = decision.clone();
        edited["mail"] = json!({ "subject": "a", "body": "b" });
        let refused = part(&administrator, &holder.id, "actions", &edited);
        assert_eq!(refused.outcome(), (422, "invalid_mail".to_owned()));
    }
    let stale = json!({ "version": 1, "action": "approve" });
    let refused = part(&administrator, &holder.id, "preview", &stale);
    assert_eq!(refused.outcome(), (409, "conflict".to_owned()));
}

#[test]
fn the_mail_of_a_publication_waits_with_what_was_changed_in_it() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.decides(&holder.id, &json!({ "action": "approve" }));
    let announce = || {
        let version = administrator.sees(&holder.id)["item"]["version"].clone();
        let mut decision = json!({ "version": version, "action": "announce" });
        let preview = part(&administrator, &holder.id, "preview", &decision).json();
        let mail = preview["mails"][0].clone();
        assert_eq!(mail["template"], "published");
        let text = |name: &str| mail[name].as_str().unwrap().to_owned();
        assert!(text("subject").contains("{number}"));
        let body = text("body").replacen("Hei!", "Onnea!", 1);
        decision["mail"] = json!({ "subject": "Numero {number}", "body": body });
        let answer = part(&administrator, &holder.id, "actions", &decision);
        assert_eq!(answer.status, 200, "{answer:?}");
    };
    announce();
    let kept = "SELECT count(*) AS n FROM announcement_mails";
    assert_eq!(database::number(kept, "n"), 1);
    administrator.decides(&holder.id, &json!({ "action": "undo" }));
    assert_eq!(database::number(kept, "n"), 0);
    announce();
    cron::wait(&holder.id, 30);
    cron::tick();
    let number = administrator.sees(&holder.id)["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let sent = mailbox::last_to(&holder.address);
    assert_eq!(sent.subject, format!("Numero {number}"));
    assert!(sent.text.starts_with("Onnea!"), "{}", sent.text);
    let (serial, year) = number.split_once('/').unwrap();
    assert!(
        sent.text.contains(&format!("/{year}/{serial}\n")),
        "{}",
        sent.text
    );
    assert_eq!(database::number(kept, "n"), 0);
}

#[test]
fn many_are_decided_at_once_each_by_itself() {
    let administrator = Reviewer::administrator();
    let own = address();
    let coordinator = Reviewer::signed_in("coordinator", &own, &["19"]);
    let [fresh, approved, stale, returned] = [(); 4].map(|()| Holder::proposes_and_confirms());
    let from_own = {
        let domain = own.split_once('@').unwrap().1;
        let holder = Holder::proposes_form(&form_from(&format!("pekka@{domain}")));
        holder.confirms();
        holder
    };
    let unconfirmed = Holder::proposes();
    administrator.decides(&approved.id, &json!({ "action": "approve" }));
    administrator.decides(
        &returned.id,
        &json!({ "action": "return", "notes": [{ "field": "title", "text": "a" }] }),
    );
    let version = |holder: &Holder| {
        administrator.sees(&holder.id)["item"]["version"]
            .as_i64()
            .unwrap()
    };
    let items = json!([
        { "id": fresh.id, "version": version(&fresh) },
        { "id": approved.id, "version": version(&approved) },
        { "id": stale.id, "version": version(&stale) - 1 },
        { "id": returned.id, "version": version(&returned) },
        { "id": from_own.id, "version": version(&from_own) },
        { "id": unconfirmed.id, "version": 1 },
    ]);
    let bulk = |dry_run: bool| {
        let body = json!({ "action": "approve_and_announce", "items": items, "dry_run": dry_run });
        let answer = coordinator.browser.post("/api/v1/review/bulk", &body);
        assert_eq!(answer.status, 200, "{answer:?}");
        let done = answer.json();
        done["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                it["code"]
                    .as_str()
                    .map_or(it["version"].to_string(), str::to_owned)
            })
            .collect::<Vec<_>>()
    };
    let events = || database::number("SELECT count(*) AS n FROM audit_events", "n");
    let before = events();
    assert_eq!(
        bulk(true),
        [
            "null",
            "null",
            "conflict",
            "refused",
            "own_organisation",
            "not_found"
        ]
    );
    assert_eq!(events(), before);
    let [fresh_version, approved_version] = [version(&fresh) + 2, version(&approved) + 1];
    assert_eq!(
        bulk(false),
        [
            fresh_version.to_string().as_str(),
            approved_version.to_string().as_str(),
            "conflict",
            "refused",
            "own_organisation",
            "not_found"
        ]
    );
    assert_eq!(events(), before + 3);
    for holder in [&fresh, &approved] {
        assert_eq!(
            administrator.sees(&holder.id)["item"]["state"],
            "announcing"
        );
        administrator.decides(&holder.id, &json!({ "action": "undo" }));
    }
    let many =
        json!({ "action": "approve", "items": vec![json!({ "id": fresh.id, "version": 1 }); 51] });
    for body in [json!({ "action": "approve", "items": [] }), many] {
        let answer = coordinator.browser.post("/api/v1/review/bulk", &body);
        assert_eq!(answer.outcome(), (400, "malformed".to_owned()));
    }
}

#[test]
fn a_reviewer_hears_that_another_acted() {
    let [one, other] = [Reviewer::administrator(), Reviewer::administrator()];
    let holder = Holder::proposes_and_confirms();
    let pulse = |reviewer: &Reviewer, since: &str| {
        let answer = reviewer
            .browser
            .get(&format!("/api/v1/review/pulse{since}"));
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    };
    let latest = pulse(&one, "")["latest"].as_i64().unwrap();
    let since = format!("?since={latest}");
    assert_eq!(pulse(&one, &since)["changed"], false);
    one.decides(&holder.id, &json!({ "action": "approve" }));
    assert_eq!(pulse(&one, &since)["changed"], false);
    let heard = pulse(&other, &since);
    assert_eq!(heard["changed"], true);
    assert!(heard["latest"].as_i64().unwrap() > latest);
    let answer = one.browser.get("/api/v1/review/pulse?since=x");
    assert_eq!(answer.outcome(), (400, "invalid_query".to_owned()));
}
