//! How long a proposal waits for its reviewers.

use crate::{
    call::Call,
    fault::Fault,
    store::{review_times, reviewers, submissions::Submission},
};
use shared::{
    network::NetworkSlug,
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::Action,
        review::Review,
        review_days::ReviewDays,
        state::{Rejection, State, StateName},
        wire::{MOST_PLACES, RegionReview, ReviewWait},
    },
    time::Timestamp,
};

/// The reviewers of what comes from a region, and how long their reviews have taken.
pub async fn of_region(call: &Call, home: RegionCode) -> Result<RegionReview, Fault> {
    Ok(RegionReview {
        deciders: reviewers::networks(&call.db, home).await?,
        days: days(call, home).await?,
    })
}

/// How long a proposal will wait for these reviewers; `None` for what doesn't wait.
pub async fn of(
    call: &Call,
    submission: &Submission,
    deciders: &[NetworkSlug],
) -> Result<Option<ReviewWait>, Fault> {
    let review = &submission.review;
    let Some(home) = submission
        .home
        .filter(|_| review.kind() == SubmissionKind::Proposal)
    else {
        return Ok(None);
    };
    let since = waits_since(review);
    if since.is_none() && review.state().name() != StateName::AwaitingConfirmation {
        return Ok(None);
    }
    let place = match since {
        Some(since) => Some(place(call, home, deciders, since).await?),
        None => None,
    };
    let days = days(call, home).await?;
    Ok(Some(ReviewWait { place, days }))
}

async fn days(call: &Call, home: RegionCode) -> Result<Option<ReviewDays>, Fault> {
    let (region, all) = review_times::waited(&call.db, home, call.now).await?;
    Ok(ReviewDays::of(region, all))
}

/// The place among what the same reviewers decide on: what comes from the region, or from all regions without a coordinator.
async fn place(
    call: &Call,
    home: RegionCode,
    deciders: &[NetworkSlug],
    since: Timestamp,
) -> Result<u32, Fault> {
    let mut homes = vec![home];
    if deciders.is_empty() {
        let coordinated = reviewers::coordinated(&call.db).await?;
        let others = RegionCode::ALL.into_iter();
        homes.extend(others.filter(|code| *code != home && !coordinated.contains(code)));
    }
    let before = review_times::before(&call.db, &homes, since, MOST_PLACES).await?;
    Ok(before.saturating_add(1))
}

/// Since when a text waits for a decision.
fn waits_since(review: &Review) -> Option<Timestamp> {
    let state = review
        .candidate()
        .map_or(review.state(), |candidate| candidate.state());
    if let State::InReview { since } = state {
        Some(*since)
    } else {
        None
    }
}

/// Since when a proposal had waited for this decision; `None` for what is none. Spam isn't counted: it is found at a glance, and its
/// sender is told nothing.
pub fn decided_since(before: &Review, action: &Action) -> Option<Timestamp> {
    let is_decision = match action {
        Action::Return { .. } | Action::Approve => true,
        Action::Reject { reason } => *reason != Rejection::Spam,
        _ => false,
    };
    waits_since(before).filter(|_| is_decision && before.kind() == SubmissionKind::Proposal)
}
