//! The state of the holder's page: the submission, and the requests about it.

use crate::{
    browser,
    forms::{
        conflict::CONFLICT_ID, done::Done, form_state::FormState, notices::FormMessage, pointer,
        refusals, sent::Sent,
    },
    load::Load,
    navigation,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    form::content::FormContent,
    paths::{self, Page, api},
    problem::ProblemCode,
    submission::{
        SubmissionKind,
        action::ActionName,
        id::{SubmissionId, Version},
        state::StateName,
        wire::{HolderAction, HolderRequest, ManagedSubmission, NewAddress, QuestionAnswer},
    },
};
use std::sync::Arc;
use texts::{Key, Texts, keys};

/// The id of the heading with the state, which gets the focus when the state changes.
pub const STATUS_ID: &str = "manage-status";

/// The id of the button that asks another contact. A URL that ends with it moves the focus there.
pub const TRANSFER_ID: &str = "transfer";

/// What follows an action that succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// The page shows the new state, and says this
    Stay(Key),
    /// The holder's page shows it, and says what was done
    Leave(Done),
}

/// An action, with a form of any kind.
pub type FormAction = HolderAction<Box<dyn FormContent>>;

/// What the holder can change now on a page of its own, as the link to that page calls it.
pub fn edit_name(managed: &ManagedSubmission) -> Option<Key> {
    let name = match (managed.kind, &managed.revision) {
        (SubmissionKind::Proposal, _) => keys::EDIT_OPEN,
        (SubmissionKind::Outcome, _) => keys::EDIT_RESULTS_OPEN,
        // The reply itself until it is delivered, then what may be public of it, once a reviewer asks for changes.
        (SubmissionKind::Reply, Some(revision)) => {
            return (revision.state == StateName::Returned).then_some(keys::EDIT_SHOWN_OPEN);
        }
        (SubmissionKind::Reply, None) => keys::EDIT_REPLY_OPEN,
        (
            SubmissionKind::JoinRequest | SubmissionKind::Message | SubmissionKind::ThreadMessage,
            _,
        ) => return None,
    };
    let can_send = [ActionName::Submit, ActionName::Edit, ActionName::Resubmit]
        .iter()
        .any(|action| managed.actions.contains(action));
    can_send.then_some(name)
}

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct ManageState {
    texts: Texts,
    id: StoredValue<SubmissionId>,
    loaded: RwSignal<Load<Arc<ManagedSubmission>, Refusal>>,
    /// Changes to a version that is no longer current
    conflict: StoredValue<Option<Box<dyn FormContent>>>,
    is_busy: RwSignal<bool>,
    message: RwSignal<Option<FormMessage>>,
    /// The refusal of the form, shown beside its buttons
    refusal: RwSignal<Option<FormMessage>>,
}

impl ManageState {
    /// The state for a submission, which is loaded once the program runs.
    pub fn new(texts: Texts, id: SubmissionId) -> Self {
        let manage = Self {
            texts,
            id: StoredValue::new(id),
            loaded: RwSignal::new(Load::Waiting),
            conflict: StoredValue::new(None),
            is_busy: RwSignal::new(false),
            message: RwSignal::new(None),
            refusal: RwSignal::new(None),
        };
        Effect::new(move |_| manage.load());
        manage
    }

    /// The submission.
    pub fn loaded(self) -> Load<Arc<ManagedSubmission>, Refusal> {
        self.loaded.get()
    }

    /// True if a request is running.
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// The result of the last request.
    pub fn message(self) -> RwSignal<Option<FormMessage>> {
        self.message
    }

    /// The refusal of the form.
    pub fn refusal(self) -> RwSignal<Option<FormMessage>> {
        self.refusal
    }

    /// Changes to an earlier version.
    pub fn conflict(self) -> Option<Box<dyn FormContent>> {
        self.conflict.get_value()
    }

    /// The conflict is resolved.
    pub fn settle(self) {
        self.conflict.set_value(None);
    }

    /// Loads the submission.
    pub fn load(self) {
        self.loaded.set(Load::Waiting);
        spawn_local(async move {
            self.reload().await;
            // The button was not there when the browser looked for it.
            let fragment = window().location().hash().unwrap_or_default();
            if fragment.strip_prefix('#') == Some(TRANSFER_ID) {
                browser::focus_soon(TRANSFER_ID);
            }
        });
    }

