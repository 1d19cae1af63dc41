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

/// The beginnings of the words, folded, whatever follows: "ruotsiksi", "tvåspråkigt".
const WORDS: [(&str, Wanted); 15] = [
    ("suomeksi", Wanted::One(Lang::Fi)),
    ("suomenkiel", Wanted::One(Lang::Fi)),
    ("finska", Wanted::One(Lang::Fi)),
    ("finskspr", Wanted::One(Lang::Fi)),
    ("finnish", Wanted::One(Lang::Fi)),
    ("ruotsi", Wanted::One(Lang::Sv)),
    ("ruotsinkiel", Wanted::One(Lang::Sv)),
    ("svensk", Wanted::One(Lang::Sv)),
    ("swedish", Wanted::One(Lang::Sv)),
    ("englanti", Wanted::One(Lang::En)),
    ("engelska", Wanted::One(Lang::En)),
    ("english", Wanted::One(Lang::En)),
    ("kaksikieli", Wanted::Several(2)),
    ("tvasprak", Wanted::Several(2)),
    ("bilingual", Wanted::Several(2)),
];

/// What a folded text wants; `None` where it names no language.
pub fn of(text: &str) -> Option<Wanted> {
    let found = WORDS.iter().find(|(word, _)| text.starts_with(word));
    found.map(|(_, wanted)| *wanted)
}
