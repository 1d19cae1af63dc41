//! A reviewer's question to the author of what is in review, one message each way. The review goes on meanwhile.

use crate::{
    call::Call,
    clock,
    limits::{self, BYTES_PER_IP},
    store::{
        author_questions::{self as rows, NewAnswer, NewAsking, StoredQuestion},
        batch::Batch,
        submissions::Submission,
    },
    usecases::{
        failure::Failure,
        reviewer_mails,
        submissions::{access::Holder, act, mails, quota},
    },
};
use mail::message::Message;
use shared::{
    admin::wire::CommentAuthor,
    form::flags::Flag,
    lang::Lang,
    message::thread_message::ThreadMessageForm,
    submission::{
        action::ActionName,
        actor::{Actor, Person},
        id::SubmissionId,
        permission::{Denied, may},
        reasons::Reason,
        review::Candidate,
        state::StateName,
        wire::{AskedQuestion, AuthorQuestion, AuthorQuestions, NewQuestion, QuestionAnswer},
    },
    time::Timestamp,
};

/// The questions to an author, for a reviewer.
///
/// # Errors
/// `NotFound` when the submission isn't theirs to see.
pub async fn list(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
) -> Result<AuthorQuestions, Failure> {
    let submission = act::find(call, actor, id).await?;
    listed(call, actor, &submission).await
}

async fn listed(
    call: &Call,
    actor: &Actor,
    submission: &Submission,
) -> Result<AuthorQuestions, Failure> {
    let reader = person(actor)?;
    let questions = rows::list(&call.db, &submission.id).await?;
    let since = in_review_since(submission);
    let is_decided_here = may(actor, ActionName::Return, &submission.subject()).is_ok();
    let is_open = |question: &StoredQuestion| is_open(question, since);
    let can_ask = is_decided_here && since.is_some() && !questions.iter().any(is_open);
    let item = |question: StoredQuestion| AuthorQuestion {
        by: CommentAuthor {
            you: question.person == reader.id,
            role: question.role,
            name: question.name.clone(),
        },
        flags: flags(question.answer.as_ref(), submission.lang),
        asked: asked(question, since),
    };
    Ok(AuthorQuestions {
        items: questions.into_iter().map(item).collect(),
        can_ask,
    })
}

/// Asks the author. Nothing else changes.
///
/// # Errors
/// `Refused` for what is not in review; `Conflict` while another question is open, or when it has changed meanwhile.
pub async fn ask(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    NewQuestion { text }: NewQuestion,
) -> Result<AuthorQuestions, Failure> {
    let submission = act::find(call, actor, id).await?;
    may(actor, ActionName::Return, &submission.subject())?;
    let since = in_review_since(&submission).ok_or(Failure::Refused)?;
    let address = submission.address.clone().ok_or(Failure::Refused)?;
    let mut batch = Batch::new(&call.db);
    let asking = NewAsking {
        id: &clock::id()?,
        submission: &submission,
        since,
        text: &text,
        at: call.now,
        request: &call.request,
    };
    rows::ask(&mut batch, actor, person(actor)?, &asking);
    let message = Message::QuestionToAuthor {
        kind: submission.review.kind(),
        title: mails::title(&submission),
        text: text.to_string(),
    };
    mails::send(call, batch, &submission, address, message).await?;
    listed(call, actor, &submission).await
}

/// Answers a reviewer's question.
///
/// # Errors
/// `Conflict` where it has an answer, or the review has ended; `Denied` in a browser that has not proven the address.
pub async fn answer(
    call: &Call,
    holder: &Holder,
    QuestionAnswer { question, text }: QuestionAnswer,
) -> Result<(), Failure> {
    holder.check_proven()?;
    let submission = &holder.submission;
    let since = in_review_since(submission);
    let questions = rows::list(&call.db, &submission.id).await?;
    let open = questions
        .iter()
        .find(|it| it.id == question && is_open(it, since))
        .ok_or(Failure::Conflict)?;
    let mut batch = Batch::new(&call.db);
    let written = NewAnswer {
        question: &question,
        submission,
        text: &text,
        at: call.now,
        request: &call.request,
    };
    rows::answer(&mut batch, &written);
    let uses = quota::act(call, &holder.actor(), submission);
    limits::count(call, &mut batch, &uses)?;
    let bytes = u32::try_from(text.as_str().len()).unwrap_or(u32::MAX);
    limits::count(
        call,
        &mut batch,
        &[BYTES_PER_IP.times(&call.network, bytes)],
    )?;
    let told = reviewer_mails::answered(call, submission, &open.person, &text).await?;
    mails::send_all(call, batch, &told).await?;
    Ok(())
}

/// The questions to an author, for the author.
pub async fn of_author(
    call: &Call,
    submission: &Submission,
) -> Result<Vec<AskedQuestion>, Failure> {
    let since = in_review_since(submission);
    let questions = rows::list(&call.db, &submission.id).await?;
    let items = questions.into_iter().map(|it| asked(it, since));
    Ok(items.collect())
}

fn person(actor: &Actor) -> Result<&Person, Denied> {
    let role = actor.role();
    actor.person().ok_or(Denied::NotInThisRole { role })
}

/// The time since which a submission or its revision waits for a reviewer; an edit meanwhile doesn't change it.
fn in_review_since(submission: &Submission) -> Option<Timestamp> {
    let review = &submission.review;
    let state = review.candidate().map_or(review.state(), Candidate::state);
    let waits = state.name() == StateName::InReview && review.has_transition(ActionName::Return);
    waits.then(|| state.since())
}

/// True while a question waits for its answer: a decision ends that.
fn is_open(question: &StoredQuestion, since: Option<Timestamp>) -> bool {
    question.answer.is_none() && since.is_some_and(|since| question.at >= since)
}

fn asked(question: StoredQuestion, since: Option<Timestamp>) -> AskedQuestion {
    AskedQuestion {
        is_open: is_open(&question, since),
        id: question.id,
        at: question.at,
        text: question.text,
        answer: question.answer,
        answered_at: question.answered_at,
    }
}

/// The points to look at in an answer.
fn flags(answer: Option<&Reason>, lang: Lang) -> Vec<Flag> {
    let text = answer.map(ToString::to_string).unwrap_or_default();
    ThreadMessageForm { text }.flags(lang)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::admin::wire::PersonRole;

    #[test]
    fn a_question_is_open_until_its_answer_or_the_next_decision() {
        let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
        let question = |answer: Option<&str>| StoredQuestion {
            id: "q".to_owned(),
            person: "0123456789abcdef".parse().unwrap(),
            text: "Missä?".parse().unwrap(),
            at: at(10),
            answer: answer.map(|text| text.parse().unwrap()),
            answered_at: None,
            role: PersonRole::Coordinator,
            name: None,
        };
        assert!(is_open(&question(None), Some(at(10))));
        assert!(is_open(&question(None), Some(at(9))));
        // It was returned and has come again.
        assert!(!is_open(&question(None), Some(at(11))));
        // It is decided on.
        assert!(!is_open(&question(None), None));
        assert!(!is_open(&question(Some("Kuopiossa.")), Some(at(9))));
    }
}
