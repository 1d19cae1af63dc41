//! What all forms share: fields, values, limits, errors, reading and flags. Each kind of form has a folder of its own.

pub mod characters;
pub mod contact_details;
pub mod content;
pub mod error;
pub mod field;
pub mod flags;
pub mod json;
pub mod limits;
pub mod mending;
pub mod phone;
pub mod public_texts;
pub mod reader;
