//! The question before an action that can't be undone easily, in a modal dialog.

use crate::{
    browser,
    components::{closing_choices::closing_choices, modal::Modal},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{proposal::last_day::OpenDays, submission::closing::ClosingReason};
use texts::{Key, Texts, format, keys, places};

/// The id of the control, or of the first of several.
const CONTROL: &str = "question-text";

/// The texts of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The action
    pub title: Key,
    /// Its consequences
    pub body: Key,
    /// The label of the button that does it
    pub yes: Key,
    /// What has to be written or chosen for it, if anything
    pub ask: Option<Ask>,
}

/// What an action requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A reason
    Reason,
    /// Another person's e-mail address
    Address,
    /// A [`ClosingReason`], by its name
    ClosingReason,
    /// A last day for replies
    LastDay(OpenDays),
}

/// The dialog; open while a question is set. The focus is on the text that it asks for, else on the button that does nothing:
/// a key that is pressed twice does nothing, either.
#[component]
pub fn Dialog(
    /// The question.
    question: RwSignal<Option<Question>>,
    /// Takes the action with what was written or chosen; returns the error if that is not valid.
    on_yes: Callback<String, Option<String>>,
) -> impl IntoView {
    let is_open = Signal::derive(move || question.with(Option::is_some));
    let on_close = Callback::new(move |()| _ = question.try_set(None));
    // What was written stays for the next time that the same is asked. Nothing is chosen then.
    let written = RwSignal::new(String::new());
    let last = StoredValue::new(None::<Question>);
    let begin = move |asked: Question| {
        if last.get_value() != Some(asked) || asked.ask == Some(Ask::ClosingReason) {
            written.set(String::new());
            last.set_value(Some(asked));
        }
    };
    view! {
        <Modal is_open on_close title_id="question-title">
            {move || question.get().map(|asked| {
                begin(asked);
                view! { <QuestionForm asked question written on_yes/> }
            })}
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
    /// What is written or chosen.
    written: RwSignal<String>,
    /// Takes the action.
    on_yes: Callback<String, Option<String>>,
) -> impl IntoView {
    let texts = use_texts();
    let wrong = RwSignal::new(None::<String>);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match on_yes.run(written.get_untracked()) {
            // The component may be gone once the action is done.
            None => {
                written.try_set(String::new());
                question.try_set(None);
            }
            error => {
                wrong.set(error);
                browser::focus(CONTROL);
            }
        }
    };
    let control = asked.ask.map(|ask| control(texts, ask, written, wrong));
    let error = move || {
        wrong
            .get()
            .map(|text| view! { <p class="field-error" id="question-error">{text}</p> })
    };
    view! {
        <form class="field" novalidate on:submit=on_submit>
            <h2 id="question-title">{texts.get(asked.title)}</h2>
            <p>{texts.get(asked.body)}</p>
            {control}
            {error}
            <p class="form-buttons">
                <button type="submit" class="button">{texts.get(asked.yes)}</button>
                <button type="button" class="plain-button" autofocus=asked.ask.is_none() on:click=move |_| question.set(None)>
                    {texts.get(keys::DIALOG_CANCEL)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// The control for what an action requires.
fn control(
    texts: Texts,
    ask: Ask,
    written: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
) -> AnyView {
    let on_input = move |event: leptos::ev::Event| {
        wrong.set(None);
        written.set(event_target_value(&event));
    };
    let invalid = move || wrong.with(Option::is_some).then_some("true");
    let described_by = move || {
        let error = wrong.with(Option::is_some).then_some("question-error");
        let help = matches!(ask, Ask::LastDay(_)).then_some("question-help");
        let ids: Vec<&str> = help.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    match ask {
        Ask::Reason => view! {
            <label for=CONTROL>{texts.get(keys::DIALOG_REASON)}</label>
            <textarea id=CONTROL rows="4" aria-required="true" aria-invalid=invalid aria-describedby=described_by prop:value=move || written.get() on:input=on_input></textarea>
        }
        .into_any(),
        Ask::Address => view! {
            <label for=CONTROL>{texts.get(keys::DIALOG_ADDRESS)}</label>
            <input id=CONTROL type="email" autocomplete="off" aria-required="true" aria-invalid=invalid aria-describedby=described_by prop:value=move || written.get() on:input=on_input/>
        }
        .into_any(),
        Ask::ClosingReason => {
            let choices = closing_choices(texts, CONTROL, move |reason: ClosingReason| {
                wrong.set(None);
                written.set(reason.to_string());
            });
            view! {
                <fieldset class="field" aria-describedby=move || {
                    let error = wrong.with(Option::is_some).then_some("question-error");
                    format!("question-help {}", error.unwrap_or_default())
                }>
                    <legend>{texts.get(keys::CLOSE_REASON)}</legend>
                    <p class="help" id="question-help">{texts.get(keys::CLOSE_REASON_HELP)}</p>
                    {choices}
                </fieldset>
            }
            .into_any()
        }
        Ask::LastDay(days) => {
            let latest = format::day(texts, days.latest);
            view! {
                <label for=CONTROL>{texts.get(keys::OPEN_AGAIN_DAY)}</label>
                <p class="help" id="question-help">
                    {texts.fill(keys::OPEN_AGAIN_LATEST, places::Date { date: &latest })}
                </p>
                <input
                    id=CONTROL
                    type="date"
                    max=days.latest.to_string()
                    aria-required="true"
                    aria-invalid=invalid
                    aria-describedby=described_by
                    prop:value=move || written.get()
                    on:input=on_input
                />
            }
            .into_any()
        }
    }
}