    /// Takes an action on `version`. `form_state` is the form that the action sends; `on_done` runs before the page is
    /// rendered again.
    pub fn act(
        self,
        version: Version,
        action: FormAction,
        form_state: Option<FormState>,
        on_done: impl FnOnce() -> Onward + 'static,
    ) {
        let Some(path) = self.begin(api::MANAGE_ACTIONS) else {
            return;
        };
        let request = HolderRequest { version, action };
        let json = serde_json::to_string(&request).unwrap_or_default();
        spawn_local(async move {
            match post::<ManagedSubmission>(&path, json).await {
                Ok(managed) => {
                    match on_done() {
                        Onward::Leave(done) => return self.leave(&managed.id, done),
                        Onward::Stay(done) => self.finish(done),
                    }
                    self.loaded.set(Load::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, form_state).await,
            }
        });
    }

    /// Goes to the holder's page, which says what was done.
    fn leave(self, id: &SubmissionId, done: Done) {
        // The form stays busy until the page is gone.
        done.tell(id);
        navigation::replace(&paths::path(self.texts.lang(), Page::Manage(id)));
    }

    /// Says what was done on another page, if the reader comes from there, and moves the focus to the status once it is
    /// loaded.
    pub fn tell_what_was_sent(self) {
        Effect::new(move |before: Option<bool>| {
            let is_new = before.unwrap_or_else(|| self.take_done());
            if is_new && matches!(self.loaded.get(), Load::Ready(_)) {
                browser::focus_soon(STATUS_ID);
                return false;
            }
            is_new
        });
    }

    /// Shows what was done on another page; true if something was.
    fn take_done(self) -> bool {
        let Some(done) = self.id.with_value(Done::take) else {
            return false;
        };
        self.finish(done.text());
        true
    }

    /// Corrects an unconfirmed address, and sends the mail again.
    pub fn correct_address(self, address: String) {
        let json = serde_json::to_string(&NewAddress { address }).unwrap_or_default();
        self.post_and_show(api::MANAGE_ADDRESS, json, keys::DONE_ADDRESS);
    }

    /// Moves an entry of a region's list to the list of its new network.
    pub fn move_entry(self) {
        self.post_and_show(api::MANAGE_MOVE, "{}".to_owned(), keys::DONE_MOVE);
    }

    /// Answers a reviewer's question.
    pub fn answer(self, answer: &QuestionAnswer) {
        let json = serde_json::to_string(answer).unwrap_or_default();
        self.post_and_show(api::MANAGE_ANSWER, json, keys::DONE_ANSWER);
    }

    /// Posts, and shows the submission of the answer.
    fn post_and_show(self, pattern: &'static str, json: String, done: Key) {
        let Some(path) = self.begin(pattern) else {
            return;
        };
        spawn_local(async move {
            match post::<ManagedSubmission>(&path, json).await {
                Ok(managed) => {
                    self.finish(done);
                    self.loaded.set(Load::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, None).await,
            }
        });
    }

    /// Posts to [`api::MANAGE_RESEND`], [`api::MANAGE_ROTATE`], [`api::MANAGE_TRANSFER_CANCEL`], or with an address
    /// [`api::MANAGE_TRANSFER`]; the page shows what follows.
    pub fn ask(self, pattern: &'static str, address: Option<String>, done: Key) {
        let Some(path) = self.begin(pattern) else {
            return;
        };
        let json = match address {
            Some(address) => serde_json::to_string(&NewAddress { address }).unwrap_or_default(),
            None => "{}".to_owned(),
        };
        spawn_local(async move {
            match request::post(&path, json).await {
                Ok(_) => {
                    self.finish(done);
                    self.refresh().await;
                }
                Err(refusal) => self.refuse(refusal, None).await,
            }
        });
    }

    /// The path of a request; `None` while another one is running.
    fn begin(self, pattern: &str) -> Option<String> {
        if self.is_busy.get_untracked() {
            return None;
        }
        self.is_busy.set(true);
        self.message.set(None);
        self.refusal.set(None);
        Some(self.id.with_value(|id| api::manage_part(id, pattern)))
    }

    fn finish(self, done: Key) {
        self.is_busy.set(false);
        let text = self.texts.get(done).to_owned();
        self.message.set(Some(FormMessage::Done(text)));
    }

    async fn refuse(self, refusal: Refusal, form_state: Option<FormState>) {
        self.is_busy.set(false);
        let text = refusals::refusal(self.texts, &refusal);
        // After a conflict the form isn't shown.
        let place = if form_state.is_some() && refusal.status() != 409 {
            self.refusal
        } else {
            self.message
        };
        pointer::when_up(move || _ = place.try_set(Some(FormMessage::Refused(text))));
        match (refusal, form_state) {
            (Refusal::Problem { problem, .. }, Some(form_state)) if !problem.errors.is_empty() => {
                form_state.refuse(problem.errors);
                browser::focus_soon(crate::forms::summary::SUMMARY_ID);
            }
            (refusal, form_state) if refusal.status() == 409 => {
                // The changes are kept while the current version is loaded.
                if refusal.code() == Some(ProblemCode::Conflict) {
                    self.conflict
                        .set_value(form_state.and_then(FormState::try_form));
                }
                self.reload().await;
                if self.conflict.with_value(Option::is_some) {
                    browser::focus_soon(CONFLICT_ID);
                }
            }
            (refusal, None) if refusal.status() == 404 => self.loaded.set(Load::Failed(refusal)),
            _ => {}
        }
    }

    /// Loads the submission anew, while the page shows it as it was: something else has given it another version.
    pub async fn refresh(self) {
        if let Ok(managed) = self.get().await {
            self.loaded.try_set(Load::Ready(Arc::new(managed)));
        }
    }

    async fn reload(self) {
        let loaded = match self.get().await {
            Ok(managed) => Load::Ready(Arc::new(managed)),
            Err(refusal) => Load::Failed(refusal),
        };
        // Without its cookie the page leads on, too.
        let is_there = match &loaded {
            Load::Failed(refusal) => refusal.status() == 404,
            Load::Ready(_) | Load::Waiting => true,
        };
        if is_there {
            self.id.try_with_value(Sent::arrived);
        }
        self.loaded.set(loaded);
    }

    async fn get(self) -> Result<ManagedSubmission, Refusal> {
        let path = self.id.try_with_value(api::manage).unwrap_or_default();
        request::get(&path).await?.read()
    }
}

async fn post<T: serde::de::DeserializeOwned>(path: &str, json: String) -> Result<T, Refusal> {
    request::post(path, json).await?.read()
}
