//! Every step from a reply to the results, and from a request to join to the list: what the database refuses in the middle of
//! one is repeated, and what is asked for twice happens once.

mod asked;
mod ends;
mod moved;
mod network;
mod reply;
mod results;
mod reviewed;
