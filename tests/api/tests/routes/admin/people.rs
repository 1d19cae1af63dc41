//! `/api/v1/admin/people`: there is always one administrator.

use api_tests::{
    database, mailbox,
    people::{Reviewer, address},
};
use serde_json::{Value, json};

const PEOPLE: &str = "/api/v1/admin/people";

fn listed(administrator: &Reviewer) -> Vec<Value> {
    let answer = administrator.browser.get(PEOPLE);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["items"].as_array().unwrap().clone()
}

fn member(administrator: &Reviewer, id: &str) -> Value {
    let mut people = listed(administrator);
    people.retain(|person| person["id"] == id);
    assert_eq!(people.len(), 1);
    people.remove(0)
}

fn events(id: &str) -> Vec<String> {
    database::rows(&format!(
        "SELECT version, action, role, from_state, to_state FROM audit_events WHERE subject = 'person:{id}' ORDER BY version"
    ))
    .iter()
    .map(|row| {
        let text = |name: &str| row[name].as_str().unwrap_or("-").to_owned();
        let [action, role, from, to] = ["action", "role", "from_state", "to_state"].map(text);
        format!("{} {role} {action}: {from} > {to}", row["version"])
    })
    .collect()
}

#[test]
fn an_invited_coordinator_gets_a_mail_rights_and_other_rights_and_loses_them() {
    let own = address();
    let administrator = Reviewer::signed_in("administrator", &own, &[]);
    let address = address();
    let invitation = json!({ "address": format!(" {address} "), "lang": "en", "role": "coordinator", "regions": ["19", "17", "19"] });
    let answer = administrator.browser.post(PEOPLE, &invitation);
    assert_eq!(answer.status, 201, "{answer:?}");
    let invited = answer.json();
    let id = invited["id"].as_str().unwrap().to_owned();
    assert_eq!(invited["address"], address);
    assert_eq!(invited["regions"], json!(["17", "19"]));
    assert_eq!(invited["notify"], "at_once");
    assert_eq!(invited["sessions"], 0);
    assert_eq!(invited["you"], false);
    let mail = mailbox::last_to(&address);
    assert_eq!(
        mail.subject,
        "Invitation to coordinate a network on Verkostokartta"
    );
    let asks = format!("> {own}\n");
    assert!(mail.text.contains(&asks), "{}", mail.text);
    assert!(
        mail.text.contains("North Ostrobothnia, Lapland"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("/admin\n"), "{}", mail.text);

    let again = administrator.browser.post(
        PEOPLE,
        &json!({ "address": address.to_uppercase(), "lang": "fi", "role": "administrator" }),
    );
    assert_eq!(again.outcome(), (409, "address_taken".to_owned()));

    let path = format!("{PEOPLE}/{id}");
    let rights = json!({ "role": "coordinator", "regions": ["06"] });
    let answer = administrator.browser.post(&path, &rights);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.json()["regions"], json!(["06"]));
    let none = json!({ "role": "coordinator", "regions": [] });
    let refused = administrator.browser.post(&path, &none);
    assert_eq!(refused.outcome(), (422, "no_regions".to_owned()));

    let revoke = format!("{path}/revoke");
    assert_eq!(administrator.browser.post(&revoke, &json!({})).status, 204);
    assert!(member(&administrator, &id)["revoked_at"].is_i64());
    let refused = administrator.browser.post(&revoke, &json!({}));
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));
    let refused = administrator.browser.post(&path, &rights);
    assert_eq!(refused.outcome(), (409, "refused".to_owned()));

    let back = administrator.browser.post(PEOPLE, &invitation);
    assert_eq!(back.status, 201, "{back:?}");
    assert_eq!(back.json()["id"], id.as_str());
    assert_eq!(
        events(&id),
        [
            "1 administrator invite: - > coordinator",
            "2 administrator change_rights: coordinator > coordinator",
            "3 administrator revoke: coordinator > -",
            "4 administrator invite: - > coordinator",
        ]
    );
    // Other tests count the mails of what comes from these regions.
    assert_eq!(administrator.browser.post(&revoke, &json!({})).status, 204);
}

