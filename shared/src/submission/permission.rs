//! Who may do what: asked by the use case and by the button.

use crate::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        action::ActionName,
        actor::{Actor, Person, Role},
        id::SubmissionId,
        state::{State, StateName},
    },
};

/// What has to be known of a submission to tell who may do what with it.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Which one
    pub id: &'a SubmissionId,
    /// Where it stands
    pub state: &'a State,
    /// The region of the organisation; none while a draft names no municipality
    pub home: Option<RegionCode>,
    /// The regions it concerns
    pub concerned: &'a [RegionCode],
    /// The holder's address; its domain tells the organisation. None when nothing personal is left
    pub address: Option<&'a EmailAddress>,
}

/// Why someone may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// Others do this
    NotInThisRole {
        /// The actor's role
        role: Role,
    },
    /// The manage link is another submission's
    NotTheirSubmission,
    /// Nobody has confirmed the address yet, so no reviewer sees it
    NotConfirmed,
    /// It is another coordinator's region
    NotTheirRegion,
    /// It was handed in from their own address
    OwnAddress,
    /// It was handed in by their own organisation
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

/// Whether someone may take an action on a submission. Whether it leads anywhere is the transition's to say.
///
/// Coordinators of the home region and administrators decide, but nobody on what comes from the own address or the
/// own organisation; coordinators of the concerned regions see and comment.
///
/// # Errors
/// Says why not.
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
            is_confirmed(subject.state)?;
            let home = subject.home.is_some_and(|home| regions.contains(&home));
            let concerned = subject.concerned.iter().any(|code| regions.contains(code));
            match decides(action) {
                true if home => is_of_others(person, subject),
                false if home || concerned => Ok(()),
                true | false => Err(Denied::NotTheirRegion),
            }
        }
        Actor::Administrator { person } => {
            is_confirmed(subject.state)?;
            if decides(action) {
                is_of_others(person, subject)
            } else {
                Ok(())
            }
        }
    }
}

/// Whether a reviewer who takes it decides something.
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

/// Whether a reviewer may know of it.
fn is_confirmed(state: &State) -> Result<(), Denied> {
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

fn is_of_others(person: &Person, subject: &Subject<'_>) -> Result<(), Denied> {
    match subject.address {
        Some(address) if address.is_same_person(&person.address) => Err(Denied::OwnAddress),
        Some(address) if address.is_same_organisation(&person.address) => {
            Err(Denied::OwnOrganisation)
        }
        Some(_) | None => Ok(()),
    }
}
