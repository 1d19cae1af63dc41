//! The label, help, notes, error and counter of a control, with the ids by which it refers to them.

use crate::{
    browser::announce,
    components::prose::Prose,
    forms::{field_texts, form_state::FormState, pointer},
    page_texts::use_texts,
    proposal_text::{
        field_labels::{full_label, label},
        field_path::{FieldPath, FramePart},
    },
};
use leptos::prelude::*;
use shared::form::{
    contact_details::contact_details,
    error::ErrorKind,
    field::Field,
    limits::{length, limit},
    public_texts::is_public,
};
use texts::{Texts, keys, places};

/// The frame of one control.
#[derive(Clone, Copy, Debug)]
pub struct FieldFrame {
    form_state: FormState,
    path: FieldPath,
    error: Memo<Option<ErrorKind>>,
    /// Addresses and numbers that everybody would read
    details: Memo<String>,
    notes: StoredValue<Vec<String>>,
    texts: Texts,
}

impl FieldFrame {
    /// The frame of a field.
    pub fn new(form_state: FormState, path: FieldPath) -> Self {
        Self {
            form_state,
            path,
            error: form_state.error(path),
            details: public_details(form_state, path),
            notes: StoredValue::new(form_state.notes(path)),
            texts: use_texts(),
        }
    }

