//! A question before something is done that can't be undone easily: the browser's own modal dialog.

use crate::texts::{Key, keys, use_texts};
use leptos::{html, prelude::*};

/// A question, and what its button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is about to be done
    pub title: Key,
    /// What happens then
    pub body: Key,
    /// The button that does it
    pub yes: Key,
    /// What has to be written for it, if anything
    pub ask: Option<Ask>,
}

/// What has to be written before something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Why
    Reason,
    /// The address of someone else
    Address,
}

/// The dialog; open while there is a question.
#[component]
pub fn Dialog(
    /// The question.
    question: RwSignal<Option<Question>>,
    /// Does it, with what was written; says what is missing where it can't.
    on_yes: Callback<String, Option<Key>>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let asked = question.get().is_some();
        if let Some(dialog) = dialog.get() {
            if asked && !dialog.open() {
                _ = dialog.show_modal();
            } else if !asked && dialog.open() {
                dialog.close();
            }
        }
    });
    let close = move |event: leptos::ev::Event| {
        // The browser tells of it a moment later, when it may ask again, or what was asked about be gone.
        if !event_target::<web_sys::HtmlDialogElement>(&event).open() {
            _ = question.try_set(None);
        }
    };
    view! {
        <dialog node_ref=dialog class="question" aria-labelledby="question-title" on:close=close>
            {move || question.get().map(|asked| view! { <Asked asked question on_yes/> })}
        </dialog>
    }
    .into_any()
}

#[component]
fn Asked(
    /// The question.
    asked: Question,
    /// Where it stands.
    question: RwSignal<Option<Question>>,
    /// Does it.
    on_yes: Callback<String, Option<Key>>,
) -> impl IntoView {
    let texts = use_texts();
    let written = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<Key>);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match on_yes.run(written.get_untracked()) {
            // What was asked about may be gone when it is done.
            None => drop(question.try_set(None)),
            Some(key) => {
                missing.set(Some(key));
                crate::forms::browser::focus("question-text");
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
