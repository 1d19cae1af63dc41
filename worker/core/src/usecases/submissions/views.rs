//! A submission as its holder and as a reviewer see it.

use crate::{
    store::{queue, submissions::Submission},
    usecases::submissions::mails,
};
use shared::{
    form::field::Field,
    network::NetworkSlug,
    submission::{
        action::ActionName,
        actor::Actor,
        form::SubmissionForm,
        id::Version,
        permission::may,
        reasons::Note,
        review::Candidate,
        state::{Mark, Rejection, State},
        wire::{
            FormJson, HolderStatus, ManagedSubmission, ProposalBeside, QueueItem,
            ReviewedSubmission,
        },
    },
    time::Timestamp,
};

/// A submission as its holder sees it.
pub fn managed(
    submission: &Submission,
    actor: &Actor,
    deciders: Vec<NetworkSlug>,
    now: Timestamp,
) -> ManagedSubmission {
    let review = &submission.review;
    ManagedSubmission {
        id: submission.id.clone(),
        kind: review.kind(),
        version: review.version(),
        standing: standing(review.state()),
        revision: review.candidate().map(|it| standing(it.state())),
        number: submission.number,
        open: submission.open_days(now),
        form: FormJson::from(&own_form(submission)),
        reaches: submission.reaches(submission.lang),
        moves_to: None,
        mark: mark_for_author(submission, now),
        address: submission.address.clone(),
        lang: submission.lang,
        actions: actions(submission, actor, now),
        deciders,
        created_at: submission.created_at,
        changed_at: submission.changed_at,
    }
}

/// The latest form as its holder goes on with it: with the address that they have proven, without the contact that a holder
/// before them gave, and without a consent that no longer counts.
fn own_form(submission: &Submission) -> SubmissionForm {
    let mut form = consented(submission, submission.review.latest_text());
    let Some(address) = submission
        .address
        .as_ref()
        .filter(|_| submission.is_proven())
    else {
        return form;
    };
    if form.contact_email().as_ref() != Some(address) {
        let content = form.content_mut();
        for field in [Field::ContactName, Field::ContactRole, Field::ContactPhone] {
            content.set_text(field, None, String::new());
        }
        content.set_text(Field::ContactEmail, None, address.as_str().to_owned());
    }
    form
}

/// The text of a version with the consent as it counts now, and with its last day as it holds.
fn consented(submission: &Submission, version: Version) -> SubmissionForm {
    let mut form = submission.form_as_it_holds(version);
    if let Some(proposal) = form.proposal_mut() {
        proposal.publish_contact &= !submission.hides_contact(version);
    }
    form
}

