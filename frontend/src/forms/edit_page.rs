//! The page with the form of a proposal, a draft or results of negotiations that its holder changes.

mod form;
mod notes;

#[cfg(feature = "ssr")]
use crate::{components::page_ready::PageReady, head::Head};
use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        edit_page::form::EditForm,
        manage_state::{ManageState, can_edit},
        not_valid::NotValid,
        notices::FormMessages,
        refusals,
    },
    load::Load,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    submission::id::SubmissionId,
};
use texts::keys;

/// The id of the place for [`EditContent`].
pub const EDIT_ID: &str = "edit";
/// The id of the title, which gets the focus when the form is shown anew.
const TITLE_ID: &str = "edit-title";

/// The page, without its data.
#[cfg(feature = "ssr")]
#[component]
pub fn EditPage(
    /// The submission's id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let head = Head::unlisted(
        texts.get(keys::EDIT_TITLE),
        texts.get(keys::MANAGE_DESCRIPTION),
    );
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 id=TITLE_ID tabindex="-1">{texts.get(keys::EDIT_TITLE)}</h1>
            <noscript inner_html=format!("<p class=\"notice is-bad\">{}</p>", texts.get(keys::NEEDS_PROGRAM_MANAGE))></noscript>
            <div id=EDIT_ID class="needs-program"><EditContent id/></div>
        </article>
    }
    .into_any()
}

/// The form, once the submission is loaded.
#[component]
pub fn EditContent(
    /// The submission's id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let back = paths::path(texts.lang(), Page::Manage(&id));
    let manage = ManageState::new(texts, id);
    let content = move || match manage.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(managed) if can_edit(&managed) => {
            view! { <EditForm managed manage/> }.into_any()
        }
        Load::Ready(_) => view! { <p class="lead">{texts.get(keys::EDIT_NOT_NOW)}</p> }.into_any(),
        Load::Failed(refusal) if refusal.status() == 404 => view! { <NotValid manage/> }.into_any(),
        Load::Failed(refusal) => view! {
            <RetryNotice
                message=refusals::refusal(texts, &refusal)
                on_retry=Callback::new(move |()| manage.load())
            />
        }
        .into_any(),
    };
    view! {
        <p class="back"><a href=back>{texts.get(keys::EDIT_BACK)}</a></p>
        <FormMessages message=manage.message()/>
        {content}
    }
    .into_any()
}
