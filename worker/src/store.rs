//! The database, and the only SQL.

pub mod networks;
pub mod proposals;
pub mod reader;
