//! The cron's work on submissions: actions that are due, and data whose time is over.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::{
        audit,
        batch::Batch,
        proposals, publication, retention,
        submissions::{self, Submission},
    },
    usecases::reviewer_mails::overdue,
    usecases::{
        failure::Failure,
        submissions::{
            act::{Request, act_on},
            mails,
        },
    },
};
use mail::message::Message;
use shared::{
    proposal::{content::Proposal, validate::read, wire::PublicStatus},
    submission::{
        actor::Actor,
        due::{Due, Task},
        id::SubmissionId,
        review::Candidate,
        state::State,
    },
};

/// Submissions of one sweep; the next one is a minute later. An invocation may ask the database a thousand times.
const MOST: u32 = 100;
/// Proposals whose rows are filled in by one sweep.
const MOST_FILLED: u32 = 20;
/// Days that the text of a mail is kept after it was sent.
const MAIL_DAYS: i64 = 30;
/// A link that doesn't work is kept for so long, to say that it was one.
const LINK_DAYS: i64 = 90;

/// Forgets what is kept no longer: what mails said, and links that don't work.
pub async fn forget(call: &Call) -> Result<(), Fault> {
    let mails = call.now.plus_days(-MAIL_DAYS);
    let links = call.now.plus_days(-LINK_DAYS);
    retention::forget(&call.db, mails, links).await
}

/// Writes the rows that readers are shown for proposals published by an earlier version, which did not write them.
pub async fn fill_public(call: &Call) -> Result<(), Fault> {
    for id in proposals::unfilled(&call.db, MOST_FILLED).await? {
        let Some(submission) = submissions::find(&call.db, &id).await? else {
            continue;
        };
        let standing = PublicStatus::of(submission.review.state());
        let proposal = proposal(&submission);
        if let (Some(standing), Some(proposal), Some(number)) =
            (standing, proposal, submission.number)
        {
            let mut batch = Batch::new(&call.db);
            publication::write_pages(&mut batch, &id, &proposal, number, standing);
            batch.write().await?;
        }
    }
    Ok(())
}

/// The proposal of the current text; `None` for another kind.
fn proposal(submission: &Submission) -> Option<Proposal> {
    read(submission.form(submission.review.text()).proposal()?).ok()
}

/// Does what is due with submissions. What fails with one is logged and tried again a minute later; it keeps nothing from
/// being done with the others.
pub async fn submissions_due(call: &Call) -> Result<(), Fault> {
    for id in submissions::due(&call.db, call.now, MOST).await? {
        if let Err(fault) = submission_due(call, &id).await {
            fault.log_job();
        }
    }
    Ok(())
}

/// Does what is due with a submission, if anything is.
pub async fn submission_due(call: &Call, id: &SubmissionId) -> Result<(), Fault> {
    match look_at(call, id).await {
        // Someone else was faster, or it is due later than was thought.
        Ok(()) | Err(Failure::Conflict | Failure::Refused) => Ok(()),
        Err(Failure::Fault(fault)) => Err(fault),
        Err(failure) => Err(Fault::new("sweeping", format!("{failure:?}"))),
    }
}

/// Does what is due first with a submission.
async fn look_at(call: &Call, id: &SubmissionId) -> Result<(), Failure> {
    let Some(submission) = submissions::find(&call.db, id).await? else {
        return Ok(());
    };
    let open_until = proposal(&submission).map(|it| it.open_until);
    let dues = submission.review.due(open_until);
    let is_due = |due: &&Due| due.at <= call.now;
    // An end makes what is told before it needless.
    let acts = dues.iter().filter(is_due).find_map(|due| due.task.action());
    if let Some(action) = acts {
        let request = Request {
            seen: submission.review.version(),
            action,
            form: None,
            mail: None,
        };
        act_on(call, &Actor::System, submission, request, |_| ()).await?;
        return Ok(());
    }
    let later = dues.iter().find(|due| due.at > call.now).map(|due| due.at);
    let tells = dues.iter().rfind(is_due).map(|due| due.task);
    let version = submission.review.version();
    let mut batch = Batch::new(&call.db);
    let mails = match tells {
        Some(task @ (Task::Remind | Task::Escalate)) => {
            audit::told(&mut batch, id, version, task, call.now, &call.request);
            told(call, &submission, task).await?
        }
        _ => Vec::new(),
    };
    submissions::due_later(&mut batch, id, version, later);
    mails::send_all(call, batch, &mails).await?;
    Ok(())
}

/// The mails that tell of what waits: its holder, or administrators.
async fn told(call: &Call, submission: &Submission, task: Task) -> Result<Vec<NewMail>, Fault> {
    if task == Task::Escalate {
        return overdue(call, submission).await;
    }
    let mail = reminder(submission).zip(submission.address.clone());
    let mail = mail.map(|(message, to)| mails::new(submission, to, message, call.now));
    Ok(mail.transpose()?.into_iter().collect())
}

/// The mail that reminds of what was returned.
fn reminder(submission: &Submission) -> Option<Message> {
    let review = &submission.review;
    let candidate = review.candidate().map(Candidate::state);
    let returned = |state: &&State| matches!(state, State::Returned { .. });
    let state = candidate
        .into_iter()
        .chain([review.state()])
        .find(returned)?;
    Some(Message::Reminder {
        title: mails::title(submission),
        ends: state.until()?,
    })
}
