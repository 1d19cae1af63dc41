//! The page around a new form, as the server renders it.

use crate::{
    components::page_ready::PageReady, config::use_config, head::Head, page_texts::use_texts,
};
use leptos::prelude::*;
use texts::keys;

/// The page: title, lead, what to do without the program, and the form in a place that the program takes over.
#[component]
pub fn FormPageFrame(
    /// The head of the document.
    head: Head,
    /// The title.
    title: String,
    /// What the form is for, and what stands before it.
    lead: AnyView,
    /// The id of the form's place.
    place: &'static str,
    /// The form.
    form: AnyView,
    /// What is read of the form without the program, where its place has no fields before.
    #[prop(optional)]
    unfilled: Option<AnyView>,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let hub = move || {
        let url = config.hub_url.clone();
        view! { <p><a href=url rel="noopener">{texts.get(keys::FOOTER_HUB)}</a></p> }
    };
    let without_program = view! {
        <div class="notice is-bad"><p>{texts.get(keys::NEEDS_PROGRAM)}</p>{hub()}</div>
        {unfilled}
    };
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 tabindex="-1">{title}</h1>
            {lead}
            <noscript inner_html=without_program.to_html()></noscript>
            <div class="notice is-bad program-failed">
                <p>{texts.get(keys::PROGRAM_FAILED)}</p>
                {hub()}
            </div>
            <div id=place>{form}</div>
        </article>
    }
    .into_any()
}
