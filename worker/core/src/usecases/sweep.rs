//! The cron's work on submissions: actions that are due, and data whose time is over.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    settings,
    store::{
        audit::{self, Asking},
        batch::Batch,
        personal_data,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::{Request, act_on},
            mails, told_join,
        },
    },
    usecases::{reply_reminders, reviewer_mails::overdue},
};
use mail::message::{ClosingNews, Message};
use shared::submission::{
    SubmissionKind,
    action::Action,
    actor::Actor,
    due::{Due, Task},
    id::SubmissionId,
    review::Candidate,
    state::State,
};

/// Submissions of one sweep at most; the next one is a minute later.
const MOST: u32 = 100;
/// What can't be read is tried again after so long.
const UNREADABLE_SECONDS: i64 = 3600;
/// The data of an accepted pair is kept as long as the proposal is; it is looked at so often.
const KEPT_DAYS: i64 = 30;

/// Forgets what is kept no longer.
pub async fn forget(call: &Call) -> Result<(), Fault> {
    personal_data::forget(&call.db, call.now).await
}

/// Does what is due with submissions. What fails with one is logged and tried again a minute later; it keeps nothing from
/// being done with the others. After so many calls it begins nothing more.
pub async fn submissions_due(call: &Call, most_calls: usize) -> Result<(), Fault> {
    for id in submissions::due(&call.db, call.now, MOST).await? {
        if call.usage.has_made(most_calls) {
            break;
        }
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
        // What can't be read, or belongs to what can't, is tried again later: meanwhile it keeps nothing else from its turn.
        Err(Failure::Fault(fault)) if fault.is_unreadable() => {
            let later = call.now.plus_seconds(UNREADABLE_SECONDS);
            submissions::put_off(&call.db, id, call.now, later).await
        }
        Err(Failure::Fault(fault)) => Err(fault),
        Err(failure) => Err(Fault::new("sweeping", format!("{failure:?}"))),
    }
}

/// Does what is due first with a submission.
async fn look_at(call: &Call, id: &SubmissionId) -> Result<(), Failure> {
    let Some(submission) = submissions::find(&call.db, id).await? else {
        return Ok(());
    };
    let open_until = submission.last_day(submission.review.text());
    let answer_days = i64::from(settings::answer_days(&call.env));
    let dues = submission.review.due_within(open_until, answer_days);
    let is_due = |due: &&Due| due.at <= call.now;
    // An end makes what is told before it needless.
    let acts = dues.iter().filter(is_due).find_map(|due| due.task.action());
    let lost = reply_reminders::lost_proposal(call, &submission).await?;
    if let Some(at) = lost.filter(|at| *at > call.now) {
        return Ok(submissions::put_off(&call.db, id, call.now, at).await?);
    }
    let acts = match acts {
        _ if lost.is_some() => Some(Action::End),
        Some(Action::Anonymise) if reply_reminders::is_kept(call, &submission).await? => {
            let later = Some(call.now.plus_days(KEPT_DAYS));
            let mut batch = Batch::new(&call.db);
            submissions::due_later(&mut batch, id, submission.review.version(), later);
            batch.write().await?;
            return Ok(());
        }
        acts => acts,
    };
    if let Some(action) = acts {
        let request = Request::new(submission.review.version(), action);
        act_on(call, &Actor::System, submission, request, |_| Ok(())).await?;
        return Ok(());
    }
    let later = dues.iter().find(|due| due.at > call.now).map(|due| due.at);
    let tells = dues.iter().rfind(is_due).copied();
    if submission.review.kind().reaches_staff() {
        return told_join::tell(call, &submission, tells, later).await;
    }
    let version = submission.review.version();
    let mut batch = Batch::new(&call.db);
    let mails = match tells {
        Some(due) => match due.task {
            Task::AskStillLooking | Task::AskOnceMore => {
                asked(call, &mut batch, &submission, due.task).await?
            }
            Task::Remind
            | Task::Escalate
            | Task::RemindAddressee
            | Task::TellSilence
            | Task::AskOutcome
            | Task::AskToStay
                if !audit::is_told(&call.db, id, due).await? =>
            {
                audit::told(&mut batch, id, due, call.now, &call.request);
                told(call, &submission, due.task).await?
            }
            Task::Publish
            | Task::Settle
            | Task::Close
            | Task::Expire
            | Task::Anonymise
            | Task::Remind
            | Task::Escalate
            | Task::RemindAddressee
            | Task::TellSilence
            | Task::AskOutcome
            | Task::AskToStay => Vec::new(),
        },
        None => Vec::new(),
    };
    submissions::due_later(&mut batch, id, version, later);
    mails::send_all(call, batch, &mails).await?;
    Ok(())
}

/// The mails that tell of what waits: its holder, its addressee, or administrators.
async fn told(call: &Call, submission: &Submission, task: Task) -> Result<Vec<NewMail>, Fault> {
    let is_of_reply = matches!(
        task,
        Task::RemindAddressee | Task::TellSilence | Task::AskOutcome
    );
    if is_of_reply && submission.review.kind() == SubmissionKind::Reply {
        return reply_reminders::told(call, submission, task).await;
    }
    if task == Task::Escalate {
        return overdue(call, submission).await;
    }
    let mail = reminder(submission).zip(submission.address.clone());
    let mail = mail.map(|(message, to)| mails::new(submission, to, message, call.now));
    Ok(mail.transpose()?.into_iter().collect())
}

/// The mail that asks if the holder is still looking for partners, or tells that the proposal can't be kept open longer; none
/// where it was sent before.
async fn asked(
    call: &Call,
    batch: &mut Batch,
    submission: &Submission,
    task: Task,
) -> Result<Vec<NewMail>, Fault> {
    let days = submission.open_days(call.now);
    let (Some(days), Some(number), Some(to)) =
        (days, submission.number, submission.address.clone())
    else {
        return Ok(Vec::new());
    };
    let asking = Asking {
        submission: &submission.id,
        seen: submission.review.version(),
        last_day: days.until,
        task,
    };
    if audit::is_asked(&call.db, &asking).await? {
        return Ok(Vec::new());
    }
    audit::asked(batch, &asking, call.now, &call.request);
    let message = Message::Closing {
        title: mails::title(submission),
        number,
        news: ClosingNews::StillLooking {
            last_day: days.until,
            extended: days.extended,
            is_last: task == Task::AskOnceMore,
        },
    };
    Ok(vec![mails::new(submission, to, message, call.now)?])
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
        kind: review.kind(),
        is_revision: !returned(&review.state()),
        title: mails::title(submission),
        ends: state.until()?,
    })
}
