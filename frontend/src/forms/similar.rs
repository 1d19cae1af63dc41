//! Published proposals with the same theme and region, shown while one is written: the author may reply to one
//! instead.

use crate::{
    forms::{form_state::FormState, pointer},
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;
use shared::{
    form::field::Field,
    lang::{Lang, LocalisedText},
    network::List,
    paths::{self, Page, api},
    proposal::{
        form::ProposalForm, number::ProposalNumber, query::ProposalQuery, unsaid::codes,
        wire::PublicState,
    },
};
use texts::keys;

/// The limit: more would distract the author.
const MOST: usize = 3;
/// The limit of requests: each theme and region is one.
const MOST_QUERIES: usize = 4;

/// A found proposal: what the list shows of a [`ProposalSummary`](shared::proposal::wire::ProposalSummary), as reading more would
/// weigh on the program.
#[derive(Clone, Debug, Deserialize)]
struct Found {
    number: ProposalNumber,
    title: LocalisedText,
    organisation: String,
}

/// The list, with links that open in a new tab.
#[component]
pub fn Similar(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let queries = Memo::new(move |_| form_state.with_form(queries));
    let found = RwSignal::new(Vec::<Found>::new());
    Effect::new(move |_| {
        let asked = queries.get();
        if asked.is_empty() {
            found.set(Vec::new());
            return;
        }
        spawn_local(async move {
            let items = look(lang, &asked).await;
            pointer::when_up(move || {
                // The author may have changed the selection, or left.
                if queries.try_with_untracked(|now| *now == asked) == Some(true) {
                    found.set(items);
                }
            });
        });
    });
    let items = move || {
        found.with(|found| {
            found
                .iter()
                .map(|item| {
                    let path = paths::path(lang, Page::Proposal(item.number));
                    let title_lang = (item.title.lang != lang).then(|| item.title.lang.code());
                    view! {
                        <li>
                            <a href=path target="_blank" rel="noopener">
                                <span lang=title_lang>{item.title.text.clone()}</span>
                                " " <span class="new-tab">{texts.get(keys::FORM_NEW_TAB)}</span>
                            </a>
                            <small>{item.organisation.clone()} " · " {item.number.to_string()}</small>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    // Always rendered, so that screen readers announce new content.
    view! {
        <div class="similar" role="status">
            {move || (!found.with(Vec::is_empty)).then(|| view! {
                <h3>{texts.get(keys::SIMILAR_TITLE)}</h3>
                <p>{texts.get(keys::SIMILAR_LEAD)}</p>
                <ul>{items()}</ul>
            })}
        </div>
    }
    .into_any()
}

/// The queries: each theme in each region, limited to the first few.
fn queries(form: &ProposalForm) -> Vec<ProposalQuery> {
    let themes = form.themes.iter().filter_map(|theme| theme.parse().ok());
    themes
        .flat_map(|theme| {
            let regions = codes(form, Field::Regions).into_iter();
            let regions = regions.filter_map(|region| region.parse().ok());
            regions.map(move |region| ProposalQuery {
                region: Some(region),
                theme: Some(theme),
                state: Some(PublicState::Published),
                ..ProposalQuery::default()
            })
        })
        .take(MOST_QUERIES)
        .collect()
}

async fn look(lang: Lang, queries: &[ProposalQuery]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for query in queries {
        // A failed query doesn't disturb the author.
        let Ok(answer) = request::get(&api::proposals(lang, query)).await else {
            continue;
        };
        let Ok(page) = answer.read::<List<Found>>() else {
            continue;
        };
        for item in page.items {
            if found.len() < MOST && !found.iter().any(|it| it.number == item.number) {
                found.push(item);
            }
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_theme_and_a_region_are_needed_and_few_are_looked_for() {
        let list = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
        let form = |themes: &[&str], regions: &[&str]| ProposalForm {
            themes: list(themes),
            regions: list(regions),
            ..ProposalForm::default()
        };
        assert!(queries(&form(&["music"], &[])).is_empty());
        assert!(queries(&form(&[], &["06"])).is_empty());
        let asked = queries(&form(&["music"], &["06"]));
        let printed: Vec<String> = asked.iter().map(ProposalQuery::print).collect();
        assert_eq!(printed, ["region=06&theme=music&state=published"]);
        let many = form(&["music", "dance"], &["01", "02", "04"]);
        assert_eq!(queries(&many).len(), MOST_QUERIES);
    }
}
