//! The second step: the code from the mail.

use crate::{
    form_parts::submit_button,
    refusals,
    session::use_session,
    sign_in_page::step::{SignInStep, forget_asked, keep_tries},
    text_input::{TextInput, TextInputKind},
};
use frontend::{browser, page_texts::use_texts, request};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::admin::api,
    problem::ProblemCode,
    sign_in::{MOST_TRIES, Me, Redeem},
};
use texts::{Texts, keys, places};

/// The id of the input.
const CODE: &str = "sign-in-code";

/// The message after failed tries; `None` before the first.
pub fn tries_left(texts: Texts, tries: u32) -> Option<String> {
    let left = MOST_TRIES.saturating_sub(tries);
    match (tries, left) {
        (0, _) => None,
        (_, 0) => Some(texts.get(keys::ADMIN_CODE_NO_TRIES).to_owned()),
        (_, 1) => Some(texts.get(keys::ADMIN_CODE_LAST_TRY).to_owned()),
        (_, left) => Some(texts.fill(
            keys::ADMIN_CODE_TRIES,
            places::N {
                n: &left.to_string(),
            },
        )),
    }
}

/// The form for the code, and a button that goes back to the address.
#[component]
pub fn CodeStep(
    /// The current step.
    step: RwSignal<SignInStep>,
    /// The number of failed tries.
    tries: u32,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let code = RwSignal::new(String::new());
    let error = RwSignal::new(tries_left(texts, tries));
    let is_busy = RwSignal::new(false);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = code.get_untracked();
        if is_busy.get_untracked() || typed.trim().is_empty() {
            browser::focus(CODE);
            return;
        }
        is_busy.set(true);
        error.set(None);
        let json = serde_json::to_string(&Redeem::Code(typed)).unwrap_or_default();
        spawn_local(async move {
            let answer = request::post(api::REDEEM, json).await;
            _ = is_busy.try_set(false);
            match answer.and_then(|answer| answer.read::<Me>()) {
                Ok(me) => session.signed_in(me),
                Err(refusal) if refusal.code() == Some(ProblemCode::InvalidCode) => {
                    keep_tries(tries + 1);
                    _ = step.try_set(SignInStep::Code { tries: tries + 1 });
                    browser::focus_soon(CODE);
                }
                Err(refusal) => {
                    _ = error.try_set(Some(refusals::refusal(texts, &refusal)));
                    browser::focus(CODE);
                }
            }
        });
    };
    let again = move |_| {
        forget_asked();
        step.set(SignInStep::Address);
        browser::focus_soon("sign-in-address");
    };
    let can_try = tries < MOST_TRIES;
    let form = can_try.then(|| {
        view! {
            <form class="sign-in-form" novalidate on:submit=on_submit>
                <TextInput id=CODE label=texts.get(keys::ADMIN_CODE_LABEL) kind=TextInputKind::Code value=code error help=texts.get(keys::ADMIN_CODE_HELP)/>
                <p class="form-buttons">
                    {submit_button(texts.get(keys::ADMIN_CODE_SEND), is_busy)}
                    <button type="button" class="plain-button" on:click=again>{texts.get(keys::ADMIN_CODE_AGAIN)}</button>
                </p>
            </form>
        }
    });
    let ended = (!can_try).then(|| {
        view! {
            <p class="notice is-bad" role="alert" id=CODE tabindex="-1">{texts.get(keys::ADMIN_CODE_NO_TRIES)}</p>
            <button type="button" class="button" on:click=again>{texts.get(keys::ADMIN_CODE_AGAIN)}</button>
        }
    });
    view! {
        <h2 id="sign-in-code-title" tabindex="-1">{texts.get(keys::ADMIN_CODE_TITLE)}</h2>
        <p>{texts.get(keys::ADMIN_CODE_LEAD)}</p>
        {form}
        {ended}
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn the_tries_that_are_left_are_told() {
        let texts = Texts::of(Lang::En);
        assert_eq!(tries_left(texts, 0), None);
        assert!(tries_left(texts, 1).unwrap().contains("4 tries"));
        assert!(tries_left(texts, 4).unwrap().contains("one try"));
        assert_eq!(tries_left(texts, 6), tries_left(texts, 5));
    }
}
