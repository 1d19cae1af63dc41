//! The buttons below the form of a step.

use crate::submission_page::review_state::ReviewState;
use leptos::prelude::*;
use texts::{Texts, keys};

/// Goes on to the next step, or gives the decision up.
pub fn step_buttons(texts: Texts, review: ReviewState) -> AnyView {
    view! {
        <p class="form-buttons">
            <button type="submit" class="button" data-sends="">{texts.get(keys::ADMIN_GO_ON)}</button>
            <button type="button" class="plain-button" on:click=move |_| _ = review.give_up()>
                {texts.get(keys::DIALOG_CANCEL)}
            </button>
        </p>
    }
    .into_any()
}
