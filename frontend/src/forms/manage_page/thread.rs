//! The messages between the two sides of a reply, and the form that writes one. Only one form is open at a time: the ids of its
//! controls are those of all of them.

pub mod form;

use crate::{
    browser,
    components::prose::Prose,
    forms::manage_page::thread::form::ThreadForm,
    page_texts::use_texts,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use shared::submission::{
    id::SubmissionId,
    state::StateName,
    wire::{NewThreadMessage, ThreadEntry},
};
use texts::{Key, Texts, format::moment, keys};

/// The id of the heading of a reply's messages, which gets the focus when one was sent.
pub fn heading_id(reply: &SubmissionId) -> String {
    format!("thread-{reply}")
}

/// What is being written, by the reply. It stays while the page is open.
#[derive(Clone, Debug, Default)]
struct Written {
    reply: Option<SubmissionId>,
    text: String,
    /// The key and the text of the last attempt: the same text is the same message
    tried: Option<(String, String)>,
}

impl Written {
    /// The message to send. Another text than that of an attempt whose answer was lost is another message.
    fn message(&mut self, new_key: impl FnOnce() -> String) -> NewThreadMessage {
        let key = match self.tried.take() {
            Some((key, text)) if text == self.text => key,
            _ => new_key(),
        };
        self.tried = Some((key.clone(), self.text.clone()));
        NewThreadMessage {
            key,
            text: self.text.clone(),
        }
    }
}

/// The state of the forms.
#[derive(Clone, Copy, Debug)]
pub struct ThreadState {
    /// The reply whose form is open
    open: RwSignal<Option<SubmissionId>>,
    written: StoredValue<Vec<Written>>,
    is_busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

impl ThreadState {
    /// Nothing is written, and no form is open.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(None),
            written: StoredValue::new(Vec::new()),
            is_busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
        }
    }

    fn is_open(self, reply: &SubmissionId) -> bool {
        self.open.with(|open| open.as_ref() == Some(reply))
    }

    /// Opens the form of a reply, or closes it. What is written stays.
    fn toggle(self, reply: &SubmissionId) {
        self.refusal.set(None);
        if self
            .open
            .with_untracked(|open| open.as_ref() == Some(reply))
        {
            self.open.set(None);
        } else {
            self.open.set(Some(reply.clone()));
            browser::focus_soon(form::TEXT_ID);
        }
    }

    /// Works on what is written to a reply.
    fn with_written<T>(
        self,
        reply: &SubmissionId,
        work: impl FnOnce(&mut Written) -> T,
    ) -> Option<T> {
        self.written.try_update_value(|all| {
            let place = all.iter().position(|it| it.reply.as_ref() == Some(reply));
            let place = place.unwrap_or_else(|| {
                all.push(Written {
                    reply: Some(reply.clone()),
                    ..Written::default()
                });
                all.len() - 1
            });
            all.get_mut(place).map(work)
        })?
    }

    /// Sends what is written to a reply, once; `on_sent` takes the answer.
    pub fn send<T: DeserializeOwned>(
        self,
        reply: SubmissionId,
        path: String,
        on_sent: impl FnOnce(T) + 'static,
    ) {
        if self.is_busy.get_untracked() {
            return;
        }
        let Some(message) = self.with_written(&reply, |it| it.message(browser::random_key)) else {
            return;
        };
        self.is_busy.set(true);
        self.refusal.set(None);
        let json = serde_json::to_string(&message).unwrap_or_default();
        spawn_local(async move {
            let answer = request::post(&path, json).await;
            self.is_busy.set(false);
            match answer.and_then(|answer| answer.read::<T>()) {
                Ok(answer) => {
                    self.with_written(&reply, |it| {
                        *it = Written {
                            reply: it.reply.take(),
                            ..Written::default()
                        }
                    });
                    self.open.set(None);
                    on_sent(answer);
                    browser::focus_soon(heading_id(&reply));
                }
                Err(refusal) => {
                    self.refusal.set(Some(refusal));
                    browser::focus_soon(form::TEXT_ID);
                }
            }
        });
    }
}

