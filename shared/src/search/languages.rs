//! The languages that networks work in, as people name them.

use crate::home_query::NetworkLanguage;

/// The beginnings of the words for each, folded, whatever follows: "ruotsiksi", "tvåspråkigt".
const WORDS: [(NetworkLanguage, &str); 4] = [
    (
        NetworkLanguage::Finnish,
        "suomeksi suomenkiel finska finskspr finnish",
    ),
    (NetworkLanguage::Swedish, "ruotsi svensk swedish"),
    (NetworkLanguage::English, "englanti engelska english"),
    (NetworkLanguage::Several, "kaksikieli tvasprak bilingual"),
];

/// The languages that a folded text wants; `None` where it names none.
pub fn of(text: &str) -> Option<NetworkLanguage> {
    let is_named = |words: &str| words.split(' ').any(|word| text.starts_with(word));
    let found = WORDS.iter().find(|(_, words)| is_named(words));
    found.map(|(wanted, _)| *wanted)
}
