//! The page with the form for a new proposal.

use crate::{
    browser,
    forms::{
        afresh::{self, Afresh},
        dialog::Dialog,
        draft::DraftSlot,
        draft_storage::DraftStorage,
        form_preview::Preview,
        form_state::FormState,
        honeypot::Honeypot,
        notices::{DraftNotice, FormMessages, SaveStatusLine},
        progress::Progress,
        proposal_fields::ProposalFields,
        sender::Sender,
        summary::{SUMMARY_ID, Summary},
    },
    page_texts::use_texts,
    turns::in_turn,
};
#[cfg(feature = "ssr")]
use crate::{
    components::criteria_list::CriteriaList, config::use_config, forms::form_page::FormPageFrame,
    head::Head,
};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use shared::paths::{self, Page};
use shared::{form::content::Validated, paths::api, proposal::form::ProposalForm};
use texts::keys;

/// The id of the place for [`NewForm`].
pub const NEW_PROPOSAL_ID: &str = "new-proposal";

/// The page.
#[cfg(feature = "ssr")]
#[component]
pub fn NewProposalPage() -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::NEW_TITLE);
    let head = Head::new(
        Page::NewProposal,
        title,
        texts.get(keys::NEW_DESCRIPTION),
        &use_config(),
    );
    let criteria = paths::path(texts.lang(), Page::Criteria);
    let lead = view! {
        <p class="lead">{texts.get(keys::NEW_LEAD)}</p>
        <details class="criteria-help">
            <summary>{texts.get(keys::CRITERIA_FOLD)}</summary>
            <CriteriaList/>
            <p><a href=criteria rel="external">{texts.get(keys::CRITERIA_MORE)}</a></p>
        </details>
    }
    .into_any();
    let form = view! { <NewForm/> }.into_any();
    view! { <FormPageFrame head title=title.to_owned() lead place=NEW_PROPOSAL_ID form/> }
}

/// The form. Its state, its storage and its view begin in turns.
#[component]
pub fn NewForm() -> impl IntoView {
    in_turn(|| {
        let initial = ProposalForm {
            lang: use_texts().lang().code().to_owned(),
            ..ProposalForm::default()
        };
        let form_state = FormState::new(Box::new(initial), ProposalForm::find_errors, Vec::new());
        in_turn(move || {
            let draft_storage = DraftStorage::new(form_state, DraftSlot::New, None);
            in_turn(move || form(form_state, draft_storage))
        })
    })
}

fn form(form_state: FormState, draft_storage: DraftStorage) -> AnyView {
    let texts = use_texts();
    let sender = Sender::new(form_state, draft_storage);
    let Afresh {
        question,
        on_ask: on_afresh,
        on_yes,
    } = Afresh::new(afresh::EMPTY, draft_storage, "form-top");
    let is_previewed = RwSignal::new(false);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_previewed.set(false);
        sender.submit(api::PROPOSALS);
    };
    view! {
        <div id="form-top" tabindex="-1" class="form-columns">
            {in_turn(move || view! { <Progress form_state/> }.into_any())}
            <form class="form" novalidate aria-label=texts.get(keys::NEW_TITLE) on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                {in_turn(move || view! { <DraftNotice draft_storage on_afresh/> }.into_any())}
                {in_turn(move || view! { <Summary form_state/> }.into_any())}
                <fieldset class="form-all" disabled=browser::IS_ABSENT hidden=move || is_previewed.get()>
                    {in_turn(move || view! { <ProposalFields form_state new=true/> }.into_any())}
                    {in_turn(move || view! { <Honeypot filled=sender.nickname/> }.into_any())}
                </fieldset>
                {move || is_previewed.get().then(|| {
                    let on_close = Callback::new(move |()| {
                        is_previewed.set(false);
                        browser::focus_soon("form-preview");
                    });
                    view! { <Preview form=form_state.with_form(ProposalForm::clone) on_close/> }
                })}
                {in_turn(move || form_end(form_state, draft_storage, sender, is_previewed))}
            </form>
            {in_turn(move || view! { <Dialog question on_yes/> }.into_any())}
        </div>
    }
    .into_any()
}

/// The end of the form: its messages and buttons.
fn form_end(
    form_state: FormState,
    draft_storage: DraftStorage,
    sender: Sender,
    is_previewed: RwSignal<bool>,
) -> AnyView {
    let texts = use_texts();
    let preview = move |_| {
        if form_state.is_complete() {
            is_previewed.set(true);
            browser::focus_soon("preview-title");
        } else {
            browser::focus_soon(SUMMARY_ID);
        }
    };
    let is_busy = move || sender.is_busy().then_some("true");
    let submit_word = move || {
        texts.get(if sender.is_sending(api::PROPOSALS) {
            keys::NEW_SENDING
        } else {
            keys::NEW_SUBMIT
        })
    };
    view! {
        <fieldset class="form-end" disabled=browser::IS_ABSENT>
            <FormMessages message=sender.message/>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=is_busy>{submit_word}</button>
                <button id="form-preview" type="button" class="plain-button" hidden=move || is_previewed.get() on:click=preview>
                    {texts.get(keys::PREVIEW_OPEN)}
                </button>
            </p>
            <SaveStatusLine draft_storage/>
            <div class="go-on-later">
                <h2>{texts.get(keys::LATER_TITLE)}</h2>
                <p>{texts.get(keys::LATER_BODY)}</p>
                <button type="button" class="plain-button" aria-disabled=is_busy on:click=move |_| save_draft(form_state, sender)>
                    {texts.get(keys::LATER_SEND)}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Stores the form on the server, which mails a link to go on; the focus moves to an address that is missing or wrong, or to what is too long.
fn save_draft(form_state: FormState, sender: Sender) {
    if form_state.fits_draft() {
        sender.send(api::DRAFTS);
    }
}
