//! The confirmation of a bulk action, and its result.

use crate::{
    form_parts::refusal_notice,
    queue_page::{
        bulk_bar::question::{BulkQuestion, name},
        queue_state::QueueState,
    },
    refusals,
    session::use_session,
    state_labels,
    undo::{Decided, use_undo},
};
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkAction, BulkDone, BulkOutcome},
    paths::admin::api,
    submission::wire::{QueueItem, ReviewAction},
};
use texts::{Texts, keys, places};

/// The submissions that will be changed, and those that can't be, with the reason; afterwards the result.
#[component]
pub fn BulkConfirm(
    /// The question.
    asked: BulkQuestion,
    /// The state of the queue.
    queue: QueueState,
    /// True while the dialog is open.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let undo = use_undo();
    let action = asked.action;
    let (will, cant): (Vec<_>, Vec<_>) = asked
        .items
        .into_iter()
        .partition(|(_, outcome)| outcome.code.is_none());
    let can = !will.is_empty();
    let items: Vec<QueueItem> = will.iter().map(|(item, _)| item.clone()).collect();
    let failed = RwSignal::new(Vec::<(QueueItem, BulkOutcome)>::new());
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let on_yes = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let items = items.clone();
        let request = BulkQuestion::request(action, &items, false);
        spawn_local(async move {
            let answer = session.post::<BulkDone>(api::BULK, &request).await;
            _ = is_busy.try_set(false);
            let done = match answer {
                Ok(done) => done,
                Err(refusal) => {
                    _ = refused.try_set(Some(refusals::refusal(texts, &refusal)));
                    return;
                }
            };
            let decided: Vec<_> = done
                .items
                .iter()
                .filter_map(|item| Some((item.id.clone(), item.version?)))
                .collect();
            if !decided.is_empty() {
                undo.offer(Decided {
                    said: said(texts, action, decided.len()),
                    items: decided,
                    back: Some(back(action)),
                    reason: String::new(),
                    at: browser::now(),
                });
            }
            let not: Vec<_> = items
                .into_iter()
                .zip(done.items)
                .filter(|(_, outcome)| outcome.code.is_some())
                .collect();
            if not.is_empty() {
                _ = is_open.try_set(false);
            } else {
                _ = failed.try_set(not);
                browser::focus_soon("bulk-failed");
            }
            queue.deselect();
            queue.load();
        });
    };
    let will_list = can.then(|| {
        let rows = will.iter().map(|(item, _)| line(texts, item, None)).collect_view();
        view! { <h3>{texts.fill(keys::ADMIN_BULK_WILL, places::N { n: &will.len().to_string() })}</h3><ul>{rows}</ul> }
    });
    let cant_list = (!cant.is_empty()).then(|| {
        let rows = cant.iter().map(|(item, outcome)| line(texts, item, Some(outcome))).collect_view();
        view! { <h3>{texts.fill(keys::ADMIN_BULK_CANT, places::N { n: &cant.len().to_string() })}</h3><ul>{rows}</ul> }
    });
    let failed_list = move || {
        let failed = failed.get();
        (!failed.is_empty()).then(|| {
            let rows = failed.iter().map(|(item, outcome)| line(texts, item, Some(outcome))).collect_view();
            view! { <div class="notice is-bad" role="alert" id="bulk-failed" tabindex="-1"><p>{texts.get(keys::ADMIN_BULK_FAILED)}</p><ul>{rows}</ul></div> }
        })
    };
    let is_done = move || failed.with(|failed| !failed.is_empty());
    view! {
        <h2 id="bulk-title">{texts.get(name(action))}</h2>
        <div hidden=is_done>
            {will_list}
            {cant_list}
            <p>{texts.get(follows(action))}</p>
        </div>
        {failed_list}
        {refusal_notice(refused)}
        <p class="form-buttons">
            {can.then(|| view! {
                <button type="button" class="button" hidden=is_done aria-disabled=move || is_busy.get().then_some("true") on:click=on_yes>
                    {texts.get(name(action))}
                </button>
            })}
            <button type="button" class="plain-button" on:click=move |_| is_open.set(false)>
                {move || texts.get(if is_done() || !can { keys::ADMIN_CLOSE } else { keys::DIALOG_CANCEL })}
            </button>
        </p>
    }
    .into_any()
}

/// The consequences of an action.
fn follows(action: BulkAction) -> texts::Key {
    match action {
        BulkAction::Approve => keys::ADMIN_FOLLOWS_APPROVE,
        BulkAction::Announce | BulkAction::ApproveAndAnnounce => keys::ADMIN_FOLLOWS_ANNOUNCE,
    }
}

/// The action that undoes it.
fn back(action: BulkAction) -> ReviewAction {
    match action {
        BulkAction::Approve => ReviewAction::Unapprove,
        BulkAction::Announce | BulkAction::ApproveAndAnnounce => ReviewAction::Undo,
    }
}

/// The result in words.
fn said(texts: Texts, action: BulkAction, count: usize) -> String {
    match action {
        BulkAction::Approve => {
            texts.count(count, keys::ADMIN_APPROVED_ONE, keys::ADMIN_APPROVED_MANY)
        }
        BulkAction::Announce | BulkAction::ApproveAndAnnounce => {
            texts.count(count, keys::ADMIN_ANNOUNCED_ONE, keys::ADMIN_ANNOUNCED_MANY)
        }
    }
}

fn line(texts: Texts, item: &QueueItem, outcome: Option<&BulkOutcome>) -> AnyView {
    let title = state_labels::title(texts, &item.title);
    let why = outcome
        .and_then(|it| it.code.zip(Some(it.region)))
        .map(|(code, region)| state_labels::why_not(texts, code, region));
    let flags = state_labels::flags(texts, &item.flags);
    let lang = (item.lang != texts.lang()).then(|| item.lang.code());
    view! {
        <li>
            <span lang=lang>{title}</span>
            {why.map(|why| view! { <small>" – " {why}</small> })}
            {flags.map(|flags| view! { " " <small>{flags}</small> })}
        </li>
    }
    .into_any()
}
