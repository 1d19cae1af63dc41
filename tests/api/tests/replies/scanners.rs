//! Programs open the links of all mails before people do: nothing changes, and the buttons still work.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{
        Holder, REGION, Replier, Reviewer, address, form_from, join_from, message_from,
        outcome_form, request,
    },
    scanner::Scanner,
};
use serde_json::json;

const DAY: i64 = 24 * 3600;
const NETWORK: &str = "/api/v1/networks/satakunta";

/// The templates of the mails about a submission's family that were sent.
fn sent(root: &str) -> Vec<String> {
    let family = api_tests::kept::family(root);
    let rows = database::rows(&format!(
        "SELECT DISTINCT template FROM mails WHERE submission IN {family} AND state = 'sent' ORDER BY template"
    ));
    let template = |row: &serde_json::Value| row["template"].as_str().unwrap().to_owned();
    rows.iter().map(template).collect()
}

#[test]
fn no_link_of_a_mail_between_a_proposal_and_its_results_does_anything_by_itself() {
    let mut scanner = Scanner::default();
    let proposer = Holder::proposes_form(&form_from(&address()));
    let root = proposer.id.clone();
    let own = proposer.address.as_str();
    scanner.opens(&root, &[own]);
    proposer.confirms();
    Reviewer::administrator().publishes(&root);
    scanner.opens(&root, &[own]);

    let replier = Replier::replies_to(&proposer);
    let (reply, other) = (replier.holder.id.as_str(), replier.holder.address.as_str());
    scanner.opens(&root, &[other]);
    replier.holder.confirms();
    scanner.opens(&root, &[own, other]);
    for (action, text) in [("reserve", "Palaamme."), ("decline", "Valitsimme toisen.")] {
        let answer = proposer.answers(reply, action, text);
        assert_eq!(answer.status, 200, "{answer:?}");
        scanner.opens(&root, &[other]);
    }
    proposer.accepts(reply);
    scanner.opens(&root, &[own, other]);
    proposer.writes_to(reply, "Milloin sopisi?");
    scanner.opens(&root, &[other]);

    cron::wait(reply, 90 * DAY);
    cron::tick();
    scanner.opens(&root, &[own, other]);
    let keep = proposer.part("outcomes/keep", &json!({ "reply": reply }));
    assert_eq!(keep.status, 204, "{keep:?}");
    let results = outcome_form(&["starts"], true);
    let reported = replier.holder.part("outcomes", &request(&results));
    assert_eq!(reported.status, 201, "{reported:?}");
    scanner.opens(&root, &[other]);
    let outcome = reported.json()["id"].as_str().unwrap().to_owned();
    Reviewer::administrator().publishes(&outcome);
    scanner.opens(&root, &[other]);

    cron::last_day_in(&root, 13);
    cron::tick();
    scanner.opens(&root, &[own]);
    let asked = mailbox::last_about(own, "Etsitkö yhä kumppania?");
    let button = format!("/fi/manage/{}", asked.token());
    let before = proposer.sees()["open"]["until"].clone();
    assert_eq!(Browser::default().press(&button).status, 303);
    assert_ne!(proposer.sees()["open"]["until"], before);
    assert_eq!(
        sent(&root),
        [
            "ask_outcome",
            "confirm",
            "outcome_published",
            "outcome_received",
            "published",
            "received",
            "reply_accepted",
            "reply_accepted_by_you",
            "reply_confirm",
            "reply_declined",
            "reply_delivered",
            "reply_in_reserve",
            "reply_new",
            "still_looking",
            "thread_message",
        ]
    );
}

#[test]
fn no_link_of_the_list_of_everything_of_mine_or_of_a_transfer_does_anything_by_itself() {
    let proposer = Holder::publishes();
    let mut scanner = Scanner::after(&[&proposer.address]);
    let root = proposer.id.as_str();
    let fields = format!("address={}", proposer.address.replace('@', "%40"));
    let asked = Browser::default().send_form("/fi/manage", &fields);
    assert_eq!(asked.status, 303, "{asked:?}");
    let list = mailbox::last_about(&proposer.address, "Linkit kaikkeen");
    scanner.opens(root, &[&proposer.address]);
    scanner.has_seen(&list.subject);

    let new = address();
    let moved = proposer.part("transfer", &json!({ "address": new }));
    assert_eq!(moved.status, 204, "{moved:?}");
    let mail = mailbox::last_to(&new);
    scanner.opens(root, &[&new]);
    let held = database::one(
        &format!("SELECT address FROM submissions WHERE id = '{root}'"),
        "address",
    );
    assert_eq!(held, json!(proposer.address), "nobody has pressed a button");
    let button = format!("/fi/manage/{}", mail.token());
    assert_eq!(Browser::default().press(&button).status, 303);
    scanner.opens(root, &[&new]);
}

