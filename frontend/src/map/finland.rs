//! The map: the regions as links, drawn from the data in `map/`.

use crate::{
    config::use_config,
    explore::{Networks, use_networks},
    format::tenths,
    map::{
        around, controls::Controls, geometry::Geometry, gestures::Gestures, labels::labels,
        places::place, region_link::RegionLink, view::View,
    },
    navigation::{Navigation, use_navigation},
    screen::Screen,
    texts::{keys, use_texts},
};
use leptos::{html, prelude::*};
use shared::{order::sort_few, region::RegionCode};

/// What the map is doing.
#[derive(Clone, Copy, Debug)]
pub struct MapState {
    navigation: Navigation,
    networks: Networks,
    view: RwSignal<View>,
    /// The region that Tab reaches.
    tab_stop: RwSignal<RegionCode>,
    /// Whether the program runs: before, every region is a Tab stop.
    is_alive: RwSignal<bool>,
}

impl MapState {
    fn new(navigation: Navigation, networks: Networks) -> Self {
        let shown = untrack(|| shown_regions(&navigation.screen(), networks));
        Self {
            navigation,
            networks,
            view: RwSignal::new(view_of(&shown)),
            tab_stop: RwSignal::new(shown.first().copied().unwrap_or(RegionCode::Lapland)),
            is_alive: RwSignal::new(false),
        }
    }

    /// Whether the home page stands beside the map.
    pub fn is_home(self) -> bool {
        self.navigation.screen() == Screen::Home
    }

    /// Whether the page beside the map is about this region.
    pub fn is_selected(self, code: RegionCode) -> bool {
        shown_regions(&self.navigation.screen(), self.networks).contains(&code)
    }

    /// The part of the map being shown.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// Shows another part.
    pub fn set_view(self, change: impl FnOnce(View) -> View) {
        self.view.update(|view| *view = change(*view));
    }

    /// Shows what the page beside the map is about.
    pub fn reset(self) {
        let shown = untrack(|| shown_regions(&self.navigation.screen(), self.networks));
        self.view.set(view_of(&shown));
    }

    /// The place of a region in the Tab order, once the program runs.
    pub fn tabindex(self, code: RegionCode) -> Option<&'static str> {
        self.is_alive.get().then(|| {
            if self.tab_stop.get() == code {
                "0"
            } else {
                "-1"
            }
        })
    }

    /// Notes that a region has the focus.
    pub fn focus(self, code: RegionCode) {
        self.tab_stop.set(code);
    }

    /// The region that has or last had the focus.
    pub fn tab_stop(self) -> RegionCode {
        self.tab_stop.get_untracked()
    }
}

/// The regions that a screen is about.
fn shown_regions(screen: &Screen, networks: Networks) -> Vec<RegionCode> {
    match screen {
        Screen::Network(slug) => networks.regions_of(slug),
        Screen::Region(code) => vec![*code],
        _ => Vec::new(),
    }
}

/// All of Finland, or the regions with their neighbours.
fn view_of(shown: &[RegionCode]) -> View {
    if shown.is_empty() {
        return View::WHOLE;
    }
    let mut regions = shown.to_vec();
    regions.extend(around(shown));
    View::zoomed_to(&regions)
}

/// The map with its controls, its reading line and its credits.
#[component]
pub fn FinlandMap() -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let state = MapState::new(use_navigation(), networks);
    let geometry = Geometry::new();
    let frame = NodeRef::<html::Div>::new();
    let gestures = Gestures::new(state, frame);

    #[cfg(feature = "hydrate")]
    {
        let url = use_config().assets.regions.clone();
        Effect::new(move |before: Option<()>| {
            let screen = state.navigation.screen();
            if before.is_some() {
                // What was pointed at may be gone without the pointer having left it.
                networks.point_at(None);
                state.reset();
                if let Some(first) = shown_regions(&screen, networks).first() {
                    state.tab_stop.set(*first);
                }
            } else {
                state.is_alive.set(true);
                let written = document()
                    .query_selector("#outline-19[d]")
                    .is_ok_and(|outline| outline.is_some());
                if !written {
                    geometry.load(url.clone());
                }
            }
        });
    }

    let reading = move || {
        networks.pointed_at().map(|code| {
            let name = code.region().names.get(texts.lang());
            match networks.of(code) {
                Some(network) => texts.fill(
                    keys::MAP_REGION_NETWORK,
                    &[("region", name), ("network", &network.name.text)],
                ),
                None => texts.fill(keys::MAP_REGION_FREE, &[("region", name)]),
            }
        })
    };
    let assets = &use_config().assets;
    let plain = pictures(&assets.lakes, &assets.neighbours, untrack(|| state.view()));
    view! {
        <section class="map" aria-label=texts.get(keys::MAP_LABEL) on:keydown=move |event| gestures.key(&event)>
            <div
                class="map-frame"
                node_ref=frame
                on:wheel=move |event| gestures.wheel(&event)
                on:touchstart=move |event| gestures.touch_start(&event)
                on:touchmove=move |event| gestures.touch_move(&event)
                on:touchend=move |event| gestures.touch_end(&event)
            >
                <svg
                    class=move || format!("map-svg zoom-{}", state.view().tier_shift())
                    viewBox=move || state.view().view_box()
                    role="group"
                    aria-label=texts.get(keys::MAP_LABEL)
                    aria-describedby="map-hint"
                >
                    <Layers geometry state/>
                </svg>
                <noscript inner_html=plain></noscript>
                <p class="map-reading" aria-hidden="true">{reading}</p>
            </div>
            <Controls state/>
            <p id="map-hint" class="map-hint needs-program">
                <span class="for-touch">{texts.get(keys::MAP_HINT_TOUCH)}</span>
                <span class="for-keys">{texts.get(keys::MAP_HINT)}</span>
            </p>
            <p class="map-credits">{texts.get(keys::MAP_CREDITS)}</p>
        </section>
    }
    .into_any()
}

