//! The common borders of regions: within a network, and between networks.

use crate::networks::Networks;
use shared::region::RegionCode;

/// The borders as SVG paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borders {
    /// Within networks
    pub within: String,
    /// Between networks, and between regions without one
    pub between: String,
}

/// Sorts the borders of two regions by the networks that they belong to.
pub fn sorted<'a>(
    borders: impl Iterator<Item = (RegionCode, RegionCode, &'a str)>,
    networks: Networks,
) -> Borders {
    let mut sorted = Borders::default();
    for (one, other, path) in borders {
        if networks.regions_with(one).contains(&other) {
            sorted.within.push_str(path);
        } else {
            sorted.between.push_str(path);
        }
    }
    sorted
}
