//! The public data of the pages: from the first HTML, and loaded since.

use crate::{boot::PageData, load::Load, screen::Screen};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug, NetworkSummary},
    paths::api,
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary, PublicProposal},
    },
    submission::wire::LinkPurpose,
};
use std::{any::Any, sync::Arc};

/// The reason why loading failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFailure {
    /// The server answered 404.
    NotFound,
    /// The server wasn't reached.
    Offline,
    /// The server failed; its log has the id.
    Fault {
        /// Id of the request that failed, where the answer named it.
        request_id: Option<String>,
    },
}

/// An answer of any type.
type AnyAnswer = Arc<dyn Any + Send + Sync>;

/// A slot for one answer of the API, with its URL.
#[derive(Clone, Copy, Debug)]
struct Slot(RwSignal<(String, Load<AnyAnswer, LoadFailure>)>);

impl Slot {
    fn new<T: Send + Sync + 'static>(url: String, value: Option<T>) -> Self {
        let load = match value {
            Some(value) => Load::Ready(Arc::new(value) as AnyAnswer),
            None => Load::Waiting,
        };
        Self(RwSignal::new((url, load)))
    }

    /// The answer from `url`; waiting while the slot holds none or another one.
    fn read<T: Send + Sync + 'static>(self, url: &str) -> Load<Arc<T>, LoadFailure> {
        self.0.with(|(held, load)| match load {
            Load::Ready(answer) if held == url => Arc::clone(answer)
                .downcast()
                .map_or(Load::Waiting, Load::Ready),
            Load::Failed(failure) if held == url => Load::Failed(failure.clone()),
            _ => Load::Waiting,
        })
    }
}

/// The data of the pages, shared by all components.
#[derive(Clone, Copy, Debug)]
pub struct Store {
    lang: Lang,
    networks: Slot,
    network: Slot,
    concerning: Slot,
    overview: Slot,
    proposals: Slot,
    proposal: Slot,
    /// The purpose of the link, on a link's page
    link: Option<LinkPurpose>,
}

impl Store {
    /// A store with the data of the first HTML, which showed `screen`.
    pub fn new(lang: Lang, screen: &Screen, data: PageData) -> Self {
        // A slot without a URL is empty.
        let (mut network, mut concerning, mut list, mut proposal) = Default::default();
        match screen {
            Screen::Network(slug) => {
                network = api::network(lang, slug);
                concerning = api::network_proposals(lang, slug);
            }
            Screen::Proposals(query) => list = api::proposals(lang, query),
            Screen::Proposal(number) => proposal = api::proposal(lang, *number),
            _ => {}
        }
        Self {
            lang,
            networks: Slot::new(api::networks(lang), data.networks),
            network: Slot::new(network, data.network),
            concerning: Slot::new(concerning, data.concerning),
            overview: Slot::new(api::overview(lang), data.overview),
            proposals: Slot::new(list, data.proposals),
            proposal: Slot::new(proposal, data.proposal),
            link: data.link,
        }
    }

    /// The purpose of a mailed link; `None` when it is unknown, used or expired.
    pub fn link(self) -> Option<LinkPurpose> {
        self.link
    }

    /// All networks, in the order of the page's language.
    pub fn networks(self) -> Load<Arc<Vec<NetworkSummary>>, LoadFailure> {
        self.networks.read(&api::networks(self.lang))
    }

    /// One network with all of its content.
    pub fn network(self, slug: &NetworkSlug) -> Load<Arc<Network>, LoadFailure> {
        self.network.read(&api::network(self.lang, slug))
    }

    /// The newest open proposals that concern a network's regions.
    pub fn concerning(self, slug: &NetworkSlug) -> Load<Arc<Vec<ProposalSummary>>, LoadFailure> {
        self.concerning
            .read(&api::network_proposals(self.lang, slug))
    }

    /// The newest open proposals, and how many are open.
    pub fn overview(self) -> Load<Arc<Overview>, LoadFailure> {
        self.overview.read(&api::overview(self.lang))
    }

    /// A page of the list of proposals.
    pub fn proposals(self, query: &ProposalQuery) -> Load<Arc<Page<ProposalSummary>>, LoadFailure> {
        self.proposals.read(&api::proposals(self.lang, query))
    }

