//! Notices of a form: about its draft, restored or stored, and about its last request.

use crate::{
    browser,
    forms::draft_storage::{DraftStorage, SaveStatus},
    page_texts::use_texts,
};
use leptos::{html, prelude::*};
use texts::{format::moment, keys, places};

/// The result of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormMessage {
    /// Success
    Done(String),
    /// A refusal
    Refused(String),
}

/// The message in an alert, which comes into view.
#[component]
pub fn FormMessages(
    /// The message.
    message: RwSignal<Option<FormMessage>>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if message.with(Option::is_some) {
            request_animation_frame(move || {
                if let Some(place) = place.try_get_untracked().flatten() {
                    browser::show(&place);
                }
            });
        }
    });
    view! {
        <div class="message" role="alert" node_ref=place>
            {move || message.get().map(|message| match message {
                FormMessage::Done(text) => view! { <p class="notice is-good">{text}</p> },
                FormMessage::Refused(text) => view! { <p class="notice is-bad">{text}</p> },
            })}
        </div>
    }
    .into_any()
}

/// The notice about a restored draft.
#[component]
pub fn DraftNotice(
    /// The draft.
    draft_storage: DraftStorage,
    /// Asks whether to start afresh.
    on_afresh: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let restored = move || {
        draft_storage.restored().map(|kept| {
            let when = moment(texts, kept);
            view! {
                <div class="notice">
                    <p>{texts.fill(keys::DRAFT_RESTORED, places::When { when: &when })}</p>
                    <button type="button" class="plain-button" on:click=move |_| on_afresh.run(())>
                        {texts.get(keys::DRAFT_AFRESH)}
                    </button>
                </div>
            }
        })
    };
    view! { <div role="status">{restored}</div> }.into_any()
}

/// The line that tells whether the draft is stored in this browser.
#[component]
pub fn SaveStatusLine(
    /// The draft.
    draft_storage: DraftStorage,
    /// Leaves out what need not be in view all the time.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    let texts = use_texts();
    let line = move || match draft_storage.kept() {
        SaveStatus::Nothing if is_short => texts.get(keys::KEPT_NOTHING_SHORT).to_owned(),
        SaveStatus::Nothing => texts.get(keys::KEPT_NOTHING).to_owned(),
        SaveStatus::Soon => texts.get(keys::KEPT_SOON).to_owned(),
        SaveStatus::At(when) => {
            let when = moment(texts, when);
            texts.fill(keys::KEPT_AT, places::When { when: &when })
        }
        SaveStatus::Refused | SaveStatus::Elsewhere => texts.get(keys::KEPT_NOT).to_owned(),
    };
    let is_bad = move || {
        matches!(
            draft_storage.kept(),
            SaveStatus::Refused | SaveStatus::Elsewhere
        )
    };
    view! { <p class="kept" class:is-bad=is_bad>{line}</p> }.into_any()
}
