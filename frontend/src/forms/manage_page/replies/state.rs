//! The state of the replies that a proposer has received, and the requests about them.

use crate::{
    browser,
    forms::{
        manage_page::{thread::form, words},
        manage_state::ManageState,
        notices::FormMessage,
    },
    load::Load,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::api,
    submission::{
        action::ActionName,
        id::SubmissionId,
        periods::UNDO_SECONDS,
        state::Mark,
        wire::{ReceivedReplies, ReceivedReply, ReplyRequest},
    },
    time::Timestamp,
};
use texts::{Texts, keys};

/// The id of the heading with the proposer's answer, which gets the focus when that changes.
pub fn mark_id(reply: &SubmissionId) -> String {
    format!("mark-{reply}")
}

/// A reply on the page. Only what shows it is rendered anew when it changes.
pub type ShownReply = ArcRwSignal<ReceivedReply>;

/// The replies on the page.
#[derive(Clone, Debug)]
pub struct ShownReplies {
    /// The newest replies, newest first
    pub replies: Vec<(SubmissionId, ShownReply)>,
    /// The number of all delivered replies
    pub count: u32,
    /// True if there are older ones
    pub has_older: bool,
}

/// The question before an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The reply
    pub reply: SubmissionId,
    /// The name of its organisation
    pub organisation: String,
    /// The answer
    pub action: ActionName,
}

/// Moves the focus to the reply that the address names: it was not there when the browser looked for it.
fn focus_named() {
    let fragment = window().location().hash().unwrap_or_default();
    if let Some(place) = fragment
        .strip_prefix('#')
        .filter(|it| it.starts_with("reply-"))
    {
        browser::focus_soon(format!("{place}-name"));
    }
}

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct RepliesState {
    texts: Texts,
    proposal: StoredValue<SubmissionId>,
    /// The state of the page
    manage: ManageState,
    loaded: RwSignal<Load<ShownReplies, Refusal>>,
    has_begun: StoredValue<bool>,
    /// The question whose dialog is open
    pub asked: RwSignal<Option<Asked>>,
    /// What is written in the dialog, and for which reply
    pub written: StoredValue<(Option<SubmissionId>, String)>,
    is_busy: RwSignal<bool>,
    /// The refusal of the last answer
    pub refusal: RwSignal<Option<String>>,
    /// The same, where no dialog is open
    pub message: RwSignal<Option<FormMessage>>,
    /// The last acceptance here, and its end by the browser's clock
    accepted: StoredValue<Option<(SubmissionId, Timestamp)>>,
    /// Told when an answer has changed by itself: an acceptance is final, and results can be reported
    pub settled: RwSignal<()>,
}

impl RepliesState {
    /// The state for a proposal. Nothing is loaded before [`Self::begin`].
    pub fn new(texts: Texts, proposal: SubmissionId, manage: ManageState) -> Self {
        Self {
            texts,
            proposal: StoredValue::new(proposal),
            manage,
            loaded: RwSignal::new(Load::Waiting),
            has_begun: StoredValue::new(false),
            asked: RwSignal::new(None),
            written: StoredValue::new((None, String::new())),
            is_busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
            message: RwSignal::new(None),
            accepted: StoredValue::new(None),
            settled: RwSignal::new(()),
        }
    }

    /// Loads the replies, the first time.
    pub fn begin(self) {
        if !self.has_begun.get_value() {
            self.has_begun.set_value(true);
            self.load();
        }
    }

    /// The replies.
    pub fn loaded(self) -> Load<ShownReplies, Refusal> {
        self.loaded.get()
    }

    /// True if a request is running.
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// Loads the replies anew.
    pub fn load(self) {
        self.loaded.set(Load::Waiting);
        spawn_local(async move {
            match self.get(None).await {
                Ok(received) => {
                    self.show(received);
                    focus_named();
                }
                Err(refusal) => _ = self.loaded.try_set(Load::Failed(refusal)),
            }
        });
    }

    /// Loads the replies anew, while the page shows them as they were.
    pub fn refresh(self) {
        spawn_local(async move {
            if let Ok(received) = self.get(None).await {
                self.show(received);
            }
        });
    }

