//! The search for networks, regions, municipalities and organisations. It ignores case and diacritics.

use crate::{
    municipality::{Municipality, municipalities},
    network::NetworkSummary,
    order::sort_few,
    region::RegionCode,
};

/// Longest search, in characters: every name is shorter.
const LONGEST: usize = 100;

/// The quality of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchMatch {
    /// 0: a whole name; 1: the beginning of a name; 2: the beginnings of words; 3: an empty search
    pub rank: u8,
    /// The municipality that matched, if no name of the network or region matched as well
    pub municipality: Option<Municipality>,
}

/// The results, best matches first.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResults<'a> {
    /// Networks
    pub networks: Vec<(&'a NetworkSummary, SearchMatch)>,
    /// Regions without a network
    pub regions: Vec<(RegionCode, SearchMatch)>,
}

/// Lower case without diacritics; each run of other characters becomes one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ó' | 'ô' | 'ø' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' => 'u',
            'š' => 's',
            'ž' => 'z',
            other if other.is_alphanumeric() => other,
            // Combining diacritics of decomposed text.
            '\u{300}'..='\u{36f}' => continue,
            _ => ' ',
        };
        if plain != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(plain);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Finds networks, and regions without a network, sorted by rank and then in the given order. If a whole name matches,
/// matches by the beginning of a municipality's name are left out: "Ii" does not find Iisalmi.
pub fn search<'a>(query: &str, networks: &'a [NetworkSummary]) -> SearchResults<'a> {
    let query: String = query.chars().take(LONGEST).collect();
    let query = Query::new(&query);
    let with_network: Vec<RegionCode> = networks
        .iter()
        .flat_map(|n| n.regions.iter().copied())
        .collect();
    let mut found = SearchResults {
        networks: networks
            .iter()
            .filter_map(|n| Some((n, query.network(n)?)))
            .collect(),
        regions: RegionCode::ALL
            .into_iter()
            .filter(|code| !with_network.contains(code))
            .filter_map(|code| Some((code, query.best(&code.region().names.all(), &[code])?)))
            .collect(),
    };
    let whole = found
        .networks
        .iter()
        .map(|(_, m)| m)
        .chain(found.regions.iter().map(|(_, m)| m))
        .any(|m| m.rank == 0);
    if whole {
        let keep = |m: &SearchMatch| m.rank == 0 || m.municipality.is_none();
        found.networks.retain(|(_, m)| keep(m));
        found.regions.retain(|(_, m)| keep(m));
    }
    sort_few(&mut found.networks, |(_, a), (_, b)| a.rank < b.rank);
    sort_few(&mut found.regions, |(_, a), (_, b)| a.rank < b.rank);
    found
}

/// A folded search.
pub(crate) struct Query {
    whole: String,
}

impl Query {
    pub(crate) fn new(text: &str) -> Self {
        Self { whole: fold(text) }
    }

    fn network(&self, network: &NetworkSummary) -> Option<SearchMatch> {
        let names: Vec<&str> = network
            .names
            .iter()
            .map(String::as_str)
            .chain(
                network
                    .regions
                    .iter()
                    .flat_map(|code| code.region().names.all()),
            )
            .chain(
                network
                    .coordinators
                    .iter()
                    .flat_map(|o| o.names.iter().map(String::as_str)),
            )
            .collect();
        self.best(&names, &network.regions)
    }

    /// The best match among the own names and the names of the regions' municipalities; on a tie the own name wins.
    fn best(&self, names: &[&str], regions: &[RegionCode]) -> Option<SearchMatch> {
        if self.whole.is_empty() {
            return Some(SearchMatch {
                rank: 3,
                municipality: None,
            });
        }
        let own = names.iter().filter_map(|name| self.rank(name)).min();
        let by_municipality = municipalities()
            .filter(|municipality| regions.contains(&municipality.region))
            .filter_map(|m| {
                Some((
                    self.rank(m.name_fi)
                        .into_iter()
                        .chain(self.rank(m.name_sv))
                        .min()?,
                    m,
                ))
            })
            .min_by_key(|(rank, _)| *rank);
        match (own, by_municipality) {
            (Some(own), Some((rank, _))) if own <= rank => Some(SearchMatch {
                rank: own,
                municipality: None,
            }),
            (_, Some((rank, municipality))) => Some(SearchMatch {
                rank,
                municipality: Some(municipality),
            }),
            (Some(rank), None) => Some(SearchMatch {
                rank,
                municipality: None,
            }),
            (None, None) => None,
        }
    }

    /// The rank of a name: each word of the search begins a word of the name.
    pub(crate) fn rank(&self, name: &str) -> Option<u8> {
        let name = fold(name);
        if name == self.whole {
            return Some(0);
        }
        if name.starts_with(&self.whole) {
            return Some(1);
        }
        let fits = self
            .whole
            .split(' ')
            .all(|word| name.split(' ').any(|part| part.starts_with(word)));
        fits.then_some(2)
    }
}

#[cfg(test)]
mod tests {
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
}
