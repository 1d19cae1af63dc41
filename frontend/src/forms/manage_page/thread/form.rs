//! The form that writes a message to the other side.

use crate::{
    forms::{field_texts, manage_page::thread::ThreadState, refusals},
    page_texts::use_texts,
    request::Refusal,
};
use leptos::prelude::*;
use shared::{
    form::{
        content::Validated,
        field::Field,
        limits::{length, limit},
    },
    message::thread_message::ThreadMessageForm,
    submission::id::SubmissionId,
};
use texts::{Texts, keys, places};

/// The id of the text.
pub const TEXT_ID: &str = "thread-text";

/// The error of a text, found here.
pub fn text_error(texts: Texts, text: &str) -> Option<String> {
    let form = ThreadMessageForm {
        text: text.to_owned(),
    };
    let errors = form.errors(None);
    let error = errors.first()?;
    Some(field_texts::error(texts, Field::Text, error.error))
}

/// What the server says of a text: the error of its field, or else the refusal.
pub fn refused(texts: Texts, refusal: &Refusal) -> String {
    if let Refusal::Problem { problem, .. } = refusal
        && let Some(error) = problem.errors.first()
    {
        return field_texts::error(texts, Field::Text, error.error);
    }
    refusals::refusal(texts, refusal)
}

/// The number of characters, and how many there may be.
pub fn counter(texts: Texts, text: &str) -> (String, bool) {
    let (was, most) = (length(text), limit(Field::Text).unwrap_or(usize::MAX));
    let (shown, limit) = (was.to_string(), most.to_string());
    let places = places::MostWas {
        was: &shown,
        most: &limit,
    };
    (texts.fill(keys::FORM_COUNTER, places), was > most)
}

/// The form.
#[component]
pub fn ThreadForm(
    /// The reply.
    reply: SubmissionId,
    /// The state of the forms.
    threads: ThreadState,
    /// Sends what is written.
    on_send: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let begun = threads.with_written(&reply, |it| it.text.clone());
    let text = RwSignal::new(begun.unwrap_or_default());
    let own_error = RwSignal::new(None::<String>);
    let error = Memo::new(move |_| {
        let refusal = threads.refusal.get();
        own_error
            .get()
            .or_else(|| refusal.map(|refusal| refused(texts, &refusal)))
    });
    let on_input = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        threads.with_written(&reply, |it| it.text.clone_from(&typed));
        text.set(typed);
        own_error.set(None);
        threads.refusal.set(None);
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        own_error.set(text.with_untracked(|text| text_error(texts, text)));
        if own_error.with_untracked(Option::is_some) {
            crate::browser::focus(TEXT_ID);
        } else {
            on_send.run(());
        }
    };
    let counted = Memo::new(move |_| text.with(|text| counter(texts, text)));
    let described_by = move || {
        if error.with(Option::is_some) {
            "thread-help thread-error thread-count"
        } else {
            "thread-help thread-count"
        }
    };
    view! {
        <form class="field thread-form" novalidate class:is-wrong=move || error.with(Option::is_some) on:submit=on_submit>
            <label for=TEXT_ID>{texts.get(keys::THREAD_LABEL)}</label>
            <p class="help" id="thread-help">{texts.get(keys::THREAD_HELP)}</p>
            <textarea
                id=TEXT_ID
                rows="4"
                aria-required="true"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=on_input
            ></textarea>
            <div class="field-foot">
                {move || error.get().map(|error| view! { <p class="field-error" id="thread-error">{error}</p> })}
                <p class="counter" id="thread-count" class:is-over=move || counted.get().1>{move || counted.get().0}</p>
            </div>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || threads.is_busy.get().then_some("true")>
                    {texts.get(keys::THREAD_SEND)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn a_text_that_is_missing_or_too_long_is_told() {
        let texts = Texts::of(Lang::Sv);
        assert!(text_error(texts, " ").is_some());
        assert!(text_error(texts, &"a".repeat(3001)).is_some());
        assert_eq!(text_error(texts, "Tack!"), None);
    }

    #[test]
    fn characters_are_counted_up_to_the_limit() {
        let texts = Texts::of(Lang::Fi);
        assert!(!counter(texts, &"ä".repeat(3000)).1);
        let (shown, is_over) = counter(texts, &"ä".repeat(3001));
        assert!(is_over && shown.contains("3001"), "{shown}");
    }
}
