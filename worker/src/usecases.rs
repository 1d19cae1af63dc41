//! What the program does, independent of how it was asked.

pub mod networks;
pub mod regions;
