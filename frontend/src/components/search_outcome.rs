//! The outcome of the search, right under its field: the best result, and one sentence.

use crate::components::{best_hit::BestHit, shown::Shown};
use leptos::prelude::*;

/// The id of the element around it.
pub const OUTCOME_ID: &str = "search-outcome";
/// The attribute of that element with the filters in words.
pub const FILTERS: &str = "data-filters";

/// The best result and the sentence.
#[component]
pub fn SearchOutcome(
    /// The filters in words; empty where none is set.
    filters: String,
) -> impl IntoView {
    view! {
        <p class="best-hit"><BestHit/></p>
        <p id="shown" class="count" role="status"><Shown filters/></p>
    }
}
