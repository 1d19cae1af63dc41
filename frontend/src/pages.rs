//! The pages, one a file. A page knows its data and its head; what is below it takes plain values.

pub mod about;
pub mod accessibility;
pub mod fault;
pub mod home;
pub mod network;
pub mod not_found;
pub mod privacy;
pub mod region;

/// The day on which the statements that the law asks for were last brought up to date.
pub const STATEMENTS_ON: shared::date::PartialDate = shared::date::PartialDate::Day {
    year: 2026,
    month: 11,
    day: 24,
};
