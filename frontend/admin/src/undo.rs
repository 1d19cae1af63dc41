//! The bar that offers to undo the last decision, visible from page to page, over a reload and in both programs.

use crate::{
    review_draft::ReviewDraft,
    session::{self, AdminSession, use_session},
    shortcuts,
};
use frontend::{browser, page_texts::use_texts, storage::BrowserStorage};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use shared::{
    admin::wire::{Bulk, BulkAction, BulkDone, BulkItem},
    json,
    paths::admin::{self, AdminPage, api},
    submission::periods::UNDO_SECONDS,
    time::Timestamp,
};
use std::time::Duration;
use texts::{Texts, keys};

/// The key under which the tab keeps the last decision while it can be undone.
const KEPT: &str = "admin-undo";
/// The id of the bar, which gets the focus when what had it is gone.
pub const UNDO_ID: &str = "undo-bar";

/// A decision that was taken a moment ago. It holds nothing about people but the reviewer's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The submissions, each with its new version
    pub items: Vec<BulkItem>,
    /// True if it can be undone
    pub can_be_undone: bool,
    /// The decision in words
    pub said: String,
    /// The reviewer's reason, which undoing gives back
    pub reason: String,
    /// The reviewer's notes as the tab stores them, which undoing gives back
    pub notes: String,
    /// The criteria that the reviewer looked at, as the tab stores them; undoing gives them back
    pub criteria: String,
    /// The time of the decision by the browser's clock
    pub at: Timestamp,
}

impl Decided {
    /// A decision of this moment that can be undone, without words of the reviewer that undoing gives back.
    pub fn now(items: Vec<BulkItem>, said: String) -> Self {
        Self {
            items,
            can_be_undone: true,
            said,
            reason: String::new(),
            notes: String::new(),
            criteria: String::new(),
            at: browser::now(),
        }
    }
}

/// The result of undoing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UndoOutcome {
    /// All were undone
    Undone,
    /// Some could no longer be undone
    TooLate,
    /// There was no answer
    Unknown,
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

    /// Offers to undo a decision, and announces it.
    pub fn offer(self, decided: Decided) {
        browser::announce(&decided.said);
        let kept = serde_json::to_string(&decided).unwrap_or_default();
        BrowserStorage::Session.set(KEPT, &kept);
        self.show(decided);
    }

    fn show(self, decided: Decided) {
        self.outcome.set(None);
        self.left.set(UNDO_SECONDS);
        self.decided.set(Some(decided));
        self.tick();
    }

    /// Shows what the tab has kept from the page before.
    fn go_on(self) {
        let kept = BrowserStorage::Session.get(KEPT);
        if let Some(decided) = kept.and_then(|kept| json::read(&kept).ok()) {
            self.show(decided);
        }
    }

    /// Ends the offer. The focus doesn't fall out of the page with the button that had it.
    fn end(self) {
        BrowserStorage::Session.remove(KEPT);
        let had_focus = matches!(document().query_selector(".undo-bar :focus"), Ok(Some(_)));
        self.decided.set(None);
        if had_focus {
            focus_heading();
        }
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
            self.end();
        } else if left != self.left.get_untracked() {
            self.left.set(left.max(0));
        }
    }

    /// Undoes the decision for each submission. Returns true if there is one, for [`shortcuts::listen`].
    fn take_back(self, texts: Texts, session: AdminSession) -> bool {
        let decided = self.decided.get_untracked();
        let Some(decided) = decided.filter(|it| it.can_be_undone && !self.is_busy.get_untracked())
        else {
            return false;
        };
        self.is_busy.set(true);
        spawn_local(async move {
            let request = Bulk {
                action: BulkAction::Undo,
                items: decided.items.clone(),
                texts: Vec::new(),
                dry_run: false,
            };
            let done = session.post::<BulkDone>(api::BULK, &request).await;
            let Ok(BulkDone { items: done, .. }) = done else {
                // Without an answer it may still be undone.
                browser::announce(texts.get(UndoOutcome::Unknown.said()));
                self.is_busy.set(false);
                self.outcome.set(Some(UndoOutcome::Unknown));
                return;
            };
            let undone = done.iter().filter(|item| item.version.is_some());
            let outcome = if undone.count() == decided.items.len() {
                UndoOutcome::Undone
            } else {
                UndoOutcome::TooLate
            };
            browser::announce(texts.get(outcome.said()));
            self.is_busy.set(false);
            self.end();
            self.outcome.set(Some(outcome));
            if let [item] = decided.items.as_slice() {
                if outcome == UndoOutcome::Undone {
                    let Decided {
                        reason,
                        notes,
                        criteria,
                        ..
                    } = &decided;
                    ReviewDraft::put_back(&item.id, [reason, notes, criteria]);
                }
                session::go(&AdminPage::Submission(item.id.clone()));
            }
            self.times.update(|times| *times += 1);
            browser::focus_soon(UNDO_ID);
        });
        true
    }
}

impl UndoOutcome {
    fn said(self) -> texts::Key {
        match self {
            Self::Undone => keys::ADMIN_UNDONE,
            Self::TooLate => keys::ADMIN_UNDO_LATE,
            Self::Unknown => keys::ADMIN_REFUSED_OFFLINE,
        }
    }
}

fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        browser::focus_in_place(&heading);
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
        undo.go_on();
        if let Ok(handle) =
            set_interval_with_handle(move || undo.tick(), Duration::from_millis(250))
        {
            on_cleanup(move || handle.clear());
        }
    });
    shortcuts::listen(move |key| key == "u" && undo.take_back(texts, session));
    let offer = move || {
        undo.decided.get().map(|decided| {
            let links = links(texts, &decided);
            let button = decided.can_be_undone.then(|| view! {
                <button
                    type="button"
                    class="button"
                    id="undo"
                    aria-keyshortcuts="u"
                    aria-disabled=move || undo.is_busy.get().then_some("true")
                    on:click=move |_| _ = undo.take_back(texts, session)
                >
                    {texts.get(keys::ADMIN_UNDO)}
                    // Screen readers would read the number every second.
                    <span aria-hidden="true">{move || format!(" ({} s)", undo.left.get())}</span>
                </button>
            });
            view! { <p>{decided.said.clone()} " " {links}</p> {button} }.into_any()
        })
    };
    let close = move |_| {
        undo.outcome.set(None);
        focus_heading();
    };
    let outcome = move || {
        undo.outcome.get().map(|outcome| {
            let class = if outcome == UndoOutcome::Undone {
                "is-good"
            } else {
                "is-bad"
            };
            view! {
                <p class=class>{texts.get(outcome.said())}</p>
                <button type="button" class="quiet-button" on:click=close>
                    {texts.get(keys::ADMIN_CLOSE)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <div class="undo-bar" role="region" id=UNDO_ID tabindex="-1" aria-label=texts.get(keys::ADMIN_UNDO_LABEL)>
            {offer}
            {outcome}
        </div>
    }
    .into_any()
}

/// A link to the submission, if it was one.
fn links(texts: Texts, decided: &Decided) -> Option<AnyView> {
    let [item] = decided.items.as_slice() else {
        return None;
    };
    let href = admin::path(&AdminPage::Submission(item.id.clone()));
    Some(view! { <a href=href>{texts.get(keys::ADMIN_UNDO_SHOW)}</a> }.into_any())
}
