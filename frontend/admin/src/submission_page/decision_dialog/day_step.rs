//! The step that asks for the new last day, before a closed proposal is reopened.

use crate::submission_page::{
    decision_dialog::step_buttons::step_buttons, review_state::ReviewState,
};
use frontend::{browser, forms::field_texts, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    form::{error::ErrorKind, field::Field},
    proposal::last_day::OpenDays,
    submission::wire::ReviewAction,
};
use texts::{format, keys, places};

/// The id of the control.
const DAY: &str = "decision-day";

/// The form.
#[component]
pub fn DayStep(
    /// The state of the review.
    review: ReviewState,
    /// The days until which it can be reopened.
    days: OpenDays,
    /// The action, once the form is complete.
    action: RwSignal<Option<ReviewAction>>,
) -> impl IntoView {
    let texts = use_texts();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let day = typed.with_untracked(|typed| match typed.as_str() {
            "" => Ok(None),
            typed => typed.parse().map(Some).map_err(|_| ErrorKind::NotADate),
        });
        match day.and_then(|day| days.reopened(day, browser::now().date())) {
            Ok(day) => action.set(Some(ReviewAction::Reopen { until: Some(day) })),
            Err(kind) => {
                error.set(Some(field_texts::error(texts, Field::OpenUntil, kind)));
                browser::focus(DAY);
            }
        }
    };
    let latest = format::day(texts, days.latest);
    let help = texts.fill(keys::OPEN_AGAIN_LATEST, places::Date { date: &latest });
    view! {
        <form novalidate on:submit=on_submit>
            <div class="field">
                <label for=DAY>{texts.get(keys::OPEN_AGAIN_DAY)}</label>
                <p class="help" id="decision-help">{help}</p>
                <input
                    id=DAY
                    type="date"
                    max=days.latest.to_string()
                    aria-required="true"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby="decision-help decision-error"
                    on:input=move |event| {
                        error.set(None);
                        typed.set(event_target_value(&event));
                    }
                />
                <p class="field-error" id="decision-error" role="alert" hidden=move || error.with(Option::is_none)>{error}</p>
            </div>
            {step_buttons(texts, review)}
        </form>
    }
    .into_any()
}
