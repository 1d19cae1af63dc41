//! The bar that offers to undo the last decision, visible from page to page.

use crate::{
    review_draft::ReviewDraft,
    session::{self, AdminSession, use_session},
};
use frontend::{browser, page_texts::use_texts};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use shared::{
    paths::admin::{self, AdminPage, api},
    submission::{
        id::{SubmissionId, Version},
        periods::UNDO_SECONDS,
        wire::{ReviewAction, ReviewRequest, ReviewedSubmission},
    },
    time::Timestamp,
};
use std::time::Duration;
use texts::{Texts, keys};

/// A decision that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The submissions, each with its new version
    pub items: Vec<(SubmissionId, Version)>,
    /// The action that undoes it, if there is one
    pub back: Option<ReviewAction>,
    /// The decision in words
    pub said: String,
    /// The reviewer's words, which undoing gives back
    pub reason: String,
    /// The time of the decision by the browser's clock
    pub at: Timestamp,
}

/// The result of undoing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum UndoOutcome {
    /// All were undone
    Undone,
    /// Some could no longer be undone
    TooLate,
}

/// The last decision, shared by all components.
#[derive(Clone, Copy, Debug)]
pub struct Undo {
    decided: RwSignal<Option<Decided>>,
    left: RwSignal<i64>,
    outcome: RwSignal<Option<UndoOutcome>>,
    is_busy: RwSignal<bool>,
    /// Number of undone decisions: pages reload when it changes
    times: RwSignal<u32>,
}

impl Undo {
    /// Provides the state to all components.
    pub fn begin() {
        provide_context(Self::new());
    }

    fn new() -> Self {
        Self {
            decided: RwSignal::new(None),
            left: RwSignal::new(0),
            outcome: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            times: RwSignal::new(0),
        }
    }

    /// Offers to undo a decision.
    pub fn offer(self, decided: Decided) {
        self.outcome.set(None);
        self.left.set(UNDO_SECONDS);
        self.decided.set(Some(decided));
    }

    /// The number of undone decisions.
    pub fn times(self) -> u32 {
        self.times.get()
    }

    /// Updates the countdown.
    fn tick(self) {
        let Some(at) = self
            .decided
            .with_untracked(|decided| decided.as_ref().map(|decided| decided.at))
        else {
            return;
        };
        let passed = (browser::now().millis() - at.millis()).div_euclid(1000);
        let left = UNDO_SECONDS - passed;
        if left <= 0 && !self.is_busy.get_untracked() {
            self.decided.set(None);
        } else if left != self.left.get_untracked() {
            self.left.set(left.max(0));
        }
    }

    /// Undoes the decision for each submission.
    fn take_back(self, session: AdminSession) {
        let decided = self.decided.get_untracked();
        let Some(decided) = decided.filter(|_| !self.is_busy.get_untracked()) else {
            return;
        };
        let Some(back) = decided.back else { return };
        self.is_busy.set(true);
        spawn_local(async move {
            let mut outcome = UndoOutcome::Undone;
            for (id, version) in &decided.items {
                let request = ReviewRequest::new(*version, back.clone());
                let path = api::submission_part(id, api::SUBMISSION_ACTIONS);
                match session.post::<ReviewedSubmission>(&path, &request).await {
                    Ok(_) => ReviewDraft::put_back(id, &decided.reason),
                    Err(_) => outcome = UndoOutcome::TooLate,
                }
            }
            self.is_busy.set(false);
            self.decided.set(None);
            self.outcome.set(Some(outcome));
            self.times.update(|times| *times += 1);
            if let [(id, _)] = decided.items.as_slice() {
                session::go(&AdminPage::Submission(id.clone()));
            }
        });
    }
}

/// The last decision.
pub fn use_undo() -> Undo {
    use_context::<Undo>().unwrap_or_else(Undo::new)
}

/// The bar: the decision, the countdown and the button.
#[component]
pub fn UndoBar() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let undo = use_undo();
    Effect::new(move |_| {
        if let Ok(handle) =
            set_interval_with_handle(move || undo.tick(), Duration::from_millis(250))
        {
            on_cleanup(move || handle.clear());
        }
    });
    let offer = move || {
        undo.decided.get().map(|decided| {
            let links = links(texts, &decided);
            let button = decided.back.is_some().then(|| view! {
                <button
                    type="button"
                    class="button"
                    id="undo"
                    aria-disabled=move || undo.is_busy.get().then_some("true")
                    on:click=move |_| undo.take_back(session)
                >
                    {texts.get(keys::ADMIN_UNDO)}
                    // Screen readers would read the number every second.
                    <span aria-hidden="true">{move || format!(" ({} s)", undo.left.get())}</span>
                </button>
            });
            view! { <p role="status">{decided.said.clone()} " " {links}</p> {button} }.into_any()
        })
    };
    let outcome = move || {
        undo.outcome.get().map(|outcome| {
            let (said, class) = match outcome {
                UndoOutcome::Undone => (keys::ADMIN_UNDONE, "is-good"),
                UndoOutcome::TooLate => (keys::ADMIN_UNDO_LATE, "is-bad"),
            };
            view! {
                <p class=class>{texts.get(said)}</p>
                <button type="button" class="quiet-button" on:click=move |_| undo.outcome.set(None)>
                    {texts.get(keys::ADMIN_CLOSE)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <div class="undo-bar" role="region" aria-label=texts.get(keys::ADMIN_UNDO_LABEL)>
            {offer}
            <div class="undo-outcome" role="status">{outcome}</div>
        </div>
    }
    .into_any()
}

/// A link to the submission, if it was one.
fn links(texts: Texts, decided: &Decided) -> Option<AnyView> {
    let [(id, _)] = decided.items.as_slice() else {
        return None;
    };
    let href = admin::path(&AdminPage::Submission(id.clone()));
    Some(view! { <a href=href>{texts.get(keys::ADMIN_UNDO_SHOW)}</a> }.into_any())
}
