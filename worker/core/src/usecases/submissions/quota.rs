//! What is counted when something is handed in, changed or asked for.

use crate::{
    call::Call,
    fault::Fault,
    limits::{
        self, ACCEPTANCES_PER_DAY, ACTIONS_PER_HOLDER, ACTIONS_PER_IP, ACTIONS_PER_SUBMISSION,
        BYTES_PER_IP, CONFIRMATIONS_PER_ADDRESS, CONFIRMATIONS_PER_DOMAIN,
        DELIVERIES_PER_ADDRESSEE, DELIVERIES_PER_DAY, MAILS_PER_ADDRESS, MAILS_PER_SUBMISSION,
        SESSIONS_PER_IP, SESSIONS_PER_SUBMISSION, SUBMISSIONS_PER_ADDRESS, SUBMISSIONS_PER_IP, Use,
    },
    store::submissions::Submission,
};
use shared::{
    email::EmailAddress,
    submission::{SubmissionKind, actor::Actor, form::SubmissionForm, id::SubmissionId},
};

/// What a change writes beside its texts: its event, its rows of the queue, its mails.
const BYTES_OF_CHANGE: u32 = 2000;

/// Something is handed in: by the network, and by the address at this network.
pub fn hand_in(call: &Call, address: &EmailAddress) -> Vec<Use> {
    vec![
        SUBMISSIONS_PER_IP.once(&call.network),
        SUBMISSIONS_PER_ADDRESS.once(limits::from_here(call, address)),
        BYTES_PER_IP.times(&call.network, BYTES_OF_CHANGE),
    ]
}

/// Somebody who reads an address confirms what was handed in: by the address and its organisation.
pub fn confirm(address: &EmailAddress) -> Vec<Use> {
    vec![
        CONFIRMATIONS_PER_ADDRESS.once(address.normalised()),
        CONFIRMATIONS_PER_DOMAIN.once(address.organisation_domain().unwrap_or_default()),
    ]
}

/// A holder or an addressee changes or answers a submission: by the network, by the holder at this network, and of the
/// submission.
pub fn act(call: &Call, actor: &Actor, submission: &Submission) -> Vec<Use> {
    let holder = match actor {
        Actor::Holder { .. } => submission.address.as_ref(),
        _ => None,
    };
    let holder = holder.map(|address| limits::from_here(call, address));
    vec![
        ACTIONS_PER_IP.once(&call.network),
        ACTIONS_PER_HOLDER.once(holder.unwrap_or_default()),
        ACTIONS_PER_SUBMISSION.once(submission.id.as_str()),
        BYTES_PER_IP.times(&call.network, BYTES_OF_CHANGE),
    ]
}

/// A manage link is opened.
pub fn open(call: &Call, submission: &SubmissionId) -> Vec<Use> {
    vec![
        SESSIONS_PER_IP.once(&call.network),
        SESSIONS_PER_SUBMISSION.once(submission.as_str()),
        BYTES_PER_IP.times(&call.network, BYTES_OF_CHANGE),
    ]
}

/// A holder asks for a mail: for the submission, and for whom it goes to from this network.
pub fn mail(call: &Call, id: &SubmissionId, recipient: &EmailAddress) -> Vec<Use> {
    vec![
        MAILS_PER_ADDRESS.once(limits::from_here(call, recipient)),
        MAILS_PER_SUBMISSION.once(id.as_str()),
    ]
}

/// An unflagged delivery: by the address, its organisation and the network it comes from, and to its addressee.
pub fn deliver(
    call: &Call,
    kind: SubmissionKind,
    address: &EmailAddress,
    addressee: &str,
) -> Vec<Use> {
    let of_kind = |whose: &str, key: &str| {
        let key = (!key.is_empty()).then(|| format!("{kind} {whose} {key}"));
        DELIVERIES_PER_DAY.once(key.unwrap_or_default())
    };
    let domain = address.organisation_domain().unwrap_or_default();
    vec![
        of_kind("network", &call.network),
        of_kind("address", &address.normalised()),
        of_kind("domain", &domain),
        DELIVERIES_PER_ADDRESSEE.once(format!("{kind} {addressee}")),
    ]
}

/// An acceptance by a proposal.
pub fn accept(proposal: &SubmissionId) -> Vec<Use> {
    vec![ACCEPTANCES_PER_DAY.once(proposal.as_str())]
}

/// A text that is written from a network, in bytes.
pub fn written(call: &Call, form: &SubmissionForm) -> Result<Use, Fault> {
    let json = serde_json::to_string(form);
    let bytes = json.map_err(|error| Fault::new("measuring a form", error))?;
    let bytes = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    Ok(BYTES_PER_IP.times(&call.network, bytes))
}
