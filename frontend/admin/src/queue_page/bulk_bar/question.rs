//! The question before one decision is taken about several submissions.

use shared::{
    admin::wire::{Bulk, BulkAction, BulkItem, BulkMail, BulkOutcome, BulkText},
    submission::wire::QueueItem,
};
use texts::{Key, Texts, keys};

/// The actions in the order of their buttons. Undoing has a bar of its own.
pub const ACTIONS: [BulkAction; 6] = [
    BulkAction::Approve,
    BulkAction::Announce,
    BulkAction::ApproveAndAnnounce,
    BulkAction::Return,
    BulkAction::Reject,
    BulkAction::Spam,
];

/// An action with the selected submissions and the outcome that each would have.
#[derive(Clone, Debug)]
pub struct BulkQuestion {
    /// The action
    pub action: BulkAction,
    /// The texts for the authors
    pub texts: Vec<BulkText>,
    /// The submissions, each with its expected outcome
    pub items: Vec<(QueueItem, BulkOutcome)>,
    /// The mails that would leave
    pub mails: Vec<BulkMail>,
}

/// The request for an action; a dry run changes nothing.
pub fn request(
    action: BulkAction,
    items: &[QueueItem],
    texts: Vec<BulkText>,
    dry_run: bool,
) -> Bulk {
    let items = items.iter().map(|item| BulkItem {
        id: item.id.clone(),
        version: item.version,
    });
    Bulk {
        action,
        items: items.collect(),
        texts,
        dry_run,
    }
}

/// The label of an action.
pub fn name(action: BulkAction) -> Key {
    match action {
        BulkAction::Approve => keys::ADMIN_DO_APPROVE,
        BulkAction::Announce => keys::ADMIN_DO_ANNOUNCE,
        BulkAction::ApproveAndAnnounce => keys::ADMIN_DO_BOTH,
        BulkAction::Return => keys::ADMIN_DO_RETURN,
        BulkAction::Reject => keys::ADMIN_DO_REJECT,
        BulkAction::Spam => keys::ADMIN_DO_SPAM,
        BulkAction::Undo => keys::ADMIN_UNDO,
    }
}

/// The consequences of an action.
pub fn follows(action: BulkAction) -> Key {
    match action {
        BulkAction::Approve => keys::ADMIN_FOLLOWS_APPROVE,
        BulkAction::Announce | BulkAction::ApproveAndAnnounce => keys::ADMIN_FOLLOWS_ANNOUNCE,
        BulkAction::Return => keys::ADMIN_BULK_RETURN,
        BulkAction::Reject => keys::ADMIN_BULK_REJECT,
        BulkAction::Spam => keys::ADMIN_FOLLOWS_SPAM,
        BulkAction::Undo => keys::ADMIN_UNDONE,
    }
}

/// The result in words.
pub fn said(texts: Texts, action: BulkAction, count: usize) -> String {
    let (one, many) = match action {
        BulkAction::Approve => (keys::ADMIN_APPROVED_ONE, keys::ADMIN_APPROVED_MANY),
        BulkAction::Announce | BulkAction::ApproveAndAnnounce => {
            (keys::ADMIN_ANNOUNCED_ONE, keys::ADMIN_ANNOUNCED_MANY)
        }
        BulkAction::Return => (keys::ADMIN_SAID_RETURNED, keys::ADMIN_RETURNED_MANY),
        BulkAction::Reject => (keys::ADMIN_SAID_REJECTED, keys::ADMIN_REJECTED_MANY),
        BulkAction::Spam => (keys::ADMIN_DONE_END_AS_SPAM, keys::ADMIN_SPAM_MANY),
        BulkAction::Undo => return texts.get(keys::ADMIN_UNDONE).to_owned(),
    };
    texts.count(count, one, many)
}
