//! The pages, one a file. A page loads its data and sets its head; components take plain values.

pub mod about;
pub mod accessibility;
pub mod failure;
pub mod fault;
pub mod gone;
pub mod home;
pub mod network;
pub mod not_found;
pub mod privacy;
pub mod proposal;
pub mod proposals;
pub mod region;
