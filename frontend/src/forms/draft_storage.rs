//! Storage of a form in the browser while it is being filled in: a reload, a crash, a lost network or another tab
//! loses nothing.

use crate::{
    browser,
    forms::{
        conflict::CONFLICT_ID,
        draft::{Draft, DraftMatch, DraftSlot, match_draft},
        form_state::FormState,
        pointer,
        sent::Sent,
    },
    storage::BrowserStorage,
};
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};
use shared::{
    form::content::FormContent,
    submission::id::{SubmissionId, Version},
    time::Timestamp,
};
use std::time::Duration;
use web_sys::{BeforeUnloadEvent, StorageEvent};

/// The delay after the last input; shorter than closing a tab takes.
const PAUSE: Duration = Duration::from_millis(400);

/// The state of the stored draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// There is nothing to store
    Nothing,
    /// It will be stored in a moment
    Soon,
    /// It is stored
    At(Timestamp),
    /// The browser refuses to store it
    Refused,
    /// Another tab has stored another text, which this one doesn't overwrite
    Elsewhere,
}

/// The stored draft, with which the form is compared.
#[derive(Debug)]
struct SavedDraft {
    slot: DraftSlot,
    /// The form before any input; starting afresh returns to it
    initial: Box<dyn FormContent>,
    /// The form as last stored or restored
    last: Box<dyn FormContent>,
    /// The draft's key
    key: String,
    /// The time at which its form was opened
    opened: Timestamp,
    timer: Option<TimeoutHandle>,
}

/// The storage of a form.
#[derive(Clone, Copy, Debug)]
pub struct DraftStorage {
    form_state: FormState,
    version: Option<Version>,
    saved: StoredValue<SavedDraft>,
    kept: RwSignal<SaveStatus>,
    restored: RwSignal<Option<Timestamp>>,
    outdated: RwSignal<Option<Box<dyn FormContent>>>,
    compared: RwSignal<Option<Box<dyn FormContent>>>,
}

impl DraftStorage {
    /// Stores `form_state` in `slot` once the program runs. `version` is that of the submission being edited.
    pub fn new(form_state: FormState, slot: DraftSlot, version: Option<Version>) -> Self {
        let initial = untrack(|| form_state.form());
        let draft_storage = Self {
            form_state,
            version,
            saved: StoredValue::new(SavedDraft {
                slot,
                last: initial.clone(),
                initial,
                key: String::new(),
                opened: Timestamp::default(),
                timer: None,
            }),
            kept: RwSignal::new(SaveStatus::Nothing),
            restored: RwSignal::new(None),
            outdated: RwSignal::new(None),
            compared: RwSignal::new(None),
        };
        // The listeners live as long as the form, not only until the next input.
        let owner = Owner::current();
        Effect::new(move |before: Option<()>| {
            form_state.with(|_| ());
            if before.is_none() {
                match &owner {
                    Some(owner) => owner.with(|| draft_storage.begin()),
                    None => draft_storage.begin(),
                }
            } else {
                draft_storage.changed();
            }
        });
        draft_storage
    }

    /// The state of the stored draft.
    pub fn kept(self) -> SaveStatus {
        self.kept.get()
    }

    /// When the draft that was restored had been stored.
    pub fn restored(self) -> Option<Timestamp> {
        self.restored.get()
    }

    /// The draft for an older version of the submission.
    pub fn outdated(self) -> Option<Box<dyn FormContent>> {
        self.outdated.get()
    }

    /// The text of another tab, while it is compared with this one's.
    pub fn compared(self) -> Option<Box<dyn FormContent>> {
        self.compared.get()
    }

    /// True while the texts of two tabs are compared.
    pub fn is_compared(self) -> bool {
        self.compared.with(Option::is_some)
    }

    /// The draft as it is now.
    pub fn draft(self) -> Draft {
        let form = untrack(|| self.form_state.form());
        self.saved.with_value(|saved| Draft {
            key: saved.key.clone(),
            opened: saved.opened,
            kept: browser::now(),
            version: self.version,
            began_in: saved.initial.lang(),
            form,
        })
    }

    /// Stores the form now; false where the browser refused.
    pub fn keep(self) -> bool {
        self.stop_waiting();
        if self.kept.get_untracked() == SaveStatus::Elsewhere {
            return false;
        }
        let draft = self.draft();
        if self.saved.with_value(|saved| *saved.initial == *draft.form) {
            BrowserStorage::Local.remove(&self.key());
            self.remember(draft.form);
            self.kept.set(SaveStatus::Nothing);
            return true;
        }
        let json = serde_json::to_string(&draft).unwrap_or_default();
        let done = BrowserStorage::Local.set(&self.key(), &json);
        if done {
            self.remember(draft.form);
        }
        self.kept.set(if done {
            SaveStatus::At(draft.kept)
        } else {
            SaveStatus::Refused
        });
        done
    }

    /// Leaves the draft to the page of the submission that it has become, which removes it once it is shown.
    pub fn hand_over(self, id: &SubmissionId) {
        self.stop_waiting();
        let sent = self.saved.with_value(|saved| Sent {
            slot: saved.slot.key(),
            key: saved.key.clone(),
        });
        sent.leave_to(id);
        // The current content counts as stored.
        self.remember(untrack(|| self.form_state.form()));
    }

