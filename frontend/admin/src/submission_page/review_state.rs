//! The state of a review: the submission, the unsent texts and the decision.

use crate::{
    queue_memory::{QueueMemory, use_queue_memory},
    review_draft::ReviewDraft,
    session::{self, AdminSession, use_session},
    submission_page::decision::ReviewDecision,
    undo::{Undo, use_undo},
};
use frontend::{
    browser,
    load::Load,
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::queue_query::QueueQuery,
    paths::admin::{AdminPage, api},
    proposal::{last_day::OpenDays, wire::Page},
    submission::{
        action::ActionName,
        id::{SubmissionId, Version},
        state::StateName,
        wire::{Beside, OtherSubmission, QueueItem, ReviewedSubmission},
    },
};
use std::sync::Arc;
use texts::Texts;

/// The id of the fields' heading.
pub const FIELDS_ID: &str = "review-fields";
/// The id of the list of fields, which gets the focus when notes are begun.
pub const JUMP_ID: &str = "note-jump";
/// The id of the notice that someone else acted.
pub const CHANGED_ID: &str = "review-changed";

/// The id of the button that leaves the dialog open.
pub const STAY_ID: &str = "decision-stay";

/// The view of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the public will see it
    Public,
    /// Field by field
    Fields,
}

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct ReviewState {
    pub(super) texts: Texts,
    pub(super) session: AdminSession,
    pub(super) memory: QueueMemory,
    pub(super) undo: Undo,
    pub(super) id: StoredValue<SubmissionId>,
    loaded: RwSignal<Load<Arc<ReviewedSubmission>, Refusal>>,
    /// The version shown, and the newer one by someone else
    changed: RwSignal<Option<(Version, Arc<ReviewedSubmission>)>>,
    pub(super) draft: RwSignal<ReviewDraft>,
    look: RwSignal<Look>,
    is_noting: RwSignal<bool>,
    decision: RwSignal<Option<ReviewDecision>>,
    /// Its mails and other submissions
    beside: RwSignal<Load<Arc<Beside>, Refusal>>,
    /// The submission of which it is a duplicate, as chosen in the dialog
    original: RwSignal<Option<OtherSubmission>>,
    /// True once something was typed into the dialog
    is_typed: RwSignal<bool>,
    /// True while the reviewer is asked whether to close the dialog
    is_leaving: RwSignal<bool>,
}

impl ReviewState {
    /// The state for a submission, which is loaded once the program runs.
    pub fn new(id: SubmissionId) -> Self {
        let review = Self {
            texts: use_texts(),
            session: use_session(),
            memory: use_queue_memory(),
            undo: use_undo(),
            id: StoredValue::new(id),
            loaded: RwSignal::new(Load::Waiting),
            changed: RwSignal::new(None),
            draft: RwSignal::new(ReviewDraft::default()),
            look: RwSignal::new(Look::Public),
            is_noting: RwSignal::new(false),
            decision: RwSignal::new(None),
            beside: RwSignal::new(Load::Waiting),
            original: RwSignal::new(None),
            is_typed: RwSignal::new(false),
            is_leaving: RwSignal::new(false),
        };
        Effect::new(move |_| {
            review.read_draft();
            if review.draft.with_untracked(|draft| draft.written() > 0) {
                review.is_noting.set(true);
                review.look.set(Look::Fields);
            }
            review.load();
        });
        review
    }

    /// Reads the unsent texts that the tab keeps.
    pub fn read_draft(self) {
        self.draft.set(self.id.with_value(ReviewDraft::kept));
    }

    /// The submission.
    pub fn loaded(self) -> Load<Arc<ReviewedSubmission>, Refusal> {
        self.loaded.get()
    }

    /// The submission, for an answer to an event.
    pub fn loaded_untracked(self) -> Load<Arc<ReviewedSubmission>, Refusal> {
        self.loaded.get_untracked()
    }

    /// The version shown before, and the newer one by someone else.
    pub fn changed(self) -> Option<(Version, Arc<ReviewedSubmission>)> {
        self.changed.get()
    }

