//! The handlers: extract, call the use case, answer. A folder or file is a noun, a function a verb.

pub mod admin;
pub mod api;
pub mod assets;
pub mod fallback;
pub mod health;
pub mod networks;
pub mod pages;
pub mod proposals;
pub mod regions;
pub mod robots;
pub mod root;
pub mod security;
pub mod sign_in;
pub mod sitemap;
pub mod submissions;
