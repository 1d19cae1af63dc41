//! Signing in with the code of a mail, typed in the browser that asked for it, or with the mail's link.

mod address_step;
mod code_step;
mod redeem_button;
mod step;

use crate::{
    page_frame::{NeedsProgram, head},
    session::{AdminSession, SessionState, go_on, use_session},
    sign_in_page::{
        address_step::AddressStep,
        code_step::CodeStep,
        redeem_button::RedeemButton,
        step::{SignInStep, asked, forget_asked},
    },
};
use frontend::{components::page_ready::PageReady, page_texts::use_texts, turns::in_turn};
use leptos::{ev, prelude::*};
use shared::paths::LinkToken;
use texts::keys;

/// The page that asks for an address, and then for the code.
#[component]
pub fn SignInPage() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let title = texts.get(keys::ADMIN_SIGN_IN_TITLE);
    let step = RwSignal::new(SignInStep::Address);
    Effect::new(move |_| {
        if let Some(tries) = asked() {
            step.set(SignInStep::Code { tries });
        }
    });
    go_on_when_known(session);
    let ended = move || {
        session
            .has_ended()
            .then(|| view! { <p class="notice">{texts.get(keys::ADMIN_REFUSED_NOT_SIGNED_IN)}</p> })
    };
    let form = move || match step.get() {
        SignInStep::Address => view! { <AddressStep step/> }.into_any(),
        SignInStep::Code { tries } => view! { <CodeStep step tries/> }.into_any(),
    };
    view! {
        <article class="page admin-page sign-in">
            <PageReady head=head(title)/>
            <h1 tabindex="-1">{title}</h1>
            {in_turn(|| view! { <NeedsProgram/> }.into_any())}
            {in_turn(move || {
                view! {
                    <div class="types-early">
                        <div role="status">{ended}</div>
                        {in_turn(move || form.into_any())}
                    </div>
                }
                .into_any()
            })}
        </article>
    }
    .into_any()
}

/// The page of a mailed link. Only the button redeems it: scanners open links, too.
#[component]
pub fn RedeemPage(
    /// The token of the link.
    token: LinkToken,
) -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::ADMIN_SIGN_IN_TITLE);
    go_on_when_known(use_session());
    view! {
        <article class="page admin-page sign-in">
            <PageReady head=head(title)/>
            <h1 tabindex="-1">{title}</h1>
            <NeedsProgram/>
            <div class="needs-program"><RedeemButton token/></div>
        </article>
    }
    .into_any()
}

/// Goes on once the reader is signed in, here or in another tab.
fn go_on_when_known(session: AdminSession) {
    Effect::new(move |_| {
        if matches!(session.who(), SessionState::SignedIn(_)) {
            forget_asked();
            go_on();
        }
    });
    Effect::new(move |_| {
        let listening = window_event_listener(ev::focus, move |_| session.ask());
        on_cleanup(move || listening.remove());
    });
}
