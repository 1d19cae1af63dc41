//! The regional networks on the wire.

use crate::{
    date::PartialDate,
    lang::{Lang, LocalisedText},
    named_enum::named_enum,
    region::RegionCode,
    serde_text::ParseError,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The name of a network in URLs: a lower-case letter, then up to 63 lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NetworkSlug(String);

impl NetworkSlug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NetworkSlug {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let begins = text.starts_with(|first: char| first.is_ascii_lowercase());
        let goes_on = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if begins && text.len() <= 64 && text.bytes().all(goes_on) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

impl fmt::Display for NetworkSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(NetworkSlug);

/// An organisation, with its name in the requested language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    /// Its name
    pub name: String,
    /// Its names in all languages
    pub names: Vec<String>,
    /// Code of its home municipality
    pub municipality: Option<String>,
}

/// A network in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkSummary {
    /// Its name in URLs
    pub slug: NetworkSlug,
    /// Its name
    pub name: LocalisedText,
    /// All its names, in all languages, with former names
    pub names: Vec<String>,
    /// A summary of one or two sentences
    pub summary: LocalisedText,
    /// Its present regions
    pub regions: Vec<RegionCode>,
    /// Its present coordinating organisations
    pub coordinators: Vec<Organisation>,
    /// The start date
    pub started: PartialDate,
    /// The languages it works in; empty where they are not known
    pub languages: Vec<Lang>,
}

/// The period in which an organisation coordinates a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coordination {
    /// The organisation
    pub organisation: Organisation,
    /// The beginning, if known
    pub since: Option<PartialDate>,
    /// The end; missing for the present
    pub until: Option<PartialDate>,
}

/// The period in which a region belongs to a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionMembership {
    /// The region
    pub region: RegionCode,
    /// The beginning, if known
    pub since: Option<PartialDate>,
    /// The end; missing for the present
    pub until: Option<PartialDate>,
}

named_enum! {
    /// The kind of another name.
    NameKind {
        /// No longer used
        Former = "former",
        /// Used beside the official name
        Also = "also",
    }
}

named_enum! {
    /// The kind of an event in a network's history.
    NetworkEventKind {
        /// The network was founded
        Founded = "founded",
        /// It met for the first time
        FirstMeeting = "first_meeting",
        /// Regions joined
        Widened = "widened",
        /// It was renamed
        Renamed = "renamed",
        /// Organisations began to coordinate it
        CoordinatorStarted = "coordinator_started",
        /// Organisations stopped coordinating it
        CoordinatorEnded = "coordinator_ended",
    }
}

named_enum! {
    /// The event that the start date refers to.
    StartedWith {
        /// Its founding
        Founding = "founding",
        /// Its first meeting
        FirstMeeting = "first_meeting",
    }
}

/// A former name, or a name used beside the official one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherName {
    /// The name
    pub name: LocalisedText,
    /// Its kind
    pub kind: NameKind,
    /// The beginning of its use, if known
    pub since: Option<PartialDate>,
    /// The end of its use, if known
    pub until: Option<PartialDate>,
}

/// An event of a network's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkEvent {
    /// The date
    pub occurred: PartialDate,
    /// Its kind
    pub kind: NetworkEventKind,
    /// The regions that it concerns
    pub regions: Vec<RegionCode>,
    /// The organisations that it concerns
    pub organisations: Vec<Organisation>,
}

/// A link to another website.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkLink {
    /// An https address
    pub url: String,
    /// The text of the link
    pub label: String,
}

/// The number of member organisations that the network reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportedMembers {
    /// The number
    pub members: u32,
    /// The date of the report
    pub on: PartialDate,
}

/// A network with all of its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Network {
    /// The network in a list
    pub summary: NetworkSummary,
    /// The event that the start date refers to
    pub started_with: StartedWith,
    /// Paragraphs
    pub background: Option<LocalisedText>,
    /// One goal a line
    pub goals: Option<LocalisedText>,
    /// One activity a line
    pub activities: Option<LocalisedText>,
    /// Paragraphs
    pub joining: Option<LocalisedText>,
    /// Other names with their periods
    pub other_names: Vec<OtherName>,
    /// Its present and past regions with their periods
    pub memberships: Vec<RegionMembership>,
    /// Its present and past coordinators with their periods
    pub coordinations: Vec<Coordination>,
    /// The number of member organisations, if reported
    pub members: Option<ReportedMembers>,
    /// Links
    pub links: Vec<NetworkLink>,
    /// Its history
    pub events: Vec<NetworkEvent>,
    /// The date of the last check of its public page, if known
    pub checked_on: Option<PartialDate>,
}

/// A region's names on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionNames {
    /// In Finnish
    pub fi: String,
    /// In Swedish
    pub sv: String,
    /// In English
    pub en: String,
}

/// A region on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionSummary {
    /// Its code
    pub code: RegionCode,
    /// Its NUTS 3 code
    pub nuts3: String,
    /// Its names
    pub names: RegionNames,
    /// Inhabitants
    pub population: u32,
    /// The day of the population figure
    pub population_date: PartialDate,
    /// Its network; missing if it has none
    pub network: Option<NetworkSlug>,
    /// Its neighbours by land
    pub neighbours: Vec<RegionCode>,
    /// Its neighbours by sea
    pub sea_neighbours: Vec<RegionCode>,
}

/// The answer of a list endpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List<T> {
    /// The items in order
    pub items: Vec<T>,
}
