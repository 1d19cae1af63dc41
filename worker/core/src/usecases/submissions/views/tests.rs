//! What each side sees of a submission.

#![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

use super::*;
use shared::{
    join_request::form::JoinRequestForm,
    lang::Lang,
    message::form::MessageForm,
    proposal::{form::ProposalForm, last_day::SetDay},
    reply::form::ReplyForm,
    submission::{
        SubmissionKind,
        review::Review,
        state::{Decision, Delivery},
    },
};

const FORM: &str = include_str!("../../../../../../tests/fixtures/proposal-017-2018.json");

/// A published proposal of the address in its form, whose contact agreed to be shown.
fn published() -> Submission {
    let since = Timestamp::from_millis(0);
    let by = "a2b3c4d5e6f7a2b3".parse().unwrap();
    let announced = Decision { at: since, by };
    let state = State::Published { since, announced };
    let text = Version::new(3);
    let review = Review::new(SubmissionKind::Proposal, text, text, state, None).unwrap();
    let mut form: ProposalForm = serde_json::from_str(FORM).unwrap();
    form.publish_contact = true;
    Submission {
        id: "a2b3c4d5e6f7a2b3".parse().unwrap(),
        review,
        lang: Lang::Fi,
        parent: None,
        target: None,
        names: [].into(),
        root: None,
        address: form.contact_email.parse().ok(),
        home: None,
        regions: Vec::new(),
        privacy_version: String::new(),
        contact_hidden: 0,
        created_at: since,
        changed_at: since,
        number: None,
        published_at: None,
        set_day: None,
        transfer: None,
        texts: [(text, SubmissionForm::Proposal(Box::new(form)))].into(),
    }
}

fn own(submission: &Submission) -> ProposalForm {
    own_form(submission).proposal().cloned().unwrap()
}

fn shows(submission: &Submission) -> bool {
    let public = submission.public_proposal().ok().flatten().unwrap();
    public.contact.is_public
}

#[test]
fn a_contact_is_shown_in_texts_that_are_later_than_the_hidden_ones() {
    let mut submission = published();
    assert!(shows(&submission));
    submission.contact_hidden = 2;
    assert!(shows(&submission) && own(&submission).publish_contact);
    submission.contact_hidden = 3;
    assert!(!shows(&submission) && !own(&submission).publish_contact);
    assert_ne!(own(&submission).contact_name, "");
}

#[test]
fn a_day_that_was_set_and_a_contact_that_is_hidden_hold_for_the_holder_and_for_the_public() {
    let until = "2027-03-31".parse().unwrap();
    let version = Version::new(4);
    let extended = Submission {
        contact_hidden: 3,
        set_day: Some(SetDay { until, version }),
        ..published()
    };
    assert_eq!(own(&extended).open_until, "2027-03-31");
    assert!(!own(&extended).publish_contact && !shows(&extended));
    let public = extended.public_proposal().ok().flatten().unwrap();
    assert_eq!(public.open_until, until);
}

#[test]
fn those_who_answer_see_the_address_of_a_message_only_where_its_author_shows_it() {
    for show_address in [false, true] {
        let form = SubmissionForm::Message(MessageForm {
            contact_email: "maija@example.org".to_owned(),
            show_address,
            ..MessageForm::default()
        });
        let shown = shown_to_staff(&published(), form).contact_email();
        assert_eq!(shown.is_some(), show_address);
    }
}

#[test]
fn the_address_of_a_reply_is_not_for_staff_and_that_of_an_entry_is_once_it_is_on_the_list() {
    let since = Timestamp::from_millis(0);
    let with = |kind, mark| {
        let delivery = Delivery::new(since, None).answered(mark, since);
        let text = Version::new(3);
        let review = Review::new(kind, text, text, State::Delivered(delivery), None).unwrap();
        Submission {
            review,
            ..published()
        }
    };
    let contact_email = "maija@example.org".to_owned();
    for (mark, is_on_list) in [(Mark::Unseen, false), (Mark::Accepted, true)] {
        let reply = SubmissionForm::Reply(ReplyForm {
            contact_email: contact_email.clone(),
            ..ReplyForm::default()
        });
        let shown = shown_to_staff(&with(SubmissionKind::Reply, mark), reply);
        assert_eq!(shown.contact_email(), None);
        let joins = SubmissionForm::JoinRequest(JoinRequestForm {
            contact_email: contact_email.clone(),
            ..JoinRequestForm::default()
        });
        let shown = shown_to_staff(&with(SubmissionKind::JoinRequest, mark), joins);
        assert_eq!(shown.contact_email().is_some(), is_on_list);
    }
}

#[test]
fn a_new_holder_goes_on_without_the_contact_before_them() {
    let taken = Submission {
        address: "uusi@example.org".parse().ok(),
        contact_hidden: 3,
        ..published()
    };
    let latest = taken.latest().proposal().cloned().unwrap();
    let form = own(&taken);
    assert_eq!(form.contact_email, "uusi@example.org");
    assert_eq!(form.contact_name, "");
    assert_eq!(form.contact_role, "");
    assert_eq!(form.title, latest.title);
    assert!(!form.publish_contact && latest.publish_contact);
}
