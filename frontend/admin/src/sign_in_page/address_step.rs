//! The first step: the address.

use crate::{
    form_parts::submit_button,
    refusals,
    sign_in_page::step::{SignInStep, keep_asked},
    text_input::{TextInput, TextInputKind},
};
use frontend::{browser, page_texts::use_texts, request, turns::in_turn};
use leptos::{prelude::*, task::spawn_local};
use shared::{paths::admin::api, sign_in::SignIn};
use texts::keys;

/// The id of the input.
const ADDRESS: &str = "sign-in-address";

/// The form that asks for a mail. Its answer is the same for every address.
#[component]
pub fn AddressStep(
    /// The current step.
    step: RwSignal<SignInStep>,
) -> impl IntoView {
    let texts = use_texts();
    let address = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        error.set(None);
        let body = SignIn {
            address: address.get_untracked(),
            lang: texts.lang(),
        };
        let json = serde_json::to_string(&body).unwrap_or_default();
        spawn_local(async move {
            let answer = request::post(api::SIGN_IN, json).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(_) => {
                    keep_asked();
                    _ = step.try_set(SignInStep::Code { tries: 0 });
                    browser::focus_soon("sign-in-code-title");
                }
                Err(refusal) => {
                    _ = error.try_set(Some(refusals::refusal(texts, &refusal)));
                    browser::focus(ADDRESS);
                }
            }
        });
    };
    view! {
        <form class="sign-in-form" novalidate on:submit=on_submit>
            <p>{texts.get(keys::ADMIN_SIGN_IN_LEAD)}</p>
            {in_turn(move || {
                view! { <TextInput id=ADDRESS label=texts.get(keys::ADMIN_SIGN_IN_ADDRESS) kind=TextInputKind::Address value=address error/> }
                    .into_any()
            })}
            <p class="form-buttons">
                {submit_button(texts.get(keys::ADMIN_SIGN_IN_ASK), is_busy)}
            </p>
        </form>
    }
    .into_any()
}
