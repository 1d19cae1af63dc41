//! People: the coordinators and administrators who can sign in.

use crate::{
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    named_enum::named_enum,
    region::RegionCode,
    submission::{actor::Role, id::PersonId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The role of a person.
    PersonRole {
        /// For the regions of a network
        Coordinator = "coordinator",
        /// For the whole product
        Administrator = "administrator",
    }
}

impl From<PersonRole> for Role {
    fn from(role: PersonRole) -> Self {
        match role {
            PersonRole::Coordinator => Self::Coordinator,
            PersonRole::Administrator => Self::Administrator,
        }
    }
}

named_enum! {
    /// The frequency of mails about new submissions in the queue.
    Notify {
        /// At once
        AtOnce = "at_once",
        /// Once a day, in the morning
        Daily = "daily",
        /// Never
        Never = "never",
    }
}

/// All people (`GET /api/v1/admin/people`): by role, then by address; those without rights come last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct People {
    /// The people
    pub items: Vec<PersonDetails>,
}

/// A person as administrators see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonDetails {
    /// Their id
    pub id: PersonId,
    /// True for the signed-in person
    pub you: bool,
    /// Their name, once they have given it
    pub name: Option<String>,
    /// Their address
    pub address: EmailAddress,
    /// The language of their mails
    pub lang: Lang,
    /// Their role
    pub role: PersonRole,
    /// A coordinator's regions
    pub regions: Vec<RegionCode>,
    /// The frequency of mails about new submissions, which they choose
    pub notify: Notify,
    /// The last day of their absence
    pub absent_until: Option<Date>,
    /// Time of the invitation
    pub created_at: Timestamp,
    /// Time of the last sign-in
    pub signed_in_at: Option<Timestamp>,
    /// Number of open sessions
    pub sessions: u32,
    /// Time at which the rights were revoked
    pub revoked_at: Option<Timestamp>,
}

/// A person's name, or their address while they have given none.
pub(super) fn called<'a>(name: Option<&'a str>, address: &'a EmailAddress) -> &'a str {
    name.unwrap_or(address.as_str())
}

impl PersonDetails {
    /// Their name, or their address while they have given none.
    pub fn called(&self) -> &str {
        called(self.name.as_deref(), &self.address)
    }
}

/// An invitation (`POST /api/v1/admin/people`): 201 with [`PersonDetails`]. 409 `address_taken` if the address belongs to a
/// person with rights; a person without rights is invited again. 422 `invalid_address`, `no_regions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// The address as it was typed
    pub address: String,
    /// The language of their mails
    pub lang: Lang,
    /// Their role
    pub role: PersonRole,
    /// A coordinator's regions, at least one; an administrator has none
    #[serde(default)]
    pub regions: Vec<RegionCode>,
}

/// New rights of a person (`POST /api/v1/admin/people/{id}`): 200 with [`PersonDetails`]. 409 `last_administrator`, or
/// `refused` if the rights are revoked; 422 `no_regions`. `POST /api/v1/admin/people/{id}/revoke` takes the rights away
/// and ends all sessions: 204; 409 `last_administrator`, `refused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rights {
    /// Their role
    pub role: PersonRole,
    /// A coordinator's regions, at least one; an administrator has none
    #[serde(default)]
    pub regions: Vec<RegionCode>,
}
