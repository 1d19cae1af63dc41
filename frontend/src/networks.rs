//! The networks that the map and the list share, the search among them, and the region that the reader points at.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    lang::Lang,
    name_order::region_sort_key,
    network::{NetworkSlug, NetworkSummary},
    order::sort_few,
    region::RegionCode,
    search::{self, SearchResults},
};
use std::sync::Arc;
use texts::{Texts, format, keys};

/// The networks and regions that the filters of the home page leave, in the order of its list: the slugs of networks, a comma, and the
/// codes of regions. Empty for everything.
pub type Selection = String;

/// The slugs and the codes of a selection; `None` for everything.
fn parts(selection: &str) -> Option<(&str, &str)> {
    selection.split_once(',')
}

/// Leaves out what isn't selected, and sorts equal matches as the selection does; without one, regions by name.
fn narrow(found: &mut SearchResults<'_>, selection: &str, lang: Lang) {
    if let Some((networks, regions)) = parts(selection) {
        let selected = networks.split(' ').filter_map(|slug| {
            let mut all = found.networks.iter();
            all.find(|(it, _)| it.slug.as_str() == slug).copied()
        });
        found.networks = selected.collect();
        let selected = regions.split(' ').filter_map(|code| {
            let mut all = found.regions.iter();
            all.find(|(it, _)| it.as_str() == code).copied()
        });
        found.regions = selected.collect();
    } else {
        let key = |code: RegionCode| region_sort_key(code, lang);
        sort_few(&mut found.regions, |(a, _), (b, _)| key(*a) < key(*b));
    }
    found.sort();
}

/// All networks with the search and the region pointed at, shared by the map and the list beside it.
#[derive(Clone, Copy, Debug)]
pub struct Networks {
    lang: Lang,
    all: StoredValue<Arc<Vec<NetworkSummary>>>,
    query: RwSignal<String>,
    selection: RwSignal<Selection>,
    matched: Memo<Option<Vec<RegionCode>>>,
    pointed_at: RwSignal<Option<RegionCode>>,
}

impl Networks {
    /// The networks with a search text; no region is pointed at yet.
    pub fn new(
        lang: Lang,
        all: Arc<Vec<NetworkSummary>>,
        query: String,
        selection: Selection,
    ) -> Self {
        let all = StoredValue::new(all);
        let query = RwSignal::new(query);
        let selection = RwSignal::new(selection);
        let matched = Memo::new(move |_| {
            let is_searching = query.with(|query| !query.trim().is_empty());
            selection.with(|selection| {
                let selected = parts(selection);
                if selected.is_none() && !is_searching {
                    return None;
                }
                let mut matched = if is_searching {
                    query.with(|query| all.with_value(|all| matched_regions(query, all)))
                } else {
                    RegionCode::ALL.to_vec()
                };
                if let Some((_, regions)) = selected {
                    matched.retain(|code| regions.contains(code.as_str()));
                }
                Some(matched)
            })
        });
        Self {
            lang,
            all,
            query,
            selection,
            matched,
            pointed_at: RwSignal::new(None),
        }
    }

    /// All networks, in the order of the page's language.
    pub fn all(self) -> Arc<Vec<NetworkSummary>> {
        self.all.get_value()
    }

    /// The network that `region` belongs to.
    pub fn of(self, region: RegionCode) -> Option<NetworkSummary> {
        self.all
            .with_value(|all| all.iter().find(|n| n.regions.contains(&region)).cloned())
    }

    /// True if `region` belongs to a network.
    pub fn has(self, region: RegionCode) -> bool {
        self.all
            .with_value(|all| all.iter().any(|n| n.regions.contains(&region)))
    }

    /// The regions of `region`'s network, or itself alone.
    pub fn regions_with(self, region: RegionCode) -> Vec<RegionCode> {
        self.all.with_value(|all| {
            let network = all.iter().find(|n| n.regions.contains(&region));
            network.map_or_else(|| vec![region], |network| network.regions.clone())
        })
    }

    /// The regions of a network; empty for an unknown one.
    pub fn regions_of(self, slug: &NetworkSlug) -> Vec<RegionCode> {
        self.all.with_value(|all| {
            all.iter()
                .find(|n| n.slug == *slug)
                .map(|n| n.regions.clone())
                .unwrap_or_default()
        })
    }

    /// The region under the pointer or with the focus, on the map or in the list.
    pub fn pointed_at(self) -> Option<RegionCode> {
        self.pointed_at.get()
    }

    /// Sets the region pointed at.
    pub fn point_at(self, region: Option<RegionCode>) {
        if self.pointed_at.with_untracked(|now| *now != region) {
            self.pointed_at.set(region);
        }
    }

    /// True if `region` is in the same network as the one pointed at.
    pub fn is_highlighted(self, region: RegionCode) -> bool {
        self.pointed_at()
            .is_some_and(|at| at == region || self.regions_with(at).contains(&region))
    }

    /// The search text of the home page.
    pub fn query(self) -> String {
        self.query.get()
    }

    /// Sets the search text.
    pub fn set_query(self, query: String) {
        if self.query.with_untracked(|now| *now != query) {
            self.query.set(query);
        }
    }

    /// Sets what the filters leave.
    pub fn select(self, selection: Selection) {
        if self.selection.with_untracked(|now| *now != selection) {
            self.selection.set(selection);
        }
    }

    /// True while the reader searches.
    pub fn is_searching(self) -> bool {
        self.query.with(|query| !query.trim().is_empty())
    }

    /// True if `region` isn't found, or left out by a filter.
    pub fn is_unmatched(self, region: RegionCode) -> bool {
        self.matched
            .with(|matched| matched.as_ref().is_some_and(|it| !it.contains(&region)))
    }

    /// A value made of the shown results of the search.
    pub fn found<T: Default>(self, mut show: impl FnMut(&SearchResults<'_>) -> T) -> T {
        let mut shown = T::default();
        self.search(&mut |found| shown = show(found));
        shown
    }

    /// Gives the results of the search to one function. Of one type for all: a copy for each would weigh more.
    fn search(self, show: &mut dyn FnMut(&SearchResults<'_>)) {
        self.all.with_value(|all| {
            let mut found = self.query.with(|query| search::search(query, all));
            self.selection
                .with(|selection| narrow(&mut found, selection, self.lang));
            show(&found);
        });
    }
}

/// The regions that a search finds, by themselves or by their network.
fn matched_regions(query: &str, all: &[NetworkSummary]) -> Vec<RegionCode> {
    let found = search::search(query, all);
    let of_networks = found.networks.iter().flat_map(|(it, _)| &it.regions);
    let alone = found.regions.iter().map(|(code, _)| code);
    of_networks.chain(alone).copied().collect()
}

/// The coordinating organisations of a network, or that none is known.
pub fn coordinators(texts: Texts, network: &NetworkSummary) -> String {
    if network.coordinators.is_empty() {
        return texts.get(keys::NETWORK_COORDINATOR_UNKNOWN).to_owned();
    }
    let names = network.coordinators.iter().map(|it| it.name.clone());
    format::list(texts, &names.collect::<Vec<_>>())
}

/// The networks of the page.
pub fn use_networks() -> Networks {
    use_context::<Networks>().unwrap_or_else(|| {
        Networks::new(
            use_texts().lang(),
            Arc::default(),
            String::new(),
            String::new(),
        )
    })
}
