//! The state of an installation.

use serde::Serialize;

/// The state of an installation that can answer (`GET /healthz`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// Always `ok`
    pub status: &'static str,
    /// The product's version
    pub version: &'static str,
    /// The number of networks
    pub networks: u32,
    /// The number of mails that should have left 15 minutes ago
    pub late_mails: u32,
    /// The number of stored rows that can't be read, as the cron has found them; at most 1000
    pub unreadable_rows: u32,
    /// The number of erasures that should have been noted outside the database an hour ago
    pub unkept_erasures: u32,
}
