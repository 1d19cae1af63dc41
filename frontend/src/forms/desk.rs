//! A submission on its holder's page: what is known of it, and what is done with it.

use crate::{
    forms::{browser, filling::Filling, notices::Message, sentences},
    request::{self, Refusal},
    texts::{Key, Texts, keys},
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

/// The id of the heading that tells where the submission stands: it gets the focus when that changes.
pub const STATUS_ID: &str = "manage-status";
/// The id of the summary of a conflict.
pub const CONFLICT_ID: &str = "conflict-title";

/// What is known of the submission.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Asked for, not there yet
    Waiting,
    /// There
    Ready(Arc<ManagedSubmission>),
    /// This browser has no valid link to it
    NotValid,
    /// Not to be had
    Failed(Refusal),
}

/// The holder's desk.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    texts: Texts,
    id: StoredValue<SubmissionId>,
    loaded: RwSignal<Loaded>,
    /// What was written for a version that has been changed meanwhile
    conflict: StoredValue<Option<ProposalForm>>,
    is_busy: RwSignal<bool>,
    message: RwSignal<Option<Message>>,
    /// Why the form was not taken, told beside its buttons
    refusal: RwSignal<Option<Message>>,
}

impl Desk {
    /// An empty desk, which asks for its submission once the program runs.
    pub fn new(texts: Texts, id: SubmissionId) -> Self {
        let desk = Self {
            texts,
            id: StoredValue::new(id),
            loaded: RwSignal::new(Loaded::Waiting),
            conflict: StoredValue::new(None),
            is_busy: RwSignal::new(false),
            message: RwSignal::new(None),
            refusal: RwSignal::new(None),
        };
        Effect::new(move |_| desk.load());
        desk
    }

    /// What is known of it.
    pub fn loaded(self) -> Loaded {
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
        self.loaded.set(Loaded::Waiting);
        spawn_local(async move { self.reload().await });
    }

    /// Does something with it, seeing `version`. `filling` is the form that is sent with it; `on_done` comes before the page is
    /// drawn anew.
    pub fn act(
        self,
        version: Version,
        action: HolderAction,
        filling: Option<Filling>,
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
                    self.loaded.set(Loaded::Ready(Arc::new(managed)));
                    browser::focus_soon(STATUS_ID);
                }
                Err(refusal) => self.refuse(refusal, filling).await,
            }
        });
    }

    /// Corrects an address that nobody has confirmed yet, and sends the mail again.
    pub fn correct_address(self, address: String) {
        let Some(path) = self.begin(api::MANAGE_ADDRESS) else {
            return;
        };
        let json = serde_json::to_string(&NewAddress { address }).unwrap_or_default();
        spawn_local(async move {
            match post::<ManagedSubmission>(&path, json).await {
                Ok(managed) => {
                    self.finish(keys::DONE_ADDRESS);
                    self.loaded.set(Loaded::Ready(Arc::new(managed)));
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

    /// The path of a request, unless another one is on its way.
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
        self.message.set(Some(Message::Done(text)));
    }

    async fn refuse(self, refusal: Refusal, filling: Option<Filling>) {
        self.is_busy.set(false);
        let text = sentences::refusal(self.texts, &refusal);
        // After a conflict the page shows something else than the form.
        let place = if filling.is_some() && refusal.status() != 409 {
            self.refusal
        } else {
            self.message
        };
        place.set(Some(Message::Refused(text)));
        match (refusal, filling) {
            (Refusal::Problem { problem, .. }, Some(filling)) if !problem.errors.is_empty() => {
                filling.refuse(problem.errors);
                browser::focus_soon(crate::forms::summary::SUMMARY_ID);
            }
            (refusal, filling) if refusal.status() == 409 => {
                // What was written stays at hand while the other version comes.
                if refusal.code() == Some(ProblemCode::Conflict) {
                    let written = filling.and_then(Filling::try_form);
                    self.conflict.set_value(written);
                }
                self.reload().await;
                if self.conflict.with_value(Option::is_some) {
                    browser::focus_soon(CONFLICT_ID);
                }
            }
            (refusal, None) if refusal.status() == 404 => self.loaded.set(Loaded::NotValid),
            _ => {}
        }
    }

    async fn reload(self) {
        let path = self.id.with_value(api::manage);
        let answer = request::get(&path).await;
        let loaded = match answer.and_then(|answer| answer.read::<ManagedSubmission>()) {
            Ok(managed) => Loaded::Ready(Arc::new(managed)),
            Err(refusal) if refusal.status() == 404 => Loaded::NotValid,
            Err(refusal) => Loaded::Failed(refusal),
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
