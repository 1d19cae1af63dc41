//! The page of mails: sent, waiting, failed and cancelled.

mod mail_row;

use crate::{
    api_resource::ApiResource,
    list::{self, text_search},
    mails_page::mail_row::MailRow,
    page_frame::{PageFrame, head},
    state_labels,
};
use frontend::{
    components::{filter_form::FilterForm, page_ready::PageReady},
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::{
        mail_query::{MailParameter, MailQuery},
        permission::AdminSection,
        wire::{MailState, OutboxItem},
    },
    paths::admin::{self, AdminPage, api},
    proposal::{query::Cursor, wire::Page},
};
use std::sync::Arc;
use texts::keys;

/// The page.
#[component]
pub fn MailsPage(
    /// The filters of the page.
    query: MailQuery,
) -> impl IntoView {
    let texts = use_texts();
    let part = query.state.map(state_labels::mail_state);
    view! {
        <PageFrame title=keys::ADMIN_MAILS_TITLE what=AdminSection::Mails part arrives_itself=true>
            <p class="lead">{texts.get(keys::MAILS_LEAD)}</p>
            <MailSearch query=query.clone()/>
            <States query=query.clone()/>
            <Outbox query=query.clone()/>
        </PageFrame>
    }
}

/// The search for the mails to an address, or about a submission.
#[component]
fn MailSearch(
    /// The query.
    query: MailQuery,
) -> impl IntoView {
    let texts = use_texts();
    let labels = (keys::MAILS_SEARCH, keys::MAILS_SEARCH_HELP);
    let clear = (!query.search.is_empty()).then_some(keys::MAILS_ALL);
    // The search stays in the state that is shown.
    let state = query.state.map(|state| {
        view! { <input type="hidden" name=MailParameter::State.as_str() value=state.as_str()/> }
    });
    view! {
        <FilterForm action=admin::path(&AdminPage::Mails(MailQuery::default())) class="mail-search" clear>
            {text_search(texts, MailParameter::Search, labels, query.search)}
            {state}
        </FilterForm>
    }
    .into_any()
}

/// A link to the mails of each state, with the same search.
#[component]
fn States(
    /// The query.
    query: MailQuery,
) -> impl IntoView {
    let texts = use_texts();
    let all = [None].into_iter();
    let links = all
        .chain(MailState::ALL.iter().copied().map(Some))
        .map(|state| {
            let name = state.map_or(keys::MAILS_ALL, state_labels::mail_state);
            let current = (state == query.state).then_some("true");
            let href = path(MailQuery {
                state,
                after: None,
                ..query.clone()
            });
            view! { <li><a href=href aria-current=current>{texts.get(name)}</a></li> }
        })
        .collect_view();
    view! {
        <nav aria-label=texts.get(keys::MAILS_FILTER)>
            <ul class="states">{links}</ul>
        </nav>
    }
    .into_any()
}

/// One page of the list.
#[component]
fn Outbox(
    /// The query.
    query: MailQuery,
) -> impl IntoView {
    let head = page_head(&query);
    let source = ApiResource::<Page<OutboxItem>>::of(api::mails(&query));
    let arrived = head.clone();
    source.show(head, move |page| {
        view! { <Mails query=query.clone() page head=arrived.clone()/> }.into_any()
    })
}

/// The mails of a page.
#[component]
fn Mails(
    /// The query.
    query: MailQuery,
    /// The page of mails.
    page: Arc<Page<OutboxItem>>,
    /// The page's head.
    head: Head,
) -> impl IntoView {
    let texts = use_texts();
    let from = |after: Option<Cursor>| {
        path(MailQuery {
            after,
            ..query.clone()
        })
    };
    let next = page.next.as_deref().and_then(|next| next.parse().ok());
    let older = next.map(|next| from(Some(next)));
    let newest = query.after.is_some().then(|| from(None));
    let nothing = page.items.is_empty().then(|| {
        if query == MailQuery::default() {
            keys::MAILS_EMPTY
        } else {
            keys::MAILS_NOTHING
        }
    });
    let count = texts.count_of(page.count, keys::MAILS_COUNT_ONE, keys::MAILS_COUNT);
    let rows = page
        .items
        .iter()
        .map(|item| view! { <MailRow item=item.clone()/> }.into_any())
        .collect_view();
    view! {
        <section class="mails">
            <PageReady head/>
            <h2 id="results" tabindex="-1">{count}</h2>
            {nothing.map(|nothing| view! { <p class="nothing">{texts.get(nothing)}</p> })}
            <ol class="rows">{rows}</ol>
            {list::pages((newest, keys::MAILS_NEWEST), (older, keys::MAILS_OLDER))}
        </section>
    }
    .into_any()
}

fn path(query: MailQuery) -> String {
    admin::path(&AdminPage::Mails(query))
}

fn page_head(query: &MailQuery) -> Head {
    let texts = use_texts();
    let title = texts.get(keys::ADMIN_MAILS_TITLE);
    match query.state {
        Some(state) => head(&format!(
            "{title}: {}",
            texts.get(state_labels::mail_state(state))
        )),
        None => head(title),
    }
}
