//! People with rights.

use crate::{
    browser::{Answer, Browser},
    clock, cron, database,
    key::key,
    people::address,
};
use serde_json::{Value, json};

/// In 2100: a digest that went out then is not due.
const NEVER: i64 = 4_102_444_800_000;

/// A person with rights, signed in.
#[derive(Clone, Debug)]
pub struct Reviewer {
    /// Their browser
    pub browser: Browser,
    /// Their id
    pub id: String,
}

impl Reviewer {
    /// An administrator of the hub.
    pub fn administrator() -> Self {
        Self::signed_in("administrator", &address(), &[])
    }

    /// A coordinator of regions.
    pub fn coordinator(regions: &[&str]) -> Self {
        Self::signed_in("coordinator", &address(), regions)
    }

    /// A person with these rights and this address.
    pub fn signed_in(role: &str, address: &str, regions: &[&str]) -> Self {
        let key = key().replace("key-", "").replace('-', "");
        let id = format!("p{key}");
        let token = format!("{key:0>64}");
        let codes = serde_json::to_string(regions).unwrap();
        database::run(&format!(
            "BEGIN; INSERT INTO people (id, address, lang, role, notify, told_at, created_at) \
               VALUES ('{id}', '{address}', 'fi', '{role}', 'daily', {NEVER}, 0); \
             INSERT INTO people_regions SELECT '{id}', value FROM json_each('{codes}'); \
             INSERT INTO sessions (hash, person, created_at, seen_at) \
               SELECT sha256('{token}'), '{id}', now, now FROM (SELECT (unixepoch() + {offset}) * 1000 AS now); COMMIT;",
            offset = clock::offset(),
        ));
        let browser = Browser::default();
        browser.set("__Host-session", &token);
        Self { browser, id }
    }

    /// Wishes to be told of everything at once, or once a day.
    pub fn is_told(&self, notify: &str) {
        database::run(&format!(
            "UPDATE people SET notify = '{notify}' WHERE id = '{}'",
            self.id
        ));
    }

    /// The content of a submission's page.
    pub fn sees(&self, id: &str) -> Value {
        let answer = self
            .browser
            .get(&format!("/api/v1/review/submissions/{id}"));
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Decides something about what they see now.
    pub fn decides(&self, id: &str, action: &Value) -> Answer {
        let seen = self.sees(id);
        self.decides_seeing(id, &seen["item"]["version"], action)
    }

    /// Decides something about a version they have seen.
    pub fn decides_seeing(&self, id: &str, version: &Value, action: &Value) -> Answer {
        let mut request = action.clone();
        request["version"] = version.clone();
        let path = format!("/api/v1/review/submissions/{id}/actions");
        self.browser.post(&path, &request)
    }

    /// Approves and announces it, and lets the time pass until it is published.
    pub fn publishes(&self, id: &str) {
        for action in ["approve", "announce"] {
            let answer = self.decides(id, &json!({ "action": action }));
            assert_eq!(answer.status, 200, "{action}: {answer:?}");
        }
        cron::wait(id, 30);
        cron::tick();
    }
}
