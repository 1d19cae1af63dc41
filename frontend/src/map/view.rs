//! The part of the map being shown.

use crate::map::{decimal::tenths, places::place};
use shared::region::RegionCode;

const WIDTH: f32 = 800.0;
const HEIGHT: f32 = 1205.0;
/// The narrowest part shown: an eighth, about 100 km.
const NARROWEST: f32 = 100.0;

/// The part of a view that may be outside the map: a quarter around a region in its view.
const MOST_OUTSIDE: f32 = 0.25 / 1.5;

/// The map's frame on the screen; pixels. The view is centred in it.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Width
    pub width: f32,
    /// Height
    pub height: f32,
}

impl Frame {
    /// Pixels of a map unit, and the upper left corner of the view.
    fn fit(self, view: View) -> (f32, f32, f32) {
        let scale = (self.width / view.w).min(self.height / view.height());
        let left = (self.width - view.w * scale) / 2.0;
        (scale, left, (self.height - view.height() * scale) / 2.0)
    }

    /// The pixel of a point of the map.
    pub fn pixel(self, view: View, (x, y): (f32, f32)) -> (f32, f32) {
        let (scale, left, top) = self.fit(view);
        (left + (x - view.x) * scale, top + (y - view.y) * scale)
    }

    /// The point of the map at a pixel.
    pub fn point(self, view: View, (x, y): (f32, f32)) -> (f32, f32) {
        let (scale, left, top) = self.fit(view);
        (view.x + (x - left) / scale, view.y + (y - top) / scale)
    }
}

/// A part of the map, always of the whole map's shape; map units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Left
    pub x: f32,
    /// Top
    pub y: f32,
    /// Width
    pub w: f32,
}

impl View {
    /// All of Finland.
    pub const WHOLE: Self = Self {
        x: 0.0,
        y: 0.0,
        w: WIDTH,
    };

    /// Its height.
    pub fn height(self) -> f32 {
        self.w * HEIGHT / WIDTH
    }

