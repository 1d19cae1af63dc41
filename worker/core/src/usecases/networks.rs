//! Reading the networks; they are public.

use crate::{
    call::Call,
    fault::Fault,
    store::networks::{Networks, Summaries},
};
use shared::{
    lang::Lang,
    name_order::name_sort_key,
    network::{Network, NetworkSlug, NetworkSummary},
    search::fold,
};

/// All networks, sorted by name as `lang` sorts.
pub async fn list(call: &Call, lang: Lang) -> Result<Vec<NetworkSummary>, Fault> {
    Ok(sorted(call.db.ask(Summaries(lang)).await?, lang))
}

/// Networks sorted by name as `lang` sorts.
pub fn sorted(mut networks: Vec<NetworkSummary>, lang: Lang) -> Vec<NetworkSummary> {
    networks.sort_by_cached_key(|network| name_sort_key(&network.name.text, lang));
    networks
}

/// The network that a slug names by another name: one in another language, or a former one.
pub async fn by_other_name(call: &Call, slug: &NetworkSlug) -> Result<Option<NetworkSlug>, Fault> {
    let name = fold(slug.as_str());
    let networks = call.db.ask(Summaries(Lang::Fi)).await?;
    let mut named = networks
        .into_iter()
        .filter(|network| network.names.iter().any(|it| fold(it) == name));
    Ok(named.next().map(|network| network.slug))
}

/// One network with all of its content; `None` for an unknown slug.
pub async fn find(call: &Call, lang: Lang, slug: &NetworkSlug) -> Result<Option<Network>, Fault> {
    let slug = Some(slug);
    Ok(call.db.ask(Networks { lang, slug }).await?.pop())
}
