//! The search for networks, regions, municipalities, postcodes, organisations and languages. It ignores case and diacritics.

mod inflected;
mod languages;

use crate::{
    home_query::NetworkLanguage,
    municipality::{Municipality, municipalities, municipality_with},
    network::NetworkSummary,
    order::sort_few,
    region::RegionCode,
};
use inflected::{is_inflected, is_one_of};

/// Longest search, in characters: every name is shorter.
const LONGEST: usize = 100;
/// Shortest word by which a place is found beside other words, in bytes.
const SHORTEST: usize = 3;
/// Words between places, beside commas.
const AND: &str = "ja sekä och samt and or";
/// Words before a place, folded.
const PREPOSITIONS: &str = "i pa fran till in at from near";

/// The quality of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchMatch {
    /// 0: a whole name; 1: the beginning of a name; 2: the beginnings of words; 3: an empty search
    pub rank: u8,
    /// The municipality that matched, if no name of the network or region matched as well
    pub municipality: Option<Municipality>,
}

impl SearchMatch {
    /// A match by a name of the network or region.
    fn of(rank: u8) -> Self {
        let municipality = None;
        Self { rank, municipality }
    }
}

/// The results, best matches first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResults<'a> {
    /// Networks
    pub networks: Vec<(&'a NetworkSummary, SearchMatch)>,
    /// Regions without a network
    pub regions: Vec<(RegionCode, SearchMatch)>,
    /// The language by which they were found, if they were found by one
    pub language: Option<NetworkLanguage>,
}

impl<'a> SearchResults<'a> {
    /// True if nothing was found.
    pub fn is_empty(&self) -> bool {
        self.networks.is_empty() && self.regions.is_empty()
    }

    /// All matches, those of networks first.
    pub fn matches(&self) -> impl Iterator<Item = &SearchMatch> {
        let of_regions = self.regions.iter().map(|(_, it)| it);
        self.networks.iter().map(|(_, it)| it).chain(of_regions)
    }

    fn retain(&mut self, keep: impl Fn(&SearchMatch) -> bool) {
        self.networks.retain(|(_, it)| keep(it));
        self.regions.retain(|(_, it)| keep(it));
    }

    /// Puts the best matches first; equal ones stay in their order.
    pub fn sort(&mut self) {
        sort_few(&mut self.networks, |(_, a), (_, b)| a.rank < b.rank);
        sort_few(&mut self.regions, |(_, a), (_, b)| a.rank < b.rank);
    }

    /// With the results of another search, each once.
    fn with(mut self, other: SearchResults<'a>) -> Self {
        self.language = self.language.or(other.language);
        for (network, found) in other.networks {
            if !self.networks.iter().any(|(it, _)| it.slug == network.slug) {
                self.networks.push((network, found));
            }
        }
        for (code, found) in other.regions {
            if !self.regions.iter().any(|(it, _)| *it == code) {
                self.regions.push((code, found));
            }
        }
        self
    }
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

/// Finds networks, and regions without a network, sorted by rank and then in the given order. What has no name like the whole
/// search is looked for in other ways: as several places, by a postcode, as a language, as a place in a sentence.
pub fn search<'a>(query: &str, networks: &'a [NetworkSummary]) -> SearchResults<'a> {
    let query: String = query.chars().take(LONGEST).collect();
    let found = named(&query, networks);
    if !found.is_empty() {
        return found;
    }
    let parts = parts(&query);
    let understood = parts.iter().map(|part| understood(part, networks));
    understood.reduce(SearchResults::with).unwrap_or(found)
}

/// Finds by names. If a whole name matches, matches by the beginning of a municipality's name are left out: "Ii" does not find
/// Iisalmi.
fn named<'a>(query: &str, networks: &'a [NetworkSummary]) -> SearchResults<'a> {
    let query = Query::new(query);
    let mut found = results(networks, &|names, regions| query.best(names, regions));
    if found.matches().any(|m| m.rank == 0) {
        found.retain(|m| m.rank == 0 || m.municipality.is_none());
    }
    found
}

