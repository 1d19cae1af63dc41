//! The list of the reviewer's notes, each with a link to its field.

use crate::{
    browser,
    components::prose::Prose,
    page_texts::use_texts,
    proposal_text::{field_labels::full_label, field_path::FieldPath},
};
use leptos::prelude::*;
use shared::{
    form::{content::FormKind, field::Field},
    submission::reasons::Note,
};
use texts::keys;

/// The list; nothing without notes.
#[component]
pub fn NoteList(
    /// The kind of the form.
    kind: FormKind,
    /// The notes.
    notes: Vec<Note>,
) -> impl IntoView {
    let texts = use_texts();
    if notes.is_empty() {
        return ().into_any();
    }
    let items = notes
        .into_iter()
        .map(|note| {
            // A note on an unknown field has no link.
            let link = FieldPath::of_note(&note).map(|path| {
                let label = full_label(texts, kind, path);
                if path.field == Field::Whole {
                    return view! { <b>{label}</b> }.into_any();
                }
                view! {
                    <a
                        href=format!("#{}", path.id())
                        on:click=move |event| {
                            event.prevent_default();
                            browser::focus(&path.id());
                        }
                    >
                        {label}
                    </a>
                }
                .into_any()
            });
            view! { <li>{link} <Prose text=note.text.as_str()/></li> }
        })
        .collect_view();
    view! {
        <section class="note-list" aria-labelledby="notes-title">
            <h2 id="notes-title">{texts.get(keys::NOTES_TITLE)}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
