//! The steps by which a reply, a pair or a proposal with replies ends.

use api_tests::{
    broken::{Broken, Row},
    cron, database,
    kept::Kept,
    people::{Holder, Replier, Reviewer},
    step::{Done, requested, timed},
};
use serde_json::{Value, json};

/// An action of a holder on what they see now, of which the database refuses rows.
fn does(root: &str, holder: &Holder, action: &Value, rows: &[Row]) -> Done {
    let version = holder.sees()["version"].clone();
    requested(root, rows, || holder.does_seeing(&version, action))
}

#[test]
fn a_reply_is_withdrawn_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let withdraw = json!({ "action": "withdraw", "why": "Suunnitelmat muuttuivat." });
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Mail];
    let done = does(&proposer.id, &replier.holder, &withdraw, &rows);
    done.is(
        [200, 409],
        &["reply holder withdraw"],
        &["reply_withdrawn", "withdrawn_other"],
    );
    assert_eq!(proposer.received()["count"], 0);
}

#[test]
fn what_was_public_of_a_reply_is_concealed_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_offers(&proposer);
    Reviewer::administrator().publishes(&replier.holder.id);
    proposer.accepts(&replier.holder.id);
    let rows = [Row::Event, Row::Change, Row::Proposal];
    let done = does(
        &proposer.id,
        &replier.holder,
        &json!({ "action": "conceal" }),
        &rows,
    );
    done.is([200, 409], &["reply holder conceal"], &[]);
}

#[test]
fn a_proposal_with_replies_is_closed_once_and_its_replies_stay() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let close = json!({ "action": "close", "why": "partner_elsewhere" });
    let rows = [Row::Event, Row::Change, Row::Proposal];
    let done = does(&proposer.id, &proposer, &close, &rows);
    assert_eq!(done.answers, [200, 409], "{done:?}");
    assert_eq!(done.events, ["proposal holder close"]);
    assert_eq!(replier.holder.sees()["standing"]["state"], "delivered");
}

#[test]
fn replies_end_once_where_their_proposal_is_taken_down() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let reviewer = Reviewer::administrator();
    let version = reviewer.sees(&proposer.id)["item"]["version"].clone();
    let action = json!({ "action": "take_down", "why": "Väärä kuva." });
    let rows = [Row::Event, Row::Change, Row::Proposal, Row::Mail];
    let done = requested(&proposer.id, &rows, || {
        reviewer.decides_seeing(&proposer.id, &version, &action)
    });
    done.is(
        [200, 409],
        &["proposal administrator take_down"],
        &["taken_down"],
    );
    // The decision can be taken back meanwhile.
    assert_eq!(replier.holder.sees()["standing"]["state"], "delivered");
    let rows = [Row::Event, Row::Change, Row::Mail];
    let done = timed(&proposer.id, &rows, || cron::wait(&proposer.id, 30));
    done.was(&["reply system end"], &["reply_ended"]);
    assert_eq!(replier.holder.sees()["standing"]["state"], "withdrawn");
}

#[test]
fn a_side_of_a_pair_is_erased_once_and_the_other_is_told_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    proposer.accepts(&replier.holder.id);
    let rows = [Row::Event, Row::Change, Row::Mail];
    let erase = json!({ "action": "erase" });
    let done = does(&proposer.id, &replier.holder, &erase, &rows);
    assert_eq!(done.answers[0], 200, "{done:?}");
    done.was(&["reply holder erase"], &["pair_erased"]);
}

#[test]
fn a_proposal_with_accepted_pairs_is_erased_once_and_each_other_side_is_told_once() {
    let proposer = Holder::publishes();
    let repliers = [(); 3].map(|()| Replier::replies_and_confirms(&proposer).holder);
    let [first, second, unanswered] = &repliers;
    for pair in [first, second] {
        proposer.accepts(&pair.id);
    }
    // Its pairs go on being counted.
    let rows = [Row::Event, Row::Change, Row::Mail];
    let erase = json!({ "action": "erase" });
    let done = does(&proposer.id, &proposer, &erase, &rows);
    assert_eq!(done.answers[0], 200, "{done:?}");
    done.was(
        &["proposal holder erase", "reply system end"],
        &["pair_erased", "reply_ended"],
    );
    for (holder, told) in [(first, 1), (second, 1), (unanswered, 0)] {
        let mails = format!(
            "SELECT count(*) AS n FROM mails WHERE recipient = '{}' AND template = 'pair_erased'",
            holder.address
        );
        assert_eq!(database::count(&mails), told);
    }
    let erased = format!(
        "SELECT count(*) AS n FROM mails WHERE recipient = '{}' AND template = 'erased'",
        proposer.address
    );
    assert_eq!(database::count(&erased), 1);
    assert_eq!(first.sees()["standing"]["state"], "delivered");
    assert_eq!(unanswered.sees()["standing"]["state"], "withdrawn");
}

#[test]
fn negotiations_that_go_on_are_said_to_once() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    proposer.accepts(id);
    cron::wait(id, 90 * 24 * 3600);
    cron::tick();
    let keep = json!({ "reply": id });
    for row in [Row::Event, Row::Change] {
        let before = Kept::settled(&proposer.id);
        let broken = Broken::at(row, &proposer.id);
        let refused = proposer.part("outcomes/keep", &keep);
        drop(broken);
        assert_eq!(refused.status, 500, "{row:?}: {refused:?}");
        Kept::of(&proposer.id).is_as(&before, &format!("{row:?}"));
    }
    let kept = proposer.part("outcomes/keep", &keep);
    assert_eq!(kept.status, 204, "{kept:?}");
    cron::tick();
    let mails = database::count(&format!(
        "SELECT count(*) AS n FROM mails WHERE submission = '{id}' AND template = 'ask_outcome'"
    ));
    assert_eq!(mails, 1, "the replier alone is mailed about the reply");
}
