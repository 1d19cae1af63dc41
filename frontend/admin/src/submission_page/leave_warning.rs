//! The warning before leaving the page with unsent texts.

use crate::{dialog::AdminDialog, submission_page::review_state::ReviewState};
use frontend::{navigation, page_texts::use_texts};
use leptos::{ev, prelude::*};
use texts::keys;

/// Asks before a link is followed; before the tab is closed the browser asks.
#[component]
pub fn LeaveWarning(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let texts = use_texts();
    let to = StoredValue::new(String::new());
    let is_open = RwSignal::new(false);
    let has_more = move || {
        review
            .draft()
            .try_with_untracked(|draft| !draft.is_empty())
            .unwrap_or_default()
    };
    Effect::new(move |_| {
        let listening = window_event_listener(ev::beforeunload, move |event| {
            if has_more() {
                event.prevent_default();
            }
        });
        navigation::guard(Some(Callback::new(move |url: String| {
            if has_more() {
                to.set_value(url);
                is_open.set(true);
            }
            !has_more()
        })));
        on_cleanup(move || {
            listening.remove();
            navigation::guard(None);
        });
    });
    let leave = move |_| {
        is_open.set(false);
        navigation::guard(None);
        navigation::go(&to.get_value());
    };
    view! {
        <AdminDialog is_open title_id="leaving-title">
            <h2 id="leaving-title">{texts.get(keys::ADMIN_LEAVING_TITLE)}</h2>
            <p>{texts.get(keys::ADMIN_LEAVING_BODY)}</p>
            <p class="form-buttons">
                <button type="button" class="button" on:click=move |_| is_open.set(false)>
                    {texts.get(keys::ADMIN_LEAVING_STAY)}
                </button>
                <button type="button" class="plain-button" on:click=leave>{texts.get(keys::ADMIN_LEAVING_LEAVE)}</button>
            </p>
        </AdminDialog>
    }
    .into_any()
}
