//! The holder's page: the state of a submission, and the actions on it. What only one kind has stands in a module of its own.

mod actions;
mod contact;
mod copy;
mod entry;
mod link_tools;
mod outcomes;
mod preview;
mod questions;
mod replies;
mod reply;
mod status;
mod thread;
mod unconfirmed;
mod words;

#[cfg(feature = "ssr")]
use crate::{components::page_ready::PageReady, head::Head};
use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        manage_page::{
            actions::HolderActions,
            entry::EntryPart,
            link_tools::LinkTools,
            outcomes::OutcomesSection,
            preview::{PreviewPart, has_preview},
            questions::QuestionsSection,
            replies::{RepliesSection, state::RepliesState},
            reply::{ReplyParts, state::SentState},
            status::StatusSection,
            thread::ThreadState,
            unconfirmed::Unconfirmed,
        },
        manage_state::ManageState,
        not_valid::NotValid,
        notices::FormMessages,
        refusals,
    },
    load::Load,
    page_texts::use_texts,
    proposal_text::form_view::form_view,
    turns::in_turn,
};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use shared::paths::{self, Page};
use shared::submission::{
    SubmissionKind, form::SubmissionForm, id::SubmissionId, state::StateName,
    wire::ManagedSubmission,
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
            <p><a href=paths::path(texts.lang(), Page::Mine)>{texts.get(keys::MINE_LINK)}</a></p>
        </article>
    }
    .into_any()
}

/// The submission, once it is loaded. Its states and its view begin in turns.
#[component]
pub fn ManageContent(
    /// The submission's id.
    id: SubmissionId,
) -> impl IntoView {
    in_turn(move || {
        let manage = ManageState::new(use_texts(), id.clone());
        in_turn(move || {
            let texts = use_texts();
            let beside = Beside {
                replies: RepliesState::new(texts, id.clone(), manage),
                sent: SentState::new(id),
                threads: ThreadState::new(),
            };
            manage.tell_what_was_sent();
            in_turn(move || content(manage, beside))
        })
    })
}

fn content(manage: ManageState, beside: Beside) -> AnyView {
    let texts = use_texts();
    let content = move || match manage.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(managed) => view! { <ManagedParts managed manage beside/> }.into_any(),
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

/// The states of what is loaded and written beside the submission. They stay when it changes.
#[derive(Clone, Copy, Debug)]
struct Beside {
    replies: RepliesState,
    sent: SentState,
    threads: ThreadState,
}

/// The parts of the page.
#[component]
fn ManagedParts(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
    /// The states of what stands beside it.
    beside: Beside,
) -> impl IntoView {
    let texts = use_texts();
    let state = managed.standing.state;
    let has_text = !matches!(state, StateName::Anonymised | StateName::Discarded);
    let form: SubmissionForm = managed.form.of(managed.kind);
    let own = if has_text {
        parts_of_kind(&managed, manage, beside)
    } else {
        the_status(&managed)
    };
    let questions = managed.questions.clone();
    let questions = (!questions.is_empty()).then(|| view! { <QuestionsSection questions manage/> });
    view! {
        <p class="managed-kind">{texts.get(words::kind(managed.kind))}</p>
        {own}
        {questions}
        <HolderActions managed=Arc::clone(&managed) manage/>
        {may_have_outcomes(&managed).then(|| view! { <OutcomesSection id=managed.id.clone() settled=beside.replies.settled/> })}
        {has_preview(&managed).then(|| view! { <PreviewPart managed=Arc::clone(&managed)/> })}
        {has_text.then(|| view! {
            <details class="as-sent">
                <summary>{texts.get(keys::MANAGE_TEXT)}</summary>
                {form_view(form.content())}
            </details>
        })}
        {has_text.then(|| view! { <LinkTools managed manage/> })}
    }
    .into_any()
}

/// The parts that depend on the kind of submission, from its title to what it has led to.
fn parts_of_kind(
    managed: &Arc<ManagedSubmission>,
    manage: ManageState,
    Beside {
        replies,
        sent,
        threads,
    }: Beside,
) -> AnyView {
    let managed = Arc::clone(managed);
    match managed.kind {
        SubmissionKind::Reply => view! { <ReplyParts managed manage sent threads/> }.into_any(),
        SubmissionKind::Proposal => {
            let state = managed.standing.state;
            let has_replies = managed.number.is_some()
                && matches!(
                    state,
                    StateName::Published | StateName::Closed | StateName::TakenDown
                )
                && !managed.is_limited;
            view! {
                {with_title(&managed, manage)}
                {has_replies.then(|| view! { <RepliesSection proposal=state replies threads/> })}
            }
            .into_any()
        }
        SubmissionKind::JoinRequest | SubmissionKind::Message => view! {
            {with_title(&managed, manage)}
            <EntryPart managed manage/>
        }
        .into_any(),
        SubmissionKind::Outcome | SubmissionKind::ThreadMessage => with_title(&managed, manage),
    }
}

/// The title and the state of a submission.
fn with_title(managed: &Arc<ManagedSubmission>, manage: ManageState) -> AnyView {
    let texts = use_texts();
    let form: SubmissionForm = managed.form.of(managed.kind);
    let title = managed.reaches.as_deref().or(form.title());
    let title = match title.unwrap_or_default().trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    };
    let is_awaiting = managed.standing.state == StateName::AwaitingConfirmation;
    view! {
        <p class="lead managed-title">{title}</p>
        {the_status(managed)}
        {is_awaiting.then(|| view! { <Unconfirmed managed=Arc::clone(managed) manage/> })}
    }
    .into_any()
}

/// The state of a submission by its kind.
fn the_status(managed: &Arc<ManagedSubmission>) -> AnyView {
    let (kind, state) = (managed.kind, managed.standing.state);
    let state_words = match kind {
        SubmissionKind::JoinRequest | SubmissionKind::Message => {
            words::of_entry(kind, state, managed.mark)
        }
        SubmissionKind::Proposal
        | SubmissionKind::Reply
        | SubmissionKind::Outcome
        | SubmissionKind::ThreadMessage => words::state(kind, state),
    };
    view! {
        <StatusSection
            managed=Arc::clone(managed)
            state_words=Signal::stored(state_words)
            since=Signal::stored(None)
        />
    }
    .into_any()
}

/// True where negotiations may have begun, and this browser sees them: of a proposal that was published, or a reply that was delivered.
fn may_have_outcomes(managed: &ManagedSubmission) -> bool {
    if managed.is_limited {
        return false;
    }
    match managed.standing.state {
        StateName::Published | StateName::Closed | StateName::TakenDown => {
            managed.kind == SubmissionKind::Proposal
        }
        StateName::Delivered => managed.kind == SubmissionKind::Reply,
        StateName::Draft
        | StateName::AwaitingConfirmation
        | StateName::InReview
        | StateName::Returned
        | StateName::Approved
        | StateName::Announcing
        | StateName::Rejected
        | StateName::Withdrawn
        | StateName::Anonymised
        | StateName::Discarded => false,
    }
}
