//! `/api/v1/review/submissions/{id}/actions`: decisions.

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

fn subjects(address: &str) -> Vec<String> {
    let mails = mailbox::to(address);
    mails.into_iter().map(|mail| mail.subject).collect()
}

fn facet(id: &str, facet: &str) -> Vec<String> {
    database::rows(&format!(
        "SELECT DISTINCT value FROM proposal_facets WHERE submission = '{id}' AND facet = '{facet}' ORDER BY value"
    ))
    .iter()
    .map(|row| row["value"].as_str().unwrap().to_owned())
    .collect()
}

#[test]
fn what_is_returned_with_notes_comes_back_changed() {
    let holder = Holder::proposes_and_confirms();
    let coordinator = Reviewer::coordinator(&["19"]);
    let notes = json!([
        { "field": "title", "text": "Lyhyempi, kiitos." },
        { "field": "summary", "lang": "sv", "text": "Mera om vem som inbjuds." },
    ]);
    let answer = coordinator.decides(&holder.id, &json!({ "action": "return", "notes": notes }));
    assert_eq!(answer.json()["item"]["state"], "returned", "{answer:?}");
    let seen = holder.sees();
    assert_eq!(seen["standing"]["notes"], notes);
    mailbox::undoing_is_over(&holder.id);
    let mail = mailbox::last_to(&holder.address);
    assert!(mail.text.contains("Lyhyempi, kiitos."), "{}", mail.text);
    assert!(mail.text.contains("Mera om vem"), "{}", mail.text);

    let mut form = seen["form"].clone();
    form["title"] = json!("Taiteilijaresidenssit");
    let answer = holder.does(&json!({ "action": "resubmit", "form": form }));
    assert_eq!(
        answer.json()["standing"]["state"],
        "in_review",
        "{answer:?}"
    );
    let reviewed = coordinator.sees(&holder.id);
    assert_eq!(reviewed["notes"], notes);
    assert_eq!(reviewed["form"]["title"], "Taiteilijaresidenssit");
    assert_eq!(reviewed["before"]["title"], seen["form"]["title"]);
    assert_eq!(reviewed["history"].as_array().unwrap().len(), 4);
}

#[test]
fn a_rejection_is_told_after_a_moment_in_which_it_can_be_taken_back() {
    let administrator = Reviewer::administrator();
    let reason = json!({ "kind": "unsuitable", "why": "Ei kulttuurihyvinvointia." });
    let reject = json!({ "action": "reject", "reason": reason });
    let waiting = |id: &str| {
        database::rows(&format!(
            "SELECT state, (not_before - created_at) / 1000.0 BETWEEN 29 AND 30 AS waits FROM mails WHERE submission = '{id}' AND template = 'rejected'"
        ))
    };
    let taken_back = Holder::proposes_and_confirms();
    administrator.decides(&taken_back.id, &reject);
    assert_eq!(
        waiting(&taken_back.id),
        [json!({ "state": "waiting", "waits": 1 })]
    );
    let answer = administrator.decides(&taken_back.id, &json!({ "action": "reopen" }));
    assert_eq!(answer.json()["item"]["state"], "in_review");
    assert_eq!(
        waiting(&taken_back.id),
        [json!({ "state": "cancelled", "waits": 1 })]
    );

    let told = Holder::proposes_and_confirms();
    administrator.decides(&told.id, &reject);
    let before = subjects(&told.address).len();
    database::run(&format!(
        "UPDATE mails SET not_before = not_before - 30000 WHERE submission = '{}'",
        told.id
    ));
    assert_eq!(subjects(&told.address).len(), before + 1);
    assert_eq!(
        told.sees()["standing"]["reason"],
        "Ei kulttuurihyvinvointia."
    );

    let spam = Holder::proposes_and_confirms();
    let before = subjects(&spam.address).len();
    let answer = administrator.decides(
        &spam.id,
        &json!({ "action": "reject", "reason": { "kind": "spam" } }),
    );
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(waiting(&spam.id).is_empty());
    assert_eq!(subjects(&spam.address).len(), before);
}

#[test]
fn an_announcement_can_be_undone_before_anything_is_public() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    for (action, state) in [
        ("approve", "approved"),
        ("announce", "announcing"),
        ("undo", "approved"),
        ("unapprove", "in_review"),
    ] {
        let answer = administrator.decides(&holder.id, &json!({ "action": action }));
        assert_eq!(answer.json()["item"]["state"], state, "{answer:?}");
    }
    cron::wait(&holder.id, 60);
    cron::tick();
    assert_eq!(holder.sees()["number"], Value::Null);
}

