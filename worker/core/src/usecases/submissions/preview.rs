//! The mails that a decision would cause, before it is taken.

use crate::{
    call::Call,
    outbox::NewMail,
    store::{outbox::masked, submissions::Submission},
    usecases::{
        failure::Failure,
        submissions::{
            act::{self, Request},
            mails::{self, Change},
            review,
        },
    },
};
use mail::render::render;
use shared::{
    admin::wire::{PreviewedMail, Previews},
    submission::{
        action::{Action, ActionName},
        actor::Actor,
        id::SubmissionId,
        periods::UNDO_SECONDS,
        wire::{ReviewAction, ReviewRequest},
    },
};

/// The mails that a decision would cause. Nothing is written.
pub async fn preview(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    request: ReviewRequest,
) -> Result<Previews, Failure> {
    let before = act::find(call, actor, id).await?;
    review::check(&request.action)?;
    // An announcement is previewed before the approval, too.
    let decision = match request.action.clone() {
        ReviewAction::Announce => ReviewAction::ApproveAndAnnounce,
        other => other,
    };
    let request = ReviewRequest {
        action: decision,
        ..request
    };
    let steps = review::checked_steps(actor, request, &before)?;
    let mails = of_steps(call, actor, &before, &steps).await?;
    Ok(Previews { mails })
}

/// The mails that the steps of a decision would cause.
///
/// # Errors
/// When one of the steps can't be done.
pub async fn of_steps(
    call: &Call,
    actor: &Actor,
    before: &Submission,
    steps: &[Request],
) -> Result<Vec<PreviewedMail>, Failure> {
    let planned = act::plan::plan_steps(call, actor, before, steps)?;
    let befores = std::iter::once(before).chain(&planned);
    let mut mails = Vec::new();
    for ((before, after), step) in befores.zip(&planned).zip(steps) {
        let mut change = act::change(actor, before, after, step);
        let edited = mails::edited(call, &change, step.mail.as_ref()).await?;
        change.edited = edited.as_ref();
        mails.extend(of_step(call, &change).await?);
    }
    Ok(mails)
}

/// The mails of a change, and those that an announcement leads to.
async fn of_step(call: &Call, change: &Change<'_>) -> Result<Vec<PreviewedMail>, Failure> {
    let after = change.after;
    let is_of_holder = |mail: &NewMail| {
        mail.submission.as_ref() == Some(&after.id)
            && after.address.as_ref() == Some(&mail.recipient)
    };
    let takes_edits = !after.review.kind().reaches_staff();
    let planned = mails::planned(call, change).await?;
    let mut previewed: Vec<PreviewedMail> = planned
        .iter()
        .map(|mail| shown(mail, takes_edits && is_of_holder(mail)))
        .collect();
    let later = call.now.plus_seconds(UNDO_SECONDS);
    if let (Some(message), Some(address)) = (mails::announced(change), &after.address) {
        let mail = mails::new(after, address.clone(), message, later)?;
        previewed.push(shown(&mail, true));
    } else if change.action.name() == ActionName::Announce {
        let action = &Action::Publish;
        let published = &Submission {
            review: after.review.apply(action, &Actor::System, later)?,
            ..after.clone()
        };
        let publication = Change {
            before: after,
            after: published,
            action,
            edited: None,
            can_be_undone: false,
            ..*change
        };
        let planned = mails::planned(call, &publication).await?;
        previewed.extend(planned.into_iter().map(|mail| {
            let not_before = later;
            shown(&NewMail { not_before, ..mail }, false)
        }));
    }
    Ok(previewed)
}

fn shown(mail: &NewMail, is_editable: bool) -> PreviewedMail {
    let rendered = render(&mail.message, mail.lang);
    PreviewedMail {
        template: rendered.template.to_owned(),
        to: masked(&mail.recipient),
        lang: mail.lang,
        subject: rendered.subject,
        body: rendered.body,
        is_editable,
        leaves_at: mail.not_before,
    }
}
