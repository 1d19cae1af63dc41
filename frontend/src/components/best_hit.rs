//! The best result of the search, right under its field: on a phone the list is out of sight.

use crate::{networks::use_networks, page_texts::use_texts};
use leptos::prelude::*;
use shared::paths::{self, Page};

/// A link to the best result while the reader searches.
#[component]
pub fn BestHit() -> impl IntoView {
    let lang = use_texts().lang();
    let networks = use_networks();
    move || {
        let found = networks.is_searching().then(|| {
            networks.found(|results| {
                let network = results.networks.first();
                let region = results.regions.first();
                let best = network.map(|(_, found)| found.rank);
                let is_better = |rank: u8| best.is_none_or(|best| rank < best);
                if let Some((code, _)) = region.filter(|(_, found)| is_better(found.rank)) {
                    let name = code.region().names.get(lang).to_owned();
                    return Some((name, paths::path(lang, Page::Region(*code))));
                }
                network.map(|(network, _)| {
                    let path = paths::path(lang, Page::Network(&network.slug));
                    (network.name.text.clone(), path)
                })
            })
        });
        let (name, href) = found.flatten()?;
        Some(view! { <a href=href>{name}</a> })
    }
}
