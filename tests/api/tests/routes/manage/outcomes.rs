//! `/api/v1/manage/{id}/outcomes`: the results of negotiations, from both sides to the public.

use api_tests::{
    browser::{Answer, Browser},
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer, address, form_from, outcome_form, request},
};
use serde_json::{Value, json};

/// A published proposal with its path in the API: "2026/001".
fn published(form: &Value) -> (Holder, String) {
    let holder = Holder::proposes_form(form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    let path = holder.number_path();
    (holder, path)
}

/// Reports results, which a reviewer lets pass. Gives their id.
fn reports(holder: &Holder, part: &str, form: &Value) -> String {
    let answer = holder.part(part, &request(form));
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = answer.json()["id"].as_str().unwrap().to_owned();
    Reviewer::administrator().publishes(&id);
    id
}

fn public(path: &str) -> Answer {
    Browser::default().get(&format!("/api/v1/proposals/{path}/outcomes"))
}

/// Standing, phase and number of public results of a proposal.
fn standing(proposal: &Holder) -> Value {
    database::one(
        &format!(
            "SELECT json_array(standing, phase, public_results) AS value FROM proposals WHERE submission = '{}'",
            proposal.id
        ),
        "value",
    )
}

#[test]
fn both_sides_report_and_where_they_differ_both_are_shown() {
    let (proposer, path) = published(&form_from(&address()));
    assert_eq!(standing(&proposer), json!("[\"open\",\"open\",0]"));
    let replier = Replier::replies_and_confirms(&proposer).holder;
    // Before the acceptance there is nothing to report.
    let early = replier.part("outcomes", &request(&outcome_form(&["starts"], true)));
    assert_eq!(early.outcome(), (409, "refused".to_owned()));
    proposer.accepts(&replier.id);
    assert_eq!(
        standing(&proposer),
        json!("[\"negotiating\",\"negotiating\",0]")
    );

    let of_reply = format!("replies/{}/outcomes", replier.id);
    reports(&proposer, &of_reply, &outcome_form(&["starts"], true));
    assert_eq!(standing(&proposer), json!("[\"agreed\",\"concluded\",1]"));
    let again = proposer.part(&of_reply, &request(&outcome_form(&["starts"], true)));
    assert_eq!(again.outcome(), (409, "refused".to_owned()));

    reports(
        &replier,
        "outcomes",
        &outcome_form(&["no_cooperation"], true),
    );
    assert_eq!(standing(&proposer), json!("[\"differ\",\"concluded\",2]"));
    let shown = public(&path).json();
    assert_eq!(shown["items"][0]["differ"], json!(true));
    let sides: Vec<&str> = shown["items"][0]["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["side"].as_str().unwrap())
        .collect();
    assert_eq!(sides, ["proposer", "replier"]);
    let text = shown.to_string();
    assert!(!text.contains(&proposer.address) && !text.contains(&replier.address));
}

#[test]
fn results_that_are_not_to_be_published_count_and_are_not_shown() {
    let (proposer, path) = published(&form_from(&address()));
    let mails = mailbox::to(&proposer.address).len();
    let id = reports(
        &proposer,
        "outcomes",
        &outcome_form(&["negotiations_go_on", "starts_if_funded"], false),
    );
    assert_eq!(
        standing(&proposer),
        json!("[\"agreed_if_funded\",\"concluded\",0]")
    );
    let shown = public(&path).json();
    assert_eq!(shown["items"][0]["reports"][0]["outcome"], Value::Null);
    // Received, and no mail that says that they are published.
    assert_eq!(mailbox::to(&proposer.address).len(), mails + 1);

    // What was withdrawn counts no more.
    let open = proposer.part("outcomes/open", &json!({ "outcome": id }));
    assert_eq!(open.status, 204);
    let own = Holder {
        id,
        ..proposer.clone()
    };
    let withdrawn = own.does(&json!({ "action": "withdraw", "why": "Virhe." }));
    assert_eq!(withdrawn.status, 200, "{withdrawn:?}");
    assert_eq!(standing(&proposer), json!("[\"open\",\"open\",0]"));
}

#[test]
fn a_partner_without_a_reply_is_named_and_reported_once() {
    let (proposer, _) = published(&form_from(&address()));
    let mut nobody = outcome_form(&["no_cooperation"], true);
    nobody["partner_organisations"] = json!([]);
    let answer = proposer.part("outcomes", &request(&nobody));
    assert_eq!(
        answer.json()["errors"],
        json!([{ "field": "partner_organisations", "error": { "kind": "missing" } }])
    );
    let first = proposer.part("outcomes", &request(&outcome_form(&["starts"], true)));
    assert_eq!(first.status, 201, "{first:?}");
    let again = proposer.part("outcomes", &request(&outcome_form(&["starts"], true)));
    assert_eq!(again.outcome(), (409, "refused".to_owned()));
    let mut other = outcome_form(&["starts"], true);
    other["partner_organisations"] = json!(["Toinen kumppani"]);
    assert_eq!(proposer.part("outcomes", &request(&other)).status, 201);
}

#[test]
fn a_known_partner_is_asked_for_twice_and_not_after_the_results() {
    let mut form = form_from(&address());
    form["kind"] = json!("named_partner");
    form["partner"] = json!("Koivukodin hoivayhteisö");
    let (proposer, _) = published(&form);
    let asked = || {
        let of = format!(
            "SELECT count(*) AS n FROM mails WHERE submission = '{}' AND template = 'ask_outcome_of_proposal'",
            proposer.id
        );
        database::count(&of)
    };
    let pass = |time: u32| {
        database::run(&format!(
            "UPDATE proposals SET ask_at = {time} WHERE submission = '{}' AND ask_at IS NOT NULL",
            proposer.id
        ));
        cron::tick();
        cron::tick();
    };
    pass(1000);
    assert_eq!(asked(), 1);
    let mail = mailbox::last_to(&proposer.address);
    let opened = Browser::default().get(&format!("/fi/manage/{}?results", mail.token()));
    assert_eq!(
        opened.headers["location"],
        format!("/fi/manage/{}/results", proposer.id)
    );
    assert_eq!(proposer.part("outcomes/keep", &json!({})).status, 204);
    pass(2000);
    pass(3000);
    assert_eq!(asked(), 2);
    // The second mail has the button, too; it is noted, and nothing is asked again.
    let can_keep = || {
        let path = format!("/api/v1/manage/{}/outcomes", proposer.id);
        proposer.browser.get(&path).json()["can_keep"].clone()
    };
    assert_eq!(can_keep(), json!(true));
    assert_eq!(proposer.part("outcomes/keep", &json!({})).status, 204);
    pass(4000);
    assert_eq!(asked(), 2);
    let kept = database::count(&format!(
        "SELECT count(*) AS n FROM audit_events WHERE subject = 'holder:{}' AND action = 'keep'",
        proposer.id
    ));
    assert_eq!(kept, 2);
    reports(&proposer, "outcomes", &outcome_form(&["starts"], true));
    assert_eq!(can_keep(), json!(false));
    let keep = proposer.part("outcomes/keep", &json!({}));
    assert_eq!(keep.outcome(), (409, "refused".to_owned()));
}

#[test]
fn returned_results_are_changed_and_sent_again_to_those_who_decide_on_the_proposal() {
    let (proposer, _) = published(&form_from(&address()));
    let coordinator = Reviewer::coordinator(&["19"]);
    let replier = Replier::replies_and_confirms(&proposer).holder;
    proposer.accepts(&replier.id);
    let form = outcome_form(&["starts"], true);
    let answer = replier.part("outcomes", &request(&form));
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = answer.json()["id"].as_str().unwrap().to_owned();
    let open = replier.part("outcomes/open", &json!({ "outcome": id }));
    assert_eq!(open.status, 204, "{open:?}");
    let own = Holder { id, ..replier };
    let deciders = own.sees()["deciders"].clone();
    assert_eq!(deciders, json!(["lappi"]));
    assert_eq!(deciders, proposer.sees()["deciders"]);
    let beside = coordinator.sees(&own.id)["proposal"].clone();
    assert_eq!(beside["summary"], proposer.sees()["form"]["summary"]);

    let notes = json!([{ "field": "led_to", "text": "Kerro lisää." }]);
    let returned = json!({ "action": "return", "notes": notes });
    assert_eq!(coordinator.decides(&own.id, &returned).status, 200);
    let seen = own.sees();
    assert_eq!(seen["standing"]["state"], "returned");
    assert_eq!(seen["standing"]["notes"][0]["text"], "Kerro lisää.");
    let mut longer = form;
    longer["led_to"] = json!("Sovimme kahden vuoden residenssistä.");
    let again = own.does(&json!({ "action": "resubmit", "form": longer }));
    assert_eq!(again.status, 200, "{again:?}");
    assert_eq!(again.json()["standing"]["state"], "in_review");
    assert_eq!(
        coordinator.sees(&own.id)["form"]["led_to"],
        longer["led_to"]
    );
}

#[test]
fn the_mail_that_asks_leads_each_side_to_the_results_of_the_reply() {
    let (proposer, _) = published(&form_from(&address()));
    let replier = Replier::replies_and_confirms(&proposer).holder;
    proposer.accepts(&replier.id);
    cron::wait(&replier.id, 90 * 24 * 3600);
    cron::tick();
    for side in [&proposer, &replier] {
        let mail = mailbox::last_to(&side.address);
        let query = format!("?results={}", replier.id);
        let link = format!("/fi/manage/{}{query}", mail.token());
        assert!(mail.text.contains(&link), "{}", mail.text);
        let browser = Browser::default();
        let opened = browser.get(&link);
        assert_eq!(opened.status, 303, "{opened:?}");
        assert_eq!(
            opened.headers["location"],
            format!("/fi/manage/{}/results?reply={}", side.id, replier.id)
        );
        let held = browser.get(&format!("/api/v1/manage/{}/outcomes", side.id));
        assert_eq!(held.status, 200, "{held:?}");
    }
}

#[test]
fn the_results_of_a_proposal_that_is_taken_down_are_gone_and_still_counted() {
    let (proposer, path) = published(&form_from(&address()));
    reports(&proposer, "outcomes", &outcome_form(&["starts"], true));
    assert_eq!(public(&path).status, 200);
    let page = format!("/fi/proposals/{path}/results");
    assert_eq!(Browser::default().get(&page).status, 200);
    let answer = Reviewer::administrator().decides(
        &proposer.id,
        &json!({ "action": "take_down", "why": "Testi." }),
    );
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(public(&path).outcome(), (410, "gone".to_owned()));
    assert_eq!(Browser::default().get(&page).status, 410);
    assert_eq!(standing(&proposer), json!("[\"agreed\",\"concluded\",1]"));
}

#[test]
fn the_numbers_by_region_count_each_proposal_once() {
    let counted = || {
        database::rows(
            "SELECT s.region, s.standing, s.count FROM standing_counts s WHERE s.count <> \
             (SELECT count(*) FROM proposals p WHERE p.home = s.region AND p.standing = s.standing)",
        )
    };
    let (proposer, _) = published(&form_from(&address()));
    reports(&proposer, "outcomes", &outcome_form(&["starts"], true));
    assert_eq!(counted(), Vec::<Value>::new());
    let answer = Browser::default().get("/api/v1/outcomes").json();
    assert_eq!(answer["items"].as_array().unwrap().len(), 19);
    let reasons: Vec<&Value> = answer["closings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["reason"])
        .collect();
    assert_eq!(
        reasons,
        [
            "partner_here",
            "partner_elsewhere",
            "given_up",
            "time_is_over"
        ]
    );
}
