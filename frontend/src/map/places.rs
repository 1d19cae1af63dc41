//! The position of each region, in map units (1 unit is 1 km).

mod table;

pub use table::place;

/// The position of a region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RegionPlace {
    /// Its visual middle
    pub centre: (f32, f32),
    /// Left, top, right, bottom
    pub bbox: (f32, f32, f32, f32),
    /// An additional target where no square of 62 units fits inside (24 px on a narrow phone); x, y, width, height
    pub hit: Option<(f32, f32, f32, f32)>,
    /// The middle of a place over the sea for the name of a network of several regions
    pub beside: Option<(f32, f32)>,
}
