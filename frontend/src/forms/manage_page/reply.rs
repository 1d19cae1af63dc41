//! The page of a reply for the side that wrote it.

mod offer;
pub mod state;

use crate::{
    components::retry_notice::RetryNotice,
    forms::{
        manage_page::{
            contact::Contact,
            reply::{offer::OfferSection, state::SentState},
            status::StatusSection,
            thread::{Thread, ThreadState},
            unconfirmed::Unconfirmed,
            words,
        },
        manage_state::{ManageState, Onward},
        refusals,
    },
    load::Load,
    page_texts::use_texts,
};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use shared::{
    paths::{self, Page, api},
    submission::{
        action::ActionName,
        state::{Mark, StateName},
        wire::{HolderAction, ManagedSubmission, SentReply},
    },
};
use std::{sync::Arc, time::Duration};
use texts::keys;

/// The time between two looks if an acceptance is final.
const LOOK: Duration = Duration::from_secs(15);

/// The parts of the page that only a reply has.
#[component]
pub fn ReplyParts(
    /// The reply.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
    /// The state of the reply.
    sent: SentState,
    /// The state of the forms of messages.
    threads: ThreadState,
) -> impl IntoView {
    let texts = use_texts();
    let state = managed.standing.state;
    Effect::new(move |_| sent.load());
    let mark = Memo::new(move |_| sent.sent().and_then(|sent| sent.mark));
    Effect::new(move |was_open: Option<bool>| {
        let is_open = mark.get() == Some(Mark::Accepting);
        if is_open && let Ok(handle) = set_interval_with_handle(move || sent.load(), LOOK) {
            on_cleanup(move || handle.clear());
        } else if was_open == Some(true) {
            // The reply has another version now, and other actions.
            spawn_local(manage.refresh());
        }
        is_open
    });
    let state_words = Signal::derive(move || words::of_reply(state, mark.get()));
    let since = Signal::derive(move || {
        let is_delivered = state == StateName::Delivered;
        sent.sent()
            .filter(|_| is_delivered)
            .and_then(|sent| sent.marked_at)
    });
    let failed = move || match sent.loaded() {
        Load::Failed(refusal) => Some(view! {
            <RetryNotice
                message=refusals::refusal(texts, &refusal)
                on_retry=Callback::new(move |()| sent.load())
            />
        }),
        Load::Waiting | Load::Ready(_) => None,
    };
    let contact = Memo::new(move |_| sent.sent().and_then(|sent| sent.contact));
    let organisation = Memo::new(move |_| sent.sent().map(|sent| sent.organisation));
    let id = managed.id.clone();
    let thread = move || {
        let other = organisation
            .get()
            .filter(|_| state == StateName::Delivered)?;
        let entries =
            Signal::derive(move || sent.sent().map(|sent| sent.thread).unwrap_or_default());
        let reply = id.clone();
        let on_send = Callback::new(move |()| {
            let said = texts.get(keys::THREAD_SENT);
            threads.send(
                reply.clone(),
                sent.path(api::MANAGE_MESSAGES),
                move |now: SentReply| {
                    sent.put(now);
                    crate::browser::announce(said);
                },
            );
        });
        Some(view! {
            <section class="replies">
                <Thread reply=id.clone() entries other is_section=true threads on_send/>
            </section>
        })
    };
    let is_awaiting = state == StateName::AwaitingConfirmation;
    let is_delivered = state == StateName::Delivered;
    view! {
        {move || sent.sent().map(|sent| view! { <Proposal sent/> })}
        {failed}
        <StatusSection managed=Arc::clone(&managed) state_words since/>
        {is_awaiting.then(|| view! { <Unconfirmed managed=Arc::clone(&managed) manage/> })}
        {move || contact.get().map(|contact| view! { <Contact contact/> })}
        <KeepButton managed=Arc::clone(&managed) manage/>
        {thread}
        {is_delivered.then(|| view! { <OfferSection managed=Arc::clone(&managed) manage sent/> })}
        {move || {
            let is_pair = mark.get() == Some(Mark::Accepted);
            is_pair.then(|| view! { <p class="notice">{texts.get(keys::WITHDRAW_ACCEPTED)}</p> })
        }}
    }
    .into_any()
}

/// The proposal that is replied to.
#[component]
fn Proposal(
    /// The reply.
    sent: SentReply,
) -> impl IntoView {
    let texts = use_texts();
    let lang = sent.title.lang.code();
    let title = sent.title.text;
    let number = sent.number.filter(|_| sent.proposal.is_public());
    let is_gone = number.is_none() && sent.number.is_some();
    let shown = match number {
        Some(number) => {
            let path = paths::path(texts.lang(), Page::Proposal(number));
            view! { <a href=path>{title}</a> }.into_any()
        }
        None => title.into_any(),
    };
    view! {
        <p class="lead managed-title" lang=lang dir="auto">{shown}</p>
        <p class="managed-by" dir="auto">{sent.organisation}</p>
        {is_gone.then(|| view! { <p class="notice">{texts.get(keys::MANAGE_NOT_PUBLIC)}</p> })}
    }
    .into_any()
}

/// The button that says that the negotiations go on.
#[component]
fn KeepButton(
    /// The reply.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let version = managed.version;
    managed.actions.contains(&ActionName::Keep).then(|| {
        let keep = move |_| {
            manage.act(version, HolderAction::Keep, None, || Onward::Stay(keys::DONE_KEEP));
        };
        view! {
            <section class="keep">
                <p>{texts.get(keys::KEEP_BODY)}</p>
                <p class="form-buttons"><button type="button" class="plain-button" on:click=keep>{texts.get(keys::KEEP_BUTTON)}</button></p>
            </section>
        }
    })
}
