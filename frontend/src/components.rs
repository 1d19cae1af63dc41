//! The components of the pages, one a file.

pub mod common_to_all;
pub mod contact;
pub mod filters;
pub mod footer;
pub mod header;
pub mod history;
pub mod live_region;
pub mod loading;
pub mod modal;
pub mod network_list;
pub mod page_ready;
pub mod proposal_body;
pub mod proposal_facts;
pub mod proposal_list;
pub mod prose;
pub mod retry;
pub mod search_box;
pub mod statement;
pub mod text_block;
