//! `/manage`: mails someone the links to all of their submissions. Its form is a plain one, which works without the program.

use crate::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::{Key, keys};

/// The state of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MineState {
    /// Asks for an address
    Asking,
    /// What was written is no address
    Wrong {
        /// What was written
        written: String,
    },
    /// It was asked for too often
    TooOften {
        /// What was written
        written: String,
    },
    /// It was sent, whether anyone has the address or not
    Sent,
}

impl MineState {
    /// What was written, and the sentence that says why it was not taken.
    fn refused(&self) -> Option<(&str, Key)> {
        match self {
            Self::Wrong { written } => Some((written, keys::ERROR_NOT_AN_EMAIL)),
            Self::TooOften { written } => Some((written, keys::MINE_TOO_OFTEN)),
            Self::Asking | Self::Sent => None,
        }
    }
}

/// The page in one of its states.
#[component]
pub fn MinePage(
    /// The state.
    state: MineState,
) -> impl IntoView {
    let texts = use_texts();
    let (title, lead) = match state {
        MineState::Sent => (keys::MINE_SENT_TITLE, keys::MINE_SENT_LEAD),
        MineState::Asking | MineState::Wrong { .. } | MineState::TooOften { .. } => {
            (keys::MINE_TITLE, keys::MINE_LEAD)
        }
    };
    let head = Head::unlisted(texts.get(title), texts.get(lead));
    let content = if state == MineState::Sent {
        let again = paths::path(texts.lang(), Page::Mine);
        view! {
            <p>{texts.get(keys::MINE_SENT_HINT)}</p>
            <p><a href=again>{texts.get(keys::MINE_SENT_AGAIN)}</a></p>
        }
        .into_any()
    } else {
        view! { <AddressForm state/> }.into_any()
    };
    view! {
        <article class="page plain-page">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(title)}</h1>
            <p class="lead">{texts.get(lead)}</p>
            {content}
        </article>
    }
}

/// The form with one field.
#[component]
fn AddressForm(
    /// The state of the page.
    state: MineState,
) -> impl IntoView {
    let texts = use_texts();
    let action = paths::path(texts.lang(), Page::Mine);
    let refused = state.refused();
    let written = refused.map_or(String::new(), |(written, _)| written.to_owned());
    let is_wrong = matches!(state, MineState::Wrong { .. });
    let why = refused.map(|(_, why)| {
        view! { <p class="address-error" id="address-error">{texts.get(why)}</p> }
    });
    let described_by = if why.is_some() {
        "address-error address-help"
    } else {
        "address-help"
    };
    view! {
        <form class="search address-form" method="post" action=action novalidate>
            <label for="address">{texts.get(keys::MINE_ADDRESS)}</label>
            <div class="search-row">
                <input
                    id="address"
                    name="address"
                    type="email"
                    autocomplete="email"
                    value=written
                    aria-required="true"
                    aria-invalid=is_wrong.then_some("true")
                    aria-describedby=described_by
                    autofocus=why.is_some()
                />
                <button type="submit" class="button">{texts.get(keys::MINE_SEND)}</button>
            </div>
            {why}
            <p class="address-help" id="address-help">{texts.get(keys::MINE_HELP)}</p>
        </form>
    }
}
