//! Requests to join a network, and interest in a region without one: the form and its validation.

pub mod content;
pub mod form;
