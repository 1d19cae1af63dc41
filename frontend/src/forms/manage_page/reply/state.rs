//! The state of a reply for the side that wrote it.

use crate::{
    load::Load,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::api,
    submission::{id::SubmissionId, wire::SentReply},
};

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct SentState {
    id: StoredValue<SubmissionId>,
    loaded: RwSignal<Load<SentReply, Refusal>>,
}

impl SentState {
    /// The state of a reply. Nothing is loaded before [`Self::load`].
    pub fn new(id: SubmissionId) -> Self {
        Self {
            id: StoredValue::new(id),
            loaded: RwSignal::new(Load::Waiting),
        }
    }

    /// Loads it. What was loaded before stays until then.
    pub fn load(self) {
        let path = self.path(api::MANAGE_REPLY);
        spawn_local(async move {
            let answer = request::get(&path).await;
            match answer.and_then(|answer| answer.read()) {
                Ok(sent) => self.put(sent),
                Err(refusal) => _ = self.loaded.try_set(Load::Failed(refusal)),
            }
        });
    }

    /// Shows it as it is now.
    pub fn put(self, sent: SentReply) {
        self.loaded.try_set(Load::Ready(sent));
    }

    /// What was loaded.
    pub fn loaded(self) -> Load<SentReply, Refusal> {
        self.loaded.get()
    }

    /// The reply, once it is loaded.
    pub fn sent(self) -> Option<SentReply> {
        match self.loaded.get() {
            Load::Ready(sent) => Some(sent),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// The path of a request about the reply.
    pub fn path(self, pattern: &str) -> String {
        self.id.with_value(|id| api::manage_part(id, pattern))
    }
}
