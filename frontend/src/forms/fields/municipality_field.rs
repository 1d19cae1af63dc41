//! The select element for the organisation's municipality.

use crate::{
    forms::{
        fields::choice::{Select, option},
        form_state::FormState,
    },
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    form::field::Field,
    lang::Lang,
    municipality::{Municipality, municipalities},
    name_order::name_sort_key,
};
use texts::code_labels::municipality;

/// All municipalities, each with its region.
pub fn municipality_field(form_state: FormState) -> AnyView {
    let options = options(use_texts().lang());
    in_turn(move || view! { <Select form_state field=Field::Municipality options/> }.into_any())
}

fn options(lang: Lang) -> String {
    let mut all: Vec<(&str, Municipality)> = municipalities()
        .map(|it| (municipality(&it, lang), it))
        .collect();
    all.sort_by_cached_key(|(name, _)| name_sort_key(name, lang));
    all.iter()
        .map(|(name, Municipality { code, region, .. })| {
            let region = region.region().names.get(lang);
            option(code, &format!("{name} ({region})"))
        })
        .collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn all_are_there_in_the_order_of_the_language() {
        let finnish = options(Lang::Fi);
        assert_eq!(finnish.matches("<option").count(), 308);
        assert!(finnish.starts_with("<option value=\"020\">Akaa (Pirkanmaa)</option>"));
        let swedish = options(Lang::Sv);
        assert!(swedish.contains("<option value=\"905\">Vasa (Österbotten)</option>"));
        assert!(swedish.find("Vasa").unwrap() < swedish.find("Åbo").unwrap());
    }
}
