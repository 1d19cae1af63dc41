//! The question before one decision is taken about several submissions.

use shared::{
    admin::wire::{Bulk, BulkAction, BulkItem, BulkOutcome},
    submission::wire::QueueItem,
};
use texts::{Key, keys};

/// An action with the selected submissions and the outcome that each would have.
#[derive(Clone, Debug)]
pub struct BulkQuestion {
    /// The action
    pub action: BulkAction,
    /// The submissions, each with its expected outcome
    pub items: Vec<(QueueItem, BulkOutcome)>,
}

impl BulkQuestion {
    /// The request for an action; a dry run changes nothing.
    pub fn request(action: BulkAction, items: &[QueueItem], dry_run: bool) -> Bulk {
        let items = items.iter().map(|item| BulkItem {
            id: item.id.clone(),
            version: item.version,
        });
        Bulk {
            action,
            items: items.collect(),
            dry_run,
        }
    }
}

/// The label of an action.
pub fn name(action: BulkAction) -> Key {
    match action {
        BulkAction::Approve => keys::ADMIN_DO_APPROVE,
        BulkAction::Announce => keys::ADMIN_DO_ANNOUNCE,
        BulkAction::ApproveAndAnnounce => keys::ADMIN_DO_BOTH,
    }
}
