//! A submission on its holder's page: what is known of it, and what is done with it.

use crate::{
    browser,
    forms::{form_state::FormState, notices::Message, refusals},
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
        wire::{HolderAction, HolderRequest, Managed, NewAddress},
    },
};
use std::sync::Arc;
use texts::{Key, Texts, keys};

/// The id of the heading that tells where the submission stands: it gets the focus when that changes.
pub const STATUS_ID: &str = "manage-status";
/// The id of the summary of a conflict.
pub const CONFLICT_ID: &str = "conflict-title";

/// The holder's manage.
#[derive(Clone, Copy, Debug)]
pub struct ManageState {
    texts: Texts,
    id: StoredValue<SubmissionId>,
    loaded: RwSignal<Load<Arc<Managed>, Refusal>>,
    /// What was written for a version that has been changed meanwhile
    conflict: StoredValue<Option<ProposalForm>>,
    is_busy: RwSignal<bool>,
    message: RwSignal<Option<Message>>,
    /// Why the form was not taken, told beside its buttons
    refusal: RwSignal<Option<Message>>,
}

impl ManageState {
    /// An empty manage, which asks for its submission once the program runs.
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

    /// What is known of it.
    pub fn loaded(self) -> Load<Arc<Managed>, Refusal> {
        self.loaded.get()
    }

    /// Whether a request is on its way.
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// What became of the last request.
    pub fn message(self) -> RwSignal<Option<Message>> {
        self.message
    }

    /// Why the form was not taken.
    pub fn refusal(self) -> RwSignal<Option<Message>> {
        self.refusal
    }

    /// What was written for an earlier version.
    pub fn conflict(self) -> Option<ProposalForm> {
        self.conflict.get_value()
    }

    /// The two versions were compared.
    pub fn settle(self) {
        self.conflict.set_value(None);
    }

    /// Asks for the submission.
    pub fn load(self) {
        self.loaded.set(Load::Waiting);
        spawn_local(async move { self.reload().await });
    }

    /// Does something with it, seeing `version`. `form_state` is the form that is sent with it; `on_done` comes before the page is
    /// drawn anew.
    pub fn act(
        self,
        version: Version,
        action: HolderAction,
        form_state: Option<FormState>,
        on_done: impl FnOnce() + 'static,
    ) {
        let Some(path) = self.begin("actions") else {
            return;
        };
        let done = done(&action);
        let request = HolderRequest { version, action };
        let json = serde_json::to_string(&request).unwrap_or_default();
        spawn_local(async move {
            match post::<Managed>(&path, json).await {
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

    /// Corrects an address that nobody has confirmed yet, and sends the mail again.
    pub fn correct_address(self, address: String) {
        let Some(path) = self.begin("address") else {
            return;
        };
        let json = serde_json::to_string(&NewAddress { address }).unwrap_or_default();
        spawn_local(async move {
            match post::<Managed>(&path, json).await {
                Ok(managed) => {
                    self.finish(keys::DONE_ADDRESS);
                    self.loaded.set(Load::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, None).await,
            }
        });
    }

    /// Has a mail sent, or the links exchanged: `resend`, `rotate`, or `transfer` to an address.
    pub fn ask(self, part: &'static str, address: Option<String>, done: Key) {
        let Some(path) = self.begin(part) else {
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

    /// The path of a request, unless another one is on its way.
    fn begin(self, part: &str) -> Option<String> {
        if self.is_busy.get_untracked() {
            return None;
        }
        self.is_busy.set(true);
        self.message.set(None);
        self.refusal.set(None);
        Some(self.id.with_value(|id| api::manage_part(id, part)))
    }

    fn finish(self, done: Key) {
        self.is_busy.set(false);
        let text = self.texts.get(done).to_owned();
        self.message.set(Some(Message::Done(text)));
    }

    async fn refuse(self, refusal: Refusal, form_state: Option<FormState>) {
        self.is_busy.set(false);
        let text = refusals::refusal(self.texts, &refusal);
        // After a conflict the page shows something else than the form.
        let place = if form_state.is_some() && refusal.status() != 409 {
            self.refusal
        } else {
            self.message
        };
        place.set(Some(Message::Refused(text)));
        match (refusal, form_state) {
            (Refusal::Problem { problem, .. }, Some(form_state)) if !problem.errors.is_empty() => {
                form_state.refuse(problem.errors);
                browser::focus_soon(crate::forms::summary::SUMMARY_ID);
            }
            (refusal, form_state) if refusal.status() == 409 => {
                // What was written stays at hand while the other version comes.
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
        let loaded = match answer.and_then(|answer| answer.read::<Managed>()) {
            Ok(managed) => Load::Ready(Arc::new(managed)),
            Err(refusal) => Load::Failed(refusal),
        };
        self.loaded.set(loaded);
    }
}

async fn post<T: serde::de::DeserializeOwned>(path: &str, json: String) -> Result<T, Refusal> {
    request::post(path, json).await?.read()
}

/// What is said when something was done.
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
