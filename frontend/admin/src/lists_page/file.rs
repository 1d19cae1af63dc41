//! A list as a file for a spreadsheet, as the server writes it in the language of whoever takes it out.

use crate::lists_page::{languages, municipality_name};
use frontend::proposal_text::field_labels::label;
use shared::{
    admin::wire::{Entry, EntryList},
    form::{content::FormKind, field::Field},
    lang::Lang,
};
use texts::{Texts, keys};

/// The file: semicolons, UTF-8 with a mark, no cell a formula.
pub fn list_file(list: &EntryList, lang: Lang) -> String {
    let texts = Texts::of(lang);
    let rows = list.items.iter().map(|entry| row(&cells(texts, entry)));
    let mut file = format!("\u{feff}{}", row(&names(texts)));
    file.extend(rows);
    file
}

/// The names of the columns.
fn names(texts: Texts) -> [String; 6] {
    let of = |field| label(FormKind::JoinRequest, field);
    [
        of(Field::ContactName),
        of(Field::Organisation),
        of(Field::Municipality),
        of(Field::ContactEmail),
        keys::LIST_LANGUAGES,
        keys::LIST_SINCE,
    ]
    .map(|key| texts.get(key).to_owned())
}

fn cells(texts: Texts, entry: &Entry) -> [String; 6] {
    let address = entry.address.as_ref();
    [
        entry.name.clone(),
        entry.organisation.clone().unwrap_or_default(),
        municipality_name(texts, entry).unwrap_or_default(),
        address.map(ToString::to_string).unwrap_or_default(),
        languages(texts, entry),
        // A sheet knows this form of a day in every language.
        entry.since.date().to_string(),
    ]
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(";"))
}

/// A text as a cell: quoted, and never a formula. A sheet begins a formula with one of these characters.
fn cell(text: &str) -> String {
    let begins_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let mark = if begins_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::{submission::id::Version, time::Timestamp};

    fn person(name: &str) -> Entry {
        Entry {
            id: "a2b3c4d5e6f7a2b3".parse().unwrap(),
            version: Version::new(4),
            name: name.to_owned(),
            organisation: None,
            municipality: "091".parse().ok(),
            address: "maija@example.org".parse().ok(),
            languages: vec!["fi".parse().unwrap(), "sv".parse().unwrap()],
            since: Timestamp::from_millis(1_767_225_600_000),
        }
    }

    #[test]
    fn a_list_is_a_file_whose_cells_are_no_formulas() {
        let list = EntryList {
            names: [].into(),
            items: vec![person("Maija \"M\" Meikäläinen; Oy"), person("=1+1")],
        };
        assert_eq!(
            list_file(&list, Lang::Fi),
            "\u{feff}\"Nimi\";\"Organisaation nimi\";\"Kotikunta\";\"Sähköpostiosoite\";\"Kielet\";\"Listalle hyväksytty\"\r\n\
             \"Maija \"\"M\"\" Meikäläinen; Oy\";\"\";\"Helsinki\";\"maija@example.org\";\"suomi, ruotsi\";\"2026-01-01\"\r\n\
             \"'=1+1\";\"\";\"Helsinki\";\"maija@example.org\";\"suomi, ruotsi\";\"2026-01-01\"\r\n"
        );
    }

    #[test]
    fn a_list_is_written_in_the_language_of_its_reader() {
        let list = EntryList {
            names: [].into(),
            items: vec![person("Maija")],
        };
        let file = list_file(&list, Lang::Sv);
        for word in ["\"Namn\";", "\"Helsingfors\"", "\"finska, svenska\""] {
            assert!(file.contains(word), "{word}: {file}");
        }
    }

    #[test]
    fn every_beginning_of_a_formula_is_marked() {
        for text in ["=A1", "+358", "-1", "@SUM", "\tx", "\rx", "\nx"] {
            assert!(cell(text).starts_with("\"'"), "{text:?}");
        }
        assert_eq!(cell("a=1"), "\"a=1\"");
    }
}
