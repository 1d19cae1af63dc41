//! Whether a reply is shown to everybody: the permission of its author, and its review.

use crate::{
    forms::{
        manage_page::{reply::state::SentState, status::StatedReason},
        manage_state::{FormAction, ManageState, Onward},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::{
    action::ActionName,
    state::{Mark, StateName},
    wire::{HolderAction, ManagedSubmission, SentReply},
};
use std::sync::Arc;
use texts::{Key, keys};

/// What is said of a reply with a state of its revision, if it has one.
fn said(revision: Option<StateName>, sent: &SentReply) -> Key {
    match revision {
        Some(StateName::Returned) => keys::OFFER_RETURNED,
        Some(_) => keys::OFFER_WAITING,
        None if !sent.is_shown => keys::OFFER_NO,
        None if sent.mark == Some(Mark::Accepted) && sent.proposal.is_public() => {
            keys::OFFER_PUBLIC
        }
        None => keys::OFFER_REVIEWED,
    }
}

/// The action of the button, its label, and what is said after it.
fn deed(actions: &[ActionName], has_revision: bool) -> Option<(FormAction, Key, Key)> {
    let can = |action| actions.contains(&action);
    let back = (keys::OFFER_TAKE_BACK, keys::DONE_CONCEAL);
    if has_revision && can(ActionName::Discard) {
        Some((HolderAction::Discard, back.0, back.1))
    } else if can(ActionName::Conceal) {
        Some((HolderAction::Conceal, back.0, back.1))
    } else if can(ActionName::Offer) {
        Some((HolderAction::Offer, keys::OFFER_YES, keys::DONE_OFFER))
    } else {
        None
    }
}

/// The section.
#[component]
pub fn OfferSection(
    /// The reply.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
    /// The state of the reply.
    sent: SentState,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.clone();
    let state = revision.as_ref().map(|revision| revision.state);
    let version = managed.version;
    let button = deed(&managed.actions, revision.is_some()).map(|(action, word, done)| {
        let on_click = move |_| manage.act(version, action.clone(), None, move || Onward::Stay(done));
        view! {
            <p class="form-buttons">
                <button type="button" class="plain-button" on:click=on_click>{texts.get(word)}</button>
            </p>
        }
    });
    let sentence = move || {
        sent.sent()
            .map(|sent| view! { <p>{texts.get(said(state, &sent))}</p> })
    };
    view! {
        <section class="revision">
            <h2>{texts.get(keys::OFFER_TITLE)}</h2>
            {sentence}
            {revision.map(|standing| view! { <StatedReason standing/> })}
            {button}
        </section>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::{Lang, LocalisedText};

    fn sent(mark: Mark, is_shown: bool, proposal: StateName) -> SentReply {
        SentReply {
            number: None,
            title: LocalisedText {
                lang: Lang::Fi,
                text: String::new(),
            },
            organisation: String::new(),
            proposal,
            open_until: None,
            mark: Some(mark),
            marked_at: None,
            is_shown,
            contact: None,
            thread: Vec::new(),
        }
    }

    #[test]
    fn a_reply_is_said_to_be_public_only_when_it_is() {
        let open = StateName::Published;
        for (mark, is_shown, proposal, expected) in [
            (Mark::Accepted, true, open, keys::OFFER_PUBLIC),
            (Mark::Accepted, false, open, keys::OFFER_NO),
            (Mark::Accepting, true, open, keys::OFFER_REVIEWED),
            (
                Mark::Accepted,
                true,
                StateName::TakenDown,
                keys::OFFER_REVIEWED,
            ),
        ] {
            assert_eq!(said(None, &sent(mark, is_shown, proposal)), expected);
        }
        let shown = sent(Mark::Accepted, false, open);
        assert_eq!(said(Some(StateName::InReview), &shown), keys::OFFER_WAITING);
        assert_eq!(
            said(Some(StateName::Returned), &shown),
            keys::OFFER_RETURNED
        );
    }

    #[test]
    fn a_permission_is_taken_back_whether_or_not_it_was_reviewed() {
        use ActionName as A;
        let action = |actions: &[A], has_revision| deed(actions, has_revision).map(|it| it.0);
        assert_eq!(
            action(&[A::Discard, A::Edit], true),
            Some(HolderAction::Discard)
        );
        assert_eq!(action(&[A::Conceal], false), Some(HolderAction::Conceal));
        assert_eq!(action(&[A::Offer], false), Some(HolderAction::Offer));
        assert_eq!(action(&[A::Discard], false), None);
    }
}
