//! Movement from region to region with the arrow keys.

use crate::map::places::place;
use shared::region::RegionCode;

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// North
    Up,
    /// South
    Down,
    /// West
    Left,
    /// East
    Right,
}

/// The nearest region in the 90° sector of a direction, else in its half of the map; `None` at the edge.
pub fn next(from: RegionCode, direction: Direction) -> Option<RegionCode> {
    nearest(from, direction, 1.0).or_else(|| nearest(from, direction, f32::INFINITY))
}

/// The nearest region that lies ahead, at most `spread` times as far aside as ahead.
fn nearest(from: RegionCode, direction: Direction, spread: f32) -> Option<RegionCode> {
    let (x, y) = place(from).centre;
    RegionCode::ALL
        .into_iter()
        .filter(|code| *code != from)
        .filter_map(|code| {
            let (to_x, to_y) = place(code).centre;
            let (dx, dy) = (to_x - x, to_y - y);
            let (ahead, aside) = match direction {
                Direction::Up => (-dy, dx),
                Direction::Down => (dy, dx),
                Direction::Left => (-dx, dy),
                Direction::Right => (dx, dy),
            };
            (ahead > 0.0 && aside.abs() <= ahead * spread).then(|| (dx.hypot(dy), code))
        })
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIRECTIONS: [Direction; 4] = [
        Direction::Up,
        Direction::Down,
        Direction::Left,
        Direction::Right,
    ];

    #[test]
    fn every_region_is_reachable_from_every_other() {
        for start in RegionCode::ALL {
            let mut reached = vec![start];
            let mut open = vec![start];
            while let Some(region) = open.pop() {
                for to in DIRECTIONS
                    .into_iter()
                    .filter_map(|direction| next(region, direction))
                {
                    if !reached.contains(&to) {
                        reached.push(to);
                        open.push(to);
                    }
                }
            }
            assert_eq!(reached.len(), 19, "from {start}");
        }
    }

    #[test]
    fn the_arrows_lead_where_a_reader_expects() {
        assert_eq!(
            next(RegionCode::Lapland, Direction::Down),
            Some(RegionCode::NorthOstrobothnia)
        );
        assert_eq!(next(RegionCode::Lapland, Direction::Up), None);
        assert_eq!(
            next(RegionCode::SouthwestFinland, Direction::Left),
            Some(RegionCode::Aland)
        );
        assert_eq!(
            next(RegionCode::Pirkanmaa, Direction::Left),
            Some(RegionCode::Satakunta)
        );
    }
}
