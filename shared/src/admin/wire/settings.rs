//! The settings that coordinators and administrators make for themselves.

use crate::{
    admin::wire::{Notify, PersonRole, people::called},
    calendar::Date,
    email::EmailAddress,
    form::characters::{is_blank, is_hidden, is_line_break},
    lang::Lang,
    region::RegionCode,
    serde_text::ParseError,
    submission::id::PersonId,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Longest name of a person, in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest absence, in days.
pub const LONGEST_ABSENCE_DAYS: i64 = 366;

/// The name of a person as they give it: one line, not blank, at most [`LONGEST_NAME`] characters, nothing hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let name = text.trim();
        let is_odd =
            |letter: char| is_line_break(letter) || is_hidden(letter) || letter.is_control();
        if is_blank(name) || name.chars().count() > LONGEST_NAME || name.chars().any(is_odd) {
            Err(ParseError)
        } else {
            Ok(Self(name.to_owned()))
        }
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(PersonName);

/// A person's settings (`POST /api/v1/me/settings`): 200 with [`OwnSettings`]. 422 `invalid_name`, or `invalid_absence` if the
/// absence has ended, is longer than [`LONGEST_ABSENCE_DAYS`], or its deputy is no colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Settings {
    /// The name that colleagues see, as it was typed; blank for none
    #[serde(default)]
    pub name: String,
    /// The language of their mails
    pub lang: Lang,
    /// The frequency of mails about new submissions
    pub notify: Notify,
    /// The last day of an absence, as it was typed; blank for none
    #[serde(default)]
    pub absent_until: String,
    /// The id of the colleague who is told meanwhile; blank for none
    #[serde(default)]
    pub deputy: String,
}

/// A person's settings, and the colleagues (`GET /api/v1/me/settings`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnSettings {
    /// The settings; an absence that has ended is missing
    pub settings: Settings,
    /// The colleagues: coordinators of the same regions and administrators. An administrator's colleagues are all people
    pub colleagues: Vec<Colleague>,
}

/// A colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Their id
    pub id: PersonId,
    /// Their name, once they have given it
    pub name: Option<String>,
    /// Their address
    pub address: EmailAddress,
    /// Their role
    pub role: PersonRole,
    /// A coordinator's regions
    pub regions: Vec<RegionCode>,
    /// The last day of their absence
    pub absent_until: Option<Date>,
}

impl Colleague {
    /// Their name, or their address while they have given none.
    pub fn called(&self) -> &str {
        called(self.name.as_deref(), &self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_visible_line() {
        assert_eq!(
            " Aino Esimerkki ".parse::<PersonName>().unwrap().as_str(),
            "Aino Esimerkki"
        );
        let long = "ä".repeat(LONGEST_NAME + 1);
        for wrong in [
            "",
            " \n",
            "Aino\nEsimerkki",
            "Aino\u{202e}",
            "\u{200b}",
            long.as_str(),
        ] {
            assert_eq!(wrong.parse::<PersonName>(), Err(ParseError), "{wrong:?}");
        }
    }
}
