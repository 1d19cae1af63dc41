//! A change of a submission, as its mails tell of it.

use crate::store::submissions::Submission;
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    proposal::criteria::CheckedCriteria,
    submission::{action::Action, actor::Actor},
    time::Timestamp,
};

/// A change of a submission that goes on.
pub struct Change<'a> {
    /// As it was
    pub before: &'a Submission,
    /// As it is
    pub after: &'a Submission,
    /// The action
    pub action: &'a Action,
    /// Who takes it
    pub actor: &'a Actor,
    /// The reviewer's version of the mail to the holder
    pub edited: Option<&'a EditedMail>,
    /// What is said to the other side, as far as it reaches it
    pub text: Option<&'a str>,
    /// The address of whoever answers, if they show it
    pub reply_to: Option<&'a EmailAddress>,
    /// True if a reviewer decides, who can take it back for a moment
    pub can_be_undone: bool,
    /// The time of the decision that it takes back
    pub undone: Option<Timestamp>,
    /// The criteria that the reviewer has looked at
    pub criteria: &'a CheckedCriteria,
}

/// True if the change is one of a revision: what is published stays as it is meanwhile.
pub fn is_revision(change: &Change<'_>) -> bool {
    let action = change.action.name();
    change.before.review.revision(action).is_some()
}
