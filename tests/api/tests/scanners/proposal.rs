//! A draft, what a reviewer decides on a proposal, and a proposal whose partner was known.

use super::life::{DAY, Life, assert_opened};
use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
    scanner::{Scanner, Templates},
};
use serde_json::{Value, json};

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let mut scanner = Scanner::default();
    let told = address();
    let reviewer = Reviewer::signed_in("administrator", &told, &[]);
    let decides = |holder: &Holder, action: &Value| {
        let decided = reviewer.decides(&holder.id, action);
        assert_eq!(decided.status, 200, "{decided:?}");
        mailbox::undoing_is_over(&holder.id);
    };
    let known = published(&mut scanner, &decides);

    let draft = Holder::drafts(&form_from(&address()));
    scanner.opens(&draft.id, &[&draft.address]);
    let own = address();
    let coordinator = Reviewer::signed_in("coordinator", &own, &["19"]);
    coordinator.is_told("at_once");
    let submit = json!({ "action": "submit", "form": form_from(&draft.address) });
    let submitted = draft.opens_the_last_link().does(&submit);
    assert_eq!(submitted.status, 200, "{submitted:?}");
    coordinator.is_told("daily");
    scanner.opens(&draft.id, &[&draft.address, &own]);
    cron::wait(&draft.id, 7 * DAY);
    cron::tick();
    scanner.opens(&draft.id, &[&told]);
    asked(&mut scanner, &reviewer, &draft, &told);
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    decides(&draft, &json!({ "action": "return", "notes": notes }));
    scanner.opens(&draft.id, &[&draft.address]);
    cron::wait(&draft.id, 30 * DAY);
    cron::tick();
    scanner.opens(&draft.id, &[&draft.address]);

    for reason in [
        json!({ "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." }),
        json!({ "kind": "duplicate_of", "submission": known.id }),
    ] {
        let rejected = Holder::proposes();
        scanner.opens(&rejected.id, &[&rejected.address]);
        rejected.confirms();
        decides(&rejected, &json!({ "action": "reject", "reason": reason }));
        scanner.opens(&rejected.id, &[&rejected.address]);
    }
    ended(&mut scanner, &decides);
    let held = Holder::publishes();
    let mut of_changes = Scanner::after(&[&held.address]);
    changed(&mut of_changes, &held, &decides, &known.id);
    let mut templates = scanner.templates();
    templates.extend(of_changes.templates());
    templates
}

/// A proposal whose address is confirmed after a scanner has opened the link.
fn confirmed(scanner: &mut Scanner) -> Holder {
    let holder = Holder::proposes();
    scanner.opens(&holder.id, &[&holder.address]);
    holder.confirms();
    holder
}

/// Proposals that are withdrawn while a coordinator is told of them, left without changes, reopened, and opened again.
fn ended(scanner: &mut Scanner, decides: &dyn Fn(&Holder, &Value)) {
    let staff = address();
    let coordinator = Reviewer::signed_in("coordinator", &staff, &["19"]);
    let withdrawn = confirmed(scanner);
    coordinator.is_told("at_once");
    let withdraw = json!({ "action": "withdraw", "why": "Rahoitus jäi saamatta." });
    let answer = withdrawn.does(&withdraw);
    assert_eq!(answer.status, 200, "{answer:?}");
    coordinator.is_told("daily");
    scanner.opens(&withdrawn.id, &[&withdrawn.address, &staff]);

    let expired = confirmed(scanner);
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    decides(&expired, &json!({ "action": "return", "notes": notes }));
    scanner.opens(&expired.id, &[&expired.address]);
    cron::wait(&expired.id, 90 * DAY);
    cron::tick();
    scanner.opens(&expired.id, &[&expired.address]);

    let reopened = confirmed(scanner);
    let reason = json!({ "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." });
    decides(&reopened, &json!({ "action": "reject", "reason": reason }));
    scanner.opens(&reopened.id, &[&reopened.address]);
    cron::wait(&reopened.id, 60);
    decides(&reopened, &json!({ "action": "reopen" }));
    scanner.opens(&reopened.id, &[&reopened.address]);

    let closed = confirmed(scanner);
    Reviewer::administrator().publishes(&closed.id);
    assert_eq!(closed.closes().status, 200);
    let until = database::one("SELECT date('now', '+6 months') AS day", "day");
    decides(&closed, &json!({ "action": "reopen", "until": until }));
    scanner.opens(&closed.id, &[&closed.address]);
}

