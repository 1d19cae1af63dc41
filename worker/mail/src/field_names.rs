//! The labels of the form's fields in mails, and their values. The labels differ from the form's, which may be questions.

use crate::template::Snippet;
use shared::{
    form::field::Field, lang::Lang, municipality::municipalities, region::RegionCode,
    submission::reasons::Note,
};
use texts::{Texts, code_labels, format};

/// The label of a note's field, in the mail's language: "Otsikko", or "Otsikko (svenska)" for a parallel text.
pub fn name(note: &Note, lang: Lang) -> String {
    in_lang(note.field.as_str(), note.lang, lang)
}

/// The label of a field by its name, or of its parallel text in another language.
pub fn in_lang(field: &str, parallel: Option<Lang>, lang: Lang) -> String {
    let name = of(field, lang);
    match parallel {
        Some(parallel) => format!("{name} ({})", parallel.name()),
        None => name,
    }
}

/// A value of a proposal's field in the mail's language: the words for a code, and a text as it is.
pub fn value(field: Field, value: &str, lang: Lang) -> String {
    words(field, value, lang).unwrap_or_else(|| value.to_owned())
}

fn words(field: Field, code: &str, lang: Lang) -> Option<String> {
    let texts = Texts::of(lang);
    let words = match field {
        Field::OrganisationType => code_labels::organisation_type(texts, code.parse().ok()?),
        Field::Kind => code_labels::proposal_kind(texts, code.parse().ok()?),
        Field::Sector => code_labels::sector(texts, code.parse().ok()?),
        Field::Themes => code_labels::theme(texts, code.parse().ok()?),
        Field::Funding => code_labels::funding(texts, code.parse().ok()?),
        Field::Languages => code_labels::spoken_language(texts, code.parse().ok()?),
        Field::Lang => texts.get(code_labels::language(code.parse().ok()?)),
        Field::Regions => code.parse::<RegionCode>().ok()?.region().names.get(lang),
        Field::Municipality => {
            let found = municipalities().find(|it| it.code == code)?;
            found.name(lang)
        }
        Field::OpenUntil => return Some(format::day(texts, code.parse().ok()?)),
        _ => return None,
    };
    Some(words.to_owned())
}

/// The label of a field by its name, in the mail's language: the description's for a field that it has replaced.
pub fn of(field: &str, lang: Lang) -> String {
    let known: Option<Field> = field.parse().ok();
    let field = known.map_or(field, |known| known.current().as_str());
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
    fn a_code_is_shown_in_words_and_a_text_as_it_is() {
        for (field, code, expected) in [
            (Field::Regions, "19", "Lappland"),
            (Field::Themes, "dance", "Dans"),
            (Field::OpenUntil, "2027-03-31", "31.3.2027"),
            (Field::Description, "19", "19"),
            (Field::Themes, "unknown", "unknown"),
        ] {
            assert_eq!(value(field, code, Lang::Sv), expected);
        }
    }

    #[test]
    fn a_parallel_text_is_named_with_its_language() {
        let title = note("title", Some(Lang::Sv));
        assert_eq!(name(&title, Lang::Fi), "Otsikko (svenska)");
        let goals = note("goals", Some(Lang::Sv));
        assert_eq!(name(&goals, Lang::Fi), "Kuvaus (svenska)");
    }
}
