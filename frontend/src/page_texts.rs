//! The context with the texts of the page.

use leptos::prelude::*;
use shared::lang::Lang;
use texts::Texts;

/// Provides the texts to the components of a view.
pub fn provide_texts(texts: Texts) {
    provide_context(texts);
}

/// The texts of the page being shown, in its language.
pub fn use_texts() -> Texts {
    // A page is never rendered without its texts; an empty interface would still be usable.
    use_context::<Texts>().unwrap_or(Texts::empty(Lang::Fi))
}