    /// The ids for `aria-describedby`.
    pub fn described_by(self) -> Option<String> {
        let parts = [
            (FramePart::Help, self.help().is_some()),
            (
                FramePart::Notes,
                self.notes.with_value(|notes| !notes.is_empty()),
            ),
            (FramePart::Error, self.error.get().is_some()),
            (
                FramePart::Public,
                self.details.with(|details| !details.is_empty()),
            ),
            (FramePart::Count, self.counts().is_some()),
        ];
        let ids: Vec<String> = parts
            .into_iter()
            .filter(|(_, is_there)| *is_there)
            .map(|(part, _)| self.path.part_id(part))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// True if its error is visible.
    pub fn is_wrong(self) -> bool {
        self.error.get().is_some()
    }

    /// The value of `aria-invalid`.
    pub fn invalid(self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }

    /// True if the field is required.
    pub fn is_required(self) -> bool {
        self.form_state.is_required(self.path)
    }

    /// Notes that the field was left, and announces its error or what would be public of it; after the click that left it.
    pub fn leave(self) {
        pointer::when_up(move || self.show_error());
    }

    /// [`Self::leave`] without waiting: a choice was made.
    pub fn show_error(self) {
        self.form_state.leave(self.path);
        if let Some(Some(error)) = self.error.try_get_untracked() {
            let label = full_label(self.texts, self.form_state.kind(), self.path);
            let sentence = field_texts::error(self.texts, self.path.field, error);
            announce(&format!("{label}: {sentence}"));
        } else if let Some(details) = self.details.try_get_untracked()
            && !details.is_empty()
        {
            announce(&self.public_word(&details));
        }
    }

    /// The sentence about addresses and numbers that everybody would read.
    fn public_word(self, details: &str) -> String {
        self.texts
            .fill(keys::FORM_PUBLIC, places::Details { details })
    }

    /// The frame around a control.
    pub fn around(self, control: AnyView) -> AnyView {
        view! {
            <div class="field" class:is-wrong=move || self.is_wrong()>
                <label for=self.path.id()>{self.name()}</label>
                {self.before()}
                {control}
                {self.after()}
            </div>
        }
        .into_any()
    }

    /// The frame around several controls; radio buttons may be required and invalid as a group.
    pub fn around_group(self, is_radios: bool, controls: AnyView) -> AnyView {
        view! {
            <fieldset
                id=self.path.id()
                class="field"
                class:is-wrong=move || self.is_wrong()
                role=is_radios.then_some("radiogroup")
                tabindex="-1"
                aria-required=move || (is_radios && self.is_required()).then_some("true")
                aria-invalid=move || self.invalid().filter(|_| is_radios)
                aria-describedby=move || self.described_by()
            >
                <legend>{self.name()}</legend>
                {self.before()}
                {controls}
                {self.after()}
            </fieldset>
        }
        .into_any()
    }

    /// The label, and a mark if the field is optional.
    fn name(self) -> AnyView {
        let texts = self.texts;
        let optional = move || {
            (!self.is_required()).then(
                || view! { <span class="optional">" " {texts.get(keys::FORM_OPTIONAL)}</span> },
            )
        };
        view! { {texts.get(label(self.form_state.kind(), self.path.field))} {optional} }.into_any()
    }

    /// The help and the reviewer's notes.
    pub fn before(self) -> AnyView {
        let texts = self.texts;
        let path = self.path;
        let help = self.help().map(|help| {
            view! { <p class="help" id=path.part_id(FramePart::Help)>{texts.get(help)}</p> }
        });
        let notes = self.notes.get_value();
        let notes = (!notes.is_empty()).then(|| {
            let notes = notes
                .into_iter()
                .map(|text| view! { <Prose text/> })
                .collect_view();
            view! {
                <div class="field-note" id=path.part_id(FramePart::Notes)>
                    <b>{texts.get(keys::FORM_NOTE)}</b>
                    {notes}
                </div>
            }
        });
        let transfer = self.form_state.is_kept(self.path).then(|| {
            // Another document: what is written here is kept, as whenever the page is left.
            view! {
                <p class="help">
                    <a href=self.form_state.transfer() rel="external">{texts.get(keys::TRANSFER_TITLE)}</a>
                </p>
            }
        });
        view! { {help} {transfer} {notes} }.into_any()
    }

    /// The error, what would be public, and the counter.
    pub fn after(self) -> AnyView {
        let Self {
            path,
            error,
            details,
            form_state,
            texts,
            ..
        } = self;
        let sentence = move || {
            error.get().map(|error| {
                let text = field_texts::error(texts, path.field, error);
                view! { <p class="field-error" id=path.part_id(FramePart::Error)>{text}</p> }
            })
        };
        let public = move || {
            let details = details.get();
            (!details.is_empty()).then(|| {
                let text = self.public_word(&details);
                view! { <p class="field-public" id=path.part_id(FramePart::Public)>{text}</p> }
            })
        };
        let counter = self.counts().map(|most| {
            let used = Memo::new(move |_| {
                form_state.with(|form| form.text(path.field, path.lang).map_or(0, length))
            });
            let text = move || {
                let (used, most) = (used.get().to_string(), most.to_string());
                texts.fill(
                    keys::FORM_COUNTER,
                    places::MostWas {
                        was: &used,
                        most: &most,
                    },
                )
            };
            // Short fields show the counter only when they are nearly full.
            let is_quiet = !path.field.is_text();
            view! {
                <p
                    class="counter"
                    id=path.part_id(FramePart::Count)
                    hidden=move || is_quiet && used.get() * 5 < most * 4
                    class:is-over=move || { used.get() > most }
                >
                    {text}
                </p>
            }
        });
        view! { <div class="field-foot">{sentence} {public} {counter}</div> }.into_any()
    }

    fn help(self) -> Option<texts::Key> {
        if self.form_state.is_kept(self.path) {
            return Some(keys::HELP_CONTACT_EMAIL_KEPT);
        }
        // Parallel texts have no help of their own.
        self.path
            .lang
            .is_none()
            .then(|| field_texts::help(self.form_state.kind(), self.path.field))
            .flatten()
    }

    /// The limit of characters; `None` where they aren't counted as a whole.
    fn counts(self) -> Option<usize> {
        match self.path.field {
            Field::PartnerAreas | Field::PartnerOrganisations | Field::PrivacyVersion => None,
            field => limit(field),
        }
    }
}

/// The addresses and numbers in a text that everybody would read.
fn public_details(form_state: FormState, path: FieldPath) -> Memo<String> {
    let text = form_state.text(path);
    let is_read = Memo::new(move |_| form_state.with(|form| is_public(form, path.field)));
    Memo::new(move |_| {
        if is_read.get() {
            text.with(|text| contact_details(text).join(", "))
        } else {
            String::new()
        }
    })
}