#[test]
fn a_revision_is_reviewed_beside_what_is_public_and_keeps_the_number() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    administrator.publishes(&holder.id);
    let seen = holder.sees();
    assert_eq!(facet(&holder.id, "region"), ["19"]);

    let mut form = seen["form"].clone();
    form["regions"] = json!(["18", "19"]);
    form["title"] = json!("Zirkustaide");
    let edited = holder
        .does(&json!({ "action": "edit", "form": form }))
        .json();
    assert_eq!(edited["standing"]["state"], "published");
    assert_eq!(edited["revision"]["state"], "in_review");
    assert_eq!(facet(&holder.id, "region"), ["19"]);
    let reviewed = administrator.sees(&holder.id);
    assert_eq!(reviewed["item"]["is_revision"], true);
    assert_eq!(reviewed["before"]["title"], seen["form"]["title"]);

    administrator.publishes(&holder.id);
    let published = holder.sees();
    assert_eq!(published["number"], seen["number"]);
    assert_eq!(published["revision"], Value::Null);
    assert_eq!(published["form"]["title"], "Zirkustaide");
    assert_eq!(facet(&holder.id, "region"), ["18", "19"]);
    let words = facet(&holder.id, "word");
    assert!(words.contains(&"zi".to_owned()) && words.contains(&"zir".to_owned()));
}

#[test]
fn closing_changes_the_state_and_taking_down_hides_until_it_is_restored() {
    let holder = Holder::proposes_and_confirms();
    let coordinator = Reviewer::coordinator(&["19"]);
    coordinator.publishes(&holder.id);
    let id = holder.id.as_str();
    let all = facet(id, "word").len();
    assert_eq!(facet(id, "state"), ["published"]);
    let close = json!({ "action": "close", "why": "given_up" });
    assert_eq!(holder.does(&close).status, 200);
    assert_eq!(facet(id, "state"), ["closed"]);
    let until = database::one("SELECT date('now', '+6 months') AS day", "day");
    let reopen = json!({ "action": "reopen", "until": until });
    assert_eq!(holder.does(&reopen).status, 200);
    assert_eq!(facet(id, "state"), ["published"]);

    let take_down = json!({ "action": "take_down", "why": "Vanhentunut." });
    assert_eq!(coordinator.decides(id, &take_down).status, 200);
    assert_eq!((facet(id, "all").len(), facet(id, "word").len()), (0, 0));
    let restore = json!({ "action": "restore" });
    assert_eq!(
        coordinator.decides(id, &restore).outcome(),
        (403, "denied".to_owned())
    );
    assert_eq!(Reviewer::administrator().decides(id, &restore).status, 200);
    assert_eq!(facet(id, "word").len(), all);
    assert_eq!(facet(id, "state"), ["published"]);
    // `closing` sorts by the last day, and by the number within it.
    let places = database::rows(&format!(
        "SELECT f.sort, f.place = iif(f.sort = 'newest', p.place, \
           cast(julianday(p.open_until) - 2440587.5 AS INTEGER) * 10000000000 + p.place) AS agrees \
         FROM proposal_facets f JOIN proposals p ON p.submission = f.submission \
         WHERE f.submission = '{id}' AND f.facet = 'all' ORDER BY f.sort"
    ));
    assert_eq!(
        places,
        [
            json!({ "sort": "closing", "agrees": 1 }),
            json!({ "sort": "newest", "agrees": 1 })
        ]
    );
}

#[test]
fn its_holder_is_told_what_is_taken_down_restored_or_said_already() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.publishes(&holder.id);
    let (id, number) = (holder.id.as_str(), holder.sees()["number"].clone());
    let number = number.as_str().unwrap();
    let take_down = json!({ "action": "take_down", "why": "Vanhentunut." });
    assert_eq!(administrator.decides(id, &take_down).status, 200);
    let gone = format!("Hanke-ehdotus {number} on poistettu");
    let mail = mailbox::last_about(&holder.address, &gone);
    assert!(mail.text.contains("> Vanhentunut.\n"), "{mail:?}");
    assert_eq!(mail.token().len(), 64);
    let restore = json!({ "action": "restore" });
    assert_eq!(administrator.decides(id, &restore).status, 200);
    let back = format!("Hanke-ehdotus {number} on taas näkyvissä");
    mailbox::last_about(&holder.address, &back);

    let (year, digits) = number
        .rsplit_once('/')
        .map(|(digits, year)| (year, digits))
        .unwrap();
    let page = format!("/fi/proposals/{year}/{digits}\n");
    let waits = Holder::proposes_and_confirms();
    for (other, tells) in [(id, true), (waits.id.as_str(), false)] {
        let again = Holder::proposes_and_confirms();
        let duplicate = json!({ "action": "reject", "reason": { "kind": "duplicate_of", "submission": other } });
        assert_eq!(administrator.decides(&again.id, &duplicate).status, 200);
        database::run(&format!(
            "UPDATE mails SET not_before = 0 WHERE submission = '{}' AND template IN ('duplicate', 'rejected')",
            again.id
        ));
        let mail = mailbox::last_about(&again.address, "Hanke-ehdotusta ei julkaista");
        // The mail has no link to a submission that isn't public.
        assert_eq!(mail.text.contains(&page), tells);
        assert_eq!(mail.text.contains("toinen ehdotus"), !tells);
    }
}

