//! The administration: its queries, wire types and permissions.

pub mod audit_query;
pub mod mail_query;
pub mod named;
pub mod permission;
pub mod queue_query;
pub mod wire;