/// The hatching of regions without a network; and what lets the neighbours' land fade out before the frame at which its
/// data ends.
const PATTERNS: &str = r##"<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="9" height="9"/><rect class="hatch-line" width="2.5" height="9"/></pattern><linearGradient id="across"><stop class="fade-out" offset="0"/><stop class="fade-in" offset=".09"/><stop class="fade-in" offset=".91"/><stop class="fade-out" offset="1"/></linearGradient><linearGradient id="down" href="#across" x2="0" y2="1"/><mask id="fade-across" maskUnits="userSpaceOnUse" x="-70" y="-25" width="960" height="1270"><rect fill="url(#across)" x="-70" y="-25" width="960" height="1270"/></mask><mask id="fade-down" maskUnits="userSpaceOnUse" x="-70" y="-25" width="960" height="1270"><rect fill="url(#down)" x="-70" y="-25" width="960" height="1270"/></mask>"##;

/// What is drawn, from the bottom to the top.
#[component]
fn Layers(
    /// The outlines.
    geometry: Geometry,
    /// What the map is doing.
    state: MapState,
) -> impl IntoView {
    let lang = use_texts().lang();
    let config = use_config();
    let networks = state.networks;
    // Small regions are drawn last: their targets reach over their neighbours.
    let mut in_order = RegionCode::ALL;
    sort_few(&mut in_order, |a, b| {
        place(*a).hit.is_none() && place(*b).hit.is_some()
    });
    let regions = in_order
        .into_iter()
        .map(|code| view! { <RegionLink code geometry state/> }.into_any())
        .collect_view();
    let names = labels(lang)
        .map(|label| {
            let class = format!("label tier-{}", label.tier);
            view! { <text class=class x=tenths(label.x) y=tenths(label.y)>{label.text}</text> }
        })
        .collect_view();
    let selected = move || uses(shown_regions(&state.navigation.screen(), networks));
    let pointed = move || {
        networks
            .pointed_at()
            .map(|code| uses(networks.regions_with(code)))
    };
    let lakes = format!("{}#lakes", config.assets.lakes);
    let neighbours = format!("{}#neighbours", config.assets.neighbours);
    // The outline of what is selected is drawn around it only: what is inside is masked away.
    view! {
        <defs inner_html=PATTERNS></defs>
        <defs>
            <mask id="outside" maskUnits="userSpaceOnUse" x="-100" y="-100" width="1000" height="1405">
                // What is constant would get a group around it where the browser makes it.
                <rect class=move || "mask-shown" x="-100" y="-100" width="1000" height="1405"></rect>
                <g class="mask-hidden">{selected}</g>
            </mask>
        </defs>
        <g class="neighbours" mask="url(#fade-across)">
            <g mask="url(#fade-down)">
                <Later url=neighbours state/>
            </g>
        </g>
        <g class="regions">{regions}</g>
        <g class="lakes">
            <Later url=lakes state/>
        </g>
        <g class="borders" aria-hidden="true">{uses(RegionCode::ALL.to_vec())}</g>
        <g class="selected" aria-hidden="true" mask="url(#outside)">{selected}</g>
        <g class="pointed" aria-hidden="true">{pointed}</g>
        <g class="labels" aria-hidden="true">{names}</g>
    }
    .into_any()
}

/// A part of the map that a file of its own holds, fetched after the first paint: by the early script in a document, by
/// the program in a map that it renders itself.
#[component]
fn Later(
    /// The file, with the id of the part.
    url: String,
    /// What the map is doing.
    state: MapState,
) -> impl IntoView {
    let late = url.clone();
    view! { <use data-later=url href=move || state.is_alive.get().then(|| late.clone())></use> }
}

/// The same parts as pictures over and under the map, for a reader without scripts.
fn pictures(lakes: &str, neighbours: &str, view: View) -> String {
    let [x, y, w, h] = [view.x, view.y, view.w, view.height()].map(tenths);
    let picture = |class: &str, file: &str| {
        format!("<img class=\"{class}\" alt=\"\" src=\"{file}#svgView(viewBox({x},{y},{w},{h}))\">")
    };
    format!(
        "{}{}",
        picture("plain-land", neighbours),
        picture("plain-lakes", lakes)
    )
}

/// The outlines of regions once more, drawn by reference.
fn uses(regions: Vec<RegionCode>) -> impl IntoView + use<> {
    regions
        .into_iter()
        .map(|code| view! { <use href=format!("#outline-{code}")></use> })
        .collect_view()
}
