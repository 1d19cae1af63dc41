//! The labels of the form's fields in mails. They differ from the form's labels, which may be questions.

use crate::template::Snippet;
use shared::{lang::Lang, submission::reasons::Note};

/// The label of a note's field, in the mail's language: "Otsikko", or "Otsikko (svenska)" for a parallel text.
pub fn name(note: &Note, lang: Lang) -> String {
    let name = of(note.field.as_str(), lang);
    match note.lang {
        Some(parallel) => format!("{name} ({})", parallel.name()),
        None => name,
    }
}

/// The label of a field by its name, in the mail's language.
pub fn of(field: &str, lang: Lang) -> String {
    let name = Snippet::Fields
        .text(lang)
        .lines()
        .filter_map(|line| line.split_once(": "))
        .find_map(|(code, name)| (code == field).then_some(name))
        .unwrap_or(field);
    name.to_owned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::form::field::Field;

    fn note(field: &str, lang: Option<Lang>) -> Note {
        Note {
            field: field.parse().unwrap(),
            lang,
            text: "Lyhyempi".parse().unwrap(),
        }
    }

    #[test]
    fn every_field_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            for field in Field::ALL {
                let name = name(&note(field.as_str(), None), lang);
                assert_ne!(name, field.as_str(), "{lang}");
            }
        }
    }

    #[test]
    fn a_parallel_text_is_named_with_its_language() {
        let title = note("title", Some(Lang::Sv));
        assert_eq!(name(&title, Lang::Fi), "Otsikko (svenska)");
    }
}
