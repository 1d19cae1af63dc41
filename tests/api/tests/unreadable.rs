//! Stored rows that can't be read: every page leaves them out, the cron finds them, and administrators see what is wrong.

mod cron;
mod family;
mod found;
mod planted;
mod proposal;
mod staff;
