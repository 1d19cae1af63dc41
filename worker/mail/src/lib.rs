//! Mails as text. A message is rendered when it is stored: its values are filled, and places remain for the secrets of its
//! link. They are filled when the mail is sent, so that no secret is ever stored.

pub mod edited;
pub mod field_names;
pub mod listed;
pub mod message;
pub mod parts;
pub mod pieces;
mod plain_text;
pub mod render;
mod shown;
pub mod template;
#[cfg(test)]
mod tests;
