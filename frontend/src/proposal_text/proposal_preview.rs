//! A proposal that isn't public yet, as its page will show it. The Worker renders it as it renders the page.

use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    load::Load,
    page_texts::use_texts,
    request::{self, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    paths::api,
    proposal::{form::ProposalForm, wire::RenderedProposal},
};
use texts::keys;

/// The preview, once it is loaded.
#[component]
pub fn ProposalPreview(
    /// The content of the form.
    form: ProposalForm,
) -> impl IntoView {
    let texts = use_texts();
    let form = StoredValue::new(serde_json::to_string(&form).unwrap_or_default());
    let loaded = RwSignal::new(Load::<RenderedProposal, Refusal>::Waiting);
    let load = move || {
        loaded.set(Load::Waiting);
        spawn_local(async move {
            let json = form.try_get_value().unwrap_or_default();
            let answer = request::post(&api::proposals_preview(texts.lang()), json).await;
            _ = loaded.try_set(match answer.and_then(|answer| answer.read()) {
                Ok(rendered) => Load::Ready(rendered),
                Err(refusal) => Load::Failed(refusal),
            });
        });
    };
    Effect::new(move |_| load());
    move || match loaded.get() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(rendered) => view! { <div inner_html=rendered.html></div> }.into_any(),
        Load::Failed(_) => {
            let message = texts.get(keys::PREVIEW_FAILED).to_owned();
            view! { <RetryNotice message on_retry=Callback::new(move |()| load())/> }.into_any()
        }
    }
}
