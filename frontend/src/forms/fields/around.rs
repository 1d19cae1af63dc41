//! What stands around a control, and how the control refers to it.

use crate::{
    components::prose::Prose,
    forms::{filling::Filling, sentences, spot::Spot},
    navigation::{Navigation, use_navigation},
    texts::{Texts, keys, use_texts},
};
use leptos::prelude::*;
use shared::proposal::{
    error::ErrorKind,
    field::Field,
    limits::{length, limit},
};

/// The surroundings of one control.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    filling: Filling,
    spot: Spot,
    error: Memo<Option<ErrorKind>>,
    notes: StoredValue<Vec<String>>,
    texts: Texts,
    navigation: Navigation,
}

impl Around {
    /// Those of a place of the form.
    pub fn new(filling: Filling, spot: Spot) -> Self {
        Self {
            filling,
            spot,
            error: filling.error(spot),
            notes: StoredValue::new(filling.notes(spot)),
            texts: use_texts(),
            navigation: use_navigation(),
        }
    }

    /// The ids of what describes the control.
    pub fn described_by(self) -> Option<String> {
        let id = self.spot.id();
        let mut ids = Vec::new();
        if self.help().is_some() {
            ids.push(format!("{id}-help"));
        }
        if self.notes.with_value(|notes| !notes.is_empty()) {
            ids.push(format!("{id}-note"));
        }
        if self.error.get().is_some() {
            ids.push(format!("{id}-error"));
        }
        if self.counts().is_some() {
            ids.push(format!("{id}-count"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether its error is shown.
    pub fn is_wrong(self) -> bool {
        self.error.get().is_some()
    }

    /// The value of `aria-invalid`.
    pub fn invalid(self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }

    /// Whether it must be filled in.
    pub fn is_required(self) -> bool {
        sentences::is_required(self.spot, self.filling.kind())
    }

    /// Notes that its author has gone on, and says aloud what is wrong.
    pub fn leave(self) {
        self.filling.leave(self.spot);
        if let Some(error) = self.error.get_untracked() {
            let label = sentences::full_label(self.texts, self.spot);
            let sentence = sentences::error(self.texts, self.spot.field, error);
            self.navigation.announce(format!("{label}: {sentence}"));
        }
    }

    /// The field's name, and whether it may be left empty.
    pub fn name(self) -> AnyView {
        let texts = self.texts;
        let optional = move || {
            (!self.is_required()).then(
                || view! { <span class="optional">" " {texts.get(keys::FORM_OPTIONAL)}</span> },
            )
        };
        view! { {texts.get(sentences::label(self.spot.field))} {optional} }.into_any()
    }

    /// What to write, and what a reviewer asked for.
    pub fn before(self) -> AnyView {
        let texts = self.texts;
        let id = self.spot.id();
        let help = self.help().map(|help| {
            view! { <p class="help" id=format!("{id}-help")>{texts.get(help)}</p> }
        });
        let notes = self.notes.get_value();
        let notes = (!notes.is_empty()).then(|| {
            let notes = notes
                .into_iter()
                .map(|text| view! { <Prose text/> })
                .collect_view();
            view! {
                <div class="field-note" id=format!("{id}-note")>
                    <b>{texts.get(keys::FORM_NOTE)}</b>
                    {notes}
                </div>
            }
        });
        view! { {help} {notes} }.into_any()
    }

    /// What is wrong, and how much room there is.
    pub fn after(self) -> AnyView {
        let Self {
            spot,
            error,
            filling,
            texts,
            ..
        } = self;
        let sentence = move || {
            error.get().map(|error| {
                let text = sentences::error(texts, spot.field, error);
                view! { <p class="field-error" id=format!("{}-error", spot.id())>{text}</p> }
            })
        };
        let counter = self.counts().map(|most| {
            let used = Memo::new(move |_| {
                filling.with(|form| form.text(spot.field, spot.lang).map_or(0, length))
            });
            let text = move || {
                let (used, most) = (used.get().to_string(), most.to_string());
                texts.fill(keys::FORM_COUNTER, &[("was", &used), ("most", &most)])
            };
            // A name rarely needs all its room: the counter stays out of the way until it does.
            let is_quiet = !Field::TEXTS.contains(&spot.field);
            view! {
                <p
                    class="counter"
                    id=format!("{}-count", spot.id())
                    hidden=move || is_quiet && used.get() * 5 < most * 4
                    class:is-over=move || { used.get() > most }
                >
                    {text}
                </p>
            }
        });
        view! { <div class="field-foot">{sentence} {counter}</div> }.into_any()
    }

    fn help(self) -> Option<crate::texts::Key> {
        // Beside the own text's help a parallel one needs none.
        self.spot
            .lang
            .is_none()
            .then(|| sentences::help(self.spot.field))
            .flatten()
    }

    /// How many characters it holds, where they are counted as a whole.
    fn counts(self) -> Option<usize> {
        match self.spot.field {
            Field::PartnerAreas | Field::PrivacyVersion => None,
            field => limit(field),
        }
    }
}
