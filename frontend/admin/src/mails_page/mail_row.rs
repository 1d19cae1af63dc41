//! A mail in the list.

use crate::{
    list::fact,
    refusals,
    session::use_session,
    state_labels::{self, mail_labels},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{MailState, OutboxItem},
    paths::admin::{self, AdminPage, api},
    problem::ProblemCode,
};
use texts::{Key, Texts, code_labels::language, format::moment, keys};

/// The progress of sending by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sending {
    /// Not started
    Not,
    /// The request is running
    Asking,
    /// The server has accepted it
    Goes,
    /// The server has refused it, for this reason
    Refused(String),
}

/// The mail, with a button that sends it where possible.
#[component]
pub fn MailRow(
    /// The mail.
    item: OutboxItem,
) -> impl IntoView {
    let texts = use_texts();
    let sending = RwSignal::new(Sending::Not);
    let id = format!("mail-{}", item.id);
    let state = move || match sending.get() {
        Sending::Goes => MailState::Waiting,
        Sending::Not | Sending::Asking | Sending::Refused(_) => item.state,
    };
    let subject = if item.subject.is_empty() {
        texts.get(mail_labels::kind(&item.template)).to_owned()
    } else {
        item.subject.clone()
    };
    // A waiting mail was tried before if it has attempts.
    let next = (item.state == MailState::Waiting).then(|| moment(texts, item.not_before));
    let next_name = if item.attempts == 0 {
        keys::MAILS_LEAVES
    } else {
        keys::MAILS_NEXT
    };
    let submission = item.submission.clone().map(|submission| {
        let href = admin::path(&AdminPage::Submission(submission));
        view! { <a href=href aria-describedby=id.clone()>{texts.get(keys::MAILS_OPEN)}</a> }
    });
    let to = if item.to.is_empty() {
        texts.get(keys::MAILS_FORGOTTEN).to_owned()
    } else {
        item.to.clone()
    };
    let attempts = (item.attempts > 0).then(|| item.attempts.to_string());
    let why = item
        .error
        .as_deref()
        .map(|code| mail_labels::why(texts, code));
    let sent_at = item.sent_at.map(|at| moment(texts, at));
    view! {
        <li class="row mail">
            <p class="mail-state">
                <span class=move || format!("state mail-{}", state())>{move || texts.get(state_labels::mail_state(state()))}</span>
            </p>
            <h3 id=id.clone() tabindex="-1" lang=item.lang.code()>{subject}</h3>
            <dl class="row-facts">
                {fact(texts, keys::MAILS_TO, Some(to))}
                {fact(texts, keys::MAILS_LANGUAGE, Some(texts.get(language(item.lang))))}
                {fact(texts, keys::MAILS_CREATED, Some(moment(texts, item.created_at)))}
                {fact(texts, keys::MAILS_SENT_AT, sent_at)}
                {fact(texts, next_name, next)}
                {fact(texts, keys::MAILS_ATTEMPTS, attempts)}
                {fact(texts, keys::MAILS_WHY, why)}
            </dl>
            <div class="row-tools">
                {submission}
                <SendButton item id sending/>
            </div>
        </li>
    }
    .into_any()
}

/// The reason why a mail can't be sent by hand.
fn not_sent(texts: Texts, refusal: &Refusal) -> String {
    if refusal.code() == Some(ProblemCode::Refused) {
        texts.get(keys::MAILS_NOT_POSSIBLE).to_owned()
    } else {
        refusals::refusal(texts, refusal)
    }
}

/// The button and the result.
#[component]
fn SendButton(
    /// The mail.
    item: OutboxItem,
    /// The id of its heading.
    id: String,
    /// The progress of sending.
    sending: RwSignal<Sending>,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let name: Option<Key> = mail_labels::sending(&item, browser::now());
    let (mail, heading) = (StoredValue::new(item.id), StoredValue::new(id));
    // One request at a time.
    let send = move |_| {
        if sending.get_untracked() == Sending::Asking {
            return;
        }
        sending.set(Sending::Asking);
        let (path, heading) = (api::send_mail(&mail.get_value()), heading.get_value());
        spawn_local(async move {
            match session.tell(&path, &()).await {
                Ok(_) => {
                    _ = sending.try_set(Sending::Goes);
                    // The button is gone.
                    request_animation_frame(move || browser::focus(&heading));
                }
                Err(refusal) => {
                    _ = sending.try_set(Sending::Refused(not_sent(texts, &refusal)));
                }
            }
        });
    };
    let is_done = Memo::new(move |_| sending.with(|it| *it == Sending::Goes));
    let button = move || {
        let name = name?;
        let is_busy = move || sending.get() == Sending::Asking;
        let text = move || texts.get(if is_busy() { keys::MAILS_SENDING } else { name });
        (!is_done.get()).then(|| {
            view! {
                <button
                    type="button"
                    class="plain-button"
                    aria-disabled=move || is_busy().then_some("true")
                    aria-describedby=heading.get_value()
                    on:click=send
                >
                    {text}
                </button>
            }
        })
    };
    let result = move || match sending.get() {
        Sending::Not | Sending::Asking => ().into_any(),
        Sending::Goes => {
            view! { <p class="notice is-good">{texts.get(keys::MAILS_GOES)}</p> }.into_any()
        }
        Sending::Refused(why) => view! { <p class="notice is-bad">{why}</p> }.into_any(),
    };
    view! {
        {button}
        <div role="status" class="row-result">{result}</div>
    }
    .into_any()
}
