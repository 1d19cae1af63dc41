//! The use cases of people with rights: signing in and out, and whom administrators give rights.

use crate::{
    browser::{Answer, Browser},
    people::{Reviewer, address},
    sign_in::{ask, code, person, redeem, signed_in, token},
    steps::{Act, asked},
};
use serde_json::{Value, json};

pub fn asked_for() -> Act {
    let (_, address) = person();
    let browser = Browser::default();
    asked(move || ask(&browser, &address))
}

/// A browser that has asked for the mail to an address.
fn has_asked() -> (Browser, String) {
    let ((_, address), browser) = (person(), Browser::default());
    assert_eq!(ask(&browser, &address).status, 202);
    (browser, address)
}

pub fn sent() -> Act {
    has_asked();
    Act::Due
}

pub fn by_code() -> Act {
    let (browser, address) = has_asked();
    let secret = json!({ "code": code(&address) });
    asked(move || redeem(&browser, &secret))
}

pub fn by_link() -> Act {
    let (browser, address) = has_asked();
    let secret = json!({ "token": token(&address) });
    asked(move || redeem(&browser, &secret))
}

pub fn signs_out() -> Act {
    let browser = signed_in(&person().1);
    asked(move || browser.post("/api/v1/sign-out", &json!({})))
}

/// An administrator asks for something about people.
fn people(path: &str, body: Value) -> Act {
    let (administrator, path) = (Reviewer::administrator(), path.to_owned());
    asked(move || -> Answer {
        administrator
            .browser
            .post(&format!("/api/v1/admin/people{path}"), &body)
    })
}

pub fn invited() -> Act {
    let invitation =
        json!({ "address": address(), "lang": "fi", "role": "coordinator", "regions": ["19"] });
    people("", invitation)
}

pub fn changed() -> Act {
    let rights = json!({ "role": "coordinator", "regions": ["06"] });
    people(&format!("/{}", person().0), rights)
}

pub fn settings() -> Act {
    let coordinator = Reviewer::coordinator(&["19"]);
    let settings = json!({ "name": "Aino Esimerkki", "lang": "sv", "notify": "never" });
    asked(move || coordinator.browser.post("/api/v1/me/settings", &settings))
}

pub fn revoked() -> Act {
    people(&format!("/{}/revoke", person().0), json!({}))
}
