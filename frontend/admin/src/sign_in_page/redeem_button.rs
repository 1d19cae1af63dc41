//! The button on the page of a mailed link.

use crate::{refusals, session::use_session, sign_in_page::step::forget_asked};
use frontend::{browser, page_texts::use_texts, request};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::{
        LinkToken,
        admin::{self, AdminPage, api},
    },
    problem::ProblemCode,
    sign_in::{Me, Redeem},
};
use texts::keys;

/// The id of the error message.
const REFUSED: &str = "redeem-refused";

/// Signs in, in the browser that asked for the mail. In any other one it tells the reader to type the code there.
#[component]
pub fn RedeemButton(
    /// The token of the link.
    token: LinkToken,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let token = StoredValue::new(token.as_str().to_owned());
    let on_click = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        refused.set(None);
        let json = serde_json::to_string(&Redeem::Token(token.get_value())).unwrap_or_default();
        spawn_local(async move {
            let answer = request::post(api::REDEEM, json).await;
            _ = is_busy.try_set(false);
            match answer.and_then(|answer| answer.read::<Me>()) {
                Ok(me) => {
                    forget_asked();
                    session.signed_in(me);
                }
                Err(refusal) => {
                    let said = if refusal.code() == Some(ProblemCode::InvalidCode) {
                        texts.get(keys::ADMIN_REDEEM_ELSEWHERE).to_owned()
                    } else {
                        refusals::refusal(texts, &refusal)
                    };
                    _ = refused.try_set(Some(said));
                    browser::focus_soon(REFUSED);
                }
            }
        });
    };
    let said = move || {
        refused.get().map(|said| {
            view! {
                <div class="notice is-bad" role="alert" id=REFUSED tabindex="-1">
                    <p>{said}</p>
                    <p><a href=admin::path(&AdminPage::SignIn)>{texts.get(keys::ADMIN_CODE_AGAIN)}</a></p>
                </div>
            }
        })
    };
    view! {
        <p>{texts.get(keys::ADMIN_REDEEM_LEAD)}</p>
        <p class="form-buttons">
            <button type="button" class="button" on:click=on_click aria-disabled=move || is_busy.get().then_some("true")>
                {texts.get(keys::ADMIN_CODE_SEND)}
            </button>
        </p>
        {said}
    }
    .into_any()
}
