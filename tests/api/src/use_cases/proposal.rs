//! The use cases of a proposal.

use crate::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from, request},
    steps::{Act, asked},
};
use serde_json::{Value, json};

pub fn handed_in() -> Act {
    let (browser, body) = (Browser::default(), request(&form_from(&address())));
    asked(move || browser.post("/api/v1/proposals", &body))
}

pub fn previewed() -> Act {
    let (browser, form) = (Browser::default(), form_from(&address()));
    asked(move || browser.post("/api/v1/proposals/preview?lang=fi", &form))
}

pub fn confirmed() -> Act {
    let holder = Holder::proposes();
    let link = format!("/fi/manage/{}", mailbox::last_to(&holder.address).token());
    asked(move || holder.browser.press(&link))
}

/// A holder does something.
pub fn does(holder: Holder, action: Value) -> Act {
    asked(move || holder.does(&action))
}

/// A reviewer decides something on a submission, and did these things before.
fn decides(holder: &Holder, before: &[Value], action: Value) -> Act {
    let (reviewer, id) = (Reviewer::administrator(), holder.id.clone());
    for action in before {
        decided(&reviewer, &id, action);
    }
    asked(move || reviewer.decides(&id, &action))
}

fn decided(reviewer: &Reviewer, id: &str, action: &Value) {
    let answer = reviewer.decides(id, action);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
}

fn named(action: &str) -> Value {
    json!({ "action": action })
}

/// An edit of a proposal's title.
fn titled(holder: &Holder, action: &str) -> Value {
    let mut form = holder.sees()["form"].clone();
    form["title"] = json!("Toinen otsikko");
    json!({ "action": action, "form": form })
}

fn returns() -> Value {
    json!({ "action": "return", "notes": [{ "field": "title", "text": "Lyhyempi." }] })
}

fn rejects() -> Value {
    json!({ "action": "reject", "reason": { "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." } })
}

fn takes_down() -> Value {
    json!({ "action": "take_down", "why": "Väärä kuva." })
}

fn withdraws() -> Value {
    json!({ "action": "withdraw", "why": "Rahoitus jäi saamatta." })
}

fn closes() -> Value {
    json!({ "action": "close", "why": "given_up" })
}

pub fn edited() -> Act {
    let holder = Holder::proposes_and_confirms();
    let edit = titled(&holder, "edit");
    does(holder, edit)
}

pub fn returned() -> Act {
    decides(&Holder::proposes_and_confirms(), &[], returns())
}

pub fn resubmitted() -> Act {
    let holder = Holder::proposes_and_confirms();
    decided(&Reviewer::administrator(), &holder.id, &returns());
    let resubmit = titled(&holder, "resubmit");
    does(holder, resubmit)
}

pub fn approved() -> Act {
    decides(&Holder::proposes_and_confirms(), &[], named("approve"))
}

pub fn unapproved() -> Act {
    let holder = Holder::proposes_and_confirms();
    decides(&holder, &[named("approve")], named("unapprove"))
}

/// The announcement with a mail that the reviewer has edited.
pub fn announced() -> Act {
    let holder = Holder::proposes_and_confirms();
    let (reviewer, id) = (Reviewer::administrator(), holder.id);
    decided(&reviewer, &id, &named("approve"));
    let preview = reviewer.browser.post(
        &format!("/api/v1/review/submissions/{id}/preview"),
        &json!({ "version": reviewer.sees(&id)["item"]["version"], "action": "announce" }),
    );
    let mails = preview.json()["mails"].clone();
    let body = mails.as_array().unwrap().last().unwrap()["body"].clone();
    let mail = json!({ "subject": "Hanke-ehdotus {number}", "body": body });
    let announce = json!({ "action": "announce", "mail": mail });
    asked(move || reviewer.decides(&id, &announce))
}

pub fn undone() -> Act {
    let holder = Holder::proposes_and_confirms();
    decides(
        &holder,
        &[named("approve"), named("announce")],
        named("undo"),
    )
}

pub fn return_undone() -> Act {
    decides(
        &Holder::proposes_and_confirms(),
        &[returns()],
        named("undo"),
    )
}

pub fn taking_down_undone() -> Act {
    decides(&Holder::publishes(), &[takes_down()], named("undo"))
}

/// A submission is announced, and the time to undo that is over.
fn is_to_publish(holder: &Holder) -> Act {
    let reviewer = Reviewer::administrator();
    for action in ["approve", "announce"] {
        decided(&reviewer, &holder.id, &named(action));
    }
    cron::wait(&holder.id, 30);
    Act::Due
}

pub fn published() -> Act {
    is_to_publish(&Holder::proposes_and_confirms())
}

pub fn rejected() -> Act {
    decides(&Holder::proposes_and_confirms(), &[], rejects())
}

pub fn reopened_by_reviewer() -> Act {
    let holder = Holder::proposes_and_confirms();
    decides(&holder, &[rejects()], named("reopen"))
}

pub fn withdrawn() -> Act {
    does(Holder::publishes(), withdraws())
}

pub fn reopened() -> Act {
    let holder = Holder::publishes();
    assert_eq!(holder.does(&withdraws()).status, 200);
    does(holder, named("reopen"))
}

pub fn closed() -> Act {
    does(Holder::publishes(), closes())
}

pub fn opened_again() -> Act {
    let holder = Holder::publishes();
    let closed = holder.does(&closes()).json();
    let until = closed["open"]["latest"].clone();
    does(holder, json!({ "action": "reopen", "until": until }))
}

pub fn extended() -> Act {
    let holder = Holder::publishes();
    // A proposal that was extended to the end can't be extended again. The last day comes nearer first.
    database::run(&format!(
        "UPDATE submission_texts SET form = json_set(form, '$.open_until', date('now', '+5 months')) WHERE submission = '{0}'; \
         UPDATE proposals SET open_until = date('now', '+5 months') WHERE submission = '{0}'; \
         UPDATE proposal_facets SET place = (SELECT cast(julianday(p.open_until) - 2440587.5 AS INTEGER) * 10000000000 + p.place \
           FROM proposals p WHERE p.submission = '{0}') WHERE submission = '{0}' AND sort = 'closing'",
        holder.id
    ));
    does(holder, named("extend"))
}

pub fn restored() -> Act {
    decides(&Holder::publishes(), &[takes_down()], named("restore"))
}

/// A published proposal with a revision in review.
fn with_revision() -> Holder {
    let holder = Holder::publishes();
    let edited = holder.does(&titled(&holder, "edit"));
    assert_eq!(edited.status, 200, "{edited:?}");
    holder
}

pub fn revised() -> Act {
    let holder = Holder::publishes();
    let edit = titled(&holder, "edit");
    does(holder, edit)
}

pub fn revision_discarded() -> Act {
    does(with_revision(), named("discard"))
}

pub fn revision_published() -> Act {
    is_to_publish(&with_revision())
}
