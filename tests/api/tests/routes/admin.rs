//! The administrators' routes.

mod audit;
mod mails;
mod people;
mod settings;
mod texts;
