//! Reading the networks; they are public.

use crate::{fault::Fault, store};
use shared::{
    lang::Lang,
    name_order::name_sort_key,
    network::{Network, NetworkSlug, NetworkSummary},
};
use worker::Env;

/// All networks, sorted by name as `lang` sorts.
///
/// # Errors
/// When the database can't be read.
pub async fn list(env: &Env, lang: Lang) -> Result<Vec<NetworkSummary>, Fault> {
    let mut networks: Vec<_> = store::networks::all(env, lang, None)
        .await?
        .into_iter()
        .map(|network| network.summary)
        .collect();
    networks.sort_by_cached_key(|network| name_sort_key(&network.name.text, lang));
    Ok(networks)
}

/// One network with all of its content; `None` where there is no such network.
///
/// # Errors
/// When the database can't be read.
pub async fn find(env: &Env, lang: Lang, slug: &NetworkSlug) -> Result<Option<Network>, Fault> {
    Ok(store::networks::all(env, lang, Some(slug))
        .await?
        .into_iter()
        .next())
}
