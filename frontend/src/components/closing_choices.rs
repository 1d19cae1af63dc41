//! The reasons for closing a proposal, to choose one from.

use leptos::prelude::*;
use shared::submission::closing::ClosingReason;
use texts::{Texts, code_labels::closing_reason};

/// A radio button for each reason for closing; none is chosen at first. The first has the id.
pub fn closing_choices(
    texts: Texts,
    id: &'static str,
    on_choice: impl Fn(ClosingReason) + Copy + 'static,
) -> AnyView {
    let choice = |(place, reason): (usize, &ClosingReason)| {
        let reason = *reason;
        let id = (place == 0).then_some(id);
        view! {
            <label class="tick">
                <input type="radio" name="closing" id=id value=reason.as_str() on:change=move |_| on_choice(reason)/>
                <span>{closing_reason(texts, reason)}</span>
            </label>
        }
        .into_any()
    };
    let choices = ClosingReason::ALL.iter().enumerate().map(choice);
    choices.collect_view().into_any()
}
