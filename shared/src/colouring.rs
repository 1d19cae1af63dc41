//! Which colour a network has on the map: neighbours never share one.

use crate::{network::NetworkSummary, region::RegionCode};

/// How many colours there are.
pub const FILLS: u8 = 6;

/// The colour of every region that has a network, 0 to [`FILLS`] − 1, in the order of the regions. Greedy in the order
/// of slugs, so that it stays the same; the least used colour first. Six colours are enough for any map of regions.
pub fn fills(networks: &[NetworkSummary]) -> Vec<(RegionCode, u8)> {
    let mut sorted: Vec<&NetworkSummary> = networks.iter().collect();
    sorted.sort_by(|a, b| a.slug.cmp(&b.slug));
    let mut fills: Vec<(RegionCode, u8)> = Vec::new();
    let mut used = [0_usize; FILLS as usize];
    for network in sorted {
        let is_next = |code: RegionCode| {
            network.regions.iter().any(|own| {
                let own = own.region();
                own.neighbours.contains(&code) || own.sea_neighbours.contains(&code)
            })
        };
        let taken: Vec<u8> = fills
            .iter()
            .filter(|(code, _)| is_next(*code))
            .map(|(_, fill)| *fill)
            .collect();
        let free = used
            .iter()
            .zip(0_u8..)
            .filter(|(_, fill)| !taken.contains(fill))
            .min_by_key(|(count, _)| **count);
        let fill = free.map_or(0, |(_, fill)| fill);
        if let Some(count) = used.get_mut(usize::from(fill)) {
            *count += 1;
        }
        fills.extend(network.regions.iter().map(|code| (*code, fill)));
    }
    fills.sort_unstable();
    fills
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
    fn even_nineteen_networks_of_one_region_differ() {
        let networks: Vec<_> = RegionCode::ALL
            .iter()
            .map(|code| {
                fixture::network(
                    &format!("n{code}"),
                    &[code.region().names.fi],
                    &[*code],
                    &[],
                )
            })
            .collect();
        assert_neighbours_differ(&networks);
    }
}
