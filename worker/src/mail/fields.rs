//! The names of the form's fields in mails.

use shared::{lang::Lang, submission::said::Note};

/// The name of a note's field, with the language of the parallel text it is about.
pub fn name(note: &Note, lang: Lang) -> String {
    let field = word(note.field.as_str(), lang);
    match note.lang {
        Some(of) => format!("{field} ({})", word(of.code(), lang)),
        None => field.to_owned(),
    }
}

/// The word of a line "key: word"; the key itself where there is none.
fn word(key: &str, lang: Lang) -> &str {
    let words = match lang {
        Lang::Fi => include_str!("templates/fi/fields.txt"),
        Lang::Sv => include_str!("templates/sv/fields.txt"),
        Lang::En => include_str!("templates/en/fields.txt"),
    };
    words
        .lines()
        .filter_map(|line| line.split_once(": "))
        .find(|(known, _)| *known == key)
        .map_or(key, |(_, word)| word)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::proposal::field::Field;

    #[test]
    fn every_field_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            for field in Field::ALL {
                assert_ne!(word(field.as_str(), lang), field.as_str(), "{lang} {field}");
            }
        }
    }

    #[test]
    fn a_parallel_text_is_named_with_its_language() {
        let note = |json: &str| serde_json::from_str::<Note>(json).unwrap();
        let own = note(r#"{"field":"title","text":"Lyhyempi"}"#);
        assert_eq!(name(&own, Lang::Fi), "Otsikko");
        let parallel = note(r#"{"field":"summary","lang":"sv","text":"Kortare"}"#);
        assert_eq!(name(&parallel, Lang::Fi), "Tiivistelmä (ruotsiksi)");
        assert_eq!(name(&parallel, Lang::En), "Summary (in Swedish)");
    }
}
