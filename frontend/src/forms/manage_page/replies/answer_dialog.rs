//! The question before an answer to a reply, with what is said to the other side.

use crate::{
    browser,
    components::modal::Modal,
    forms::manage_page::{
        replies::state::{Asked, RepliesState},
        thread::form::{counter, text_error},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::action::ActionName;
use texts::{Key, keys};

/// The id of the text.
const TEXT_ID: &str = "answer-text";

/// What is said to the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    /// A message, if the proposer likes
    Maybe,
    /// A message
    Something,
}

/// The title, the consequences, the label of the button and the message of an answer.
fn question(action: ActionName) -> (Key, Key, Key, Said) {
    match action {
        ActionName::Reserve => (
            keys::ANSWER_RESERVE_TITLE,
            keys::ANSWER_RESERVE_BODY,
            keys::ANSWER_RESERVE,
            Said::Maybe,
        ),
        ActionName::Accept => (
            keys::ANSWER_ACCEPT_TITLE,
            keys::ANSWER_ACCEPT_BODY,
            keys::ANSWER_ACCEPT,
            Said::Maybe,
        ),
        ActionName::Decline => (
            keys::ANSWER_DECLINE_TITLE,
            keys::ANSWER_DECLINE_BODY,
            keys::ANSWER_DECLINE,
            Said::Something,
        ),
        _ => (
            keys::ANSWER_REPORT_TITLE,
            keys::ANSWER_REPORT_BODY,
            keys::ANSWER_REPORT,
            Said::Nothing,
        ),
    }
}

/// The dialog; open while an answer is asked about. It closes once the answer is given; closed before, it keeps the text.
#[component]
pub fn AnswerDialog(
    /// The state of the replies.
    replies: RepliesState,
) -> impl IntoView {
    let is_open = Signal::derive(move || replies.asked.with(Option::is_some));
    let on_close = Callback::new(move |()| _ = replies.asked.try_set(None));
    view! {
        <Modal is_open on_close title_id="answer-title">
            {move || replies.asked.get().map(|asked| view! { <AnswerForm asked replies/> })}
        </Modal>
    }
    .into_any()
}

#[component]
fn AnswerForm(
    /// The answer.
    asked: Asked,
    /// The state of the replies.
    replies: RepliesState,
) -> impl IntoView {
    let texts = use_texts();
    let Asked {
        reply,
        organisation,
        action,
    } = asked;
    let (title, body, yes, said) = question(action);
    let (of, kept) = replies.written.get_value();
    let text = RwSignal::new(if of.as_ref() == Some(&reply) {
        kept
    } else {
        String::new()
    });
    let write = {
        let reply = reply.clone();
        Callback::new(move |typed: String| {
            replies
                .written
                .set_value((Some(reply.clone()), typed.clone()));
            replies.refusal.set(None);
            text.set(typed);
        })
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = if said == Said::Nothing {
            String::new()
        } else {
            text.get_untracked()
        };
        let is_sent = said == Said::Something || !text.trim().is_empty();
        let error = is_sent.then(|| text_error(texts, &text)).flatten();
        if error.is_some() {
            replies.refusal.set(error);
            browser::focus(TEXT_ID);
        } else {
            replies.answer(reply.clone(), action, text);
        }
    };
    let message = (said != Said::Nothing).then(|| view! { <Message said text write replies/> });
    let refusal = move || {
        replies
            .refusal
            .get()
            .map(|text| view! { <p class="field-error" id="answer-error">{text}</p> })
    };
    view! {
        <form class="field" novalidate on:submit=on_submit>
            <h2 id="answer-title">{texts.get(title)}</h2>
            <p dir="auto"><b>{organisation}</b></p>
            <p>{texts.get(body)}</p>
            {message}
            <div role="alert">{refusal}</div>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || replies.is_busy().then_some("true")>{texts.get(yes)}</button>
                // Whoever presses a key twice gives no answer.
                <button type="button" class="plain-button" autofocus=said != Said::Something on:click=move |_| replies.asked.set(None)>
                    {texts.get(keys::DIALOG_CANCEL)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// The message to the other side.
#[component]
fn Message(
    /// What is said.
    said: Said,
    /// The text.
    text: RwSignal<String>,
    /// Changes the text.
    write: Callback<String>,
    /// The state of the replies.
    replies: RepliesState,
) -> impl IntoView {
    let texts = use_texts();
    let is_needed = said == Said::Something;
    let optional = (!is_needed)
        .then(|| view! { <span class="optional">" " {texts.get(keys::FORM_OPTIONAL)}</span> });
    let is_wrong = move || replies.refusal.with(Option::is_some);
    let described_by = move || {
        if is_wrong() {
            "answer-help answer-error answer-count"
        } else {
            "answer-help answer-count"
        }
    };
    let counted = Memo::new(move |_| text.with(|text| counter(texts, text)));
    let ready = is_needed.then(|| {
        let use_ready = move |_| {
            write.run(texts.get(keys::ANSWER_READY_TEXT).to_owned());
            browser::focus(TEXT_ID);
        };
        view! {
            <p><button type="button" class="quiet-button" on:click=use_ready>{texts.get(keys::ANSWER_READY)}</button></p>
        }
    });
    view! {
        <label for=TEXT_ID>{texts.get(keys::ANSWER_MESSAGE)} {optional}</label>
        <p class="help" id="answer-help">{texts.get(keys::THREAD_HELP)}</p>
        <textarea
            id=TEXT_ID
            rows="4"
            autofocus=is_needed
            aria-required=is_needed.then_some("true")
            aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=described_by
            prop:value=move || text.get()
            on:input=move |event| write.run(event_target_value(&event))
        ></textarea>
        <p class="counter" id="answer-count" class:is-over=move || counted.get().1>{move || counted.get().0}</p>
        {ready}
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn only_declining_requires_a_message_and_reporting_takes_none() {
        let said = |action| question(action).3;
        assert_eq!(said(ActionName::Decline), Said::Something);
        assert_eq!(said(ActionName::Accept), Said::Maybe);
        assert_eq!(said(ActionName::Reserve), Said::Maybe);
        assert_eq!(said(ActionName::Report), Said::Nothing);
    }
}