    /// The part that shows `regions` with a quarter of their extent around them; the whole map for none.
    pub fn around(regions: &[RegionCode]) -> Self {
        let boxes = regions.iter().map(|code| place(*code).bbox);
        let Some((left, top, right, bottom)) =
            boxes.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))
        else {
            return Self::WHOLE;
        };
        let w = (right - left).max((bottom - top) * WIDTH / HEIGHT) * 1.5;
        let w = w.clamp(220.0, WIDTH);
        let (x, y) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        Self {
            x: x - w / 2.0,
            y: y - w * HEIGHT / WIDTH / 2.0,
            w,
        }
        .kept_inside()
    }

    /// Zooms in (`factor` above 1) or out, with one point of the map staying where it is.
    #[must_use]
    pub fn zoom_at(self, factor: f32, (px, py): (f32, f32)) -> Self {
        let w = (self.w / factor).clamp(NARROWEST, WIDTH);
        let ratio = w / self.w;
        Self {
            x: px - (px - self.x) * ratio,
            y: py - (py - self.y) * ratio,
            w,
        }
        .kept_inside()
    }

    /// Pans by shares of the view.
    #[must_use]
    pub fn pan(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx * self.w,
            y: self.y + dy * self.height(),
            w: self.w,
        }
        .kept_inside()
    }

    /// Pans just so far that a point is visible, a tenth from the edge.
    #[must_use]
    pub fn containing(self, (px, py): (f32, f32)) -> Self {
        let inset =
            |from: f32, size: f32, point: f32| from.min(point - size * 0.1).max(point - size * 0.9);
        Self {
            x: inset(self.x, self.w, px),
            y: inset(self.y, self.height(), py),
            w: self.w,
        }
        .kept_inside()
    }

    /// A share of the way to another view.
    #[must_use]
    pub fn towards(self, to: Self, share: f32) -> Self {
        let between = |from: f32, to: f32| from + (to - from) * share;
        Self {
            x: between(self.x, to.x),
            y: between(self.y, to.y),
            w: between(self.w, to.w),
        }
    }

    /// True if something with these bounds (left, top, right, bottom) may be visible.
    pub fn shows(self, (left, top, right, bottom): (f32, f32, f32, f32)) -> bool {
        left < self.x + self.w && right > self.x && top < self.y + self.height() && bottom > self.y
    }

    /// The zoom factor; 1 is the whole map.
    pub fn zoom(self) -> f32 {
        WIDTH / self.w
    }

    /// The size of what keeps its size on the screen, in hundredths of its size on the whole map.
    pub fn letter_size(self) -> String {
        tenths(100.0 / self.zoom())
    }

    /// True if the whole map is visible.
    pub fn is_whole(self) -> bool {
        self.w >= WIDTH
    }

    /// The value of the `viewBox` attribute.
    pub fn view_box(self) -> String {
        let [x, y, w, h] = [self.x, self.y, self.w, self.height()].map(tenths);
        format!("{x} {y} {w} {h}")
    }

    /// Kept on the map: a part of it may have a sixth of itself outside.
    fn kept_inside(self) -> Self {
        let outside = (self.w * MOST_OUTSIDE).min(WIDTH - self.w).max(0.0);
        let inside = |from: f32, size: f32, whole: f32| {
            from.clamp(-outside, (whole - size).max(0.0) + outside)
        };
        Self {
            x: inside(self.x, self.w, WIDTH),
            y: inside(self.y, self.height(), HEIGHT),
            w: self.w,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_a_sixth_outside_the_map_at_most() {
        for code in RegionCode::ALL {
            for view in [
                View::around(&[code]),
                View::around(&[code]).pan(9.0, -9.0),
                View::WHOLE.zoom_at(99.0, (0.0, 1205.0)),
            ] {
                let outside = view.w / 6.0 + 0.1;
                assert!(view.x >= -outside && view.x + view.w <= 800.0 + outside);
                assert!(view.y >= -outside && view.y + view.height() <= 1205.0 + outside);
                assert!(view.w >= 100.0);
            }
        }
    }

    #[test]
    fn zooming_keeps_the_point_and_zooming_out_ends_at_the_whole() {
        let view = View::WHOLE.zoom_at(2.0, (400.0, 600.0));
        assert_eq!(view.view_box(), "200.0 300.0 400.0 602.5");
        assert_eq!(view.letter_size(), "50.0");
        assert_eq!(view.zoom_at(0.1, (0.0, 0.0)), View::WHOLE);
    }

    #[test]
    fn pixels_and_points_are_each_others_reverse() {
        let frame = Frame {
            width: 700.0,
            height: 500.0,
        };
        let view = View::around(&[RegionCode::Pirkanmaa]);
        let (x, y) = frame.point(view, frame.pixel(view, (340.0, 970.0)));
        assert!((x - 340.0).abs() < 0.01 && (y - 970.0).abs() < 0.01);
        let middle = (view.x + view.w / 2.0, view.y + view.height() / 2.0);
        let (x, y) = frame.pixel(view, middle);
        assert!((x - 350.0).abs() < 0.01 && (y - 250.0).abs() < 0.01);
    }

    #[test]
    fn a_way_begins_at_one_view_and_ends_at_the_other() {
        let to = View::around(&[RegionCode::Kainuu]);
        assert_eq!(View::WHOLE.towards(to, 0.0), View::WHOLE);
        assert!((View::WHOLE.towards(to, 1.0).w - to.w).abs() < 0.01);
        let half = View::WHOLE.towards(to, 0.5);
        assert!(half.w > to.w && half.w < View::WHOLE.w);
    }

    #[test]
    fn a_view_moves_only_as_far_as_it_must() {
        let view = View::WHOLE.zoom_at(4.0, (400.0, 600.0));
        let (x, y) = (view.x + view.w / 2.0, view.y + view.height() / 2.0);
        assert_eq!(view.containing((x, y)), view);
        let moved = view.containing((x + view.w, y));
        assert!(moved.x > view.x && (moved.y - view.y).abs() < 0.001);
    }
}
