//! The bar that offers to undo an acceptance.

use crate::{
    browser,
    forms::manage_page::replies::state::{RepliesState, mark_id},
    page_texts::use_texts,
};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};
use shared::{
    submission::{action::ActionName, id::SubmissionId, periods::UNDO_SECONDS},
    time::Timestamp,
};
use std::time::Duration;
use texts::keys;

/// The seconds after the end at which the page looks if the acceptance is final.
const LOOKS: [i64; 5] = [-2, -6, -15, -30, -60];

/// The seconds that are left, however wrong the browser's clock is.
fn left(end: Timestamp, now: Timestamp) -> i64 {
    (end.millis() - now.millis())
        .div_euclid(1000)
        .min(UNDO_SECONDS)
}

/// The bar: the countdown and the button.
#[component]
pub fn UndoBar(
    /// The reply.
    reply: SubmissionId,
    /// The end of the time for undoing, by the browser's clock.
    end: Timestamp,
    /// The state of the replies.
    replies: RepliesState,
) -> impl IntoView {
    let texts = use_texts();
    let seconds = RwSignal::new(UNDO_SECONDS);
    let button = format!("undo-{reply}");
    let (button_id, heading) = (button.clone(), mark_id(&reply));
    Effect::new(move |_| {
        let (button, heading) = (button_id.clone(), heading.clone());
        let tick = move || {
            let now = left(end, browser::now());
            if seconds
                .try_get_untracked()
                .is_some_and(|before| before != now)
            {
                // The focus doesn't vanish with the button.
                let is_focused = document()
                    .active_element()
                    .is_some_and(|it| it.id() == button);
                if now <= 0 && is_focused {
                    browser::focus(&heading);
                }
                seconds.set(now);
                if LOOKS.contains(&now) {
                    replies.refresh();
                }
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_millis(250)) {
            on_cleanup(move || handle.clear());
        }
    });
    let is_over = Memo::new(move |_| seconds.get() <= 0);
    let content = move || {
        if is_over.get() {
            return view! { <p role="status">{texts.get(keys::ANSWER_SETTLING)}</p> }.into_any();
        }
        let reply = reply.clone();
        view! {
            <p role="status">{texts.get(keys::ANSWER_UNDO_LEAD)}</p>
            <button
                type="button"
                class="button"
                id=button.clone()
                aria-disabled=move || replies.is_busy().then_some("true")
                on:click=move |_| replies.answer(reply.clone(), ActionName::Retract, String::new())
            >
                {texts.get(keys::ANSWER_UNDO)}
                // Screen readers would read the number every second.
                <span aria-hidden="true">{move || format!(" ({} s)", seconds.get().max(0))}</span>
            </button>
        }
        .into_any()
    };
    view! { <div class="undo-bar">{content}</div> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_clock_promises_no_more_than_half_a_minute() {
        let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
        assert_eq!(left(at(30), at(0)), 30);
        assert_eq!(left(at(30), at(12)), 18);
        assert_eq!(left(at(30), at(-3600)), UNDO_SECONDS);
        assert_eq!(left(at(30), at(32)), -2);
    }
}
