//! A simple order for Finnish, Swedish and English names. It is not a full collation.

use crate::{lang::Lang, region::RegionCode, search::fold};

/// A sort key for names: in Finnish and Swedish å, ä and ö come after z, in English they count as a and o. All other
/// letters sort by their code points.
pub fn name_sort_key(name: &str, lang: Lang) -> Vec<u32> {
    match lang {
        Lang::En => fold(name).chars().map(u32::from).collect(),
        Lang::Fi | Lang::Sv => name
            .chars()
            .flat_map(char::to_lowercase)
            .map(|letter| match letter {
                'å' => u32::from('z') + 1,
                'ä' => u32::from('z') + 2,
                'ö' => u32::from('z') + 3,
                other => u32::from(other),
            })
            .collect(),
    }
}

/// The key by which regions sort by name in a language. None begins with ä or ö, so the order of code points is right, and it weighs
/// less in the browser.
pub fn region_sort_key(code: RegionCode, lang: Lang) -> String {
    let name = code.region().names.get(lang);
    match lang {
        Lang::En => fold(name),
        Lang::Fi | Lang::Sv => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_the_language_does() {
        let mut names = ["Österbotten", "Åland", "Zeta", "Ähtäri", "Ostro"];
        names.sort_by_key(|name| name_sort_key(name, Lang::Sv));
        assert_eq!(names, ["Ostro", "Zeta", "Åland", "Ähtäri", "Österbotten"]);
        names.sort_by_key(|name| name_sort_key(name, Lang::En));
        assert_eq!(names, ["Ähtäri", "Åland", "Österbotten", "Ostro", "Zeta"]);
    }

    #[test]
    fn regions_sort_as_other_names_do() {
        for lang in Lang::ALL {
            let mut regions = RegionCode::ALL;
            regions.sort_by_key(|code| region_sort_key(*code, lang));
            let mut names = regions.map(|code| code.region().names.get(lang));
            let sorted = names;
            names.sort_by_key(|name| name_sort_key(name, lang));
            assert_eq!(sorted, names);
        }
    }
}
