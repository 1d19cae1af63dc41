//! Which region's name is written where on the map, and from which size on.

use shared::{lang::Lang, region::RegionCode};

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

const FI: [(f32, f32, u8); 19] = [
    (357.9, 1163.9, 2),
    (212.2, 1090.7, 2),
    (222.4, 900.5, 2),
    (328.0, 1050.0, 4),
    (318.0, 958.0, 2),
    (444.1, 1009.9, 2),
    (500.0, 1084.0, 2),
    (583.0, 1046.0, 4),
    (580.0, 962.0, 2),
    (528.0, 796.0, 2),
    (615.7, 864.9, 2),
    (455.0, 914.0, 2),
    (282.8, 849.2, 2),
    (276.4, 794.0, 2),
    (380.0, 748.0, 2),
    (436.3, 676.8, 2),
    (591.6, 577.6, 2),
    (491.9, 323.2, 2),
    (140.0, 1134.3, 2),
];

const SV: [(f32, f32, u8); 19] = [
    (312.9, 1143.9, 2),
    (237.8, 1091.7, 2),
    (252.4, 950.5, 2),
    (313.0, 1060.0, 4),
    (333.0, 918.0, 4),
    (444.1, 1009.9, 2),
    (500.0, 1124.0, 3),
    (568.0, 1056.0, 2),
    (520.0, 942.0, 2),
    (528.0, 796.0, 3),
    (630.7, 834.9, 2),
    (425.0, 884.0, 2),
    (267.8, 849.2, 4),
    (158.0, 812.0, 2),
    (380.0, 748.0, 2),
    (497.9, 702.9, 2),
    (590.7, 657.3, 2),
    (491.9, 323.2, 2),
    (157.0, 1150.0, 2),
];

const EN: [(f32, f32, u8); 19] = [
    (297.9, 1163.9, 2),
    (272.2, 1100.7, 2),
    (252.4, 1000.5, 3),
    (358.0, 1060.0, 3),
    (318.0, 958.0, 2),
    (444.1, 1009.9, 2),
    (545.0, 1124.0, 3),
    (568.0, 1056.0, 2),
    (535.0, 952.0, 2),
    (588.0, 746.0, 2),
    (615.7, 794.9, 2),
    (425.0, 884.0, 2),
    (357.8, 839.2, 2),
    (203.0, 792.0, 2),
    (335.0, 698.0, 2),
    (496.3, 626.8, 2),
    (650.7, 697.3, 2),
    (491.9, 323.2, 2),
    (112.0, 1150.0, 2),
];

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
