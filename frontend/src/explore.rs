//! The map and what stands beside it: the list, a network or a region.

use crate::{
    components::{failure::FailureNotice, loading::Loading},
    map::finland::FinlandMap,
    navigation::use_navigation,
    pages::{
        home::{HomeIntro, HomeList},
        network::NetworkPage,
        region::RegionPage,
    },
    screen::Screen,
    store::{Load, use_store},
};
use leptos::prelude::*;
use shared::{
    colouring,
    network::{NetworkSlug, NetworkSummary},
    region::RegionCode,
    search::{self, SearchResults},
};
use std::sync::Arc;

/// All networks and what the reader points at, shared by the map and what stands beside it.
#[derive(Clone, Copy, Debug)]
pub struct Networks {
    all: StoredValue<Arc<Vec<NetworkSummary>>>,
    fills: StoredValue<Vec<(RegionCode, u8)>>,
    pointed_at: RwSignal<Option<RegionCode>>,
}

impl Networks {
    /// All networks, in the order of the page's language.
    pub fn all(self) -> Arc<Vec<NetworkSummary>> {
        self.all.get_value()
    }

    /// The network that `region` belongs to.
    pub fn of(self, region: RegionCode) -> Option<NetworkSummary> {
        self.all
            .with_value(|all| all.iter().find(|n| n.regions.contains(&region)).cloned())
    }

    /// The fill of a region's network; `None` where it has none.
    pub fn fill(self, region: RegionCode) -> Option<u8> {
        self.fills.with_value(|fills| {
            fills
                .iter()
                .find(|(code, _)| *code == region)
                .map(|(_, fill)| *fill)
        })
    }

    /// The regions that belong together with `region`: its network's, or itself alone.
    pub fn regions_with(self, region: RegionCode) -> Vec<RegionCode> {
        self.of(region)
            .map_or_else(|| vec![region], |network| network.regions)
    }

    /// The regions of a network; none for an unknown one.
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

    /// Points at a region, or at none.
    pub fn point_at(self, region: Option<RegionCode>) {
        if self.pointed_at.with_untracked(|now| *now != region) {
            self.pointed_at.set(region);
        }
    }

    /// Whether `region` belongs together with the one pointed at.
    pub fn is_highlighted(self, region: RegionCode) -> bool {
        self.pointed_at()
            .is_some_and(|at| at == region || self.regions_with(at).contains(&region))
    }

    /// What `query` finds.
    pub fn find<T>(self, query: &str, show: impl FnOnce(SearchResults<'_>) -> T) -> T {
        self.all.with_value(|all| show(search::search(query, all)))
    }
}

/// The networks beside which this component stands.
pub fn use_networks() -> Networks {
    use_context::<Networks>().unwrap_or_else(|| Networks::new(Arc::default()))
}

impl Networks {
    fn new(all: Arc<Vec<NetworkSummary>>) -> Self {
        Self {
            fills: StoredValue::new(colouring::fills(&all)),
            all: StoredValue::new(all),
            pointed_at: RwSignal::new(None),
        }
    }
}

/// The map with the screen beside it, as soon as the networks are there.
#[component]
pub fn Explore() -> impl IntoView {
    let store = use_store();
    move || match store.networks() {
        Load::Ready(all) => view! { <ExploreNetworks all/> }.into_any(),
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Failed(failure) => view! { <FailureNotice failure/> }.into_any(),
    }
}

#[component]
fn ExploreNetworks(
    /// All networks.
    all: Arc<Vec<NetworkSummary>>,
) -> impl IntoView {
    provide_context(Networks::new(all));
    let navigation = use_navigation();
    let is_home = Memo::new(move |_| navigation.screen() == Screen::Home);
    view! {
        <div class="explore" class:explore-home=move || is_home.get()>
            {move || is_home.get().then(|| view! { <HomeIntro/> })}
            <FinlandMap/>
            <div class="explore-beside">
                {move || match navigation.screen() {
                    Screen::Home => view! { <HomeList/> }.into_any(),
                    Screen::Network(slug) => view! { <NetworkPage slug/> }.into_any(),
                    Screen::Region(code) => view! { <RegionPage code/> }.into_any(),
                    _ => ().into_any(),
                }}
            </div>
        </div>
    }
}
