//! Signing in: by the code of a mail, typed in the browser that asked, or by the mail's link opened there.

use crate::{
    admin::frame::{NeedsProgram, head},
    head::Arrive,
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::paths::{LinkToken, admin::AdminPage};

/// The page that asks for an address, and then for the code.
#[component]
pub fn SignInPage() -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::ADMIN_SIGN_IN_TITLE);
    view! {
        <article class="page admin-page sign-in">
            <Arrive head=head(AdminPage::SignIn, title)/>
            <h1 tabindex="-1">{title}</h1>
            <NeedsProgram/>
        </article>
    }
    .into_any()
}

/// The page of a mail's link.
#[component]
pub fn RedeemPage(
    /// What the link holds.
    token: LinkToken,
) -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::ADMIN_SIGN_IN_TITLE);
    view! {
        <article class="page admin-page sign-in">
            <Arrive head=head(AdminPage::Redeem(token), title)/>
            <h1 tabindex="-1">{title}</h1>
            <NeedsProgram/>
        </article>
    }
    .into_any()
}