#[test]
fn a_duplicate_repeats_another_submission_that_the_reviewer_can_know() {
    let duplicate = Holder::proposes_and_confirms();
    let mut form = form_from(&address());
    form["municipality"] = json!("091");
    form["regions"] = json!(["01"]);
    let elsewhere = Holder::proposes_form(&form);
    elsewhere.confirms();
    let reject = |other: &str| json!({ "action": "reject", "reason": { "kind": "duplicate_of", "submission": other } });
    let coordinator = Reviewer::coordinator(&["19"]);
    for other in [
        duplicate.id.as_str(),
        "a2b3c4d5e6f7a2b3",
        elsewhere.id.as_str(),
    ] {
        let answer = coordinator.decides(&duplicate.id, &reject(other));
        assert_eq!(answer.outcome(), (400, "malformed".to_owned()), "{other}");
    }
}

#[test]
fn its_holder_is_told_by_mail_why_a_reviewer_has_closed_it() {
    let administrator = Reviewer::administrator();
    let holder = Holder::proposes_and_confirms();
    administrator.publishes(&holder.id);
    let id = holder.id.as_str();
    for incomplete in [
        json!({ "action": "close" }),
        json!({ "action": "close", "why": "given_up" }),
        json!({ "action": "close", "why": "given_up", "told": " " }),
    ] {
        let answer = administrator.decides(id, &incomplete);
        assert_eq!(answer.outcome(), (400, "malformed".to_owned()));
    }
    let close =
        json!({ "action": "close", "why": "partner_here", "told": "Soititte ja kerroitte siitä." });
    let answer = administrator.decides(id, &close);
    assert_eq!(answer.json()["state"]["why"], "partner_here", "{answer:?}");
    let number = holder.sees()["number"].as_str().unwrap().to_owned();
    let subject = format!("Hanke-ehdotus {number} on suljettu");
    let mail = mailbox::last_about(&holder.address, &subject);
    assert!(
        mail.text.contains("> Soititte ja kerroitte siitä.\n"),
        "{mail:?}"
    );
    assert!(
        mail.text.contains("Kumppani löytyi Verkostokartan kautta"),
        "{mail:?}"
    );
    let standing = holder.sees()["standing"].clone();
    assert_eq!(standing["closed"], "partner_here");
    assert_eq!(standing["reason"], "Soititte ja kerroitte siitä.");

    // The reason is nobody else's.
    let (digits, year) = number.split_once('/').unwrap();
    let path = format!("/api/v1/proposals/{year}/{digits}");
    let public = administrator.browser.get(&path).text;
    assert!(
        !public.contains("partner_here") && !public.contains("Soititte"),
        "{public}"
    );

    let until = database::one("SELECT date('now', '+6 months') AS day", "day");
    let reopen = json!({ "action": "reopen", "until": until });
    let answer = administrator.decides(id, &reopen);
    assert_eq!(answer.json()["open"]["until"], until, "{answer:?}");
}

#[test]
fn nobody_decides_on_what_comes_from_their_own_organisation() {
    let holder = Holder::proposes_and_confirms();
    let (_, domain) = holder.address.split_once('@').unwrap();
    for (role, own) in [
        ("coordinator", holder.address.clone()),
        ("administrator", format!("pekka@{domain}")),
    ] {
        let reviewer = Reviewer::signed_in(role, &own, &["19"]);
        let seen = reviewer.sees(&holder.id);
        assert!(!seen["actions"].to_string().contains("approve"));
        let answer = reviewer.decides(&holder.id, &json!({ "action": "approve" }));
        assert_eq!(answer.outcome(), (403, "denied".to_owned()));
    }
}

#[test]
fn approving_and_announcing_is_one_decision_or_none() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    let before = administrator.sees(&holder.id);
    let both = |mail: Value| {
        let decision = json!({ "action": "approve_and_announce", "mail": mail });
        administrator.decides(&holder.id, &decision)
    };
    // A mail that can't be sent as edited: nothing is approved.
    let refused = both(json!({ "subject": "", "body": "" }));
    assert_eq!(refused.outcome(), (422, "invalid_mail".to_owned()));
    assert_eq!(administrator.sees(&holder.id), before);

    let done = both(Value::Null);
    assert_eq!(done.json()["item"]["state"], "announcing", "{done:?}");
    let history = done.json()["history"].clone();
    let actions: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|event| event["action"].as_str())
        .collect();
    assert!(actions.ends_with(&["approve", "announce"]), "{actions:?}");

    // An approved submission is only announced.
    let approved = Holder::proposes_and_confirms();
    administrator.decides(&approved.id, &json!({ "action": "approve" }));
    let decision = json!({ "action": "approve_and_announce" });
    let done = administrator.decides(&approved.id, &decision);
    assert_eq!(done.json()["item"]["state"], "announcing", "{done:?}");
}
