//! Permissions on submissions, checked by the use cases and by the buttons.

use crate::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::ActionName,
        actor::{Actor, Role},
        id::SubmissionId,
        state::{Delivery, Mark, State, StateName},
    },
};

/// The facts of a submission that permissions depend on.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Its id
    pub id: &'a SubmissionId,
    /// Its kind
    pub kind: SubmissionKind,
    /// Its state
    pub state: &'a State,
    /// True if a revision stands beside it: of a delivered one, what may be public
    pub has_revision: bool,
    /// The submission to which it belongs
    pub parent: Option<&'a SubmissionId>,
    /// The region of the organisation; `None` if a draft has no municipality
    pub home: Option<RegionCode>,
    /// The regions concerned; of a request to join or a message, the regions of the network that it reaches
    pub concerned: &'a [RegionCode],
    /// The holder's address; its domain tells the organisation. `None` once personal data are removed
    pub address: Option<&'a EmailAddress>,
}

/// The reason for denying an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// Other roles take this action
    NotInThisRole {
        /// The actor's role
        role: Role,
    },
    /// The manage link belongs to another submission
    NotTheirSubmission,
    /// The address was proven, but not by this browser
    NotProven,
    /// The address is not confirmed, so no reviewer sees the submission
    NotConfirmed,
    /// It reached its addressee, and is not for reviewers
    Private,
    /// Coordinators of another region decide
    NotTheirRegion,
    /// Submitted from the actor's own address
    OwnAddress,
    /// Submitted by the actor's own organisation
    OwnOrganisation,
}

/// The roles that take an action in a state.
pub fn roles(from: StateName, action: ActionName) -> &'static [Role] {
    use {ActionName as A, Role as R};
    match action {
        A::Submit
        | A::Confirm
        | A::Discard
        | A::Edit
        | A::Resubmit
        | A::Extend
        | A::Withdraw
        | A::Offer
        | A::Conceal
        | A::Leave => &[R::Holder],
        // In a restored database, what a holder had erased is erased again.
        A::Erase => &[R::Holder, R::System],
        A::Return
        | A::Approve
        | A::Reject
        | A::Unapprove
        | A::Announce
        | A::Undo
        | A::TakeDown
        | A::Comment
        | A::Deliver
        | A::Allow
        | A::Disallow
        | A::Answer
        | A::Dismiss
        | A::EndAsSpam
        | A::Remove => &[R::Coordinator, R::Administrator],
        // Each side of a pair may say that the negotiations go on.
        A::Keep => &[R::Holder, R::Addressee],
        A::MarkSeen | A::Reserve | A::Report => &[R::Addressee],
        A::Decline | A::Retract => &[R::Addressee, R::Coordinator, R::Administrator],
        A::Accept => match from {
            // The proposal's side of an acceptance.
            StateName::Published | StateName::Closed => &[R::Holder],
            _ => &[R::Addressee, R::Coordinator, R::Administrator],
        },
        A::Restore => &[R::Administrator],
        A::Expire | A::Publish | A::Anonymise | A::Settle | A::End => &[R::System],
        A::Close => &[R::Holder, R::Coordinator, R::Administrator, R::System],
        A::See => &[R::Holder, R::Addressee, R::Coordinator, R::Administrator],
        A::Reopen => match from {
            StateName::Withdrawn => &[R::Holder],
            StateName::Rejected => &[R::Coordinator, R::Administrator],
            StateName::Closed => &[R::Holder, R::Coordinator, R::Administrator],
            StateName::Draft
            | StateName::AwaitingConfirmation
            | StateName::InReview
            | StateName::Returned
            | StateName::Approved
            | StateName::Announcing
            | StateName::Delivered
            | StateName::Published
            | StateName::TakenDown
            | StateName::Anonymised
            | StateName::Discarded => &[],
        },
    }
}

/// Checks that an actor may take an action on a submission. The transition decides if the action is possible.
///
/// Coordinators of the home region and administrators decide. Nobody decides on a submission of the own address or the
/// own organisation. Coordinators of the concerned regions see and comment.
///
/// A request to join and a message reach the coordinators of the network's regions, or administrators: each of them
/// decides and answers, if it is not from the own address. What reaches another holder is answered by that holder alone;
/// reviewers see it once a flag, a report or what may be public concerns it.
pub fn may(actor: &Actor, action: ActionName, subject: &Subject<'_>) -> Result<(), Denied> {
    let role = actor.role();
    if !roles(subject.state.name(), action).contains(&role) || !answers(actor, action, subject) {
        return Err(Denied::NotInThisRole { role });
    }
    match actor {
        Actor::Holder {
            submission,
            has_proven,
        } if submission == subject.id => {
            // Once an address is proven, a browser that has not proven it only reads and corrects.
            let is_limited = !has_proven && check_confirmed(subject.state).is_ok();
            match action {
                ActionName::See | ActionName::Edit | ActionName::Resubmit => Ok(()),
                _ if is_limited => Err(Denied::NotProven),
                _ => Ok(()),
            }
        }
        Actor::Addressee { parent }
            if subject.parent == Some(parent) && subject.state.name() == StateName::Delivered =>
        {
            Ok(())
        }
        Actor::Holder { .. } | Actor::Addressee { .. } => Err(Denied::NotTheirSubmission),
        Actor::System => Ok(()),
        Actor::Coordinator { person, regions } if subject.kind.reaches_staff() => {
            check_confirmed(subject.state)?;
            if subject.concerned.iter().any(|code| regions.contains(code)) {
                check_own_address(&person.address, subject.address, action)
            } else {
                Err(Denied::NotTheirRegion)
            }
        }
        Actor::Administrator { person } if subject.kind.reaches_staff() => {
            check_confirmed(subject.state)?;
            check_own_address(&person.address, subject.address, action)
        }
        Actor::Coordinator { person, regions } => {
            check_seen(subject)?;
            let home = subject.home.is_some_and(|home| regions.contains(&home));
            let concerned = subject.concerned.iter().any(|code| regions.contains(code));
            match decides(action) {
                true if home => check_conflict_of_interest(&person.address, subject.address),
                false if home || concerned => Ok(()),
                true | false => Err(Denied::NotTheirRegion),
            }
        }
        Actor::Administrator { person } => {
            check_seen(subject)?;
            if decides(action) {
                check_conflict_of_interest(&person.address, subject.address)
            } else {
                Ok(())
            }
        }
    }
}

