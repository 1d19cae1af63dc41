//! The growth of the networks: what each year brought, and which regions weren't there yet at its end.

use super::{Facts, known_date};
use shared::{date::PartialDate, order::sort_few, region::RegionCode};
use texts::{Texts, format, keys, places};

/// A year of the growth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowthYear {
    /// The year
    pub year: u16,
    /// The codes of the regions that belong to a network by now, and didn't at its end
    pub later: String,
    /// Its beginnings in words, by their dates
    pub text: String,
    /// The networks and regions at its end in words
    pub total: String,
}

/// All years from the first beginning to today.
pub fn growth(texts: Texts, facts: &Facts) -> Vec<GrowthYear> {
    let began = beginnings(texts, facts);
    let Some(first) = began.iter().map(|(date, _)| date.year()).min() else {
        return Vec::new();
    };
    (first..=facts.year.max(first))
        .map(|year| of_year(texts, facts, &began, year))
        .collect()
}

fn of_year(texts: Texts, facts: &Facts, began: &[(PartialDate, String)], year: u16) -> GrowthYear {
    let has_begun = |date: PartialDate| date.year() <= year;
    let networks = facts.networks.iter();
    let networks = networks.filter(|it| has_begun(it.summary.started)).count();
    let members = RegionCode::ALL.into_iter().filter_map(|code| {
        let (network, member) = facts.membership(code)?;
        Some((code, member.since.unwrap_or(network.summary.started)))
    });
    let (members, later): (Vec<_>, Vec<_>) = members.partition(|(_, since)| has_begun(*since));
    let later: Vec<&str> = later.iter().map(|(code, _)| code.as_str()).collect();
    GrowthYear {
        year,
        later: later.join(" "),
        text: of_dates(texts, began, year),
        total: texts.fill(
            keys::GROWTH_TOTAL,
            places::NetworksRegions {
                networks: &texts.count(networks, keys::COUNT_NETWORK, keys::COUNT_NETWORKS),
                regions: &members.len().to_string(),
            },
        ),
    }
}

/// "keväällä 2017: Kymenlaakso ja Pohjois-Karjala; syksyllä 2017: Etelä-Savo".
fn of_dates(texts: Texts, began: &[(PartialDate, String)], year: u16) -> String {
    let mut dates: Vec<(PartialDate, Vec<String>)> = Vec::new();
    for (date, name) in began.iter().filter(|(date, _)| date.year() == year) {
        match dates.iter_mut().find(|(it, _)| it == date) {
            Some((_, names)) => names.push(name.clone()),
            None => dates.push((*date, vec![name.clone()])),
        }
    }
    sort_few(&mut dates, |(a, _), (b, _)| a < b);
    if dates.is_empty() {
        return texts.get(keys::GROWTH_NOTHING).to_owned();
    }
    let sentence = |(date, names): &(PartialDate, Vec<String>)| {
        format!(
            "{}: {}",
            known_date(texts, *date),
            format::list(texts, names)
        )
    };
    dates.iter().map(sentence).collect::<Vec<_>>().join("; ")
}

/// The beginnings: a network under its name, a region that joined one later under its own with the network's.
fn beginnings(texts: Texts, facts: &Facts) -> Vec<(PartialDate, String)> {
    let mut began = Vec::new();
    for network in &facts.networks {
        let started = network.summary.started;
        let name = &network.summary.name.text;
        began.push((started, name.clone()));
        for member in &network.memberships {
            if let Some(since) = member.since.filter(|since| *since != started) {
                let region = member.region.region().names.get(texts.lang());
                began.push((since, format!("{region} ({name})")));
            }
        }
    }
    began
}
