//! Two tabs with one form: the notice that another tab has another text, and the choice between both, field by field.

use crate::{
    browser,
    forms::{
        conflict::{Conflict, Versions},
        draft_storage::{DraftStorage, SaveStatus},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::form::content::FormContent;
use texts::keys;

/// The notice, which stays in view wherever one is writing, and the comparison once it is asked for. The form is hidden meanwhile.
#[component]
pub fn OtherTab(
    /// The draft.
    draft_storage: DraftStorage,
    /// The id of the place that gets the focus once the text is chosen.
    top: &'static str,
) -> impl IntoView {
    let texts = use_texts();
    let is_told =
        move || draft_storage.kept() == SaveStatus::Elsewhere && !draft_storage.is_compared();
    let notice = move || {
        is_told().then(|| {
            view! {
                <div class="notice is-bad other-tab">
                    <p>{texts.get(keys::DRAFT_ELSEWHERE)}</p>
                    <button type="button" class="plain-button" on:click=move |_| draft_storage.compare()>
                        {texts.get(keys::DRAFT_COMPARE)}
                    </button>
                </div>
            }
        })
    };
    let on_settled = Callback::new(move |form: Box<dyn FormContent>| {
        draft_storage.settle(form);
        browser::focus_soon(top);
    });
    let comparison = move || {
        draft_storage.compared().map(|theirs| {
            let mine = draft_storage.draft().form;
            view! { <Conflict mine theirs versions=Versions::Tabs on_settled/> }
        })
    };
    view! {
        <div role="status">{notice}</div>
        {comparison}
    }
    .into_any()
}
