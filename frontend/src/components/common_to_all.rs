//! The tasks and principles that all networks share.

use crate::{components::prose::Prose, page_texts::use_texts};
use leptos::prelude::*;
use texts::keys;

/// The networks' common tasks and principles.
#[component]
pub fn CommonToAll() -> impl IntoView {
    let texts = use_texts();
    view! {
        <section class="common" aria-labelledby="common-title">
            <h2 id="common-title">{texts.get(keys::COMMON_TITLE)}</h2>
            <h3>{texts.get(keys::COMMON_TASKS_TITLE)}</h3>
            <Prose text=texts.get(keys::COMMON_TASKS)/>
            <h3>{texts.get(keys::COMMON_PRINCIPLES_TITLE)}</h3>
            <Prose text=texts.get(keys::COMMON_PRINCIPLES)/>
            <Prose text=texts.get(keys::COMMON_MEETINGS)/>
            <Prose text=texts.get(keys::COMMON_JOINING)/>
        </section>
    }
}