    /// The unsent texts.
    pub fn draft(self) -> RwSignal<ReviewDraft> {
        self.draft
    }

    /// The view of the text.
    pub fn look(self) -> RwSignal<Look> {
        self.look
    }

    /// True if the reviewer is writing notes.
    pub fn is_noting(self) -> bool {
        self.is_noting.get()
    }

    /// The decision in the dialog.
    pub fn decision(self) -> RwSignal<Option<ReviewDecision>> {
        self.decision
    }

    /// True if this reviewer can take an action now.
    pub fn can(self, action: ActionName) -> bool {
        self.loaded.with_untracked(
            |loaded| matches!(loaded, Load::Ready(reviewed) if reviewed.actions.contains(&action)),
        )
    }

    /// True if a revision is decided on.
    pub fn is_revision(self) -> bool {
        self.loaded.with_untracked(
            |loaded| matches!(loaded, Load::Ready(reviewed) if reviewed.item.is_revision),
        )
    }

    /// The organisation that it comes from.
    pub fn organisation(self) -> String {
        self.loaded.with_untracked(|loaded| match loaded {
            Load::Ready(reviewed) => reviewed.item.organisation.clone(),
            Load::Waiting | Load::Failed(_) => String::new(),
        })
    }

    /// The days until which it can be reopened, if it is closed.
    pub fn days_to_reopen(self) -> Option<OpenDays> {
        self.loaded.with_untracked(|loaded| match loaded {
            Load::Ready(reviewed) if reviewed.state.name() == StateName::Closed => reviewed.open,
            Load::Ready(_) | Load::Waiting | Load::Failed(_) => None,
        })
    }

    /// Opens the dialog of a decision.
    pub fn ask(self, decision: ReviewDecision) {
        self.is_typed.set(false);
        self.is_leaving.set(false);
        self.original.set(None);
        self.decision.set(Some(decision));
    }

    /// Its mails and other submissions.
    pub fn beside(self) -> Load<Arc<Beside>, Refusal> {
        self.beside.get()
    }

    /// The submission of which it is a duplicate, as chosen in the dialog.
    pub fn original(self) -> RwSignal<Option<OtherSubmission>> {
        self.original
    }

    /// Loads its mails and other submissions; the old ones stay until the answer.
    pub fn load_beside(self) {
        let part = |id: &SubmissionId| api::submission_part(id, api::SUBMISSION_BESIDE);
        let Some(path) = self.id.try_with_value(part) else {
            return;
        };
        spawn_local(async move {
            let loaded = match self.session.get::<Beside>(&path).await {
                Ok(beside) => Load::Ready(Arc::new(beside)),
                Err(refusal) => Load::Failed(refusal),
            };
            _ = self.beside.try_set(loaded);
        });
    }

    /// Notes that something was typed into the dialog.
    pub fn type_in_dialog(self) {
        self.is_typed.set(true);
    }

    /// True while the reviewer is asked whether to close the dialog.
    pub fn is_leaving(self) -> RwSignal<bool> {
        self.is_leaving
    }

    /// Closes the dialog, or asks first where something was typed. Returns true if it asks.
    pub fn give_up(self) -> bool {
        let asks = self.is_typed.get_untracked();
        if asks {
            self.is_leaving.set(true);
            browser::focus_soon(STAY_ID);
        } else {
            self.decision.set(None);
        }
        asks
    }

    /// Begins writing notes.
    pub fn begin_notes(self) {
        self.is_noting.set(true);
        self.look.set(Look::Fields);
        browser::focus_soon(JUMP_ID);
    }

    /// Ends writing notes; the notes stay stored.
    pub fn end_notes(self) {
        self.is_noting.set(false);
    }

    /// Writes a note.
    pub fn note(self, path: FieldPath, text: String) {
        self.draft.update(|draft| {
            draft.notes.insert(path, text);
        });
        self.keep();
    }

    /// Writes the comment.
    pub fn write_comment(self, text: String) {
        self.draft.update(|draft| draft.comment = text);
        self.keep();
    }

    /// Writes the question to the author.
    pub fn write_question(self, text: String) {
        _ = self.draft.try_update(|draft| draft.question = text);
        self.keep();
    }

