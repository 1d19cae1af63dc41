//! The page of the record: search, verification and export.

mod event_labels;
mod event_row;
mod export_links;
mod record_filters;
mod unreadable;
mod verify;

use crate::{
    api_resource::ApiResource,
    list,
    page_frame::{PageFrame, head},
    record_page::{
        event_row::{EventRow, PersonNames},
        record_filters::RecordFilters,
        unreadable::UnreadableList,
        verify::VerifyRecord,
    },
};
use frontend::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::{audit_query::AuditQuery, permission::AdminSection, wire::AuditItem},
    paths::admin::{self, AdminPage, api},
    proposal::{query::Cursor, wire::Page},
};
use std::sync::Arc;
use texts::keys;

/// The page.
#[component]
pub fn RecordPage(
    /// The filters of the page.
    query: AuditQuery,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <PageFrame title=keys::ADMIN_RECORD_TITLE what=AdminSection::Record part=None arrives_itself=true>
            <p class="lead">{texts.get(keys::RECORD_LEAD)}</p>
            <VerifyRecord/>
            <UnreadableList/>
            <RecordFilters query=query.clone()/>
            <EventPage query=query.clone()/>
        </PageFrame>
    }
}

/// A page of the events.
#[component]
fn EventPage(
    /// The query.
    query: AuditQuery,
) -> impl IntoView {
    let title = use_texts().get(keys::ADMIN_RECORD_TITLE);
    let head = head(title);
    let source = ApiResource::<Page<AuditItem>>::of(api::record(&query));
    // Events hold ids of people; their addresses are loaded for those who still exist.
    PersonNames::ask();
    let arrived = head.clone();
    source.show(head, move |page| {
        view! { <EventList query=query.clone() page head=arrived.clone()/> }.into_any()
    })
}

/// The events of a page.
#[component]
fn EventList(
    /// The query.
    query: AuditQuery,
    /// The page of events.
    page: Arc<Page<AuditItem>>,
    /// The page's head.
    head: Head,
) -> impl IntoView {
    let texts = use_texts();
    let from = |after: Option<Cursor>| {
        let query = AuditQuery {
            after,
            ..query.clone()
        };
        admin::path(&AdminPage::Record(query))
    };
    let next = page.next.as_deref().and_then(|next| next.parse().ok());
    let older = next.map(|next| from(Some(next)));
    let newest = query.after.is_some().then(|| from(None));
    let is_narrowed = !AuditQuery {
        after: None,
        ..query.clone()
    }
    .print()
    .is_empty();
    let all = is_narrowed.then(|| {
        let href = admin::path(&AdminPage::Record(AuditQuery::default()));
        view! { <p><a href=href>{texts.get(keys::RECORD_ALL)}</a></p> }
    });
    let nothing = page.items.is_empty().then_some(if is_narrowed {
        keys::RECORD_NOTHING
    } else {
        keys::RECORD_EMPTY
    });
    let count = texts.count_of(page.count, keys::RECORD_COUNT_ONE, keys::RECORD_COUNT);
    let rows = page
        .items
        .iter()
        .map(|item| view! { <EventRow item=item.clone()/> }.into_any())
        .collect_view();
    view! {
        <section class="record">
            <PageReady head/>
            <h2 id="results" tabindex="-1">{count}</h2>
            {all}
            {nothing.map(|nothing| view! { <p class="nothing">{texts.get(nothing)}</p> })}
            <ol class="rows events">{rows}</ol>
            {list::pages((newest, keys::RECORD_NEWEST), (older, keys::RECORD_OLDER))}
        </section>
    }
    .into_any()
}
