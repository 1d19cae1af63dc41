//! The simplified outlines and borders of the first HTML.

mod borders;
mod table;

use crate::{
    map::{
        borders::{Borders, sorted},
        places::place,
        view::View,
    },
    networks::Networks,
};
use shared::region::RegionCode;
use table::{PART, WHOLE};

/// A border of two regions, with its SVG path.
type Border = (RegionCode, RegionCode, &'static str);

/// The outlines for a view, in the order of the regions: of a part of the map the regions that it shows are finer.
pub fn outlines(view: View) -> Vec<String> {
    RegionCode::ALL
        .into_iter()
        .zip(WHOLE.iter().zip(PART))
        .map(|(code, (whole, part))| {
            let is_fine = is_fine(view, code);
            (if is_fine { part } else { *whole }).to_owned()
        })
        .collect()
}

/// The borders within the networks for a view. Those between networks are lines of the outlines until the program strengthens them.
pub fn borders(view: View, networks: Networks) -> Borders {
    let is_fine = |border: &Border| is_fine(view, border.0) && is_fine(view, border.1);
    let fine = borders::PART.iter().filter(|border| is_fine(border));
    let whole = borders::WHOLE.iter().filter(|border| !is_fine(border));
    let borders = sorted(fine.chain(whole).copied(), networks);
    Borders {
        between: String::new(),
        ..borders
    }
}

/// True if a region's outline is the finer one.
fn is_fine(view: View, code: RegionCode) -> bool {
    !view.is_whole() && view.shows(place(code).bbox)
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
