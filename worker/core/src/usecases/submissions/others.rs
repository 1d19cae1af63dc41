//! What a reviewer looks at beside a submission: its mails, and other proposals, of which it may be a duplicate.

mod sought;

use crate::{
    call::Call,
    store::{
        named,
        others::{self, Author},
        outbox,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::{self, sees},
            others::sought::Sought,
            views,
        },
    },
};
use shared::{
    proposal::{codes::Theme, form::ProposalForm, wire::PublicStatus},
    region::RegionCode,
    submission::{
        SubmissionKind,
        actor::Actor,
        id::SubmissionId,
        wire::{Beside, OtherSubmission, Others},
    },
};

/// Proposals of a list: more are found in the queue.
const MOST: usize = 5;
/// Mails of the list: those of a long review.
const MOST_MAILS: u32 = 20;
/// Submissions looked at for a list: some may be of another kind, or nobody's to see.
const MOST_LOOKED_AT: u32 = 12;
/// Pairs of a theme and a region that are looked for, each by one question.
const MOST_PAIRS: usize = 4;

/// The mails of a submission, and other proposals, as far as they are public or the actor's to see.
///
/// # Errors
/// `NotFound` where the submission isn't theirs to see.
pub async fn beside(call: &Call, actor: &Actor, id: &SubmissionId) -> Result<Beside, Failure> {
    let submission = act::find(call, actor, id).await?;
    let form = submission.latest();
    let is_proposal = submission.review.kind() == SubmissionKind::Proposal;
    let author = Author {
        address: submission.address.as_ref().filter(|_| is_proposal),
        organisation: form
            .organisation()
            .filter(|_| is_proposal)
            .unwrap_or_default(),
    };
    let pairs = form.proposal().map(pairs).unwrap_or_default();
    let found = others::beside(&call.db, id, &author, &pairs, MOST_LOOKED_AT).await?;
    let mut same = shown(call, actor, found.same).await?;
    let has_more_same = same.len() > MOST;
    same.truncate(MOST);
    let is_named = |id: &SubmissionId| same.iter().any(|it| it.id == *id);
    let similar = found.similar.into_iter().filter(|it| !is_named(it));
    let mut similar = shown(call, actor, similar.collect()).await?;
    similar.truncate(MOST);
    let mut mails = outbox::of_submission(&call.db, id, MOST_MAILS + 1).await?;
    let most = MOST_MAILS as usize;
    let has_more_mails = mails.len() > most;
    mails.truncate(most);
    Ok(Beside {
        mails,
        has_more_mails,
        same,
        has_more_same,
        similar,
    })
}

/// The other proposals that are meant by what was typed: a number, the beginning of a title or an id, or a URL.
///
/// # Errors
/// As [`beside`].
pub async fn find(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    typed: &str,
) -> Result<Others, Failure> {
    let own = act::find(call, actor, id).await?;
    let mut found = match Sought::read(typed) {
        Sought::Named(named) => named::ids(&call.db, &named).await?,
        Sought::Title => Vec::new(),
    };
    found.extend(others::of_title(&call.db, typed, MOST_LOOKED_AT).await?);
    found.retain(|id| *id != own.id);
    let mut items = shown(call, actor, found).await?;
    items.truncate(MOST);
    Ok(Others { items })
}

/// Those of these submissions that may be named, each once.
async fn shown(
    call: &Call,
    actor: &Actor,
    ids: Vec<SubmissionId>,
) -> Result<Vec<OtherSubmission>, Failure> {
    let mut once: Vec<SubmissionId> = Vec::new();
    for id in ids {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    let found = submissions::find_all(&call.db, &once).await?;
    Ok(found.iter().filter_map(|it| other(actor, it)).collect())
}

fn other(actor: &Actor, submission: &Submission) -> Option<OtherSubmission> {
    let review = &submission.review;
    let is_seen = sees(actor, submission);
    let is_public = submission.number.is_some() && PublicStatus::of(review.state()).is_some();
    if !(is_seen || is_public) {
        return None;
    }
    // Not that of a revision, which isn't public.
    let item = views::waiting(submission, None);
    Some(OtherSubmission {
        id: item.id,
        number: submission.number,
        state: item.state,
        title: item.title,
        lang: item.lang,
        organisation: item.organisation,
        is_seen,
    })
}

/// The first pairs of a theme and a region of a form.
fn pairs(form: &ProposalForm) -> Vec<(Theme, RegionCode)> {
    let themes = form.themes.iter().filter_map(|it| it.parse().ok());
    let with = |theme: Theme| {
        let regions = form.regions.iter().filter_map(|it| it.parse().ok());
        regions.map(move |region| (theme, region))
    };
    themes.flat_map(with).take(MOST_PAIRS).collect()
}
