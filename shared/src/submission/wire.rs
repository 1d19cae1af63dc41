//! Wire types of submissions: the JSON that holders and reviewers send and receive.

mod form_json;
mod holder;
mod reviewer;

pub use form_json::FormJson;
pub use holder::{
    HolderAction, HolderRequest, HolderStatus, LinkPurpose, ManagedSubmission, NewAddress,
    NewProposal, SubmissionReceipt,
};
pub use reviewer::{HistoryEvent, QueueItem, ReviewAction, ReviewRequest, ReviewedSubmission};
