//! What the program does, independent of how it was asked.

pub mod admin;
pub mod call;
pub mod digest;
pub mod failure;
pub mod limits;
pub mod networks;
pub mod proposals;
pub mod regions;
pub mod seal;
pub mod sign_in;
pub mod submissions;
pub mod sweep;
