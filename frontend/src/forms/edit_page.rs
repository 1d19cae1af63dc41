//! The pages with the form of a proposal, a draft, results of negotiations or a reply that its holder changes.

mod form;
mod notes;
mod reply;
mod settling;

#[cfg(feature = "ssr")]
use crate::{components::page_ready::PageReady, head::Head};
use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        edit_page::{form::EditForm, reply::EditReply},
        form_state::FormState,
        manage_state::{ManageState, TRANSFER_ID, edit_name},
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
    submission::{SubmissionKind, id::SubmissionId, state::StateName, wire::ManagedSubmission},
};
use std::sync::Arc;
use texts::{Texts, keys};

/// The id of the place for [`EditContent`].
pub const EDIT_ID: &str = "edit";
/// The id of the title, which gets the focus when the form is shown anew.
const TITLE_ID: &str = "edit-title";

/// The form of a page. The pages have different programs: neither links the form of the other.
#[derive(Clone, Copy, Debug)]
pub struct EditedForm {
    /// True for the kinds of submissions that are changed with it
    is_of: fn(SubmissionKind) -> bool,
    /// The form
    view: fn(Arc<ManagedSubmission>, ManageState) -> AnyView,
}

/// The form of a proposal or of results.
pub const TEXT: EditedForm = EditedForm {
    is_of: |kind| matches!(kind, SubmissionKind::Proposal | SubmissionKind::Outcome),
    view: |managed, manage| view! { <EditForm managed manage/> }.into_any(),
};

/// The form of a reply.
pub const REPLY: EditedForm = EditedForm {
    is_of: |kind| kind == SubmissionKind::Reply,
    view: |managed, manage| view! { <EditReply managed manage/> }.into_any(),
};

/// The page, without its data.
#[cfg(feature = "ssr")]
#[component]
pub fn EditPage(
    /// The submission's id.
    id: SubmissionId,
    /// The form.
    form: EditedForm,
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
            <div id=EDIT_ID class="needs-program"><EditContent id form/></div>
        </article>
    }
    .into_any()
}

/// The form, once the submission is loaded.
#[component]
pub fn EditContent(
    /// The submission's id.
    id: SubmissionId,
    /// The form.
    form: EditedForm,
) -> impl IntoView {
    let texts = use_texts();
    let back = paths::path(texts.lang(), Page::Manage(&id));
    let manage = ManageState::new(texts, id);
    let content = move || match manage.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(managed) if (form.is_of)(managed.kind) && edit_name(&managed).is_some() => {
            (form.view)(managed, manage)
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

/// Keeps an address that was proven as it is: the form leads to the part of the holder's page that changes it.
fn keep_proven_address(form_state: FormState, texts: Texts, managed: &ManagedSubmission) {
    let is_proven = !matches!(
        managed.standing.state,
        StateName::Draft | StateName::AwaitingConfirmation
    );
    if is_proven {
        let page = paths::path(texts.lang(), Page::Manage(&managed.id));
        form_state.keep_address(format!("{page}#{TRANSFER_ID}"));
    }
}
