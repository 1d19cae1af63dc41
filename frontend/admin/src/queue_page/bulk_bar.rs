//! Bulk actions: one decision about all selected submissions. A dry run lists the outcomes and the mails before anything is changed.

mod confirm;
mod question;
mod wording;

use crate::{
    dialog::AdminDialog,
    form_parts::refusal_notice,
    queue_page::{
        bulk_bar::{
            confirm::BulkConfirm,
            question::{ACTIONS, BulkQuestion, name, request},
            wording::BulkWording,
        },
        queue_state::QueueState,
    },
    refusals,
    session::{AdminSession, use_session},
};
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkAction, BulkDone, BulkText},
    lang::Lang,
    paths::admin::api,
};
use texts::{Texts, keys, places};

/// The dialog of a bulk action.
#[derive(Clone, Debug)]
enum Step {
    /// The step in which the texts for the authors are written
    Wording(BulkAction),
    /// The step that shows the consequences and asks for confirmation
    Confirm(BulkQuestion),
}

/// The state of the bulk actions. What was written stays until the page is left: the decision may be undone.
#[derive(Clone, Copy, Debug)]
struct BulkState {
    texts: Texts,
    session: AdminSession,
    step: RwSignal<Option<Step>>,
    is_open: RwSignal<bool>,
    is_busy: RwSignal<bool>,
    refused: RwSignal<Option<String>>,
    written: [RwSignal<String>; 3],
}

impl BulkState {
    fn new() -> Self {
        Self {
            texts: use_texts(),
            session: use_session(),
            step: RwSignal::new(None),
            is_open: RwSignal::new(false),
            is_busy: RwSignal::new(false),
            refused: RwSignal::new(None),
            written: Lang::ALL.map(|_| RwSignal::new(String::new())),
        }
    }

    /// The text for the authors who have written in a language.
    fn text(self, lang: Lang) -> RwSignal<String> {
        let [fi, sv, en] = self.written;
        match lang {
            Lang::Fi => fi,
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    fn close(self) {
        _ = self.is_open.try_set(false);
    }

    /// Begins an action with its first question.
    fn begin(self, queue: QueueState, action: BulkAction) {
        self.refused.set(None);
        if action.has_text() {
            self.step.set(Some(Step::Wording(action)));
            self.is_open.set(true);
        } else {
            self.ask(queue, action, Vec::new());
        }
    }

    /// Asks what would come of an action, and shows it.
    fn ask(self, queue: QueueState, action: BulkAction, texts: Vec<BulkText>) {
        let items = untrack(|| queue.selected());
        if self.is_busy.get_untracked() || items.is_empty() {
            return;
        }
        self.is_busy.set(true);
        let request = request(action, &items, texts.clone(), true);
        spawn_local(async move {
            let answer = self.session.post::<BulkDone>(api::BULK, &request).await;
            _ = self.is_busy.try_set(false);
            match answer {
                Ok(done) => {
                    let question = BulkQuestion {
                        action,
                        texts,
                        items: items.into_iter().zip(done.items).collect(),
                        mails: done.mails,
                    };
                    _ = self.refused.try_set(None);
                    _ = self.step.try_set(Some(Step::Confirm(question)));
                    _ = self.is_open.try_set(true);
                    browser::focus_soon("bulk-title");
                }
                Err(refusal) if self.is_open.try_get_untracked() == Some(true) => {
                    let said = refusals::refusal(self.texts, &refusal);
                    _ = self.refused.try_set(Some(said));
                }
                Err(refusal) => self.session.announce_refusal(&refusal),
            }
        });
    }
}

/// The number of selected submissions, and the actions.
#[component]
pub fn BulkBar(
    /// The state of the queue.
    queue: QueueState,
) -> impl IntoView {
    let texts = use_texts();
    let bulk = BulkState::new();
    let bar = move || {
        let selected = queue.selected().len();
        (selected > 0).then(|| {
            let buttons = ACTIONS
                .into_iter()
                .map(|action| {
                    view! {
                        <button
                            type="button"
                            class="plain-button"
                            aria-disabled=move || bulk.is_busy.get().then_some("true")
                            on:click=move |_| bulk.begin(queue, action)
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
    let step = move || {
        bulk.step.get().map(|step| {
            let action = match &step {
                Step::Wording(action) => *action,
                Step::Confirm(asked) => asked.action,
            };
            let content = match step {
                Step::Wording(action) => view! { <BulkWording action queue bulk/> }.into_any(),
                Step::Confirm(asked) => view! { <BulkConfirm asked queue bulk/> }.into_any(),
            };
            view! { <h2 id="bulk-title" tabindex="-1">{texts.get(name(action))}</h2> {content} {refusal_notice(bulk.refused)} }
                .into_any()
        })
    };
    view! {
        <div class="bulk-bar" role="region" aria-label=texts.get(keys::ADMIN_BULK_LABEL)>{bar}</div>
        <AdminDialog is_open=bulk.is_open title_id="bulk-title">{step}</AdminDialog>
    }
    .into_any()
}
