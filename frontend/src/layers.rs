//! The layers of the map. A layer gives each region a mark: the map colours by it, the key explains it, a filter is made of it,
//! and the table says it in words.

mod growth;
mod selection;

pub use growth::{GrowthYear, growth};
pub use selection::select;

use shared::{
    date::PartialDate,
    home_query::{HomeQuery, Layer},
    network::{Network, NetworkSlug, RegionMembership},
    order::sort_few,
    proposal::{
        phase::Standing,
        wire::{OpenProposals, RegionStandings, sum},
    },
    region::RegionCode,
};
use texts::{Key, Texts, format, keys};

/// The colours of a layer, from the palest to the strongest; 0 is the one for nothing.
const STRONGEST: usize = 5;

/// The step of regions without a network, in layers of networks.
const NO_NETWORK: &str = "none";
/// The step of regions with a network, in the layer of the networks.
const NETWORK: &str = "network";
/// The step of networks of which the value isn't known.
const UNKNOWN: &str = "unknown";

/// The facts of the layers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// All networks
    pub networks: Vec<Network>,
    /// The number of open proposals, by region
    pub open: Vec<OpenProposals>,
    /// The results of negotiations, by home region
    pub standings: Vec<RegionStandings>,
    /// The year of today
    pub year: u16,
}

impl Facts {
    /// The network of a region, with the region's part in it.
    pub fn membership(&self, code: RegionCode) -> Option<(&Network, &RegionMembership)> {
        let of = |it: &RegionMembership| it.region == code && it.until.is_none();
        self.networks
            .iter()
            .find_map(|network| Some((network, network.memberships.iter().find(|it| of(it))?)))
    }

    /// The number of open proposals in a region.
    pub fn open_in(&self, code: RegionCode) -> u32 {
        let of_region = self.open.iter().filter(|it| it.region == code);
        of_region.map(|it| it.count).sum()
    }

    /// The number of open proposals in the regions of a network.
    pub fn open_of(&self, slug: &NetworkSlug) -> u32 {
        let network = self.networks.iter().find(|it| it.summary.slug == *slug);
        let regions = network.map_or(&[][..], |network| &network.summary.regions);
        regions.iter().map(|code| self.open_in(*code)).sum()
    }

    /// The number of negotiations from a region that led to co-operation.
    fn agreed_in(&self, code: RegionCode) -> u32 {
        let counts = sum(&self.standings, |region| region == code);
        counts.of(Standing::Agreed) + counts.of(Standing::AgreedIfFunded)
    }
}

/// The mark of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The step of the key, as the URL names it
    pub step: String,
    /// The step in words
    pub label: String,
    /// The region's own value in words
    pub text: String,
    /// The class of its colour
    pub class: String,
}

impl Mark {
    fn new(step: impl ToString, label: String, text: String, level: usize) -> Self {
        Self {
            step: step.to_string(),
            label,
            text,
            class: format!("l{level}"),
        }
    }

    /// That of a region without a network.
    fn free(texts: Texts) -> Self {
        let text = texts.get(keys::REGION_NO_NETWORK).to_owned();
        Self {
            step: NO_NETWORK.to_owned(),
            label: text.clone(),
            text,
            class: "is-free".to_owned(),
        }
    }

    /// True if the region has no network, of which the layer is.
    pub fn is_free(&self) -> bool {
        self.step == NO_NETWORK
    }

    /// True if the label says whether there is a network, and no value of the layer.
    pub fn is_of_network(&self) -> bool {
        self.step == NETWORK || self.is_free()
    }

    /// That of a network of which the value isn't known.
    fn unknown(texts: Texts) -> Self {
        let text = texts.get(keys::LAYER_UNKNOWN).to_owned();
        Self::new(UNKNOWN, text.clone(), text, 0)
    }
}

/// The name of a layer.
pub fn name(layer: Layer) -> Key {
    match layer {
        Layer::Networks => keys::LAYER_NETWORKS,
        Layer::Started => keys::LAYER_STARTED,
        Layer::Proposals => keys::LAYER_PROPOSALS,
        Layer::Results => keys::LAYER_RESULTS,
        Layer::Languages => keys::LAYER_LANGUAGES,
        Layer::Checked => keys::LAYER_CHECKED,
    }
}

/// The name of a layer's values.
pub fn value_name(layer: Layer) -> Key {
    match layer {
        Layer::Networks => keys::LAYER_NETWORKS,
        Layer::Started => keys::VALUE_STARTED,
        Layer::Proposals => keys::VALUE_PROPOSALS,
        Layer::Results => keys::VALUE_RESULTS,
        Layer::Languages => keys::VALUE_LANGUAGES,
        Layer::Checked => keys::VALUE_CHECKED,
    }
}

