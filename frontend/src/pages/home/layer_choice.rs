//! The layers of the map, of which one is chosen, above it; and what else can be done with the map.

use crate::{config::use_config, layers::name, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    home_query::{HomeParameter, HomeQuery, Layer},
    paths,
};
use texts::{Key, keys};

/// A link to each layer; the search, the filters and the order stay.
#[component]
pub fn LayerChoice(
    /// The page's query.
    query: HomeQuery,
) -> impl IntoView {
    let texts = use_texts();
    let link = |layer: Layer| {
        let is_shown = layer == query.layer;
        let other = HomeQuery {
            layer,
            until: None,
            ..query.without(HomeParameter::Step)
        };
        let href = paths::home_with(texts.lang(), &other);
        view! {
            <li><a id=format!("layer-{layer}") data-stays="" href=href aria-current=is_shown.then_some("true")>{texts.get(name(layer))}</a></li>
        }
    };
    let links: Vec<_> = Layer::ALL.iter().map(|layer| link(*layer)).collect();
    view! {
        <nav class="map-layers" aria-label=texts.get(keys::LAYER_CHOICE)>
            <ul>{links}</ul>
        </nav>
    }
}

/// The fillings of the steps from the second on, which differ in more than their colours.
#[component]
pub fn Patterns() -> impl IntoView {
    view! { <svg class="layer-patterns" aria-hidden="true" inner_html=PATTERNS></svg> }
}

/// A few dots, many dots, lines, and lines across one another, in units of the map.
const PATTERNS: &str = r#"<defs><pattern id="p2" width="14" height="14" patternUnits="userSpaceOnUse"><rect class="p2" width="14" height="14"/><circle class="pm" cx="7" cy="7" r="1.6"/></pattern><pattern id="p3" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="p3" width="8" height="8"/><circle class="pm" cx="4" cy="4" r="1.6"/></pattern><pattern id="p4" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="p4" width="8" height="8"/><rect class="pm" width="1.6" height="8"/></pattern><pattern id="p5" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="p5" width="8" height="8"/><path class="pm" d="M0 0h8v1.6H1.6V8H0z"/></pattern></defs>"#;

/// The tools. The script that they need is loaded when one is used, and brings what they say.
#[component]
pub fn MapTools() -> impl IntoView {
    let texts = use_texts();
    let script = use_config().map_tools.clone();
    let button = |tool: &'static str, name: Key| {
        view! { <button type="button" data-tool=tool>{texts.get(name)}</button> }
    };
    view! {
        <details class="map-tools needs-program" data-tools=script>
            <summary>{texts.get(keys::TOOLS_LABEL)}</summary>
            <div>
                {button("locate", keys::TOOLS_LOCATE)}
                {button("screen", keys::TOOLS_SCREEN)}
                {button("link", keys::TOOLS_LINK)}
                {button("svg", keys::TOOLS_SVG)}
                {button("png", keys::TOOLS_PNG)}
                <p id="map-said" role="status"></p>
            </div>
        </details>
    }
}
