//! A submission, to be decided on: as the public will see it, field by field, with all that is known of it.

mod changed;
mod comments;
mod decide;
mod decision;
mod desk;
mod draft;
mod fields;
mod history;
mod leaving;
mod mails;
mod standing;
mod text;
mod way;

use crate::{
    admin::{
        frame::{Frame, head},
        keys::{self as shortcuts, KeysHelp},
        memory::{Intent, use_memory},
        pulse, sentences,
        session::use_session,
        submission::{
            changed::Changed,
            comments::CommentsPart,
            decide::Decide,
            decision::Decision,
            desk::{Loaded, ReviewDesk},
            history::HistoryPart,
            leaving::Leaving,
            standing::StandingPart,
            text::TextPart,
        },
        undo::use_undo,
    },
    components::{loading::Loading, page_ready::PageReady},
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::{
    admin::permission::Administration,
    paths::admin::AdminPage,
    submission::{action::ActionName, id::SubmissionId, wire::Reviewed},
};
use std::sync::Arc;

/// The page.
#[component]
pub fn SubmissionPage(
    /// Its id.
    id: SubmissionId,
) -> impl IntoView {
    let page = AdminPage::Submission(id.clone());
    view! {
        <Frame page title=keys::ADMIN_SUBMISSION_TITLE what=Administration::Queue arrives_itself=true>
            <Review id=id.clone()/>
        </Frame>
    }
}

/// What is known of it, as soon as it is there.
#[component]
fn Review(
    /// Its id.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let memory = use_memory();
    memory.views(&id);
    let desk = ReviewDesk::new(id.clone());
    let undo = use_undo();
    let is_help_open = RwSignal::new(false);
    pulse::watch(session, Callback::new(move |()| desk.look_again()));
    Effect::new(move |before: Option<u32>| {
        let times = undo.times();
        if before.is_some_and(|before| before != times) {
            desk.load();
        }
        times
    });
    let intent = StoredValue::new(memory.take_intent());
    Effect::new(move |_| {
        if matches!(desk.loaded(), Loaded::Ready(_))
            && let Some(meant) = intent.get_value()
        {
            intent.set_value(None);
            meant.follow(desk);
        }
    });
    shortcuts::listen(move |key| match key {
        "j" => desk.go_to_next(),
        "a" => Intent::Approve.follow(desk),
        "r" => Intent::Return.follow(desk),
        "?" => {
            is_help_open.set(true);
            true
        }
        _ => false,
    });
    let is_there = Memo::new(move |_| !matches!(desk.loaded(), Loaded::Waiting));
    let page = StoredValue::new(AdminPage::Submission(id));
    let arrive = move || {
        is_there.get().then(|| {
            let title = match desk.loaded() {
                Loaded::Ready(reviewed) => sentences::title(texts, &reviewed.item.title),
                Loaded::Waiting | Loaded::Failed(_) => {
                    texts.get(keys::ADMIN_SUBMISSION_TITLE).to_owned()
                }
            };
            view! { <PageReady head=head(page.get_value(), &title)/> }
        })
    };
    let content = move || {
        match desk.loaded() {
        Loaded::Waiting => view! { <Loading/> }.into_any(),
        Loaded::Ready(reviewed) => view! { <Parts desk reviewed/> }.into_any(),
        Loaded::Failed(refusal) => view! {
            <p class="notice is-bad" role="alert">{sentences::refusal(texts, &refusal)}</p>
            <button type="button" class="button" on:click=move |_| desk.load()>{texts.get(keys::RETRY)}</button>
        }
        .into_any(),
    }
    };
    view! {
        <Changed desk/>
        {content}
        {arrive}
        <Decision desk/>
        <Leaving desk/>
        <p class="page-foot"><KeysHelp is_open=is_help_open shortcuts=shortcuts::SUBMISSION/></p>
    }
    .into_any()
}

impl Intent {
    /// Opens what is meant, where it can be done. Whether it could.
    fn follow(self, desk: ReviewDesk) -> bool {
        match self {
            Self::Approve if desk.can(ActionName::Approve) => desk.ask(way::Way::Approve),
            Self::Approve if desk.can(ActionName::Announce) => desk.ask(way::Way::Announce),
            Self::Return if desk.can(ActionName::Return) => desk.begin_notes(),
            Self::Approve | Self::Return => return false,
        }
        true
    }
}

/// What is known and what can be done, beside the text.
#[component]
fn Parts(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// The submission.
    reviewed: Arc<Reviewed>,
) -> impl IntoView {
    let texts = use_texts();
    let title = sentences::title(texts, &reviewed.item.title);
    let lang = (reviewed.item.lang != texts.lang()).then(|| reviewed.item.lang.code());
    view! {
        <h2 class="review-name" lang=lang>{title}</h2>
        <div class="review">
            <div class="review-beside">
                <StandingPart reviewed=Arc::clone(&reviewed)/>
                <Decide desk reviewed=Arc::clone(&reviewed)/>
                <CommentsPart desk/>
                <HistoryPart reviewed=Arc::clone(&reviewed)/>
            </div>
            <TextPart desk reviewed/>
        </div>
    }
    .into_any()
}
