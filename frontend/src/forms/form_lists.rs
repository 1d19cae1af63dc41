//! The lists of a form: lines of a text area, and codes that are chosen.

/// The items of a list, as their lines were typed.
pub fn to_lines(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('\n').map(str::to_owned).collect()
}

/// The chosen codes in the order of `all`, after one of them was chosen or given up.
pub fn chosen(list: &[String], code: &str, all: &[&'static str], on: bool) -> Vec<String> {
    all.iter()
        .filter(|known| {
            if **known == code {
                on
            } else {
                list.iter().any(|it| it == **known)
            }
        })
        .map(|known| (*known).to_owned())
        .collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::proposal_text::{field_path::FieldPath, form_view::text};
    use shared::{form::field::Field, proposal::form::ProposalForm};

    #[test]
    fn lines_are_shown_as_they_were_typed() {
        let mut form = ProposalForm::default();
        let path = FieldPath::own(Field::PartnerAreas);
        for typed in ["", "Norja", "Norja\n", "Norja\n\nViro"] {
            form.partner_areas = to_lines(typed);
            assert_eq!(text(&form, path), typed);
        }
    }

    #[test]
    fn what_is_chosen_stands_in_the_order_of_the_list() {
        let list = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
        let all = ["fi", "sv", "en"];
        assert_eq!(
            chosen(&list(&["en"]), "fi", &all, true),
            list(&["fi", "en"])
        );
        assert_eq!(
            chosen(&list(&["fi", "en"]), "fi", &all, false),
            list(&["en"])
        );
        assert_eq!(chosen(&list(&["xx"]), "sv", &all, true), list(&["sv"]));
    }
}
