//! The note on one field.

use crate::submission_page::{fields::note_start::note_id, review_state::ReviewState};
use frontend::{page_texts::use_texts, proposal_text::field_path::FieldPath};
use leptos::prelude::*;
use shared::submission::reasons::LONGEST_REASON;
use texts::{keys, places};

/// An input for a note, while notes are written.
#[component]
pub fn NoteField(
    /// The state of the review.
    review: ReviewState,
    /// The field.
    path: FieldPath,
    /// Its label.
    label: String,
) -> impl IntoView {
    let texts = use_texts();
    let id = note_id(path);
    let written = move || {
        review
            .draft()
            .with(|draft| draft.notes.get(&path).cloned().unwrap_or_default())
    };
    let is_long = Memo::new(move |_| written().chars().count() > LONGEST_REASON);
    let label = texts.fill(keys::ADMIN_NOTE_LABEL, places::Field { field: &label });
    move || {
        let (id, label) = (id.clone(), label.clone());
        let error = format!("{id}-error");
        let said = error.clone();
        review.is_noting().then(|| {
            view! {
                <div class="field note-field">
                    <label for=id.clone()>{label}</label>
                    <textarea
                        id=id
                        rows="2"
                        aria-invalid=move || is_long.get().then_some("true")
                        aria-describedby=move || is_long.get().then(|| error.clone())
                        prop:value=written
                        on:input=move |event| review.note(path, event_target_value(&event))
                    ></textarea>
                    {move || is_long.get().then(|| view! {
                        <p class="field-error" id=said.clone()>{texts.get(keys::ERROR_REASON_TOO_LONG)}</p>
                    })}
                </div>
            }
        })
    }
}
