//! A new proposal, handed in or kept to go on later.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    limits, outbox,
    store::{
        audit::{self, SubmissionEvent},
        batch::{Batch, NotWritten},
        queue,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Session},
            act::plan::places,
            mails, quota,
            request_key::RequestKey,
        },
    },
};
use mail::message::Message;
use shared::{
    email::EmailAddress,
    form::mending::mend,
    lang::Lang,
    problem::ProblemCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        form::SubmissionForm,
        id::SubmissionId,
        review::Review,
        state::StateName,
        target::Target,
        wire::{NewSubmission, SubmissionReceipt},
    },
};

use std::collections::BTreeMap;

/// Nobody fills in the form in less; a program does.
pub(super) const LEAST_SECONDS: u32 = 3;

/// The kind of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// To be submitted
    Submission,
    /// A draft
    Draft,
}

/// What a new submission belongs to or reaches.
#[derive(Default)]
pub struct Addressed {
    /// The submission to which it belongs
    pub parent: Option<Submission>,
    /// What a request to join or a message reaches
    pub target: Option<Target>,
    /// The names of the network that it reaches
    pub names: BTreeMap<Lang, String>,
}

impl Addressed {
    /// What the request says of it by its path.
    fn sent(&self) -> (Option<&SubmissionId>, Option<String>) {
        let parent = self.parent.as_ref().map(|parent| &parent.id);
        (parent, self.target.as_ref().map(ToString::to_string))
    }
}

/// The result of handing in.
pub struct HandedIn {
    /// The answer
    pub received: SubmissionReceipt,
    /// The browser's cookie; none when the request is repeated
    pub session: Option<Session>,
    /// True if it is new; false if the request was made before
    pub is_new: bool,
}

/// Hands in a submission, or keeps the draft of one.
///
/// # Errors
/// When it isn't valid, or was done too often.
pub async fn hand_in(
    call: &Call,
    what: What,
    mut new: NewSubmission<SubmissionForm>,
    addressed: Addressed,
) -> Result<HandedIn, Failure> {
    mend(new.form.content_mut());
    let name = match what {
        What::Submission => new.form.kind().as_str(),
        What::Draft => "draft",
    };
    let sent = (&new.form, addressed.sent());
    let key = RequestKey::new(name, &new.key, &sent)?;
    if let Some(id) = key.made(call).await? {
        return again(call, &id).await;
    }
    if what == What::Submission {
        let errors = new.form.errors(call.now.date());
        if !errors.is_empty() {
            return Err(Failure::Invalid(errors));
        }
    }
    let address = new.form.draft_address();
    let address = address.map_err(Failure::Invalid)?;
    check_hidden_field(&new.nickname)?;
    if new.seconds < LEAST_SECONDS {
        let retry_after = i64::from(LEAST_SECONDS);
        return Err(Failure::TooMany { retry_after });
    }
    let parent_title = addressed
        .parent
        .as_ref()
        .map(|parent| parent.title(new.lang));
    let submission = submission(call, what, new, addressed, address)?;
    let message = match (submission.review.kind(), parent_title) {
        (SubmissionKind::Reply, Some(proposal)) => Message::ReplyConfirm { proposal },
        _ => mails::link_again(&submission),
    };
    let session = access::session(&submission.id)?;
    match write(call, &submission, &key, &session, message).await {
        Ok(()) => Ok(HandedIn {
            received: received(&submission)?,
            session: Some(session),
            is_new: true,
        }),
        // The same request came twice at once.
        Err(NotWritten::Repeated) => {
            let id = key.made(call).await?;
            again(call, &id.ok_or(Failure::NotFound)?).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The answer to a request that was made before.
pub(super) async fn again(call: &Call, id: &SubmissionId) -> Result<HandedIn, Failure> {
    let submission = submissions::find(&call.db, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let received = received(&submission)?;
    // Whoever knows the key may not be whoever has sent it: a cookie is given once.
    Ok(HandedIn {
        received,
        session: None,
        is_new: false,
    })
}

pub(super) fn received(submission: &Submission) -> Result<SubmissionReceipt, Failure> {
    Ok(SubmissionReceipt {
        id: submission.id.clone(),
        state: submission.review.state().name(),
        address: submission.address.clone().ok_or(Failure::Gone)?,
    })
}

/// Refuses what a program has sent that filled in the hidden field. The refusal is said: a person's program may have filled it in,
/// and its form would be lost.
pub(super) fn check_hidden_field(text: &str) -> Result<(), Failure> {
    if text.is_empty() {
        Ok(())
    } else {
        Err(Failure::Code(ProblemCode::HiddenField))
    }
}

fn submission(
    call: &Call,
    what: What,
    new: NewSubmission<SubmissionForm>,
    Addressed {
        parent,
        target,
        names,
    }: Addressed,
    address: EmailAddress,
) -> Result<Submission, Failure> {
    let id = clock::submission_id()?;
    let form = new.form;
    let draft = Review::draft(form.kind(), call.now);
    let review = match what {
        What::Draft => draft,
        What::Submission => {
            let holder = Actor::holder(id.clone());
            draft.apply(&Action::Submit { proven: None }, &holder, call.now)?
        }
    };
    let (home, regions) = places(&form);
    // What answers a proposal concerns the regions of the proposal.
    let regions = parent.as_ref().map_or(regions, |parent| {
        let mut regions = parent.regions.clone();
        regions.extend(parent.home.filter(|home| !parent.regions.contains(home)));
        regions
    });
    let privacy_version = form.privacy_version().unwrap_or_default().to_owned();
    Ok(Submission {
        id,
        parent: parent.map(|parent| parent.id),
        target,
        names,
        root: None,
        lang: new.lang,
        address: Some(address),
        home,
        regions,
        privacy_version,
        created_at: call.now,
        changed_at: call.now,
        number: None,
        published_at: None,
        set_day: None,
        transfer: None,
        contact_hidden: 0,
        texts: [(review.text(), form)].into(),
        review,
    })
}

/// Adds a new submission to a batch.
pub fn add(
    call: &Call,
    batch: &mut Batch,
    submission: &Submission,
    key: &RequestKey,
) -> Result<(), Fault> {
    let Submission {
        id, review, texts, ..
    } = submission;
    let state = review.state().name();
    let action = match state {
        StateName::Draft => ActionName::Edit,
        _ => ActionName::Submit,
    };
    audit::submission_event(
        batch,
        &SubmissionEvent {
            submission: id,
            holder: None,
            version: review.version(),
            action,
            actor: &Actor::holder(id.clone()),
            from: None,
            to: Some(state),
            at: call.now,
            request: &call.request,
        },
    );
    let due_at = review.due(None).first().map(|due| due.at);
    submissions::insert(batch, submission, (&key.key, &key.sent), due_at);
    queue::enter(batch, submission);
    for (version, form) in texts {
        submissions::write_text(batch, id, *version, form);
        limits::count(call, batch, &[quota::written(call, form)?])?;
    }
    Ok(())
}

async fn write(
    call: &Call,
    submission: &Submission,
    key: &RequestKey,
    session: &Session,
    message: Message,
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(&call.db);
    add(call, &mut batch, submission, key)?;
    access::keep(call, &mut batch, session, None);
    let mut written = Vec::new();
    if let Some(address) = &submission.address {
        limits::count(call, &mut batch, &quota::hand_in(call, address))?;
        let mail = mails::new(submission, address.clone(), message, call.now)?;
        written.push(mails::add(call, &mut batch, &mail)?);
    }
    batch.write().await?;
    outbox::hint(call, &written).await;
    Ok(())
}