/// Finds by one part of a search in the first way that finds anything.
fn understood<'a>(part: &str, networks: &'a [NetworkSummary]) -> SearchResults<'a> {
    let folded = fold(part);
    let text = without_preposition(&folded);
    let found = named(text, networks);
    if !found.is_empty() {
        return found;
    }
    if let Some(municipality) = text.split(' ').find_map(municipality_with) {
        return results(networks, &|_, regions| {
            let is_there = regions.contains(&municipality.region);
            is_there.then_some(SearchMatch {
                rank: 1,
                municipality: Some(municipality),
            })
        });
    }
    let found = languages::of(text).map(|wanted| {
        let mut found = SearchResults {
            language: Some(wanted),
            ..SearchResults::default()
        };
        let fits = networks.iter().filter(|it| wanted.fits(&it.languages));
        found.networks = fits.map(|it| (it, SearchMatch::of(1))).collect();
        found
    });
    found.unwrap_or_else(|| {
        let found = by_name(networks, &|name| is_inflected(text, name));
        if !found.is_empty() {
            return found;
        }
        // "Helsinki keskusta": a place, and more about it.
        let words: Vec<&str> = text.split(' ').filter(|it| it.len() >= SHORTEST).collect();
        by_name(networks, &|name| words.contains(&name))
    })
}

/// Finds what has a name that is right, folded.
fn by_name<'a>(
    networks: &'a [NetworkSummary],
    is_right: &dyn Fn(&str) -> bool,
) -> SearchResults<'a> {
    let rank = |name: &str| is_right(&fold(name)).then_some(1);
    results(networks, &|names, regions| best(&rank, names, regions))
}

/// The match of names and regions. Functions are passed by reference: a copy of the search for each would weigh more in the browser.
type Find<'a> = &'a dyn Fn(&[&str], &[RegionCode]) -> Option<SearchMatch>;

/// Finds by names and regions.
fn results<'a>(networks: &'a [NetworkSummary], find: Find<'_>) -> SearchResults<'a> {
    let with_network: Vec<RegionCode> = networks
        .iter()
        .flat_map(|n| n.regions.iter().copied())
        .collect();
    let found = networks.iter();
    let found = found.filter_map(|n| Some((n, find(&names(n), &n.regions)?)));
    let mut found = SearchResults {
        language: None,
        networks: found.collect(),
        regions: RegionCode::ALL
            .into_iter()
            .filter(|code| !with_network.contains(code))
            .filter_map(|code| Some((code, find(&code.region().names.all(), &[code])?)))
            .collect(),
    };
    found.sort();
    found
}

/// The names of a network, of its regions and of its coordinators.
fn names(network: &NetworkSummary) -> Vec<&str> {
    let own = network.names.iter().map(String::as_str);
    let of_regions = network.regions.iter();
    let of_regions = of_regions.flat_map(|code| code.region().names.all());
    let of_coordinators = network.coordinators.iter();
    let of_coordinators = of_coordinators.flat_map(|it| it.names.iter().map(String::as_str));
    own.chain(of_regions).chain(of_coordinators).collect()
}

/// The places of a list: "Kuopio, Joensuu", "Vaasa ja Kokkola".
fn parts(query: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let signs = query.replace([',', ';', '/', '&', '+'], " , ");
    for word in signs.split_whitespace() {
        let is_between = word == "," || is_one_of(AND, &word.to_lowercase());
        match parts.last_mut() {
            Some(last) if !is_between => {
                last.push(' ');
                last.push_str(word);
            }
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// A folded text without a preposition before other words: "i vasa".
fn without_preposition(text: &str) -> &str {
    match text.split_once(' ') {
        Some((first, rest)) if is_one_of(PREPOSITIONS, first) => rest,
        _ => text,
    }
}

/// A folded search.
pub(crate) struct Query {
    whole: String,
}

impl Query {
    pub(crate) fn new(text: &str) -> Self {
        Self { whole: fold(text) }
    }

    /// The best match among the own names and the names of the regions' municipalities.
    fn best(&self, names: &[&str], regions: &[RegionCode]) -> Option<SearchMatch> {
        if self.whole.is_empty() {
            return Some(SearchMatch::of(3));
        }
        best(&|name| self.rank(name), names, regions)
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

/// The best match by the ranks of the own names and of the names of the regions' municipalities; on a tie the own name wins.
fn best(
    rank: &dyn Fn(&str) -> Option<u8>,
    names: &[&str],
    regions: &[RegionCode],
) -> Option<SearchMatch> {
    let own = names.iter().filter_map(|name| rank(name)).min();
    let by_municipality = municipalities()
        .filter(|municipality| regions.contains(&municipality.region))
        .filter_map(|it| {
            let ranks = [rank(it.name_fi), rank(it.name_sv)];
            Some((ranks.into_iter().flatten().min()?, it))
        })
        .min_by_key(|(rank, _)| *rank);
    match (own, by_municipality) {
        (Some(own), Some((rank, _))) if own <= rank => Some(SearchMatch::of(own)),
        (_, Some((rank, municipality))) => Some(SearchMatch {
            rank,
            municipality: Some(municipality),
        }),
        (own, None) => own.map(SearchMatch::of),
    }
}

#[cfg(test)]
mod tests;
