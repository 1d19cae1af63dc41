//! The part of a page that takes the place of another page's: its content, its header and its head.

use serde::{Deserialize, Serialize};

/// A rendered part, as the Worker sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The build it was rendered by: a page of another build is loaded as a document
    pub release: String,
    /// HTML of the page's own elements in the head, from the title on
    pub head: String,
    /// HTML inside the header
    pub header: String,
    /// HTML inside `<main>`; the map is empty in it
    pub main: String,
}
