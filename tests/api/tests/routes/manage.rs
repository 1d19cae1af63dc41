//! The holder's routes.

mod actions;
mod address;
mod export;
mod link;
mod resend;
mod rotate;
mod transfer;
