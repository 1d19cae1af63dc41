//! The regions of Finland (maakunta). Codes, names and NUTS codes: Statistics Finland 2026, CC BY 4.0.

use crate::{date::PartialDate, lang::Trilingual, serde_text::ParseError};
use std::{fmt, str::FromStr};

/// The day of the population figures.
pub const POPULATION_DATE: PartialDate = PartialDate::Day {
    year: 2022,
    month: 12,
    day: 31,
};

/// A town, in WGS 84 degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Town {
    /// Its names
    pub names: Trilingual,
    /// Degrees north
    pub lat: f64,
    /// Degrees east
    pub lon: f64,
}

/// A region with its facts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// Its code
    pub code: RegionCode,
    /// Its NUTS 3 code
    pub nuts3: &'static str,
    /// Its names
    pub names: Trilingual,
    /// Population on [`POPULATION_DATE`]
    pub population: u32,
    /// Its central town
    pub centre: Town,
    /// The regions that it borders by land
    pub neighbours: &'static [RegionCode],
    /// The regions that it borders by sea
    pub sea_neighbours: &'static [RegionCode],
}

/// Defines the enum of codes and the facts from one table.
macro_rules! regions {
    ($($code:literal $variant:ident $nuts3:literal ($fi:literal $sv:literal $en:literal) $population:literal
       ($town_fi:literal $town_sv:literal $town_en:literal $lat:literal $lon:literal) [$($next:ident)*] [$($sea:ident)*];)*) => {
        /// A region by its official code ("01" to "21"; 03 and 20 are unused).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RegionCode {
            $(#[doc = $en] $variant,)*
        }

        impl RegionCode {
            /// All regions in the order of their codes.
            pub const ALL: [Self; 19] = [$(Self::$variant),*];

            /// The place in [`Self::ALL`].
            pub fn index(self) -> usize {
                self as usize
            }

            /// The official code of two digits.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// The region's facts.
            pub fn region(self) -> &'static Region {
                match self {
                    $(Self::$variant => const {
                        &Region {
                            code: Self::$variant,
                            nuts3: $nuts3,
                            names: Trilingual { fi: $fi, sv: $sv, en: $en },
                            population: $population,
                            centre: Town {
                                names: Trilingual { fi: $town_fi, sv: $town_sv, en: $town_en },
                                lat: $lat,
                                lon: $lon,
                            },
                            neighbours: &[$(Self::$next),*],
                            sea_neighbours: &[$(Self::$sea),*],
                        }
                    },)*
                }
            }
        }
    };
}

regions! {
    "01" Uusimaa "FI1B1" ("Uusimaa" "Nyland" "Uusimaa") 1_733_033 ("Helsinki" "Helsingfors" "Helsinki" 60.17 24.94) [SouthwestFinland KantaHame PaijatHame Kymenlaakso] [];
    "02" SouthwestFinland "FI1C1" ("Varsinais-Suomi" "Egentliga Finland" "Southwest Finland") 485_567 ("Turku" "Åbo" "Turku" 60.45 22.27) [Uusimaa Satakunta KantaHame Pirkanmaa] [Aland];
    "04" Satakunta "FI196" ("Satakunta" "Satakunta" "Satakunta") 212_556 ("Pori" "Björneborg" "Pori" 61.49 21.80) [SouthwestFinland Pirkanmaa SouthOstrobothnia Ostrobothnia] [];
    "05" KantaHame "FI1C2" ("Kanta-Häme" "Egentliga Tavastland" "Kanta-Häme") 169_537 ("Hämeenlinna" "Tavastehus" "Hämeenlinna" 61.00 24.46) [Uusimaa SouthwestFinland Pirkanmaa PaijatHame] [];
    "06" Pirkanmaa "FI19B" ("Pirkanmaa" "Birkaland" "Pirkanmaa") 532_671 ("Tampere" "Tammerfors" "Tampere" 61.50 23.76) [SouthwestFinland Satakunta KantaHame PaijatHame CentralFinland SouthOstrobothnia] [];
    "07" PaijatHame "FI1C6" ("Päijät-Häme" "Päijänne-Tavastland" "Päijät-Häme") 204_528 ("Lahti" "Lahtis" "Lahti" 60.98 25.66) [Uusimaa KantaHame Pirkanmaa Kymenlaakso SouthSavo CentralFinland] [];
    "08" Kymenlaakso "FI1C7" ("Kymenlaakso" "Kymmenedalen" "Kymenlaakso") 159_488 ("Kouvola" "Kouvola" "Kouvola" 60.87 26.70) [Uusimaa PaijatHame SouthKarelia SouthSavo] [];
    "09" SouthKarelia "FI1C5" ("Etelä-Karjala" "Södra Karelen" "South Karelia") 125_353 ("Lappeenranta" "Villmanstrand" "Lappeenranta" 61.06 28.19) [Kymenlaakso SouthSavo NorthKarelia] [];
    "10" SouthSavo "FI1DA" ("Etelä-Savo" "Södra Savolax" "South Savo") 130_451 ("Mikkeli" "S:t Michel" "Mikkeli" 61.69 27.27) [PaijatHame Kymenlaakso SouthKarelia NorthSavo NorthKarelia CentralFinland] [];
    "11" NorthSavo "FI1DB" ("Pohjois-Savo" "Norra Savolax" "North Savo") 247_689 ("Kuopio" "Kuopio" "Kuopio" 62.89 27.68) [SouthSavo NorthKarelia CentralFinland NorthOstrobothnia Kainuu] [];
    "12" NorthKarelia "FI1DC" ("Pohjois-Karjala" "Norra Karelen" "North Karelia") 162_540 ("Joensuu" "Joensuu" "Joensuu" 62.60 29.76) [SouthKarelia SouthSavo NorthSavo Kainuu] [];
    "13" CentralFinland "FI198" ("Keski-Suomi" "Mellersta Finland" "Central Finland") 272_437 ("Jyväskylä" "Jyväskylä" "Jyväskylä" 62.24 25.75) [Pirkanmaa PaijatHame SouthSavo NorthSavo SouthOstrobothnia CentralOstrobothnia NorthOstrobothnia] [];
    "14" SouthOstrobothnia "FI199" ("Etelä-Pohjanmaa" "Södra Österbotten" "South Ostrobothnia") 190_774 ("Seinäjoki" "Seinäjoki" "Seinäjoki" 62.79 22.84) [Satakunta Pirkanmaa CentralFinland Ostrobothnia CentralOstrobothnia] [];
    "15" Ostrobothnia "FI19A" ("Pohjanmaa" "Österbotten" "Ostrobothnia") 176_323 ("Vaasa" "Vasa" "Vaasa" 63.10 21.62) [Satakunta SouthOstrobothnia CentralOstrobothnia] [];
    "16" CentralOstrobothnia "FI1D5" ("Keski-Pohjanmaa" "Mellersta Österbotten" "Central Ostrobothnia") 67_805 ("Kokkola" "Karleby" "Kokkola" 63.84 23.13) [CentralFinland SouthOstrobothnia Ostrobothnia NorthOstrobothnia] [];
    "17" NorthOstrobothnia "FI1D9" ("Pohjois-Pohjanmaa" "Norra Österbotten" "North Ostrobothnia") 416_543 ("Oulu" "Uleåborg" "Oulu" 65.01 25.47) [NorthSavo CentralFinland CentralOstrobothnia Kainuu Lapland] [];
    "18" Kainuu "FI1D8" ("Kainuu" "Kajanaland" "Kainuu") 70_521 ("Kajaani" "Kajana" "Kajaani" 64.22 27.73) [NorthSavo NorthKarelia NorthOstrobothnia] [];
    "19" Lapland "FI1D7" ("Lappi" "Lappland" "Lapland") 175_795 ("Rovaniemi" "Rovaniemi" "Rovaniemi" 66.50 25.72) [NorthOstrobothnia] [];
    "21" Aland "FI200" ("Ahvenanmaa" "Åland" "Åland") 30_359 ("Maarianhamina" "Mariehamn" "Mariehamn" 60.10 19.94) [] [SouthwestFinland];
}

