//! The languages that networks work in, as people name them.

use crate::lang::Lang;

/// The languages that a search wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One language
    One(Lang),
    /// At least so many
    Several(usize),
}

impl Wanted {
    /// True if a network's languages are these.
    pub fn fits(self, languages: &[Lang]) -> bool {
        match self {
            Self::One(lang) => languages.contains(&lang),
            Self::Several(count) => languages.len() >= count,
        }
    }
}

/// The beginnings of the words for each, folded, whatever follows: "ruotsiksi", "tvåspråkigt".
const WORDS: [(Wanted, &[&str]); 4] = [
    (
        Wanted::One(Lang::Fi),
        &["suomeksi", "suomenkiel", "finska", "finskspr", "finnish"],
    ),
    (
        Wanted::One(Lang::Sv),
        &["ruotsi", "ruotsinkiel", "svensk", "swedish"],
    ),
    (Wanted::One(Lang::En), &["englanti", "engelska", "english"]),
    (Wanted::Several(2), &["kaksikieli", "tvasprak", "bilingual"]),
];

/// The languages that a folded text wants; `None` where it names none.
pub fn of(text: &str) -> Option<Wanted> {
    let is_named = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let found = WORDS.iter().find(|(_, words)| is_named(words));
    found.map(|(wanted, _)| *wanted)
}
