//! The municipalities of 2025 with their regions. Source: Statistics Finland, CC BY 4.0.

use crate::{lang::Lang, region::RegionCode, serde_text::ParseError};
use std::{fmt, str::FromStr};

/// A municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Official code of three digits
    pub code: &'static str,
    /// Finnish name
    pub name_fi: &'static str,
    /// Swedish name
    pub name_sv: &'static str,
    /// Its region
    pub region: RegionCode,
}

impl Municipality {
    /// Its name in a language; English uses the Finnish one.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.name_sv,
            Lang::Fi | Lang::En => self.name_fi,
        }
    }
}

/// A municipality by its official code of three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MunicipalityCode {
    code: &'static str,
    region: RegionCode,
}

impl MunicipalityCode {
    /// The code.
    pub fn as_str(self) -> &'static str {
        self.code
    }

    /// Its region.
    pub fn region(self) -> RegionCode {
        self.region
    }
}

impl FromStr for MunicipalityCode {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        municipalities()
            .find(|municipality| municipality.code == text)
            .map(|Municipality { code, region, .. }| Self { code, region })
            .ok_or(ParseError)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

crate::serde_text::serde_as_text!(MunicipalityCode);

/// All municipalities in the order of their Finnish names. The table is parsed on each use: that is smaller than a parsed
/// table in a program of the browser.
pub fn municipalities() -> impl Iterator<Item = Municipality> {
    tables().0.lines().filter_map(municipality)
}

/// The municipality of a postcode, which most of its area is in.
pub fn municipality_with(postcode: &str) -> Option<Municipality> {
    if postcode.len() != 5 || !postcode.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let code = tables().1.lines().find_map(|line| {
        let (from, rest) = line.split_once('\t')?;
        let (to, code) = rest.split_once('\t')?;
        (from <= postcode && postcode <= to).then_some(code)
    })?;
    municipalities().find(|it| it.code == code)
}

/// The tables of the municipalities and of the postcodes.
fn tables() -> (&'static str, &'static str) {
    let all = table();
    all.split_once("# Finnish postcodes").unwrap_or((all, ""))
}

/// Both tables, compiled in.
#[cfg(feature = "municipalities")]
fn table() -> &'static str {
    concat!(
        include_str!("../municipalities.tsv"),
        include_str!("../postcodes.tsv")
    )
}

/// The tables that [`set_municipalities`] has set; empty before.
#[cfg(not(feature = "municipalities"))]
fn table() -> &'static str {
    TABLE.get().copied().unwrap_or_default()
}

#[cfg(not(feature = "municipalities"))]
static TABLE: std::sync::OnceLock<&str> = std::sync::OnceLock::new();

/// Sets the tables, `shared/municipalities.tsv` and after it `shared/postcodes.tsv`, once: a program of the browser loads them with its texts.
#[cfg(not(feature = "municipalities"))]
pub fn set_municipalities(table: String) {
    _ = TABLE.set(table.leak());
}

fn municipality(line: &'static str) -> Option<Municipality> {
    let mut cells = line.split('\t');
    let (code, name_fi, name_sv) = (cells.next()?, cells.next()?, cells.next()?);
    let region = cells.next()?.parse().ok()?;
    Some(Municipality {
        code,
        name_fi,
        name_sv,
        region,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_code_leads_to_the_region() {
        let code: MunicipalityCode = "698".parse().unwrap();
        assert_eq!((code.as_str(), code.region()), ("698", RegionCode::Lapland));
        for text in ["", "code", "999", "69"] {
            assert_eq!(text.parse::<MunicipalityCode>(), Err(ParseError));
        }
    }

    #[test]
    fn a_postcode_leads_to_its_municipality() {
        for (postcode, code) in [
            ("37500", "418"),
            ("00100", "091"),
            ("22100", "478"),
            ("99130", "261"),
            ("33101", "837"),
            ("97370", "758"),
        ] {
            let found = municipality_with(postcode).map(|it| it.code);
            assert_eq!(found, Some(code), "{postcode}");
        }
        for other in ["", "3750", "375000", "00001", "-7500", "3750O", "03750 "] {
            assert_eq!(municipality_with(other), None, "{other}");
        }
    }

    #[test]
    fn runs_of_postcodes_stand_in_order_and_lead_to_municipalities() {
        let mut before = "";
        let runs = tables().1.lines().filter(|line| line.contains('\t'));
        let mut all = BTreeSet::new();
        for run in runs {
            let [from, to, code]: [&str; 3] =
                run.split('\t').collect::<Vec<_>>().try_into().unwrap();
            assert!(before < from && from <= to, "{run}");
            before = to;
            let municipality = municipality_with(from).unwrap();
            assert_eq!(municipality.code, code, "{run}");
            all.insert(code);
        }
        assert_eq!(all.len(), 308);
    }

    #[test]
    fn there_are_308_with_a_code_names_and_a_known_region() {
        let all: Vec<_> = municipalities().collect();
        assert_eq!(all.len(), 308);
        assert_eq!(
            all.iter().map(|m| m.code).collect::<BTreeSet<_>>().len(),
            308
        );
        assert!(
            all.iter()
                .all(|m| m.code.len() == 3 && !m.name_fi.is_empty() && !m.name_sv.is_empty())
        );
        assert_eq!(
            all.iter().map(|m| m.region).collect::<BTreeSet<_>>().len(),
            19
        );
    }
}
