//! A decision before it is taken: what has to be known for it, what follows, and the mails that leave.

mod asking;
mod confirming;

use crate::{
    admin::{
        modal::Modal,
        submission::{
            decision::{asking::AskFirst, confirming::Confirm},
            desk::ReviewDesk,
        },
        undo::Decided,
    },
    forms::browser,
    request::Refusal,
    texts::{Key, keys, use_texts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::EditedMail,
    paths::admin::api,
    submission::{
        action::ActionName,
        id::Version,
        said::{Notes, Reason},
        state::Rejection,
        wire::{ReviewAction, ReviewRequest, Reviewed},
    },
};

/// What a reviewer can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Find it good
    Approve,
    /// Let it become public in a moment
    Announce,
    /// Both, one after the other
    Both,
    /// Take the approval back
    Unapprove,
    /// Take the announcement back
    Undo,
    /// Ask for changes
    Return,
    /// Refuse it
    Reject,
    /// Let it get no new replies
    Close,
    /// Remove it from the public
    TakeDown,
    /// Bring back what was closed or rejected
    Reopen,
    /// Bring back what was taken down
    Restore,
}

impl Way {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 11] = [
        Self::Both,
        Self::Announce,
        Self::Approve,
        Self::Undo,
        Self::Return,
        Self::Reject,
        Self::Unapprove,
        Self::Close,
        Self::Reopen,
        Self::Restore,
        Self::TakeDown,
    ];

    /// The action that has to be possible.
    pub fn first(self) -> ActionName {
        match self {
            Self::Approve | Self::Both => ActionName::Approve,
            Self::Announce => ActionName::Announce,
            Self::Unapprove => ActionName::Unapprove,
            Self::Undo => ActionName::Undo,
            Self::Return => ActionName::Return,
            Self::Reject => ActionName::Reject,
            Self::Close => ActionName::Close,
            Self::TakeDown => ActionName::TakeDown,
            Self::Reopen => ActionName::Reopen,
            Self::Restore => ActionName::Restore,
        }
    }

    /// Its name.
    pub fn name(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_DO_APPROVE,
            Self::Announce => keys::ADMIN_DO_ANNOUNCE,
            Self::Both => keys::ADMIN_DO_BOTH,
            Self::Unapprove => keys::ADMIN_DO_UNAPPROVE,
            Self::Undo => keys::ADMIN_DO_UNDO,
            Self::Return => keys::ADMIN_DO_RETURN,
            Self::Reject => keys::ADMIN_DO_REJECT,
            Self::Close => keys::ADMIN_DO_CLOSE,
            Self::TakeDown => keys::ADMIN_DO_TAKE_DOWN,
            Self::Reopen => keys::ADMIN_DO_REOPEN,
            Self::Restore => keys::ADMIN_DO_RESTORE,
        }
    }

    /// What follows from it.
    pub fn follows(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_FOLLOWS_APPROVE,
            Self::Announce | Self::Both => keys::ADMIN_FOLLOWS_ONE_ANNOUNCE,
            Self::Unapprove | Self::Undo => keys::ADMIN_FOLLOWS_UNAPPROVE,
            Self::Return => keys::ADMIN_FOLLOWS_RETURN,
            Self::Reject => keys::ADMIN_FOLLOWS_REJECT,
            Self::Close => keys::ADMIN_FOLLOWS_CLOSE,
            Self::TakeDown => keys::ADMIN_FOLLOWS_TAKE_DOWN,
            Self::Reopen => keys::ADMIN_FOLLOWS_REOPEN,
            Self::Restore => keys::ADMIN_FOLLOWS_RESTORE,
        }
    }

    /// What is said when it was done.
    fn said(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_APPROVED_ONE,
            Self::Announce | Self::Both => keys::ADMIN_ANNOUNCED_ONE,
            Self::Unapprove | Self::Undo => keys::ADMIN_UNDONE,
            Self::Return => keys::ADMIN_SAID_RETURNED,
            Self::Reject => keys::ADMIN_SAID_REJECTED,
            Self::Close => keys::ADMIN_SAID_CLOSED,
            Self::TakeDown => keys::ADMIN_SAID_TAKEN_DOWN,
            Self::Reopen | Self::Restore => keys::ADMIN_SAID_BACK,
        }
    }

    /// What takes it back for a moment.
    fn back(self) -> Option<ReviewAction> {
        match self {
            Self::Approve => Some(ReviewAction::Unapprove),
            Self::Announce | Self::Both => Some(ReviewAction::Undo),
            Self::Reject => Some(ReviewAction::Reopen),
            Self::Return
            | Self::Unapprove
            | Self::Undo
            | Self::Close
            | Self::TakeDown
            | Self::Reopen
            | Self::Restore => None,
        }
    }

    /// Whether the reviewer is done with it, so that what waits next is shown.
    fn is_end(self) -> bool {
        match self {
            Self::Approve | Self::Announce | Self::Both | Self::Return | Self::Reject => true,
            Self::Unapprove
            | Self::Undo
            | Self::Close
            | Self::TakeDown
            | Self::Reopen
            | Self::Restore => false,
        }
    }

    /// The action, where nothing has to be written for it.
    pub fn plain(self) -> Option<ReviewAction> {
        match self {
            Self::Approve => Some(ReviewAction::Approve),
            Self::Announce | Self::Both => Some(ReviewAction::Announce),
            Self::Unapprove => Some(ReviewAction::Unapprove),
            Self::Undo => Some(ReviewAction::Undo),
            Self::Close => Some(ReviewAction::Close),
            Self::Reopen => Some(ReviewAction::Reopen),
            Self::Restore => Some(ReviewAction::Restore),
            Self::Return | Self::Reject | Self::TakeDown => None,
        }
    }

    /// The action of notes, or of a reason.
    pub fn returning(notes: Notes) -> ReviewAction {
        ReviewAction::Return { notes }
    }

    /// The action that refuses it.
    pub fn rejecting(reason: Rejection) -> ReviewAction {
        ReviewAction::Reject { reason }
    }

    /// The action that takes it down.
    pub fn taking_down(why: Reason) -> ReviewAction {
        ReviewAction::TakeDown { why }
    }
}

