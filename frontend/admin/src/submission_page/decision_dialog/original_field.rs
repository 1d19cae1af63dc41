//! The choice of the submission of which another one is a duplicate.

use crate::{
    state_labels,
    submission_page::{beside_parts::about, review_state::ReviewState},
};
use frontend::{browser, load::Load, page_texts::use_texts};
use leptos::{ev, prelude::*, task::spawn_local};
use shared::{
    paths::admin::api,
    submission::wire::{OtherSubmission, Others},
};
use texts::{Key, keys};

/// The id of the control for a number, a title or a URL.
pub const OTHER: &str = "decision-other";

/// Those that the page shows and those that were looked for, one of which is chosen.
pub fn original_field(review: ReviewState, error: RwSignal<Option<Key>>) -> AnyView {
    let texts = use_texts();
    let found = RwSignal::new(Vec::<OtherSubmission>::new());
    let typed = StoredValue::new(String::new());
    let choose = move |item: OtherSubmission| {
        error.set(None);
        review.original().set(Some(item));
    };
    let look = move || {
        let typed = typed.get_value();
        if typed.trim().is_empty() {
            return;
        }
        let path = review
            .id
            .with_value(|id| api::submission_others(id, &typed));
        spawn_local(async move {
            let answer = review.session.get::<Others>(&path).await;
            let items = answer.map(|others| others.items).unwrap_or_default();
            _ = error.try_set(items.is_empty().then_some(keys::ADMIN_REJECT_NOTHING));
            if let [only] = items.as_slice() {
                _ = review.original().try_set(Some(only.clone()));
            }
            _ = found.try_set(items);
        });
    };
    let choices = move || {
        let beside = match review.beside() {
            Load::Ready(beside) => [beside.same.as_slice(), &beside.similar].concat(),
            Load::Waiting | Load::Failed(_) => Vec::new(),
        };
        let mut all: Vec<OtherSubmission> = found.get();
        for item in beside {
            if !all.iter().any(|it| it.id == item.id) {
                all.push(item);
            }
        }
        let choice = |item: OtherSubmission| {
            let id = item.id.clone();
            let is_chosen = move || {
                review
                    .original()
                    .with(|chosen| chosen.as_ref().is_some_and(|it| it.id == id))
            };
            let lang = (item.lang != texts.lang()).then(|| item.lang.code());
            let title = state_labels::title(texts, &item.title);
            let said = about(texts, &item);
            let chosen = StoredValue::new(item);
            view! {
                <label class="tick">
                    <input type="radio" name="original" prop:checked=is_chosen on:change=move |_| choose(chosen.get_value())/>
                    <span><span lang=lang>{title}</span> <small>{said}</small></span>
                </label>
            }
            .into_any()
        };
        all.into_iter().map(choice).collect_view()
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            look();
        }
    };
    view! {
        <div class="field">
            <label for=OTHER>{texts.get(keys::ADMIN_REJECT_OTHER)}</label>
            <p class="help" id="decision-help">{texts.get(keys::ADMIN_REJECT_OTHER_HELP)}</p>
            <input
                id=OTHER
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby="decision-help decision-error"
                on:keydown=on_key
                on:input=move |event| {
                    error.set(None);
                    typed.set_value(event_target_value(&event));
                }
            />
            <p class="field-error" id="decision-error" role="alert" hidden=move || error.get().is_none()>
                {move || error.get().map(|key| texts.get(key))}
            </p>
            <button type="button" class="plain-button" on:click=move |_| {
                look();
                browser::focus(OTHER);
            }>{texts.get(keys::ADMIN_REJECT_LOOK)}</button>
        </div>
        <fieldset class="field originals">
            <legend>{texts.get(keys::ADMIN_REJECT_WHICH)}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
