//! The page with the form for a new proposal.

use crate::{
    browser,
    forms::{
        dialog::{Dialog, Question},
        draft::DraftSlot,
        draft_storage::DraftStorage,
        form_preview::Preview,
        form_state::FormState,
        notices::{DraftNotice, FormMessage, FormMessages, SaveStatusLine},
        progress::Progress,
        proposal_fields::ProposalFields,
        refusals,
        summary::{SUMMARY_ID, Summary},
    },
    navigation,
    page_texts::use_texts,
    request::{self, Refusal},
    storage::BrowserStorage,
    turns::in_turn,
};
#[cfg(feature = "ssr")]
use crate::{components::page_ready::PageReady, config::use_config, head::Head};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    lang::Lang,
    paths::{self, Page, api},
    proposal::{form::ProposalForm, validate::draft_address},
    submission::wire::{NewProposal, SubmissionReceipt},
};
use texts::{Key, keys};

/// The question before the form is emptied.
const AFRESH: Question = Question {
    title: keys::AFRESH_TITLE,
    body: keys::AFRESH_BODY,
    yes: keys::DRAFT_AFRESH,
    ask: None,
};

/// The id of the place for [`NewForm`].
pub const NEW_PROPOSAL_ID: &str = "new-proposal";

/// The page.
#[cfg(feature = "ssr")]
#[component]
pub fn NewProposalPage() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let head = Head::new(
        Page::NewProposal,
        texts.get(keys::NEW_TITLE),
        texts.get(keys::NEW_DESCRIPTION),
        &config,
    );
    let hub = move || {
        let url = config.hub_url.clone();
        view! { <p><a href=url rel="noopener">{texts.get(keys::FOOTER_HUB)}</a></p> }
    };
    let without_program = view! {
        <div class="notice is-bad"><p>{texts.get(keys::NEEDS_PROGRAM)}</p>{hub()}</div>
    };
    view! {
        <article class="page form-page">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(keys::NEW_TITLE)}</h1>
            <p class="lead">{texts.get(keys::NEW_LEAD)}</p>
            <noscript inner_html=without_program.to_html()></noscript>
            <div class="notice is-bad program-failed">
                <p>{texts.get(keys::PROGRAM_FAILED)}</p>
                {hub()}
            </div>
            <div id=NEW_PROPOSAL_ID><NewForm/></div>
        </article>
    }
    .into_any()
}

/// The action that a button starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NewProposalAction {
    /// Submit it
    Submit,
    /// Store it on the server, and mail a link to continue
    SaveDraft,
}

/// The form. Its state, its storage and its view begin in turns.
#[component]
pub fn NewForm() -> impl IntoView {
    in_turn(|| {
        let initial = ProposalForm {
            lang: use_texts().lang().code().to_owned(),
            ..ProposalForm::default()
        };
        let form_state = FormState::new(initial, Vec::new());
        in_turn(move || {
            let draft_storage = DraftStorage::new(form_state, DraftSlot::New, None);
            in_turn(move || form(form_state, draft_storage))
        })
    })
}

fn form(form_state: FormState, draft_storage: DraftStorage) -> AnyView {
    let texts = use_texts();
    let sender = Sender {
        lang: texts.lang(),
        form_state,
        draft_storage,
        nickname: RwSignal::new(String::new()),
        is_sending: RwSignal::new(None),
        message: RwSignal::new(None),
    };
    let question = RwSignal::new(None);
    let is_previewed = RwSignal::new(false);
    let on_afresh = Callback::new(move |()| question.set(Some(AFRESH)));
    let on_yes = Callback::new(move |_: String| -> Option<Key> {
        draft_storage.start_afresh();
        browser::focus_soon("form-top");
        None
    });
    let on_submit = {
        let send = sender.on(NewProposalAction::Submit);
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            is_previewed.set(false);
            send();
        }
    };
    view! {
        <div id="form-top" tabindex="-1" class="form-columns">
            {in_turn(move || view! { <Progress form_state/> }.into_any())}
            <form class="form" novalidate aria-label=texts.get(keys::NEW_TITLE) on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                {in_turn(move || view! { <DraftNotice draft_storage on_afresh/> }.into_any())}
                {in_turn(move || view! { <Summary form_state/> }.into_any())}
                <fieldset class="form-all" disabled=browser::IS_ABSENT hidden=move || is_previewed.get()>
                    {in_turn(move || view! { <ProposalFields form_state new=true/> }.into_any())}
                    {in_turn(move || view! {
                        <p class="nickname" aria-hidden="true">
                            <label for="nickname">{texts.get(keys::NEW_NICKNAME)}</label>
                            <input
                                id="nickname"
                                tabindex="-1"
                                autocomplete="off"
                                on:input=move |event| sender.nickname.set(event_target_value(&event))
                            />
                        </p>
                    }.into_any())}
                </fieldset>
                {move || is_previewed.get().then(|| {
                    view! { <Preview form=form_state.form() on_close=Callback::new(move |()| {
                        is_previewed.set(false);
                        browser::focus_soon("form-preview");
                    })/> }
                })}
                {in_turn(move || form_end(sender, is_previewed))}
            </form>
            {in_turn(move || view! { <Dialog question on_yes/> }.into_any())}
        </div>
    }
    .into_any()
}

