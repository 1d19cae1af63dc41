//! The state of the holder's page: the submission, and the requests about it.

use crate::{
    browser,
    forms::{form_state::FormState, notices::FormMessage, refusals},
    load::Load,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::api,
    problem::ProblemCode,
    proposal::form::ProposalForm,
    submission::{
        id::{SubmissionId, Version},
        wire::{HolderAction, HolderRequest, ManagedSubmission, NewAddress},
    },
};
use std::sync::Arc;
use texts::{Key, Texts, keys};

/// The id of the heading with the state, which gets the focus when the state changes.
pub const STATUS_ID: &str = "manage-status";
/// The id of the summary of a conflict.
pub const CONFLICT_ID: &str = "conflict-title";

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct ManageState {
    texts: Texts,
    id: StoredValue<SubmissionId>,
    loaded: RwSignal<Load<Arc<ManagedSubmission>, Refusal>>,
    /// Changes to a version that is no longer current
    conflict: StoredValue<Option<ProposalForm>>,
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
    pub fn conflict(self) -> Option<ProposalForm> {
        self.conflict.get_value()
    }

    /// The conflict is resolved.
    pub fn settle(self) {
        self.conflict.set_value(None);
    }

    /// Loads the submission.
    pub fn load(self) {
        self.loaded.set(Load::Waiting);
        spawn_local(async move { self.reload().await });
    }

    /// Takes an action on `version`. `form_state` is the form that the action sends; `on_done` runs before the page is
    /// rendered again.
    pub fn act(
        self,
        version: Version,
        action: HolderAction,
        form_state: Option<FormState>,
        on_done: impl FnOnce() + 'static,
    ) {
        let Some(path) = self.begin(api::MANAGE_ACTIONS) else {
            return;
        };
        let done = done(&action);
        let request = HolderRequest { version, action };
        let json = serde_json::to_string(&request).unwrap_or_default();
        spawn_local(async move {
            match post::<ManagedSubmission>(&path, json).await {
                Ok(managed) => {
                    on_done();
                    self.finish(done);
                    self.loaded.set(Load::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, form_state).await,
            }
        });
    }

    /// Corrects an unconfirmed address, and sends the mail again.
    pub fn correct_address(self, address: String) {
        let Some(path) = self.begin(api::MANAGE_ADDRESS) else {
            return;
        };
        let json = serde_json::to_string(&NewAddress { address }).unwrap_or_default();
        spawn_local(async move {
            match post::<ManagedSubmission>(&path, json).await {
                Ok(managed) => {
                    self.finish(keys::DONE_ADDRESS);
                    self.loaded.set(Load::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, None).await,
            }
        });
    }

    /// Posts to [`api::MANAGE_RESEND`], [`api::MANAGE_ROTATE`], or with an address [`api::MANAGE_TRANSFER`].
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
                Ok(_) => self.finish(done),
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
        place.set(Some(FormMessage::Refused(text)));
        match (refusal, form_state) {
            (Refusal::Problem { problem, .. }, Some(form_state)) if !problem.errors.is_empty() => {
                form_state.refuse(problem.errors);
                browser::focus_soon(crate::forms::summary::SUMMARY_ID);
            }
            (refusal, form_state) if refusal.status() == 409 => {
                // The changes are kept while the current version is loaded.
                if refusal.code() == Some(ProblemCode::Conflict) {
                    let written = form_state.and_then(FormState::try_form);
                    self.conflict.set_value(written);
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

    async fn reload(self) {
        let path = self.id.with_value(api::manage);
        let answer = request::get(&path).await;
        let loaded = match answer.and_then(|answer| answer.read::<ManagedSubmission>()) {
            Ok(managed) => Load::Ready(Arc::new(managed)),
            Err(refusal) => Load::Failed(refusal),
        };
        self.loaded.set(loaded);
    }
}

async fn post<T: serde::de::DeserializeOwned>(path: &str, json: String) -> Result<T, Refusal> {
    request::post(path, json).await?.read()
}

/// The message after an action.
fn done(action: &HolderAction) -> Key {
    match action {
        HolderAction::Submit { .. } => keys::DONE_SUBMIT,
        HolderAction::Edit { .. } => keys::DONE_EDIT,
        HolderAction::Resubmit { .. } => keys::DONE_RESUBMIT,
        HolderAction::Discard => keys::DONE_DISCARD,
        HolderAction::Withdraw { .. } => keys::DONE_WITHDRAW,
        HolderAction::Reopen => keys::DONE_REOPEN,
        HolderAction::Close => keys::DONE_CLOSE,
        HolderAction::Erase => keys::DONE_ERASE,
    }
}
