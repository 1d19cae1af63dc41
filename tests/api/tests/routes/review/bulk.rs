//! `/api/v1/review/bulk`.

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

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
fn who_decides_is_told_where_the_reviewer_does_not() {
    let concerned = Reviewer::coordinator(&["06"]);
    // Someone decides on what comes from Lapland.
    Reviewer::coordinator(&["19"]);
    let administrator = Reviewer::administrator();
    let from = |municipality: &str| {
        let mut form = form_from(&address());
        form["municipality"] = json!(municipality);
        form["regions"] = json!(["06"]);
        let holder = Holder::proposes_form(&form);
        holder.confirms();
        holder
    };
    // Rovaniemi, Hämeenlinna, and what was returned to its author.
    let [lapland, tavastia, returned] = ["698", "109", "698"].map(from);
    administrator.decides(
        &returned.id,
        &json!({ "action": "return", "notes": [{ "field": "title", "text": "a" }] }),
    );
    let items: Vec<_> = [&lapland, &tavastia, &returned]
        .iter()
        .map(|holder| {
            let version = administrator.sees(&holder.id)["item"]["version"].clone();
            json!({ "id": holder.id, "version": version })
        })
        .collect();
    let body = json!({ "action": "approve", "items": items, "dry_run": true });
    // Nobody coordinates Tavastia Proper.
    database::run("DELETE FROM people_regions WHERE region = '05'");
    let done = concerned.browser.post("/api/v1/review/bulk", &body).json();
    let code = |place: usize| {
        (
            &done["items"][place]["code"],
            &done["items"][place]["region"],
        )
    };
    assert_eq!(code(0), (&json!("other_region"), &json!("19")));
    assert_eq!(code(1), (&json!("administrators"), &json!(null)));
    assert_eq!(code(2), (&json!("refused"), &json!(null)));
}

/// A proposal in Finnish or Swedish that waits for a reviewer.
fn proposes(lang: &str) -> Holder {
    let mut form = form_from(&address());
    form["lang"] = json!(lang);
    form["parallel"] = json!({});
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    holder
}

/// The answer to a bulk request of a reviewer on what they see now.
fn bulk(reviewer: &Reviewer, action: &Value, holders: &[&Holder]) -> Value {
    let items: Vec<Value> = holders
        .iter()
        .map(|holder| json!({ "id": holder.id, "version": reviewer.sees(&holder.id)["item"]["version"] }))
        .collect();
    let mut body = action.clone();
    body["items"] = json!(items);
    let answer = reviewer.browser.post("/api/v1/review/bulk", &body);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

fn codes(done: &Value) -> Vec<Value> {
    let items = done["items"].as_array().unwrap();
    items.iter().map(|item| item["code"].clone()).collect()
}

/// The states of mails of a decision on a submission.
fn mails(holder: &Holder) -> Vec<Value> {
    let sql = format!(
        "SELECT template, state FROM mails WHERE about = '{}' ORDER BY rowid",
        holder.id
    );
    database::rows(&sql)
}

#[test]
fn several_are_returned_with_a_note_in_each_language_and_all_of_it_is_undone() {
    let coordinator = Reviewer::coordinator(&["19"]);
    let administrator = Reviewer::administrator();
    let [one, two, swedish] = ["fi", "fi", "sv"].map(proposes);
    let decided = Holder::proposes_and_confirms();
    administrator.decides(&decided.id, &json!({ "action": "approve" }));
    let all = [&one, &two, &swedish, &decided];
    let mut action = json!({
        "action": "return",
        "texts": [{ "lang": "fi", "text": "Kertokaa lisää." }],
        "dry_run": true,
    });
    let asked = bulk(&coordinator, &action, &all);
    let nothing = Value::Null;
    let cant = [
        nothing.clone(),
        nothing.clone(),
        json!("no_text"),
        json!("refused"),
    ];
    assert_eq!(codes(&asked), cant);
    let told = asked["mails"].as_array().unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["count"], 2);
    assert_eq!(told[0]["mail"]["template"], "returned");
    assert_eq!(told[0]["mail"]["lang"], "fi");
    assert!(
        told[0]["mail"]["body"]
            .as_str()
            .unwrap()
            .contains("> Kertokaa lisää.")
    );
    assert_eq!(mails(&one), [] as [Value; 0]);

    action["texts"] = json!([
        { "lang": "fi", "text": "Kertokaa lisää." },
        { "lang": "sv", "text": "Berätta mera." },
    ]);
    action["dry_run"] = json!(false);
    let done = bulk(&coordinator, &action, &all);
    assert_eq!(
        codes(&done)[..3],
        [nothing.clone(), nothing.clone(), nothing.clone()]
    );
    assert_eq!(done.get("mails"), None);
    for (holder, text) in [
        (&one, "Kertokaa lisää."),
        (&two, "Kertokaa lisää."),
        (&swedish, "Berätta mera."),
    ] {
        let standing = holder.sees()["standing"].clone();
        assert_eq!(standing["state"], "returned");
        assert_eq!(
            standing["notes"],
            json!([{ "field": "whole", "text": text }])
        );
        assert_eq!(
            mails(holder),
            [json!({ "template": "returned", "state": "waiting" })]
        );
    }
    let three = [&one, &two, &swedish];
    let undo = json!({ "action": "undo" });
    assert_eq!(
        codes(&bulk(&administrator, &undo, &three)),
        [json!("denied"), json!("denied"), json!("denied")]
    );
    assert_eq!(
        codes(&bulk(&coordinator, &undo, &three)),
        [nothing.clone(), nothing.clone(), nothing]
    );
    for holder in three {
        assert_eq!(holder.sees()["standing"]["state"], "in_review");
        assert_eq!(
            mails(holder),
            [json!({ "template": "returned", "state": "cancelled" })]
        );
    }
    assert_eq!(
        codes(&bulk(&coordinator, &undo, &[&one])),
        [json!("refused")]
    );
}

#[test]
fn several_are_rejected_for_one_reason_or_as_spam() {
    let administrator = Reviewer::administrator();
    let [one, two, spam] = ["fi", "fi", "fi"].map(proposes);
    let reason =
        |text: &str| json!({ "action": "reject", "texts": [{ "lang": "fi", "text": text }] });
    let mut short = reason("Ei.");
    short["items"] = json!([{ "id": one.id, "version": 3 }]);
    let refused = administrator.browser.post("/api/v1/review/bulk", &short);
    assert_eq!(refused.outcome(), (422, "reason_too_short".to_owned()));
    let why = "Ehdotus ei liity kulttuurihyvinvointiin.";
    let done = bulk(&administrator, &reason(why), &[&one, &two]);
    assert_eq!(codes(&done), [Value::Null, Value::Null]);
    cron::tick();
    assert_eq!(
        mails(&one),
        [json!({ "template": "rejected", "state": "waiting" })]
    );
    let mail = mailbox::last_about(&one.address, "Hanke-ehdotusta ei julkaista");
    assert!(mail.text.contains(&format!("> {why}")), "{}", mail.text);
    assert_eq!(two.sees()["standing"]["reason"], why);

    let done = bulk(&administrator, &json!({ "action": "spam" }), &[&spam]);
    assert_eq!(codes(&done), [Value::Null]);
    assert_eq!(mails(&spam), [] as [Value; 0]);
    assert_eq!(spam.sees()["standing"]["state"], "rejected");
}
