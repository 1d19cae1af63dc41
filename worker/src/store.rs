//! The database, and the only SQL.

pub mod networks;
