//! What a reviewer should look at twice.

use crate::{
    lang::Lang,
    proposal::{characters::is_hidden, content::Proposal, field::Field},
};
use serde::{Deserialize, Serialize};

/// A proposal links to its organisation, a project or two and a video; more links than this is advertising.
pub const MANY_LINKS: usize = 5;

/// Something a reviewer should look at twice. Nothing is refused for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Flag {
    /// The texts of one language hold more links than [`MANY_LINKS`]
    ManyLinks {
        /// In which language
        lang: Lang,
        /// How many
        links: usize,
    },
    /// A text holds characters that nobody sees, or that turn the order of others around
    HiddenCharacters {
        /// In which field
        field: Field,
        /// In which language
        lang: Lang,
    },
}

/// What a reviewer should look at twice.
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

/// How many links a reader would see, whether or not the page makes them links.
fn links(text: &str) -> usize {
    let text = text.to_ascii_lowercase();
    let bare = text.matches("www.").count() - text.matches("://www.").count();
    text.matches("http://").count() + text.matches("https://").count() + bare
}