    /// Loads the replies that are older than those on the page, and adds them.
    pub fn load_older(self) {
        let Some(Load::Ready(shown)) = self.loaded.try_get_untracked() else {
            return;
        };
        let Some((last, _)) = shown
            .replies
            .last()
            .filter(|_| !self.is_busy.get_untracked())
        else {
            return;
        };
        let last = last.clone();
        self.is_busy.set(true);
        self.message.set(None);
        spawn_local(async move {
            let answer = self.get(Some(&last)).await;
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(received) => self.add_older(&last, received),
                Err(refusal) => self.refuse(&refusal),
            }
        });
    }

    fn add_older(self, last: &SubmissionId, received: ReceivedReplies) {
        let Some(Load::Ready(mut shown)) = self.loaded.try_get_untracked() else {
            return;
        };
        // Those on the page may have been loaded anew meanwhile.
        if shown.replies.last().is_none_or(|(id, _)| id != last) {
            return;
        }
        let first = received.replies.first().map(|reply| reply.id.clone());
        let older = received.replies.into_iter();
        let older = older.map(|reply| (reply.id.clone(), ArcRwSignal::new(reply)));
        shown.replies.extend(older);
        shown.has_older = received.has_older;
        self.loaded.try_set(Load::Ready(shown));
        if let Some(first) = first {
            browser::focus_soon(format!("reply-{first}-name"));
        }
    }

    /// The newest replies, or those before one.
    async fn get(self, before: Option<&SubmissionId>) -> Result<ReceivedReplies, Refusal> {
        let path = self
            .proposal
            .try_with_value(|id| api::manage_replies(id, before));
        request::get(&path.unwrap_or_default()).await?.read()
    }

    /// Shows the newest replies. Those that are there already stay in their places, and older ones stay below them.
    fn show(self, received: ReceivedReplies) {
        let (before, was_cut) = match self.loaded.try_get_untracked() {
            Some(Load::Ready(shown)) => (shown.replies, shown.has_older),
            Some(Load::Waiting | Load::Failed(_)) | None => (Vec::new(), false),
        };
        let last = received.replies.last().map(|reply| &reply.id);
        let older = before.iter().skip_while(|(id, _)| Some(id) != last).skip(1);
        let older: Vec<_> = older.cloned().collect();
        let newest = before.len() - older.len();
        let is_same = before
            .iter()
            .take(newest)
            .map(|(id, _)| id)
            .eq(received.replies.iter().map(|reply| &reply.id));
        for reply in &received.replies {
            if change(&before, reply) {
                let (mark, _) = words::mark(reply.mark);
                browser::announce(self.texts.get(mark));
                self.settled.try_set(());
            }
        }
        if !is_same || before.is_empty() {
            let known = |id: &SubmissionId| before.iter().find(|(it, _)| it == id).cloned();
            let replies = received.replies.into_iter().map(|reply| {
                known(&reply.id).unwrap_or_else(|| (reply.id.clone(), ArcRwSignal::new(reply)))
            });
            let has_older = if older.is_empty() {
                received.has_older
            } else {
                was_cut
            };
            let shown = ShownReplies {
                replies: replies.chain(older).collect(),
                count: received.count,
                has_older,
            };
            self.loaded.try_set(Load::Ready(shown));
        }
    }

    /// Shows a reply as it is now.
    pub fn put(self, reply: &ReceivedReply) {
        if let Some(Load::Ready(shown)) = self.loaded.try_get_untracked() {
            _ = change(&shown.replies, reply);
        }
    }

    /// The path of a request about a reply.
    pub fn path(self, reply: &SubmissionId, pattern: &str) -> String {
        self.proposal
            .with_value(|proposal| api::manage_reply(proposal, reply, pattern))
    }

    /// Answers a reply with an action and a text. The dialog stays open until that is done.
    pub fn answer(self, reply: SubmissionId, action: ActionName, text: String) {
        let Load::Ready(shown) = self.loaded.get_untracked() else {
            return;
        };
        let found = shown.replies.iter().find(|(id, _)| *id == reply);
        let Some((_, found)) = found.filter(|_| !self.is_busy.get_untracked()) else {
            return;
        };
        self.is_busy.set(true);
        self.refusal.set(None);
        self.message.set(None);
        let request = ReplyRequest {
            version: found.with_untracked(|reply| reply.version),
            action,
            text,
        };
        let path = self.path(&reply, api::MANAGE_REPLY_ACTIONS);
        let json = serde_json::to_string(&request).unwrap_or_default();
        spawn_local(async move {
            let answer = request::post(&path, json).await;
            let answer = answer.and_then(|answer| answer.read::<ReceivedReply>());
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answered) => {
                    if answered.mark == Mark::Accepting {
                        let end = browser::now().plus_seconds(UNDO_SECONDS);
                        self.accepted.set_value(Some((reply.clone(), end)));
                    }
                    self.written.set_value((None, String::new()));
                    self.asked.set(None);
                    self.put(&answered);
                    if matches!(action, ActionName::Accept | ActionName::Retract) {
                        // An acceptance is an event of the proposal, too, and decides what can be done with it.
                        self.manage.refresh().await;
                    }
                    browser::focus_soon(mark_id(&reply));
                }
                Err(refusal) => self.refuse(&refusal),
            }
        });
    }

    /// Says why an answer was refused: in the dialog, else above the list. After a conflict the replies are loaded anew.
    fn refuse(self, refusal: &Refusal) {
        let text = if refusal.status() == 409 {
            self.refresh();
            self.texts.get(keys::ANSWER_CONFLICT).to_owned()
        } else {
            form::refused(self.texts, refusal)
        };
        if self.asked.with_untracked(Option::is_some) {
            self.refusal.set(Some(text));
        } else {
            self.message.set(Some(FormMessage::Refused(text)));
        }
    }

    /// The end of the time in which an acceptance can be undone, by the browser's clock.
    pub fn end(self, reply: &SubmissionId, until: Timestamp) -> Timestamp {
        let here = self.accepted.get_value().filter(|(id, _)| id == reply);
        here.map_or(until, |(_, end)| end)
    }
}

/// Changes a reply that the page shows, if it has changed; true if it has another answer then.
fn change(shown: &[(SubmissionId, ShownReply)], reply: &ReceivedReply) -> bool {
    let place = shown.iter().find(|(id, _)| *id == reply.id);
    let Some((_, place)) = place.filter(|(_, place)| place.with_untracked(|it| it != reply)) else {
        return false;
    };
    let before = place.with_untracked(|it| it.mark);
    place.set(reply.clone());
    before != reply.mark
}
