//! A text with what was added to it and removed from it, word by word.

use crate::texts::{keys, use_texts};
use leptos::prelude::*;
use shared::proposal::word_diff::{PieceChange, words};

/// The text; compared with an earlier one, where there is one.
#[component]
pub fn Words(
    /// What it said before.
    before: Option<String>,
    /// What it says.
    after: String,
) -> impl IntoView {
    let texts = use_texts();
    let Some(before) = before else {
        return view! { <p class="as-written">{after}</p> }.into_any();
    };
    let pieces = words(&before, &after)
        .into_iter()
        .map(|piece| match piece.change {
            PieceChange::Kept => piece.text.into_any(),
            PieceChange::Added => view! {
                <ins><span class="visually-hidden">{texts.get(keys::ADMIN_ADDED)}</span>{piece.text}</ins>
            }
            .into_any(),
            PieceChange::Removed => view! {
                <del><span class="visually-hidden">{texts.get(keys::ADMIN_REMOVED)}</span>{piece.text}</del>
            }
            .into_any(),
        })
        .collect_view();
    view! { <p class="as-written compared">{pieces}</p> }.into_any()
}
