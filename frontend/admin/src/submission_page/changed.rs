//! The notice that someone else has changed the submission.

use crate::submission_page::{
    history::event,
    review_state::{CHANGED_ID, ReviewState},
};
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The events since the version that was shown. The reviewer's own text is kept.
#[component]
pub fn Changed(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let texts = use_texts();
    let notice = move || {
        review.changed().map(|(before, now)| {
            let since = now
                .history
                .iter()
                .filter(|event| event.version > before)
                .map(|it| view! { <li>{event(texts, now.item.kind, it)}</li> })
                .collect_view();
            let is_shown = review.version() == Some(now.item.version);
            let show = (!is_shown).then(|| {
                view! {
                    <button type="button" class="plain-button" on:click=move |_| review.take_changed()>
                        {texts.get(keys::ADMIN_CHANGED_SHOW)}
                    </button>
                }
            });
            view! {
                <div class="notice is-bad" id=CHANGED_ID tabindex="-1">
                    <p><b>{texts.get(keys::ADMIN_CHANGED_TITLE)}</b> " " {texts.get(keys::ADMIN_CHANGED_KEPT)}</p>
                    <ul>{since}</ul>
                    {show}
                </div>
            }
        })
    };
    view! { <div role="status">{notice}</div> }.into_any()
}
