//! The confirmation of a bulk action, with the mails that would leave, and its result.

use crate::{
    queue_page::{
        bulk_bar::{
            BulkState,
            question::{BulkQuestion, follows, name, request, said},
        },
        queue_state::QueueState,
    },
    refusals, state_labels,
    undo::{Decided, UNDO_ID, use_undo},
};
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkDone, BulkItem, BulkMail, BulkOutcome},
    paths::admin::api,
    submission::wire::QueueItem,
};
use texts::{Template, Texts, code_labels::language, keys, places};

/// The submissions that will be changed, and those that can't be, with the reason; afterwards the result.
#[component]
pub fn BulkConfirm(
    /// The question.
    asked: BulkQuestion,
    /// The state of the queue.
    queue: QueueState,
    /// The state of the bulk actions.
    bulk: BulkState,
) -> impl IntoView {
    let texts = use_texts();
    let undo = use_undo();
    let BulkQuestion {
        action,
        texts: told,
        items,
        mails,
    } = asked;
    let (will, cant): (Vec<_>, Vec<_>) = items
        .into_iter()
        .partition(|(_, outcome)| outcome.code.is_none());
    let can = !will.is_empty();
    let items: Vec<QueueItem> = will.iter().map(|(item, _)| item.clone()).collect();
    let failed = RwSignal::new(Vec::<(QueueItem, BulkOutcome)>::new());
    let on_yes = move |_| {
        if bulk.is_busy.get_untracked() {
            return;
        }
        bulk.is_busy.set(true);
        let items = items.clone();
        let request = request(action, &items, told.clone(), false);
        spawn_local(async move {
            let answer = bulk.session.post::<BulkDone>(api::BULK, &request).await;
            _ = bulk.is_busy.try_set(false);
            let done = match answer {
                Ok(done) => done.items,
                Err(refusal) => {
                    let said = refusals::refusal(texts, &refusal);
                    _ = bulk.refused.try_set(Some(said));
                    return;
                }
            };
            let decided: Vec<BulkItem> = done.iter().filter_map(decided).collect();
            if !decided.is_empty() {
                let said = said(texts, action, decided.len());
                undo.offer(Decided::now(decided, said));
            }
            let not: Vec<_> = items
                .into_iter()
                .zip(done)
                .filter(|(_, outcome)| outcome.code.is_some())
                .collect();
            if not.is_empty() {
                bulk.close();
                browser::focus_soon(UNDO_ID);
            } else {
                _ = failed.try_set(not);
                browser::focus_soon("bulk-failed");
            }
            queue.deselect();
            queue.load();
        });
    };
    let will_list = list(texts, keys::ADMIN_BULK_WILL, &will);
    let cant_list = list(texts, keys::ADMIN_BULK_CANT, &cant);
    let failed_list = move || {
        let failed = failed.get();
        (!failed.is_empty()).then(|| {
            let rows = failed.iter().map(|it| line(texts, it)).collect_view();
            view! { <div class="notice is-bad" role="alert" id="bulk-failed" tabindex="-1"><p>{texts.get(keys::ADMIN_BULK_FAILED)}</p><ul>{rows}</ul></div> }
        })
    };
    let is_done = move || failed.with(|failed| !failed.is_empty());
    let on_close = move |_| {
        bulk.close();
        if is_done() {
            browser::focus_soon(UNDO_ID);
        }
    };
    view! {
        <div hidden=is_done>
            {will_list}
            {cant_list}
            <p>{texts.get(follows(action))}</p>
            {can.then(|| mail_list(texts, &mails))}
        </div>
        {failed_list}
        <p class="form-buttons">
            {can.then(|| view! {
                <button type="button" class="button" data-sends="" hidden=is_done aria-disabled=move || bulk.is_busy.get().then_some("true") on:click=on_yes>
                    {texts.get(name(action))}
                </button>
            })}
            <button type="button" class="plain-button" on:click=on_close>
                {move || texts.get(if is_done() || !can { keys::ADMIN_CLOSE } else { keys::DIALOG_CANCEL })}
            </button>
        </p>
    }
    .into_any()
}

fn decided(outcome: &BulkOutcome) -> Option<BulkItem> {
    Some(BulkItem {
        id: outcome.id.clone(),
        version: outcome.version?,
    })
}

/// The number of submissions, and their titles.
fn list(
    texts: Texts,
    title: Template<places::N<'_>>,
    items: &[(QueueItem, BulkOutcome)],
) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        let n = items.len().to_string();
        let rows = items.iter().map(|it| line(texts, it)).collect_view();
        view! { <h3>{texts.fill(title, places::N { n: &n })}</h3><ul>{rows}</ul> }.into_any()
    })
}

/// The mails that would leave: how many there are, and one of each kind and language.
fn mail_list(texts: Texts, mails: &[BulkMail]) -> AnyView {
    if mails.is_empty() {
        return view! { <p>{texts.get(keys::ADMIN_NO_MAILS)}</p> }.into_any();
    }
    let n: u32 = mails.iter().map(|it| it.count).sum();
    let rows = mails
        .iter()
        .map(|BulkMail { mail, count }| {
            let lang = mail.lang.code();
            let language = texts.get(language(mail.lang));
            view! {
                <details>
                    <summary>{*count} " × " <span lang=lang>{mail.subject.clone()}</span> " (" {language} ")"</summary>
                    <p class="as-written" lang=lang>{mail.body.clone()}</p>
                </details>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <section class="mail-part">
            <h3>{texts.fill(keys::ADMIN_BULK_MAILS, places::N { n: &n.to_string() })}</h3>
            <p class="mail-when">{texts.get(keys::ADMIN_MAIL_LATER)}</p>
            {rows}
        </section>
    }
    .into_any()
}

/// A title, with the reason for which nothing can be done.
fn line(texts: Texts, (item, outcome): &(QueueItem, BulkOutcome)) -> AnyView {
    let title = state_labels::title(texts, &item.title);
    let why = outcome
        .code
        .map(|code| state_labels::why_not(texts, code, outcome.region));
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
