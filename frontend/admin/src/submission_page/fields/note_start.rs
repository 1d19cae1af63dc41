//! The beginning of the notes: the way to any field, and the note on the whole.

use crate::{
    insert_text::{insert_text, with_text},
    submission_page::{
        fields::note::NoteField,
        review_state::{JUMP_ID, ReviewState},
    },
};
use frontend::{
    browser,
    page_texts::use_texts,
    proposal_text::{field_labels::full_label, field_path::FieldPath},
};
use leptos::{ev, prelude::*};
use shared::{
    admin::wire::{TextContent, TextPurpose},
    form::{content::FormKind, field::Field},
};
use texts::keys;

/// The id of the control for the note on the whole.
const WHOLE_ID: &str = "note-f-whole";

/// What notes are, a list of all fields that leads to each, and the note on the whole; nothing while no notes are written.
#[component]
pub fn NoteStart(
    /// The state of the review.
    review: ReviewState,
    /// The fields with their labels, in the order of the form.
    places: Vec<(FieldPath, String)>,
) -> impl IntoView {
    let texts = use_texts();
    let path = FieldPath::own(Field::Whole);
    let label = full_label(texts, FormKind::Proposal, path);
    let insert = Callback::new(move |content: TextContent| {
        let text = review.author_text(&content);
        let written = review.draft().with_untracked(|draft| {
            with_text(draft.notes.get(&path).map_or("", String::as_str), &text)
        });
        review.note(path, written);
    });
    let places = StoredValue::new(places);
    let chosen = StoredValue::new(note_id(path));
    let go = move || browser::focus(&chosen.get_value());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            chosen.set_value(event_target_value(&event));
            go();
        }
    };
    let first = label.clone();
    let jump = move || {
        let options = places.with_value(|places| {
            places
                .iter()
                .map(|(path, label)| {
                    view! { <option value=note_id(*path)>{label.clone()}</option> }.into_any()
                })
                .collect_view()
        });
        view! {
            <p class="notice">{texts.get(keys::ADMIN_NOTES_LEAD)}</p>
            <div class="field note-jump">
                <label for=JUMP_ID>{texts.get(keys::ADMIN_NOTE_JUMP)}</label>
                <select id=JUMP_ID on:keydown=on_key on:change=move |event| chosen.set_value(event_target_value(&event))>
                    <option value=note_id(path)>{first.clone()}</option>
                    {options}
                </select>
                <button type="button" class="plain-button" on:click=move |_| go()>{texts.get(keys::ADMIN_NOTE_WRITE)}</button>
            </div>
        }
        .into_any()
    };
    view! {
        {move || review.is_noting().then(jump.clone())}
        <NoteField review path label/>
        {move || review.is_noting().then(|| insert_text(review.session, TextPurpose::Return, WHOLE_ID, insert))}
    }
    .into_any()
}

/// The id of the control for a note.
pub fn note_id(path: FieldPath) -> String {
    format!("note-{}", path.id())
}
