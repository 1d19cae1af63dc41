//! The questions and reminders that time brings.

use api_tests::{
    broken::Row,
    cron, database,
    people::{Holder, Replier, Reviewer, address, join_from},
    step::timed,
};
use serde_json::json;

const DAY: i64 = 24 * 3600;

/// What notes that something was told, and the mail that tells it.
const TOLD: [Row; 3] = [Row::Event, Row::Change, Row::Mail];

#[test]
fn a_proposer_is_asked_once_before_the_last_day_and_kept_open_once() {
    let proposer = Holder::publishes();
    let id = proposer.id.as_str();
    let done = timed(id, &TOLD, || cron::last_day_in(id, 13));
    done.was(&["proposal system ask_still_looking"], &["still_looking"]);
    let seen = proposer.sees()["version"].clone();
    let rows = [Row::Event, Row::Change, Row::Proposal];
    let done = api_tests::step::requested(id, &rows, || {
        proposer.does_seeing(&seen, &json!({ "action": "extend" }))
    });
    done.is([200, 409], &["proposal holder extend"], &[]);
}

#[test]
fn a_proposer_is_reminded_and_a_replier_told_of_the_silence_once_each() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    let done = timed(&proposer.id, &TOLD, || cron::wait(id, 14 * DAY));
    done.was(&["reply system remind_addressee"], &["replies_unanswered"]);
    let done = timed(&proposer.id, &TOLD, || cron::wait(id, 16 * DAY));
    assert_eq!(done.mails, ["reply_silence"], "{done:?}");
}

#[test]
fn both_sides_of_a_pair_are_asked_once_for_their_results() {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer);
    let id = replier.holder.id.as_str();
    proposer.accepts(id);
    let done = timed(&proposer.id, &TOLD, || cron::wait(id, 90 * DAY));
    done.was(&["reply system ask_outcome"], &["ask_outcome"]);
}

#[test]
fn a_proposer_is_asked_once_for_the_results_with_a_known_partner() {
    let proposer = Holder::publishes_with_partner();
    let id = proposer.id.as_str();
    let done = timed(id, &[Row::Proposal, Row::Mail], || {
        database::run(&format!(
            "UPDATE proposals SET ask_at = 1000 WHERE submission = '{id}' AND ask_at IS NOT NULL"
        ));
    });
    done.was(&[], &["ask_outcome_of_proposal"]);
}

#[test]
fn an_entry_of_a_list_is_asked_after_once_a_year() {
    let coordinator = Reviewer::coordinator(&["04"]);
    let holder = Holder::sends("/api/v1/networks/satakunta/join", &join_from(&address()));
    let accepted = coordinator.decides(&holder.id, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(&holder.id, 30);
    cron::tick();
    let id = holder.id.as_str();
    let done = timed(id, &TOLD, || cron::wait(id, 365 * DAY));
    done.was(&["join_request system ask_to_stay"], &["ask_to_stay"]);
    let done = timed(id, &TOLD, || cron::wait(id, 365 * DAY));
    done.was(&["join_request system ask_to_stay"], &["ask_to_stay"]);
    let done = timed(id, &TOLD, || cron::wait(id, 30 * DAY));
    assert_eq!(done.mails, ["entry_lapsed"], "{done:?}");
}

#[test]
fn those_who_answer_are_reminded_once() {
    let coordinator = Reviewer::coordinator(&["04"]);
    let holder = Holder::sends("/api/v1/networks/satakunta/join", &join_from(&address()));
    let id = holder.id.as_str();
    let done = timed(id, &TOLD, || cron::wait(id, 7 * DAY));
    done.was(
        &["join_request system remind_addressee"],
        &["join_unanswered"],
    );
    assert_eq!(coordinator.sees(id)["item"]["kind"], "join_request");
}
