//! Bulk actions: one decision about all selected submissions. A dry run lists the outcomes before anything is changed.

mod confirm;
mod question;

use crate::{
    dialog::AdminDialog,
    queue_page::{
        bulk_bar::{
            confirm::BulkConfirm,
            question::{BulkQuestion, name},
        },
        queue_state::QueueState,
    },
    session::use_session,
};
use frontend::page_texts::use_texts;
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkAction, BulkDone},
    paths::admin::api,
};
use texts::{keys, places};

/// The number of selected submissions, and the actions.
#[component]
pub fn BulkBar(
    /// The state of the queue.
    queue: QueueState,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let asked = RwSignal::new(None::<BulkQuestion>);
    let is_open = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let ask = move |action: BulkAction| {
        let items = queue.selected();
        if is_busy.get_untracked() || items.is_empty() {
            return;
        }
        is_busy.set(true);
        let request = BulkQuestion::request(action, &items, true);
        spawn_local(async move {
            let answer = session.post::<BulkDone>(api::BULK, &request).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(done) => {
                    let items = items.into_iter().zip(done.items).collect();
                    _ = asked.try_set(Some(BulkQuestion { action, items }));
                    _ = is_open.try_set(true);
                }
                Err(refusal) => session.announce_refusal(&refusal),
            }
        });
    };
    let bar = move || {
        let selected = queue.selected().len();
        (selected > 0).then(|| {
            let buttons = BulkAction::ALL
                .iter()
                .map(|action| {
                    let action = *action;
                    view! {
                        <button
                            type="button"
                            class="plain-button"
                            aria-disabled=move || is_busy.get().then_some("true")
                            on:click=move |_| untrack(|| ask(action))
                        >
                            {texts.get(name(action))}
                        </button>
                    }
                    .into_any()
                })
                .collect_view();
            view! {
                <p>{texts.fill(keys::ADMIN_SELECTED, places::N { n: &selected.to_string() })}</p>
                {buttons}
                <button type="button" class="quiet-button" on:click=move |_| queue.select_all(false)>
                    {texts.get(keys::ADMIN_SELECT_NONE)}
                </button>
            }
        })
    };
    view! {
        <div class="bulk-bar" role="region" aria-label=texts.get(keys::ADMIN_BULK_LABEL)>{bar}</div>
        <AdminDialog is_open title_id="bulk-title">
            {move || asked.get().map(|asked| view! { <BulkConfirm asked queue is_open/> })}
        </AdminDialog>
    }
    .into_any()
}
