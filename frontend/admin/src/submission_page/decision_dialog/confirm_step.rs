//! The step before a decision is taken: its consequences, and every mail that it sends.

use crate::{
    form_parts::refusal_notice,
    refusals,
    retry_notice::RetryNotice,
    state_labels,
    submission_page::{
        beside_parts::about,
        decision::ReviewDecision,
        mail_preview::{MailDraft, MailPreview},
        review_state::ReviewState,
    },
};
use frontend::{
    browser, components::loading::Loading, load::Load, page_texts::use_texts, request::Refusal,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::Previews,
    paths::admin::api,
    problem::ProblemCode,
    submission::wire::{ReviewAction, ReviewRequest},
};
use texts::keys;

/// The mails, editable where they go to the holder, and the button that takes the decision.
#[component]
pub fn ConfirmStep(
    /// The state of the review.
    review: ReviewState,
    /// The decision.
    decision: ReviewDecision,
    /// The action.
    action: ReviewAction,
) -> impl IntoView {
    let texts = use_texts();
    let mails = RwSignal::new(Load::<Vec<MailDraft>, Refusal>::Waiting);
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let action = StoredValue::new(action);
    // What can be undone is decided with Enter.
    let is_quick = decision.plain().is_some() && decision.can_be_undone();
    let first_focus = if is_quick {
        "decision-yes"
    } else {
        "decision-title"
    };
    let load = move || {
        mails.set(Load::Waiting);
        let Some(version) = review.version() else {
            return;
        };
        let action = action.get_value();
        let request = ReviewRequest {
            criteria: review.criteria_for(&action),
            ..ReviewRequest::new(version, action)
        };
        let path = review
            .id
            .with_value(|id| api::submission_part(id, api::SUBMISSION_PREVIEW));
        spawn_local(async move {
            match review.session.post::<Previews>(&path, &request).await {
                Ok(previews) => {
                    _ = mails.try_set(Load::Ready(drafts(review, previews)));
                    browser::focus_soon(first_focus);
                }
                Err(refusal) if refusal.status() == 409 => review.yield_to_others().await,
                Err(refusal) => _ = mails.try_set(Load::Failed(refusal)),
            }
        });
    };
    Effect::new(move |_| load());
    let on_yes = move |_| {
        let Load::Ready(writings) = mails.get_untracked() else {
            return;
        };
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        refused.set(None);
        let mail = writings.iter().find_map(MailDraft::edited);
        spawn_local(async move {
            let Some(action) = action.try_get_value() else {
                return;
            };
            let answer = review.decide(decision, action, mail).await;
            _ = is_busy.try_set(false);
            keep_unsent(review, &writings, &answer);
            match answer {
                Ok(()) => {}
                Err(refusal) if refusal.status() == 409 => review.yield_to_others().await,
                Err(refusal) if refusal.code() == Some(ProblemCode::InvalidMail) => {
                    if let Some(edited) = writings.iter().find(|it| it.edited().is_some()) {
                        edited.refuse();
                    }
                }
                Err(refusal) => _ = refused.try_set(Some(refusals::refusal(texts, &refusal))),
            }
        });
    };
    let original = review.original().get_untracked().map(|it| {
        let lang = (it.lang != texts.lang()).then(|| it.lang.code());
        let title = state_labels::title(texts, &it.title);
        view! { <p>{texts.get(keys::ADMIN_REJECT_SAME_AS)} " " <b lang=lang>{title}</b> " (" {about(texts, &it)} ")"</p> }
    });
    let is_ready = move || mails.with(|mails| matches!(mails, Load::Ready(_)));
    view! {
        <p id="decision-follows">{texts.get(decision.follows(review.is_revision()))}</p>
        {original}
        {parts(mails, Callback::new(move |()| load()))}
        {refusal_notice(refused)}
        <p class="form-buttons is-below">
            <button
                type="button"
                class="button"
                id="decision-yes"
                data-sends=""
                aria-describedby="decision-follows"
                hidden=move || !is_ready()
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=on_yes
            >
                {texts.get(decision.name())}
            </button>
            <button type="button" class="plain-button" on:click=move |_| _ = review.give_up()>
                {texts.get(keys::DIALOG_CANCEL)}
            </button>
        </p>
    }
    .into_any()
}

/// The mails, as the reviewer has edited them before.
fn drafts(review: ReviewState, previews: Previews) -> Vec<MailDraft> {
    let shown = previews.mails.into_iter().enumerate();
    let drafts: Vec<MailDraft> = shown.map(MailDraft::new).collect();
    let go_on = |id: &_| drafts.iter().for_each(|draft| draft.go_on(id));
    review.id.try_with_value(go_on);
    drafts
}

/// Stores what was edited where the decision can't be taken now: somebody was faster, or the session is over.
fn keep_unsent(review: ReviewState, writings: &[MailDraft], answer: &Result<(), Refusal>) {
    if answer
        .as_ref()
        .is_err_and(|it| matches!(it.status(), 401 | 409))
    {
        let keep = |id: &_| writings.iter().for_each(|writing| writing.keep(id));
        review.id.try_with_value(keep);
    }
}

/// The mails, once they are loaded.
fn parts(mails: RwSignal<Load<Vec<MailDraft>, Refusal>>, load: Callback<()>) -> AnyView {
    let texts = use_texts();
    let content = move || match mails.get() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Failed(refusal) => {
            view! { <RetryNotice refusal on_retry=move || load.run(())/> }.into_any()
        }
        Load::Ready(writings) => {
            let none = writings
                .is_empty()
                .then(|| view! { <p>{texts.get(keys::ADMIN_NO_MAILS)}</p> });
            let parts = writings
                .into_iter()
                .map(|writing| view! { <MailPreview writing/> }.into_any())
                .collect_view();
            view! { {none} {parts} }.into_any()
        }
    };
    content.into_any()
}
