//! The template of each message.

use crate::{
    message::{ClosingNews, Message},
    template::MailTemplate,
};
use shared::submission::SubmissionKind;

impl Message {
    /// The template of the message.
    #[expect(clippy::too_many_lines, reason = "an arm for each message")]
    pub fn template(&self) -> MailTemplate {
        match self {
            Self::Confirm { .. } => MailTemplate::Confirm,
            Self::Received { .. } => MailTemplate::Received,
            Self::Returned {
                kind, is_revision, ..
            } => of_text(*kind, *is_revision, RETURNED),
            Self::Reminder {
                kind, is_revision, ..
            } => of_text(*kind, *is_revision, REMINDER),
            Self::Rejected {
                kind, is_revision, ..
            } => of_text(*kind, *is_revision, REJECTED),
            Self::Published { is_revision, .. } | Self::Announced { is_revision, .. } => {
                published(*is_revision)
            }
            Self::Duplicate { is_revision, .. } => duplicate(*is_revision),
            Self::TakenDown { .. } => MailTemplate::TakenDown,
            Self::Restored { .. } => MailTemplate::Restored,
            Self::Withdrawn { kind, .. } => {
                by_kind(*kind, MailTemplate::Withdrawn, MailTemplate::WithdrawnOther)
            }
            Self::Expired {
                kind, is_revision, ..
            } => of_text(*kind, *is_revision, EXPIRED),
            Self::Reopened { kind, .. } => {
                by_kind(*kind, MailTemplate::Reopened, MailTemplate::ReopenedOther)
            }
            Self::OpenAgain { .. } => MailTemplate::OpenAgain,
            Self::Closing { news, .. } => news.template(),
            Self::Digest { .. } => MailTemplate::Digest,
            Self::Overdue { .. } => MailTemplate::Overdue,
            Self::Manage { kind, .. } => {
                by_kind(*kind, MailTemplate::Manage, MailTemplate::ManageOther)
            }
            Self::Continue { .. } => MailTemplate::Continue,
            Self::Transfer { kind, .. } => {
                by_kind(*kind, MailTemplate::Transfer, MailTemplate::TransferOther)
            }
            Self::Transferred { kind, .. } => by_kind(
                *kind,
                MailTemplate::Transferred,
                MailTemplate::TransferredOther,
            ),
            Self::TakenOver { kind, .. } => {
                by_kind(*kind, MailTemplate::TakenOver, MailTemplate::TakenOverOther)
            }
            Self::Erased { .. } => MailTemplate::Erased,
            Self::Mine => MailTemplate::Mine,
            Self::NewInQueue { .. } => MailTemplate::NewInQueue,
            Self::QuestionToAuthor { .. } => MailTemplate::QuestionToAuthor,
            Self::QuestionAnswered { .. } => MailTemplate::QuestionAnswered,
            Self::WithdrawnFromQueue { .. } => MailTemplate::WithdrawnFromQueue,
            Self::Invited { regions, .. } if regions.is_empty() => MailTemplate::Invited,
            Self::Invited { .. } => MailTemplate::InvitedCoordinator,
            Self::ReplyConfirm { .. } => MailTemplate::ReplyConfirm,
            Self::ReplyDelivered { .. } => MailTemplate::ReplyDelivered,
            Self::ReplyWaiting { .. } => MailTemplate::ReplyWaiting,
            Self::ReplyNew { .. } => MailTemplate::ReplyNew,
            Self::ReplyInReserve { .. } => MailTemplate::ReplyInReserve,
            Self::ReplyDeclined { .. } => MailTemplate::ReplyDeclined,
            Self::ReplyAccepted { .. } => MailTemplate::ReplyAccepted,
            Self::ReplyAcceptedByYou { .. } => MailTemplate::ReplyAcceptedByYou,
            Self::AcceptanceHeld { .. } => MailTemplate::AcceptanceHeld,
            Self::AcceptanceStopped { .. } => MailTemplate::AcceptanceStopped,
            Self::RepliesUnanswered { .. } => MailTemplate::RepliesUnanswered,
            Self::ReplySilence { .. } => MailTemplate::ReplySilence,
            Self::ReplyEnded { .. } => MailTemplate::ReplyEnded,
            Self::ReplyWithdrawn { .. } => MailTemplate::ReplyWithdrawn,
            Self::ReplyEndedAsSpam {
                address_was_shown: false,
                ..
            } => MailTemplate::ReplyEndedAsSpam,
            Self::ReplyEndedAsSpam {
                address_was_shown: true,
                ..
            } => MailTemplate::ReplyEndedAsSpamShown,
            Self::ProposalChanged { .. } => MailTemplate::ProposalChanged,
            Self::ThreadMessage { .. } => MailTemplate::ThreadMessage,
            Self::ReplyShown { .. } => MailTemplate::ReplyShown,
            Self::ReplyNotShown { .. } => MailTemplate::ReplyNotShown,
            Self::PairErased { .. } => MailTemplate::PairErased,
            Self::AskOutcome { .. } => MailTemplate::AskOutcome,
            Self::AskOutcomeOfProposal { .. } => MailTemplate::AskOutcomeOfProposal,
            Self::OutcomeReceived { .. } => MailTemplate::OutcomeReceived,
            Self::OutcomePublished { .. } => MailTemplate::OutcomePublished,
            Self::OutcomeTakenDown { .. } => MailTemplate::OutcomeTakenDown,
            Self::JoinConfirm { .. } => MailTemplate::JoinConfirm,
            Self::InterestConfirm { .. } => MailTemplate::InterestConfirm,
            Self::MessageConfirm { .. } => MailTemplate::MessageConfirm,
            Self::JoinDelivered { .. } => MailTemplate::JoinDelivered,
            Self::InterestDelivered { .. } => MailTemplate::InterestDelivered,
            Self::MessageDelivered { .. } => MailTemplate::MessageDelivered,
            Self::JoinNew { .. } => MailTemplate::JoinNew,
            Self::InterestNew { .. } => MailTemplate::InterestNew,
            Self::MessageNew { .. } => MailTemplate::MessageNew,
            Self::JoinUnanswered { .. } => MailTemplate::JoinUnanswered,
            Self::InterestUnanswered { .. } => MailTemplate::InterestUnanswered,
            Self::MessageUnanswered { .. } => MailTemplate::MessageUnanswered,
            Self::JoinAccepted { .. } => MailTemplate::JoinAccepted,
            Self::JoinDeclined { .. } => MailTemplate::JoinDeclined,
            Self::InterestDeclined { .. } => MailTemplate::InterestDeclined,
            Self::InterestNoted { .. } => MailTemplate::InterestNoted,
            Self::MessageAnswered { .. } => MailTemplate::MessageAnswered,
            Self::EntryAccepted { .. } => MailTemplate::EntryAccepted,
            Self::AskToStay { .. } => MailTemplate::AskToStay,
            Self::EntryRemoved { .. } => MailTemplate::EntryRemoved,
            Self::EntryLapsed { .. } => MailTemplate::EntryLapsed,
            Self::EntryLeft { .. } => MailTemplate::EntryLeft,
            Self::AskToMove { .. } => MailTemplate::AskToMove,
            Self::Edited { of, .. } => of.template(),
            Self::SignIn => MailTemplate::SignIn,
        }
    }
}