    /// True if something was changed since the form was first opened, now or in a draft that was restored.
    pub fn is_begun(self) -> bool {
        self.form_state
            .with_untracked(|form| self.saved.with_value(|saved| *saved.initial != *form))
    }

    /// Starts afresh, with the form before any input.
    pub fn start_afresh(self) {
        self.start_with(self.saved.with_value(|saved| saved.initial.clone()));
    }

    /// Starts afresh, with this form.
    pub fn start_with(self, form: Box<dyn FormContent>) {
        self.open(browser::random_key(), browser::now());
        self.restored.set(None);
        self.outdated.set(None);
        self.form_state.fill(form);
        self.kept.set(SaveStatus::Soon);
        self.keep();
    }

    /// Makes what is sent from now on another submission.
    pub fn take_new_key(self) {
        self.saved
            .update_value(|saved| saved.key = browser::random_key());
        self.keep();
    }

    /// Compares the text of the other tab with this one's.
    pub fn compare(self) {
        let json = BrowserStorage::Local.get(&self.key());
        let draft = json.and_then(|json| {
            self.form_state
                .with_untracked(|form| Draft::read(&json, form))
        });
        match draft {
            Some(draft) => {
                self.compared.set(Some(draft.form));
                browser::focus_soon(CONFLICT_ID);
            }
            // It was sent, or given up.
            None => self.store_own(),
        }
    }

    /// Continues with what was chosen of the texts of two tabs, and stores it.
    pub fn settle(self, form: Box<dyn FormContent>) {
        self.compared.set(None);
        self.form_state.fill(form);
        self.store_own();
    }

    fn store_own(self) {
        self.kept.set(SaveStatus::Soon);
        self.keep();
    }

    fn key(self) -> String {
        self.saved.with_value(|saved| saved.slot.key())
    }

    fn open(self, key: String, opened: Timestamp) {
        self.saved.update_value(|saved| {
            saved.key = key;
            saved.opened = opened;
        });
    }

    fn remember(self, form: Box<dyn FormContent>) {
        self.saved.update_value(|saved| saved.last = form);
    }

    fn stop_waiting(self) {
        let timer = self
            .saved
            .try_update_value(|saved| saved.timer.take())
            .flatten();
        if let Some(timer) = timer {
            timer.clear();
        }
    }

    fn begin(self) {
        let now = browser::now();
        self.open(browser::random_key(), now);
        self.form_state.set_today(now.date());
        self.find();
        let leave = window_event_listener(ev::pagehide, move |_| {
            self.keep_what_changed();
        });
        let hide = window_event_listener(ev::visibilitychange, move |_| {
            self.keep_what_changed();
        });
        let unload = window_event_listener(ev::beforeunload, move |event: BeforeUnloadEvent| {
            if !self.keep_what_changed() {
                event.prevent_default();
            }
        });
        let storage = window_event_listener(ev::storage, move |event: StorageEvent| {
            self.on_storage(&event);
        });
        on_cleanup(move || {
            self.keep_what_changed();
            leave.remove();
            hide.remove();
            unload.remove();
            storage.remove();
        });
    }

    /// Looks for a draft, and restores it.
    fn find(self) {
        let kept = BrowserStorage::Local.get(&self.key());
        let found = self
            .saved
            .with_value(|saved| match_draft(kept.as_deref(), self.version, &*saved.initial));
        match found {
            DraftMatch::Nothing => {}
            DraftMatch::Same(draft) => {
                self.open(draft.key, draft.opened);
                self.remember(draft.form.clone());
                self.restored.set(Some(draft.kept));
                self.kept.set(SaveStatus::At(draft.kept));
                self.form_state.fill(draft.form);
            }
            DraftMatch::Outdated(draft) => self.outdated.set(Some(draft.form)),
        }
    }

    /// Stores unsaved changes; false where the browser refused.
    fn keep_what_changed(self) -> bool {
        let form = self.form_state.try_form();
        let changed = form.is_some_and(|form| self.saved.with_value(|saved| *saved.last != *form));
        !changed || self.keep()
    }

    fn changed(self) {
        let same = self
            .form_state
            .with(|form| self.saved.with_value(|saved| *saved.last == *form));
        if same || self.kept.get_untracked() == SaveStatus::Elsewhere {
            return;
        }
        self.kept.set(SaveStatus::Soon);
        self.stop_waiting();
        // The line that tells of it may become longer.
        let keep = move || pointer::when_up(move || _ = self.keep());
        let later = set_timeout_with_handle(keep, PAUSE);
        self.saved.update_value(|saved| saved.timer = later.ok());
    }

    /// Another tab has written to this slot.
    fn on_storage(self, event: &StorageEvent) {
        if event.key() != Some(self.key()) {
            return;
        }
        let like = |json: String| self.form_state.with(|form| Draft::read(&json, form));
        let Some(draft) = event.new_value().and_then(like) else {
            return;
        };
        let same = self.form_state.with_untracked(|form| *form == *draft.form);
        if same {
            self.remember(draft.form);
        } else {
            pointer::when_up(move || _ = self.kept.try_set(SaveStatus::Elsewhere));
        }
    }
}
