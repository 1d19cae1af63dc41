//! `/api/v1/manage/{id}/transfer`.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

/// The public answer of a proposal's contact.
fn public_contact(number: &Value) -> Value {
    let (number, year) = number.as_str().unwrap().split_once('/').unwrap();
    let path = format!("/api/v1/proposals/{year}/{number}");
    Browser::default().get(&path).json()["contact"].clone()
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
    let mail = mailbox::last_to(&new);
    let form = old.sees()["form"].clone();
    let organisation = form["organisation"].as_str().unwrap();
    let name = form["contact_name"].as_str().unwrap();
    assert!(mail.text.contains(&format!("> {name}\n> {organisation}\n")));
    let until = "SELECT strftime('%d', 'now', '+2 hours', '+7 days') + 0 AS n";
    let day = database::count(until);
    assert!(
        mail.text.contains(&format!("Pyyntö on voimassa {day}.")),
        "{}",
        mail.text
    );
    let path = format!("/en/manage/{}", mail.token());
    let page = Browser::default().get(&path).text;
    assert!(page.contains(organisation), "{page}");
    assert!(page.contains("<dl class=\"facts\">"), "{page}");
    let summary = form["summary"].as_str().unwrap();
    assert!(page.contains(summary), "{summary}: {page}");
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
fn the_old_contact_is_hidden_until_the_new_one_publishes_their_own() {
    let mut form = form_from(&address());
    form["contact_name"] = json!("Entinen Yhteyshenkilö");
    form["contact_phone"] = json!("000 000 0000");
    form["publish_contact"] = json!(true);
    let old = Holder::proposes_form(&form);
    old.confirms();
    let reviewer = Reviewer::administrator();
    reviewer.publishes(&old.id);
    let number = old.sees()["number"].clone();
    assert_eq!(public_contact(&number)["name"], "Entinen Yhteyshenkilö");
    // The old contact's change is still with a reviewer when another one takes over.
    form["title"] = json!("Muutettu");
    let changed = old.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(changed.status, 200, "{changed:?}");

    let new = address();
    old.part("transfer", &json!({ "address": new }));
    let taker = Holder {
        browser: Browser::default(),
        address: new.clone(),
        ..old.clone()
    };
    let token = mailbox::last_to(&new).token();
    taker.browser.press(&format!("/fi/manage/{token}"));
    assert_eq!(public_contact(&number), Value::Null);
    let (place, year) = number.as_str().unwrap().split_once('/').unwrap();
    let page = Browser::default().get(&format!("/fi/proposals/{year}/{place}"));
    for hidden in ["Entinen", "000 000 0000", old.address.as_str()] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    let told = mailbox::last_about(&new, "Olet hanke-ehdotuksen yhteyshenkilö");
    assert!(told.text.contains("/manage/"), "{}", told.text);

    let shown = reviewer.sees(&old.id).to_string();
    for hidden in ["Entinen", "000 000 0000", old.address.as_str()] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    reviewer.publishes(&old.id);
    assert_eq!(public_contact(&number), Value::Null);
    let mut form = taker.sees()["form"].clone();
    assert_eq!(form["title"], "Muutettu");
    assert_eq!(form["contact_email"], json!(new));
    for emptied in ["contact_name", "contact_role", "contact_phone"] {
        assert_eq!(form[emptied], "", "{emptied}");
    }
    assert_eq!(form["publish_contact"], false);
    form["contact_name"] = json!("Uusi Yhteyshenkilö");
    form["publish_contact"] = json!(true);
    let own = taker.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(own.status, 200, "{own:?}");
    assert_eq!(public_contact(&number), Value::Null);
    reviewer.publishes(&old.id);
    let shown = public_contact(&number);
    assert_eq!(shown["name"], "Uusi Yhteyshenkilö");
    assert_eq!(shown["email"], json!(new));
}

#[test]
fn a_consent_that_is_taken_back_counts_at_once_and_for_good() {
    let mut form = form_from(&address());
    form["publish_contact"] = json!(true);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    let number = holder.sees()["number"].clone();
    assert_eq!(public_contact(&number)["email"], json!(holder.address));
    form["publish_contact"] = json!(false);
    let edited = holder.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(public_contact(&number), Value::Null);
    holder.does(&json!({ "action": "discard" }));
    assert_eq!(public_contact(&number), Value::Null);
    assert_eq!(holder.sees()["form"]["publish_contact"], false);
}

/// Also where no form can be sent: the proposal is closed, or a change waits for its publication.
#[test]
fn a_contact_is_hidden_by_a_button_in_what_is_public_and_in_what_waits() {
    let mut form = form_from(&address());
    form["contact_phone"] = json!("000 000 0000");
    form["publish_contact"] = json!(true);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    let reviewer = Reviewer::administrator();
    reviewer.publishes(&holder.id);
    let number = holder.sees()["number"].clone();
    form["title"] = json!("Muutettu");
    let edited = holder.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(public_contact(&number)["email"], json!(holder.address));
    for action in ["approve", "announce"] {
        let decided = reviewer.decides(&holder.id, &json!({ "action": action }));
        assert_eq!(decided.status, 200, "{decided:?}");
    }

    let before = holder.sees()["version"].clone();
    assert_eq!(holder.part("hide-contact", &json!({})).status, 204);
    assert_eq!(public_contact(&number), Value::Null);
    assert_eq!(holder.sees()["form"]["publish_contact"], false);
    assert_eq!(holder.sees()["version"], before);
    let (place, year) = number.as_str().unwrap().split_once('/').unwrap();
    let path = format!("/fi/proposals/{year}/{place}");
    let hidden = [holder.address.as_str(), "000 000 0000"];
    let page = Browser::default().get(&path).text;
    assert!(!hidden.iter().any(|it| page.contains(it)), "{page}");
    let again = holder.part("hide-contact", &json!({}));
    assert_eq!(again.outcome(), (409, "refused".to_owned()));

    // What was announced comes without the contact, too.
    cron::wait(&holder.id, 30);
    cron::tick();
    assert_eq!(holder.sees()["form"]["title"], "Muutettu");
    assert_eq!(public_contact(&number), Value::Null);
    let page = Browser::default().get(&path).text;
    assert!(page.contains("Muutettu"), "{page}");
    assert!(!hidden.iter().any(|it| page.contains(it)), "{page}");

    let closed = published_with_contact();
    assert_eq!(closed.closes().status, 200);
    let number = closed.sees()["number"].clone();
    assert_eq!(public_contact(&number)["email"], json!(closed.address));
    assert_eq!(closed.part("hide-contact", &json!({})).status, 204);
    assert_eq!(public_contact(&number), Value::Null);
}

/// A published proposal that shows its contact.
fn published_with_contact() -> Holder {
    let mut form = form_from(&address());
    form["publish_contact"] = json!(true);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    holder
}

#[test]
fn a_transfer_that_was_corrected_or_cancelled_works_no_more() {
    let holder = Holder::proposes_and_confirms();
    let (typo, right) = (address(), address());
    let transfers = |to: &str| holder.part("transfer", &json!({ "address": to })).status;
    assert_eq!(transfers(&typo), 204);
    let first = mailbox::last_to(&typo).token();
    assert_eq!(holder.sees()["transfer"]["to"], json!(typo));
    assert_eq!(transfers(&right), 204);
    assert_eq!(holder.sees()["transfer"]["to"], json!(right));
    let press = |token: &str| {
        Browser::default()
            .press(&format!("/fi/manage/{token}"))
            .status
    };
    assert_eq!(press(&first), 410);

    let second = mailbox::last_to(&right).token();
    assert_eq!(holder.part("transfer/cancel", &json!({})).status, 204);
    assert_eq!(holder.sees()["transfer"], Value::Null);
    assert_eq!(press(&second), 410);
    let nothing = holder.part("transfer/cancel", &json!({}));
    assert_eq!(nothing.outcome(), (409, "refused".to_owned()));
    assert_eq!(holder.sees()["address"], json!(holder.address));

    // A mail that has not left when it is cancelled leaves no link.
    assert_eq!(transfers(&typo), 204);
    assert_eq!(holder.part("transfer/cancel", &json!({})).status, 204);
    mailbox::to(&typo);
    let works = format!(
        "SELECT count(*) AS n FROM links l JOIN submissions s ON s.id = l.submission \
         WHERE s.id = '{}' AND l.purpose = 'transfer' AND l.address = s.transfer_to",
        holder.id
    );
    assert_eq!(database::count(&works), 0);
}

/// Nobody but the browser that proved the address does more than read and correct.
#[test]
fn a_browser_that_never_proved_the_address_only_reads_and_corrects_once_another_has() {
    let unproven = Holder::proposes();
    let owner = Holder {
        browser: Browser::default(),
        ..unproven.clone()
    };
    owner.confirms();
    assert_eq!(unproven.sees()["is_limited"], true);
    assert_eq!(owner.sees()["is_limited"], Value::Null);
    let mut form = unproven.sees()["form"].clone();
    form["title"] = json!("Korjattu");
    let edited = unproven.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");

    let denied = (403, "denied".to_owned());
    for action in ["withdraw", "erase"] {
        let answer = unproven.does(&json!({ "action": action, "why": "x" }));
        assert_eq!(answer.outcome(), denied, "{action}");
    }
    for part in [
        "transfer",
        "transfer/cancel",
        "hide-contact",
        "rotate",
        "move",
    ] {
        let answer = unproven.part(part, &json!({ "address": address() }));
        assert_eq!(answer.outcome(), denied, "{part}");
    }
    for part in ["export", "replies", "outcomes"] {
        let path = format!("/api/v1/manage/{}/{part}", unproven.id);
        assert_eq!(unproven.browser.get(&path).outcome(), denied, "{part}");
    }
    let told = mailbox::to(&owner.address).len();
    assert_eq!(unproven.part("resend", &json!({})).status, 204);
    assert_eq!(mailbox::to(&owner.address).len(), told + 1);
    assert_eq!(owner.sees()["form"]["title"], "Korjattu");
    assert_eq!(owner.part("rotate", &json!({})).status, 204);
    let path = format!("/api/v1/manage/{}", unproven.id);
    assert_eq!(unproven.browser.get(&path).status, 404);
}
