//! Texts that reviewers put into returns and rejections.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    submission::{id::Version, reasons::Reason},
};
use serde::{Deserialize, Serialize};

/// Longest name of a text, in characters.
pub const LONGEST_TEXT_NAME: usize = 80;

named_enum! {
    /// The decision in which a text is offered.
    TextPurpose {
        /// A return with notes
        Return = "return",
        /// A rejection
        Reject = "reject",
    }
}

/// The texts (`GET /api/v1/review/texts`), by purpose and name, archived ones last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionTexts {
    /// The texts
    pub items: Vec<DecisionText>,
}

/// A text that reviewers put into returns or rejections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionText {
    /// Its id
    pub id: String,
    /// The number of its changes; sent back with the next one
    pub version: Version,
    /// What it says
    #[serde(flatten)]
    pub content: TextContent,
}

/// What a text says, and where it is offered. A new one is `POST /api/v1/admin/texts`: 201 with [`DecisionTexts`]; 422 `invalid_name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextContent {
    /// The decision in which it is offered
    pub purpose: TextPurpose,
    /// The name by which reviewers choose it: one line, at most [`LONGEST_TEXT_NAME`] characters
    pub name: String,
    /// The text in Finnish
    pub fi: Reason,
    /// The text in Swedish
    pub sv: Reason,
    /// The text in English
    pub en: Reason,
    /// True if it is offered no more
    #[serde(default)]
    pub archived: bool,
}

impl TextContent {
    /// The text in a language.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
        .as_str()
    }
}

/// A change of a text (`POST /api/v1/admin/texts/{id}`): 200 with [`DecisionTexts`]. 409 `conflict` if somebody else has changed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextChange {
    /// The version that was seen
    pub version: Version,
    /// What it says
    #[serde(flatten)]
    pub content: TextContent,
}