impl FromStr for RegionCode {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::ALL
            .into_iter()
            .find(|code| code.as_str() == text)
            .ok_or(ParseError)
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

crate::serde_text::serde_as_text!(RegionCode);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_table_agrees_with_the_map_data() {
        let map: Value = serde_json::from_str(include_str!("../../map/finland-map.json")).unwrap();
        let drawn: Vec<[&str; 6]> = map
            .get("regions")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|r| {
                ["code", "name_fi", "name_sv", "name_en", "nuts3", "town"]
                    .map(|key| r.get(key).unwrap().as_str().unwrap())
            })
            .collect();
        let known: Vec<[&str; 6]> = RegionCode::ALL
            .iter()
            .map(|code| {
                let r = code.region();
                [
                    code.as_str(),
                    r.names.fi,
                    r.names.sv,
                    r.names.en,
                    r.nuts3,
                    r.centre.names.fi,
                ]
            })
            .collect();
        assert_eq!(drawn, known);
    }

    #[test]
    fn neighbours_are_the_regions_that_share_a_border_on_the_map() {
        let map: Value = serde_json::from_str(include_str!("../../map/regions.topojson")).unwrap();
        let objects = map.get("objects").unwrap().as_object().unwrap();
        let mut owners: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
        for geometry in objects
            .values()
            .next()
            .unwrap()
            .get("geometries")
            .unwrap()
            .as_array()
            .unwrap()
        {
            let code = geometry
                .pointer("/properties/code")
                .unwrap()
                .as_str()
                .unwrap();
            for arc in arcs(geometry.get("arcs").unwrap()) {
                owners
                    .entry(if arc < 0 { !arc } else { arc })
                    .or_default()
                    .insert(code.to_owned());
            }
        }
        let drawn: BTreeSet<(String, String)> = owners
            .values()
            .flat_map(|codes| {
                codes
                    .iter()
                    .flat_map(|a| codes.iter().map(|b| (a.clone(), b.clone())))
            })
            .filter(|(a, b)| a != b)
            .collect();
        let known: BTreeSet<(String, String)> = RegionCode::ALL
            .iter()
            .flat_map(|code| {
                code.region()
                    .neighbours
                    .iter()
                    .map(|next| (code.to_string(), next.to_string()))
            })
            .collect();
        assert_eq!(drawn, known);
    }

    fn arcs(value: &Value) -> Vec<i64> {
        value.as_array().map_or_else(
            || vec![value.as_i64().unwrap()],
            |list| list.iter().flat_map(arcs).collect(),
        )
    }

    #[test]
    fn sea_neighbours_are_mutual() {
        for code in RegionCode::ALL {
            for next in code.region().sea_neighbours {
                assert!(next.region().sea_neighbours.contains(&code));
            }
        }
    }
}
