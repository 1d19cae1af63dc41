//! The administration: what coordinators and administrators ask for, send and get, and who may do what of it.

pub mod audit_query;
pub mod mail_query;
pub mod permission;
pub mod queue_query;
pub mod wire;
