//! The configuration of the pages: the operator's settings and the URLs of the build's files.

/// The version of the privacy notice; it is stored with each proposal.
pub const PRIVACY_VERSION: &str = "2026-11-27";

/// The day of the last update of the accessibility statement and the privacy notice.
pub const STATEMENTS_ON: shared::date::PartialDate = shared::date::PartialDate::Day {
    year: 2026,
    month: 11,
    day: 27,
};

#[cfg(feature = "ssr")]
pub use server::{Config, Operator, use_config};

#[cfg(feature = "ssr")]
mod server {
    use crate::boot::MapFiles;
    use leptos::prelude::*;
    use std::sync::Arc;

    /// The organisation that runs this installation; its name and addresses stand in the statements and the footer.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Operator {
        /// Name of the organisation.
        pub name: String,
        /// Address for feedback and questions.
        pub email: String,
        /// Postal address.
        pub address: String,
    }

    /// The configuration of a page, for the server that renders it.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Config {
        /// Version of the product.
        pub version: String,
        /// Public origin without a slash at its end, for canonical links.
        pub origin: String,
        /// The operator.
        pub operator: Operator,
        /// The national hub's own site.
        pub hub_url: String,
        /// URL of the product's source; empty where the installation names none.
        pub source_url: String,
        /// Days after which a submission in the queue is late; 0 means never.
        pub late_after_days: u32,
        /// The build: a new one has other files.
        pub release: String,
        /// The files of the map.
        pub map: MapFiles,
        /// URL of the script of the map's tools, in the page's language.
        pub map_tools: String,
        /// URL of the script of the zoomed map, in the page's language.
        pub map_zoom: String,
        /// URL of the picture of the map for link previews.
        pub share_picture: String,
    }

    /// The configuration of the page being rendered.
    pub fn use_config() -> Arc<Config> {
        use_context::<Arc<Config>>().unwrap_or_default()
    }
}
