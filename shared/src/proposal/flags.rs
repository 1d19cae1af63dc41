//! Flags: points for a reviewer to look at.

use crate::{
    lang::Lang,
    proposal::{characters::is_hidden, content::Proposal, field::Field},
    serde_text::ParseError,
};
use serde::{Deserialize, Serialize};

/// Most links without a flag: the organisation, a project or two and a video. More are likely to be advertising.
pub const MANY_LINKS: usize = 5;

/// A point for a reviewer to look at. A flagged proposal is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "FlatFlag")]
pub enum Flag {
    /// The texts of one language have more than [`MANY_LINKS`] links
    ManyLinks {
        /// The language
        lang: Lang,
        /// The number of links
        links: usize,
    },
    /// A text has invisible characters, or characters that reverse the order of others
    HiddenCharacters {
        /// The field
        field: Field,
        /// The language
        lang: Lang,
    },
}

/// A [`Flag`] as it is read: all fields of all kinds, which takes less code in a program of the browser.
#[derive(Deserialize)]
struct FlatFlag {
    kind: String,
    lang: Lang,
    links: Option<usize>,
    field: Option<Field>,
}

impl TryFrom<FlatFlag> for Flag {
    type Error = ParseError;
    fn try_from(flat: FlatFlag) -> Result<Self, ParseError> {
        let FlatFlag { lang, .. } = flat;
        let read = match flat.kind.as_str() {
            "many_links" => flat.links.map(|links| Self::ManyLinks { lang, links }),
            "hidden_characters" => flat
                .field
                .map(|field| Self::HiddenCharacters { field, lang }),
            _ => None,
        };
        read.ok_or(ParseError)
    }
}

/// The flags of a proposal.
pub fn flags(proposal: &Proposal) -> Vec<Flag> {
    let links = proposal.langs().into_iter().filter_map(|lang| {
        let links = proposal
            .all_texts()
            .filter(|(_, of, _)| *of == lang)
            .map(|(_, _, text)| links(text))
            .sum();
        (links > MANY_LINKS).then_some(Flag::ManyLinks { lang, links })
    });
    let hidden = proposal
        .all_texts()
        .filter(|(_, _, text)| text.contains(is_hidden))
        .map(|(field, lang, _)| Flag::HiddenCharacters { field, lang });
    links.chain(hidden).collect()
}

/// The number of links that a reader sees; the page need not make them clickable.
fn links(text: &str) -> usize {
    let text = text.to_ascii_lowercase();
    let bare = text.matches("www.").count() - text.matches("://www.").count();
    text.matches("http://").count() + text.matches("https://").count() + bare
}
