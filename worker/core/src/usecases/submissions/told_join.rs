//! What the cron tells of requests to join, of messages and of entries.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    settings,
    store::{
        addressees, audit,
        batch::Batch,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        reviewer_mails::concerned,
        submissions::mails::{
            self,
            network::{list_name, name, to},
        },
    },
};
use mail::message::Message;
use shared::{
    admin::wire::PersonRole,
    lang::Lang,
    submission::{
        SubmissionKind,
        due::{Due, Task},
        target::Target,
    },
    time::Timestamp,
};

/// Tells what is due, and sets the time of the next look.
pub async fn tell(
    call: &Call,
    submission: &Submission,
    due: Option<Due>,
    later: Option<Timestamp>,
) -> Result<(), Failure> {
    let mut batch = Batch::new(&call.db);
    let mails = match due {
        Some(due) if !audit::is_told(&call.db, &submission.id, due).await? => {
            audit::told(&mut batch, &submission.id, due, call.now, &call.request);
            planned(call, submission, due.task).await?
        }
        Some(_) | None => Vec::new(),
    };
    let version = submission.review.version();
    submissions::due_later(&mut batch, &submission.id, version, later);
    mails::send_all(call, batch, &mails).await?;
    Ok(())
}

async fn planned(call: &Call, submission: &Submission, task: Task) -> Result<Vec<NewMail>, Fault> {
    let days = settings::answer_days(&call.env);
    match task {
        Task::RemindAddressee => {
            let people = concerned(call, submission).await?;
            let mails = people.into_iter().map(|person| {
                let message = unanswered(submission, person.lang, days);
                to(call, submission, person, message)
            });
            mails.collect()
        }
        Task::Escalate => {
            let target = submission.target.as_ref().unwrap_or(&Target::Hub);
            let people = addressees::list(&call.db, target).await?;
            let author = submission.address.as_ref();
            let mails = people
                .into_iter()
                .filter(|person| person.role == PersonRole::Administrator)
                .filter(|person| author.is_none_or(|it| !it.is_same_person(&person.address)))
                .map(|person| {
                    let message = unanswered(submission, person.lang, days.saturating_mul(2));
                    to(call, submission, person, message)
                });
            mails.collect()
        }
        Task::AskToStay => {
            let network = list_name(submission, submission.lang);
            let address = submission.address.clone();
            let mail = address.map(|address| {
                mails::new(
                    submission,
                    address,
                    Message::AskToStay { network },
                    call.now,
                )
            });
            Ok(mail.transpose()?.into_iter().collect())
        }
        Task::Publish
        | Task::Settle
        | Task::Close
        | Task::AskStillLooking
        | Task::AskOnceMore
        | Task::Remind
        | Task::TellSilence
        | Task::AskOutcome
        | Task::Expire
        | Task::Anonymise => Ok(Vec::new()),
    }
}

/// The message about what nobody has answered for some days.
fn unanswered(submission: &Submission, lang: Lang, days: u16) -> Message {
    let (name, id) = (name(submission, lang), submission.id.clone());
    match (submission.review.kind(), &submission.target) {
        (SubmissionKind::Message, _) => Message::MessageUnanswered {
            to: name,
            submission: id,
            days,
        },
        (_, Some(Target::Region(_))) => Message::InterestUnanswered {
            region: name,
            submission: id,
            days,
        },
        (_, _) => Message::JoinUnanswered {
            network: name,
            submission: id,
            days,
        },
    }
}
