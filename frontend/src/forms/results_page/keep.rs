//! The button by which one says that the negotiations go on.

use crate::{
    forms::{
        notices::{FormMessage, FormMessages},
        refusals,
    },
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::api,
    submission::{id::SubmissionId, wire::KeepRequest},
};
use texts::keys;

/// The button and the answer to it.
#[component]
pub fn KeepButton(
    /// The id of the proposal or of the reply that one holds.
    id: SubmissionId,
    /// The accepted reply, if the partner replied.
    reply: Option<SubmissionId>,
) -> impl IntoView {
    let texts = use_texts();
    let message = RwSignal::new(None);
    let is_busy = RwSignal::new(false);
    let path = api::manage_part(&id, api::MANAGE_OUTCOMES_KEEP);
    let reply = reply.filter(|reply| *reply != id);
    let json = serde_json::to_string(&KeepRequest { reply }).unwrap_or_default();
    let keep = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let (path, json) = (path.clone(), json.clone());
        spawn_local(async move {
            let answer = request::post(&path, json).await;
            is_busy.set(false);
            message.set(Some(match answer {
                Ok(_) => FormMessage::Done(texts.get(keys::REPORT_KEPT).to_owned()),
                Err(refusal) => FormMessage::Refused(refusals::refusal(texts, &refusal)),
            }));
        });
    };
    view! {
        <FormMessages message/>
        <p class="form-buttons">
            <button type="button" class="plain-button" aria-disabled=move || is_busy.get().then_some("true") on:click=keep>
                {texts.get(keys::REPORT_KEEP)}
            </button>
        </p>
    }
    .into_any()
}
