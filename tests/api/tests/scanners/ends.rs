//! Silence, and how replies, pairs and their proposal end.

use super::life::{DAY, Life, assert_opened};
use api_tests::{
    cron,
    people::{Holder, Replier, Reviewer, form_from},
    scanner::{Scanner, Templates},
};
use serde_json::json;

pub static LIFE: Life = Life::new(live);

fn live() -> Templates {
    let reviewer = Reviewer::administrator();
    let proposer = Holder::publishes();
    let (root, own) = (proposer.id.clone(), proposer.address.as_str());
    let lasting = Holder::publishes();
    let repliers = [(); 5].map(|()| Replier::replies_and_confirms(&proposer).holder);
    let [silent, paired, spam, fraud, fickle] = &repliers;
    let addresses = repliers.each_ref().map(|it| it.address.as_str());
    let mut scanner = Scanner::after(&[&[own, &lasting.address], addresses.as_slice()].concat());
    for days in [14, 16] {
        cron::wait(&silent.id, days * DAY);
        cron::tick();
    }
    scanner.opens(&root, &[own, &silent.address]);
    let withdraw = json!({ "action": "withdraw", "why": "Suunnitelmat muuttuivat." });
    assert_eq!(fickle.does(&withdraw).status, 200);
    scanner.opens(&root, &[own, &fickle.address]);
    for replier in [paired, fraud] {
        proposer.accepts(&replier.id);
    }
    for replier in [spam, fraud] {
        assert_eq!(proposer.answers(&replier.id, "report", "").status, 200);
        let ends = json!({ "action": "end_as_spam" });
        let ended = reviewer.decides(&replier.id, &ends);
        assert_eq!(ended.status, 200, "{ended:?}");
    }
    scanner.opens(&root, &[own, &paired.address]);

    let mut form = form_from(own);
    form["publish_contact"] = json!(false);
    form["description"] = json!("Jaamme kokemuksia ja parhaita käytäntöjä.");
    let edited = proposer.does(&json!({ "action": "edit", "form": form }));
    assert_eq!(edited.status, 200, "{edited:?}");
    reviewer.publishes(&root);
    scanner.opens(&root, &[own, &silent.address]);

    for days in [13, 2, -1] {
        cron::last_day_in(&root, days);
        cron::tick();
        scanner.opens(&root, &[own]);
    }
    for days in [13, 2] {
        cron::last_day_for_good_in(&lasting.id, days);
        cron::tick();
        scanner.opens(&lasting.id, &[&lasting.address]);
    }
    assert_eq!(proposer.does(&json!({ "action": "erase" })).status, 200);
    scanner.opens(&root, &[own, &silent.address, &paired.address]);
    scanner.templates()
}

#[test]
fn no_link_of_a_mail_about_silence_or_an_end_does_anything_by_itself() {
    assert_opened(
        &LIFE,
        &[
            "closed_time_over",
            "closes_soon",
            "closes_soon_last",
            "erased",
            "pair_erased",
            "proposal_changed",
            "replies_unanswered",
            "reply_accepted",
            "reply_accepted_by_you",
            "reply_ended",
            "reply_ended_as_spam",
            "reply_ended_as_spam_shown",
            "reply_silence",
            "reply_withdrawn",
            "revision_published",
            "still_looking",
            "still_looking_last",
            "withdrawn_other",
        ],
    );
}
