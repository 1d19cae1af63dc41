//! A warning before the session ends.

use crate::{session::use_session, session_end::EndReason};
use frontend::{browser, page_texts::use_texts};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};
use std::time::Duration;
use texts::{keys, places};

/// Seconds before the end at which the warning appears.
const WARN_SECONDS: i64 = 5 * 60;
/// The interval of the check.
const EVERY: Duration = Duration::from_secs(5);

/// The warning with its reason, and a button that extends the session or signs in again.
#[component]
pub fn SessionWarning() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let soon = RwSignal::new(None::<(EndReason, i64)>);
    Effect::new(move |_| {
        let look = move || {
            let ends = session
                .ends()
                .map(|(at, why)| (why, seconds_until(at.millis())));
            if let Some((_, left)) = ends
                && left <= 0
            {
                // The server knows: another tab may have used the session.
                session.ask();
            }
            let warned = ends.filter(|(_, left)| (1..=WARN_SECONDS).contains(left));
            let warned = warned.map(|(why, left)| (why, left.div_euclid(60) + 1));
            if soon.get_untracked() != warned {
                soon.set(warned);
            }
        };
        if let Ok(handle) = set_interval_with_handle(look, EVERY) {
            on_cleanup(move || handle.clear());
        }
    });
    let warning = move || {
        soon.get().map(|(why, minutes)| {
            let minutes = minutes.to_string();
            let (said, button) = match why {
                EndReason::Idle => (keys::ADMIN_ENDING_IDLE, keys::ADMIN_ENDING_STAY),
                EndReason::Latest => (keys::ADMIN_ENDING_LATEST, keys::ADMIN_ENDING_AGAIN),
            };
            let on_click = move |_| match why {
                EndReason::Idle => {
                    session.ask();
                    soon.set(None);
                }
                EndReason::Latest => session.sign_in_again(),
            };
            view! {
                <p>{texts.fill(said, places::Minutes { minutes: &minutes })}</p>
                <button type="button" class="button" on:click=on_click>{texts.get(button)}</button>
            }
        })
    };
    view! { <div class="ending" role="alert">{warning}</div> }.into_any()
}

fn seconds_until(millis: i64) -> i64 {
    (millis - browser::now().millis()).div_euclid(1000)
}
