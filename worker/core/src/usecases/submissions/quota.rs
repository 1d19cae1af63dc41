//! How often someone may hand something in, or have a mail sent, in an hour.

use crate::{
    call::Call,
    settings,
    usecases::{
        failure::Failure,
        limits::{allow, retry_after},
    },
};
use shared::{email::EmailAddress, submission::id::SubmissionId};

/// Counts that something was handed in: for the address, the organisation and the network it comes from.
///
/// # Errors
/// When it was done too often.
pub async fn hand_in(call: &Call, address: &EmailAddress, network: &str) -> Result<(), Failure> {
    let domain = address.organisation_domain().unwrap_or_default();
    let limits = [
        ("LIMIT_SUBMISSIONS_PER_ADDRESS", 5, address.normalised()),
        ("LIMIT_SUBMISSIONS_PER_DOMAIN", 20, domain),
        ("LIMIT_SUBMISSIONS_PER_IP", 20, network.to_owned()),
    ];
    count(call, limits).await
}

/// Counts a mail that someone asked for: for the submission, and for whom it goes to.
///
/// # Errors
/// When it was asked for too often.
pub async fn mail(call: &Call, id: &SubmissionId, recipient: &EmailAddress) -> Result<(), Failure> {
    let limits = [
        ("LIMIT_MAILS_PER_SUBMISSION", 5, id.to_string()),
        ("LIMIT_MAILS_PER_ADDRESS", 10, recipient.normalised()),
    ];
    count(call, limits).await
}

/// Each limit: the variable that sets it, what it is where none does, and for whom it counts; an empty key is nobody's.
async fn count<const N: usize>(
    call: &Call,
    limits: [(&'static str, u32, String); N],
) -> Result<(), Failure> {
    for (name, most, key) in limits {
        let most = settings::limit(&call.env, name, most);
        if !key.is_empty() && !allow(call, name, &key, most).await? {
            let retry_after = retry_after(call.now);
            return Err(Failure::TooMany { retry_after });
        }
    }
    Ok(())
}
