//! The screens with the map: the list, a network or a region beside it.

use crate::{
    components::loading::Loading,
    load::Load,
    map::finland::FinlandMap,
    navigation::use_navigation,
    page_networks::Networks,
    pages::{
        failure::FailureNotice,
        home::{HomeIntro, HomeList},
        network::NetworkPage,
        region::RegionPage,
    },
    screen::Screen,
    store::use_store,
};
use leptos::prelude::*;
use shared::network::NetworkSummary;
use std::sync::Arc;

/// The map with the screen beside it, once the networks are loaded.
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