/// The marks of all regions, in the order of the regions.
pub fn marks(texts: Texts, query: &HomeQuery, facts: &Facts) -> Vec<Mark> {
    let all = RegionCode::ALL.into_iter();
    match query.layer {
        Layer::Networks => all.map(|code| of_network(texts, facts, code)).collect(),
        Layer::Started => {
            let years = years(facts, |_, member| member.since);
            all.map(|code| started(texts, facts, &years, code))
                .collect()
        }
        Layer::Proposals => all.map(|code| count(texts, facts.open_in(code))).collect(),
        Layer::Results => all
            .map(|code| count(texts, facts.agreed_in(code)))
            .collect(),
        Layer::Languages => all.map(|code| languages(texts, facts, code)).collect(),
        Layer::Checked => {
            let years = years(facts, |network, _| network.checked_on);
            all.map(|code| checked(texts, facts, &years, code))
                .collect()
        }
    }
}

/// The steps of a key that some region has, each once with the number of its regions: in the order of their colours, unknown and
/// free ones last.
pub fn steps(marks: &[Mark]) -> Vec<(Mark, usize)> {
    let mut steps: Vec<(Mark, usize)> = Vec::new();
    for mark in marks {
        match steps.iter_mut().find(|(it, _)| it.step == mark.step) {
            Some((_, count)) => *count += 1,
            None => steps.push((mark.clone(), 1)),
        }
    }
    let place = |mark: &Mark| match mark.step.as_str() {
        NO_NETWORK => "z".to_owned(),
        UNKNOWN => "y".to_owned(),
        step => step.to_owned(),
    };
    sort_few(&mut steps, |(a, _), (b, _)| place(a) < place(b));
    steps
}

fn of_network(texts: Texts, facts: &Facts, code: RegionCode) -> Mark {
    let Some((network, _)) = facts.membership(code) else {
        return Mark::free(texts);
    };
    let text = network.summary.name.text.clone();
    Mark {
        step: NETWORK.to_owned(),
        label: texts.get(keys::MAP_KEY_NETWORK).to_owned(),
        text,
        class: String::new(),
    }
}

fn started(texts: Texts, facts: &Facts, years: &[u16], code: RegionCode) -> Mark {
    let Some((network, member)) = facts.membership(code) else {
        return Mark::free(texts);
    };
    let date = member.since.unwrap_or(network.summary.started);
    let year = date.year();
    let text = known_date(texts, date);
    Mark::new(year, year.to_string(), text, level(years, year))
}

fn checked(texts: Texts, facts: &Facts, years: &[u16], code: RegionCode) -> Mark {
    let Some((network, _)) = facts.membership(code) else {
        return Mark::free(texts);
    };
    let Some(date) = network.checked_on else {
        return Mark::unknown(texts);
    };
    let year = date.year();
    let text = format::date(texts, date);
    Mark::new(year, year.to_string(), text, level(years, year))
}

fn languages(texts: Texts, facts: &Facts, code: RegionCode) -> Mark {
    let Some((network, _)) = facts.membership(code) else {
        return Mark::free(texts);
    };
    let spoken = &network.summary.languages;
    if spoken.is_empty() {
        return Mark::unknown(texts);
    }
    let codes: Vec<&str> = spoken.iter().map(|it| it.code()).collect();
    let names = spoken.iter().map(|it| texts::code_labels::language(*it));
    let names: Vec<String> = names.map(|key| texts.get(key).to_owned()).collect();
    let text = format::list(texts, &names);
    Mark::new(codes.join("-"), text.clone(), text, 2 * spoken.len() - 1)
}

/// Zero, one, a few and many.
fn count(texts: Texts, count: u32) -> Mark {
    let (step, label, level) = match count {
        0 => ("0", "0".to_owned(), 0),
        1 => ("1", "1".to_owned(), 1),
        2 | 3 => ("2-3", "2–3".to_owned(), 3),
        _ => ("4", texts.get(keys::LAYER_MANY).to_owned(), STRONGEST),
    };
    Mark::new(step, label, count.to_string(), level)
}

/// The years of a date that the networks have, each once, the earliest first.
pub fn years(
    facts: &Facts,
    date: impl Fn(&Network, &RegionMembership) -> Option<PartialDate>,
) -> Vec<u16> {
    let members = RegionCode::ALL.into_iter();
    let members = members.filter_map(|code| facts.membership(code));
    let mut years: Vec<u16> = members
        .filter_map(|(network, member)| Some(date(network, member)?.year()))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The colour of a year among others: the earliest has the strongest.
fn level(years: &[u16], year: u16) -> usize {
    let later = years.iter().filter(|it| **it > year).count();
    let steps = years.len().saturating_sub(1).max(1);
    1 + later * (STRONGEST - 1) / steps
}

/// A date in words that say how much of it is known.
fn known_date(texts: Texts, date: PartialDate) -> String {
    let words = format::date(texts, date);
    match date {
        PartialDate::Year { .. } => format!("{words} ({})", texts.get(keys::LAYER_YEAR_ONLY)),
        _ => words,
    }
}

#[cfg(test)]
mod tests;
