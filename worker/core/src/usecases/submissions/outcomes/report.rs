//! Handing in results of negotiations. Their author holds the proposal or the reply, so that the address is proven.

use super::{MOST_PARTNERS, own_results, partner, partners, proposal_of, takes_others};
use crate::{
    call::Call,
    clock, limits,
    store::{
        batch::Batch,
        standings,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Holder},
            hand_in::{self, HandedIn, LEAST_SECONDS},
            mails::{self, reply::mark},
            quota,
            request_key::RequestKey,
        },
    },
};
use mail::message::{Message, QueueNews};
use shared::{
    email::EmailAddress,
    form::{
        content::Validated,
        error::{ErrorKind, FieldError},
        field::Field,
    },
    outcome::form::OutcomeForm,
    submission::{
        SubmissionKind,
        action::{Action, Route},
        actor::Actor,
        form::SubmissionForm,
        id::SubmissionId,
        review::Review,
        state::Mark,
        target::Target,
        wire::{NewSubmission, Side},
    },
};
use std::collections::BTreeMap;

/// The two sides, and the one that reports.
struct Pair {
    proposal: Submission,
    /// The accepted reply; none for a partner that didn't reply
    reply: Option<Submission>,
    side: Side,
}

impl Pair {
    /// The submission to which the results belong.
    fn parent(&self) -> &SubmissionId {
        &self.reply.as_ref().unwrap_or(&self.proposal).id
    }

    /// The other side, if it has replied.
    fn target(&self) -> Option<Target> {
        self.reply.as_ref().map(|_| self.side.other().target())
    }
}

/// Hands in results: those of the side that replied, those of the proposer with a `reply`, or those of the proposer with a
/// partner that didn't reply.
///
/// # Errors
/// `NotFound` for a reply of another proposal, `Refused` for one that isn't accepted or results that were reported already; the
/// errors of the form; when it was done too often.
pub async fn report(
    call: &Call,
    holder: &Holder,
    reply: Option<&SubmissionId>,
    new: NewSubmission<OutcomeForm>,
) -> Result<HandedIn, Failure> {
    let pair = pair(call, holder, reply).await?;
    let key = format!("outcome {} {}", pair.parent(), pair.side);
    let key = RequestKey::new(&key, &new.key, &new.form)?;
    if let Some(id) = key.made(call).await? {
        return hand_in::again(call, &id).await;
    }
    let mut form = new.form;
    let missing = name_partner(&pair, &mut form);
    let mut errors = form.errors(Some(call.now.date()));
    errors.extend(missing.filter(|missing| !errors.iter().any(|it| it.field == missing.field)));
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    let address = holder.submission.address.clone().ok_or(Failure::Gone)?;
    hand_in::check_hidden_field(&new.nickname)?;
    if new.seconds < LEAST_SECONDS {
        let retry_after = i64::from(LEAST_SECONDS);
        return Err(Failure::TooMany { retry_after });
    }
    let seen = match check_new(call, &pair, &form).await {
        Ok(seen) => seen,
        Err(refused) => return or_again(call, &key, refused).await,
    };
    let outcome = outcome(call, holder, &pair, form, address)?;
    write(call, holder, &outcome, seen, &key).await
}

/// The two sides of what a holder reports.
async fn pair(call: &Call, holder: &Holder, reply: Option<&SubmissionId>) -> Result<Pair, Failure> {
    holder.check_proven()?;
    let held = holder.submission.clone();
    let pair = match (held.review.kind(), reply) {
        (SubmissionKind::Reply, None) => Pair {
            proposal: proposal_of(call, &held).await?,
            reply: Some(held),
            side: Side::Replier,
        },
        (SubmissionKind::Proposal, None) => Pair {
            proposal: held,
            reply: None,
            side: Side::Proposer,
        },
        (SubmissionKind::Proposal, Some(id)) => {
            let found = submissions::find(&call.db, id).await?;
            let of_this = |it: &Submission| {
                it.review.kind() == SubmissionKind::Reply && it.parent.as_ref() == Some(&held.id)
            };
            Pair {
                reply: Some(found.filter(of_this).ok_or(Failure::NotFound)?),
                proposal: held,
                side: Side::Proposer,
            }
        }
        (
            SubmissionKind::Reply
            | SubmissionKind::Outcome
            | SubmissionKind::JoinRequest
            | SubmissionKind::Message
            | SubmissionKind::ThreadMessage,
            _,
        ) => return Err(Failure::NotFound),
    };
    let is_reported = match &pair.reply {
        Some(reply) => mark(reply) == Some(Mark::Accepted),
        None => takes_others(&pair.proposal),
    };
    if is_reported {
        Ok(pair)
    } else {
        Err(Failure::Refused)
    }
}

