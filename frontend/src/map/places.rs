//! Where each region is on the map, in map units (1 unit is 1 km).

mod table;

pub use table::place;

/// A region's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Its visual middle
    pub centre: (f32, f32),
    /// Left, top, right, bottom
    pub bbox: (f32, f32, f32, f32),
    /// Where no square of 62 units fits inside (24 px on a narrow phone): an additional target; x, y, width, height
    pub hit: Option<(f32, f32, f32, f32)>,
}
