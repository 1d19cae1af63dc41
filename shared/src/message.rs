//! Messages: to a network or to the hub, and between the two sides of a reply.

pub mod content;
pub mod form;
pub mod thread_message;
