//! A simple order for Finnish, Swedish and English names. It is not a full collation.

use crate::{lang::Lang, search::fold};

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
}
