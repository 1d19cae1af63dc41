//! The places of the regions. Written by `make map-tables`.

use super::RegionPlace;
use shared::region::RegionCode;

/// The place of a region.
pub fn place(code: RegionCode) -> RegionPlace {
    let (centre, bbox, hit, beside) = match code {
        RegionCode::Uusimaa => (
            (388.0, 1109.1),
            (280.4, 1059.8, 485.5, 1167.5),
            Some((338.0, 1089.0, 62.0, 62.0)),
            None,
        ),
        RegionCode::SouthwestFinland => (
            (272.5, 1076.6),
            (193.5, 1022.1, 341.0, 1161.4),
            Some((238.0, 1045.0, 62.0, 62.0)),
            Some((136.0, 1004.0)),
        ),
        RegionCode::Satakunta => (
            (252.1, 973.9),
            (206.1, 889.3, 294.2, 1045.2),
            Some((206.0, 962.0, 62.0, 62.0)),
            Some((140.0, 988.0)),
        ),
        RegionCode::KantaHame => (
            (365.0, 1048.3),
            (300.4, 1004.5, 416.5, 1089.3),
            Some((342.0, 1016.0, 62.0, 62.0)),
            Some((140.0, 996.0)),
        ),
        RegionCode::Pirkanmaa => (
            (339.0, 961.6),
            (267.3, 872.6, 433.0, 1044.1),
            None,
            Some((140.0, 988.0)),
        ),
        RegionCode::PaijatHame => (
            (443.4, 1021.3),
            (396.0, 952.8, 485.0, 1076.1),
            Some((411.0, 998.0, 62.0, 62.0)),
            None,
        ),
        RegionCode::Kymenlaakso => (
            (509.0, 1063.1),
            (468.6, 1010.2, 564.9, 1115.2),
            Some((485.0, 1065.0, 62.0, 62.0)),
            None,
        ),
        RegionCode::SouthKarelia => (
            (584.0, 1018.7),
            (517.1, 943.5, 675.5, 1079.2),
            Some((552.0, 1001.0, 62.0, 62.0)),
            None,
        ),
        RegionCode::SouthSavo => ((551.2, 949.3), (470.4, 872.7, 651.9, 1025.3), None, None),
        RegionCode::NorthSavo => ((535.2, 806.1), (461.9, 704.3, 616.3, 931.7), None, None),
        RegionCode::NorthKarelia => ((655.8, 829.3), (574.8, 719.4, 742.1, 958.9), None, None),
        RegionCode::CentralFinland => ((429.7, 867.9), (355.8, 751.2, 497.9, 974.3), None, None),
        RegionCode::SouthOstrobothnia => (
            (307.3, 842.1),
            (227.4, 759.8, 385.7, 922.1),
            None,
            Some((136.0, 840.0)),
        ),
        RegionCode::Ostrobothnia => (
            (264.4, 806.4),
            (204.5, 723.7, 348.4, 924.5),
            Some((202.0, 763.0, 62.0, 62.0)),
            Some((136.0, 836.0)),
        ),
        RegionCode::CentralOstrobothnia => (
            (365.9, 749.2),
            (312.5, 694.0, 411.7, 803.4),
            Some((281.0, 662.0, 62.0, 62.0)),
            Some((136.0, 836.0)),
        ),
        RegionCode::NorthOstrobothnia => ((489.4, 604.4), (342.7, 430.0, 653.1, 771.1), None, None),
        RegionCode::Kainuu => ((592.8, 649.6), (498.5, 536.2, 684.8, 743.2), None, None),
        RegionCode::Lapland => ((481.9, 297.8), (255.8, 30.5, 637.5, 529.2), None, None),
        RegionCode::Aland => (
            (119.6, 1107.2),
            (93.9, 1079.1, 186.2, 1148.1),
            Some((93.0, 1078.0, 62.0, 62.0)),
            Some((92.0, 1044.0)),
        ),
    };
    RegionPlace {
        centre,
        bbox,
        hit,
        beside,
    }
}
