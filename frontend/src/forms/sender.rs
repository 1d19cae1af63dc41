//! Sending a new form: once, however often the button is pressed and whatever becomes of the answer.

use crate::{
    browser,
    forms::{
        done::Done, draft_storage::DraftStorage, form_state::FormState, notices::FormMessage,
        pointer, refusals, summary::SUMMARY_ID,
    },
    navigation,
    page_texts::use_texts,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use serde::Serialize;
use shared::{
    form::content::FormContent,
    lang::Lang,
    paths::{self, Page},
    problem::ProblemCode,
    submission::wire::SubmissionReceipt,
};
use texts::Texts;

/// A new form as it is sent: [`NewSubmission`](shared::submission::wire::NewSubmission) with a form of any kind.
#[derive(Serialize)]
struct NewForm {
    key: String,
    lang: Lang,
    seconds: u32,
    nickname: String,
    form: Box<dyn FormContent>,
}

/// Sends a form; one request at a time.
#[derive(Clone, Copy, Debug)]
pub struct Sender {
    texts: Texts,
    form_state: FormState,
    draft_storage: DraftStorage,
    /// The content of the honeypot
    pub nickname: RwSignal<String>,
    /// The result of the last request
    pub message: RwSignal<Option<FormMessage>>,
    /// The path of the request that is running
    sending: RwSignal<Option<String>>,
}

impl Sender {
    /// A sender of a form that is stored in the browser.
    pub fn new(form_state: FormState, draft_storage: DraftStorage) -> Self {
        Self {
            texts: use_texts(),
            form_state,
            draft_storage,
            nickname: RwSignal::new(String::new()),
            message: RwSignal::new(None),
            sending: RwSignal::new(None),
        }
    }

    /// True while a request is running.
    pub fn is_busy(self) -> bool {
        self.sending.with(Option::is_some)
    }

    /// True while a request to this path is running.
    pub fn is_sending(self, path: &str) -> bool {
        self.sending
            .with(|sending| sending.as_deref() == Some(path))
    }

    /// Sends the form if it has no errors; otherwise they are shown.
    pub fn submit(self, path: &str) {
        if self.sending.with_untracked(Option::is_some) {
            return;
        }
        if self.form_state.is_complete() {
            self.send(path);
        } else {
            self.message.set(None);
            browser::focus_soon(SUMMARY_ID);
        }
    }

    /// Sends the form as it is, and goes to the page of the submission.
    pub fn send(self, path: &str) {
        if self.sending.with_untracked(Option::is_some) {
            return;
        }
        self.message.set(None);
        self.sending.set(Some(path.to_owned()));
        self.draft_storage.keep();
        let path = path.to_owned();
        spawn_local(async move {
            match self.post(&path).await {
                // The button stays as it is until the page is gone.
                Ok((receipt, is_new)) => self.hand_over(&receipt, is_new),
                Err(refusal) => {
                    self.sending.set(None);
                    pointer::when_up(move || self.refuse(refusal));
                }
            }
        });
    }

    /// Posts the form. The flag is false if the server had received it before.
    async fn post(self, path: &str) -> Result<(SubmissionReceipt, bool), Refusal> {
        let draft = self.draft_storage.draft();
        let body = NewForm {
            seconds: draft.seconds(draft.kept),
            key: draft.key,
            lang: self.texts.lang(),
            nickname: self.nickname.get_untracked(),
            form: draft.form,
        };
        // Serialising a form can't fail.
        let json = serde_json::to_string(&body).unwrap_or_default();
        let answer = request::post(path, json).await?;
        Ok((answer.read()?, answer.status == 201))
    }

    /// Goes to the page of the submission, which removes the draft once it is there.
    fn hand_over(self, receipt: &SubmissionReceipt, is_new: bool) {
        if !is_new {
            // An earlier request arrived although its answer was lost.
            Done::Received.tell(&receipt.id);
        }
        self.draft_storage.hand_over(&receipt.id);
        let page = Page::Manage(&receipt.id);
        navigation::replace(&paths::path(self.texts.lang(), page));
    }

    /// Says why the form was refused. It may be gone.
    fn refuse(self, refusal: Refusal) {
        if self.sending.is_disposed() {
            return;
        }
        let text = refusals::refusal(self.texts, &refusal);
        match refusal.code() {
            // The next request makes another submission.
            Some(ProblemCode::KeyReused) => self.draft_storage.take_new_key(),
            // The next request comes from a person who has read why.
            Some(ProblemCode::HiddenField) => self.nickname.set(String::new()),
            Some(_) | None => {}
        }
        self.message.set(Some(FormMessage::Refused(text)));
        if let Refusal::Problem { problem, .. } = refusal
            && !problem.errors.is_empty()
        {
            self.form_state.refuse(problem.errors);
            browser::focus_soon(SUMMARY_ID);
        }
    }
}
