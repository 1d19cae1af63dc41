//! The text field by field: what it says, what changed word by word, what was asked about it and whether that was met,
//! and what is asked now.

mod note;
mod words;

use crate::{
    admin::submission::{
        desk::ReviewDesk,
        fields::{note::NoteField, words::Words},
    },
    forms::{
        sentences::full_label,
        shown::{self, differences, spots},
        spot::Spot,
    },
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    proposal::{field::Field, form::ProposalForm},
    submission::{reasons::Note, state::StateName, wire::Reviewed},
};
use std::sync::Arc;

/// What is asked about a place, and whether its text has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What
    pub text: String,
    /// Whether it was met; none while it is with its author
    pub is_met: Option<bool>,
}

/// What was asked about a place when it was last returned.
fn asked(reviewed: &Reviewed, spot: Spot) -> Vec<Asked> {
    let is_of = |note: &&Note| Spot::of_note(note) == Some(spot);
    let is_with_author = reviewed.item.state == StateName::Returned;
    let met = reviewed
        .returned
        .as_ref()
        .filter(|_| !is_with_author)
        .map(|returned| differences(returned, &reviewed.form).contains(&spot));
    let notes = reviewed.notes.iter().filter(is_of);
    notes
        .map(|note| Asked {
            text: note.text.as_str().to_owned(),
            is_met: met,
        })
        .collect()
}

/// The fields that say something, or about which something was asked.
fn listed(reviewed: &Reviewed) -> Vec<Spot> {
    let says = |form: &ProposalForm, spot: Spot| {
        let text = match form.value(spot.field) {
            shared::proposal::form::Place::Tick(_) => return spot.lang.is_none(),
            _ => crate::forms::filling::text(form, spot),
        };
        !text.trim().is_empty()
    };
    spots()
        .filter(|spot| spot.field != Field::PrivacyVersion)
        .filter(|spot| {
            says(&reviewed.form, *spot)
                || reviewed
                    .before
                    .as_ref()
                    .is_some_and(|form| says(form, *spot))
                || !asked(reviewed, *spot).is_empty()
        })
        .collect()
}

/// The fields.
#[component]
pub fn Fields(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// The submission.
    reviewed: Arc<Reviewed>,
) -> impl IntoView {
    let texts = use_texts();
    let changed = reviewed
        .before
        .as_ref()
        .map(|before| differences(before, &reviewed.form));
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
                <p>{texts.fill(key, &[("n", &n)])}</p>
                <label class="tick">
                    <input type="checkbox" prop:checked=move || only_changed.get() on:change=move |event| only_changed.set(event_target_checked(&event))/>
                    <span>{texts.get(keys::ADMIN_ONLY_CHANGED)}</span>
                </label>
            </div>
        }
    });
    let lead = move || {
        desk.is_noting()
            .then(|| view! { <p class="notice">{texts.get(keys::ADMIN_NOTES_LEAD)}</p> })
    };
    let rows = listed(&reviewed)
        .into_iter()
        .map(|spot| {
            let is_changed = changed
                .as_ref()
                .is_some_and(|changed| changed.contains(&spot));
            let asked = asked(&reviewed, spot);
            let is_quiet = !is_changed && asked.is_empty();
            // While notes are written every field can have one.
            let is_hidden = move || is_quiet && only_changed.get() && !desk.is_noting();
            let after = shown::value(texts, &reviewed.form, spot);
            let before = reviewed
                .before
                .as_ref()
                .filter(|_| is_changed)
                .map(|before| shown::value(texts, before, spot));
            let lang = spot.lang.map(Lang::code);
            view! {
                <div class="review-field" class:is-changed=is_changed hidden=is_hidden>
                    <h3>{full_label(texts, spot)}</h3>
                    <div lang=lang><Words before after/></div>
                    {asked.into_iter().map(asked_view).collect_view()}
                    <NoteField desk spot/>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        {summary}
        {lead}
        <div class="review-fields">{rows}</div>
    }
    .into_any()
}

fn asked_view(asked: Asked) -> AnyView {
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
