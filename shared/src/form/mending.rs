//! What was typed in another way than it is stored: the form mends it when a field is left, and the Worker when it reads a form.
//! What can't be mended stays as it was typed.

use crate::{
    calendar::Date,
    form::{
        content::{FieldValue, FormContent},
        field::Field,
        phone::PhoneNumber,
    },
    municipality_search::municipality_named,
    web_address::WebAddress,
};

/// Mends all fields of a form.
pub fn mend(form: &mut dyn FormContent) {
    for field in Field::ALL {
        mend_field(form, *field);
    }
}

/// Mends a field; true if it is another one now.
pub fn mend_field(form: &mut dyn FormContent, field: Field) -> bool {
    match form.value_mut(field) {
        Some(FieldValue::Text(text)) => {
            let mended = mended(field, text).filter(|mended| mended != text);
            mended.map(|mended| *text = mended).is_some()
        }
        Some(FieldValue::List(lines)) if field == Field::PartnerAreas => {
            let mended = several(lines);
            mended.map(|mended| *lines = mended).is_some()
        }
        Some(FieldValue::List(_) | FieldValue::Tick(_)) | None => false,
    }
}

/// The text that was meant; `None` for a field with no format of its own, and where nothing is known to be meant.
fn mended(field: Field, text: &str) -> Option<String> {
    match field {
        Field::Website => WebAddress::mended(text).map(|it| it.as_str().to_owned()),
        Field::ContactPhone => PhoneNumber::mended(text).map(|it| it.as_str().to_owned()),
        Field::ContactEmail => Some(text.trim().to_owned()),
        Field::OpenUntil => Date::mended(text).map(|it| it.to_string()),
        Field::Municipality => municipality_named(text).map(|it| it.code.to_owned()),
        _ => None,
    }
}

/// The names in an only line, with commas or semicolons between them.
fn several(lines: &[String]) -> Option<Vec<String>> {
    let mut written = lines.iter().filter(|line| !line.trim().is_empty());
    let (line, None) = (written.next()?, written.next()) else {
        return None;
    };
    let names = line.split([',', ';']).map(str::trim);
    let names: Vec<String> = names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    (names.len() > 1).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::form::ProposalForm;

    fn list(items: &[&str]) -> Vec<String> {
        items.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_form_is_mended_once_and_for_all() {
        let mut form = ProposalForm {
            website: "www.example.org".to_owned(),
            contact_phone: "puh. 0295 330 854".to_owned(),
            contact_email: " maija@example.org ".to_owned(),
            open_until: "31.12.2027".to_owned(),
            municipality: "rovaniemi".to_owned(),
            partner_areas: list(&["Norja, Viro; Färsaaret"]),
            title: " www.example.org ".to_owned(),
            ..ProposalForm::default()
        };
        mend(&mut form);
        let mended = ProposalForm {
            website: "https://www.example.org".to_owned(),
            contact_phone: "0295 330 854".to_owned(),
            contact_email: "maija@example.org".to_owned(),
            open_until: "2027-12-31".to_owned(),
            municipality: "698".to_owned(),
            partner_areas: list(&["Norja", "Viro", "Färsaaret"]),
            title: " www.example.org ".to_owned(),
            ..ProposalForm::default()
        };
        assert_eq!(form, mended);
        for field in Field::ALL {
            assert!(!mend_field(&mut form, *field), "{field}");
        }
    }

    #[test]
    fn what_cant_be_mended_stays_as_it_was_typed() {
        let typed = ProposalForm {
            website: "ei ole".to_owned(),
            contact_phone: "puh. x".to_owned(),
            contact_email: "maija".to_owned(),
            open_until: "2018".to_owned(),
            municipality: "Atlantis".to_owned(),
            partner_areas: list(&["Norja", "Tromssa, Norja"]),
            ..ProposalForm::default()
        };
        let mut form = typed.clone();
        mend(&mut form);
        assert_eq!(form, typed);
    }

    #[test]
    fn only_a_single_line_of_areas_becomes_several() {
        for (lines, names) in [
            (&["Norja, Viro"] as &[&str], Some(list(&["Norja", "Viro"]))),
            (
                &["", " Norja ;; Viro, ", ""],
                Some(list(&["Norja", "Viro"])),
            ),
            (&["Norja"], None),
            (&["Norja,"], None),
            (&["Norja, Viro", "Latvia"], None),
            (&[], None),
        ] {
            assert_eq!(several(&list(lines)), names, "{lines:?}");
        }
    }
}
