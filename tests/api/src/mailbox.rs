//! The local mailbox: the mails that the Worker has sent.

use crate::{browser::Browser, clock, cron, database};
use serde_json::Value;
use std::{collections::BTreeMap, sync::Mutex};

const MAILBOX: &str = "/cdn-cgi/local/explorer/api/local/email/sending";

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// When it was sent, as text that sorts
    pub sent_at: String,
    /// The sender
    pub from: String,
    /// The address that answers go to
    pub reply_to: String,
    /// Its subject
    pub subject: String,
    /// Its part of plain text
    pub text: String,
    /// Its part of HTML
    pub html: String,
}

impl Mail {
    /// The token of the link in it.
    pub fn token(&self) -> String {
        self.tokens().remove(0)
    }

    /// The tokens of all links in it, in their order.
    pub fn tokens(&self) -> Vec<String> {
        let token = |rest: &str| rest.chars().take_while(char::is_ascii_hexdigit).collect();
        self.text.split("/manage/").skip(1).map(token).collect()
    }
}

/// Sends what is due of the mails that a condition of SQL names.
pub fn send_due(of: &str) {
    let due = format!(
        "SELECT count(*) AS n FROM mails WHERE ({of}) AND state = 'waiting' \
         AND (not_before <= (unixepoch('subsec') + {}) * 1000 OR attempts > 0 AND error IS NULL)",
        clock::offset()
    );
    // A sweep sends fifty, and the queue may be sending at this moment.
    let mut tries = 0;
    clock::until("all due mails are sent", || {
        cron::tick();
        tries += 1;
        if tries % 100 == 0 {
            let_claims_pass(of);
        }
        (database::count(&due) == 0).then_some(())
    });
}

/// Lets the time pass in which the decision can be taken back that the waiting mails about a submission tell of.
pub fn undoing_is_over(submission: &str) {
    database::run(&format!(
        "UPDATE mails SET not_before = 0 WHERE (submission = '{submission}' OR about = '{submission}') \
         AND state = 'waiting' AND attempts = 0"
    ));
}

/// Lets the time pass in which the decisions can be taken back that the waiting mails to an address tell of.
pub fn undoing_is_over_for(address: &str) {
    database::run(&format!(
        "UPDATE mails SET not_before = 0 WHERE recipient = '{address}' AND about IS NOT NULL AND state = 'waiting' AND attempts = 0"
    ));
}

/// The mails to an address, the first one first; what is due is sent before.
pub fn to(address: &str) -> Vec<Mail> {
    send_due(&format!("recipient = '{address}'"));
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let mut mails = Vec::new();
    for item in listed() {
        let recipients = item["to"].as_array().unwrap();
        if recipients.iter().any(|to| to == address) {
            let id = text(&item, "messageId");
            let id = id.replace('<', "%3C").replace('>', "%3E");
            let detail = Browser::default()
                .get(&format!("{MAILBOX}?email_id={id}"))
                .json();
            let detail = &detail["result"];
            mails.push(Mail {
                sent_at: text(detail, "sentAt"),
                from: text(detail, "from"),
                reply_to: text(detail, "replyTo"),
                subject: text(detail, "subject"),
                text: text(detail, "text"),
                html: text(detail, "html"),
            });
        }
    }
    mails.sort_by(|a, b| a.sent_at.cmp(&b.sent_at));
    mails
}

/// Lets the five minutes pass for which a job has claimed a mail: it failed where a reader had the database locked.
fn let_claims_pass(of: &str) {
    database::run(&format!(
        "UPDATE mails SET not_before = 0 WHERE ({of}) AND state = 'waiting' AND attempts > 0 AND error IS NULL"
    ));
}

/// How many mails with a subject have come to each address.
pub fn counted() -> BTreeMap<(String, String), usize> {
    let mut counted = BTreeMap::new();
    for item in listed() {
        for to in item["to"].as_array().unwrap() {
            let mail = [to, &item["subject"]].map(|it| it.as_str().unwrap_or_default().to_owned());
            *counted.entry(mail.into()).or_default() += 1;
        }
    }
    counted
}

/// The last mail to an address. The queue may be sending it at this moment: it is waited for.
pub fn last_to(address: &str) -> Mail {
    last_about(address, "")
}

/// The last mail to an address whose subject begins so. What tells of a decision is sent before its time.
pub fn last_about(address: &str, subject: &str) -> Mail {
    undoing_is_over_for(address);
    clock::until(&format!("a mail to {address}: {subject}"), || {
        let mut mails = to(address).into_iter();
        mails.rfind(|mail| mail.subject.starts_with(subject))
    })
}

/// The mails that have been listed, by their ids. None is ever taken out of the mailbox.
static LISTED: Mutex<BTreeMap<String, Value>> = Mutex::new(BTreeMap::new());

/// All mails: page by page from the newest one, down to a page that ends with one listed before. Mails that come at once may be listed
/// in another order than they came in, so what stands beside a known one is looked at.
fn listed() -> Vec<Value> {
    let mut listed = LISTED.lock().unwrap();
    let mut cursor = String::new();
    loop {
        let page = Browser::default()
            .get(&format!("{MAILBOX}?per_page=100{cursor}"))
            .json();
        let mut is_new = false;
        for mail in page["result"].as_array().unwrap() {
            let id = mail["messageId"].to_string();
            is_new = listed.insert(id, mail.clone()).is_none();
        }
        let info = &page["result_info"];
        if !is_new || info["has_more"] != true {
            return listed.values().cloned().collect();
        }
        cursor = format!("&cursor={}", info["cursor"].as_str().unwrap());
    }
}
