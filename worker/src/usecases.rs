//! What the program does, independent of how it was asked.

pub mod limits;
pub mod networks;
pub mod regions;
pub mod sign_in;
