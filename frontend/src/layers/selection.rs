//! The networks and regions that the filters of the home page leave, in the order that it asks for.

use super::{Facts, Mark};
use crate::{map::places::place, networks::Selection};
use shared::{
    date::PartialDate,
    home_query::{HomeQuery, HomeSort, Step},
    lang::Lang,
    name_order::region_sort_key,
    network::Network,
    order::sort_few,
    region::RegionCode,
};

/// The networks and regions that a query leaves, in its order. `marks`: those of the query's layer.
pub fn select(query: &HomeQuery, facts: &Facts, marks: &[Mark], lang: Lang) -> Selection {
    let step = query.step.as_ref().map(Step::as_str);
    // A step that no region has is none.
    let step = step.filter(|step| marks.iter().any(|mark| mark.step == *step));
    if step.is_none() && !query.is_filtered() && query.sort == HomeSort::Name {
        return Selection::new();
    }
    let regions = RegionCode::ALL.iter().zip(marks);
    let in_step = regions.filter(|(_, mark)| step.is_none_or(|step| mark.step == step));
    let mut regions: Vec<RegionCode> = in_step.map(|(code, _)| *code).collect();
    regions.retain(|code| match facts.membership(*code) {
        Some((network, _)) => passes(query, facts, network),
        None => query.passes_alone(facts.open_in(*code)),
    });
    let is_left = |network: &&Network| {
        let of = &network.summary.regions;
        passes(query, facts, network) && of.iter().any(|code| regions.contains(code))
    };
    let mut networks: Vec<&Network> = facts.networks.iter().filter(is_left).collect();
    sort(&mut networks, query.sort);
    match query.sort {
        HomeSort::North => sort_few(&mut regions, |a, b| north(*a) < north(*b)),
        HomeSort::Name | HomeSort::Started | HomeSort::Checked => {
            let key = |code: &RegionCode| region_sort_key(*code, lang);
            sort_few(&mut regions, |a, b| key(a) < key(b));
        }
    }
    let networks: Vec<&str> = networks.iter().map(|it| it.summary.slug.as_str()).collect();
    let regions: Vec<&str> = regions.iter().map(|code| code.as_str()).collect();
    format!("{},{}", networks.join(" "), regions.join(" "))
}

fn passes(query: &HomeQuery, facts: &Facts, network: &Network) -> bool {
    query.passes(&network.summary, facts.open_of(&network.summary.slug))
}

fn sort(networks: &mut [&Network], order: HomeSort) {
    match order {
        HomeSort::Name => {}
        HomeSort::Started => {
            let started = |network: &Network| network.summary.started;
            sort_few(networks, |a, b| started(a) < started(b));
        }
        HomeSort::Checked => {
            // An unknown date is before all others.
            let checked = |network: &Network| network.checked_on;
            let is_later = |a: Option<PartialDate>, b: Option<PartialDate>| a > b;
            sort_few(networks, |a, b| is_later(checked(a), checked(b)));
        }
        HomeSort::North => sort_few(networks, |a, b| north_of(a) < north_of(b)),
    }
}

/// The distance of a network from the north of the map, in tenths of its units.
fn north_of(network: &Network) -> i32 {
    let of = network.summary.regions.iter().map(|code| north(*code));
    of.min().unwrap_or(i32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the map is 1,205 units high"
)]
fn north(code: RegionCode) -> i32 {
    (place(code).centre.1 * 10.0) as i32
}
