//! Holders and reviewers.

mod reviewer;

pub use reviewer::Reviewer;

use crate::{
    browser::{Answer, Browser},
    form::record,
    key::key,
    mailbox,
};
use serde_json::{Value, json};

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

/// A region without a network.
pub const REGION: &str = "07";

/// A request to join a network, or interest in a region, from an address.
pub fn join_from(address: &str) -> Value {
    json!({
        "contact_name": "Maija Meikäläinen",
        "organisation": "Kuoro ry",
        "municipality": "698",
        "contact_email": address,
        "sentence": "Vedän kuoroa palvelutalossa.",
        "languages": ["fi", "sv"],
        "lang": "fi",
        "privacy_version": "2026-11",
    })
}

/// A message from an address.
pub fn message_from(address: &str) -> Value {
    json!({
        "contact_name": "Maija Meikäläinen",
        "contact_email": address,
        "text": "Milloin kokoonnutte seuraavan kerran?",
        "show_address": false,
        "lang": "fi",
        "privacy_version": "2026-11",
    })
}

/// The record 017/2018 from an address.
pub fn form_from(address: &str) -> Value {
    let mut form = record();
    form["contact_email"] = json!(address);
    form
}

/// The form of a reply, without its address.
pub fn reply_form() -> Value {
    json!({
        "organisation": "Vastaava yhdistys",
        "municipality": "837",
        "contact_name": "Ville Vastaaja",
        "message": "Tarjoamme tilat ja kaksi taiteilijaa.",
        "languages": ["fi"],
        "publish": false,
        "lang": "fi",
        "privacy_version": "2026-11-24",
    })
}

/// The form of results of negotiations: these results, and whether they may be public.
pub fn outcome_form(results: &[&str], publish: bool) -> Value {
    json!({
        "official_name": "Residenssi hoivan arjessa",
        "partner_organisations": ["Koivukodin hoivayhteisö"],
        "led_to": "Sovimme residenssistä.",
        "results": results,
        "publish": publish,
        "lang": "fi",
        "privacy_version": "2026-11-24",
    })
}

/// A person who replies to a proposal.
#[derive(Clone, Debug)]
pub struct Replier {
    /// The holder of the reply
    pub holder: Holder,
}

impl Replier {
    /// Replies to a published proposal.
    pub fn replies_to(proposer: &Holder) -> Self {
        Self::replies_with(proposer, reply_form())
    }

    /// Replies with a form, from an address that nobody else has.
    pub fn replies_with(proposer: &Holder, form: Value) -> Self {
        let browser = Browser::default();
        let answer = Self::sends(&browser, proposer, form);
        assert_eq!(answer.status, 201, "{}", answer.text);
        let holder = Holder::of(browser, &answer.json());
        Self { holder }
    }

    /// The answer to a reply.
    pub fn tries_to_reply(proposer: &Holder) -> Answer {
        Self::sends(&Browser::default(), proposer, reply_form())
    }

    fn sends(browser: &Browser, proposer: &Holder, mut form: Value) -> Answer {
        form["contact_email"] = json!(address());
        let path = format!("/api/v1/proposals/{}/replies", proposer.number_path());
        browser.post(&path, &request(&form))
    }

    /// Replies and confirms the address.
    pub fn replies_and_confirms(proposer: &Holder) -> Self {
        let replier = Self::replies_to(proposer);
        replier.holder.confirms();
        replier
    }

    /// Replies, and is accepted for the eleventh time that day, so that the acceptance waits for a reviewer.
    pub fn replies_and_is_held(proposer: &Holder) -> Self {
        let replier = Self::replies_and_confirms(proposer);
        let answers = |action: &str| {
            let answer = proposer.answers(&replier.holder.id, action, "");
            assert_eq!(answer.status, 200, "{answer:?}");
            answer.json()["mark"].clone()
        };
        for _ in 0..10 {
            assert_eq!(answers("accept"), "accepting");
            answers("retract");
        }
        assert_eq!(answers("accept"), "held");
        replier
    }

    /// Replies in a way that a reviewer looks at first, and confirms the address.
    pub fn replies_flagged(proposer: &Holder) -> Self {
        let mut form = reply_form();
        form["message"] = json!("Katso https://example.org/tilat.");
        let replier = Self::replies_with(proposer, form);
        replier.holder.confirms();
        replier
    }

    /// Replies, allows that it is shown to everybody, and confirms the address.
    pub fn replies_and_offers(proposer: &Holder) -> Self {
        let mut form = reply_form();
        form["publish"] = json!(true);
        let replier = Self::replies_with(proposer, form);
        replier.holder.confirms();
        replier
    }

