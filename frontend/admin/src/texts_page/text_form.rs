//! The form for a reusable text.

use crate::{
    choices::Choices,
    form_parts::{refusal_notice, submit_button},
    refusals,
    text_input::{TextInput, TextInputKind},
    texts_page::TextsState,
};
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{DecisionText, DecisionTexts, TextChange, TextContent, TextPurpose},
    lang::Lang,
    paths::admin::api,
    problem::ProblemCode,
    submission::{id::Version, reasons::Reason},
};
use texts::{
    Texts,
    code_labels::{language, no_reason},
    keys, places,
};

/// The id of the name's control.
pub const NAME_ID: &str = "text-name";

/// The text that the form is about, as it was when the form was opened.
#[derive(Clone, Debug)]
pub struct Editing {
    /// The stored text; none for a new one
    stored: Option<DecisionText>,
}

impl Editing {
    /// A new text.
    pub fn new() -> Self {
        Self { stored: None }
    }

    /// A change of a text.
    pub fn of(text: &DecisionText) -> Self {
        Self {
            stored: Some(text.clone()),
        }
    }
}

/// The text in a language, with its error.
#[derive(Clone, Copy, Debug)]
struct Typed {
    lang: Lang,
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Typed {
    fn id(self) -> String {
        format!("text-in-{}", self.lang)
    }

    /// The text, if it can be one; else its error is shown.
    fn read(self, texts: Texts) -> Option<Reason> {
        let read: Result<Reason, _> = self.text.with_untracked(|text| text.parse());
        match read {
            Ok(text) => Some(text),
            Err(no) => {
                self.error.set(Some(texts.get(no_reason(&no)).to_owned()));
                None
            }
        }
    }
}

/// The reader's text beside the one that somebody else has saved meanwhile.
#[derive(Clone, Copy, Debug)]
struct FormState {
    page: TextsState,
    texts: Texts,
    id: StoredValue<Option<String>>,
    /// The version that was seen; another one's once that was shown
    seen: RwSignal<Option<Version>>,
    archived: bool,
    name: RwSignal<String>,
    name_error: RwSignal<Option<String>>,
    purpose: RwSignal<&'static str>,
    typed: [Typed; 3],
    theirs: RwSignal<Option<TextContent>>,
}

impl FormState {
    fn new(page: TextsState, stored: Option<DecisionText>) -> Self {
        let content = stored.as_ref().map(|it| &it.content);
        let typed = |lang: Lang| Typed {
            lang,
            text: RwSignal::new(content.map_or_else(String::new, |it| it.text(lang).to_owned())),
            error: RwSignal::new(None),
        };
        let purpose = content.map_or(TextPurpose::Return, |it| it.purpose);
        Self {
            page,
            texts: use_texts(),
            seen: RwSignal::new(stored.as_ref().map(|it| it.version)),
            archived: content.is_some_and(|it| it.archived),
            name: RwSignal::new(content.map_or_else(String::new, |it| it.name.clone())),
            name_error: RwSignal::new(None),
            purpose: RwSignal::new(purpose.as_str()),
            typed: Lang::ALL.map(typed),
            theirs: RwSignal::new(None),
            id: StoredValue::new(stored.map(|it| it.id)),
        }
    }

    /// What was typed, if it can be saved; else all errors are shown at once, and the first has the focus.
    fn read(self) -> Option<TextContent> {
        let [fi, sv, en] = self.typed.map(|it| it.read(self.texts));
        let name = self.name.get_untracked().trim().to_owned();
        if name.is_empty() {
            let said = self.texts.get(keys::SETTINGS_NAME_WRONG).to_owned();
            self.name_error.set(Some(said));
            browser::focus(NAME_ID);
            return None;
        }
        let is_wrong = |it: &&Typed| it.error.with_untracked(Option::is_some);
        if let Some(wrong) = self.typed.iter().find(is_wrong) {
            browser::focus(&wrong.id());
        }
        Some(TextContent {
            purpose: self.purpose.get_untracked().parse().ok()?,
            name,
            fi: fi?,
            sv: sv?,
            en: en?,
            archived: self.archived,
        })
    }

