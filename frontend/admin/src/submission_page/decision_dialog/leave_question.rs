//! The question before the dialog is closed with what was typed in it.

use crate::submission_page::review_state::{ReviewState, STAY_ID};
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use texts::keys;

/// The question; the text stays below it.
#[component]
pub fn LeaveQuestion(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let texts = use_texts();
    let stay = move |_| {
        review.is_leaving().set(false);
        browser::focus("decision-title");
    };
    move || {
        review.is_leaving().get().then(|| {
            view! {
                <div class="notice is-bad" role="alert">
                    <p>{texts.get(keys::ADMIN_GIVE_UP)}</p>
                    <p class="form-buttons">
                        <button type="button" class="button" id=STAY_ID on:click=stay>{texts.get(keys::ADMIN_GIVE_UP_STAY)}</button>
                        <button type="button" class="plain-button" on:click=move |_| review.decision().set(None)>
                            {texts.get(keys::ADMIN_GIVE_UP_CLOSE)}
                        </button>
                    </p>
                </div>
            }
            .into_any()
        })
    }
}