#[test]
fn no_link_of_a_mail_about_a_networks_list_does_anything_by_itself() {
    let mut scanner = Scanner::default();
    let own = address();
    let coordinator = Reviewer::signed_in("coordinator", &own, &["04"]);
    database::run(&format!(
        "UPDATE people SET notify = 'at_once' WHERE id = '{}'",
        coordinator.id
    ));
    let joins = Holder::hands_in(&format!("{NETWORK}/join"), &join_from(&address()));
    let root = joins.id.as_str();
    scanner.opens(root, &[&joins.address]);
    joins.confirms();
    scanner.opens(root, &[&joins.address, &own]);
    cron::wait(root, 7 * DAY);
    cron::tick();
    let accepted = coordinator.decides(root, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(root, 30);
    database::run(&format!(
        "UPDATE mails SET not_before = 0 WHERE submission = '{root}' AND state = 'waiting'"
    ));
    cron::tick();
    scanner.opens(root, &[&joins.address]);
    cron::wait(root, 365 * DAY);
    cron::tick();
    scanner.opens(root, &[&joins.address]);
    assert_eq!(joins.does(&json!({ "action": "keep" })).status, 200);

    let asks = Holder::hands_in(&format!("{NETWORK}/messages"), &message_from(&address()));
    scanner.opens(&asks.id, &[&asks.address]);
    asks.confirms();
    scanner.opens(&asks.id, &[&asks.address, &own]);
    assert_eq!(
        sent(root),
        [
            "ask_to_stay",
            "entry_accepted",
            "join_accepted",
            "join_confirm",
            "join_delivered",
            "join_new",
            "join_unanswered",
        ]
    );
    let templates = ["message_confirm", "message_delivered", "message_new"];
    assert_eq!(sent(&asks.id), templates);
}

#[test]
fn no_link_of_a_mail_about_a_regions_list_moves_anyone_to_its_new_network() {
    let mut scanner = Scanner::default();
    let path = format!("/api/v1/regions/{REGION}/interest");
    let holder = Holder::hands_in(&path, &join_from(&address()));
    let root = holder.id.as_str();
    scanner.opens(root, &[&holder.address]);
    holder.confirms();
    scanner.opens(root, &[&holder.address]);
    let accepted = Reviewer::administrator().decides(root, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(root, 30);
    cron::tick();
    // As if the region had a network since.
    database::run(&format!(
        "UPDATE submissions SET target = 'region:19' WHERE id = '{root}'; \
         UPDATE mails SET not_before = 0 WHERE submission = '{root}' AND state = 'waiting'"
    ));
    cron::tick();
    scanner.opens(root, &[&holder.address]);
    assert!(sent(root).contains(&"ask_to_move".to_owned()));
    let list = "/api/v1/review/lists/network:lappi";
    let on_list = || {
        let list = Reviewer::coordinator(&["19"]).browser.get(list);
        assert_eq!(list.status, 200, "{list:?}");
        list.text.contains(&holder.address)
    };
    assert!(!on_list());
    assert_eq!(holder.part("move", &json!({})).status, 200);
    assert!(on_list());
}

#[test]
fn no_link_of_a_mail_about_silence_or_an_end_does_anything_by_itself() {
    let proposer = Holder::publishes();
    let (root, own) = (proposer.id.clone(), proposer.address.as_str());
    let repliers = [(); 3].map(|()| Replier::replies_and_confirms(&proposer));
    let [silent, paired, spam] = &repliers;
    let id = |replier: &Replier| replier.holder.id.clone();
    let mut scanner = Scanner::after(&[
        own,
        &silent.holder.address,
        &paired.holder.address,
        &spam.holder.address,
    ]);
    for days in [14, 16] {
        cron::wait(&id(silent), days * DAY);
        cron::tick();
    }
    scanner.opens(&root, &[own, &silent.holder.address]);
    proposer.accepts(&id(paired));
    assert_eq!(proposer.answers(&id(spam), "report", "").status, 200);
    let ends = json!({ "action": "end_as_spam" });
    let ended = Reviewer::administrator().decides(&id(spam), &ends);
    assert_eq!(ended.status, 200, "{ended:?}");
    scanner.opens(&root, &[own, &spam.holder.address]);

    let mut form = form_from(own);
    form["publish_contact"] = json!(false);
    form["goals"] = json!("Jaamme kokemuksia ja parhaita käytäntöjä.");
    let edited = proposer.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    Reviewer::administrator().publishes(&root);
    scanner.opens(&root, &[own, &silent.holder.address]);

    for days in [13, 2] {
        cron::last_day_in(&root, days);
        cron::tick();
        scanner.opens(&root, &[own]);
    }
    cron::last_day_in(&root, -1);
    cron::tick();
    scanner.opens(&root, &[own]);
    assert_eq!(proposer.does(&json!({ "action": "erase" })).status, 200);
    scanner.opens(&root, &[own, &paired.holder.address]);
    for template in [
        "closed_time_over",
        "pair_erased",
        "proposal_changed",
        "replies_unanswered",
        "reply_ended",
        "reply_ended_as_spam",
        "reply_silence",
        "still_looking",
        "still_looking_last",
    ] {
        assert!(
            sent(&root).contains(&template.to_owned()),
            "{template}: {:?}",
            sent(&root)
        );
    }
}

#[test]
fn no_link_of_an_answer_of_a_network_does_anything_by_itself() {
    let coordinator = Reviewer::coordinator(&["04"]);
    let decides = |holder: &Holder, action: serde_json::Value| {
        let decided = coordinator.decides(&holder.id, &action);
        assert_eq!(decided.status, 200, "{decided:?}");
        // The mail waits as long as the decision can be undone.
        database::run(&format!(
            "UPDATE mails SET not_before = 0 WHERE submission = '{}' AND state = 'waiting'",
            holder.id
        ));
    };
    let declined = Holder::sends(&format!("{NETWORK}/join"), &join_from(&address()));
    let asks = Holder::sends(&format!("{NETWORK}/messages"), &message_from(&address()));
    let mut scanner = Scanner::after(&[&declined.address]);
    decides(
        &declined,
        json!({ "action": "decline", "text": "Verkosto on tauolla." }),
    );
    scanner.opens(&declined.id, &[&declined.address]);
    assert!(sent(&declined.id).contains(&"join_declined".to_owned()));
    let mut scanner = Scanner::after(&[&asks.address]);
    decides(
        &asks,
        json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false }),
    );
    scanner.opens(&asks.id, &[&asks.address]);
    assert!(sent(&asks.id).contains(&"message_answered".to_owned()));
}
