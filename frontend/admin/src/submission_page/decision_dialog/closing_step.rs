//! The step that asks why a proposal is closed, and what its holder is told.

use crate::submission_page::{
    decision::ReviewDecision,
    decision_dialog::{
        reason_step::{WHY, reason, why_field},
        step_buttons::step_buttons,
    },
    review_state::ReviewState,
};
use frontend::{browser, components::closing_choices::closing_choices, page_texts::use_texts};
use leptos::prelude::*;
use shared::submission::{closing::ClosingReason, wire::ReviewAction};
use texts::{Key, keys};

/// The id of the first choice.
const CHOICE: &str = "decision-closing";

/// The form.
#[component]
pub fn ClosingStep(
    /// The state of the review.
    review: ReviewState,
    /// The action, once the form is complete.
    action: RwSignal<Option<ReviewAction>>,
) -> impl IntoView {
    let texts = use_texts();
    let chosen = RwSignal::new(None::<ClosingReason>);
    let is_missing = RwSignal::new(false);
    let error = RwSignal::new(None::<Key>);
    let on_choice = move |reason| {
        is_missing.set(false);
        chosen.set(Some(reason));
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let told = review.draft().with_untracked(|draft| reason(&draft.reason));
        is_missing.set(chosen.with_untracked(Option::is_none));
        error.set(told.as_ref().err().copied());
        match (chosen.get_untracked(), told) {
            (Some(why), Ok(told)) => action.set(Some(ReviewDecision::closing(why, told))),
            (None, _) => browser::focus(CHOICE),
            (Some(_), Err(_)) => browser::focus(WHY),
        }
    };
    view! {
        <form novalidate on:submit=on_submit>
            <fieldset class="field" aria-describedby="closing-error">
                <legend>{texts.get(keys::ADMIN_CLOSE_REASON)}</legend>
                {closing_choices(texts, CHOICE, on_choice)}
                <p class="field-error" id="closing-error" role="alert" hidden=move || !is_missing.get()>
                    {move || is_missing.get().then(|| texts.get(keys::ERROR_MISSING_CHOICE))}
                </p>
            </fieldset>
            {why_field(texts, review, ReviewDecision::Close, error)}
            {step_buttons(texts, review)}
        </form>
    }
    .into_any()
}
