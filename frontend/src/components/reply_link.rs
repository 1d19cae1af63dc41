//! The link to the form for a reply.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::wire::{PublicProposal, PublicState},
};
use texts::keys;

/// The link, looking like a button; nothing once the proposal is closed. It loads a document: the form has another program.
#[component]
pub fn ReplyLink<'a>(
    /// The proposal.
    proposal: &'a PublicProposal,
) -> impl IntoView {
    let texts = use_texts();
    match proposal.standing.state() {
        PublicState::Published => {
            let href = paths::path(texts.lang(), Page::Reply(proposal.number));
            let link = view! {
                <p class="reply-link">
                    <a class="button" href=href rel="external">{texts.get(keys::REPLY_TITLE)}</a>
                </p>
            };
            Some(link)
        }
        PublicState::Closed => None,
    }
}