    /// One proposal.
    pub fn proposal(self, number: ProposalNumber) -> Load<Arc<PublicProposal>, LoadFailure> {
        self.proposal.read(&api::proposal(self.lang, number))
    }
}

#[cfg(feature = "hydrate")]
mod loading {
    use super::{AnyAnswer, LoadFailure, Slot, Store};
    use crate::{load::Load, screen::Screen};
    use gloo_net::http::Request;
    use leptos::{prelude::*, task::spawn_local};
    use serde::de::DeserializeOwned;
    use shared::{
        network::{List, Network, NetworkSummary},
        paths::api,
        proposal::wire::{Overview, Page, ProposalSummary, PublicProposal},
    };
    use std::sync::Arc;

    /// The parser of an answer.
    type Parse = fn(&str) -> Option<AnyAnswer>;

    impl Store {
        /// Loads the data that `screen` needs and the store doesn't hold. With `anew` proposals are loaded again,
        /// because they change.
        pub fn prepare(self, screen: &Screen, anew: bool) {
            let lang = self.lang;
            if screen.has_map() {
                self.networks
                    .ask(api::networks(lang), parse_list::<NetworkSummary>, false);
            }
            match screen {
                Screen::Home => self
                    .overview
                    .ask(api::overview(lang), parse::<Overview>, anew),
                Screen::Network(slug) => {
                    self.network
                        .ask(api::network(lang, slug), parse::<Network>, false);
                    let url = api::network_proposals(lang, slug);
                    self.concerning
                        .ask(url, parse_list::<ProposalSummary>, anew);
                }
                Screen::Proposals(query) => {
                    let url = api::proposals(lang, query);
                    self.proposals
                        .ask(url, parse::<Page<ProposalSummary>>, anew);
                }
                Screen::Proposal(number) => {
                    let url = api::proposal(lang, *number);
                    self.proposal.ask(url, parse::<PublicProposal>, anew);
                }
                _ => {}
            }
        }
    }

    impl Slot {
        fn ask(self, url: String, parse: Parse, anew: bool) {
            let held = self
                .0
                .with_untracked(|(held, load)| matches!(load, Load::Ready(_)) && *held == url);
            if held && !anew {
                return;
            }
            self.0.set((url.clone(), Load::Waiting));
            spawn_local(async move {
                let load = match get(&url).await {
                    Ok(None) => return,
                    Ok(Some((json, request_id))) => parse(&json)
                        .map_or(Load::Failed(LoadFailure::Fault { request_id }), Load::Ready),
                    Err(failure) => Load::Failed(failure),
                };
                self.0.update(|held| {
                    // The reader may have gone on to another page meanwhile.
                    if held.0 == url {
                        held.1 = load;
                    }
                });
            });
        }
    }

    fn parse<T: DeserializeOwned + Send + Sync + 'static>(json: &str) -> Option<AnyAnswer> {
        let value: T = serde_json::from_str(json).ok()?;
        Some(Arc::new(value))
    }

    fn parse_list<T: DeserializeOwned + Send + Sync + 'static>(json: &str) -> Option<AnyAnswer> {
        let list: List<T> = serde_json::from_str(json).ok()?;
        Some(Arc::new(list.items))
    }

    /// The text of an answer with the id of the request; `None` for 410: then the server's page is loaded.
    async fn get(url: &str) -> Result<Option<(String, Option<String>)>, LoadFailure> {
        let response = Request::get(url)
            .send()
            .await
            .map_err(|_| LoadFailure::Offline)?;
        let request_id = response.headers().get("x-request-id");
        match response.status() {
            200 => {
                let body = response.text().await.map_err(|_| LoadFailure::Offline)?;
                Ok(Some((body, request_id)))
            }
            404 => Err(LoadFailure::NotFound),
            410 => {
                _ = window().location().reload();
                Ok(None)
            }
            _ => Err(LoadFailure::Fault { request_id }),
        }
    }
}

/// The store of the page being shown.
pub fn use_store() -> Store {
    use_context::<Store>()
        .unwrap_or_else(|| Store::new(Lang::Fi, &Screen::NotFound, PageData::default()))
}
