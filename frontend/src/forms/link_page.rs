//! The page of a mailed link. Its button is a plain form, which works without the program and isn't pressed by link
//! scanners.

use crate::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    paths::{self, LinkToken, Page},
    submission::wire::LinkPurpose,
};
use texts::{Key, keys};

/// The page: the button, or the reason why there is none.
#[component]
pub fn LinkPage(
    /// The link's token.
    token: LinkToken,
    /// Its purpose; `None` when it is unknown, used or expired.
    purpose: Option<LinkPurpose>,
) -> impl IntoView {
    let texts = use_texts();
    let words = LinkTexts::of(purpose);
    let head = Head::unlisted(texts.get(words.title), texts.get(words.body));
    let action = paths::path(texts.lang(), Page::Link(&token));
    let button = words.button.map(|button| {
        view! {
            <form method="post" action=action>
                <p class="form-buttons">
                    <button type="submit" class="button">{texts.get(button)}</button>
                </p>
            </form>
            <p class="help">{texts.get(keys::LINK_NOT_YOU)}</p>
        }
    });
    let onward = words.button.is_none().then(|| {
        view! {
            <p><a href=paths::path(texts.lang(), Page::NewProposal)>{texts.get(keys::LINK_NEW)}</a></p>
        }
    });
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(words.title)}</h1>
            <p class="lead">{texts.get(words.body)}</p>
            {button}
            {onward}
        </article>
    }
    .into_any()
}

/// The texts for one purpose of a link.
struct LinkTexts {
    title: Key,
    body: Key,
    button: Option<Key>,
}

impl LinkTexts {
    fn of(purpose: Option<LinkPurpose>) -> Self {
        match purpose {
            Some(LinkPurpose::Confirm) => Self {
                title: keys::LINK_CONFIRM_TITLE,
                body: keys::LINK_CONFIRM_BODY,
                button: Some(keys::LINK_CONFIRM_BUTTON),
            },
            Some(LinkPurpose::Transfer) => Self {
                title: keys::LINK_TRANSFER_TITLE,
                body: keys::LINK_TRANSFER_BODY,
                button: Some(keys::LINK_TRANSFER_BUTTON),
            },
            None => Self {
                title: keys::LINK_ENDED_TITLE,
                body: keys::LINK_ENDED_BODY,
                button: None,
            },
        }
    }
}
