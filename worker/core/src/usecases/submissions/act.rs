//! The one way in which a submission changes, whoever asks for it: a person's request, the queue or the cron.

pub mod plan;
mod write;

use crate::{
    call::Call,
    fault::Fault,
    store::{
        batch::{Batch, NotWritten},
        last_decisions::Kept,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::plan::plan_steps,
            mails::{self, Change},
        },
    },
};
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    proposal::criteria::CheckedCriteria,
    submission::{
        action::{Action, ActionName},
        actor::Actor,
        form::SubmissionForm,
        id::{SubmissionId, Version},
        permission::may,
    },
};

/// Another proposal takes the number so often in a row only when something is broken.
const TRIES: u32 = 50;

/// A request to act on a submission.
pub struct Request {
    /// The version that was seen when it was decided
    pub seen: Version,
    /// The action
    pub action: Action,
    /// The form, for the actions that write one
    pub form: Option<SubmissionForm>,
    /// The reviewer's version of the mail to the holder
    pub mail: Option<EditedMail>,
    /// What is said to the other side with the action
    pub text: Option<String>,
    /// The address of whoever answers, if they show it
    pub reply_to: Option<EmailAddress>,
    /// The own decision that is taken back
    pub last: Option<Kept>,
    /// The criteria that the reviewer has looked at
    pub criteria: CheckedCriteria,
}

impl Request {
    /// An action alone.
    pub fn new(seen: Version, action: Action) -> Self {
        Self {
            seen,
            action,
            form: None,
            mail: None,
            text: None,
            reply_to: None,
            last: None,
            criteria: CheckedCriteria::default(),
        }
    }
}

/// Does it, all of it or nothing, and gives the submission as it is then.
///
/// # Errors
/// When it isn't theirs to see or to do, has changed since it was seen, doesn't allow it, or what was typed is wrong.
pub async fn act(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    request: Request,
) -> Result<Submission, Failure> {
    let before = find(call, actor, id).await?;
    act_on(call, actor, before, request, |_| Ok(())).await
}

/// The submission of an id, if the actor may see it.
///
/// # Errors
/// `NotFound` where there is none, or where it isn't theirs to see.
pub async fn find(call: &Call, actor: &Actor, id: &SubmissionId) -> Result<Submission, Failure> {
    submissions::find(&call.db, id)
        .await?
        .filter(|found| *actor == Actor::System || sees(actor, found))
        .ok_or(Failure::NotFound)
}

/// As [`act`] on a submission that was read already; `with` adds to the batch what belongs to the change.
pub async fn act_on(
    call: &Call,
    actor: &Actor,
    before: Submission,
    request: Request,
    with: impl Fn(&mut Batch) -> Result<(), Fault>,
) -> Result<Submission, Failure> {
    act_in_steps(call, actor, before, vec![request], with).await
}

/// Does several actions one after the other, all of them or nothing: each is checked, and its edited mail, before anything is
/// written.
pub async fn act_in_steps(
    call: &Call,
    actor: &Actor,
    before: Submission,
    steps: Vec<Request>,
    with: impl Fn(&mut Batch) -> Result<(), Fault>,
) -> Result<Submission, Failure> {
    let planned = plan_steps(call, actor, &before, &steps)?;
    let befores = std::iter::once(&before).chain(&planned);
    let mut changes: Vec<Change<'_>> = befores
        .zip(&planned)
        .zip(&steps)
        .map(|((before, after), step)| change(actor, before, after, step))
        .collect();
    let mut edited = Vec::new();
    for (change, step) in changes.iter().zip(&steps) {
        edited.push(mails::edited(call, change, step.mail.as_ref()).await?);
    }
    for (change, edited) in changes.iter_mut().zip(&edited) {
        change.edited = edited.as_ref();
    }
    for _ in 0..TRIES {
        match write::write(call, actor, &changes, &with).await {
            Err(NotWritten::NumberTaken) => {}
            Ok(after) => return Ok(after.unwrap_or(before)),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Fault::new("numbering a proposal", "the number was always taken").into())
}

/// The change that a step of a request makes.
pub fn change<'a>(
    actor: &'a Actor,
    before: &'a Submission,
    after: &'a Submission,
    step: &'a Request,
) -> Change<'a> {
    let takes_back = matches!(step.action, Action::Undo | Action::Retract);
    Change {
        before,
        after,
        action: &step.action,
        actor,
        edited: None,
        text: step.text.as_deref(),
        reply_to: step.reply_to.as_ref(),
        can_be_undone: actor.person().is_some() && !takes_back,
        undone: step.last.as_ref().map(|last| last.decision.at),
        criteria: &step.criteria,
    }
}

/// True if the actor may read the submission.
pub fn sees(actor: &Actor, submission: &Submission) -> bool {
    may(actor, ActionName::See, &submission.subject()).is_ok()
}
