//! The labels of the map: positions of the regions' names, and the zoom tier from which each is shown.

use shared::{lang::Lang, region::RegionCode};

/// The number of tiers: at tier T the letters are 48 / 1.2^T map units high.
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
    /// The first tier at which it is shown: letters shrink about their centre, so that it overlaps no other label at
    /// later tiers
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
    (381.0, 1124.7, 3),
    (214.7, 1082.0, 2),
    (217.2, 934.2, 3),
    (357.7, 1049.4, 4),
    (343.0, 972.5, 2),
    (422.8, 1012.7, 4),
    (561.4, 1080.1, 2),
    (609.0, 1028.4, 2),
    (557.6, 962.6, 2),
    (530.2, 789.2, 2),
    (677.8, 834.3, 4),
    (424.6, 886.1, 2),
    (264.4, 839.7, 2),
    (275.6, 763.6, 2),
    (313.5, 723.9, 3),
    (372.7, 674.9, 2),
    (587.6, 656.1, 3),
    (489.3, 325.4, 2),
    (113.0, 1122.0, 3),
];

const SV: [(f32, f32, u8); 19] = [
    (375.5, 1124.7, 2),
    (207.7, 1077.0, 2),
    (217.2, 934.2, 3),
    (311.1, 1039.4, 4),
    (343.0, 972.5, 2),
    (443.1, 1002.7, 4),
    (560.9, 1080.1, 3),
    (597.0, 1043.4, 2),
    (586.3, 957.6, 2),
    (541.8, 789.2, 2),
    (690.7, 839.3, 4),
    (427.8, 886.1, 2),
    (251.4, 839.7, 2),
    (274.7, 763.6, 2),
    (316.7, 723.9, 3),
    (354.7, 679.9, 2),
    (603.7, 651.1, 3),
    (494.0, 325.4, 2),
    (115.2, 1117.0, 3),
];

const EN: [(f32, f32, u8); 19] = [
    (381.0, 1124.7, 2),
    (207.7, 1077.0, 2),
    (217.2, 934.2, 3),
    (375.7, 1039.4, 3),
    (349.0, 972.5, 2),
    (446.8, 1002.7, 4),
    (561.4, 1080.1, 3),
    (597.0, 1043.4, 2),
    (563.6, 957.6, 2),
    (531.2, 789.2, 2),
    (690.7, 839.3, 4),
    (440.8, 886.1, 2),
    (245.0, 839.7, 2),
    (274.2, 763.6, 2),
    (317.2, 718.9, 2),
    (366.3, 674.9, 2),
    (587.6, 656.1, 3),
    (488.4, 325.4, 2),
    (115.2, 1117.0, 3),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Left, top, right, bottom of a label at a tier, estimated generously.
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
