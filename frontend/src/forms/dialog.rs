//! The question before an action that can't be undone easily, in a modal dialog.

use crate::{browser, components::modal::Modal, page_texts::use_texts};
use leptos::prelude::*;
use texts::{Key, keys};

/// The texts of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The action
    pub title: Key,
    /// Its consequences
    pub body: Key,
    /// The label of the button that does it
    pub yes: Key,
    /// The text that has to be written for it, if any
    pub ask: Option<Ask>,
}

/// The text that an action requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A reason
    Reason,
    /// Another person's e-mail address
    Address,
}

/// The dialog; open while a question is set.
#[component]
pub fn Dialog(
    /// The question.
    question: RwSignal<Option<Question>>,
    /// Takes the action with the text; returns the error of an invalid text.
    on_yes: Callback<String, Option<Key>>,
) -> impl IntoView {
    let is_open = Signal::derive(move || question.with(Option::is_some));
    let on_close = Callback::new(move |()| _ = question.try_set(None));
    view! {
        <Modal is_open on_close title_id="question-title">
            {move || question.get().map(|asked| view! { <QuestionForm asked question on_yes/> })}
        </Modal>
    }
    .into_any()
}

#[component]
fn QuestionForm(
    /// The question.
    asked: Question,
    /// The signal that holds it.
    question: RwSignal<Option<Question>>,
    /// Takes the action.
    on_yes: Callback<String, Option<Key>>,
) -> impl IntoView {
    let texts = use_texts();
    let written = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<Key>);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match on_yes.run(written.get_untracked()) {
            // The component may be gone once the action is done.
            None => drop(question.try_set(None)),
            Some(key) => {
                missing.set(Some(key));
                browser::focus("question-text");
            }
        }
    };
    let on_input = move |event: leptos::ev::Event| {
        missing.set(None);
        written.set(event_target_value(&event));
    };
    let invalid = move || missing.get().map(|_| "true");
    let described_by = move || missing.get().map(|_| "question-error");
    let control = asked.ask.map(|ask| match ask {
        Ask::Reason => view! {
            <label for="question-text">{texts.get(keys::DIALOG_REASON)}</label>
            <textarea id="question-text" rows="4" aria-required="true" aria-invalid=invalid aria-describedby=described_by on:input=on_input></textarea>
        }
        .into_any(),
        Ask::Address => view! {
            <label for="question-text">{texts.get(keys::DIALOG_ADDRESS)}</label>
            <input id="question-text" type="email" autocomplete="off" aria-required="true" aria-invalid=invalid aria-describedby=described_by on:input=on_input/>
        }
        .into_any(),
    });
    let error = move || {
        missing
            .get()
            .map(|key| view! { <p class="field-error" id="question-error">{texts.get(key)}</p> })
    };
    view! {
        <form class="field" novalidate on:submit=on_submit>
            <h2 id="question-title">{texts.get(asked.title)}</h2>
            <p>{texts.get(asked.body)}</p>
            {control}
            {error}
            <p class="form-buttons">
                <button type="submit" class="button">{texts.get(asked.yes)}</button>
                <button type="button" class="plain-button" on:click=move |_| question.set(None)>
                    {texts.get(keys::DIALOG_CANCEL)}
                </button>
            </p>
        </form>
    }
    .into_any()
}
