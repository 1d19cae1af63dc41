//! A decision before it is taken: what has to be known for it, what follows, and the mails that leave.

mod asking;
mod confirming;

use crate::{
    admin::{
        modal::Modal,
        submission::{
            decision::{asking::AskFirst, confirming::Confirm},
            desk::ReviewDesk,
            way::Way,
        },
        undo::Decided,
    },
    forms::browser,
    request::Refusal,
    texts::use_texts,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::EditedMail,
    paths::admin::api,
    submission::{
        id::Version,
        wire::{ReviewAction, ReviewRequest, Reviewed},
    },
};

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
