//! Holders and reviewers.

use crate::{
    browser::{Answer, Browser},
    clock, database,
    form::record,
    key::key,
    mailbox,
};
use serde_json::{Value, json};

/// In 2100: a digest that went out then is not due.
const NEVER: i64 = 4_102_444_800_000;

/// A person who hands in a proposal.
#[derive(Clone, Debug)]
pub struct Holder {
    /// Their browser
    pub browser: Browser,
    /// The id of their submission
    pub id: String,
    /// Their address
    pub address: String,
}

/// An address that nobody else has, of an organisation that nobody else has.
pub fn address() -> String {
    let key = key().replace("key-", "");
    format!("maija@org{}.example.org", key.replace('-', ""))
}

/// The request that the form sends.
pub fn request(form: &Value) -> Value {
    json!({ "key": key(), "lang": "fi", "seconds": 600, "nickname": "", "form": form })
}

/// The record 017/2018 from an address.
pub fn form_from(address: &str) -> Value {
    let mut form = record();
    form["contact_email"] = json!(address);
    form
}

impl Holder {
    /// Hands in the record 017/2018.
    pub fn proposes() -> Self {
        let address = address();
        Self::proposes_form(&form_from(&address))
    }

    /// Hands in a proposal.
    pub fn proposes_form(form: &Value) -> Self {
        let browser = Browser::default();
        let answer = browser.post("/api/v1/proposals", &request(form));
        assert_eq!(answer.status, 201, "{}", answer.text);
        Self::of(browser, &answer.json())
    }

    /// Keeps a draft.
    pub fn drafts(form: &Value) -> Self {
        let browser = Browser::default();
        let answer = browser.post("/api/v1/drafts", &request(form));
        assert_eq!(answer.status, 201, "{}", answer.text);
        Self::of(browser, &answer.json())
    }

    fn of(browser: Browser, received: &Value) -> Self {
        let text = |name: &str| received[name].as_str().unwrap().to_owned();
        Self {
            browser,
            id: text("id"),
            address: text("address"),
        }
    }

    /// Hands in the record and confirms it.
    pub fn proposes_and_confirms() -> Self {
        let holder = Self::proposes();
        holder.confirms();
        holder
    }

    /// Presses the button of the page that the mail's link leads to.
    pub fn confirms(&self) {
        let token = mailbox::last_to(&self.address).token();
        let answer = self.browser.press(&format!("/fi/manage/{token}"));
        assert_eq!(answer.status, 303, "{answer:?}");
        assert_eq!(
            answer.headers["location"],
            format!("/fi/manage/{}", self.id)
        );
    }

    /// Opens the link of the last mail in another browser.
    #[must_use]
    pub fn opens_the_last_link(&self) -> Self {
        let browser = Browser::default();
        let token = mailbox::last_to(&self.address).token();
        let answer = browser.get(&format!("/fi/manage/{token}"));
        assert_eq!(answer.status, 303, "{answer:?}");
        Self {
            browser,
            ..self.clone()
        }
    }

    /// The content of the holder's page.
    pub fn sees(&self) -> Value {
        let answer = self.browser.get(&format!("/api/v1/manage/{}", self.id));
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Does something with what they see now.
    pub fn does(&self, action: &Value) -> Answer {
        let seen = self.sees();
        self.does_seeing(&seen["version"], action)
    }

    /// Does something with a version they have seen.
    pub fn does_seeing(&self, version: &Value, action: &Value) -> Answer {
        let mut request = action.clone();
        request["version"] = version.clone();
        self.part("actions", &request)
    }

    /// Asks for another thing than an action.
    pub fn part(&self, part: &str, body: &Value) -> Answer {
        self.browser
            .post(&format!("/api/v1/manage/{}/{part}", self.id), body)
    }
}

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
        crate::cron::wait(id, 30);
        crate::cron::tick();
    }
}