/// The template of a proposal's message, or that of the other kinds.
fn by_kind(kind: SubmissionKind, proposal: MailTemplate, other: MailTemplate) -> MailTemplate {
    match kind {
        SubmissionKind::Proposal => proposal,
        _ => other,
    }
}

/// The template about a proposal, about a change of what is published, and about the other kinds.
type OfTexts = [MailTemplate; 3];

const RETURNED: OfTexts = [
    MailTemplate::Returned,
    MailTemplate::RevisionReturned,
    MailTemplate::ReturnedOther,
];
const REMINDER: OfTexts = [
    MailTemplate::Reminder,
    MailTemplate::RevisionReminder,
    MailTemplate::ReminderOther,
];
const REJECTED: OfTexts = [
    MailTemplate::Rejected,
    MailTemplate::RevisionRejected,
    MailTemplate::RejectedOther,
];
const EXPIRED: OfTexts = [
    MailTemplate::Expired,
    MailTemplate::RevisionExpired,
    MailTemplate::ExpiredOther,
];

fn of_text(
    kind: SubmissionKind,
    is_revision: bool,
    [proposal, revision, other]: OfTexts,
) -> MailTemplate {
    match kind {
        SubmissionKind::Proposal if is_revision => revision,
        kind => by_kind(kind, proposal, other),
    }
}

fn published(is_revision: bool) -> MailTemplate {
    if is_revision {
        MailTemplate::RevisionPublished
    } else {
        MailTemplate::Published
    }
}

fn duplicate(is_revision: bool) -> MailTemplate {
    if is_revision {
        MailTemplate::RevisionDuplicate
    } else {
        MailTemplate::Duplicate
    }
}

impl ClosingNews {
    fn template(&self) -> MailTemplate {
        match self {
            Self::StillLooking {
                extended, is_last, ..
            } => match (extended, is_last) {
                (Some(_), false) => MailTemplate::StillLooking,
                (Some(_), true) => MailTemplate::StillLookingLast,
                (None, false) => MailTemplate::ClosesSoon,
                (None, true) => MailTemplate::ClosesSoonLast,
            },
            Self::ByReviewer { .. } => MailTemplate::ClosedByReviewer,
            Self::TimeOver { .. } => MailTemplate::ClosedTimeOver,
        }
    }
}
