//! The dialog before a person's rights are revoked.

use crate::{
    form_parts::{question_buttons, refusal_notice},
    people_page::people_state::use_people_state,
};
use frontend::{components::modal::Modal, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::admin::wire::PersonDetails;
use texts::{keys, places};

/// The dialog; open while a person is set. The focus is on the button that does nothing.
#[component]
pub fn RevokeDialog() -> impl IntoView {
    let state = use_people_state();
    let question = state.question;
    let is_open = Signal::derive(move || question.with(Option::is_some));
    let on_close = Callback::new(move |()| _ = question.try_set(None));
    view! {
        <Modal is_open on_close title_id="revoke-title">
            {move || question.get().map(|member| view! { <RevokeForm member/> })}
        </Modal>
    }
    .into_any()
}

#[component]
fn RevokeForm(
    /// The person.
    member: PersonDetails,
) -> impl IntoView {
    let state = use_people_state();
    let texts = use_texts();
    let is_busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let address = member.address.to_string();
    let body = texts.fill(
        keys::PEOPLE_REVOKE_BODY,
        places::Address { address: &address },
    );
    let own = member
        .you
        .then(|| view! { <p><b>{texts.get(keys::PEOPLE_REVOKE_YOU)}</b></p> });
    let on_yes = Callback::new(move |()| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let member = member.clone();
        spawn_local(async move {
            let answer = state.revoke(&member).await;
            _ = is_busy.try_set(false);
            if let Err(why) = answer {
                _ = refused.try_set(Some(why));
            }
        });
    });
    let on_no = Callback::new(move |()| state.question.set(None));
    view! {
        <h2 id="revoke-title">{texts.get(keys::PEOPLE_REVOKE_TITLE)}</h2>
        <p>{body}</p>
        {own}
        {refusal_notice(refused)}
        {question_buttons(texts.get(keys::PEOPLE_REVOKE), is_busy, on_yes, on_no)}
    }
    .into_any()
}
