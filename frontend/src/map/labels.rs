//! Which region's name is written where on the map, and from which size on.

mod table;

use shared::{lang::Lang, region::RegionCode};
use table::{EN, FI, SV};

/// How many sizes there are: at size T the letters are 48 / 1.2^T map units high.
pub const TIERS: u8 = 15;

/// A region's name on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The region
    pub code: RegionCode,
    /// Its name
    pub text: &'static str,
    /// Middle of the text, map units
    pub x: f32,
    /// Middle of the text, map units
    pub y: f32,
    /// The first size at which it is shown: as letters shrink about its middle, it never overlaps another later
    pub tier: u8,
}

/// The labels of all regions in a language.
pub fn labels(lang: Lang) -> impl Iterator<Item = Label> {
    let table = match lang {
        Lang::Fi => &FI,
        Lang::Sv => &SV,
        Lang::En => &EN,
    };
    RegionCode::ALL
        .into_iter()
        .zip(table)
        .map(move |(code, (x, y, tier))| Label {
            code,
            text: code.region().names.get(lang),
            x: *x,
            y: *y,
            tier: *tier,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Left, top, right, bottom of a label at a size, estimated generously.
    fn area(label: &Label, tier: u8) -> [f32; 4] {
        let font = 48.0 / 1.2_f32.powi(i32::from(tier));
        let letters = u16::try_from(label.text.chars().count()).unwrap();
        let (width, height) = ((0.62 * f32::from(letters) + 0.4) * font, 1.3 * font);
        [
            label.x - width / 2.0,
            label.y - height / 2.0,
            label.x + width / 2.0,
            label.y + height / 2.0,
        ]
    }

    #[test]
    fn labels_never_overlap_and_stay_on_the_map() {
        for lang in Lang::ALL {
            for tier in 0..TIERS {
                let shown: Vec<_> = labels(lang).filter(|label| label.tier <= tier).collect();
                for (index, label) in shown.iter().enumerate() {
                    let a = area(label, tier);
                    assert!(
                        a[0] >= 3.9 && a[1] >= 3.9 && a[2] <= 796.1 && a[3] <= 1201.1,
                        "{} {tier}",
                        label.text
                    );
                    for other in shown.iter().skip(index + 1) {
                        let b = area(other, tier);
                        let apart = a[0] >= b[2] - 0.2
                            || b[0] >= a[2] - 0.2
                            || a[1] >= b[3] - 0.2
                            || b[1] >= a[3] - 0.2;
                        assert!(apart, "{} {} {tier}", label.text, other.text);
                    }
                }
            }
        }
    }

    #[test]
    fn a_phone_shows_at_least_nine_and_the_last_size_all() {
        for lang in Lang::ALL {
            assert!(labels(lang).filter(|label| label.tier <= 3).count() >= 9);
            assert_eq!(labels(lang).filter(|label| label.tier < TIERS).count(), 19);
        }
    }
}
