//! Signing in: its wire types, and the numbers that the server and the browser share.

use crate::{
    email::EmailAddress, lang::Lang, region::RegionCode, submission::actor::Role, time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// The link and the code of a sign-in mail work for so long.
pub const SIGN_IN_SECONDS: i64 = 15 * 60;
/// Tries to type a code. A code of 40 bits is not guessed in so many.
pub const MOST_TRIES: u32 = 5;
/// The server stores the last use of a session no more often than this: not every request writes.
pub const USE_STORED_EVERY_SECONDS: i64 = 60;

/// A request for a sign-in mail (`POST /api/v1/sign-in`). The answer, 202, is the same for known and unknown addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The address as it was typed
    pub address: String,
    /// The language of the mail
    pub lang: Lang,
}

/// The secret of a sign-in mail (`POST /api/v1/sign-in/redeem`), in the browser that asked for the mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Redeem {
    /// The token of the link
    Token(String),
    /// The code, typed
    Code(String),
}

/// The signed-in person (`GET /api/v1/me`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Their name, once they have given it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address
    pub address: EmailAddress,
    /// Their role
    pub role: Role,
    /// A coordinator's regions
    pub regions: Vec<RegionCode>,
    /// End of the session if it is not used
    pub idle_until: Timestamp,
    /// Latest end of the session
    pub ends_at: Timestamp,
    /// The server's time: the browser's clock may be wrong
    pub now: Timestamp,
}

/// Signing out (`POST /api/v1/sign-out`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignOut {
    /// End all sessions of the person, not only this one
    #[serde(default)]
    pub everywhere: bool,
}