/// The status without the names of reviewers.
fn standing(state: &State) -> HolderStatus {
    let mut standing = HolderStatus {
        state: state.name(),
        since: state.since(),
        until: state.until(),
        notes: notes(state),
        reason: None,
        closed: None,
        withdrawn: None,
    };
    match state {
        State::TakenDown { why, .. }
        | State::Rejected {
            reason: Rejection::Unsuitable { why },
            ..
        } => standing.reason = Some(why.clone()),
        State::Closed { why, told, .. } => {
            standing.closed = *why;
            standing.reason.clone_from(told);
        }
        State::Withdrawn { why, .. } => standing.withdrawn = Some(why.clone()),
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Rejected { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => {}
    }
    standing
}

/// The answer that the author is told.
fn mark_for_author(submission: &Submission, now: Timestamp) -> Option<Mark> {
    match submission.review.state() {
        State::Delivered(delivery) => {
            Some(delivery.answer_for_author(submission.review.kind(), now))
        }
        _ => None,
    }
}

/// The notes of a returned submission.
fn notes(state: &State) -> Vec<Note> {
    match state {
        State::Returned { notes, .. } => notes.as_slice().to_vec(),
        _ => Vec::new(),
    }
}

/// The actions that the actor can take now.
pub fn actions(submission: &Submission, actor: &Actor, now: Timestamp) -> Vec<ActionName> {
    let review = &submission.review;
    let days = submission.open_days(now);
    let has_ended = |end: Option<Timestamp>| end.is_some_and(|end| now >= end);
    let is_over = |action: ActionName| match (action, review.state()) {
        (ActionName::Reopen, State::Withdrawn { .. }) => has_ended(review.state().until()),
        (ActionName::Retract, State::Delivered(delivery)) => has_ended(delivery.answer_until()),
        (ActionName::Undo, State::Delivered(delivery)) => {
            review.revision(action).is_none() && has_ended(delivery.arrives_at())
        }
        (ActionName::Reopen, State::Closed { .. }) => days
            .and_then(|days| days.reopens_until(now.date()))
            .is_none(),
        (ActionName::Extend, _) => days.and_then(|days| days.extended).is_none(),
        _ => false,
    };
    let subject = submission.subject();
    ActionName::ALL
        .iter()
        .copied()
        // Confirming is the mailed link's to do.
        .filter(|action| *action != ActionName::Confirm)
        .filter(|action| review.has_transition(*action) && !is_over(*action))
        .filter(|action| may(actor, *action, &subject).is_ok())
        .collect()
}

/// A submission as an item of the queue; `of` is the revision to show, if any.
pub fn waiting(submission: &Submission, of: Option<&Candidate>) -> QueueItem {
    let review = &submission.review;
    let (text, state) = of.map_or((review.text(), review.state()), |it| {
        (it.text(), it.state())
    });
    let form = submission.form(text);
    let waits_since = queue::waits_since(review.kind(), state);
    QueueItem {
        id: submission.id.clone(),
        kind: review.kind(),
        version: review.version(),
        state: state.name(),
        is_revision: of.is_some(),
        title: named(submission, &form)
            .as_deref()
            .or(form.title())
            .or(submission
                .root
                .as_ref()
                .map(|root| root.title(submission.lang)))
            .unwrap_or_default()
            .to_owned(),
        lang: form.lang().unwrap_or(submission.lang),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        home: submission.home,
        regions: submission.regions.clone(),
        since: waits_since.unwrap_or_else(|| state.since()),
        waits: waits_since.is_some(),
    }
}

/// The author of what reaches those who answer, with what it reaches.
fn named(submission: &Submission, form: &SubmissionForm) -> Option<String> {
    let name = form.content().text(Field::ContactName, None)?;
    let reaches = submission.reaches(submission.lang)?;
    Some(format!("{name} ({reaches})"))
}

/// A submission as a reviewer sees it, without what is read from elsewhere: its history, and what was returned.
pub fn reviewed(submission: &Submission, actor: &Actor, now: Timestamp) -> ReviewedSubmission {
    let review = &submission.review;
    let form = shown_to_staff(submission, consented(submission, review.latest_text()));
    ReviewedSubmission {
        item: waiting(submission, review.candidate()),
        state: review.state().clone(),
        number: submission.number,
        proposal: submission.root.as_ref().map(|root| ProposalBeside {
            id: root.id.clone(),
            number: root.number(),
            title: root.own_title().to_owned(),
            organisation: root.organisation().to_owned(),
            summary: root.summary().to_owned(),
        }),
        open: submission.open_days(now),
        flags: form.flags(),
        before: public(submission).as_ref().map(FormJson::from),
        notes: Vec::new(),
        returned: None,
        form: FormJson::from(&form),
        actions: actions(submission, actor, now),
        history: Vec::new(),
    }
}

/// A form without its author's address, where reviewers don't see that: the author of a message shows it or not, that of a request
/// to join is on a list once it is accepted, and that of a reply is promised to the proposer alone.
pub fn shown_to_staff(submission: &Submission, mut form: SubmissionForm) -> SubmissionForm {
    let is_hidden = match &form {
        SubmissionForm::Message(message) => !message.show_address,
        SubmissionForm::JoinRequest(_) => mails::reply::mark(submission) != Some(Mark::Accepted),
        SubmissionForm::Reply(_) => true,
        SubmissionForm::Proposal(_)
        | SubmissionForm::Outcome(_)
        | SubmissionForm::ThreadMessage(_) => false,
    };
    if is_hidden {
        form.content_mut()
            .set_text(Field::ContactEmail, None, String::new());
    }
    form
}

/// The public form beside a revision.
fn public(submission: &Submission) -> Option<SubmissionForm> {
    let review = &submission.review;
    review
        .candidate()
        .map(|_| shown_to_staff(submission, consented(submission, review.text())))
}

#[cfg(test)]
mod tests {
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

    const FORM: &str = include_str!("../../../../../tests/fixtures/proposal-017-2018.json");

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
}
