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
                let network = results.networks.first().map(|(network, _)| {
                    (
                        network.name.text.clone(),
                        paths::path(lang, Page::Network(&network.slug)),
                    )
                });
                network.or_else(|| {
                    let (code, _) = results.regions.first()?;
                    let name = code.region().names.get(lang).to_owned();
                    Some((name, paths::path(lang, Page::Region(*code))))
                })
            })
        });
        let (name, href) = found.flatten()?;
        Some(view! { <a href=href>{name}</a> })
    }
}
