//! The key of the map's layer. Each of its steps is a filter.

use crate::{
    layers::{Mark, steps},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    home_query::{HomeParameter, HomeQuery, Layer},
    paths,
};
use texts::{Texts, keys};

/// A link for each step: it shows the step alone, and the one that is shown alone shows all again.
#[component]
pub fn LayerKey(
    /// The page's query.
    query: HomeQuery,
    /// The marks of the regions.
    marks: Vec<Mark>,
) -> impl IntoView {
    let texts = use_texts();
    let shown = query.value(HomeParameter::Step);
    let link = |(mark, count): (Mark, usize)| {
        let is_shown = mark.step == shown;
        let other = HomeQuery {
            step: if is_shown {
                None
            } else {
                mark.step.parse().ok()
            },
            until: None,
            ..query.clone()
        };
        let href = paths::home_with(texts.lang(), &other);
        let current = is_shown.then_some("true");
        let count = (query.layer != Layer::Networks)
            .then(|| view! { <span class="visually-hidden">{format!(" ({count})")}</span> });
        view! {
            <li>
                <a id=format!("step-{}", mark.step) data-stays="" href=href class=format!("step {}", mark.class) aria-current=current>{mark.label} {count}</a>
            </li>
        }
    };
    let links: Vec<_> = steps(&marks).into_iter().map(link).collect();
    let one = (query.layer == Layer::Networks).then(|| same_network(texts));
    view! { <ul class="map-key" aria-label=texts.get(keys::LAYER_KEY)>{links} {one}</ul> }
}

/// The key on a page that is no list.
#[component]
pub fn PlainKey() -> impl IntoView {
    let texts = use_texts();
    view! {
        <ul class="map-key" aria-label=texts.get(keys::MAP_KEY)>
            <li class="step">{texts.get(keys::MAP_KEY_NETWORK)}</li>
            <li class="step is-free">{texts.get(keys::REGION_NO_NETWORK)}</li>
            {same_network(texts)}
        </ul>
    }
}

/// The line within a network.
fn same_network(texts: Texts) -> impl IntoView + use<> {
    view! { <li class="key-one">{texts.get(keys::MAP_KEY_ONE)}</li> }
}