/// Results without a reply name the partner: the one of the proposal, where the form names none. Gives the error of a partner
/// that is missing.
fn name_partner(pair: &Pair, form: &mut OutcomeForm) -> Option<FieldError> {
    let is_named = form
        .partner_organisations
        .iter()
        .any(|name| !name.trim().is_empty());
    if is_named || pair.reply.is_some() {
        return None;
    }
    match partner(&pair.proposal) {
        Some(partner) => {
            form.partner_organisations = vec![partner];
            None
        }
        None => Some(FieldError {
            field: Field::PartnerOrganisations,
            lang: None,
            error: ErrorKind::Missing,
        }),
    }
}

/// Checks that a side reports once on each partner, and gives the number of reports that it has seen. A key of the database
/// refuses two reports on a reply at once; of two at once without a reply, one finds another number.
async fn check_new(call: &Call, pair: &Pair, form: &OutcomeForm) -> Result<u32, Failure> {
    let parent = std::slice::from_ref(pair.parent());
    let target = pair.target();
    let own = own_results(call, parent, target.as_ref(), MOST_PARTNERS).await?;
    let names = |names: &[String]| -> Option<String> {
        let mut names = names.iter().map(|name| name.trim().to_lowercase());
        names.find(|name| !name.is_empty())
    };
    let new = names(&form.partner_organisations);
    let seen = u32::try_from(own.len()).unwrap_or(u32::MAX);
    let is_new = match target {
        Some(_) => own.is_empty(),
        None => seen < MOST_PARTNERS && own.iter().all(|it| names(&partners(it)) != new),
    };
    if is_new {
        Ok(seen)
    } else {
        Err(Failure::Refused)
    }
}

/// The results as they come to the reviewers of the proposal.
fn outcome(
    call: &Call,
    holder: &Holder,
    pair: &Pair,
    form: OutcomeForm,
    address: EmailAddress,
) -> Result<Submission, Failure> {
    let id = clock::submission_id()?;
    let submitter = Actor::holder(id.clone());
    let submit = Action::Submit {
        proven: Some(Route::Review),
    };
    let draft = Review::draft(SubmissionKind::Outcome, call.now);
    let review = draft.apply(&submit, &submitter, call.now)?;
    let privacy_version = form.privacy_version.clone();
    Ok(Submission {
        id,
        parent: Some(pair.parent().clone()),
        target: pair.target(),
        root: Some(pair.proposal.as_root()),
        names: BTreeMap::new(),
        lang: holder.submission.lang,
        address: Some(address),
        home: pair.proposal.home,
        regions: pair.proposal.regions.clone(),
        privacy_version,
        created_at: call.now,
        changed_at: call.now,
        number: None,
        published_at: None,
        set_day: None,
        transfer: None,
        contact_hidden: 0,
        texts: [(review.text(), SubmissionForm::Outcome(form))].into(),
        review,
    })
}

async fn write(
    call: &Call,
    holder: &Holder,
    outcome: &Submission,
    seen: u32,
    key: &RequestKey,
) -> Result<HandedIn, Failure> {
    let session = access::session(&outcome.id)?;
    let mut batch = Batch::new(&call.db);
    if let (None, Some(proposal)) = (&outcome.target, &outcome.parent) {
        standings::reported(&mut batch, proposal, seen);
    }
    hand_in::add(call, &mut batch, outcome, key)?;
    if let Some(address) = &outcome.address {
        limits::count(call, &mut batch, &quota::hand_in(call, address))?;
    }
    access::keep(call, &mut batch, &session, holder.proven.as_ref());
    let proposal = mails::title(&holder.submission);
    let mut mails = mails::to_reviewers(call, outcome, QueueNews::New).await?;
    if let Some(address) = &outcome.address {
        let message = Message::OutcomeReceived { proposal };
        mails.push(mails::new(outcome, address.clone(), message, call.now)?);
    }
    match mails::send_all(call, batch, &mails).await {
        Ok(()) => Ok(HandedIn {
            received: hand_in::received(outcome)?,
            session: Some(session),
            is_new: true,
        }),
        Err(error) => or_again(call, key, error.into()).await,
    }
}

/// The answer to a request that came twice at once, of which the other one was faster; else `failure`.
async fn or_again(call: &Call, key: &RequestKey, failure: Failure) -> Result<HandedIn, Failure> {
    match key.made(call).await? {
        Some(id) => hand_in::again(call, &id).await,
        None => Err(failure),
    }
}
