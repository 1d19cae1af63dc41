//! The page with the form for a new proposal.

mod copy;

use crate::{
    browser,
    forms::{
        afresh::{self, Afresh},
        dialog::Dialog,
        draft::DraftSlot,
        draft_storage::DraftStorage,
        fields::common::privacy_notice,
        form_bar::new_form_bar,
        form_preview::{Preview, preview_button},
        form_state::FormState,
        honeypot::Honeypot,
        new_proposal::copy::EarlierTexts,
        notices::DraftNotice,
        other_tab::OtherTab,
        progress::Progress,
        proposal_fields::ProposalFields,
        review_time::ReviewTime,
        sender::Sender,
        summary::Summary,
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
use shared::{
    form::content::Validated, lang::Lang, paths::api, proposal::form::ProposalForm, time::Timestamp,
};
use texts::keys;

/// The months for which a new proposal is open, unless its author chooses another day.
const OPEN_AT_FIRST: u16 = 6;

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
        let initial = Box::new(initial(use_texts().lang()));
        let form_state = FormState::new(initial, ProposalForm::find_errors, Vec::new());
        in_turn(move || {
            let draft_storage = DraftStorage::new(form_state, DraftSlot::New, None);
            in_turn(move || form(form_state, draft_storage))
        })
    })
}

/// The form before any input: in the language of the page, and open as long as most are.
///
/// The server's page is the same on every day. It shows no last day, and counts none as missing.
fn initial(lang: Lang) -> ProposalForm {
    let now = if browser::IS_ABSENT {
        Timestamp::from_millis(0)
    } else {
        browser::now()
    };
    ProposalForm {
        lang: lang.code().to_owned(),
        open_until: now.date().plus_months(OPEN_AT_FIRST).to_string(),
        ..ProposalForm::default()
    }
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
        {in_turn(move || view! { <OtherTab draft_storage top="form-top"/> }.into_any())}
        <div id="form-top" tabindex="-1" class="form-columns" hidden=move || draft_storage.is_compared()>
            {in_turn(move || view! { <Progress form_state/> }.into_any())}
            <form class="form" novalidate aria-label=texts.get(keys::NEW_TITLE) on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                {in_turn(move || view! { <EarlierTexts draft_storage top="form-top"/> }.into_any())}
                {in_turn(move || view! { <DraftNotice draft_storage on_afresh/> }.into_any())}
                {in_turn(move || view! { <Summary form_state/> }.into_any())}
                <fieldset class="form-all" disabled=browser::IS_ABSENT role="none" hidden=move || is_previewed.get()>
                    {in_turn(move || view! { <ProposalFields form_state new=true/> }.into_any())}
                    {in_turn(move || view! { <Honeypot filled=sender.nickname/> }.into_any())}
                </fieldset>
                {in_turn(move || view! { <Preview form_state is_open=is_previewed/> }.into_any())}
                {in_turn(move || form_end(form_state, sender, is_previewed))}
                {in_turn(move || new_form_bar(form_state, draft_storage, sender))}
            </form>
            {in_turn(move || view! { <Dialog question on_yes/> }.into_any())}
        </div>
    }
    .into_any()
}

/// The end of the form: what is stored, and the buttons.
fn form_end(form_state: FormState, sender: Sender, is_previewed: RwSignal<bool>) -> AnyView {
    let texts = use_texts();
    let is_busy = move || sender.is_busy().then_some("true");
    let submit_word = move || {
        texts.get(if sender.is_sending(api::PROPOSALS) {
            keys::NEW_SENDING
        } else {
            keys::NEW_SUBMIT
        })
    };
    view! {
        <fieldset class="form-end" disabled=browser::IS_ABSENT role="none">
            {privacy_notice(keys::CONSENT_LEAD)}
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=is_busy>{submit_word}</button>
                {preview_button(is_previewed)}
            </p>
            <ReviewTime form_state/>
        </fieldset>
    }
    .into_any()
}
