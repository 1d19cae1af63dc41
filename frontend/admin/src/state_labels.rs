//! Labels of states, roles, kinds and actions.

pub mod mail_labels;

use leptos::prelude::*;
use shared::{
    admin::wire::{BulkCode, CommentAuthor, MailState, Notify},
    form::flags::FlagName,
    region::RegionCode,
    submission::{SubmissionKind, action::ActionName, actor::Role, state::StateName},
};
use texts::{Key, Texts, keys, places};

/// A role.
pub fn role(role: Role) -> Key {
    match role {
        Role::Holder => keys::ADMIN_ROLE_HOLDER,
        Role::Addressee => keys::ADMIN_ROLE_ADDRESSEE,
        Role::Coordinator => keys::ADMIN_ROLE_COORDINATOR,
        Role::Administrator => keys::ADMIN_ROLE_ADMINISTRATOR,
        Role::System => keys::ADMIN_ROLE_SYSTEM,
    }
}

/// The name of the reviewer who wrote something.
pub fn colleague(texts: Texts, by: &CommentAuthor) -> String {
    if by.you {
        return texts.get(keys::ADMIN_YOU).to_owned();
    }
    let role = texts.get(role(by.role.into()));
    match &by.name {
        Some(name) => format!("{name}, {role}"),
        None => role.to_owned(),
    }
}

/// The kind of a submission.
pub fn kind(kind: SubmissionKind) -> Key {
    match kind {
        SubmissionKind::Proposal => keys::ADMIN_KIND_PROPOSAL,
        SubmissionKind::Reply => keys::ADMIN_KIND_REPLY,
        SubmissionKind::Outcome => keys::ADMIN_KIND_OUTCOME,
        SubmissionKind::JoinRequest => keys::ADMIN_KIND_JOIN_REQUEST,
        SubmissionKind::Message => keys::ADMIN_KIND_MESSAGE,
        SubmissionKind::ThreadMessage => keys::ADMIN_KIND_THREAD_MESSAGE,
    }
}

/// The state of a submission, for reviewers.
pub fn state(state: StateName) -> Key {
    match state {
        StateName::Draft => keys::STATE_DRAFT,
        StateName::AwaitingConfirmation => keys::STATE_AWAITING,
        StateName::InReview => keys::STATE_IN_REVIEW,
        StateName::Returned => keys::ADMIN_STATE_RETURNED,
        StateName::Approved => keys::STATE_APPROVED,
        StateName::Announcing => keys::STATE_ANNOUNCING,
        StateName::Delivered => keys::STATE_DELIVERED,
        StateName::Published => keys::STATE_PUBLISHED,
        StateName::Closed => keys::STATE_CLOSED,
        StateName::TakenDown => keys::STATE_TAKEN_DOWN,
        StateName::Rejected => keys::ADMIN_STATE_REJECTED,
        StateName::Withdrawn => keys::STATE_WITHDRAWN,
        StateName::Anonymised => keys::STATE_ANONYMISED,
        StateName::Discarded => keys::STATE_DISCARDED,
    }
}

/// The state of a mail.
pub fn mail_state(state: MailState) -> Key {
    match state {
        MailState::Waiting => keys::MAILS_WAITING,
        MailState::Sent => keys::MAILS_SENT,
        MailState::Failed => keys::MAILS_FAILED,
        MailState::Cancelled => keys::MAILS_CANCELLED,
    }
}

