//! The mails that a decision would cause, before it is taken.

use crate::{
    outbox::NewMail,
    store::{
        outbox::masked,
        submissions::{self, Submission},
    },
    usecases::{
        call::Call,
        failure::Failure,
        submissions::{
            act::{self, Request, sees},
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
        review::Candidate,
        state::StateName,
        wire::ReviewRequest,
    },
};

/// The mails that a decision would cause. Nothing is written.
///
/// # Errors
/// As the decision's.
pub async fn preview(
    call: &Call<'_>,
    actor: &Actor,
    id: &SubmissionId,
    request: ReviewRequest,
) -> Result<Previews, Failure> {
    let before = submissions::find(call.env, id)
        .await?
        .filter(|found| sees(actor, found))
        .ok_or(Failure::NotFound)?;
    let request = review::request(request);
    // "Approve and announce" is asked about before it is approved.
    let (before, request) = match approved(call, actor, &before, &request)? {
        Some(approved) => {
            let seen = approved.review.version();
            (approved, Request { seen, ..request })
        }
        None => (before, request),
    };
    let after = act::plan(call, actor, &before, &request)?;
    let mut change = Change {
        before: &before,
        after: &after,
        action: &request.action,
        edited: None,
    };
    let edited = mails::edited(call, &change, request.mail.as_ref()).await?;
    change.edited = edited.as_ref();
    let mut planned = mails::planned(call, &change).await?;
    if let (Some(message), Some(address)) = (mails::announced(&change), &after.address) {
        planned.push(NewMail {
            not_before: call.now.plus_seconds(UNDO_SECONDS),
            ..mails::new(&after, address.clone(), message, call.now)?
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
            is_editable: after.address.as_ref() == Some(&mail.recipient),
            leaves_at: mail.not_before,
        }
    });
    Ok(Previews {
        mails: mails.collect(),
    })
}

/// What is in review and asked to be announced, as it is once it is approved.
fn approved(
    call: &Call<'_>,
    actor: &Actor,
    before: &Submission,
    request: &Request,
) -> Result<Option<Submission>, Failure> {
    let review = &before.review;
    let state = review.candidate().map_or(review.state(), Candidate::state);
    if request.action.name() != ActionName::Announce || state.name() != StateName::InReview {
        return Ok(None);
    }
    let approval = Request {
        seen: request.seen,
        action: Action::Approve,
        form: None,
        mail: None,
    };
    act::plan(call, actor, before, &approval).map(Some)
}
