//! The ways in which networks and regions are found.

use super::*;
use crate::fixture;

fn first(query: &str) -> String {
    let networks = fixture::networks();
    let found = search(query, &networks);
    found
        .networks
        .first()
        .map(|(n, _)| n.slug.to_string())
        .unwrap_or_default()
}

#[test]
fn municipalities_lead_to_their_network() {
    for query in [
        "Lempäälä",
        "lempaala",
        "LEMPÄÄLÄ",
        "lempa\u{308}a\u{308}la\u{308}",
    ] {
        assert_eq!(first(query), "pirkanmaa", "{query}");
    }
    assert_eq!(first("vasa"), "lansi-suomi");
    assert_eq!(first("Vaasa"), "lansi-suomi");
}

#[test]
fn a_region_without_a_network_is_found() {
    let networks = fixture::networks();
    for query in ["Lahtis", "lahti", "päijät"] {
        let found = search(query, &networks);
        assert_eq!(
            found.regions.first().map(|(code, _)| *code),
            Some(RegionCode::PaijatHame),
            "{query}"
        );
    }
}

#[test]
fn organisations_and_former_names_are_found() {
    assert_eq!(first("piipoo"), "pirkanmaa");
    assert_eq!(first("itä-suomi"), "pohjois-savo");
    assert_eq!(first("xyz"), "");
}

fn slugs(query: &str) -> Vec<String> {
    let networks = fixture::networks();
    let found = search(query, &networks);
    let networks = found.networks.iter().map(|(it, _)| it.slug.to_string());
    let regions = found.regions.iter().map(|(code, _)| code.to_string());
    networks.chain(regions).collect()
}

#[test]
fn places_are_found_as_they_stand_in_a_sentence() {
    for query in ["Lempäälässä", "lempäälän", "Tampereella", "Pirkanmaalta"] {
        assert_eq!(slugs(query), ["pirkanmaa"], "{query}");
    }
    for query in ["i Vasa", "från Vasa", "in Vaasa", "Vaasassa"] {
        assert_eq!(slugs(query), ["lansi-suomi"], "{query}");
    }
    for query in ["Kangasalla", "Punkalaitumella", "Virroilla", "Virtain"] {
        assert_eq!(slugs(query), ["pirkanmaa"], "{query}");
    }
    // Names that differ in a few letters.
    assert_eq!(slugs("Lapualla"), ["lansi-suomi"]);
    assert_eq!(slugs("Lapissa"), ["lappi"]);
    assert_eq!(slugs("Sallassa"), ["lappi"]);
    assert_eq!(slugs("Salossa"), ["varsinais-suomi"]);
    assert_eq!(slugs("Vaalassa"), ["pohjois-pohjanmaa"]);
    assert_eq!(slugs("Helsinki keskusta"), ["uusimaa"]);
    assert_eq!(slugs("Kajaanissa"), ["18"]);
    assert_eq!(slugs("Lempäälässäkin"), [""; 0]);
}

#[test]
fn several_places_are_found_together() {
    for query in [
        "Kuopio, Joensuu",
        "Kuopio ja Joensuu",
        "Kuopiossa/Joensuussa",
    ] {
        assert_eq!(slugs(query), ["pohjois-savo", "pohjois-karjala"], "{query}");
    }
    assert_eq!(slugs("Kajaani och Lahtis"), ["18", "07"]);
    assert_eq!(slugs(", ,"), slugs(""));
}

#[test]
fn networks_are_found_by_their_languages() {
    for query in [
        "ruotsi",
        "svenska",
        "på svenska",
        "Swedish",
        "kaksikielinen",
        "tvåspråkig",
        "bilingual",
    ] {
        assert_eq!(slugs(query), ["lansi-suomi"], "{query}");
    }
}

#[test]
fn a_postcode_leads_to_the_network_of_its_municipality() {
    let networks = fixture::networks();
    for query in [
        "37500",
        " 37500 ",
        "37500 Lempäälä",
        "Esimerkkitie 5, 37500",
    ] {
        let found = search(query, &networks);
        assert_eq!(found.networks.len(), 1, "{query}");
        let (network, matched) = found.networks.first().unwrap();
        assert_eq!(network.slug.as_str(), "pirkanmaa", "{query}");
        let municipality = matched.municipality.map(|it| it.name_fi);
        assert_eq!(municipality, Some("Lempäälä"), "{query}");
    }
    let alone = search("87100", &networks);
    assert_eq!((alone.networks.len(), alone.regions.len()), (0, 1));
    assert!(search("00001", &networks).is_empty());
}

#[test]
fn a_whole_name_leaves_out_longer_names() {
    let networks = fixture::networks();
    let found: Vec<String> = search("Ii", &networks)
        .networks
        .iter()
        .map(|(n, _)| n.slug.to_string())
        .collect();
    assert_eq!(found, ["pohjois-pohjanmaa"]);
}

#[test]
fn an_empty_search_finds_everything() {
    let networks = fixture::networks();
    let found = search(" ", &networks);
    assert_eq!((found.networks.len(), found.regions.len()), (14, 3));
}

#[test]
fn every_municipality_is_found_by_its_finnish_and_swedish_name() {
    let networks = fixture::networks();
    for municipality in municipalities() {
        for name in [municipality.name_fi, municipality.name_sv] {
            let found = search(name, &networks);
            let by_network = found
                .networks
                .iter()
                .any(|(n, m)| n.regions.contains(&municipality.region) && m.rank == 0);
            let by_region = found
                .regions
                .iter()
                .any(|(code, m)| *code == municipality.region && m.rank == 0);
            assert!(by_network || by_region, "{name}");
        }
    }
}
