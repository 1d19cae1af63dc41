//! Permissions on submissions, checked by the use cases and by the buttons.

use crate::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        action::ActionName,
        actor::{Actor, Role},
        id::SubmissionId,
        state::{State, StateName},
    },
};

/// The facts of a submission that permissions depend on.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Its id
    pub id: &'a SubmissionId,
    /// Its state
    pub state: &'a State,
    /// The region of the organisation; `None` if a draft has no municipality
    pub home: Option<RegionCode>,
    /// The regions concerned
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
    /// The address is not confirmed, so no reviewer sees the submission
    NotConfirmed,
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
        A::Submit | A::Confirm | A::Discard | A::Edit | A::Resubmit | A::Withdraw | A::Erase => {
            &[R::Holder]
        }
        A::Return
        | A::Approve
        | A::Reject
        | A::Unapprove
        | A::Announce
        | A::Undo
        | A::TakeDown
        | A::Comment => &[R::Coordinator, R::Administrator],
        A::Restore => &[R::Administrator],
        A::Expire | A::Publish | A::Anonymise => &[R::System],
        A::Close => &[R::Holder, R::Coordinator, R::Administrator, R::System],
        A::See => &[R::Holder, R::Coordinator, R::Administrator],
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
pub fn may(actor: &Actor, action: ActionName, subject: &Subject<'_>) -> Result<(), Denied> {
    let role = actor.role();
    if !roles(subject.state.name(), action).contains(&role) {
        return Err(Denied::NotInThisRole { role });
    }
    match actor {
        Actor::Holder { submission } if submission == subject.id => Ok(()),
        Actor::Holder { .. } => Err(Denied::NotTheirSubmission),
        Actor::System => Ok(()),
        Actor::Coordinator { person, regions } => {
            check_confirmed(subject.state)?;
            let home = subject.home.is_some_and(|home| regions.contains(&home));
            let concerned = subject.concerned.iter().any(|code| regions.contains(code));
            match decides(action) {
                true if home => check_conflict_of_interest(&person.address, subject.address),
                false if home || concerned => Ok(()),
                true | false => Err(Denied::NotTheirRegion),
            }
        }
        Actor::Administrator { person } => {
            check_confirmed(subject.state)?;
            if decides(action) {
                check_conflict_of_interest(&person.address, subject.address)
            } else {
                Ok(())
            }
        }
    }
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
        | A::Close
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
