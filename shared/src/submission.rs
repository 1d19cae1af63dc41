//! Submissions and their review. One state machine serves every kind of submission.

pub mod action;
pub mod actor;
pub mod closing;
pub mod due;
pub mod form;
pub mod id;
mod kind;
pub mod last_decision;
pub mod periods;
pub mod permission;
mod possible;
pub mod reasons;
pub mod review;
pub mod review_days;
pub mod state;
pub mod target;
pub mod transition;
pub mod wire;

#[cfg(test)]
pub(crate) mod tests;

pub use kind::SubmissionKind;
