//! The tasks and principles that all networks share.

use crate::{components::prose::Prose, page_texts::use_texts};
use leptos::prelude::*;
use texts::keys;

/// The networks' common tasks and principles.
#[component]
pub fn CommonToAll(
    /// Begins with the same in a few plain sentences.
    #[prop(optional)]
    in_short: bool,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <section class="common" aria-labelledby="common-title">
            <h2 id="common-title">{texts.get(keys::COMMON_TITLE)}</h2>
            {in_short.then(|| view! {
                <div class="in-short">
                    <h3>{texts.get(keys::SHORT_TITLE)}</h3>
                    <Prose text=texts.get(keys::COMMON_SHORT)/>
                </div>
            })}
            <h3>{texts.get(keys::COMMON_TASKS_TITLE)}</h3>
            <Prose text=texts.get(keys::COMMON_TASKS)/>
            <h3>{texts.get(keys::COMMON_PRINCIPLES_TITLE)}</h3>
            <Prose text=texts.get(keys::COMMON_PRINCIPLES)/>
            <Prose text=texts.get(keys::COMMON_MEETINGS)/>
            <Prose text=texts.get(keys::COMMON_JOINING)/>
        </section>
    }
}
