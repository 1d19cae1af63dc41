//! A text with its additions and removals, word by word.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::proposal::word_diff::{PieceChange, words};
use texts::keys;

/// The text, compared with an earlier one if there is one.
#[component]
pub fn WordDiff(
    /// The earlier text.
    before: Option<String>,
    /// The text.
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