/// The messages and the form.
#[component]
pub fn Thread(
    /// The reply.
    reply: SubmissionId,
    /// The messages, oldest first.
    #[prop(into)]
    entries: Signal<Vec<ThreadEntry>>,
    /// The name of the other side.
    other: String,
    /// True if it is a section of the page, and not a part of a reply in a list.
    #[prop(optional)]
    is_section: bool,
    /// The state of the forms.
    threads: ThreadState,
    /// Sends what is written.
    on_send: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let list = move || {
        let items = entries
            .get()
            .into_iter()
            .map(|it| entry(texts, it, &other))
            .collect::<Vec<_>>();
        (!items.is_empty()).then(|| view! { <ol class="thread-list">{items}</ol> })
    };
    let (id, shown, toggled) = (heading_id(&reply), reply.clone(), reply.clone());
    let expanded = move || {
        if threads.is_open(&shown) {
            "true"
        } else {
            "false"
        }
    };
    let title = texts.get(keys::THREAD_TITLE);
    let heading = if is_section {
        view! { <h2 id=id tabindex="-1">{title}</h2> }.into_any()
    } else {
        view! { <h4 id=id tabindex="-1">{title}</h4> }.into_any()
    };
    let form = move || {
        threads
            .is_open(&reply)
            .then(|| view! { <ThreadForm reply=reply.clone() threads on_send/> })
    };
    view! {
        <div class="thread">
            {heading}
            {list}
            <p class="form-buttons">
                <button type="button" class="plain-button" aria-expanded=expanded on:click=move |_| threads.toggle(&toggled)>
                    {texts.get(keys::THREAD_WRITE)}
                </button>
            </p>
            {form}
        </div>
    }
    .into_any()
}

/// What is said of a message that hasn't reached the other side.
fn not_there(state: StateName) -> Option<Key> {
    match state {
        StateName::Delivered => None,
        StateName::Draft
        | StateName::AwaitingConfirmation
        | StateName::InReview
        | StateName::Returned
        | StateName::Approved
        | StateName::Announcing => Some(keys::THREAD_WAITS),
        StateName::Published
        | StateName::Closed
        | StateName::TakenDown
        | StateName::Rejected
        | StateName::Withdrawn
        | StateName::Anonymised
        | StateName::Discarded => Some(keys::THREAD_NOT_DELIVERED),
    }
}

fn entry(texts: Texts, entry: ThreadEntry, other: &str) -> AnyView {
    let author = if entry.is_mine {
        texts.get(keys::THREAD_MINE).to_owned()
    } else {
        other.to_owned()
    };
    let state = not_there(entry.state).filter(|_| entry.is_mine);
    view! {
        <li class:is-mine=entry.is_mine>
            <p class="thread-head"><b dir="auto">{author}</b> " " <span>{moment(texts, entry.at)}</span></p>
            <div dir="auto"><Prose text=entry.text/></div>
            {state.map(|state| view! { <p class="thread-state">{texts.get(state)}</p> })}
        </li>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_sent_under_one_key_until_it_changes() {
        let mut written = Written {
            text: "Hei".to_owned(),
            ..Written::default()
        };
        let first = written.message(|| "1".to_owned());
        assert_eq!(written.message(|| "2".to_owned()), first);
        written.text.push('!');
        assert_eq!(written.message(|| "3".to_owned()).key, "3");
    }

    #[test]
    fn a_delivered_message_needs_no_word() {
        assert_eq!(not_there(StateName::Delivered), None);
        assert_eq!(not_there(StateName::InReview), Some(keys::THREAD_WAITS));
        assert_eq!(
            not_there(StateName::Rejected),
            Some(keys::THREAD_NOT_DELIVERED)
        );
    }
}
