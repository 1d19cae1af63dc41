//! One sentence that says what the map and the list show: how much of everything, how the search was understood, and the filters.

use crate::{networks::use_networks, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    home_query::NetworkLanguage, lang::Lang, municipality::Municipality, search::SearchResults,
};
use texts::{Key, Texts, code_labels, keys, places};

/// The sentence.
#[component]
pub fn Shown(
    /// The filters in words; empty where none is set.
    filters: String,
) -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    move || {
        let searched = networks.is_searching().then(|| networks.query());
        let total = networks.all().len();
        networks.found(|found| sentence(texts, found, total, searched.as_deref(), &filters))
    }
}

/// "3 verkostoa kaikista 14: kieli: ruotsi, avoimia hanke-ehdotuksia".
pub fn sentence(
    texts: Texts,
    found: &SearchResults<'_>,
    total: usize,
    searched: Option<&str>,
    filters: &str,
) -> String {
    let regions = found.regions.len();
    let alone = texts.count(regions, keys::COUNT_FREE_REGION, keys::COUNT_FREE_REGIONS);
    let count = found.networks.len();
    let mut networks = texts.count(count, keys::COUNT_NETWORK, keys::COUNT_NETWORKS);
    if searched.is_some() || !filters.is_empty() {
        let total = &total.to_string();
        let networks_of = places::NetworksTotal {
            networks: &networks,
            total,
        };
        networks = texts.fill(keys::SHOWN_OF, networks_of);
    }
    let mut shown = match (count, regions) {
        (0, 0) => texts.get(keys::COUNT_NOTHING).to_owned(),
        (0, _) => alone,
        (_, 0) => networks,
        _ => format!("{networks}, {alone}"),
    };
    let searched = searched.map(|text| understood(texts, found, text.trim()));
    let filters = (!filters.is_empty()).then(|| filters.to_owned());
    let mut between = ": ";
    for said in [searched, filters].into_iter().flatten() {
        shown.push_str(between);
        shown.push_str(&said);
        between = ", ";
    }
    shown
}

/// The most municipalities that are named; a shorter beginning of names is said as it was written.
const MOST_PLACES: usize = 3;

/// The meaning that a search was given: a language, municipalities, or its own text.
fn understood(texts: Texts, found: &SearchResults<'_>, text: &str) -> String {
    if let Some(language) = found.language {
        let language = texts.get(of_language(language));
        return texts.fill(keys::SHOWN_LANGUAGE, places::Language { language });
    }
    let mut said = String::new();
    let mut count = 0;
    for found in found.matches() {
        let Some(municipality) = found.municipality.filter(|_| count < MOST_PLACES) else {
            // Something was found by its own name, or too much.
            said.clear();
            break;
        };
        let place = because(texts, &municipality);
        if !said.contains(&place) {
            if count > 0 {
                said.push_str(", ");
            }
            said.push_str(&place);
            count += 1;
        }
    }
    if said.is_empty() {
        said = texts.fill(keys::SHOWN_TEXT, places::Text { text });
    }
    said
}

/// "Lempäälä – maakunta: Pirkanmaa".
pub fn because(texts: Texts, municipality: &Municipality) -> String {
    texts.fill(
        keys::SEARCH_BECAUSE,
        places::MunicipalityRegion {
            municipality: municipality.name(texts.lang()),
            region: municipality.region.region().names.get(texts.lang()),
        },
    )
}

/// The name of the languages that networks work in.
pub fn of_language(language: NetworkLanguage) -> Key {
    match language {
        NetworkLanguage::Finnish => code_labels::language(Lang::Fi),
        NetworkLanguage::Swedish => code_labels::language(Lang::Sv),
        NetworkLanguage::English => code_labels::language(Lang::En),
        NetworkLanguage::Several => keys::LANGUAGE_SEVERAL,
    }
}
