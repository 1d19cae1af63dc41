//! The simplified outlines of the first HTML.

mod table;

use crate::map::{places::place, view::View};
use shared::region::RegionCode;
use table::{PART, WHOLE};

/// The outlines for a view, in the order of the regions: of a part of the map the regions that it shows are finer.
pub fn outlines(view: View) -> Vec<String> {
    RegionCode::ALL
        .into_iter()
        .zip(WHOLE.iter().zip(PART))
        .map(|(code, (whole, part))| {
            let is_fine = !view.is_whole() && view.shows(place(code).bbox);
            (if is_fine { part } else { *whole }).to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_an_outline_at_every_size() {
        let views = RegionCode::ALL.map(|code| View::around(&[code]));
        for view in views.into_iter().chain([View::WHOLE]) {
            let outlines = outlines(view);
            assert_eq!(outlines.len(), RegionCode::ALL.len());
            assert!(outlines.iter().all(|outline| outline.starts_with('M')));
        }
    }

    #[test]
    fn a_part_of_the_map_is_finer_where_it_is_seen() {
        let of = |view: View, code: RegionCode| {
            let place = RegionCode::ALL.iter().position(|it| *it == code);
            outlines(view).swap_remove(place.unwrap()).len()
        };
        let view = View::around(&[RegionCode::Lapland]);
        let lapland = (
            of(view, RegionCode::Lapland),
            of(View::WHOLE, RegionCode::Lapland),
        );
        assert!(lapland.0 > lapland.1);
        assert_eq!(
            of(view, RegionCode::Uusimaa),
            of(View::WHOLE, RegionCode::Uusimaa)
        );
    }
}
