//! Keyboard shortcuts of one key, for reviewers with many submissions. They can be turned off, and never act while
//! typing.

use crate::dialog::AdminDialog;
use frontend::{page_texts::use_texts, storage::BrowserStorage};
use leptos::{ev, prelude::*};
use texts::{Key, keys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The storage key that is set while they are turned off.
const OFF: &str = "admin-keys-off";

/// A key and the label of its action.
pub type Shortcut = (&'static str, Key);

/// The shortcuts of the queue.
pub const QUEUE: &[Shortcut] = &[
    ("j", keys::ADMIN_KEY_NEXT),
    ("k", keys::ADMIN_KEY_BEFORE),
    ("o", keys::ADMIN_KEY_OPEN),
    ("a", keys::ADMIN_KEY_APPROVE),
    ("r", keys::ADMIN_KEY_RETURN),
    ("u", keys::ADMIN_KEY_UNDO),
    ("?", keys::ADMIN_KEY_HELP),
];

/// The shortcuts of a submission.
pub const SUBMISSION: &[Shortcut] = &[
    ("j", keys::ADMIN_KEY_NEXT),
    ("a", keys::ADMIN_KEY_APPROVE),
    ("p", keys::ADMIN_KEY_PUBLISH),
    ("r", keys::ADMIN_KEY_RETURN),
    ("u", keys::ADMIN_KEY_UNDO),
    ("Ctrl+Enter", keys::ADMIN_KEY_SEND),
    ("?", keys::ADMIN_KEY_HELP),
];

/// True if shortcuts are turned on.
pub fn are_on() -> bool {
    BrowserStorage::Local.get(OFF).is_none()
}

/// The key of an event that is meant as a shortcut.
pub fn meant(event: &KeyboardEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if modified || event.default_prevented() || event.is_composing() || !are_on() {
        return None;
    }
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let types = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
    let is_typing = target.is_some_and(|it| it.closest(types).ok().flatten().is_some());
    let in_dialog = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
    (!is_typing && !in_dialog).then(|| event.key())
}

/// Listens while the calling component is mounted. `act` returns whether it handled the key.
pub fn listen(act: impl Fn(&str) -> bool + 'static) {
    let act = StoredValue::new_local(act);
    Effect::new(move |_| {
        let listening = window_event_listener(ev::keydown, move |event| {
            let done = meant(&event)
                .and_then(|key| act.try_with_value(|act| act(&key)))
                .unwrap_or_default();
            if done {
                event.prevent_default();
            }
        });
        on_cleanup(move || listening.remove());
    });
}

/// Listens for Ctrl + Enter and Cmd + Enter, which send what is being written: they press the button of the open dialog, or of the
/// form around the control, or else the one of this id.
pub fn send_on_enter(otherwise: &'static str) {
    Effect::new(move |_| {
        let listening = window_event_listener(ev::keydown, move |event| {
            let is_meant = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if !is_meant || event.is_composing() || event.repeat() {
                return;
            }
            if let Some(button) = sender(&event, otherwise) {
                event.prevent_default();
                button.unchecked_ref::<HtmlElement>().click();
            }
        });
        on_cleanup(move || listening.remove());
    });
}

fn sender(event: &KeyboardEvent, otherwise: &str) -> Option<Element> {
    let found = |of: &Element, what: &str| of.query_selector(what).ok().flatten();
    if let Some(dialog) = document().query_selector("dialog[open]").ok().flatten() {
        return found(&dialog, "[data-sends]:not([hidden])");
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    match target.closest("form").ok().flatten() {
        Some(form) => found(&form, "[type=submit]"),
        None => document().get_element_by_id(otherwise),
    }
}

/// A button that opens the list of shortcuts, where they can be turned off.
#[component]
pub fn ShortcutsHelp(
    /// True while the list is open.
    is_open: RwSignal<bool>,
    /// The keys.
    shortcuts: &'static [Shortcut],
) -> impl IntoView {
    let texts = use_texts();
    let content = move || {
        let rows = shortcuts
            .iter()
            .map(|(key, does)| {
                view! { <dt><kbd>{*key}</kbd></dt><dd>{texts.get(*does)}</dd> }.into_any()
            })
            .collect_view();
        let on_change = move |event: leptos::ev::Event| {
            if event_target_checked(&event) {
                BrowserStorage::Local.remove(OFF);
            } else {
                BrowserStorage::Local.set(OFF, "1");
            }
        };
        view! {
            <h2 id="keys-title">{texts.get(keys::ADMIN_KEYS_TITLE)}</h2>
            <p>{texts.get(keys::ADMIN_KEYS_LEAD)}</p>
            <dl class="key-list">{rows}</dl>
            <label class="tick">
                <input type="checkbox" prop:checked=are_on() on:change=on_change/>
                <span>{texts.get(keys::ADMIN_KEYS_ON)}</span>
            </label>
            <p class="form-buttons">
                <button type="button" class="button" on:click=move |_| is_open.set(false)>{texts.get(keys::ADMIN_CLOSE)}</button>
            </p>
        }
        .into_any()
    };
    view! {
        <button type="button" class="quiet-button" on:click=move |_| is_open.set(true)>
            {texts.get(keys::ADMIN_KEYS_TITLE)}
        </button>
        <AdminDialog is_open title_id="keys-title">{content()}</AdminDialog>
    }
    .into_any()
}
