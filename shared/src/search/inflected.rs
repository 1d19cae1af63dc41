//! Finnish place names as people write them in a sentence: "Lempäälässä", "Turun", "Uudellamaalla".

/// The ends of the cases in which places are written, folded.
const ENDINGS: &str = "ssa sta lla lta lle ksi n en in";
/// Letters that a name may lose at its end: Turku, Turussa.
const LOST: usize = 2;
/// Most letters between what is left of it and the end of the case: Helsinki, Helsingissä.
const BETWEEN: usize = 2;
/// The letters that may stand there: vowels, and those that k, p and t become.
const SOFT: &[u8] = b"aeiouydgvlmnr";
/// Groups of letters that may stand there after a name in s: Kannus, Kannuksessa; Varkaus, Varkauteen.
const OF_S: &str = "kse se te";
/// Groups of letters in the place of the last three of single names: Pihtiputaalla, Punkalaitumella, Virtain.
const OF_THREE: &str = "taa tume tai";
/// Fewest letters that are left of a name, if it has more.
const KEPT: usize = 3;
/// First parts of names that are inflected themselves, with their stems.
const FIRST_PARTS: [(&str, &str); 3] = [("uusi", "uude"), ("uusi", "uutee"), ("iso", "iso")];

/// True if folded text is a folded name in one of the cases, the words before the last one as in the name.
pub fn is_inflected(text: &str, name: &str) -> bool {
    let (text_before, text) = text.rsplit_once(' ').unwrap_or(("", text));
    let (name_before, name) = name.rsplit_once(' ').unwrap_or(("", name));
    text_before == name_before && (is_inflected_word(text, name) || is_of_two_parts(text, name))
}

fn is_inflected_word(word: &str, name: &str) -> bool {
    // Kauniainen has the cases of a name in s: Kauniaisissa.
    let stem = name.strip_suffix("nen");
    let name = stem.map_or_else(|| name.to_owned(), |stem| stem.to_owned() + "s");
    (0..=LOST + 1).any(|lost| {
        let kept = name.len().saturating_sub(lost);
        let kept = name.get(..kept).filter(|kept| kept.len() >= KEPT);
        let kept = kept.unwrap_or(&name);
        let rest = word.strip_prefix(kept).unwrap_or_default();
        ENDINGS.split(' ').any(|end| {
            rest.strip_suffix(end).is_some_and(|between| {
                if lost > LOST {
                    is_one_of(OF_THREE, between)
                } else {
                    is_one_of(OF_S, between) || is_soft(&name, kept, between)
                }
            })
        })
    })
}

/// True if a list, words between spaces, has a word.
pub fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

/// True if the letters in the place of those that a name has lost are what these become: an l, m, n or r doubles the letter before
/// (Lappeenranta, Lappeenrannassa), and the last vowel stays, or an i becomes e (Iisalmi, Iisalmessa).
fn is_soft(name: &str, kept: &str, between: &str) -> bool {
    let (name, kept, between) = (name.as_bytes(), kept.as_bytes(), between.as_bytes());
    let (first, last) = (between.first(), between.last().or(kept.last()));
    between.len() <= BETWEEN
        && between.iter().all(|it| SOFT.contains(it))
        && (!matches!(first, Some(b'l' | b'm' | b'n' | b'r')) || kept.last() == first)
        && (name.last() == last
            || matches!(last, Some(b'e' | b'i'))
                && !matches!(name.last(), Some(b'a' | b'e' | b'o' | b'u' | b'y')))
}

/// True of a name of two parts that both have the case: "uudellamaalla".
fn is_of_two_parts(word: &str, name: &str) -> bool {
    FIRST_PARTS.iter().any(|(first, stem)| {
        let second = name.strip_prefix(first);
        let rest = word.strip_prefix(stem);
        let (Some(second), Some(rest)) = (second, rest) else {
            return false;
        };
        ENDINGS.split(' ').any(|end| {
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
            ("uuteenkaupunkiin", "uusikaupunki"),
            ("isossakyrossa", "isokyro"),
            ("kauniaisissa", "kauniainen"),
            ("kauniaisten", "kauniainen"),
            ("kaustisella", "kaustinen"),
            ("kaustisen", "kaustinen"),
            ("paraisilta", "parainen"),
            ("kauniaisiin", "kauniainen"),
            ("espooseen", "espoo"),
            ("varkauteen", "varkaus"),
            ("varkaudessa", "varkaus"),
            ("kangasalla", "kangasala"),
            ("pihtiputaalla", "pihtipudas"),
            ("punkalaitumella", "punkalaidun"),
            ("virroilla", "virrat"),
            ("virtain", "virrat"),
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
            ("vaalassa", "vaasa"),
            ("lapualla", "lappi"),
            ("lapissa", "lapua"),
            ("salossa", "salla"),
            ("tervolassa", "tervo"),
            ("kuhmossa", "kuhmoinen"),
            ("kaustisella", "kauniainen"),
            ("", "ii"),
        ] {
            assert!(!is_inflected(text, name), "{text} {name}");
        }
    }
}
