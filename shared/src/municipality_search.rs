//! Municipalities by their names in all languages.

use crate::{
    lang::Lang,
    municipality::{Municipality, municipalities},
    name_order::name_sort_key,
    order::sort_few,
    search::{Query, fold},
};

/// A municipality that was found by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundMunicipality {
    /// The municipality
    pub municipality: Municipality,
    /// Its name in the other language, if only that matched, or matched better
    pub other: Option<&'static str>,
}

/// The municipalities of whose name in any language each word of the query begins a word: whole names first, then the beginnings
/// of names, each in the order of the language. An empty query finds all.
pub fn search_municipalities(query: &str, lang: Lang) -> Vec<FoundMunicipality> {
    let query = Query::new(query);
    let mut found = Vec::new();
    for municipality in municipalities() {
        let name = municipality.name(lang);
        let other = if name == municipality.name_fi {
            municipality.name_sv
        } else {
            municipality.name_fi
        };
        let (rank, other) = match (query.rank(name), query.rank(other)) {
            (None, None) => continue,
            (Some(own), None) => (own, None),
            (Some(own), Some(rank)) if own <= rank => (own, None),
            (_, Some(rank)) => (rank, Some(other)),
        };
        let key = (rank, name_sort_key(name, lang));
        found.push((
            key,
            FoundMunicipality {
                municipality,
                other,
            },
        ));
    }
    sort_few(&mut found, |(a, _), (b, _)| a < b);
    found.into_iter().map(|(_, found)| found).collect()
}

/// The municipality with exactly this name, in any language.
pub fn municipality_named(name: &str) -> Option<Municipality> {
    let name = fold(name);
    municipalities().find(|it| fold(it.name_fi) == name || fold(it.name_sv) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first municipalities that a query finds, with the name of the other language in brackets where that was found.
    fn found(query: &str, lang: Lang) -> Vec<String> {
        let names = search_municipalities(query, lang).into_iter().map(|it| {
            let name = it.municipality.name(lang);
            it.other
                .map_or(name.to_owned(), |other| format!("{name} ({other})"))
        });
        names.take(3).collect()
    }

    #[test]
    fn municipalities_are_found_by_the_beginnings_of_words_in_both_languages() {
        assert_eq!(found("rova", Lang::Fi), ["Rovaniemi"]);
        assert_eq!(found("vasa", Lang::Fi), ["Vaasa (Vasa)"]);
        assert_eq!(found("vasa", Lang::Sv), ["Vasa"]);
        assert_eq!(found("abo", Lang::Fi), ["Turku (Åbo)"]);
        assert_eq!(found("ÅBO", Lang::En), ["Turku (Åbo)"]);
        assert_eq!(found("turku", Lang::Sv), ["Åbo (Turku)"]);
        assert_eq!(
            found("ii", Lang::Fi).first().map(String::as_str),
            Some("Ii")
        );
        assert_eq!(found("xyz", Lang::Fi), [""; 0]);
        assert_eq!(search_municipalities("", Lang::Fi).len(), 308);
    }

    #[test]
    fn a_whole_name_is_one_municipality_in_any_language() {
        for municipality in municipalities() {
            for name in [municipality.name_fi, municipality.name_sv] {
                assert_eq!(municipality_named(name), Some(municipality), "{name}");
            }
        }
        assert_eq!(municipality_named(" ÅBO ").map(|it| it.code), Some("853"));
        assert_eq!(municipality_named(""), None);
        assert_eq!(municipality_named("Rova"), None);
    }

    #[test]
    fn municipalities_stand_in_the_order_of_the_language() {
        assert_eq!(found("", Lang::Fi), ["Akaa", "Alajärvi", "Alavieska"]);
        let swedish = found("a", Lang::Sv);
        assert_eq!(swedish.first().map(String::as_str), Some("Ackas"));
        let all = search_municipalities("", Lang::Sv);
        let place = |code| all.iter().position(|it| it.municipality.code == code);
        assert!(place("905") < place("853"), "Vasa before Åbo");
    }
}
