//! The list of all submissions of an address. It is written while its mail is sent, so that neither titles nor links are
//! stored with a mail that belongs to no submission.

use crate::{
    pieces::{TemplatePiece, escaped, pieces},
    plain_text,
    template::Snippet,
};
use shared::{
    lang::Lang,
    proposal::number::ProposalNumber,
    submission::{SubmissionKind, state::StateName},
    time::Timestamp,
};
use std::fmt::Write as _;
use texts::{Texts, format};

/// The most submissions in a list.
pub const LONGEST_LIST: usize = 50;

/// A submission in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The kind of submission
    pub kind: SubmissionKind,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The title; `None` while nobody has proven the author's address: the mail then has no text of the author
    pub title: Option<String>,
    /// The state
    pub state: StateName,
    /// The time at which that state began
    pub since: Timestamp,
    /// The state of its revision
    pub revision: Option<StateName>,
}

/// The list as a stored text: the place of the first submission's link is `{link1}`. `is_cut` says that there are more.
pub fn listed(items: &[Listed], is_cut: bool, lang: Lang) -> String {
    let mut blocks: Vec<String> = items
        .iter()
        .zip(1..)
        .map(|(item, place)| block(item, place, lang))
        .collect();
    if is_cut {
        let most = LONGEST_LIST.to_string();
        blocks.push(fill(word("cut", lang), &[("most", &most)]));
    }
    blocks.join("\n\n")
}

/// The kind of a submission with its number: "Hanke-ehdotus 017/2018".
pub fn named(kind: SubmissionKind, number: Option<ProposalNumber>, lang: Lang) -> String {
    let kind = word(&format!("kind.{kind}"), lang);
    match number {
        Some(number) => format!("{kind} {number}"),
        None => kind.to_owned(),
    }
}

fn block(item: &Listed, place: usize, lang: Lang) -> String {
    let mut block = String::new();
    if let Some(title) = &item.title {
        let title = escaped(&plain_text::title(title, lang));
        block = format!("> {title}\n\n");
    }
    let what = named(item.kind, item.number, lang);
    let since = format::date(Texts::of(lang), item.since.date().into());
    let state = fill(state(item.state, lang), &[("since", &since)]);
    let revision = item.revision.map_or(String::new(), |revision| {
        let state = fill(self::state(revision, lang), &[("since", &since)]);
        fill(word("revision", lang), &[("state", &state)])
    });
    let link = if item.state == StateName::AwaitingConfirmation {
        "link.confirm"
    } else if item.state == StateName::Draft {
        "link.continue"
    } else {
        "link.manage"
    };
    let link = word(link, lang);
    _ = write!(
        block,
        "{what}: {state}{revision}\n\n{link}:\n{{link{place}}}"
    );
    block
}

fn state(state: StateName, lang: Lang) -> &'static str {
    word(&format!("state.{state}"), lang)
}

/// The words of a name; empty for an unknown one.
fn word(name: &str, lang: Lang) -> &'static str {
    Snippet::Listed
        .text(lang)
        .lines()
        .filter_map(|line| line.split_once(": "))
        .find_map(|(known, words)| (known == name).then_some(words))
        .unwrap_or_default()
}

fn fill(words: &str, values: &[(&str, &str)]) -> String {
    pieces(words)
        .into_iter()
        .map(|piece| match piece {
            TemplatePiece::Text(text) => text,
            TemplatePiece::Place(name) => values
                .iter()
                .find_map(|(known, value)| (*known == name).then_some(*value))
                .unwrap_or_default(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_every_state_has_words_in_every_language() {
        for lang in Lang::ALL {
            for kind in SubmissionKind::ALL {
                assert_ne!(named(*kind, None, lang), "", "{kind}");
            }
            for name in StateName::ALL {
                assert_ne!(state(*name, lang), "", "{name}");
            }
        }
    }
}
