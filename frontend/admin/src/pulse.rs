//! Polling for changes by other reviewers.

use crate::session::AdminSession;
use frontend::request;
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use shared::{admin::wire::Pulse, paths::admin::api};
use std::time::Duration;

/// The interval.
const EVERY: Duration = Duration::from_secs(10);

/// Polls while the calling component is mounted, and calls `on_change` when another reviewer has acted. Polling
/// doesn't extend the session.
pub fn watch(session: AdminSession, on_change: Callback<()>) {
    let since = StoredValue::new(None::<i64>);
    let is_asking = StoredValue::new(false);
    let ask = move || {
        if is_asking.try_get_value() != Some(false) {
            return;
        }
        is_asking.set_value(true);
        spawn_local(async move {
            let before = since.try_get_value().flatten();
            let answer = request::get(&api::pulse(before)).await;
            match answer.and_then(|answer| answer.read::<Pulse>()) {
                Ok(pulse) => {
                    _ = since.try_set_value(Some(pulse.latest));
                    // The page may be gone.
                    if pulse.changed && before.is_some() && is_asking.try_get_value().is_some() {
                        on_change.run(());
                    }
                }
                Err(refusal) if refusal.status() == 401 => session.ask_to_sign_in(),
                // The next poll tries again.
                Err(_) => {}
            }
            _ = is_asking.try_set_value(false);
        });
    };
    Effect::new(move |_| {
        ask();
        if let Ok(handle) = set_interval_with_handle(ask, EVERY) {
            on_cleanup(move || handle.clear());
        }
    });
}
