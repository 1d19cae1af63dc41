//! The results of the queue, a page at a time.

use crate::{
    page_frame::head,
    queue_memory::use_queue_memory,
    queue_page::{filters::scope, queue_state::QueueState, row::QueueRow, row_focus::links},
    retry_notice::RetryNotice,
};
use frontend::{
    components::{loading::Loading, page_ready::PageReady},
    load::Load,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::queue_query::{QueueQuery, QueueScope},
    paths::admin::{self, AdminPage},
    proposal::{query::Cursor, wire::Page},
    submission::wire::QueueItem,
};
use std::sync::Arc;
use texts::keys;

/// The list, or the reason why loading failed.
#[component]
pub fn QueueResults(
    /// The state of the queue.
    queue: QueueState,
) -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::ADMIN_QUEUE_TITLE);
    // The focus moves once; reloading the list doesn't move it.
    let is_there = Memo::new(move |_| !matches!(queue.loaded(), Load::Waiting));
    let arrive = move || {
        is_there
            .get()
            .then(|| view! { <PageReady head=head(title)/> })
    };
    let list = move || match queue.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(page) => view! { <QueueList queue page/> }.into_any(),
        Load::Failed(refusal) => {
            view! {  <RetryNotice refusal on_retry=move || queue.load()/> }.into_any()
        }
    };
    view! { <section class="results">{list} {arrive}</section> }.into_any()
}

#[component]
fn QueueList(
    /// The state of the queue.
    queue: QueueState,
    /// The page of results.
    page: Arc<Page<QueueItem>>,
) -> impl IntoView {
    let texts = use_texts();
    let memory = use_queue_memory();
    let query = queue.query();
    let items = Arc::clone(&page);
    Effect::new(move |_| {
        // On return from a submission, moves the focus to the row at its position.
        if let Some(place) = memory.take_place(&items.items) {
            return_to(place.min(items.items.len().saturating_sub(1)));
        }
    });
    let nothing = page.items.is_empty().then(|| {
        let key = if page.next.is_some() {
            keys::ADMIN_QUEUE_GOES_ON
        } else if query.is_filtered() || query.after.is_some() {
            keys::ADMIN_QUEUE_NOTHING
        } else if scope(&query) == QueueScope::Mine {
            keys::ADMIN_QUEUE_NONE_MINE
        } else {
            keys::ADMIN_QUEUE_EMPTY
        };
        view! { <p class="nothing">{texts.get(key)}</p> }
    });
    let from = |after: Option<Cursor>| {
        admin::path(&AdminPage::Queue(QueueQuery {
            after,
            ..query.clone()
        }))
    };
    let first = query.after.is_some().then(|| from(None));
    let next = page.next.as_deref().and_then(|next| next.parse().ok());
    let next = next.map(|next| from(Some(next)));
    let count = texts.count_of(page.count, keys::ADMIN_COUNT_ONE, keys::ADMIN_COUNT);
    let rows: Vec<AnyView> = page
        .items
        .iter()
        .map(|item| view! { <QueueRow queue item=item.clone()/> }.into_any())
        .collect();
    let all = (!rows.is_empty()).then(|| {
        let total = page.items.len();
        view! {
            <label class="select-all">
                <input
                    type="checkbox"
                    prop:checked=move || queue.selected().len() == total
                    on:change=move |event| queue.select_all(event_target_checked(&event))
                />
                <span>{texts.get(keys::ADMIN_SELECT_ALL)}</span>
            </label>
        }
    });
    view! {
        <div class="queue-top">
            <h2 id="results" tabindex="-1">{count}</h2>
            {all}
        </div>
        {nothing}
        <ol class="queue">{rows}</ol>
        <p class="pages">
            {first.map(|href| view! { <a href=href>{texts.get(keys::PROPOSALS_FIRST)}</a> })}
            {next.map(|href| view! { <a href=href rel="next">{texts.get(keys::PROPOSALS_NEXT)}</a> })}
        </p>
    }
    .into_any()
}

/// Moves the focus to a row, unless something other than the heading has it.
fn return_to(place: usize) {
    request_animation_frame(move || {
        let focused = document().active_element();
        let is_elsewhere =
            focused.is_some_and(|it| !["H1", "BODY"].contains(&it.tag_name().as_str()));
        if !is_elsewhere && let Some(link) = links().get(place) {
            _ = link.focus();
        }
    });
}
