//! The whole table of the machine, who may do what, and runs of random actions.

mod document;
mod properties;
mod revisions;
mod rights;
pub mod samples;
mod table;
