//! A small form: without sections, progress and preview. Its draft is kept in the browser, its errors stand beside the fields, and
//! it is sent once.

use crate::{
    browser,
    forms::{
        afresh::{self, Afresh},
        dialog::Dialog,
        draft::DraftSlot,
        draft_storage::DraftStorage,
        form_state::FormState,
        honeypot::Honeypot,
        notices::{DraftNotice, FormMessages, SaveStatusLine},
        other_tab::OtherTab,
        sender::Sender,
        summary::Summary,
    },
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::form::content::{FindErrors, FormContent};
use texts::{Key, keys};

/// What distinguishes one small form from another.
#[derive(Clone, Debug)]
pub struct SmallFormSetup {
    /// The form before any input
    pub initial: Box<dyn FormContent>,
    /// Finds its errors
    pub find_errors: FindErrors,
    /// The place of its draft in the browser
    pub slot: DraftSlot,
    /// The path that it is posted to
    pub path: String,
    /// The name of the form, for screen readers
    pub name: String,
    /// The label of the button that sends it
    pub submit: Key,
    /// Its fields
    pub fields: fn(FormState) -> AnyView,
}

/// The form. Its state, its storage and its view begin in turns.
#[component]
pub fn SmallForm(
    /// The form's own parts.
    setup: SmallFormSetup,
) -> impl IntoView {
    in_turn(move || {
        let form_state = FormState::new(setup.initial.clone(), setup.find_errors, Vec::new());
        in_turn(move || {
            let draft_storage = DraftStorage::new(form_state, setup.slot.clone(), None);
            in_turn(move || form(setup, form_state, draft_storage))
        })
    })
}

fn form(setup: SmallFormSetup, form_state: FormState, draft_storage: DraftStorage) -> AnyView {
    let SmallFormSetup {
        path,
        name,
        submit,
        fields,
        ..
    } = setup;
    let sender = Sender::new(form_state, draft_storage);
    let Afresh {
        question,
        on_ask: on_afresh,
        on_yes,
    } = Afresh::new(afresh::EMPTY, draft_storage, "form-top");
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sender.submit(&path);
    };
    view! {
        {in_turn(move || view! { <OtherTab draft_storage top="form-top"/> }.into_any())}
        <div id="form-top" tabindex="-1" class="small-form" hidden=move || draft_storage.is_compared()>
            <form class="form" novalidate aria-label=name on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                {in_turn(move || view! { <DraftNotice draft_storage on_afresh/> }.into_any())}
                {in_turn(move || view! { <Summary form_state/> }.into_any())}
                <fieldset class="form-all" disabled=browser::IS_ABSENT role="none">
                    {in_turn(move || fields(form_state))}
                    {in_turn(move || view! { <Honeypot filled=sender.nickname/> }.into_any())}
                </fieldset>
                {in_turn(move || form_end(sender, draft_storage, submit))}
            </form>
            {in_turn(move || view! { <Dialog question on_yes/> }.into_any())}
        </div>
    }
    .into_any()
}

/// The end of the form: its message and its button.
fn form_end(sender: Sender, draft_storage: DraftStorage, submit: Key) -> AnyView {
    let texts = use_texts();
    let word = move || {
        texts.get(if sender.is_busy() {
            keys::NEW_SENDING
        } else {
            submit
        })
    };
    view! {
        <fieldset class="form-end" disabled=browser::IS_ABSENT role="none">
            <FormMessages message=sender.message/>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || sender.is_busy().then_some("true")>{word}</button>
            </p>
            <SaveStatusLine draft_storage/>
        </fieldset>
    }
    .into_any()
}
