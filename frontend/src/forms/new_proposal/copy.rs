//! A new proposal that begins with the texts of one that has ended: the holder's page of that one leads here.

#[cfg(feature = "browser")]
use crate::turns;
use crate::{
    browser,
    components::retry_notice::RetryNotice,
    forms::{
        dialog::{Dialog, Question},
        draft_storage::DraftStorage,
        refusals,
    },
    navigation,
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    form::content::FormContent,
    paths::{self, Page, api},
    proposal::{copied::copied, form::ProposalForm},
    submission::{id::SubmissionId, wire::ManagedSubmission},
};
use texts::keys;

/// The question before another draft of this browser is replaced.
const REPLACE: Question = Question {
    title: keys::COPY_TITLE,
    body: keys::COPY_BODY,
    yes: keys::COPY_YES,
    ask: None,
};

/// Fills the form with the texts of the proposal that the URL names, and tells it.
#[component]
pub fn EarlierTexts(
    /// The draft of the new proposal.
    draft_storage: DraftStorage,
    /// The id of the place that gets the focus once a draft was replaced.
    top: &'static str,
) -> impl IntoView {
    let texts = use_texts();
    let earlier = StoredValue::new(None::<Box<dyn FormContent>>);
    let is_copied = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let question = RwSignal::new(None::<Question>);
    let take = move || {
        if let Some(form) = earlier.get_value() {
            draft_storage.start_with(form);
            is_copied.set(true);
        }
    };
    let load = move |id: SubmissionId| {
        spawn_local(async move {
            let answer = request::get(&api::manage(&id)).await;
            match answer.and_then(|it| it.read::<ManagedSubmission>()) {
                Ok(managed) => {
                    let form = managed.form.read::<ProposalForm>();
                    let form = copied(&form, browser::now().date());
                    if earlier.try_set_value(Some(Box::new(form))).is_some() {
                        // The page is gone.
                        return;
                    }
                    // Loaded again, the page goes on with the draft.
                    navigation::set_url(&paths::path(texts.lang(), Page::NewProposal));
                    if draft_storage.is_begun() {
                        question.set(Some(REPLACE));
                    } else {
                        take();
                    }
                }
                Err(refusal) => _ = refused.try_set(Some(refusals::refusal(texts, &refusal))),
            }
        });
    };
    let begin = move || {
        refused.set(None);
        let url = navigation::location();
        let search = url.split_once('?').map_or("", |(_, search)| search);
        if let Some(id) = paths::copied(search) {
            load(id);
        }
    };
    // A dialog opens in the document alone: the drawing must have taken its place.
    #[cfg(feature = "browser")]
    Effect::new(move |_| turns::finally(begin));
    let on_yes = Callback::new(move |_: String| -> Option<String> {
        take();
        browser::focus_soon(top);
        None
    });
    view! {
        <div role="status">
            {move || is_copied.get().then(|| view! { <p class="notice">{texts.get(keys::COPY_ARRIVED)}</p> })}
        </div>
        {move || refused.get().map(|message| {
            view! { <RetryNotice message on_retry=Callback::new(move |()| begin())/> }
        })}
        <Dialog question on_yes/>
    }
    .into_any()
}
