//! The holder's routes.

mod actions;
mod address;
mod erase;
mod export;
mod link;
mod mine;
mod outcomes;
mod replies;
mod resend;
mod review;
mod rotate;
mod transfer;
