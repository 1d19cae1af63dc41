//! The page of the queue.

mod age;
mod bulk_bar;
mod filters;
mod queue_state;
mod results;
mod row;
mod row_focus;

use crate::{
    page_frame::PageFrame,
    pulse,
    queue_memory::{Intent, use_queue_memory},
    queue_page::{
        bulk_bar::BulkBar,
        filters::QueueFilters,
        queue_state::QueueState,
        results::QueueResults,
        row_focus::{open, step},
    },
    session::use_session,
    shortcuts::{self, ShortcutsHelp},
    undo::use_undo,
};
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::admin::{permission::AdminSection, queue_query::QueueQuery};
use texts::keys;

/// The page.
#[component]
pub fn QueuePage(
    /// The filters of the page.
    query: QueueQuery,
) -> impl IntoView {
    view! {
        <PageFrame title=keys::ADMIN_QUEUE_TITLE what=AdminSection::Queue arrives_itself=true>
            <Queue query=query.clone()/>
        </PageFrame>
    }
}

/// The filters, the results and the bulk actions.
#[component]
fn Queue(
    /// The filters of the page.
    query: QueueQuery,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let queue = QueueState::new(query.clone());
    let undo = use_undo();
    let is_help_open = RwSignal::new(false);
    pulse::watch(session, Callback::new(move |()| queue.others_acted()));
    Effect::new(move |before: Option<u32>| {
        let times = undo.times();
        if before.is_some_and(|before| before != times) {
            queue.refresh();
        }
        times
    });
    let memory = use_queue_memory();
    shortcuts::send_on_enter("");
    shortcuts::listen(move |key| match key {
        "j" => step(1),
        "k" => step(-1),
        "o" => open(memory),
        "a" => {
            memory.intends(Intent::Approve);
            open(memory)
        }
        "r" => {
            memory.intends(Intent::Return);
            open(memory)
        }
        "?" => {
            is_help_open.set(true);
            true
        }
        _ => false,
    });
    let news = move || {
        queue.has_news().then(|| {
            view! {
                <p>{texts.get(keys::ADMIN_OTHERS_ACTED)}</p>
                <button type="button" class="plain-button" on:click=move |_| queue.refresh()>
                    {texts.get(keys::ADMIN_SHOW_NEWS)}
                </button>
            }
        })
    };
    view! {
        <QueueFilters query/>
        <div class="news" role="status">{news}</div>
        <QueueResults queue/>
        <BulkBar queue/>
        <p class="page-foot"><ShortcutsHelp is_open=is_help_open shortcuts=shortcuts::QUEUE/></p>
    }
    .into_any()
}
