//! Wire types of the administration: the JSON that its pages send and receive.

mod bulk;
mod comments;
mod lists;
mod mails;
mod people;
mod record;
mod settings;
mod texts;
mod unreadable;

pub use bulk::{
    Bulk, BulkAction, BulkCode, BulkDone, BulkItem, BulkMail, BulkOutcome, BulkText, MOST_AT_ONCE,
    WhyNot,
};
pub use comments::{Comment, CommentAuthor, Comments, NewComment};
pub use lists::{Entry, EntryList, ListSummary, Lists};
pub use mails::{
    EditedMail, LONGEST_BODY, LONGEST_SUBJECT, MailState, OutboxItem, PreviewedMail, Previews,
};
pub use people::{Invitation, Notify, People, PersonDetails, PersonRole, Rights};
pub use record::{AuditItem, EXPORTED, Pulse, RecordVerification};
pub use settings::{
    Colleague, LONGEST_ABSENCE_DAYS, LONGEST_NAME, OwnSettings, PersonName, Settings,
};
pub use texts::{
    DecisionText, DecisionTexts, LONGEST_TEXT_NAME, TextChange, TextContent, TextPurpose,
};
pub use unreadable::{RowKind, UnreadableRow, UnreadableRows};
