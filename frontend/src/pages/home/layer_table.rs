//! A layer of the map in words: a table of the regions, and one of the years for the layer of beginnings.

use crate::{
    layers::{Facts, GrowthYear, Mark, value_name},
    networks::Selection,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    home_query::{HomeQuery, Layer},
    name_order::region_sort_key,
    order::sort_few,
    paths::{self, Page},
    region::RegionCode,
};
use texts::keys;

/// The value of each region that the page shows, by name.
#[component]
pub fn LayerTable(
    /// The page's query.
    query: HomeQuery,
    /// The facts of the layers.
    facts: Facts,
    /// The marks of the regions.
    marks: Vec<Mark>,
    /// The regions that are left.
    selection: Selection,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let regions = selection.split_once(',').map(|(_, regions)| regions);
    let is_left = |code: RegionCode| regions.is_none_or(|it| it.contains(code.as_str()));
    let mut rows: Vec<(RegionCode, Mark)> = RegionCode::ALL.into_iter().zip(marks).collect();
    rows.retain(|(code, _)| is_left(*code));
    let name = |code: RegionCode| region_sort_key(code, lang);
    sort_few(&mut rows, |(a, _), (b, _)| name(*a) < name(*b));
    let row = |(code, mark): (RegionCode, Mark)| {
        let network = facts.membership(code).map(|(network, _)| {
            let href = paths::path(lang, Page::Network(&network.summary.slug));
            view! { <a href=href>{network.summary.name.text.clone()}</a> }
        });
        view! {
            <tr>
                <th scope="row"><a href=paths::path(lang, Page::Region(code))>{code.region().names.get(lang)}</a></th>
                <td>{network}</td>
                <td>{mark.text}</td>
            </tr>
        }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let of_layer = query.layer != Layer::Networks;
    of_layer.then(|| {
        view! {
            <section id="layer-table" class="layer-table" tabindex="-1" aria-labelledby="layer-table-title">
                <h2 id="layer-table-title">{texts.get(keys::LAYER_TABLE)}</h2>
                <table aria-labelledby="layer-table-title">
                    <thead>
                        <tr>
                            <th scope="col">{texts.get(keys::LAYER_TABLE_REGION)}</th>
                            <th scope="col">{texts.get(keys::LAYER_TABLE_NETWORK)}</th>
                            <th scope="col">{texts.get(value_name(query.layer))}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

/// The table of the years with their news. The slider above the map reads it.
#[component]
pub fn GrowthTable(
    /// The years.
    years: Vec<GrowthYear>,
) -> impl IntoView {
    let texts = use_texts();
    let row = |year: GrowthYear| {
        view! {
            <tr data-growth=year.year.to_string() data-later=year.later>
                <th scope="row">{year.year}</th>
                <td>{year.text}</td>
                <td>{year.total}</td>
            </tr>
        }
    };
    let rows: Vec<_> = years.into_iter().map(row).collect();
    view! {
        <section class="layer-table" aria-labelledby="growth-title">
            <h2 id="growth-title">{texts.get(keys::GROWTH_TITLE)}</h2>
            <table aria-labelledby="growth-title">
                <thead>
                    <tr>
                        <th scope="col">{texts.get(keys::GROWTH_YEAR)}</th>
                        <th scope="col">{texts.get(keys::GROWTH_BEGAN)}</th>
                        <th scope="col">{texts.get(keys::GROWTH_SUM)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
