//! `/proposals`: the list of proposals, filtered by the URL, a page at a time.

use crate::{
    components::{filters::Filters, page_ready::PageReady, proposal_list::ProposalList},
    config::use_config,
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    paths::{self, Page},
    proposal::{
        query::{Cursor, ProposalQuery},
        wire::{Page as ListPage, ProposalSummary},
    },
};
use texts::{Texts, code_labels, keys};

/// The list of this query.
#[component]
pub fn ProposalsPage(
    /// The filters and the cursor.
    query: ProposalQuery,
    /// The proposals.
    page: ListPage<ProposalSummary>,
) -> impl IntoView {
    let texts = use_texts();
    let new = paths::path(texts.lang(), Page::NewProposal);
    let filters = query.clone();
    view! {
        <article class="page plain-page">
            <div class="title-row">
                <h1 tabindex="-1">{texts.get(keys::PROPOSALS_TITLE)}</h1>
                <a class="button" href=new rel="external">{texts.get(keys::PROPOSALS_NEW)}</a>
            </div>
            <p class="lead">{texts.get(keys::PROPOSALS_LEAD)}</p>
            <p><a href=paths::path(texts.lang(), Page::Mine)>{texts.get(keys::MINE_LINK)}</a></p>
            <p><a href=paths::path(texts.lang(), Page::Criteria)>{texts.get(keys::CRITERIA_TITLE)}</a></p>
            <Filters query=filters/>
            <Results query page/>
        </article>
    }
}

#[component]
fn Results(
    /// The query.
    query: ProposalQuery,
    /// The page of results.
    page: ListPage<ProposalSummary>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let is_filtered = query.is_filtered();
    let all = paths::path(lang, Page::Proposals);
    let from = |after: Option<Cursor>| {
        let query = ProposalQuery {
            after,
            ..query.clone()
        };
        paths::proposals(lang, &query)
    };
    let first = query.after.is_some().then(|| from(None));
    let next = page.next.as_deref().and_then(|next| next.parse().ok());
    let next = next.map(|next| from(Some(next)));
    let nothing = page.items.is_empty().then_some(match (is_filtered, &next) {
        // Only a part was searched; a link leads to the rest.
        (_, Some(_)) => keys::PROPOSALS_NONE_YET,
        (true, None) => keys::PROPOSALS_NOTHING,
        (false, None) => keys::PROPOSALS_EMPTY,
    });
    view! {
        <section class="results">
            <PageReady head=head(texts, &query)/>
            <h2 id="results" tabindex="-1">{texts.count_of(page.count, keys::PROPOSALS_COUNT_ONE, keys::PROPOSALS_COUNT)}</h2>
            {is_filtered.then(|| view! { <p><a href=all>{texts.get(keys::PROPOSALS_ALL)}</a></p> })}
            {nothing.map(|nothing| view! { <p class="nothing">{texts.get(nothing)}</p> })}
            <ProposalList items=page.items/>
            <p class="pages">
                {first.map(|href| view! { <a href=href>{texts.get(keys::PROPOSALS_FIRST)}</a> })}
                {next.map(|href| view! { <a href=href rel="next">{texts.get(keys::PROPOSALS_NEXT)}</a> })}
            </p>
        </section>
    }
}

/// The head. The title names what the filters leave; all of them are one page for search engines.
fn head(texts: Texts, query: &ProposalQuery) -> Head {
    let name = texts.get(keys::PROPOSALS_TITLE);
    let filters = set_filters(texts, query);
    let title = if filters.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {}", filters.join(", "))
    };
    let lead = texts.get(keys::PROPOSALS_LEAD);
    let head = Head::new(Page::Proposals, &title, lead, &use_config());
    let object = json!({ "@type": "CollectionPage", "name": name, "inLanguage": texts.lang() });
    head.with_json_ld(texts.lang(), object)
}

/// The filters that are set, in words.
fn set_filters(texts: Texts, query: &ProposalQuery) -> Vec<String> {
    let region = query.region.map(|it| it.region().names.get(texts.lang()));
    let theme = query.theme.map(|it| code_labels::theme(texts, it));
    let state = query.state.map(|it| code_labels::public_state(texts, it));
    let phase = query.phase.map(|it| code_labels::phase(texts, it));
    let kind = query.kind.map(|it| code_labels::proposal_kind(texts, it));
    let language = query
        .language
        .map(|it| texts.get(code_labels::language(it)));
    let of_codes = [region, theme, state, phase, kind, language]
        .into_iter()
        .flatten();
    let year = query.year.map(|it| it.to_string());
    let search = query.search.trim();
    let search = (!search.is_empty()).then(|| search.to_owned());
    of_codes
        .map(str::to_owned)
        .chain(year)
        .chain(search)
        .collect()
}
