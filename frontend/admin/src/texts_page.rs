//! The page of the reusable texts for returns and rejections.

mod text_form;

use crate::{
    api_resource::ApiResource,
    form_parts::{done_notice, refusal_notice},
    page_frame::{PageFrame, head},
    refusals,
    session::{AdminSession, use_session},
    texts_page::text_form::{Editing, TextForm},
};
use frontend::{browser, components::page_ready::PageReady, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::{
        permission::AdminSection,
        wire::{DecisionText, DecisionTexts, TextChange, TextContent, TextPurpose},
    },
    paths::admin::api,
};
use texts::{Key, Texts, keys};

/// The id of the list's heading, which gets the focus once the form is closed.
const LIST_ID: &str = "texts-list";

/// A state of the page.
#[derive(Clone, Copy, Debug)]
struct TextsState {
    session: AdminSession,
    items: RwSignal<Vec<DecisionText>>,
    editing: RwSignal<Option<Editing>>,
    said: RwSignal<Option<String>>,
    refused: RwSignal<Option<String>>,
    is_busy: RwSignal<bool>,
}

impl TextsState {
    /// Opens the form.
    fn open(self, editing: Editing) {
        self.said.set(None);
        self.refused.set(None);
        self.editing.set(Some(editing));
        browser::focus_soon(text_form::NAME_ID);
    }

    /// Closes the form.
    fn close(self) {
        _ = self.editing.try_set(None);
        _ = self.refused.try_set(None);
        browser::focus_soon(LIST_ID);
    }

    /// Shows the texts as they are then.
    fn saved(self, texts: Texts, saved: DecisionTexts) {
        _ = self.items.try_set(saved.items);
        _ = self
            .said
            .try_set(Some(texts.get(keys::TEXTS_SAVED).to_owned()));
    }

    /// Archives a text, or takes it back from there.
    fn archive(self, texts: Texts, text: &DecisionText) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.said.set(None);
        self.refused.set(None);
        let path = api::text(&text.id);
        let content = TextContent {
            archived: !text.content.archived,
            ..text.content.clone()
        };
        let change = TextChange {
            version: text.version,
            content,
        };
        spawn_local(async move {
            let answer = self.session.post::<DecisionTexts>(&path, &change).await;
            _ = self.is_busy.try_set(false);
            match answer {
                Ok(saved) => {
                    self.saved(texts, saved);
                    browser::focus_soon(LIST_ID);
                }
                Err(refusal) => {
                    _ = self
                        .refused
                        .try_set(Some(refusals::refusal(texts, &refusal)));
                    self.load().await;
                }
            }
        });
    }

    /// Loads the texts again.
    async fn load(self) {
        if let Ok(all) = self.session.get::<DecisionTexts>(api::TEXTS).await {
            _ = self.items.try_set(all.items);
        }
    }
}

/// The page.
#[component]
pub fn TextsPage() -> impl IntoView {
    view! {
        <PageFrame title=keys::TEXTS_TITLE what=AdminSection::Texts part=None arrives_itself=true>
            <Content/>
        </PageFrame>
    }
}

#[component]
fn Content() -> impl IntoView {
    let head = head(use_texts().get(keys::TEXTS_TITLE));
    let arrived = head.clone();
    ApiResource::<DecisionTexts>::of(api::TEXTS.to_owned()).show(head, move |all| {
        let state = TextsState {
            session: use_session(),
            items: RwSignal::new(all.items.clone()),
            editing: RwSignal::new(None),
            said: RwSignal::new(None),
            refused: RwSignal::new(None),
            is_busy: RwSignal::new(false),
        };
        view! {
            <PageReady head=arrived.clone()/>
            {list(state)}
        }
        .into_any()
    })
}

/// The purpose of the texts, the form while it is open, and the texts.
fn list(state: TextsState) -> AnyView {
    let texts = use_texts();
    let is_open = Memo::new(move |_| state.editing.with(Option::is_some));
    let form = move || {
        is_open
            .get()
            .then(|| state.editing.get_untracked())
            .flatten()
            .map(|editing| view! { <TextForm state editing/> })
    };
    let new = move |_| state.open(Editing::new());
    let rows = move || {
        let items = state.items.get();
        if items.is_empty() {
            return view! { <p class="nothing">{texts.get(keys::TEXTS_NONE)}</p> }.into_any();
        }
        let rows = items
            .into_iter()
            .map(|text| row(texts, state, is_open, text))
            .collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <p class="lead">{texts.get(keys::TEXTS_LEAD)}</p>
        {done_notice(state.said)}
        {move || (!is_open.get()).then(|| refusal_notice(state.refused))}
        <p hidden=move || is_open.get()>
            <button type="button" class="button" on:click=new>{texts.get(keys::TEXTS_NEW)}</button>
        </p>
        {form}
        <section aria-labelledby=LIST_ID>
            <h2 class="visually-hidden" id=LIST_ID tabindex="-1">{texts.get(keys::TEXTS_TITLE)}</h2>
            {rows}
        </section>
    }
    .into_any()
}

/// The name of a use.
fn purpose(purpose: TextPurpose) -> Key {
    match purpose {
        TextPurpose::Return => keys::TEXTS_RETURN,
        TextPurpose::Reject => keys::TEXTS_REJECT,
    }
}

/// A text, with its buttons while the form is closed.
fn row(texts: Texts, state: TextsState, is_open: Memo<bool>, text: DecisionText) -> AnyView {
    let id = format!("text-{}", text.id);
    let DecisionText { content, .. } = &text;
    let (name, used) = (content.name.clone(), texts.get(purpose(content.purpose)));
    let archived = content.archived;
    let state_word = archived.then(|| {
        view! { " · " {texts.get(keys::TEXTS_ARCHIVED)} }
    });
    let own = content.text(texts.lang()).to_owned();
    let kept = StoredValue::new(text);
    let edit = move |_| state.open(Editing::of(&kept.get_value()));
    let word = if archived {
        keys::TEXTS_USE_AGAIN
    } else {
        keys::TEXTS_ARCHIVE
    };
    view! {
        <li class="row">
            <h3 id=id.clone()>{name}</h3>
            <p class="row-note">{used} {state_word}</p>
            <p class="as-written">{own}</p>
            <div class="row-tools" hidden=move || is_open.get()>
                <button type="button" class="plain-button" aria-describedby=id.clone() on:click=edit>{texts.get(keys::TEXTS_EDIT)}</button>
                <button
                    type="button"
                    class="plain-button"
                    aria-describedby=id
                    aria-disabled=move || state.is_busy.get().then_some("true")
                    on:click=move |_| state.archive(texts, &kept.get_value())
                >
                    {texts.get(word)}
                </button>
            </div>
        </li>
    }
    .into_any()
}
