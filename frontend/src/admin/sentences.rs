//! What the administration says of states, roles and refused requests.

use crate::{
    request::Refusal,
    texts::{Key, Texts, keys},
};
use shared::{
    admin::wire::BulkCode,
    problem::ProblemCode,
    submission::{SubmissionKind, action::ActionName, actor::Role, state::StateName},
};

/// A role.
pub fn role(role: Role) -> Key {
    match role {
        Role::Holder => keys::ADMIN_ROLE_HOLDER,
        Role::Coordinator => keys::ADMIN_ROLE_COORDINATOR,
        Role::Administrator => keys::ADMIN_ROLE_ADMINISTRATOR,
        Role::System => keys::ADMIN_ROLE_SYSTEM,
    }
}

/// What was handed in.
pub fn kind(kind: SubmissionKind) -> Key {
    match kind {
        SubmissionKind::Proposal => keys::ADMIN_KIND_PROPOSAL,
        SubmissionKind::Reply => keys::ADMIN_KIND_REPLY,
        SubmissionKind::Outcome => keys::ADMIN_KIND_OUTCOME,
        SubmissionKind::JoinRequest => keys::ADMIN_KIND_JOIN_REQUEST,
        SubmissionKind::Message => keys::ADMIN_KIND_MESSAGE,
    }
}

/// Where a submission stands, for its reviewers.
pub fn state(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::STATE_DRAFT,
        StateName::AwaitingConfirmation => keys::STATE_AWAITING,
        StateName::InReview => keys::STATE_IN_REVIEW,
        StateName::Returned => keys::ADMIN_STATE_RETURNED,
        StateName::Approved => keys::STATE_APPROVED,
        StateName::Announcing => keys::STATE_ANNOUNCING,
        StateName::Published => keys::STATE_PUBLISHED,
        StateName::Closed => keys::STATE_CLOSED,
        StateName::TakenDown => keys::STATE_TAKEN_DOWN,
        StateName::Rejected => keys::ADMIN_STATE_REJECTED,
        StateName::Withdrawn => keys::STATE_WITHDRAWN,
        StateName::Anonymised => keys::STATE_ANONYMISED,
        StateName::Discarded => keys::STATE_DISCARDED,
    }
}

/// What was done.
pub fn done(action: ActionName) -> Key {
    match action {
        ActionName::Submit => keys::ADMIN_DONE_SUBMIT,
        ActionName::Confirm => keys::ADMIN_DONE_CONFIRM,
        ActionName::Discard => keys::ADMIN_DONE_DISCARD,
        ActionName::Expire => keys::ADMIN_DONE_EXPIRE,
        ActionName::Edit => keys::ADMIN_DONE_EDIT,
        ActionName::Return => keys::ADMIN_DONE_RETURN,
        ActionName::Resubmit => keys::ADMIN_DONE_RESUBMIT,
        ActionName::Approve => keys::ADMIN_DONE_APPROVE,
        ActionName::Reject => keys::ADMIN_DONE_REJECT,
        ActionName::Unapprove => keys::ADMIN_DONE_UNAPPROVE,
        ActionName::Announce => keys::ADMIN_DONE_ANNOUNCE,
        ActionName::Undo => keys::ADMIN_DONE_UNDO,
        ActionName::Publish => keys::ADMIN_DONE_PUBLISH,
        ActionName::Close => keys::ADMIN_DONE_CLOSE,
        ActionName::TakeDown => keys::ADMIN_DONE_TAKE_DOWN,
        ActionName::Reopen => keys::ADMIN_DONE_REOPEN,
        ActionName::Restore => keys::ADMIN_DONE_RESTORE,
        ActionName::Withdraw => keys::ADMIN_DONE_WITHDRAW,
        ActionName::Anonymise | ActionName::Erase => keys::ADMIN_DONE_ERASE,
        // These leave no event of the submission.
        ActionName::See | ActionName::Comment => keys::ADMIN_COMMENTS_TITLE,
    }
}

/// Why nothing was done with one of several.
pub fn bulk_code(code: BulkCode) -> Key {
    match code {
        BulkCode::NotFound => keys::ADMIN_REFUSED_NOT_FOUND,
        BulkCode::Conflict => keys::ADMIN_CODE_CONFLICT,
        BulkCode::Refused => keys::ADMIN_CODE_REFUSED,
        BulkCode::OtherRegion => keys::ADMIN_CODE_OTHER_REGION,
        BulkCode::OwnAddress => keys::ADMIN_CODE_OWN_ADDRESS,
        BulkCode::OwnOrganisation => keys::ADMIN_CODE_OWN_ORGANISATION,
        BulkCode::Denied => keys::ADMIN_REFUSED_DENIED,
        BulkCode::Failed => keys::ADMIN_CODE_FAILED,
    }
}

/// A title, or what stands for one that says nothing.
pub fn title(texts: Texts, title: &str) -> String {
    match title.trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    }
}

/// Why a request did nothing, and what can be done.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let fault = |id: &str| texts.fill(keys::ADMIN_REFUSED_FAULT, &[("id", id)]);
    let (problem, retry_after) = match refusal {
        Refusal::Problem {
            problem,
            retry_after,
        } => (problem, retry_after),
        Refusal::Unreadable { request_id, .. } => return fault(request_id),
        Refusal::Offline => return texts.get(keys::ADMIN_REFUSED_OFFLINE).to_owned(),
    };
    let key = match problem.code {
        ProblemCode::NotSignedIn => keys::ADMIN_REFUSED_NOT_SIGNED_IN,
        ProblemCode::Denied => keys::ADMIN_REFUSED_DENIED,
        ProblemCode::NotFound => keys::ADMIN_REFUSED_NOT_FOUND,
        ProblemCode::Conflict => keys::ADMIN_REFUSED_CONFLICT,
        ProblemCode::Refused => keys::ADMIN_REFUSED_STATE,
        ProblemCode::TooManyRequests => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1).to_string();
            return texts.fill(keys::ADMIN_REFUSED_TOO_MANY, &[("minutes", &minutes)]);
        }
        ProblemCode::InvalidAddress => keys::ERROR_NOT_AN_EMAIL,
        ProblemCode::InvalidCode => keys::ADMIN_REFUSED_CODE,
        ProblemCode::InvalidMail => keys::ADMIN_REFUSED_MAIL,
        ProblemCode::AddressTaken => keys::PEOPLE_ADDRESS_TAKEN,
        ProblemCode::NoRegions => keys::PEOPLE_NO_REGIONS,
        ProblemCode::LastAdministrator => keys::PEOPLE_LAST,
        ProblemCode::TooLarge => keys::REFUSED_TOO_LARGE,
        ProblemCode::Malformed
        | ProblemCode::MalformedUri
        | ProblemCode::InvalidQuery
        | ProblemCode::UnknownLanguage
        | ProblemCode::CrossSite
        | ProblemCode::MethodNotAllowed
        | ProblemCode::Gone
        | ProblemCode::UriTooLong
        | ProblemCode::NotJson
        | ProblemCode::Invalid
        | ProblemCode::Internal => return fault(&problem.request_id),
    };
    texts.get(key).to_owned()
}
