//! How often someone may hand something in, or have a mail sent, in an hour.

use crate::{
    call::Call,
    settings,
    usecases::{
        failure::Failure,
        limits::{allow, allow_daily, retry_after},
    },
};
use shared::{
    email::EmailAddress,
    submission::{SubmissionKind, id::SubmissionId},
};

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

/// Counts an unflagged delivery: for the address, the organisation and the network it comes from. False when there were more
/// today than go without a reviewer.
pub async fn deliver(
    call: &Call,
    kind: SubmissionKind,
    address: &EmailAddress,
    network: &str,
) -> Result<bool, Failure> {
    let most = settings::limit(&call.env, "LIMIT_DELIVERIES_PER_DAY", 3);
    let domain = address.organisation_domain().unwrap_or_default();
    let mut is_few = true;
    for (whose, key) in [
        ("address", address.normalised()),
        ("domain", domain),
        ("network", network.to_owned()),
    ] {
        let what = format!("deliver {kind} {whose}");
        is_few &= key.is_empty() || allow_daily(call, &what, &key, most).await?;
    }
    Ok(is_few)
}

/// Counts an acceptance by a proposal. False when there were more today than go without a reviewer.
pub async fn accept(call: &Call, proposal: &SubmissionId) -> Result<bool, Failure> {
    let most = settings::limit(&call.env, "LIMIT_ACCEPTANCES_PER_DAY", 10);
    Ok(allow_daily(call, "accept", proposal.as_str(), most).await?)
}

/// Counts a request for the list of an address's submissions; false where the address was sent enough of them, which whoever
/// asks isn't told.
///
/// # Errors
/// When it was asked for too often from this network.
pub async fn list(call: &Call, address: &EmailAddress, network: &str) -> Result<bool, Failure> {
    count(call, [("LIMIT_LISTS_PER_IP", 20, network.to_owned())]).await?;
    let counted = count(call, [("LIMIT_LISTS_PER_ADDRESS", 5, address.normalised())]).await;
    match counted {
        Ok(()) => Ok(true),
        Err(Failure::TooMany { .. }) => Ok(false),
        Err(failure) => Err(failure),
    }
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