impl ReviewDesk {
    async fn send(
        self,
        version: Version,
        action: ReviewAction,
        mail: Option<EditedMail>,
    ) -> Result<Reviewed, Refusal> {
        let path = self.id.with_value(|id| api::submission_part(id, "actions"));
        let request = ReviewRequest {
            version,
            action,
            mail,
        };
        self.session.post(&path, &request).await
    }

    /// Takes a decision about what is shown, and goes on.
    ///
    /// # Errors
    /// When it was not taken.
    pub async fn decide(
        self,
        way: Way,
        action: ReviewAction,
        mail: Option<EditedMail>,
    ) -> Result<(), Refusal> {
        let Some(mut version) = self.version() else {
            return Ok(());
        };
        let mut approved = None;
        if way == Way::Both {
            let reviewed = self.send(version, ReviewAction::Approve, None).await?;
            version = reviewed.item.version;
            approved = Some(reviewed);
        }
        match (self.send(version, action, mail).await, approved) {
            (Ok(reviewed), _) => self.decided(way, reviewed),
            (Err(refusal), Some(approved)) => {
                // The second step failed: it is approved, is shown so, and only that step is still asked about.
                self.show(approved);
                _ = self.way().try_set(Some(Way::Announce));
                return Err(refusal);
            }
            (Err(refusal), None) => return Err(refusal),
        }
        Ok(())
    }

    fn decided(self, way: Way, reviewed: Reviewed) {
        if way == Way::Return {
            self.forget_notes();
        }
        if way.plain().is_none() {
            self.write_reason(String::new());
        }
        self.undo.offer(Decided {
            items: vec![(reviewed.item.id.clone(), reviewed.item.version)],
            back: way.back(),
            said: self.texts.get(way.said()).to_owned(),
            at: browser::now(),
        });
        if way.is_end() && self.draft().with_untracked(|draft| draft.written() == 0) {
            self.go_to_next();
        } else {
            self.show(reviewed);
            _ = self.way().try_set(None);
            browser::focus_soon("standing-title");
        }
    }

    /// Takes an announcement back at once: there are seconds for it.
    pub fn undo_now(self) {
        spawn_local(async move {
            if let Err(refusal) = self.decide(Way::Undo, ReviewAction::Undo, None).await {
                self.session.announce_refusal(&refusal);
                self.load();
            }
        });
    }
}

/// The dialog; open while something is asked about.
#[component]
pub fn Decision(
    /// The reviewer's desk.
    desk: ReviewDesk,
) -> impl IntoView {
    let way = desk.way();
    let is_open = RwSignal::new(false);
    Effect::new(move |_| is_open.set(way.get().is_some()));
    Effect::new(move |before: Option<bool>| {
        let open = is_open.get();
        if before == Some(true) && !open {
            way.set(None);
        }
        open
    });
    view! {
        <Modal is_open title_id="decision-title">
            {move || way.get().map(|way| view! { <Steps desk way/> })}
        </Modal>
    }
    .into_any()
}

/// First what has to be written, then what leaves.
#[component]
fn Steps(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// What is decided.
    way: Way,
) -> impl IntoView {
    let texts = use_texts();
    let ready = match way {
        Way::Return => desk
            .draft()
            .with_untracked(|draft| draft.notes().ok())
            .map(Way::returning),
        way => way.plain(),
    };
    let action = RwSignal::new(ready);
    let step = move || match action.get() {
        None => view! { <AskFirst desk way action/> }.into_any(),
        Some(action) => view! { <Confirm desk way action/> }.into_any(),
    };
    view! {
        <h2 id="decision-title" tabindex="-1">{texts.get(way.name())}</h2>
        {step}
    }
    .into_any()
}
