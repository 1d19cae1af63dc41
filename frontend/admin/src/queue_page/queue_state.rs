//! The state of the queue's page: the list, the selection, and whether other reviewers have acted.

use crate::{
    queue_memory::{QueueMemory, use_queue_memory},
    session::{AdminSession, use_session},
};
use frontend::{browser, load::Load, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::{queue_query::QueueQuery, wire::MOST_AT_ONCE},
    paths::admin::api,
    proposal::wire::Page,
    submission::{id::SubmissionId, wire::QueueItem},
};
use std::sync::Arc;
use texts::{Texts, keys};

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct QueueState {
    texts: Texts,
    session: AdminSession,
    memory: QueueMemory,
    query: StoredValue<QueueQuery>,
    loaded: RwSignal<Load<Arc<Page<QueueItem>>, Refusal>>,
    selected: RwSignal<Vec<SubmissionId>>,
    has_news: RwSignal<bool>,
}

impl QueueState {
    /// The state for a query: it begins with the page last seen, and loads a new one once the program runs.
    pub fn new(query: QueueQuery) -> Self {
        let memory = use_queue_memory();
        let seen = memory.page_of(&query);
        let queue = Self {
            texts: use_texts(),
            session: use_session(),
            memory,
            query: StoredValue::new(query),
            loaded: RwSignal::new(seen.map_or(Load::Waiting, Load::Ready)),
            selected: RwSignal::new(Vec::new()),
            has_news: RwSignal::new(false),
        };
        Effect::new(move |_| queue.load());
        queue
    }

    /// The list.
    pub fn loaded(self) -> Load<Arc<Page<QueueItem>>, Refusal> {
        self.loaded.get()
    }

    /// The filters of the page.
    pub fn query(self) -> QueueQuery {
        self.query.get_value()
    }

    /// True if another reviewer has acted since the list was loaded.
    pub fn has_news(self) -> bool {
        self.has_news.get()
    }

    /// Notes that another reviewer has acted.
    pub fn others_acted(self) {
        // The message stands in a live region.
        _ = self.has_news.try_set(true);
    }

    /// Reloads the list, and announces it.
    pub fn refresh(self) {
        browser::announce(self.texts.get(keys::ADMIN_REFRESHED));
        self.load();
    }

    /// Loads the list; the old one stays until the answer.
    pub fn load(self) {
        self.has_news.set(false);
        let path = self.query.with_value(api::queue);
        spawn_local(async move {
            let answer = self.session.get::<Page<QueueItem>>(&path).await;
            let loaded = match answer {
                Ok(page) => {
                    let page = Arc::new(page);
                    if let Some(query) = self.query.try_get_value() {
                        self.memory.keep(query, Arc::clone(&page));
                    }
                    let there = |id: &SubmissionId| page.items.iter().any(|item| item.id == *id);
                    _ = self.selected.try_update(|ids| ids.retain(there));
                    Load::Ready(page)
                }
                Err(refusal) => Load::Failed(refusal),
            };
            _ = self.loaded.try_set(loaded);
        });
    }

    /// The selected submissions.
    pub fn selected(self) -> Vec<QueueItem> {
        let Load::Ready(page) = self.loaded.get() else {
            return Vec::new();
        };
        self.selected.with(|ids| {
            let items = page.items.iter().filter(|item| ids.contains(&item.id));
            items.cloned().collect()
        })
    }

    /// True if a submission is selected.
    pub fn is_selected(self, id: &SubmissionId) -> bool {
        self.selected.with(|ids| ids.contains(id))
    }

    /// Selects or deselects a submission.
    pub fn select(self, id: &SubmissionId, on: bool) {
        self.selected.update(|ids| {
            ids.retain(|other| other != id);
            if on && ids.len() < MOST_AT_ONCE {
                ids.push(id.clone());
            }
        });
    }

    /// Deselects all.
    pub fn deselect(self) {
        _ = self.selected.try_set(Vec::new());
    }

    /// Selects all submissions of the page, or none.
    pub fn select_all(self, on: bool) {
        let Load::Ready(page) = self.loaded.get_untracked() else {
            return;
        };
        let ids = page.items.iter().filter(|_| on);
        self.selected
            .set(ids.take(MOST_AT_ONCE).map(|item| item.id.clone()).collect());
    }
}
