//! Networks for the tests of the search.

use crate::{
    lang::{Lang, LocalisedText},
    network::{NetworkSummary, Organisation},
    region::RegionCode,
};

/// A network with a slug, names, regions and coordinating organisations.
pub fn network(
    slug: &str,
    names: &[&str],
    regions: &[RegionCode],
    coordinators: &[&str],
) -> NetworkSummary {
    let owned = |name: &&str| (*name).to_owned();
    NetworkSummary {
        slug: slug.parse().unwrap(),
        name: LocalisedText {
            lang: Lang::Fi,
            text: names.first().map(owned).unwrap_or_default(),
        },
        names: names.iter().map(owned).collect(),
        summary: LocalisedText {
            lang: Lang::Fi,
            text: String::new(),
        },
        regions: regions.to_vec(),
        coordinators: coordinators
            .iter()
            .map(|name| Organisation {
                name: owned(name),
                names: vec![owned(name)],
                municipality: None,
            })
            .collect(),
        started: "2019".parse().unwrap(),
        languages: if slug == "lansi-suomi" {
            vec![Lang::Fi, Lang::Sv]
        } else {
            vec![Lang::Fi]
        },
    }
}

/// The 14 networks.
pub fn networks() -> Vec<NetworkSummary> {
    use RegionCode as R;
    vec![
        network("etela-karjala", &["Etelä-Karjala"], &[R::SouthKarelia], &[]),
        network(
            "etela-savo",
            &["Etelä-Savo"],
            &[R::SouthSavo],
            &["Etelä-Savon maakuntaliitto"],
        ),
        network(
            "kanta-hame",
            &["Kanta-Häme"],
            &[R::KantaHame],
            &["Hämeenlinnan kaupunki"],
        ),
        network(
            "keski-suomi",
            &["Keski-Suomi"],
            &[R::CentralFinland],
            &["Keski-Suomen liitto"],
        ),
        network(
            "kymenlaakso",
            &["Kymenlaakso"],
            &[R::Kymenlaakso],
            &["Toimintavoima Oy"],
        ),
        network(
            "lansi-suomi",
            &["Länsi-Suomi", "Västra Finland", "Western Finland"],
            &[
                R::SouthOstrobothnia,
                R::Ostrobothnia,
                R::CentralOstrobothnia,
            ],
            &["Pohjanmaan liitto"],
        ),
        network(
            "lappi",
            &["Lappi", "Lappland", "Lapland"],
            &[R::Lapland],
            &["Lapin yliopisto"],
        ),
        network(
            "pirkanmaa",
            &["Pirkanmaa", "Birkaland"],
            &[R::Pirkanmaa],
            &["Kulttuurikeskus PiiPoo", "Tampereen kaupunki"],
        ),
        network(
            "pohjois-karjala",
            &["Pohjois-Karjala"],
            &[R::NorthKarelia],
            &[],
        ),
        network(
            "pohjois-pohjanmaa",
            &["Pohjois-Pohjanmaa"],
            &[R::NorthOstrobothnia],
            &[],
        ),
        network(
            "pohjois-savo",
            &["Pohjois-Savo", "Itä-Suomi"],
            &[R::NorthSavo],
            &["Itä-Suomen Hyvinvointivoimala"],
        ),
        network(
            "satakunta",
            &["Satakunta"],
            &[R::Satakunta],
            &["Porin kaupunki"],
        ),
        network(
            "uusimaa",
            &["Uusimaa", "Nyland"],
            &[R::Uusimaa],
            &["Uudenmaan liitto"],
        ),
        network(
            "varsinais-suomi",
            &["Varsinais-Suomi", "Varavoimaa"],
            &[R::SouthwestFinland],
            &[],
        ),
    ]
}