    /// Saves it.
    async fn save(self, content: TextContent) {
        let Self { page, texts, .. } = self;
        let (id, seen) = (self.id.get_value(), self.seen.get_untracked());
        let answer = send(page, id, seen, content).await;
        _ = page.is_busy.try_set(false);
        match answer {
            Ok(saved) => {
                page.saved(texts, saved);
                page.close();
            }
            Err(refusal) if refusal.code() == Some(ProblemCode::InvalidName) => {
                let said = refusals::refusal(texts, &refusal);
                _ = self.name_error.try_set(Some(said));
                browser::focus(NAME_ID);
            }
            Err(refusal) if refusal.code() == Some(ProblemCode::Conflict) => {
                self.show_theirs().await;
            }
            Err(refusal) => {
                let said = refusals::refusal(texts, &refusal);
                _ = page.refused.try_set(Some(said));
            }
        }
    }

    /// Shows what somebody else has saved; what was typed can then be saved over it.
    async fn show_theirs(self) {
        self.page.load().await;
        let now = self.page.items.with_untracked(|items| {
            let id = self.id.get_value();
            items.iter().find(|it| Some(&it.id) == id.as_ref()).cloned()
        });
        if let Some(now) = now {
            _ = self.seen.try_set(Some(now.version));
            _ = self.theirs.try_set(Some(now.content));
        }
        let said = self.texts.get(keys::TEXTS_CONFLICT).to_owned();
        _ = self.page.refused.try_set(Some(said));
    }
}

/// The form. What was typed stays until it is saved, also where somebody else was faster: their text is shown then.
#[component]
pub fn TextForm(
    /// The state of the page.
    state: TextsState,
    /// The text that it is about.
    editing: Editing,
) -> impl IntoView {
    let texts = use_texts();
    let form = FormState::new(state, editing.stored);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if state.is_busy.get_untracked() {
            return;
        }
        state.refused.set(None);
        if let Some(content) = form.read() {
            state.is_busy.set(true);
            spawn_local(form.save(content));
        }
    };
    let purposes = TextPurpose::ALL
        .iter()
        .map(|it| (it.as_str(), super::purpose(*it)))
        .collect();
    let fields = form.typed.map(|it| field(texts, it));
    let theirs = move || form.theirs.get().map(|content| their_text(texts, &content));
    view! {
        <form class="own-settings" novalidate aria-label=texts.get(keys::TEXTS_FORM) on:submit=on_submit>
            <TextInput
                id=NAME_ID
                label=texts.get(keys::TEXTS_NAME)
                kind=TextInputKind::Title
                value=form.name
                error=form.name_error
                help=texts.get(keys::TEXTS_NAME_HELP)
            />
            <Choices id="text-purpose".to_owned() name=keys::TEXTS_PURPOSE choices=purposes chosen=form.purpose fixed=None/>
            {fields}
            {refusal_notice(state.refused)}
            {theirs}
            <p class="form-buttons">
                {submit_button(texts.get(keys::TEXTS_SAVE), state.is_busy)}
                <button type="button" class="plain-button" on:click=move |_| state.close()>{texts.get(keys::DIALOG_CANCEL)}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Sends a new text, or the change of one.
async fn send(
    state: TextsState,
    id: Option<String>,
    seen: Option<Version>,
    content: TextContent,
) -> Result<DecisionTexts, frontend::request::Refusal> {
    match (id, seen) {
        (Some(id), Some(version)) => {
            let change = TextChange { version, content };
            state.session.post(&api::text(&id), &change).await
        }
        _ => state.session.post(api::NEW_TEXT, &content).await,
    }
}

/// The text in a language.
fn field(texts: Texts, typed: Typed) -> AnyView {
    let Typed { lang, text, error } = typed;
    let id = typed.id();
    let wrong = format!("{id}-error");
    let described_by = wrong.clone();
    let name = texts.get(language(lang));
    let is_wrong = move || error.with(Option::is_some);
    view! {
        <div class="field" class:is-wrong=is_wrong>
            <label for=id.clone()>{texts.fill(keys::TEXTS_IN, places::Language { language: name })}</label>
            <textarea
                id=id
                rows="4"
                lang=lang.code()
                aria-required="true"
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    error.set(None);
                }
            ></textarea>
            <p class="field-error" id=wrong role="alert" hidden=move || !is_wrong()>{move || error.get()}</p>
        </div>
    }
    .into_any()
}

/// What somebody else has saved meanwhile.
fn their_text(texts: Texts, content: &TextContent) -> AnyView {
    let text = |lang: Lang| {
        let said = content.text(lang).to_owned();
        view! {
            <dt>{texts.get(language(lang))}</dt>
            <dd class="as-written" lang=lang.code()>{said}</dd>
        }
        .into_any()
    };
    view! {
        <div class="notice">
            <p><b>{content.name.clone()}</b></p>
            <dl>{Lang::ALL.map(text)}</dl>
        </div>
    }
    .into_any()
}
