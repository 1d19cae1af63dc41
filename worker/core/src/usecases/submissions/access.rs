//! How a holder is known: by a browser's cookie, which a link or handing something in has put there.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    hash::sha256,
    store::{
        batch::Batch,
        links::{self, Purpose},
        submissions::{self, Submission},
    },
    usecases::failure::Failure,
};
use shared::{
    email::EmailAddress,
    submission::{actor::Actor, id::SubmissionId, permission::Denied},
};

/// A browser manages a submission for so long without opening its link again: a month, in which a review ends.
pub const SESSION_SECONDS: i64 = 30 * 24 * 3600;

/// A holder in their browser.
pub struct Holder {
    /// The submission
    pub submission: Submission,
    /// The address that the link they came by was sent to
    pub proven: Option<EmailAddress>,
}

impl Holder {
    /// As whom they act.
    pub fn actor(&self) -> Actor {
        Actor::Holder {
            submission: self.submission.id.clone(),
            has_proven: self.has_proven(),
        }
    }

    /// True if this browser came by a link that was sent to the holder's address.
    pub fn has_proven(&self) -> bool {
        self.proven.is_some() && self.proven == self.submission.address
    }

    /// Checks that this browser may do more than read and correct.
    ///
    /// # Errors
    /// `NotProven` where the address was proven, but not by this browser.
    pub fn check_proven(&self) -> Result<(), Failure> {
        if self.submission.is_proven() && !self.has_proven() {
            return Err(Denied::NotProven.into());
        }
        Ok(())
    }
}

/// A new cookie for a browser.
pub struct Session {
    /// The purpose
    pub submission: SubmissionId,
    /// The cookie's value
    pub token: String,
}

/// The holder of a submission, by the token of a browser's session.
///
/// # Errors
/// `NotFound` without a session that works.
pub async fn holder(call: &Call, id: &SubmissionId, token: &str) -> Result<Holder, Failure> {
    let link = links::find(&call.db, &sha256(token))
        .await?
        .filter(|link| {
            link.purpose == Purpose::Session && link.submission == *id && link.works(call.now)
        })
        .ok_or(Failure::NotFound)?;
    let submission = submissions::find(&call.db, id)
        .await?
        .ok_or(Failure::NotFound)?;
    Ok(Holder {
        submission,
        proven: link.address,
    })
}

/// A new session; `proven` is the address that the browser's link was sent to. The link is added by [`keep`].
pub fn session(id: &SubmissionId) -> Result<Session, Fault> {
    Ok(Session {
        submission: id.clone(),
        token: clock::token()?,
    })
}

/// Adds a session to a batch.
pub fn keep(call: &Call, batch: &mut Batch, session: &Session, proven: Option<&EmailAddress>) {
    let times = (call.now, call.now.plus_seconds(SESSION_SECONDS));
    links::add_session(
        batch,
        &sha256(&session.token),
        &session.submission,
        proven,
        times,
    );
}
