//! The order of names.

use crate::{lang::Lang, search::fold};

/// A key by which names sort as `lang` sorts them: å ä ö after z in Finnish and Swedish, as a and o in English.
pub fn collate_key(name: &str, lang: Lang) -> Vec<u32> {
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
        names.sort_by_key(|name| collate_key(name, Lang::Sv));
        assert_eq!(names, ["Ostro", "Zeta", "Åland", "Ähtäri", "Österbotten"]);
        names.sort_by_key(|name| collate_key(name, Lang::En));
        assert_eq!(names, ["Ähtäri", "Åland", "Österbotten", "Ostro", "Zeta"]);
    }
}