/// The end of the form: its messages and buttons.
fn form_end(sender: Sender, is_previewed: RwSignal<bool>) -> AnyView {
    let texts = use_texts();
    let preview = move |_| {
        if sender.form_state.is_complete() {
            is_previewed.set(true);
            browser::focus_soon("preview-title");
        } else {
            browser::focus_soon(SUMMARY_ID);
        }
    };
    let later = sender.on(NewProposalAction::SaveDraft);
    let is_busy = move || sender.is_sending.get().is_some();
    let submit_word = move || {
        texts.get(
            if sender.is_sending.get() == Some(NewProposalAction::Submit) {
                keys::NEW_SENDING
            } else {
                keys::NEW_SUBMIT
            },
        )
    };
    view! {
        <fieldset class="form-end" disabled=browser::IS_ABSENT>
            <FormMessages message=sender.message/>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || is_busy().then_some("true")>{submit_word}</button>
                <button id="form-preview" type="button" class="plain-button" hidden=move || is_previewed.get() on:click=preview>
                    {texts.get(keys::PREVIEW_OPEN)}
                </button>
            </p>
            <SaveStatusLine draft_storage=sender.draft_storage/>
            <div class="go-on-later">
                <h2>{texts.get(keys::LATER_TITLE)}</h2>
                <p>{texts.get(keys::LATER_BODY)}</p>
                <button type="button" class="plain-button" aria-disabled=move || is_busy().then_some("true") on:click=move |_| later()>
                    {texts.get(keys::LATER_SEND)}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Sends the form; one request at a time.
#[derive(Clone, Copy, Debug)]
struct Sender {
    lang: Lang,
    form_state: FormState,
    draft_storage: DraftStorage,
    nickname: RwSignal<String>,
    is_sending: RwSignal<Option<NewProposalAction>>,
    message: RwSignal<Option<FormMessage>>,
}

impl Sender {
    /// The click handler for an action.
    fn on(self, action: NewProposalAction) -> impl Fn() + Copy + 'static {
        let texts = use_texts();
        move || {
            if self.is_sending.get_untracked().is_some() {
                return;
            }
            self.message.set(None);
            if !self.is_fit(action) {
                return;
            }
            self.is_sending.set(Some(action));
            self.draft_storage.keep();
            spawn_local(async move {
                let sent = self.send(action).await;
                self.is_sending.set(None);
                match sent {
                    Ok((received, is_new)) => {
                        let page = paths::path(self.lang, Page::Manage(&received.id));
                        self.hand_over(received, is_new);
                        navigation::replace(&page);
                    }
                    Err(refusal) => {
                        let text = refusals::refusal(texts, &refusal);
                        self.message.set(Some(FormMessage::Refused(text)));
                        if let Refusal::Problem { problem, .. } = refusal
                            && !problem.errors.is_empty()
                        {
                            self.form_state.refuse(problem.errors);
                            browser::focus_soon(SUMMARY_ID);
                        }
                    }
                }
            });
        }
    }

    /// True if the form can be sent; otherwise the focus moves to the first error.
    fn is_fit(self, action: NewProposalAction) -> bool {
        match action {
            NewProposalAction::Submit => {
                let fit = self.form_state.is_complete();
                if !fit {
                    browser::focus_soon(SUMMARY_ID);
                }
                fit
            }
            NewProposalAction::SaveDraft => match untrack(|| self.form_state.with(draft_address)) {
                Ok(_) => true,
                Err(error) => {
                    let path = crate::proposal_text::field_path::FieldPath::of(&error);
                    self.form_state.leave(path);
                    browser::focus(&path.id());
                    false
                }
            },
        }
    }

    /// Sends the form. The flag is false if the server had received it before.
    async fn send(self, action: NewProposalAction) -> Result<(SubmissionReceipt, bool), Refusal> {
        let draft = self.draft_storage.draft();
        let body = NewProposal {
            seconds: draft.seconds(draft.kept),
            key: draft.key,
            lang: self.lang,
            nickname: self.nickname.get_untracked(),
            form: draft.form,
        };
        let path = match action {
            NewProposalAction::Submit => api::PROPOSALS,
            NewProposalAction::SaveDraft => api::DRAFTS,
        };
        // Serialising a form can't fail.
        let json = serde_json::to_string(&body).unwrap_or_default();
        let answer = request::post(path, json).await?;
        Ok((answer.read()?, answer.status == 201))
    }

    /// Removes the draft that the server has received.
    fn hand_over(self, received: SubmissionReceipt, is_new: bool) {
        if !is_new {
            // An earlier request arrived although its answer was lost. The current content becomes a draft of changes
            // to it.
            let json = serde_json::to_string(&self.draft_storage.draft()).unwrap_or_default();
            BrowserStorage::Local.set(&DraftSlot::Of(received.id).key(), &json);
        }
        self.draft_storage.forget();
    }
}
