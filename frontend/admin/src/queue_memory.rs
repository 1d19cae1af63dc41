//! The queue as it was last seen, kept from page to page, and the next submission in it.

use frontend::{browser, storage::BrowserStorage};
use leptos::prelude::*;
use shared::{
    admin::queue_query::QueueQuery,
    paths::admin::{self, AdminPage},
    proposal::wire::Page,
    submission::{id::SubmissionId, wire::QueueItem},
};
use std::sync::Arc;

/// The key under which the tab keeps the URL of the queue as it was last seen: the other program begins with the next page.
const KEPT: &str = "queue";

/// The decision to open as soon as a submission is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Approve it
    Approve,
    /// Return it with notes
    Return,
}

/// A page of the queue as it was last seen.
#[derive(Clone, Debug)]
pub struct SeenPage {
    /// Its filters
    pub query: QueueQuery,
    /// Its items
    pub page: Arc<Page<QueueItem>>,
}

/// The memory, kept while the program runs.
#[derive(Clone, Copy, Debug)]
pub struct QueueMemory {
    seen: RwSignal<Option<SeenPage>>,
    viewed: StoredValue<Option<SubmissionId>>,
    intent: StoredValue<Option<Intent>>,
}

impl QueueMemory {
    /// Provides an empty memory to all components.
    pub fn begin() {
        provide_context(Self::new());
    }

    fn new() -> Self {
        Self {
            seen: RwSignal::new(None),
            viewed: StoredValue::new(None),
            intent: StoredValue::new(None),
        }
    }

    /// The queue as it was last seen.
    pub fn seen(self) -> Option<SeenPage> {
        self.seen.get_untracked()
    }

    /// The filters of the queue as it was last seen: links to the queue keep them.
    pub fn query(self) -> QueueQuery {
        let seen = self.seen.read();
        seen.as_ref()
            .map_or_else(kept_query, |seen| seen.query.clone())
    }

    /// The page as it was last seen, if the query is the same.
    pub fn page_of(self, query: &QueueQuery) -> Option<Arc<Page<QueueItem>>> {
        self.seen()
            .filter(|seen| seen.query == *query)
            .map(|seen| seen.page)
    }

    /// Stores the page that is shown.
    pub fn keep(self, query: QueueQuery, page: Arc<Page<QueueItem>>) {
        // Where nothing can be kept, the filters end with the program.
        BrowserStorage::Session.set(KEPT, &admin::path(&AdminPage::Queue(query.clone())));
        self.seen.set(Some(SeenPage { query, page }));
    }

    /// Stores which submission is open.
    pub fn views(self, id: &SubmissionId) {
        self.viewed.set_value(Some(id.clone()));
    }

    /// Takes the position in the list of the submission that was open last.
    pub fn take_place(self, items: &[QueueItem]) -> Option<usize> {
        let viewed = self.viewed.get_value()?;
        self.viewed.set_value(None);
        let place = |items: &[QueueItem]| items.iter().position(|item| item.id == viewed);
        // A submission that is no longer listed stood where the next one stands now.
        place(items).or_else(|| self.seen().and_then(|seen| place(&seen.page.items)))
    }

    /// Stores the decision to open with the next submission.
    pub fn intends(self, intent: Intent) {
        self.intent.set_value(Some(intent));
    }

    /// Takes the intended decision.
    pub fn take_intent(self) -> Option<Intent> {
        let intent = self.intent.get_value();
        self.intent.set_value(None);
        intent
    }

    /// Removes a submission from the list as it was seen, and returns the next one.
    pub fn next_after(self, id: &SubmissionId) -> Option<SubmissionId> {
        let seen = self.seen()?;
        let next = following(&seen.page.items, id);
        let mut page = (*seen.page).clone();
        page.items.retain(|item| item.id != *id);
        self.keep(seen.query, Arc::new(page));
        next
    }
}

/// The filters that the tab keeps.
fn kept_query() -> QueueQuery {
    if browser::IS_ABSENT {
        return QueueQuery::default();
    }
    let url = BrowserStorage::Session.get(KEPT).unwrap_or_default();
    let search = url.split_once('?').map_or("", |(_, search)| search);
    QueueQuery::parse(search).0
}

/// The submission after this one in a list, or else the first.
fn following(items: &[QueueItem], id: &SubmissionId) -> Option<SubmissionId> {
    let after = items.iter().skip_while(|item| item.id != *id).skip(1);
    after
        .chain(items)
        .find(|item| item.id != *id)
        .map(|item| item.id.clone())
}

/// The memory of the queue.
pub fn use_queue_memory() -> QueueMemory {
    use_context::<QueueMemory>().unwrap_or_else(QueueMemory::new)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{
        lang::Lang,
        submission::{SubmissionKind, id::Version, state::StateName},
        time::Timestamp,
    };

    fn item(id: &str) -> QueueItem {
        QueueItem {
            id: id.parse().unwrap(),
            kind: SubmissionKind::Proposal,
            version: Version::FIRST,
            state: StateName::InReview,
            is_revision: false,
            waits: true,
            title: String::new(),
            lang: Lang::Fi,
            organisation: String::new(),
            home: None,
            regions: Vec::new(),
            since: Timestamp::default(),
            number: None,
            flags: Vec::new(),
        }
    }

    #[test]
    fn the_next_one_follows_and_after_the_last_comes_the_first() {
        let ids = ["a2b3c4d5e6f7a2b3", "b2b3c4d5e6f7a2b3", "c2b3c4d5e6f7a2b3"];
        let items: Vec<QueueItem> = ids.iter().map(|id| item(id)).collect();
        let next = |id: &str| following(&items, &id.parse().unwrap()).map(|id| id.to_string());
        assert_eq!(next(ids[0]).as_deref(), Some(ids[1]));
        assert_eq!(next(ids[2]).as_deref(), Some(ids[0]));
        assert_eq!(next("d2b3c4d5e6f7a2b3").as_deref(), Some(ids[0]));
        assert_eq!(following(&items[..1], &ids[0].parse().unwrap()), None);
    }
}
