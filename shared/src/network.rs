//! The regional networks, as the API gives them and the pages show them.

use crate::{date::PartialDate, lang::Lang, named_enum::named_enum, region::RegionCode};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A network's name in URLs: a lower-case letter, then up to 63 letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NetworkSlug(String);

/// The text is no slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSlug;

impl NetworkSlug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NetworkSlug {
    type Err = InvalidSlug;
    fn from_str(text: &str) -> Result<Self, InvalidSlug> {
        let begins = text.starts_with(|first: char| first.is_ascii_lowercase());
        let goes_on = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if begins && text.len() <= 64 && text.bytes().all(goes_on) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidSlug)
        }
    }
}

impl fmt::Display for NetworkSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_as_text!(NetworkSlug);

/// A text with the language it is really in, which isn't always the one asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The text's language
    pub lang: Lang,
    /// Plain text
    pub text: String,
}

/// An organisation by its name in the language asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name
    pub name: String,
    /// All its names in any language
    pub names: Vec<String>,
    /// Code of its home municipality
    pub municipality: Option<String>,
}

/// A network as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkSummary {
    /// Its name in URLs
    pub slug: NetworkSlug,
    /// Its name
    pub name: Text,
    /// All its names in any language, former ones too
    pub names: Vec<String>,
    /// One sentence
    pub summary: Text,
    /// Its regions today
    pub regions: Vec<RegionCode>,
    /// The organisations that coordinate it today
    pub coordinators: Vec<Organisation>,
    /// When it started
    pub started: PartialDate,
    /// The languages it works in
    pub languages: Vec<Lang>,
}

/// An organisation's time as coordinator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coordination {
    /// The organisation
    pub organisation: Organisation,
    /// Its beginning, where known
    pub since: Option<PartialDate>,
    /// Its end; none while it goes on
    pub until: Option<PartialDate>,
}

/// A region's time in a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// The region
    pub region: RegionCode,
    /// Its beginning, where known
    pub since: Option<PartialDate>,
    /// Its end; none while it goes on
    pub until: Option<PartialDate>,
}

named_enum! {
    /// What another name is.
    NameKind {
        /// No longer used
        Former = "former",
        /// Used beside the official one
        Also = "also",
    }
}

named_enum! {
    /// What happened to a network.
    EventKind {
        /// It began
        Founded = "founded",
        /// It met for the first time
        FirstMeeting = "first_meeting",
        /// Regions joined
        Widened = "widened",
        /// It got another name
        Renamed = "renamed",
        /// Organisations began to coordinate it
        CoordinatorStarted = "coordinator_started",
        /// Organisations ceased to coordinate it
        CoordinatorEnded = "coordinator_ended",
    }
}

named_enum! {
    /// What the start date is the date of.
    StartedWith {
        /// Its founding
        Founding = "founding",
        /// Its first meeting
        FirstMeeting = "first_meeting",
    }
}

/// A former name, or one beside the official one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherName {
    /// The name
    pub name: Text,
    /// Which of the two
    pub kind: NameKind,
    /// When its use began, where known
    pub since: Option<PartialDate>,
    /// When its use ended, where known
    pub until: Option<PartialDate>,
}

/// An event of a network's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When
    pub occurred: PartialDate,
    /// What
    pub kind: EventKind,
    /// Which regions it is about
    pub regions: Vec<RegionCode>,
    /// Which organisations it is about
    pub organisations: Vec<Organisation>,
}

/// A link to elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// An https address
    pub url: String,
    /// What it leads to
    pub label: String,
}

/// A number of member organisations as the network reported it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    /// How many
    pub members: u32,
    /// When it was reported
    pub on: PartialDate,
}

/// A network with all of its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// What the list shows
    pub summary: NetworkSummary,
    /// What the start date is the date of
    pub started_with: StartedWith,
    /// Paragraphs
    pub background: Option<Text>,
    /// One a line
    pub goals: Option<Text>,
    /// One a line
    pub activities: Option<Text>,
    /// Paragraphs
    pub joining: Option<Text>,
    /// Other names with their time
    pub other_names: Vec<OtherName>,
    /// Its regions with their time, past ones too
    pub memberships: Vec<Membership>,
    /// Its coordinators with their time, past ones too
    pub coordinations: Vec<Coordination>,
    /// Number of members, where reported
    pub members: Option<Reported>,
    /// Links
    pub links: Vec<Link>,
    /// Its history
    pub events: Vec<Event>,
    /// When its public page was last checked, where known
    pub checked_on: Option<PartialDate>,
}

/// A region's names on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegionNames {
    /// In Finnish
    pub fi: String,
    /// In Swedish
    pub sv: String,
    /// In English
    pub en: String,
}

/// A region as the API gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegionSummary {
    /// Its code
    pub code: RegionCode,
    /// Its NUTS 3 code
    pub nuts3: String,
    /// Its names
    pub names: RegionNames,
    /// Inhabitants
    pub population: u32,
    /// On this day
    pub population_date: PartialDate,
    /// Its network; none where there is none yet
    pub network: Option<NetworkSlug>,
    /// Its neighbours on land
    pub neighbours: Vec<RegionCode>,
    /// Its neighbours by sea
    pub sea_neighbours: Vec<RegionCode>,
}

/// What a list endpoint answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List<T> {
    /// The items in order
    pub items: Vec<T>,
}
