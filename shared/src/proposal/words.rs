//! The index words of a proposal.

use crate::{proposal::content::Proposal, search::fold};
use std::collections::BTreeSet;

/// Shortest word, in letters: a single letter finds nothing useful.
const SHORTEST: usize = 2;
/// Longest word, in letters: Finnish compounds are long, but differ before this letter.
const LONGEST: usize = 24;
/// Most index rows of a proposal: the different words of about four pages.
const MOST: usize = 800;
/// Most words of a search: each is one look-up.
const MOST_OF_QUERY: usize = 5;

/// The folded words of a proposal's texts in all languages. Of very long texts some are left out, but never those of the
/// name, the titles and the summaries.
pub fn words(proposal: &Proposal) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut texts: Vec<_> = proposal.all_texts().collect();
    texts.sort_by_key(|(field, _, _)| *field);
    let name = std::iter::once(proposal.organisation.name.as_str());
    for text in name.chain(texts.into_iter().map(|(_, _, text)| text)) {
        for word in split(text) {
            if words.len() == MOST {
                return words;
            }
            words.insert(word);
        }
    }
    words
}

/// The folded words of a search: each must begin a word of the result.
pub fn query_words(query: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in split(query) {
        if !words.contains(&word) && words.len() < MOST_OF_QUERY {
            words.push(word);
        }
    }
    words
}

fn split(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .map(|word| word.chars().take(LONGEST).collect::<String>())
        .filter(|word| word.chars().count() >= SHORTEST)
        .collect()
}
