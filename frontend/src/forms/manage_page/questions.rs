//! Reviewers' questions, and the field for the answer to the open one.

use crate::{
    browser, components::prose::Prose, forms::manage_state::ManageState, page_texts::use_texts,
    storage::BrowserStorage,
};
use leptos::prelude::*;
use shared::submission::{
    reasons::Reason,
    wire::{AskedQuestion, QuestionAnswer},
};
use texts::{Texts, code_labels::no_reason, format::moment, keys};

/// The id of the answer.
const TEXT_ID: &str = "answer-text";

/// The questions, oldest first.
#[component]
pub fn QuestionsSection(
    /// The questions; at least one.
    questions: Vec<AskedQuestion>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let questions = questions
        .into_iter()
        .map(|it| question(texts, manage, it))
        .collect_view();
    view! {
        <section class="thread" aria-labelledby="questions-title">
            <h2 id="questions-title">{texts.get(keys::QUESTION_TITLE)}</h2>
            {questions}
        </section>
    }
    .into_any()
}

fn question(texts: Texts, manage: ManageState, asked: AskedQuestion) -> AnyView {
    let when = moment(texts, asked.at);
    let answer = match asked.answer {
        Some(answer) => {
            // What was being written is sent.
            BrowserStorage::Session.remove(&key(&asked.id));
            view! {
                <p><b>{texts.get(keys::QUESTION_ANSWERED)}</b></p>
                <div dir="auto"><Prose text=answer.as_str().to_owned()/></div>
            }
            .into_any()
        }
        None if asked.is_open => form(texts, manage, asked.id),
        None => view! { <p>{texts.get(keys::QUESTION_ENDED)}</p> }.into_any(),
    };
    view! {
        <div class="field-note">
            <p><b>{texts.get(keys::QUESTION_ASKED)}</b> " " {when}</p>
            <Prose text=asked.text.as_str().to_owned()/>
        </div>
        {answer}
    }
    .into_any()
}

/// The place in the tab's storage for an answer that is being written.
fn key(question: &str) -> String {
    format!("answer-{question}")
}

fn form(texts: Texts, manage: ManageState, question: String) -> AnyView {
    let kept = key(&question);
    let text = RwSignal::new(BrowserStorage::Session.get(&kept).unwrap_or_default());
    let error = RwSignal::new(None::<&str>);
    let on_input = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        BrowserStorage::Session.set(&kept, &typed);
        text.set(typed);
        error.set(None);
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match text.with_untracked(|text| text.parse::<Reason>()) {
            Ok(text) => manage.answer(&QuestionAnswer {
                question: question.clone(),
                text,
            }),
            Err(no) => {
                error.set(Some(texts.get(no_reason(&no))));
                browser::focus(TEXT_ID);
            }
        }
    };
    view! {
        <form class="field" novalidate class:is-wrong=move || error.get().is_some() on:submit=on_submit>
            <label for=TEXT_ID>{texts.get(keys::QUESTION_LABEL)}</label>
            <p class="help" id="answer-help">{texts.get(keys::QUESTION_HELP)}</p>
            <textarea
                id=TEXT_ID
                rows="4"
                aria-required="true"
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby="answer-help answer-error"
                prop:value=move || text.get()
                on:input=on_input
            ></textarea>
            <p class="field-error" id="answer-error" role="alert" hidden=move || error.get().is_none()>{move || error.get()}</p>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || manage.is_busy().then_some("true")>
                    {texts.get(keys::QUESTION_SEND)}
                </button>
            </p>
        </form>
    }
    .into_any()
}
