//! The parts that forms and dialogs share: notices and buttons. They are functions of one type: the program has their code once.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The notice of an action that has succeeded.
pub fn done_notice(said: RwSignal<Option<String>>) -> AnyView {
    let notice = move || {
        said.get()
            .map(|said| view! { <p class="notice is-good">{said}</p> })
    };
    view! { <div role="status" class="said">{notice}</div> }.into_any()
}

/// The notice of a refused request.
pub fn refusal_notice(refused: RwSignal<Option<String>>) -> AnyView {
    let notice = move || {
        refused
            .get()
            .map(|why| view! { <p class="notice is-bad">{why}</p> })
    };
    view! { <div role="alert">{notice}</div> }.into_any()
}

/// The button that sends a form. It does nothing while a request is under way.
pub fn submit_button(text: &'static str, is_busy: RwSignal<bool>) -> AnyView {
    view! {
        <button type="submit" class="button" aria-disabled=move || is_busy.get().then_some("true")>{text}</button>
    }
    .into_any()
}

/// The buttons of a question: the one that does it, and the way out, which has the focus.
pub fn question_buttons(
    yes: &'static str,
    is_busy: RwSignal<bool>,
    on_yes: Callback<()>,
    on_no: Callback<()>,
) -> AnyView {
    let cancel = use_texts().get(keys::DIALOG_CANCEL);
    view! {
        <p class="form-buttons">
            <button
                type="button"
                class="button"
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=move |_| on_yes.run(())
            >
                {yes}
            </button>
            <button type="button" class="plain-button" autofocus=true on:click=move |_| on_no.run(())>{cancel}</button>
        </p>
    }
    .into_any()
}
