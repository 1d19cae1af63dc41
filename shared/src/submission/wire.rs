//! Wire types of submissions: the JSON that holders and reviewers send and receive.

mod beside;
mod form_json;
mod holder;
mod outcome;
mod question;
mod reply;
mod reviewer;

pub use beside::{Beside, OtherSubmission, Others};
pub use form_json::FormJson;
pub use holder::{
    HolderAction, HolderRequest, HolderStatus, LinkPurpose, MOST_PLACES, ManagedSubmission,
    NewAddress, NewSubmission, RegionReview, ReviewWait, SubmissionReceipt, WaitingTransfer,
};
pub use outcome::{
    HeldOutcomes, HeldPair, KeepRequest, OpenOutcome, OwnOutcome, PairResults, PublicOutcome,
    Report, Side,
};
pub use question::{AskedQuestion, AuthorQuestion, AuthorQuestions, NewQuestion, QuestionAnswer};
pub use reply::{
    NewThreadMessage, PartnerContact, PublicReply, ReceivedReplies, ReceivedReply, ReplyRequest,
    SentReply, ThreadEntry,
};
pub use reviewer::{
    HistoryEvent, ProposalBeside, QueueItem, ReviewAction, ReviewRequest, ReviewedSubmission,
};
