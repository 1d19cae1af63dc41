//! The lists of the people of a network, and of those who are interested in one.

use crate::{
    email::EmailAddress,
    lang::Lang,
    municipality::MunicipalityCode,
    proposal::codes::SpokenLanguage,
    submission::{
        id::{SubmissionId, Version},
        target::Target,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A list (`GET /api/v1/review/lists`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListSummary {
    /// The network, or the region without one
    pub target: Target,
    /// The network's names by language; empty for a region
    pub names: BTreeMap<Lang, String>,
    /// The number of people
    pub count: u32,
}

/// The lists that a reviewer sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lists {
    /// The lists
    pub items: Vec<ListSummary>,
}

/// A person on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// The request to join
    pub id: SubmissionId,
    /// Its version
    pub version: Version,
    /// The person's name
    pub name: String,
    /// The organisation; none for a private person
    pub organisation: Option<String>,
    /// The municipality
    pub municipality: Option<MunicipalityCode>,
    /// The address
    pub address: Option<EmailAddress>,
    /// The languages that the person speaks
    pub languages: Vec<SpokenLanguage>,
    /// On the list since then
    pub since: Timestamp,
}

/// The people on a list (`GET /api/v1/review/lists/{target}`), the first first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryList {
    /// The network's names by language; empty for a region
    pub names: BTreeMap<Lang, String>,
    /// The people
    pub items: Vec<Entry>,
}
