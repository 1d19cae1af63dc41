//! `/outcomes`: the numbers of proposals by home region and by what their negotiations have led to.

use crate::{
    components::page_ready::PageReady, config::use_config, head::Head, page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    name_order::name_sort_key,
    order::sort_few,
    paths::{self, Page},
    proposal::{
        phase::Standing,
        wire::{ClosingCount, OutcomeCounts, RegionStandings, Standings, sum},
    },
};
use texts::{Texts, code_labels, format, keys};

/// The page.
#[component]
pub fn OutcomesPage(
    /// The numbers.
    counts: OutcomeCounts,
) -> impl IntoView {
    let OutcomeCounts {
        items: standings,
        closings,
    } = counts;
    let texts = use_texts();
    let title = texts.get(keys::OUTCOMES_TITLE);
    let lead = texts.get(keys::OUTCOMES_LEAD);
    let head = Head::new(Page::Outcomes, title, lead, &use_config());
    let object = json!({ "@type": "Dataset", "name": title, "description": lead, "inLanguage": texts.lang() });
    let total = sum(&standings, |_| true);
    let content = if total.total() == 0 {
        view! { <p class="nothing">{texts.get(keys::OUTCOMES_EMPTY)}</p> }.into_any()
    } else {
        view! { <StandingsTable standings total/> }.into_any()
    };
    view! {
        <article class="page plain-page">
            <PageReady head=head.with_json_ld(texts.lang(), object)/>
            <p class="back">
                <a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
            </p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{lead}</p>
            {content}
            <ClosingCounts closings/>
        </article>
    }
}

/// The table. On a narrow screen it is scrolled sideways, by keyboard, too.
#[component]
fn StandingsTable(
    /// The numbers of all regions.
    standings: Vec<RegionStandings>,
    /// Their sum.
    total: Standings,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let mut rows: Vec<(&'static str, RegionStandings)> = standings
        .into_iter()
        .map(|row| (row.region.region().names.get(lang), row))
        .collect();
    sort_few(&mut rows, |(a, _), (b, _)| {
        name_sort_key(a, lang) < name_sort_key(b, lang)
    });
    let heads: Vec<AnyView> = Standing::ALL
        .iter()
        .map(|it| code_labels::standing(texts, *it))
        .chain([texts.get(keys::OUTCOMES_TOTAL)])
        .map(|name| view! { <th scope="col">{name}</th> }.into_any())
        .collect();
    let body: Vec<AnyView> = rows
        .into_iter()
        .map(|(name, row)| {
            let href = paths::path(lang, Page::Region(row.region));
            view! { <tr><th scope="row"><a href=href>{name}</a></th>{numbers(texts, &row.counts)}</tr> }
                .into_any()
        })
        .collect();
    view! {
        <div class="wide-table" role="region" tabindex="0" aria-labelledby="outcomes-caption">
            <table>
                <caption id="outcomes-caption">{texts.get(keys::OUTCOMES_CAPTION)}</caption>
                <thead><tr><th scope="col">{texts.get(keys::FILTER_REGION)}</th>{heads}</tr></thead>
                <tbody>{body}</tbody>
                <tfoot>
                    <tr><th scope="row">{texts.get(keys::OUTCOMES_ALL_REGIONS)}</th>{numbers(texts, &total)}</tr>
                </tfoot>
            </table>
        </div>
    }
}

/// The reasons for which proposals were closed; nothing while none was.
#[component]
fn ClosingCounts(
    /// The numbers of all reasons.
    closings: Vec<ClosingCount>,
) -> impl IntoView {
    let texts = use_texts();
    if closings.iter().all(|it| it.count == 0) {
        return ().into_any();
    }
    let numbers: Vec<AnyView> = closings
        .iter()
        .map(|it| {
            let number = format::number(texts.lang(), it.count);
            let name = code_labels::closing_reason(texts, it.reason);
            view! { <div><dt>{name}</dt><dd>{number}</dd></div> }.into_any()
        })
        .collect();
    view! {
        <section class="standings">
            <h2>{texts.get(keys::OUTCOMES_CLOSINGS)}</h2>
            <dl>{numbers}</dl>
        </section>
    }
    .into_any()
}

/// The cells of a row: the numbers and their sum.
fn numbers(texts: Texts, counts: &Standings) -> Vec<AnyView> {
    Standing::ALL
        .iter()
        .map(|it| counts.of(*it))
        .chain([counts.total()])
        .map(|count| view! { <td>{format::number(texts.lang(), count)}</td> }.into_any())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::{lang::Lang, region::RegionCode};

    #[test]
    fn the_table_has_a_row_for_each_region_and_the_sum() {
        let standings: Vec<RegionStandings> = RegionCode::ALL
            .into_iter()
            .map(|region| RegionStandings {
                region,
                counts: Standings {
                    open: 2,
                    agreed: 1,
                    ..Standings::default()
                },
            })
            .collect();
        let total = sum(&standings, |_| true);
        let html = Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Sv));
            view! { <StandingsTable standings total/> }.to_html()
        });
        assert_eq!(html.matches("<th scope=\"row\">").count(), 20);
        assert_eq!(html.matches("<th scope=\"col\">").count(), 8);
        let last = "<td>38</td><td>0</td><td>19</td><td>0</td><td>0</td><td>0</td><td>57</td>";
        assert!(html.replace("<!>", "").contains(last), "{html}");
    }
}
