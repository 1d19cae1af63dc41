//! The map of Finland's regions. `places`, `navigation` and `view` are pure and tested natively.

pub mod borders;
pub mod controls;
pub mod decimal;
pub mod finland;
pub mod geometry;
pub mod gestures;
#[cfg(feature = "ssr")]
pub mod labels;
pub mod navigation;
#[cfg(feature = "ssr")]
pub mod outlines;
pub mod places;
pub mod region_card;
pub mod region_link;
pub mod state;
pub mod view;

use shared::region::RegionCode;

/// The regions next to `regions`, over land or sea, without `regions` themselves.
pub fn around(regions: &[RegionCode]) -> Vec<RegionCode> {
    let mut around = Vec::new();
    for code in regions {
        let region = code.region();
        for next in region.neighbours.iter().chain(region.sea_neighbours) {
            if !regions.contains(next) && !around.contains(next) {
                around.push(*next);
            }
        }
    }
    around
}
