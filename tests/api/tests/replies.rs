//! Replies: from the form to the two addresses, and all that can come between.

mod answers;
mod ends;
mod flagged;
mod leaks;
mod rows;
mod told;
