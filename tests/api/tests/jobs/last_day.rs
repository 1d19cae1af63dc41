//! The questions before the last day, and what their link does.

use api_tests::{
    browser::Browser,
    cron, database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::json;

const FIRST: &str = "Etsitkö yhä kumppania?";

/// A proposal that was published long ago.
fn published() -> Holder {
    let holder = Holder::proposes_and_confirms();
    Reviewer::administrator().publishes(&holder.id);
    holder
}

/// A proposal whose holder is asked if it shall stay open, and the path of the mailed link.
fn asked() -> (Holder, String) {
    let holder = published();
    cron::last_day_in(&holder.id, 13);
    cron::tick();
    let token = mailbox::last_about(&holder.address, FIRST).token();
    (holder, format!("/fi/manage/{token}"))
}

/// The number of mails about a subject, after the cron has run three times and looked again at the proposal.
fn told(holder: &Holder, subject: &str) -> usize {
    for _ in 0..3 {
        cron::tick();
        // As when it is killed before it has noted when to look again.
        let again = format!(
            "UPDATE submissions SET due_at = 0 WHERE id = '{}'",
            holder.id
        );
        database::run(&again);
    }
    let mails = mailbox::to(&holder.address).into_iter();
    mails.filter(|mail| mail.subject.contains(subject)).count()
}

#[test]
fn a_holder_is_asked_once_a_fortnight_and_once_three_days_before_the_last_day() {
    let holder = published();
    let last = "sulkeutuu pian";
    cron::last_day_in(&holder.id, 15);
    assert_eq!((told(&holder, FIRST), told(&holder, last)), (0, 0));
    cron::last_day_in(&holder.id, 13);
    assert_eq!((told(&holder, FIRST), told(&holder, last)), (1, 0));
    // Between the questions.
    cron::last_day_in(&holder.id, 2);
    assert_eq!((told(&holder, FIRST), told(&holder, last)), (1, 1));
    cron::last_day_in(&holder.id, -1);
    assert_eq!(told(&holder, "on sulkeutunut"), 1);
    let seen = holder.sees();
    assert_eq!(seen["standing"]["state"], "closed");
    assert_eq!(seen["standing"]["closed"], "time_is_over");
    let mail = mailbox::last_about(&holder.address, "Hanke-ehdotus");
    assert!(
        mail.text.contains("Voit avata ehdotuksen uudelleen"),
        "{mail:?}"
    );
    assert_eq!(mail.token().len(), 64);
}

#[test]
fn the_button_of_the_mailed_link_keeps_it_open_once_and_looking_changes_nothing() {
    let (holder, path) = asked();
    let before = holder.sees();
    for method in ["GET", "HEAD", "GET", "HEAD"] {
        let answer = Browser::default().ask(method, &path, &[], "");
        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!(answer.header("set-cookie"), "");
    }
    let page = Browser::default().get(&path);
    let form = format!("<form method=\"post\" action=\"{path}\">");
    assert!(page.text.contains(&form), "{}", page.text);
    assert_eq!(holder.sees(), before);

    let reader = Browser::default();
    let pressed = reader.press(&path);
    assert_eq!(pressed.status, 303, "{pressed:?}");
    assert_eq!(
        pressed.header("location"),
        format!("/fi/manage/{}", holder.id)
    );
    let after = holder.sees();
    assert_eq!(after["open"]["until"], before["open"]["extended"]);
    assert_eq!(after["standing"], before["standing"]);
    for answer in [reader.press(&path), reader.get(&path)] {
        assert_eq!(answer.status, 410);
    }
    assert_eq!(holder.sees()["open"]["until"], before["open"]["extended"]);
    // Who has answered isn't asked again.
    assert_eq!(told(&holder, "sulkeutuu pian"), 0);
}

#[test]
fn the_link_of_a_question_ends_with_the_proposal_or_with_another_answer() {
    for deed in [
        json!({ "action": "close", "why": "given_up" }),
        json!({ "action": "extend" }),
        json!({ "action": "withdraw", "why": "Ei enää." }),
    ] {
        let (holder, path) = asked();
        assert_eq!(holder.does(&deed).status, 200);
        let seen = holder.sees();
        for answer in [
            Browser::default().get(&path),
            Browser::default().press(&path),
        ] {
            assert_eq!(answer.status, 410, "{deed}");
        }
        assert_eq!(holder.sees(), seen, "{deed}");
    }
}

#[test]
fn whoever_cant_keep_it_open_longer_is_told_so_at_the_same_times_instead_of_being_asked() {
    let holder = published();
    let (first, second) = ("viimeinen päivä lähestyy", "viimeinen päivä on");
    let both = || (told(&holder, first), told(&holder, second));
    cron::last_day_for_good_in(&holder.id, 15);
    assert_eq!(both(), (0, 0));
    cron::last_day_for_good_in(&holder.id, 13);
    assert_eq!(both(), (1, 0));
    let mail = mailbox::last_about(&holder.address, "Hanke-ehdotuksen");
    for said in ["ei voi enää jatkaa", "24 kuukautta", "tuloslomake"] {
        assert!(mail.text.contains(said), "{mail:?}");
    }
    // The link leads to the holder's page, which doesn't offer what can't be done.
    let opened = Browser::default().get(&format!("/fi/manage/{}", mail.token()));
    assert_eq!(opened.status, 303, "{opened:?}");
    assert!(!holder.sees()["actions"].to_string().contains("extend"));
    cron::last_day_for_good_in(&holder.id, 2);
    assert_eq!(both(), (1, 1));
    cron::last_day_for_good_in(&holder.id, -1);
    assert_eq!((both(), told(&holder, "on sulkeutunut")), ((1, 1), 1));
    let seen = holder.sees();
    assert_eq!(seen["standing"]["closed"], "time_is_over");
    assert!(!seen["actions"].to_string().contains("reopen"));
    let mail = mailbox::last_about(&holder.address, "Hanke-ehdotus");
    assert!(mail.text.contains("ei voi enää avata"), "{mail:?}");
    assert_eq!(told(&holder, FIRST), 0);
}
