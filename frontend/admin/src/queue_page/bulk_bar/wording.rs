//! What the authors of the selected submissions are told: one text for each language that they have written in.

use crate::{
    insert_text::{insert_text, with_text},
    queue_page::{bulk_bar::BulkState, queue_state::QueueState},
};
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::wire::{BulkAction, BulkText, TextContent, TextPurpose},
    lang::Lang,
    submission::{reasons::Reason, state::Rejection},
};
use texts::{
    Key,
    code_labels::{language, no_reason},
    keys, places,
};

/// The form with the texts.
#[component]
pub fn BulkWording(
    /// The action.
    action: BulkAction,
    /// The state of the queue.
    queue: QueueState,
    /// The state of the bulk actions.
    bulk: BulkState,
) -> impl IntoView {
    let texts = use_texts();
    let error = RwSignal::new(None::<(Lang, Key)>);
    let items = untrack(|| queue.selected());
    let langs: Vec<Lang> = Lang::ALL
        .into_iter()
        .filter(|lang| items.iter().any(|item| item.lang == *lang))
        .collect();
    let asks = if action == BulkAction::Return {
        keys::ADMIN_BULK_NOTE
    } else {
        keys::ADMIN_BULK_WHY
    };
    let fields = langs
        .iter()
        .map(|lang| {
            let lang = *lang;
            let written = bulk.text(lang);
            let label = texts.fill(asks, places::Language { language: texts.get(language(lang)) });
            let wrong = move || error.get().filter(|(of, _)| *of == lang).map(|(_, key)| texts.get(key));
            view! {
                <div class="field" class:is-wrong=move || wrong().is_some()>
                    <label for=id_of(lang)>{label}</label>
                    <textarea
                        id=id_of(lang)
                        rows="4"
                        lang=lang.code()
                        aria-required="true"
                        aria-invalid=move || wrong().map(|_| "true")
                        aria-describedby="bulk-text-help"
                        prop:value=move || written.get()
                        on:input=move |event| {
                            written.set(event_target_value(&event));
                            error.set(None);
                        }
                    ></textarea>
                    <div role="alert">{move || wrong().map(|said| view! { <p class="field-error">{said}</p> })}</div>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let purpose = match action {
        BulkAction::Return => TextPurpose::Return,
        _ => TextPurpose::Reject,
    };
    let first = langs.first().copied().map_or("", id_of);
    let of_items = langs.clone();
    let insert = Callback::new(move |content: TextContent| {
        for lang in &of_items {
            let text = content.text(*lang);
            bulk.text(*lang)
                .update(|written| *written = with_text(written, text));
        }
        error.set(None);
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut written = Vec::new();
        for lang in &langs {
            match usable(action, &bulk.text(*lang).get_untracked()) {
                Ok(text) => written.push(BulkText { lang: *lang, text }),
                Err(why) => {
                    error.set(Some((*lang, why)));
                    browser::focus(id_of(*lang));
                    return;
                }
            }
        }
        bulk.ask(queue, action, written);
    };
    view! {
        <form on:submit=on_submit novalidate>
            <p class="help" id="bulk-text-help">{texts.get(keys::ADMIN_BULK_TEXT_HELP)}</p>
            {insert_text(bulk.session, purpose, first, insert)}
            {fields}
            <p class="form-buttons">
                <button type="submit" class="button" data-sends="">{texts.get(keys::ADMIN_GO_ON)}</button>
                <button type="button" class="plain-button" on:click=move |_| bulk.close()>
                    {texts.get(keys::DIALOG_CANCEL)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// The text that the authors get, or what is wrong with it.
fn usable(action: BulkAction, written: &str) -> Result<Reason, Key> {
    let text: Reason = written.parse().map_err(|why| no_reason(&why))?;
    let reason = Rejection::Unsuitable { why: text.clone() };
    if action == BulkAction::Reject && !reason.can_be_used() {
        return Err(keys::ADMIN_REJECT_SHORT);
    }
    Ok(text)
}

fn id_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "bulk-text-fi",
        Lang::Sv => "bulk-text-sv",
        Lang::En => "bulk-text-en",
    }
}
