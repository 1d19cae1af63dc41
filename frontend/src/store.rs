//! The public data a page shows: what the first HTML was rendered from, and what the browser has loaded since.

use crate::boot::PageData;
use leptos::prelude::*;
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug, NetworkSummary},
};
use std::sync::Arc;

/// Why data could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server knows no such thing.
    NotFound,
    /// The server was not reached.
    Offline,
    /// The server failed; the id finds the fault in its log.
    Fault {
        /// Id of the request that failed, where the answer named it.
        request_id: Option<String>,
    },
}

/// Data on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// Asked for, not there yet.
    Waiting,
    /// There.
    Ready(T),
    /// Not to be had.
    Failed(Failure),
}

/// The data of the pages, shared by all components.
#[derive(Clone, Copy, Debug)]
pub struct Store {
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only the browser asks for more")
    )]
    lang: Lang,
    networks: RwSignal<Load<Arc<Vec<NetworkSummary>>>>,
    network: RwSignal<Option<(NetworkSlug, Load<Arc<Network>>)>>,
}

impl Store {
    /// A store that begins with the data of the first HTML.
    pub fn new(lang: Lang, data: PageData) -> Self {
        let networks = match data.networks {
            Some(networks) => Load::Ready(Arc::new(networks)),
            None => Load::Waiting,
        };
        let network = data
            .network
            .map(|network| (network.summary.slug.clone(), Load::Ready(Arc::new(network))));
        Self {
            lang,
            networks: RwSignal::new(networks),
            network: RwSignal::new(network),
        }
    }

    /// All networks, in the order of the page's language.
    pub fn networks(self) -> Load<Arc<Vec<NetworkSummary>>> {
        self.networks.get()
    }

    /// One network with all of its content.
    pub fn network(self, slug: &NetworkSlug) -> Load<Arc<Network>> {
        self.network.with(|held| match held {
            Some((held, load)) if held == slug => load.clone(),
            _ => Load::Waiting,
        })
    }
}

#[cfg(feature = "hydrate")]
mod loading {
    use super::{Failure, Load, Store};
    use crate::screen::Screen;
    use gloo_net::http::Request;
    use leptos::{prelude::*, task::spawn_local};
    use serde::de::DeserializeOwned;
    use shared::{
        network::{List, NetworkSlug, NetworkSummary},
        paths::api,
    };
    use std::sync::Arc;

    impl Store {
        /// Loads what `screen` needs and the store does not hold yet.
        pub fn prepare(self, screen: &Screen) {
            if screen.has_map() && !matches!(self.networks.get_untracked(), Load::Ready(_)) {
                self.load_networks();
            }
            if let Screen::Network(slug) = screen {
                let held = self.network.with_untracked(
                    |held| matches!(held, Some((held, Load::Ready(_))) if held == slug),
                );
                if !held {
                    self.load_network(slug.clone());
                }
            }
        }

        fn load_networks(self) {
            self.networks.set(Load::Waiting);
            spawn_local(async move {
                let load = match get::<List<NetworkSummary>>(&api::networks(self.lang)).await {
                    Ok(list) => Load::Ready(Arc::new(list.items)),
                    Err(failure) => Load::Failed(failure),
                };
                self.networks.set(load);
            });
        }

        fn load_network(self, slug: NetworkSlug) {
            self.network.set(Some((slug.clone(), Load::Waiting)));
            spawn_local(async move {
                let load = match get(&api::network(self.lang, &slug)).await {
                    Ok(network) => Load::Ready(Arc::new(network)),
                    Err(failure) => Load::Failed(failure),
                };
                self.network.update(|held| {
                    // The reader may have gone on to another network meanwhile.
                    if held.as_ref().is_some_and(|(held, _)| *held == slug) {
                        *held = Some((slug, load));
                    }
                });
            });
        }
    }

    async fn get<T: DeserializeOwned>(url: &str) -> Result<T, Failure> {
        let response = Request::get(url)
            .send()
            .await
            .map_err(|_| Failure::Offline)?;
        let request_id = response.headers().get("x-request-id");
        match response.status() {
            200 => {
                let body = response.text().await.map_err(|_| Failure::Offline)?;
                serde_json::from_str(&body).map_err(|_| Failure::Fault { request_id })
            }
            404 => Err(Failure::NotFound),
            _ => Err(Failure::Fault { request_id }),
        }
    }
}

/// The store of the page being shown.
pub fn use_store() -> Store {
    use_context::<Store>().unwrap_or_else(|| Store::new(Lang::Fi, PageData::default()))
}