    /// Writes the reason.
    pub fn write_reason(self, text: String) {
        _ = self.draft.try_update(|draft| draft.reason = text);
        self.keep();
    }

    /// Removes the notes: they were sent.
    pub fn forget_notes(self) {
        _ = self.draft.try_update(|draft| draft.notes.clear());
        _ = self.is_noting.try_set(false);
        self.keep();
    }

    /// Stores the unsent texts in this tab.
    pub(super) fn keep(self) {
        if let (Some(draft), Some(id)) = (self.draft.try_get_untracked(), self.id.try_get_value()) {
            draft.keep(&id);
        }
    }

    /// Shows a submission.
    pub fn show(self, reviewed: ReviewedSubmission) {
        _ = self.changed.try_set(None);
        _ = self.loaded.try_set(Load::Ready(Arc::new(reviewed)));
        self.load_beside();
    }

    /// Loads the submission; the old version stays until the answer.
    pub fn load(self) {
        let path = self.id.with_value(api::submission);
        spawn_local(async move {
            match self.session.get::<ReviewedSubmission>(&path).await {
                Ok(reviewed) => {
                    if self.is_first() && reviewed.before.is_some() {
                        _ = self.look.try_set(Look::Fields);
                    }
                    self.show(reviewed);
                }
                Err(refusal) => _ = self.loaded.try_set(Load::Failed(refusal)),
            }
        });
    }

    fn is_first(self) -> bool {
        let loaded = self.loaded.try_get_untracked();
        matches!(loaded, Some(Load::Waiting))
    }

    /// The version being shown.
    pub fn version(self) -> Option<Version> {
        match self.loaded.try_get_untracked()? {
            Load::Ready(reviewed) => Some(reviewed.item.version),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// Checks for a newer version, and shows a notice; the version shown stays.
    pub fn look_again(self) {
        spawn_local(async move { self.compare(false).await });
    }

    /// Shows the newer version and a notice, closes the dialog, and keeps the unsent texts.
    pub async fn yield_to_others(self) {
        self.compare(true).await;
        _ = self.decision.try_set(None);
        browser::focus_soon(CHANGED_ID);
    }

    async fn compare(self, shows: bool) {
        let Some(path) = self.id.try_with_value(api::submission) else {
            return;
        };
        let Some(before) = self.version() else { return };
        let answer = request::get(&path).await;
        let Ok(now) = answer.and_then(|answer| answer.read::<ReviewedSubmission>()) else {
            return;
        };
        if now.item.version == before {
            return;
        }
        let now = Arc::new(now);
        if shows {
            _ = self.loaded.try_set(Load::Ready(Arc::clone(&now)));
        }
        _ = self.changed.try_set(Some((before, now)));
    }

    /// Shows the newer version.
    pub fn take_changed(self) {
        if let Some((before, now)) = self.changed.get_untracked() {
            self.loaded.set(Load::Ready(Arc::clone(&now)));
            self.changed.set(Some((before, now)));
        }
    }

    /// Goes to the next submission in the queue, or to the queue. Returns true, for [`crate::shortcuts::listen`].
    pub fn go_to_next(self) -> bool {
        let Some(id) = self.id.try_get_value() else {
            return false;
        };
        let query = untrack(|| self.memory.query());
        if let Some(next) = self.memory.next_after(&id) {
            session::replace(&AdminPage::Submission(next));
            return true;
        }
        spawn_local(async move {
            let path = api::queue(&QueueQuery {
                after: None,
                ..query.clone()
            });
            let page = self.session.get::<Page<QueueItem>>(&path).await;
            let next = page.ok().and_then(|page| {
                // A submission that is about to be published is decided.
                let next = page
                    .items
                    .iter()
                    .find(|item| item.id != id && item.state != StateName::Announcing);
                let next = next?.id.clone();
                self.memory.keep(query.clone(), Arc::new(page));
                Some(next)
            });
            let page = match next {
                Some(next) => AdminPage::Submission(next),
                None => AdminPage::Queue(query),
            };
            session::replace(&page);
        });
        true
    }
}
