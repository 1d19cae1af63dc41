//! The text field by field: each with its changes word by word, earlier notes, and a place for a new note.

mod note;
mod note_start;
mod word_diff;

use crate::submission_page::{
    fields::{note::NoteField, note_start::NoteStart, word_diff::WordDiff},
    review_state::ReviewState,
};
use frontend::{
    page_texts::use_texts,
    proposal_text::{
        field_labels::full_label,
        field_path::FieldPath,
        form_view::{self, differences},
    },
};
use leptos::prelude::*;
use shared::{
    form::{
        content::{FieldValue, FormContent, FormKind},
        field::Field,
    },
    lang::Lang,
    submission::{form::SubmissionForm, reasons::Note, state::StateName, wire::ReviewedSubmission},
};
use std::sync::Arc;
use texts::{keys, places};

/// A reviewer's note on a field, and whether the text has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedNote {
    /// The note
    pub text: String,
    /// True if the text has changed; `None` while it is returned, and for the whole
    pub is_met: Option<bool>,
}

/// The notes on a field from the last time it was returned.
fn asked(reviewed: &ReviewedSubmission, path: FieldPath) -> Vec<AskedNote> {
    let is_of = |note: &&Note| FieldPath::of_note(note) == Some(path);
    // Nobody can tell by the text if a note on the whole is met.
    let is_open = reviewed.item.state == StateName::Returned || path.field == Field::Whole;
    let kind = reviewed.item.kind;
    let met = reviewed.returned.as_ref().filter(|_| !is_open);
    let met = met.map(|returned| {
        let (returned, form) = (returned.of(kind), reviewed.form.of(kind));
        differences(returned.content(), form.content()).contains(&path)
    });
    let notes = reviewed.notes.iter().filter(is_of);
    notes
        .map(|note| AskedNote {
            text: note.text.as_str().to_owned(),
            is_met: met,
        })
        .collect()
}

/// The fields with a value or an earlier note, and those that the author could fill in too.
fn listed(reviewed: &ReviewedSubmission) -> (Vec<FieldPath>, Vec<FieldPath>) {
    let says = |form: &dyn FormContent, path: FieldPath| {
        let text = match form.value(path.field) {
            Some(FieldValue::Tick(_)) => return path.lang.is_none(),
            Some(FieldValue::Text(_) | FieldValue::List(_)) | None => form_view::text(form, path),
        };
        !text.trim().is_empty()
    };
    let kind = reviewed.item.kind;
    let forms = [Some(&reviewed.form), reviewed.before.as_ref()];
    let forms: Vec<SubmissionForm> = forms.iter().flatten().map(|form| form.of(kind)).collect();
    let form = reviewed.form.of(kind);
    let form = form.content();
    let own = form.lang();
    let could_say = |path: &FieldPath| match path.lang {
        None => !Field::EARLIER.contains(&path.field) && form.value(path.field).is_some(),
        Some(lang) => Some(lang) != own && form.parallel_text(path.field, lang).is_some(),
    };
    let all = FieldPath::all().filter(|path| path.field != Field::PrivacyVersion);
    let (filled, others): (Vec<_>, Vec<_>) = all.partition(|path| {
        forms.iter().any(|form| says(form.content(), *path)) || !asked(reviewed, *path).is_empty()
    });
    (filled, others.into_iter().filter(could_say).collect())
}

/// The fields.
#[component]
pub fn FieldList(
    /// The state of the review.
    review: ReviewState,
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let kind = reviewed.item.kind;
    let form = reviewed.form.of(kind);
    let before = reviewed.before.as_ref().map(|before| before.of(kind));
    let changed = before
        .as_ref()
        .map(|before| differences(before.content(), form.content()));
    let only_changed = RwSignal::new(changed.is_some());
    let summary = changed.as_ref().map(|changed| {
        let n = changed.len().to_string();
        let key = if reviewed.item.is_revision {
            keys::ADMIN_CHANGES_PUBLISHED
        } else {
            keys::ADMIN_CHANGES_RETURNED
        };
        view! {
            <div class="changes">
                <p>{texts.fill(key, places::N { n: &n })}</p>
                <label class="tick">
                    <input type="checkbox" prop:checked=move || only_changed.get() on:change=move |event| only_changed.set(event_target_checked(&event))/>
                    <span>{texts.get(keys::ADMIN_ONLY_CHANGED)}</span>
                </label>
            </div>
        }
    });
    let (filled, empty) = listed(&reviewed);
    let form_kind = form.content().kind();
    let paths = filled.iter().chain(&empty).copied();
    let mut places: Vec<(FieldPath, String)> = paths
        .filter(|path| path.field != Field::Whole)
        .map(|path| (path, full_label(texts, form_kind, path)))
        .collect();
    places.sort_by_key(|(path, _)| *path);
    let not_filled = not_filled(review, form_kind, empty);
    let rows = filled
        .into_iter()
        .map(|path| {
            let is_changed = changed
                .as_ref()
                .is_some_and(|changed| changed.contains(&path));
            let asked = asked(&reviewed, path);
            let is_quiet = !is_changed && asked.is_empty();
            // While notes are written, every field is shown.
            let is_hidden = move || is_quiet && only_changed.get() && !review.is_noting();
            let after = form_view::value(texts, form.content(), path);
            let before = before
                .as_ref()
                .filter(|_| is_changed)
                .map(|before| form_view::value(texts, before.content(), path));
            let lang = path.lang.map(Lang::code);
            let label = full_label(texts, form_kind, path);
            view! {
                <div class="review-field" class:is-changed=is_changed hidden=is_hidden>
                    <h3>{label.clone()}</h3>
                    <div lang=lang><WordDiff before after/></div>
                    {asked.into_iter().map(asked_view).collect_view()}
                    // The note on the whole stands above.
                    {(path.field != Field::Whole).then(|| view! { <NoteField review path label/> })}
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        {summary}
        <NoteStart review places/>
        <div class="review-fields">{rows}</div>
        {not_filled}
    }
    .into_any()
}

/// The fields that say nothing, folded, each with a place for a note.
fn not_filled(review: ReviewState, kind: FormKind, empty: Vec<FieldPath>) -> Option<AnyView> {
    let texts = use_texts();
    let n = empty.len().to_string();
    let rows = empty
        .into_iter()
        .map(|path| {
            let label = full_label(texts, kind, path);
            view! {
                <div class="review-field">
                    <h3>{label.clone()}</h3>
                    <NoteField review path label/>
                </div>
            }
            .into_any()
        })
        .collect_view();
    (n != "0").then(|| {
        view! {
            <details class="review-empty">
                <summary>{texts.fill(keys::ADMIN_NOT_FILLED, places::N { n: &n })}</summary>
                {rows}
            </details>
        }
        .into_any()
    })
}

fn asked_view(asked: AskedNote) -> AnyView {
    let texts = use_texts();
    let met = asked.is_met.map(|is_met| {
        let (key, class) = if is_met {
            (keys::ADMIN_NOTE_MET, "met")
        } else {
            (keys::ADMIN_NOTE_NOT_MET, "not-met")
        };
        view! { " " <span class=class>{texts.get(key)}</span> }
    });
    view! {
        <div class="field-note">
            <p><b>{texts.get(keys::ADMIN_NOTE_ASKED)}</b>{met}</p>
            <p class="as-written">{asked.text}</p>
        </div>
    }
    .into_any()
}
