//! The whole transition table, the permissions, and runs of random actions.

mod document;
mod last_decisions;
mod properties;
mod revisions;
mod rights;
pub mod samples;
mod table;
mod together;