/// An action that was taken.
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
        ActionName::Deliver => keys::ADMIN_DONE_DELIVER,
        ActionName::MarkSeen => keys::ADMIN_DONE_MARK_SEEN,
        ActionName::Reserve => keys::ADMIN_DONE_RESERVE,
        ActionName::Decline => keys::ADMIN_DONE_DECLINE,
        ActionName::Accept => keys::ADMIN_DONE_ACCEPT,
        ActionName::Retract => keys::ADMIN_DONE_RETRACT,
        ActionName::Settle => keys::ADMIN_DONE_SETTLE,
        ActionName::Allow => keys::ADMIN_DONE_ALLOW,
        ActionName::Disallow => keys::ADMIN_DONE_DISALLOW,
        ActionName::Answer => keys::ADMIN_DONE_ANSWER,
        ActionName::Offer => keys::ADMIN_DONE_OFFER,
        ActionName::Conceal => keys::ADMIN_DONE_CONCEAL,
        ActionName::Report => keys::ADMIN_DONE_REPORT,
        ActionName::Dismiss => keys::ADMIN_DONE_DISMISS,
        ActionName::EndAsSpam => keys::ADMIN_DONE_END_AS_SPAM,
        ActionName::End => keys::ADMIN_DONE_END,
        ActionName::Keep => keys::ADMIN_DONE_KEEP,
        ActionName::Leave => keys::ADMIN_DONE_LEAVE,
        ActionName::Remove => keys::ADMIN_DONE_REMOVE,
        ActionName::Close => keys::ADMIN_DONE_CLOSE,
        ActionName::Extend => keys::ADMIN_DONE_EXTEND,
        ActionName::TakeDown => keys::ADMIN_DONE_TAKE_DOWN,
        ActionName::Reopen => keys::ADMIN_DONE_REOPEN,
        ActionName::Restore => keys::ADMIN_DONE_RESTORE,
        ActionName::Withdraw => keys::ADMIN_DONE_WITHDRAW,
        ActionName::Anonymise | ActionName::Erase => keys::ADMIN_DONE_ERASE,
        // These leave no event in the history.
        ActionName::See | ActionName::Comment => keys::ADMIN_COMMENTS_TITLE,
    }
}

/// The reason why something isn't done with a submission, with the region whose coordinators decide.
pub fn why_not(texts: Texts, code: BulkCode, region: Option<RegionCode>) -> String {
    region.map_or_else(
        || texts.get(self::code(code)).to_owned(),
        |region| {
            let region = region.region().names.get(texts.lang());
            texts.fill(keys::ADMIN_CODE_OTHER_REGION, places::Region { region })
        },
    )
}

fn code(code: BulkCode) -> Key {
    match code {
        BulkCode::NotFound => keys::ADMIN_REFUSED_NOT_FOUND,
        BulkCode::Conflict => keys::ADMIN_CODE_CONFLICT,
        BulkCode::Refused => keys::ADMIN_CODE_REFUSED,
        BulkCode::OtherRegion => keys::ADMIN_CODE_OTHERS,
        BulkCode::Administrators => keys::ADMIN_CODE_ADMINISTRATORS,
        BulkCode::OwnAddress => keys::ADMIN_CODE_OWN_ADDRESS,
        BulkCode::OwnOrganisation => keys::ADMIN_CODE_OWN_ORGANISATION,
        BulkCode::Denied => keys::ADMIN_REFUSED_DENIED,
        BulkCode::NoText => keys::ADMIN_CODE_NO_TEXT,
        BulkCode::Failed => keys::ADMIN_CODE_FAILED,
    }
}

/// A point to look at.
pub fn flag(flag: FlagName) -> Key {
    match flag {
        FlagName::ManyLinks => keys::ADMIN_FLAGGED_LINKS,
        FlagName::HiddenCharacters => keys::ADMIN_FLAGGED_HIDDEN,
        FlagName::ContactDetails => keys::ADMIN_FLAGGED_CONTACT,
        FlagName::ForeignAddress => keys::ADMIN_FLAGGED_ADDRESS,
    }
}

/// Points to look at, in a line with their sign; nothing without any.
pub fn flags(texts: Texts, flags: &[FlagName]) -> Option<AnyView> {
    let words: Vec<&str> = flags.iter().map(|it| texts.get(flag(*it))).collect();
    (!words.is_empty()).then(|| view! { <b class="flags">{words.join(", ")}</b> }.into_any())
}

/// The title, or a placeholder for a blank one.
pub fn title(texts: Texts, title: &str) -> String {
    match title.trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    }
}

/// The frequency of mails about what is new.
pub fn notify(notify: Notify) -> Key {
    match notify {
        Notify::AtOnce => keys::PEOPLE_NOTIFY_AT_ONCE,
        Notify::Daily => keys::PEOPLE_NOTIFY_DAILY,
        Notify::Never => keys::PEOPLE_NOTIFY_NEVER,
    }
}