/// A reviewer asks the author, who answers.
fn asked(scanner: &mut Scanner, reviewer: &Reviewer, author: &Holder, told: &str) {
    let path = format!("/api/v1/review/submissions/{}/questions", author.id);
    let asked = reviewer.browser.post(&path, &json!({ "text": "Missä?" }));
    assert_eq!(asked.status, 201, "{asked:?}");
    scanner.opens(&author.id, &[&author.address]);
    let author = author.opens_the_last_link();
    let question = author.sees()["questions"][0]["id"].clone();
    reviewer.is_told("at_once");
    let answer = json!({ "question": question, "text": "Rovaniemellä." });
    assert_eq!(author.part("answer", &answer).status, 200);
    reviewer.is_told("daily");
    scanner.opens(&author.id, &[told]);
}

/// A public proposal whose partner was known, that a reviewer has closed, taken down and restored.
fn published(scanner: &mut Scanner, decides: &dyn Fn(&Holder, &Value)) -> Holder {
    let mut form = form_from(&address());
    form["kind"] = json!("named_partner");
    form["partner"] = json!("Koivukodin hoivayhteisö");
    let known = Holder::proposes_form(&form);
    known.confirms();
    Reviewer::administrator().publishes(&known.id);
    let (id, own) = (known.id.clone(), known.address.clone());
    *scanner = Scanner::after(&[&own]);
    database::run(&format!(
        "UPDATE proposals SET ask_at = 1000 WHERE submission = '{id}' AND ask_at IS NOT NULL"
    ));
    cron::tick();
    scanner.opens(&id, &[&own]);
    for action in [
        json!({ "action": "close", "why": "partner_here", "told": "Kerroitte siitä." }),
        json!({ "action": "take_down", "why": "Vanhentunut." }),
        json!({ "action": "restore" }),
    ] {
        decides(&known, &action);
        scanner.opens(&id, &[&own]);
    }
    known
}

/// Changes of what is published: one is returned and forgotten until it ends, two are rejected and one is published.
fn changed(scanner: &mut Scanner, held: &Holder, decides: &dyn Fn(&Holder, &Value), other: &str) {
    let own = [held.address.as_str()];
    let changes = |description: &str| {
        let mut form = held.sees()["form"].clone();
        form["description"] = json!(description);
        let edited = held.does(&json!({ "action": "edit", "form": form }));
        assert_eq!(edited.status, 200, "{edited:?}");
    };
    changes("Uusi tavoite.");
    let notes = json!([{ "field": "description", "text": "Pidempi" }]);
    decides(held, &json!({ "action": "return", "notes": notes }));
    scanner.opens(&held.id, &own);
    cron::wait(&held.id, 30 * DAY);
    cron::tick();
    scanner.opens(&held.id, &own);
    cron::wait(&held.id, 60 * DAY);
    cron::tick();
    scanner.opens(&held.id, &own);
    for reason in [
        json!({ "kind": "unsuitable", "why": "Tämä on mainos, ei ehdotus." }),
        json!({ "kind": "duplicate_of", "submission": other }),
    ] {
        changes("Toinen tavoite.");
        decides(held, &json!({ "action": "reject", "reason": reason }));
        scanner.opens(&held.id, &own);
    }
    changes("Kolmas tavoite.");
    Reviewer::administrator().publishes(&held.id);
    scanner.opens(&held.id, &own);
}

#[test]
fn no_link_of_a_mail_about_a_draft_or_a_decision_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "ask_outcome_of_proposal",
            "closed_by_reviewer",
            "confirm",
            "continue",
            "duplicate",
            "expired",
            "new_in_queue",
            "open_again",
            "overdue",
            "published",
            "question_answered",
            "question_to_author",
            "received",
            "rejected",
            "reminder",
            "reopened",
            "restored",
            "returned",
            "revision_duplicate",
            "revision_expired",
            "revision_published",
            "revision_rejected",
            "revision_reminder",
            "revision_returned",
            "taken_down",
            "withdrawn",
            "withdrawn_from_queue",
        ],
    );
}