#[test]
fn who_is_revoked_is_signed_out_everywhere() {
    let administrator = Reviewer::administrator();
    let coordinator = Reviewer::coordinator(&["19"]);
    assert_eq!(coordinator.browser.get("/api/v1/me").status, 200);
    assert_eq!(member(&administrator, &coordinator.id)["sessions"], 1);
    let path = format!("{PEOPLE}/{}/revoke", coordinator.id);
    assert_eq!(administrator.browser.post(&path, &json!({})).status, 204);
    assert_eq!(coordinator.browser.get("/api/v1/me").status, 401);
    assert_eq!(member(&administrator, &coordinator.id)["sessions"], 0);
}

#[test]
fn what_is_no_invitation_is_refused() {
    let administrator = Reviewer::administrator();
    for (invitation, outcome) in [
        (
            json!({ "address": "nobody", "lang": "fi", "role": "administrator" }),
            (422, "invalid_address"),
        ),
        (
            json!({ "address": address(), "lang": "fi", "role": "coordinator" }),
            (422, "no_regions"),
        ),
        (
            json!({ "address": address(), "lang": "fi", "role": "system" }),
            (400, "malformed"),
        ),
        (
            json!({ "address": address(), "lang": "fi", "role": "coordinator", "regions": ["99"] }),
            (400, "malformed"),
        ),
    ] {
        let answer = administrator.browser.post(PEOPLE, &invitation);
        assert_eq!(
            answer.outcome(),
            (outcome.0, outcome.1.to_owned()),
            "{invitation}"
        );
    }
    for path in ["0123456789abcdef", "x"] {
        let answer = administrator
            .browser
            .post(&format!("{PEOPLE}/{path}/revoke"), &json!({}));
        assert_eq!(answer.outcome(), (404, "not_found".to_owned()), "{path}");
    }
}

#[test]
fn the_last_administrator_stays_whoever_acts_at_once() {
    let pair = [Reviewer::administrator(), Reviewer::administrator()];
    let [one, other] = &pair;
    database::run(&format!(
        "UPDATE people SET revoked_at = 1 WHERE role = 'administrator' AND revoked_at IS NULL AND id NOT IN ('{}', '{}')",
        one.id, other.id
    ));
    // Each takes the other's rights away.
    let demotion = json!({ "role": "coordinator", "regions": ["19"] });
    let outcomes = std::thread::scope(|scope| {
        let demotes = scope.spawn(|| {
            one.browser
                .post(&format!("{PEOPLE}/{}", other.id), &demotion)
        });
        let revokes = scope.spawn(|| {
            other
                .browser
                .post(&format!("{PEOPLE}/{}/revoke", one.id), &json!({}))
        });
        [demotes.join().unwrap(), revokes.join().unwrap()].map(|answer| answer.status)
    });
    let done = outcomes.iter().filter(|status| **status < 300).count();
    assert_eq!(done, 1, "{outcomes:?}");
    let left =
        "SELECT count(*) AS n FROM people WHERE role = 'administrator' AND revoked_at IS NULL";
    assert_eq!(database::number(left, "n"), 1);

    let last = if outcomes[0] < 300 { one } else { other };
    for (path, body) in [
        (format!("{PEOPLE}/{}", last.id), demotion.clone()),
        (format!("{PEOPLE}/{}/revoke", last.id), json!({})),
    ] {
        let answer = last.browser.post(&path, &body);
        assert_eq!(answer.outcome(), (409, "last_administrator".to_owned()));
    }
    let stays = json!({ "role": "administrator" });
    let answer = last.browser.post(&format!("{PEOPLE}/{}", last.id), &stays);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.json()["you"], true);
}
