//! The page of a submission under review: its text as the public will see it and field by field, its facts and the
//! decisions.

mod beside_parts;
mod changed;
mod comments_section;
mod criteria_part;
mod decide;
mod decision;
mod decision_dialog;
mod facts;
mod fields;
mod history;
mod leave_warning;
mod mail_preview;
mod questions_part;
mod review_state;
mod text_section;

use crate::{
    page_frame::{PageFrame, head},
    pulse,
    queue_memory::{Intent, use_queue_memory},
    retry_notice::RetryNotice,
    session::use_session,
    shortcuts::{self, ShortcutsHelp},
    state_labels,
    submission_page::{
        beside_parts::BesideParts, changed::Changed, comments_section::CommentsPart,
        criteria_part::criteria_part, decide::Decide, decision_dialog::DecisionDialog,
        facts::SubmissionFacts, history::HistoryPart, leave_warning::LeaveWarning,
        questions_part::QuestionsPart, review_state::ReviewState, text_section::TextPart,
    },
    undo::use_undo,
};
use frontend::{
    components::{loading::Loading, page_ready::PageReady},
    load::Load,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::permission::AdminSection,
    submission::{action::ActionName, id::SubmissionId, wire::ReviewedSubmission},
};
use std::sync::Arc;
use texts::keys;

/// The page.
#[component]
pub fn SubmissionPage(
    /// Its id.
    id: SubmissionId,
) -> impl IntoView {
    view! {
        <PageFrame title=keys::ADMIN_SUBMISSION_TITLE what=AdminSection::Queue arrives_itself=true>
            <Review id=id.clone()/>
        </PageFrame>
    }
}

/// The review of a submission, once it is loaded.
#[component]
fn Review(
    /// Its id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let memory = use_queue_memory();
    memory.views(&id);
    let review = ReviewState::new(id.clone());
    let undo = use_undo();
    let is_help_open = RwSignal::new(false);
    pulse::watch(session, Callback::new(move |()| review.look_again()));
    Effect::new(move |before: Option<u32>| {
        let times = undo.times();
        if before.is_some_and(|before| before != times) {
            review.read_draft();
            review.load();
        }
        times
    });
    let intent = StoredValue::new(memory.take_intent());
    Effect::new(move |_| {
        if matches!(review.loaded(), Load::Ready(_))
            && let Some(meant) = intent.get_value()
        {
            intent.set_value(None);
            meant.follow(review);
        }
    });
    shortcuts::listen(move |key| match key {
        "j" => review.go_to_next(),
        "a" => Intent::Approve.follow(review),
        "r" => Intent::Return.follow(review),
        "p" => {
            let decision = if review.can(ActionName::Approve) {
                decision::ReviewDecision::Both
            } else {
                decision::ReviewDecision::Announce
            };
            let can = review.can(decision.first());
            if can {
                review.ask(decision);
            }
            can
        }
        "?" => {
            is_help_open.set(true);
            true
        }
        _ => false,
    });
    shortcuts::send_on_enter("notes-send");
    let is_there = Memo::new(move |_| !matches!(review.loaded(), Load::Waiting));
    let arrive = move || {
        is_there.get().then(|| {
            let title = match review.loaded() {
                Load::Ready(reviewed) => state_labels::title(texts, &reviewed.item.title),
                Load::Waiting | Load::Failed(_) => {
                    texts.get(keys::ADMIN_SUBMISSION_TITLE).to_owned()
                }
            };
            view! { <PageReady head=head(&title)/> }
        })
    };
    let content = move || match review.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(reviewed) => view! { <Parts review reviewed/> }.into_any(),
        Load::Failed(refusal) => {
            view! {  <RetryNotice refusal on_retry=move || review.load()/> }.into_any()
        }
    };
    view! {
        <Changed review/>
        {content}
        {arrive}
        <DecisionDialog review/>
        <LeaveWarning review/>
        <p class="page-foot"><ShortcutsHelp is_open=is_help_open shortcuts=shortcuts::SUBMISSION/></p>
    }
    .into_any()
}

impl Intent {
    /// Opens the intended decision; false where it isn't possible.
    fn follow(self, review: ReviewState) -> bool {
        match self {
            Self::Approve if review.can(ActionName::Approve) => {
                review.ask(decision::ReviewDecision::Approve);
            }
            Self::Approve if review.can(ActionName::Announce) => {
                review.ask(decision::ReviewDecision::Announce);
            }
            Self::Return if review.can(ActionName::Return) => review.begin_notes(),
            Self::Approve | Self::Return => return false,
        }
        true
    }
}

/// The text, and beside it the facts and the actions.
#[component]
fn Parts(
    /// The state of the review.
    review: ReviewState,
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let title = state_labels::title(texts, &reviewed.item.title);
    let lang = (reviewed.item.lang != texts.lang()).then(|| reviewed.item.lang.code());
    view! {
        <h2 class="review-name" lang=lang>{title}</h2>
        <div class="review">
            <TextPart review reviewed=Arc::clone(&reviewed)/>
            <div class="review-beside">
                <SubmissionFacts reviewed=Arc::clone(&reviewed)/>
                <Decide review reviewed=Arc::clone(&reviewed)/>
                {criteria_part(review, &reviewed)}
                <QuestionsPart review/>
                <BesideParts review/>
                <CommentsPart review/>
                <HistoryPart reviewed/>
            </div>
        </div>
    }
    .into_any()
}
