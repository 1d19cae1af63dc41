//! The queue: what waits for a reviewer.

mod age;
mod bulk;
mod desk;
mod filters;
mod results;
mod row;

use crate::{
    admin::{
        frame::Frame,
        keys::{self as shortcuts, KeysHelp},
        memory::{Intent, Memory, use_memory},
        pulse,
        queue::{bulk::BulkBar, desk::QueueDesk, filters::QueueFilters, results::Results},
        session::use_session,
        undo::use_undo,
    },
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::{
    admin::{permission::AdminSection, queue_query::QueueQuery},
    paths::admin::AdminPage,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The page.
#[component]
pub fn QueuePage(
    /// What of it is shown.
    query: QueueQuery,
) -> impl IntoView {
    let page = AdminPage::Queue(query.clone());
    view! {
        <Frame page title=keys::ADMIN_QUEUE_TITLE what=AdminSection::Queue arrives_itself=true>
            <Queue query=query.clone()/>
        </Frame>
    }
}

/// The filters, what was found, and what can be done with several.
#[component]
fn Queue(
    /// What of it is shown.
    query: QueueQuery,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let desk = QueueDesk::new(query.clone());
    let undo = use_undo();
    let is_help_open = RwSignal::new(false);
    pulse::watch(session, Callback::new(move |()| desk.others_acted()));
    Effect::new(move |before: Option<u32>| {
        let times = undo.times();
        if before.is_some_and(|before| before != times) {
            desk.refresh();
        }
        times
    });
    let memory = use_memory();
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
        desk.has_news().then(|| {
            view! {
                <p>{texts.get(keys::ADMIN_OTHERS_ACTED)}</p>
                <button type="button" class="plain-button" on:click=move |_| desk.refresh()>
                    {texts.get(keys::ADMIN_SHOW_NEWS)}
                </button>
            }
        })
    };
    view! {
        <QueueFilters query/>
        <div class="news" role="status">{news}</div>
        <Results desk/>
        <BulkBar desk/>
        <p class="page-foot"><KeysHelp is_open=is_help_open shortcuts=shortcuts::QUEUE/></p>
    }
    .into_any()
}

/// The links of the rows, in their order.
fn links() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(".queue .queue-title a") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

/// The place of the row that holds the focus.
fn place(links: &[HtmlElement]) -> Option<usize> {
    let focused = document().active_element()?;
    let row = focused.closest(".queue li").ok().flatten()?;
    links.iter().position(|link| row.contains(Some(link)))
}

/// Moves the focus on to another row. Whether there are rows.
fn step(by: isize) -> bool {
    let links = links();
    let last = links.len().saturating_sub(1);
    let to = match place(&links) {
        None => 0,
        Some(at) => at.saturating_add_signed(by).min(last),
    };
    links.get(to).is_some_and(|link| link.focus().is_ok())
}

/// Follows the link of the row that holds the focus. Whether one does.
fn open(memory: Memory) -> bool {
    let links = links();
    let Some(link) = place(&links).and_then(|at| links.get(at)) else {
        memory.take_intent();
        return false;
    };
    link.click();
    true
}