/// True if the actor is of those who answer a submission of this kind, where the action is an answer.
fn answers(actor: &Actor, action: ActionName, subject: &Subject<'_>) -> bool {
    use ActionName as A;
    let is_answer = matches!(action, A::Accept | A::Decline | A::Retract);
    let is_delivered = subject.state.name() == StateName::Delivered;
    !is_answer || !is_delivered || actor.person().is_some() == subject.kind.reaches_staff()
}

/// Checks that a person does not decide on what comes from the own address. Colleagues may join a network, too.
fn check_own_address(
    person: &EmailAddress,
    holder: Option<&EmailAddress>,
    action: ActionName,
) -> Result<(), Denied> {
    match holder {
        Some(holder) if decides(action) && holder.is_same_person(person) => Err(Denied::OwnAddress),
        Some(_) | None => Ok(()),
    }
}

/// True if reviewers see a submission, whoever of them decides.
pub fn is_seen_by_reviewers(subject: &Subject<'_>) -> bool {
    let checked = if subject.kind.reaches_staff() {
        check_confirmed(subject.state)
    } else {
        check_seen(subject)
    };
    checked.is_ok()
}

/// Checks that reviewers may see a submission that does not reach them.
fn check_seen(subject: &Subject<'_>) -> Result<(), Denied> {
    check_confirmed(subject.state)?;
    match subject.state {
        State::Delivered(delivery) if !is_reviewed(delivery) && !subject.has_revision => {
            Err(Denied::Private)
        }
        State::Withdrawn { from, .. } if *from == StateName::Delivered => Err(Denied::Private),
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Closed { .. }
        | State::TakenDown { .. }
        | State::Rejected { .. }
        | State::Withdrawn { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => Ok(()),
    }
}

/// True if reviewers have read a delivered submission, or are asked to.
fn is_reviewed(delivery: &Delivery) -> bool {
    delivery.approved.is_some()
        || delivery.reported.is_some()
        || delivery.shown.is_some()
        || delivery.answer.mark == Mark::Held
}

/// True if the action decides something about the submission.
fn decides(action: ActionName) -> bool {
    use ActionName as A;
    match action {
        A::See | A::Comment => false,
        A::Submit
        | A::Confirm
        | A::Discard
        | A::Expire
        | A::Edit
        | A::Return
        | A::Resubmit
        | A::Approve
        | A::Reject
        | A::Unapprove
        | A::Announce
        | A::Undo
        | A::Publish
        | A::Deliver
        | A::MarkSeen
        | A::Reserve
        | A::Decline
        | A::Accept
        | A::Retract
        | A::Settle
        | A::Allow
        | A::Disallow
        | A::Answer
        | A::Offer
        | A::Conceal
        | A::Report
        | A::Dismiss
        | A::EndAsSpam
        | A::End
        | A::Keep
        | A::Leave
        | A::Remove
        | A::Close
        | A::Extend
        | A::TakeDown
        | A::Reopen
        | A::Restore
        | A::Withdraw
        | A::Anonymise
        | A::Erase => true,
    }
}

/// Checks that reviewers may see the submission.
fn check_confirmed(state: &State) -> Result<(), Denied> {
    let from = match state {
        State::Withdrawn { from, .. } | State::Anonymised { from, .. } => *from,
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Closed { .. }
        | State::TakenDown { .. }
        | State::Rejected { .. }
        | State::Discarded { .. } => state.name(),
    };
    match from {
        StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded => {
            Err(Denied::NotConfirmed)
        }
        StateName::InReview
        | StateName::Returned
        | StateName::Approved
        | StateName::Announcing
        | StateName::Delivered
        | StateName::Published
        | StateName::Closed
        | StateName::TakenDown
        | StateName::Rejected
        | StateName::Withdrawn
        | StateName::Anonymised => Ok(()),
    }
}

/// Checks that a reviewer does not decide on a submission of the own address or the own organisation.
///
/// # Errors
/// [`Denied::OwnAddress`] or [`Denied::OwnOrganisation`].
pub fn check_conflict_of_interest(
    reviewer: &EmailAddress,
    holder: Option<&EmailAddress>,
) -> Result<(), Denied> {
    match holder {
        Some(holder) if holder.is_same_person(reviewer) => Err(Denied::OwnAddress),
        Some(holder) if holder.is_same_organisation(reviewer) => Err(Denied::OwnOrganisation),
        Some(_) | None => Ok(()),
    }
}
