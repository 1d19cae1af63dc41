//! The colours of the networks on the map: neighbouring networks have different colours.

use crate::{network::NetworkSummary, order::sort_few, region::RegionCode};

/// Number of colours.
pub const FILLS: u8 = 6;

/// The colour of every region with a network, 0 to [`FILLS`] − 1, in the order of the regions.
///
/// Greedy colouring in smallest-last order: the network with the fewest neighbours is set aside repeatedly. In reverse
/// order, each network gets the least used colour that no neighbour has. Such a colour exists as long as each network had
/// fewer than [`FILLS`] neighbours when it was set aside, which holds for regions on a map.
pub fn fills(networks: &[NetworkSummary]) -> Vec<(RegionCode, u8)> {
    let mut open: Vec<&NetworkSummary> = networks.iter().collect();
    sort_few(&mut open, |a, b| a.slug < b.slug);
    let mut aside: Vec<&NetworkSummary> = Vec::new();
    while let Some((index, _)) = open.iter().enumerate().min_by_key(|(_, network)| {
        open.iter()
            .filter(|other| are_beside(network, other))
            .count()
    }) {
        aside.push(open.remove(index));
    }

    let mut coloured: Vec<(&NetworkSummary, u8)> = Vec::new();
    for network in aside.into_iter().rev() {
        let beside: Vec<u8> = coloured
            .iter()
            .filter(|(other, _)| are_beside(network, other))
            .map(|(_, fill)| *fill)
            .collect();
        let uses = |fill: u8| coloured.iter().filter(|(_, other)| *other == fill).count();
        // Differing from the neighbours comes first, then rare use.
        let fill = (0..FILLS).min_by_key(|fill| (beside.contains(fill), uses(*fill)));
        coloured.push((network, fill.unwrap_or_default()));
    }
    let mut fills: Vec<(RegionCode, u8)> = coloured
        .iter()
        .flat_map(|(network, fill)| network.regions.iter().map(|code| (*code, *fill)))
        .collect();
    sort_few(&mut fills, |a, b| a < b);
    fills
}

/// True if a region of one network borders a region of the other, by land or sea.
fn are_beside(one: &NetworkSummary, other: &NetworkSummary) -> bool {
    one.slug != other.slug
        && one.regions.iter().any(|code| {
            let region = code.region();
            let mut next = region.neighbours.iter().chain(region.sea_neighbours);
            next.any(|next| other.regions.contains(next))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn assert_neighbours_differ(networks: &[NetworkSummary]) {
        let fills = fills(networks);
        let network_of = |code: RegionCode| {
            networks
                .iter()
                .find(|n| n.regions.contains(&code))
                .map(|n| &n.slug)
        };
        for (code, fill) in &fills {
            let region = code.region();
            for (next, other) in &fills {
                let beside =
                    region.neighbours.contains(next) || region.sea_neighbours.contains(next);
                if network_of(*code) == network_of(*next) {
                    assert_eq!(fill, other);
                } else if beside {
                    assert_ne!(fill, other, "{code} {next}");
                }
            }
        }
    }

    #[test]
    fn neighbouring_networks_differ() {
        let networks = fixture::networks();
        assert_eq!(fills(&networks).len(), 16);
        assert_neighbours_differ(&networks);
    }

    #[test]
    fn nineteen_networks_of_one_region_differ_whatever_they_are_called() {
        // Each rotation of the regions gives another order of slugs.
        for shift in 0..19 {
            let networks: Vec<_> = RegionCode::ALL
                .iter()
                .enumerate()
                .map(|(index, code)| {
                    let slug = format!("n{:02}", (index * 7 + shift) % 19);
                    fixture::network(&slug, &[code.region().names.fi], &[*code], &[])
                })
                .collect();
            assert_neighbours_differ(&networks);
        }
    }
}
