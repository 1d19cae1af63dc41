//! Replies, results, messages, notes and links of which something can't be read.

use super::planted::{Broken, NOTHING, listed, read_everything, reader};
use api_tests::{
    mailbox,
    people::{Holder, Replier, Reviewer, outcome_form, request},
};
use serde_json::{Value, json};

/// A proposal with two public replies, of which both sides have reported public results.
struct Pairs {
    proposer: Holder,
    repliers: [Replier; 2],
    outcomes: [String; 2],
    reviewer: Reviewer,
}

impl Pairs {
    fn new() -> Self {
        let (proposer, reviewer) = (Holder::publishes(), Reviewer::administrator());
        let repliers = [0; 2].map(|_| {
            let replier = Replier::replies_and_offers(&proposer);
            reviewer.publishes(&replier.holder.id);
            proposer.accepts(&replier.holder.id);
            replier
        });
        let outcomes = repliers.each_ref().map(|replier| {
            let results = request(&outcome_form(&["starts"], true));
            let reported = replier.holder.part("outcomes", &results).json();
            let id = reported["id"].as_str().unwrap().to_owned();
            reviewer.publishes(&id);
            id
        });
        Self {
            proposer,
            repliers,
            outcomes,
            reviewer,
        }
    }

    /// The numbers of public replies and of public pairs, of replies received and of the own pairs.
    fn seen(&self) -> [usize; 4] {
        let number = self.proposer.number_path();
        let reader = reader();
        for tab in ["", "/replies", "/results"] {
            let page = reader.get(&format!("/fi/proposals/{number}{tab}"));
            assert_eq!(page.status, 200, "{tab}: {page:?}");
        }
        let length = |value: &Value| value.as_array().unwrap().len();
        let public = |part: &str| {
            let answer = reader.get(&format!("/api/v1/proposals/{number}/{part}"));
            assert_eq!(answer.status, 200, "{answer:?}");
            length(&answer.json()["items"])
        };
        let held = format!("/api/v1/manage/{}/outcomes", self.proposer.id);
        let held = self.proposer.browser.get(&held);
        assert_eq!(held.status, 200, "{held:?}");
        self.reviewer.sees(&self.proposer.id);
        [
            public("replies"),
            public("outcomes"),
            length(&self.proposer.received()["replies"]),
            length(&held.json()["pairs"]),
        ]
    }

    /// Breaks something, and gives what is seen and listed then.
    fn with(&self, table: &str, of: &str, assignment: &str) -> ([usize; 4], Vec<Value>) {
        let broken = Broken::by(table, of, assignment);
        let seen = self.seen();
        read_everything();
        let listed = listed();
        drop(broken);
        read_everything();
        (seen, listed)
    }
}

#[test]
fn the_other_replies_and_results_of_a_proposal_are_shown() {
    let pairs = Pairs::new();
    assert_eq!(pairs.seen(), [2, 2, 2, 2]);
    let reply = &pairs.repliers[0].holder.id;
    let outcome = &pairs.outcomes[0];
    let row = |kind: &str, id: &str, part: &str| json!([kind, id, part]);

    let public = pairs.with(
        "public_replies",
        &format!("submission = '{reply}'"),
        "reply = '{}'",
    );
    // What follows from something else is written anew.
    assert_eq!(public, ([1, 2, 2, 2], vec![]));
    let public = pairs.with(
        "outcomes",
        &format!("submission = '{outcome}'"),
        "outcome = '{\"results\":[\"retired\"]}'",
    );
    assert_eq!(public, ([2, 1, 2, 2], vec![]));
    let own = pairs.with("submissions", &format!("id = '{reply}'"), "evidence = '{}'");
    assert_eq!(
        own,
        ([2, 2, 1, 1], vec![row("submission", reply, "evidence")])
    );
    let own = pairs.with(
        "submissions",
        &format!("id = '{outcome}'"),
        "evidence = '{}'",
    );
    assert_eq!(
        own,
        ([2, 2, 2, 2], vec![row("submission", outcome, "evidence")])
    );
    let code = "form = json_set(form, '$.languages', json('[\"retired\"]'))";
    let form = pairs.with("submission_texts", &format!("submission = '{reply}'"), code);
    assert_eq!(
        form,
        (
            [2, 2, 2, 2],
            vec![row("submission", reply, "form.languages")]
        )
    );
    let code = "form = json_set(form, '$.results', json('[\"retired\"]'))";
    let form = pairs.with(
        "submission_texts",
        &format!("submission = '{outcome}'"),
        code,
    );
    assert_eq!(
        form,
        (
            [2, 2, 2, 2],
            vec![row("submission", outcome, "form.results")]
        )
    );
    assert_eq!(pairs.seen(), [2, 2, 2, 2]);
}

#[test]
fn the_other_messages_and_notes_are_shown() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    for text in ["Hei!", "Vielä yksi asia."] {
        assert_eq!(replier.writes(text).status, 200);
    }
    let thread = || replier.sent()["thread"].as_array().unwrap().len();
    assert_eq!(thread(), 2);
    let of = format!(
        "id = (SELECT min(id) FROM submissions WHERE parent = '{}' AND kind = 'thread_message')",
        replier.holder.id
    );
    let broken = Broken::by("submissions", &of, "evidence = '{}'");
    assert_eq!(thread(), 1);
    drop(broken);

    let reviewer = Reviewer::administrator();
    let path = format!("/api/v1/review/submissions/{}/comments", proposer.id);
    for text in ["Ensimmäinen", "Toinen"] {
        let answer = reviewer.browser.post(&path, &json!({ "text": text }));
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    let of = format!("submission = '{}' AND text = 'Toinen'", proposer.id);
    let _broken = Broken::by("comments", &of, "text = ' '");
    let answer = reviewer.browser.get(&path);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.json()["items"].as_array().unwrap().len(), 1);
    read_everything();
    assert_eq!(listed(), [json!(["comment", proposer.id, "text"])]);
}

#[test]
fn a_link_that_can_not_be_read_says_so_and_the_others_work() {
    let holder = Holder::proposes();
    let token = mailbox::last_to(&holder.address).token();
    let of = format!("hash = sha256('{token}')");
    let broken = Broken::by("links", &of, "address = 'Maija'");
    let page = reader().get(&format!("/fi/manage/{token}"));
    assert_eq!(page.status, 500, "{page:?}");
    holder.sees();
    read_everything();
    assert_eq!(listed(), [json!(["link", holder.id, "address"])]);
    drop(broken);
    holder.confirms();
    read_everything();
    assert_eq!(listed(), NOTHING);
}
