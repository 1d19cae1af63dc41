//! A reusable text, which a reviewer puts into a reason or a note.

use crate::session::AdminSession;
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{DecisionText, DecisionTexts, TextContent, TextPurpose},
    paths::admin::api,
};
use texts::keys;

/// The choice of a text, once there are some; `insert` gets it in all languages, and `target` is the id of the control that gets the
/// focus.
pub fn insert_text(
    session: AdminSession,
    purpose: TextPurpose,
    target: &'static str,
    insert: Callback<TextContent>,
) -> AnyView {
    let texts = use_texts();
    let offered = RwSignal::new(Vec::<DecisionText>::new());
    Effect::new(move |_| {
        spawn_local(async move {
            // Without them a reason is written by hand.
            if let Ok(all) = session.get::<DecisionTexts>(api::TEXTS).await {
                let is_offered =
                    |it: &DecisionText| !it.content.archived && it.content.purpose == purpose;
                let items = all.items.into_iter().filter(is_offered).collect();
                _ = offered.try_set(items);
            }
        });
    });
    let on_change = move |event: leptos::ev::Event| {
        let id = event_target_value(&event);
        let chosen = offered.with_untracked(|offered| {
            let found = offered.iter().find(|it| it.id == id)?;
            Some(found.content.clone())
        });
        if let Some(text) = chosen {
            insert.run(text);
            browser::focus(target);
        }
    };
    let id = format!("{target}-text");
    let choice = move || {
        let options = offered
            .get()
            .into_iter()
            .map(|it| view! { <option value=it.id>{it.content.name}</option> }.into_any())
            .collect_view();
        let is_empty = offered.with(Vec::is_empty);
        (!is_empty).then(|| {
            // The choice is an action: the first option stands again after it.
            view! {
                <p class="insert-text">
                    <label for=id.clone()>{texts.get(keys::ADMIN_TEXT_INSERT)}</label>
                    <select id=id.clone() prop:value="" on:change=on_change>
                        <option value="">{texts.get(keys::ADMIN_TEXT_CHOOSE)}</option>
                        {options}
                    </select>
                </p>
            }
        })
    };
    view! { {choice} }.into_any()
}

/// A text after the words that are written already. Nothing is replaced.
pub fn with_text(written: &str, text: &str) -> String {
    if written.trim().is_empty() {
        text.to_owned()
    } else {
        format!("{}\n\n{text}", written.trim_end())
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_after_what_was_written() {
        assert_eq!(with_text(" \n", "Valmis."), "Valmis.");
        assert_eq!(with_text("Oma. \n", "Valmis."), "Oma.\n\nValmis.");
    }
}
