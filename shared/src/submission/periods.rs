//! Periods after which a submission changes by itself, or no longer can be changed.

/// Days a draft is kept after it was last saved: an application round opens and closes in this time.
pub const DRAFT_DAYS: i64 = 90;
/// Days for confirming an address: a holder who is away until Monday still can.
pub const CONFIRM_DAYS: i64 = 7;
/// Days in which a new contact can take a submission over.
pub const TRANSFER_DAYS: i64 = 7;
/// Days until the author of a returned submission is reminded.
pub const REMIND_DAYS: i64 = 30;
/// Days before the last day of a proposal at which its holder is asked if they are still looking: long enough to decide together.
pub const ASK_DAYS: i64 = 14;
/// Days before the last day at which they are asked once more: the last working days in which somebody can answer.
pub const ASK_ONCE_MORE_DAYS: i64 = 3;
/// Hour of the day, in Finland, at which they are asked.
pub const ASK_HOUR: u8 = 9;
/// Days until administrators are told of a submission without a decision: coordinators may be away.
pub const OVERDUE_DAYS: i64 = 7;
/// Days within which requests to join and messages are answered, where the installation says nothing else.
pub const ANSWER_DAYS: i64 = 7;
/// Days until a returned submission ends, two months after the reminder.
pub const RETURNED_DAYS: i64 = 90;
/// Days until what nobody has decided on ends: a year, after many reminders. No state lasts for good.
pub const UNDECIDED_DAYS: i64 = 365;
/// Days in which a withdrawn submission can be reopened: later its facts are out of date.
pub const REOPEN_DAYS: i64 = 90;
/// Seconds in which a reviewer's decision can be undone; nothing is published and no mail leaves before.
pub const UNDO_SECONDS: i64 = 30;
/// Seconds more in which undoing is taken, as long as no mail has left: those that the request takes.
pub const UNDO_GRACE_SECONDS: i64 = 5;
/// Days until the proposer is reminded of an unanswered reply, each time: two weeks, in which a board meets.
pub const ANSWER_REMIND_DAYS: [i64; 2] = [14, 28];
/// Days until the author of a reply is told that nobody answered.
pub const SILENCE_DAYS: i64 = 30;
/// Days after an acceptance, or after the last answer, until both sides are asked for the outcome.
pub const OUTCOME_DAYS: i64 = 90;
/// Days after which the people on a network's list are asked if they wish to stay.
pub const YEAR_DAYS: i64 = 365;
/// Days until an entry ends whose person was asked twice and was silent: a month after the second question.
pub const ENTRY_DAYS: i64 = 2 * YEAR_DAYS + 30;
/// Days that contact data are kept after the end: 24 months.
pub const RETENTION_DAYS: i64 = 730;
