//! The results of negotiations: what a side has reported and can report, and what the public reads.

mod report;

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    store::{
        audit::{self, HolderEvent},
        batch::{Batch, NotWritten},
        closings, outcomes,
        standings::{self, PartnerQuestion},
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Holder, Session},
            act::{self, Request},
            mails::{self, reply::mark},
        },
    },
};
use mail::message::Message;
pub use report::report;
use shared::{
    audit::AuditAction,
    proposal::{content::Partner, number::ProposalNumber, wire::OutcomeCounts},
    submission::{
        SubmissionKind,
        action::Action,
        actor::{Actor, Role},
        id::SubmissionId,
        periods::OUTCOME_DAYS,
        state::{Mark, State},
        target::Target,
        wire::{HeldOutcomes, HeldPair, OwnOutcome, PairResults, Report, Side},
    },
};

/// Accepted replies for which results are shown and asked.
const MOST_PAIRS: u32 = 100;
/// Partners without a reply for which a proposal can report results.
const MOST_PARTNERS: u32 = 10;
/// What can't be read is tried again after so long.
const UNREADABLE_SECONDS: i64 = 3600;
/// Proposers that one sweep asks.
const MOST_ASKED: u32 = 20;

/// The public results of a proposal.
///
/// # Errors
/// `NotFound` for a number that was never given, `Gone` for a proposal that is not public.
pub async fn public(call: &Call, number: ProposalNumber) -> Result<Vec<PairResults>, Failure> {
    let results = call.db.ask(outcomes::PublicResults(number)).await?;
    results.ok_or(Failure::NotFound)?.ok_or(Failure::Gone)
}

/// The numbers of proposals by home region and by what their negotiations have led to, and by the reason for closing.
pub async fn counts(call: &Call) -> Result<OutcomeCounts, Fault> {
    let (items, closings) = call.db.ask((standings::Counts, closings::Closings)).await?;
    Ok(OutcomeCounts { items, closings })
}

/// True if a side of an accepted reply has handed in results that have not ended.
pub async fn has_reported(call: &Call, reply: &SubmissionId, side: Side) -> Result<bool, Fault> {
    let reply = std::slice::from_ref(reply);
    let target = side.other().target();
    let found = outcomes::of_side(&call.db, reply, Some(&target), 1).await?;
    Ok(!found.is_empty())
}

/// The results that a holder has reported or can report.
///
/// # Errors
/// `NotFound` for a submission that has no results.
pub async fn held(call: &Call, holder: &Holder) -> Result<HeldOutcomes, Failure> {
    holder.check_proven()?;
    let submission = &holder.submission;
    let mut held = HeldOutcomes {
        title: mails::title(submission),
        pairs: Vec::new(),
        takes_others: false,
        partner: None,
        can_keep: false,
    };
    match submission.review.kind() {
        SubmissionKind::Proposal => {
            let replies = outcomes::accepted(&call.db, &submission.id, MOST_PAIRS).await?;
            let replies = submissions::find_all(&call.db, &replies).await?;
            held.pairs = pairs(call, submission, Side::Proposer, &replies).await?;
            let own = std::slice::from_ref(&submission.id);
            let others = own_results(call, own, None, MOST_PARTNERS).await?;
            held.takes_others = takes_others(submission)
                && others.len() < usize::try_from(MOST_PARTNERS).unwrap_or(usize::MAX);
            held.partner = partner(submission);
            held.can_keep = others.is_empty() && held.partner.is_some();
            held.pairs.extend(others.iter().map(other_partner));
        }
        SubmissionKind::Reply => {
            if mark(submission) == Some(Mark::Accepted) {
                let reply = std::slice::from_ref(submission);
                let proposal = proposal_of(call, submission).await?;
                held.pairs = pairs(call, &proposal, Side::Replier, reply).await?;
            }
        }
        SubmissionKind::Outcome
        | SubmissionKind::JoinRequest
        | SubmissionKind::Message
        | SubmissionKind::ThreadMessage => return Err(Failure::NotFound),
    }
    Ok(held)
}

/// The proposal to which a reply belongs.
async fn proposal_of(call: &Call, reply: &Submission) -> Result<Submission, Failure> {
    let id = reply.parent.as_ref().ok_or(Failure::NotFound)?;
    let proposal = submissions::find(&call.db, id).await?;
    proposal.ok_or(Failure::NotFound)
}

