//! Finnish place names as people write them in a sentence: "Lempäälässä", "Turun", "Uudellamaalla".

/// The ends of the cases in which places are written, folded.
const ENDINGS: [&str; 7] = ["ssa", "sta", "lla", "lta", "lle", "ksi", "n"];
/// Letters that a name may lose at its end: Turku, Turussa.
const LOST: usize = 2;
/// Most letters between what is left of it and the end of the case: Helsinki, Helsingissä.
const BETWEEN: usize = 2;
/// The letters that may stand there: vowels, and those that k, p and t become.
const SOFT: &str = "aeiouydgvlmnr";
/// What else may stand there, after a name in s, or in nen without its end: Kannus, Kannuksessa; Kauniainen, Kauniaisissa, Kauniaisten.
const OF_S: [&str; 4] = ["kse", "si", "se", "ste"];
/// Fewest letters that are left of a name, if it has more.
const KEPT: usize = 3;
/// First parts of names that are inflected themselves, with their stems.
const FIRST_PARTS: [(&str, &str); 2] = [("uusi", "uude"), ("iso", "iso")];

/// True if folded text is a folded name in one of the cases, the words before the last one as in the name.
pub fn is_inflected(text: &str, name: &str) -> bool {
    let (text_before, text) = text.rsplit_once(' ').unwrap_or(("", text));
    let (name_before, name) = name.rsplit_once(' ').unwrap_or(("", name));
    text_before == name_before && (is_inflected_word(text, name) || is_of_two_parts(text, name))
}

fn is_inflected_word(word: &str, name: &str) -> bool {
    let name = name.strip_suffix("nen").unwrap_or(name);
    let letters = word.chars().zip(name.chars());
    let alike = letters.take_while(|(one, other)| one == other);
    let beginning: String = alike.map(|(letter, _)| letter).collect();
    let rest = word.strip_prefix(beginning.as_str()).unwrap_or_default();
    let (common, letters) = (beginning.chars().count(), name.chars().count());
    let is_name = common >= KEPT.min(letters) && common + LOST >= letters;
    let is_end = |end: &&str| {
        rest.strip_suffix(*end).is_some_and(|between| {
            let is_soft = between.chars().all(|letter| SOFT.contains(letter));
            is_soft && between.chars().count() <= BETWEEN || OF_S.contains(&between)
        })
    };
    is_name && ENDINGS.iter().any(is_end)
}

/// True of a name of two parts that both have the case: "uudellamaalla".
fn is_of_two_parts(word: &str, name: &str) -> bool {
    FIRST_PARTS.iter().any(|(first, stem)| {
        let second = name.strip_prefix(first);
        let rest = word.strip_prefix(stem);
        let (Some(second), Some(rest)) = (second, rest) else {
            return false;
        };
        ENDINGS.iter().any(|end| {
            rest.strip_prefix(end)
                .is_some_and(|rest| is_inflected_word(rest, second))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_sentence_is_the_name() {
        for (text, name) in [
            ("lempaalassa", "lempaala"),
            ("lempaalan", "lempaala"),
            ("turussa", "turku"),
            ("turun", "turku"),
            ("helsingista", "helsinki"),
            ("lahdessa", "lahti"),
            ("seinajoella", "seinajoki"),
            ("pieksamaelle", "pieksamaki"),
            ("rovaniemelta", "rovaniemi"),
            ("tampereella", "tampere"),
            ("iissa", "ii"),
            ("lapissa", "lappi"),
            ("keski suomessa", "keski suomi"),
            ("pohjois pohjanmaalla", "pohjois pohjanmaa"),
            ("kannuksessa", "kannus"),
            ("uudellamaalla", "uusimaa"),
            ("uudenmaan", "uusimaa"),
            ("uudessakaupungissa", "uusikaupunki"),
            ("isossakyrossa", "isokyro"),
            ("kauniaisissa", "kauniainen"),
            ("kauniaisten", "kauniainen"),
            ("kaustisella", "kaustinen"),
            ("kaustisen", "kaustinen"),
            ("paraisilta", "parainen"),
        ] {
            assert!(is_inflected(text, name), "{text} {name}");
        }
    }

    #[test]
    fn other_words_are_no_names() {
        for (text, name) in [
            ("tanssissa", "tampere"),
            ("lempaala", "lempaala"),
            ("lempa", "lempaala"),
            ("turkulainen", "turku"),
            ("kainuussa", "keski suomi"),
            ("etela suomessa", "keski suomi"),
            ("uudella", "uusimaa"),
            ("vaasassa", "vaala"),
            ("kaustisella", "kauniainen"),
            ("", "ii"),
        ] {
            assert!(!is_inflected(text, name), "{text} {name}");
        }
    }
}
