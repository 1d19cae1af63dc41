//! The labels of the map: the regions' names as SVG, each with the sizes of letters at which it is shown. Written by
//! `make map-tables`.

use shared::lang::Lang;

/// The labels in a language, in the order of the regions.
pub fn labels(lang: Lang) -> Vec<String> {
    let table = match lang {
        Lang::Fi => include_str!("labels/fi.txt"),
        Lang::Sv => include_str!("labels/sv.txt"),
        Lang::En => include_str!("labels/en.txt"),
    };
    table.lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::region::RegionCode;

    #[test]
    fn every_region_has_its_name_on_the_map() {
        for lang in Lang::ALL {
            let labels = labels(lang);
            assert_eq!(labels.len(), RegionCode::ALL.len());
            for (code, label) in RegionCode::ALL.into_iter().zip(labels) {
                let letters: String = label
                    .split('<')
                    .filter_map(|part| part.split_once('>'))
                    .map(|(_, text)| text)
                    .collect();
                let name = code.region().names.get(lang).replace(' ', "");
                assert!(letters.replace(' ', "").starts_with(&name), "{label}");
            }
        }
    }
}
