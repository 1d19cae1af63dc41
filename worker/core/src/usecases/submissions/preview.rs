//! The mails that a decision would cause, before it is taken.

use crate::{
    call::Call,
    outbox::NewMail,
    store::outbox::masked,
    usecases::{
        failure::Failure,
        submissions::{
            act,
            mails::{self, Change},
            review,
        },
    },
};
use mail::render::render;
use shared::{
    admin::wire::{PreviewedMail, Previews},
    submission::{
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
    // An announcement is previewed before the approval, too.
    let decision = match request.action {
        ReviewAction::Announce => ReviewAction::ApproveAndAnnounce,
        other => other,
    };
    let steps = review::steps(actor, decision, &before, request.version, request.mail);
    let planned = act::plan_steps(call, actor, &before, &steps)?;
    let (Some(step), Some(after)) = (steps.last(), planned.last()) else {
        return Ok(Previews { mails: Vec::new() });
    };
    let mut change = Change {
        before: planned.iter().rev().nth(1).unwrap_or(&before),
        after,
        action: &step.action,
        edited: None,
        text: step.text.as_deref(),
        reply_to: step.reply_to.as_ref(),
    };
    let edited = mails::edited(call, &change, step.mail.as_ref()).await?;
    change.edited = edited.as_ref();
    let mut planned = mails::planned(call, &change).await?;
    if let (Some(message), Some(address)) = (mails::announced(&change), &after.address) {
        planned.push(NewMail {
            not_before: call.now.plus_seconds(UNDO_SECONDS),
            ..mails::new(after, address.clone(), message, call.now)?
        });
    }
    let mails = planned.into_iter().map(|mail| {
        let rendered = render(&mail.message, mail.lang);
        PreviewedMail {
            template: rendered.template.to_owned(),
            to: masked(&mail.recipient),
            lang: mail.lang,
            subject: rendered.subject,
            body: rendered.body,
            is_editable: !after.review.kind().reaches_staff()
                && after.address.as_ref() == Some(&mail.recipient),
            leaves_at: mail.not_before,
        }
    });
    Ok(Previews {
        mails: mails.collect(),
    })
}
