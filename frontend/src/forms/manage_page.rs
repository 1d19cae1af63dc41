//! The holder's page: the state of a proposal, and the actions on it.

mod actions;
mod conflict;
mod edit;
mod link_tools;
mod notes;
mod status;
mod unconfirmed;

#[cfg(feature = "ssr")]
use crate::{components::page_ready::PageReady, head::Head};
use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        draft::DraftSlot,
        manage_page::{
            actions::HolderActions, edit::EditForm, link_tools::LinkTools, status::StatusSection,
            unconfirmed::Unconfirmed,
        },
        manage_state::ManageState,
        notices::FormMessages,
        refusals,
    },
    load::Load,
    page_texts::use_texts,
    proposal_text::form_view::form_view,
    storage::BrowserStorage,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page, api},
    proposal::form::ProposalForm,
    submission::{action::ActionName, id::SubmissionId, state::StateName, wire::ManagedSubmission},
};
use std::sync::Arc;
use texts::keys;

/// The id of the place for [`ManageContent`].
pub const MANAGE_ID: &str = "manage";

/// The page, without its data.
#[cfg(feature = "ssr")]
#[component]
pub fn ManagePage(
    /// The submission's id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let head = Head::unlisted(
        texts.get(keys::MANAGE_TITLE),
        texts.get(keys::MANAGE_DESCRIPTION),
    );
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(keys::MANAGE_TITLE)}</h1>
            <noscript inner_html=format!("<p class=\"notice is-bad\">{}</p>", texts.get(keys::NEEDS_PROGRAM_MANAGE))></noscript>
            <div id=MANAGE_ID class="needs-program"><ManageContent id/></div>
        </article>
    }
    .into_any()
}

/// The submission, once it is loaded.
#[component]
pub fn ManageContent(
    /// The submission's id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let manage = ManageState::new(texts, id);
    let content = move || match manage.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(managed) => view! { <ManagedParts managed manage/> }.into_any(),
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
        <FormMessages message=manage.message()/>
        {content}
    }
    .into_any()
}

/// The parts of the page.
#[component]
fn ManagedParts(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let can_edit = [ActionName::Submit, ActionName::Edit, ActionName::Resubmit]
        .iter()
        .any(|action| managed.actions.contains(action));
    let state = managed.standing.state;
    let revision = managed.revision.as_ref().map(|revision| revision.state);
    let is_open = RwSignal::new(
        state == StateName::Draft
            || state == StateName::Returned
            || revision == Some(StateName::Returned),
    );
    let slot = DraftSlot::Of(managed.id.clone());
    Effect::new(move |_| {
        // Unsent changes are shown in every state of the proposal.
        if manage.conflict().is_some() || BrowserStorage::Local.get(&slot.key()).is_some() {
            is_open.set(true);
        }
    });
    let has_text = !matches!(state, StateName::Anonymised | StateName::Discarded);
    let form = managed.form.read::<ProposalForm>();
    let title = match form.title.trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    };
    let edited = Arc::clone(&managed);
    view! {
        {has_text.then(|| view! { <p class="lead managed-title">{title}</p> })}
        <StatusSection managed=Arc::clone(&managed)/>
        {(state == StateName::AwaitingConfirmation).then(|| view! { <Unconfirmed managed=Arc::clone(&managed) manage/> })}
        <HolderActions managed=Arc::clone(&managed) manage is_open can_edit/>
        {move || {
            (can_edit && is_open.get()).then(|| view! { <EditForm managed=Arc::clone(&edited) manage/> })
        }}
        {has_text.then(|| view! {
            <details class="as-sent" hidden=move || can_edit && is_open.get()>
                <summary>{texts.get(keys::MANAGE_TEXT)}</summary>
                {form_view(&form)}
            </details>
        })}
        {has_text.then(|| view! { <LinkTools managed manage/> })}
    }
    .into_any()
}

/// The message for an invalid link, and how to get a new one.
#[component]
fn NotValid(
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <section>
            <h2 id=crate::forms::manage_state::STATUS_ID tabindex="-1">{texts.get(keys::NOT_VALID_TITLE)}</h2>
            <p>{texts.get(keys::NOT_VALID_BODY)}</p>
            <p>{texts.get(keys::NOT_VALID_NEW)}</p>
            <p class="form-buttons">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| manage.ask(api::MANAGE_RESEND, None, keys::DONE_RESEND_IF_THERE)
                >
                    {texts.get(keys::NOT_VALID_SEND)}
                </button>
                <a class="plain-button" href=paths::path(texts.lang(), Page::NewProposal)>{texts.get(keys::LINK_NEW)}</a>
            </p>
        </section>
    }
    .into_any()
}