    /// What became of the reply.
    pub fn sent(&self) -> Value {
        let path = format!("/api/v1/manage/{}/reply", self.holder.id);
        let answer = self.holder.browser.get(&path);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Writes to the proposer.
    pub fn writes(&self, text: &str) -> Answer {
        let body = json!({ "key": key(), "text": text });
        self.holder.part("messages", &body)
    }
}

impl Holder {
    /// Hands in the record 017/2018, without consent to show the contact, and has it published.
    pub fn publishes() -> Self {
        let mut form = form_from(&address());
        form["publish_contact"] = json!(false);
        let holder = Self::proposes_form(&form);
        holder.confirms();
        Reviewer::administrator().publishes(&holder.id);
        holder
    }

    /// A published proposal that names its partner.
    pub fn publishes_with_partner() -> Self {
        let mut form = form_from(&address());
        form["kind"] = json!("named_partner");
        form["partner"] = json!("Koivukodin hoivayhteisö");
        let holder = Self::proposes_form(&form);
        holder.confirms();
        Reviewer::administrator().publishes(&holder.id);
        holder
    }

    /// The number of the published proposal, as paths have it.
    pub fn number_path(&self) -> String {
        let number = self.number();
        let (number, year) = number.split_once('/').unwrap();
        format!("{year}/{number}")
    }

    /// The replies received.
    pub fn received(&self) -> Value {
        let path = format!("/api/v1/manage/{}/replies", self.id);
        let answer = self.browser.get(&path);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Answers a reply as they see it now.
    pub fn answers(&self, reply: &str, action: &str, text: &str) -> Answer {
        let version = self.version_of(reply);
        let body = json!({ "version": version, "action": action, "text": text });
        self.part(&format!("replies/{reply}/actions"), &body)
    }

    /// Accepts a reply, and lets the time for undoing pass.
    pub fn accepts(&self, reply: &str) {
        let answer = self.answers(reply, "accept", "");
        assert_eq!(answer.status, 200, "{answer:?}");
        crate::cron::wait(reply, 30);
        crate::cron::tick();
    }

    /// Writes to the side that replied.
    pub fn writes_to(&self, reply: &str, text: &str) -> Answer {
        let body = json!({ "key": key(), "text": text });
        self.part(&format!("replies/{reply}/messages"), &body)
    }

    /// The version of a reply that they have received.
    pub fn version_of(&self, reply: &str) -> Value {
        let received = self.received();
        let replies = received["replies"].as_array().unwrap();
        let seen = replies.iter().find(|it| it["id"] == reply).unwrap();
        seen["version"].clone()
    }

    /// Closes the proposal.
    pub fn closes(&self) -> Answer {
        self.does(&json!({ "action": "close", "why": "given_up" }))
    }

    /// All data as a file.
    pub fn exports(&self) -> String {
        let path = format!("/api/v1/manage/{}/export", self.id);
        self.browser.get(&path).text
    }

    /// Hands in the record 017/2018.
    pub fn proposes() -> Self {
        let address = address();
        Self::proposes_form(&form_from(&address))
    }

    /// Hands in a proposal.
    pub fn proposes_form(form: &Value) -> Self {
        Self::hands_in("/api/v1/proposals", form)
    }

    /// Hands in a form at a path.
    pub fn hands_in(path: &str, form: &Value) -> Self {
        let browser = Browser::default();
        let answer = browser.post(path, &request(form));
        assert_eq!(answer.status, 201, "{}", answer.text);
        Self::of(browser, &answer.json())
    }

    /// Hands in a form at a path, and confirms the address.
    pub fn sends(path: &str, form: &Value) -> Self {
        let holder = Self::hands_in(path, form);
        holder.confirms();
        holder
    }

    /// Keeps a draft.
    pub fn drafts(form: &Value) -> Self {
        Self::hands_in("/api/v1/drafts", form)
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

    /// The number of a published proposal: `013/2026`.
    pub fn number(&self) -> String {
        self.sees()["number"].as_str().unwrap().to_owned()
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

/// A proposal whose reply is accepted, with the results of both sides; all of it is public. Gives the family's ids, too.
pub fn concluded() -> (Holder, Replier, Vec<String>) {
    let reviewer = Reviewer::administrator();
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_offers(&proposer);
    let reply = replier.holder.id.clone();
    reviewer.publishes(&reply);
    proposer.accepts(&reply);
    let part = format!("replies/{reply}/outcomes");
    let mut family = vec![proposer.id.clone(), reply];
    for (holder, part) in [(&proposer, part.as_str()), (&replier.holder, "outcomes")] {
        let results = request(&outcome_form(&["starts"], true));
        let reported = holder.part(part, &results).json();
        let id = reported["id"].as_str().unwrap().to_owned();
        reviewer.publishes(&id);
        family.push(id);
    }
    (proposer, replier, family)
}
