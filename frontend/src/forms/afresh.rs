//! The question before a form is set back, and what follows from it.

use crate::{
    browser,
    forms::{dialog::Question, draft_storage::DraftStorage},
};
use leptos::prelude::*;
use texts::keys;

/// The question before a new form is emptied.
pub const EMPTY: Question = Question {
    title: keys::AFRESH_TITLE,
    body: keys::AFRESH_BODY,
    yes: keys::DRAFT_AFRESH,
    ask: None,
};

/// The question before what was changed is given up.
pub const REVERT: Question = Question {
    title: keys::REVERT_TITLE,
    body: keys::REVERT_BODY,
    yes: keys::REVERT_YES,
    ask: None,
};

/// The question while it is open, what opens it, and what answers it.
pub struct Afresh {
    /// The open question
    pub question: RwSignal<Option<Question>>,
    /// Opens it
    pub on_ask: Callback<()>,
    /// Sets the form back
    pub on_yes: Callback<String, Option<String>>,
}

impl Afresh {
    /// The question about a draft. `top` is the id of the place that gets the focus once the form is set back.
    pub fn new(asked: Question, draft_storage: DraftStorage, top: &'static str) -> Self {
        let question = RwSignal::new(None);
        Self {
            question,
            on_ask: Callback::new(move |()| question.set(Some(asked))),
            on_yes: Callback::new(move |_| {
                draft_storage.start_afresh();
                browser::focus_soon(top);
                None
            }),
        }
    }
}
