//! The cron's work on submissions: actions that are due, and data whose time is over.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    settings,
    store::{
        audit::{self, Asking},
        batch::{Batch, NotWritten},
        personal_data,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        reply_reminders, reviewer_mails,
        submissions::{
            act::{Request, act_on},
            mails, told_join,
        },
    },
};
use mail::message::{ClosingNews, Message};
use shared::{
    submission::{
        SubmissionKind,
        action::Action,
        actor::Actor,
        due::{Due, Task},
        id::SubmissionId,
        review::Candidate,
        state::State,
    },
    time::Timestamp,
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
    let mut overdue = Vec::new();
    for id in submissions::due(&call.db, call.now, MOST).await? {
        if call.usage.has_made(most_calls) {
            break;
        }
        match do_due(call, &id).await {
            Ok(found) => overdue.extend(found),
            Err(fault) => fault.log_job(),
        }
    }
    escalate(call, &overdue).await
}

/// Does what is due with a submission, if anything is.
pub async fn submission_due(call: &Call, id: &SubmissionId) -> Result<(), Fault> {
    let overdue = do_due(call, id).await?;
    escalate(call, overdue.as_slice()).await
}

/// A submission of which administrators are told together with all others that wait for long.
struct Overdue {
    submission: Submission,
    due: Due,
    /// The time of the next look
    later: Option<Timestamp>,
}

/// Does what is due with a submission; gives what is left to be told to administrators.
async fn do_due(call: &Call, id: &SubmissionId) -> Result<Option<Overdue>, Fault> {
    match look_at(call, id).await {
        Ok(overdue) => Ok(overdue),
        // Someone else was faster, or it is due later than was thought.
        Err(Failure::Conflict | Failure::Refused) => Ok(None),
        // What can't be read, or belongs to what can't, is tried again later: meanwhile it keeps nothing else from its turn.
        Err(Failure::Fault(fault)) if fault.is_unreadable() => {
            let later = call.now.plus_seconds(UNREADABLE_SECONDS);
            submissions::put_off(&call.db, id, call.now, later).await?;
            Ok(None)
        }
        Err(Failure::Fault(fault)) => Err(fault),
        Err(failure) => Err(Fault::new("sweeping", format!("{failure:?}"))),
    }
}

/// Tells administrators of what waits for long: all in one mail, else one by one, so that what has changed in this moment keeps
/// nothing else from being told.
async fn escalate(call: &Call, overdue: &[Overdue]) -> Result<(), Fault> {
    if overdue.is_empty() {
        return Ok(());
    }
    match tell_of_overdue(call, overdue).await {
        Err(NotWritten::Stale | NotWritten::Repeated) if overdue.len() > 1 => {
            for one in overdue {
                if let Err(NotWritten::Fault(fault)) =
                    tell_of_overdue(call, std::slice::from_ref(one)).await
                {
                    fault.log_job();
                }
            }
            Ok(())
        }
        // Another sweep was faster.
        Ok(()) | Err(NotWritten::Stale | NotWritten::Repeated) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

async fn tell_of_overdue(call: &Call, overdue: &[Overdue]) -> Result<(), NotWritten> {
    let mut batch = Batch::new(&call.db);
    for Overdue {
        submission,
        due,
        later,
    } in overdue
    {
        audit::told(&mut batch, &submission.id, *due, call.now, &call.request);
        submissions::due_later(
            &mut batch,
            &submission.id,
            submission.review.version(),
            *later,
        );
    }
    let of: Vec<&Submission> = overdue.iter().map(|it| &it.submission).collect();
    let mails = reviewer_mails::overdue(call, &of).await?;
    mails::send_all(call, batch, &mails).await
}

/// Does what is due first with a submission, apart from telling administrators that it waits for long.
async fn look_at(call: &Call, id: &SubmissionId) -> Result<Option<Overdue>, Failure> {
    let Some(submission) = submissions::find(&call.db, id).await? else {
        return Ok(None);
    };
    let open_until = submission.last_day(submission.review.text());
    let answer_days = i64::from(settings::answer_days(&call.env));
    let dues = submission.review.due_within(open_until, answer_days);
    let is_due = |due: &&Due| due.at <= call.now;
    // An end makes what is told before it needless.
    let acts = dues.iter().filter(is_due).find_map(|due| due.task.action());
    let lost = reply_reminders::lost_proposal(call, &submission).await?;
    if let Some(at) = lost.filter(|at| *at > call.now) {
        submissions::put_off(&call.db, id, call.now, at).await?;
        return Ok(None);
    }
    let acts = match acts {
        _ if lost.is_some() => Some(Action::End),
        Some(Action::Anonymise) if reply_reminders::is_kept(call, &submission).await? => {
            let later = Some(call.now.plus_days(KEPT_DAYS));
            let mut batch = Batch::new(&call.db);
            submissions::due_later(&mut batch, id, submission.review.version(), later);
            batch.write().await?;
            return Ok(None);
        }
        acts => acts,
    };
    if let Some(action) = acts {
        let request = Request::new(submission.review.version(), action);
        act_on(call, &Actor::System, submission, request, |_| Ok(())).await?;
        return Ok(None);
    }
    let later = dues.iter().find(|due| due.at > call.now).map(|due| due.at);
    let tells = dues.iter().rfind(is_due).copied();
    if submission.review.kind().reaches_staff() {
        told_join::tell(call, &submission, tells, later).await?;
        return Ok(None);
    }
    if let Some(due) = tells.filter(|due| due.task == Task::Escalate)
        && !audit::is_told(&call.db, id, due).await?
    {
        return Ok(Some(Overdue {
            submission,
            due,
            later,
        }));
    }
    let version = submission.review.version();
    let mut batch = Batch::new(&call.db);
    let mails = match tells {
        Some(due) => match due.task {
            Task::AskStillLooking | Task::AskOnceMore => {
                asked(call, &mut batch, &submission, due.task).await?
            }
            Task::Remind
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
    Ok(None)
}

/// The mails that tell of what waits: its holder, or its addressee.
async fn told(call: &Call, submission: &Submission, task: Task) -> Result<Vec<NewMail>, Fault> {
    let is_of_reply = matches!(
        task,
        Task::RemindAddressee | Task::TellSilence | Task::AskOutcome
    );
    if is_of_reply && submission.review.kind() == SubmissionKind::Reply {
        return reply_reminders::told(call, submission, task).await;
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