/// The pairs of accepted replies as one side sees them.
async fn pairs(
    call: &Call,
    proposal: &Submission,
    side: Side,
    replies: &[Submission],
) -> Result<Vec<HeldPair>, Failure> {
    let ids: Vec<SubmissionId> = replies.iter().map(|reply| reply.id.clone()).collect();
    let target = side.other().target();
    let own = own_results(call, &ids, Some(&target), MOST_PAIRS).await?;
    let published = outcomes::of_replies(&call.db, &proposal.id).await?;
    let pair = |reply: &Submission| {
        let mine = own.iter().find(|it| it.parent.as_ref() == Some(&reply.id));
        let theirs = published
            .iter()
            .find(|(of, report)| *of == reply.id && report.side == side.other());
        HeldPair {
            reply: Some(reply.id.clone()),
            organisation: match side {
                Side::Proposer => organisation(reply),
                Side::Replier => reply
                    .root
                    .as_ref()
                    .map_or(String::new(), |root| root.organisation().to_owned()),
            },
            mine: mine.map(own_outcome),
            theirs: theirs.map(|(_, report): &(_, Report)| report.clone()),
        }
    };
    Ok(replies.iter().map(pair).collect())
}

fn organisation(submission: &Submission) -> String {
    let form = submission.form(submission.review.text());
    form.organisation().unwrap_or_default().to_owned()
}

/// Results of a side that have not ended.
async fn own_results(
    call: &Call,
    parents: &[SubmissionId],
    target: Option<&Target>,
    most: u32,
) -> Result<Vec<Submission>, Failure> {
    let ids = outcomes::of_side(&call.db, parents, target, most).await?;
    Ok(submissions::find_all(&call.db, &ids).await?)
}

fn own_outcome(outcome: &Submission) -> OwnOutcome {
    let review = &outcome.review;
    let state = review
        .candidate()
        .map_or(review.state(), |candidate| candidate.state());
    OwnOutcome {
        id: outcome.id.clone(),
        state: state.name(),
        since: state.since(),
    }
}

/// A partner that didn't reply, with the results about it.
fn other_partner(outcome: &Submission) -> HeldPair {
    HeldPair {
        reply: None,
        organisation: partners(outcome).into_iter().next().unwrap_or_default(),
        mine: Some(own_outcome(outcome)),
        theirs: None,
    }
}

/// The partners that results name.
fn partners(outcome: &Submission) -> Vec<String> {
    let form = outcome.latest();
    let named = form
        .outcome()
        .map(|form| form.partner_organisations.clone());
    named.unwrap_or_default()
}

/// True if results with a partner that didn't reply can be reported for a proposal.
fn takes_others(proposal: &Submission) -> bool {
    matches!(
        proposal.review.state(),
        State::Published { .. } | State::Closed { .. }
    )
}

/// The partner that a public proposal names.
fn partner(proposal: &Submission) -> Option<String> {
    match proposal.public_proposal().ok()??.partner {
        Partner::Named(partner) => Some(partner),
        Partner::Sought => None,
    }
}

/// Lets a holder manage the own results in this browser.
///
/// # Errors
/// `NotFound` for results of the other side, or of another address.
pub async fn open(call: &Call, holder: &Holder, id: &SubmissionId) -> Result<Session, Failure> {
    holder.check_proven()?;
    let found = submissions::find(&call.db, id).await?;
    let outcome = found.ok_or(Failure::NotFound)?;
    if !is_own(call, holder, &outcome).await? {
        return Err(Failure::NotFound);
    }
    let session = access::session(&outcome.id)?;
    let mut batch = Batch::new(&call.db);
    access::keep(call, &mut batch, &session, holder.proven.as_ref());
    batch.write().await?;
    Ok(session)
}

/// True if results belong to what a holder holds, are of this side, and of the same address.
async fn is_own(call: &Call, holder: &Holder, outcome: &Submission) -> Result<bool, Failure> {
    let held = &holder.submission;
    let is_same = outcome.address.is_some() && outcome.address == held.address;
    let (SubmissionKind::Outcome, true, Some(parent)) =
        (outcome.review.kind(), is_same, &outcome.parent)
    else {
        return Ok(false);
    };
    let side = Side::reporting(outcome.target.as_ref());
    match held.review.kind() {
        SubmissionKind::Reply => Ok(side == Side::Replier && *parent == held.id),
        SubmissionKind::Proposal if *parent == held.id => Ok(side == Side::Proposer),
        SubmissionKind::Proposal => {
            let reply = submissions::find(&call.db, parent).await?;
            let is_of = reply.is_some_and(|reply| reply.parent.as_ref() == Some(&held.id));
            Ok(side == Side::Proposer && is_of)
        }
        SubmissionKind::Outcome
        | SubmissionKind::JoinRequest
        | SubmissionKind::Message
        | SubmissionKind::ThreadMessage => Ok(false),
    }
}

