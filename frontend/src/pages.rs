//! The pages, one a file. A page knows its data and its head; what is below it takes plain values.

pub mod about;
pub mod accessibility;
pub mod failure;
pub mod fault;
pub mod gone;
pub mod home;
pub mod network;
pub mod not_found;
pub mod privacy;
pub mod proposal;
pub mod proposals;
pub mod region;

/// The version of the privacy notice, which is kept with each proposal whose author agrees to it.
pub const PRIVACY_VERSION: &str = "2026-11";

/// The day on which the statements that the law asks for were last brought up to date.
pub const STATEMENTS_ON: shared::date::PartialDate = shared::date::PartialDate::Day {
    year: 2026,
    month: 11,
    day: 24,
};
