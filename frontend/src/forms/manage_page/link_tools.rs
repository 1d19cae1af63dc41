//! The manage link, the contact and the export of the holder's data.

use crate::{
    forms::{
        dialog::{Ask, Dialog, Question},
        manage_state::{ManageState, TRANSFER_ID},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    email::EmailAddress,
    paths::api,
    submission::{form::SubmissionForm, state::StateName, wire::ManagedSubmission},
};
use std::sync::Arc;
use texts::{Texts, format, keys, places};

const ROTATE: Question = Question {
    title: keys::ROTATE_TITLE,
    body: keys::ROTATE_BODY,
    yes: keys::ROTATE_TITLE,
    ask: None,
};
const TRANSFER: Question = Question {
    title: keys::TRANSFER_TITLE,
    body: keys::TRANSFER_BODY,
    yes: keys::TRANSFER_YES,
    ask: Some(Ask::Address),
};
const HIDE_CONTACT: Question = Question {
    title: keys::HIDE_CONTACT_TITLE,
    body: keys::HIDE_CONTACT_BODY,
    yes: keys::HIDE_CONTACT_TITLE,
    ask: None,
};

/// The actions on the manage link, and on the contact.
#[component]
pub fn LinkTools(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let asked = RwSignal::new(None::<Question>);
    let on_yes = Callback::new(move |written: String| -> Option<String> {
        if asked.get_untracked() == Some(HIDE_CONTACT) {
            manage.ask(api::MANAGE_HIDE_CONTACT, None, keys::DONE_HIDE_CONTACT);
            return None;
        }
        if asked.get_untracked() != Some(TRANSFER) {
            manage.ask(api::MANAGE_ROTATE, None, keys::DONE_ROTATE);
            return None;
        }
        if written.parse::<EmailAddress>().is_err() {
            return Some(texts.get(keys::ERROR_NOT_AN_EMAIL).to_owned());
        }
        manage.ask(api::MANAGE_TRANSFER, Some(written), keys::DONE_TRANSFER);
        None
    });
    let address = managed.address.as_ref().map(|address| {
        let address = address.to_string();
        view! { <p>{texts.fill(keys::LINK_ADDRESS, places::Address { address: &address })}</p> }
    });
    if managed.is_limited {
        return view! {
            <section class="link-tools" aria-labelledby="link-title">
                <h2 id="link-title">{texts.get(keys::LINK_TOOLS_TITLE)}</h2>
                <p class="notice">{texts.get(keys::LINK_LIMITED)}</p>
                <p class="form-buttons">{resend(texts, manage)}</p>
            </section>
        }
        .into_any();
    }
    let transfer = managed.transfer.as_ref().map(|transfer| {
        let date = format::day(texts, transfer.until.date());
        let address = transfer.to.to_string();
        let waiting = places::AddressDate {
            address: &address,
            date: &date,
        };
        view! {
            <p class="notice">{texts.fill(keys::TRANSFER_WAITING, waiting)}</p>
            <p class="form-buttons">
                <button
                    type="button"
                    class="plain-button"
                    on:click=move |_| manage.ask(api::MANAGE_TRANSFER_CANCEL, None, keys::DONE_TRANSFER_CANCEL)
                >
                    {texts.get(keys::TRANSFER_CANCEL)}
                </button>
            </p>
        }
    });
    // Before the address is confirmed, the only link is the one that confirms it.
    let is_confirmed = managed.standing.state != StateName::AwaitingConfirmation;
    let is_proven = is_confirmed && managed.standing.state != StateName::Draft;
    let form: SubmissionForm = managed.form.of(managed.kind);
    let is_shown = is_proven && form.proposal().is_some_and(|form| form.publish_contact);
    let ask = move |question: Question| move |_| asked.set(Some(question));
    let links = is_confirmed.then(|| {
        view! {
            {resend(texts, manage)}
            <button type="button" class="plain-button" on:click=ask(ROTATE)>{texts.get(keys::ROTATE_TITLE)}</button>
            {is_proven.then(|| view! {
                <button type="button" class="plain-button" id=TRANSFER_ID on:click=ask(TRANSFER)>{texts.get(keys::TRANSFER_TITLE)}</button>
            })}
            {is_shown.then(|| view! {
                <button type="button" class="plain-button" on:click=ask(HIDE_CONTACT)>{texts.get(keys::HIDE_CONTACT_TITLE)}</button>
            })}
        }
    });
    let export = api::manage_part(&managed.id, api::MANAGE_EXPORT);
    view! {
        <section class="link-tools" aria-labelledby="link-title">
            <h2 id="link-title">{texts.get(keys::LINK_TOOLS_TITLE)}</h2>
            {address}
            <p>{texts.get(keys::LINK_TOOLS_BODY)}</p>
            <p class="form-buttons">
                {links}
                <a class="plain-button" href=export download="">{texts.get(keys::LINK_EXPORT)}</a>
            </p>
            {transfer}
            <Dialog question=asked on_yes/>
        </section>
    }
    .into_any()
}

/// The button that mails the link again.
fn resend(texts: Texts, manage: ManageState) -> impl IntoView {
    view! {
        <button type="button" class="plain-button" on:click=move |_| manage.ask(api::MANAGE_RESEND, None, keys::DONE_RESEND)>
            {texts.get(keys::LINK_RESEND)}
        </button>
    }
}