/// Notes that negotiations go on: the two sides of a reply, or the proposer about the partner whom the proposal names, are asked
/// later, if they were not asked twice.
///
/// # Errors
/// `NotFound` for a reply of another proposal, `Refused` where no partner is named or the results are reported.
pub async fn keep(
    call: &Call,
    holder: &Holder,
    reply: Option<&SubmissionId>,
) -> Result<(), Failure> {
    let held = &holder.submission;
    let proposer = Actor::Addressee {
        parent: held.id.clone(),
    };
    match (held.review.kind(), reply) {
        (SubmissionKind::Proposal, None) => {
            let own = std::slice::from_ref(&held.id);
            let reported = outcomes::of_side(&call.db, own, None, 1).await?;
            if partner(held).is_none() || !reported.is_empty() {
                return Err(Failure::Refused);
            }
            let mut batch = Batch::new(&call.db);
            let kept = HolderEvent {
                submission: &held.id,
                seen: held.review.version(),
                holder: held.address.as_ref(),
                action: AuditAction::Keep,
                role: Role::Holder,
                at: call.now,
                request: &call.request,
            };
            audit::holder_event(&mut batch, &kept);
            standings::ask_later(&mut batch, &held.id, call.now.plus_days(OUTCOME_DAYS));
            Ok(batch.write().await?)
        }
        (SubmissionKind::Proposal, Some(reply)) => {
            let reply = act::find(call, &proposer, reply).await?;
            keep_reply(call, &proposer, reply).await
        }
        (SubmissionKind::Reply, None) => keep_reply(call, &holder.actor(), held.clone()).await,
        (
            SubmissionKind::Reply
            | SubmissionKind::Outcome
            | SubmissionKind::JoinRequest
            | SubmissionKind::Message
            | SubmissionKind::ThreadMessage,
            _,
        ) => Err(Failure::NotFound),
    }
}

async fn keep_reply(call: &Call, actor: &Actor, reply: Submission) -> Result<(), Failure> {
    let request = Request::new(reply.review.version(), Action::Keep);
    act::act_on(call, actor, reply, request, |_| Ok(())).await?;
    Ok(())
}

/// Asks proposers for the results with the partners that their proposals name: 90 days after the publication, and once more.
/// After so many calls it begins nothing more.
pub async fn ask_partners(call: &Call, most_calls: usize) -> Result<(), Fault> {
    for question in standings::to_ask(&call.db, call.now, MOST_ASKED).await? {
        if call.usage.has_made(most_calls) {
            break;
        }
        match ask_partner(call, &question).await {
            Ok(()) => {}
            Err(fault) if fault.is_unreadable() => put_off(call, &question.submission).await?,
            Err(fault) => fault.log_job(),
        }
    }
    Ok(())
}

/// What can't be read is asked about later, and keeps nobody else from being asked.
async fn put_off(call: &Call, proposal: &SubmissionId) -> Result<(), Fault> {
    let mut batch = Batch::new(&call.db);
    standings::ask_later(
        &mut batch,
        proposal,
        call.now.plus_seconds(UNREADABLE_SECONDS),
    );
    Ok(batch.write().await?)
}

async fn ask_partner(call: &Call, question: &PartnerQuestion) -> Result<(), Fault> {
    let id = &question.submission;
    let proposal = submissions::find(&call.db, id).await?;
    let proposal = proposal.filter(takes_others);
    let results = outcomes::of_side(&call.db, std::slice::from_ref(id), None, 1).await?;
    let mut batch = Batch::new(&call.db);
    let asked = proposal.and_then(|it| Some((it.address.clone()?, it)));
    let (Some((address, proposal)), true) = (asked, results.is_empty()) else {
        standings::ask_no_more(&mut batch, id);
        return Ok(batch.write().await?);
    };
    let again = call.now.plus_days(OUTCOME_DAYS);
    standings::asked(&mut batch, id, call.now, again);
    let message = Message::AskOutcomeOfProposal {
        proposal: mails::title(&proposal),
    };
    let mut mail = mails::new(&proposal, address, message, call.now)?;
    // Two sweeps at once ask once.
    mail.id = sha256(&format!("ask {id} {}", question.ask_at.millis()))
        .chars()
        .take(32)
        .collect();
    match mails::send_all(call, batch, &[mail]).await {
        Err(NotWritten::Repeated) => Ok(()),
        written => Ok(written?),
    }
}
