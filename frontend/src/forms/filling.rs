//! A form being filled in: what was typed, what is wrong with it, and what of that is shown.

use crate::forms::spot::Spot;
use leptos::prelude::*;
use shared::{
    calendar::Date,
    lang::Lang,
    proposal::{
        codes::ProposalKind,
        error::{ErrorKind, FieldError},
        field::Field,
        form::{Place, ProposalForm},
        validate::{read, validate},
    },
    submission::reasons::Note,
};
use std::collections::BTreeSet;

/// The form, shared by its fields.
#[derive(Clone, Copy, Debug)]
pub struct Filling {
    form: RwSignal<ProposalForm>,
    /// What a reviewer asked for
    notes: StoredValue<Vec<Note>>,
    /// The day it is handed in; none before the program runs
    today: RwSignal<Option<Date>>,
    errors: Memo<Vec<FieldError>>,
    /// What the server found, until it is changed
    refused: RwSignal<Vec<FieldError>>,
    /// What was left after a change: only there does an error interrupt nobody
    left: RwSignal<BTreeSet<Spot>>,
    /// Whether it was tried to hand it in
    tried: RwSignal<bool>,
}

impl Filling {
    /// A form that begins with `initial`.
    pub fn new(initial: ProposalForm, notes: Vec<Note>) -> Self {
        let form = RwSignal::new(initial);
        let today = RwSignal::new(None);
        let refused = RwSignal::new(Vec::new());
        let errors = Memo::new(move |_| {
            let own = form.with(|form| errors(form, today.get()));
            refused.with(|refused| together(own, refused))
        });
        Self {
            form,
            notes: StoredValue::new(notes),
            today,
            errors,
            refused,
            left: RwSignal::new(BTreeSet::new()),
            tried: RwSignal::new(false),
        }
    }

    /// What was typed.
    pub fn form(self) -> ProposalForm {
        self.form.get()
    }

    /// What was typed; none when the form is no longer there.
    pub fn try_form(self) -> Option<ProposalForm> {
        self.form.try_get_untracked()
    }

    /// Looks at what was typed.
    pub fn with<T>(self, look: impl FnOnce(&ProposalForm) -> T) -> T {
        self.form.with(look)
    }

    /// Begins anew with `form`.
    pub fn fill(self, form: ProposalForm) {
        self.refused.set(Vec::new());
        self.left.set(BTreeSet::new());
        self.tried.set(false);
        self.form.set(form);
    }

    /// Tells what day it is.
    pub fn set_today(self, today: Date) {
        self.today.set(Some(today));
    }

    /// The day it is handed in.
    pub fn today(self) -> Option<Date> {
        self.today.get()
    }

    /// A text, changed only when it is another one.
    pub fn text(self, spot: Spot) -> Memo<String> {
        Memo::new(move |_| self.with(|form| text(form, spot)))
    }

    /// Writes a text.
    pub fn set_text(self, spot: Spot, text: String) {
        self.form
            .update(|form| match (spot.lang, form.value_mut(spot.field)) {
                (None, Place::List(lines)) => *lines = to_lines(&text),
                (_, _) => form.set_text(spot.field, spot.lang, text),
            });
        self.changed(spot);
    }

    /// Whether a code is chosen.
    pub fn has(self, field: Field, code: &'static str) -> Memo<bool> {
        Memo::new(move |_| {
            self.with(|form| match form.value(field) {
                Place::Text(text) => text == code,
                Place::List(list) => list.iter().any(|chosen| chosen == code),
                Place::Tick(tick) => *tick,
            })
        })
    }

    /// How many codes are chosen.
    pub fn count(self, field: Field) -> usize {
        self.with(|form| match form.value(field) {
            Place::List(list) => list.len(),
            Place::Text(_) | Place::Tick(_) => 0,
        })
    }

    /// Chooses one of `all` codes, or takes it away; the chosen ones stand in the order of `all`.
    pub fn choose(self, field: Field, code: &str, all: &[&'static str], on: bool) {
        self.form.update(|form| match form.value_mut(field) {
            Place::List(list) => *list = chosen(list, code, all, on),
            Place::Tick(tick) => *tick = on,
            Place::Text(text) => *text = if on { code.to_owned() } else { String::new() },
        });
        self.changed(Spot::own(field));
        self.leave(Spot::own(field));
    }

    /// Chooses all of these codes, and no others.
    pub fn choose_all(self, field: Field, codes: &[&'static str]) {
        self.form.update(|form| {
            if let Place::List(list) = form.value_mut(field) {
                *list = codes.iter().map(|code| (*code).to_owned()).collect();
            }
        });
        self.changed(Spot::own(field));
        self.leave(Spot::own(field));
    }

    /// The kind of proposal, once it is chosen.
    pub fn kind(self) -> Option<ProposalKind> {
        self.with(|form| form.kind.parse().ok())
    }

    /// The language of the texts.
    pub fn lang(self) -> Option<Lang> {
        self.with(|form| form.lang.parse().ok())
    }

    /// All that is wrong.
    pub fn errors(self) -> Vec<FieldError> {
        self.errors.get()
    }

    /// What is wrong here, once its author has left it or tried to hand it in.
    pub fn error(self, spot: Spot) -> Memo<Option<ErrorKind>> {
        Memo::new(move |_| {
            let error = self.errors.with(|errors| {
                errors
                    .iter()
                    .find(|it| Spot::of(it) == spot)
                    .map(|it| it.error)
            })?;
            let shown =
                self.tried.get() || is_urgent(error) || self.left.with(|left| left.contains(&spot));
            shown.then_some(error)
        })
    }

    /// What a reviewer asked for here.
    pub fn notes(self, spot: Spot) -> Vec<String> {
        self.notes.with_value(|notes| {
            notes
                .iter()
                .filter(|note| Spot::of_note(note) == Some(spot))
                .map(|note| note.text.as_str().to_owned())
                .collect()
        })
    }

    /// Notes that an author has gone on from here.
    pub fn leave(self, spot: Spot) {
        self.left.update(|left| {
            left.insert(spot);
        });
    }

    /// From now on every error is shown. Whether there is none.
    pub fn is_complete(self) -> bool {
        self.tried.set(true);
        self.errors.with_untracked(Vec::is_empty)
    }

    /// Whether it was tried to hand it in.
    pub fn is_tried(self) -> bool {
        self.tried.get()
    }

    /// Shows what the server found.
    pub fn refuse(self, errors: Vec<FieldError>) {
        self.tried.set(true);
        self.refused.set(errors);
    }

    fn changed(self, spot: Spot) {
        if self
            .refused
            .with_untracked(|refused| refused.iter().any(|it| Spot::of(it) == spot))
        {
            self.refused
                .update(|refused| refused.retain(|it| Spot::of(it) != spot));
        }
    }
}

/// All that is wrong with a form, on a day if it is known.
fn errors(form: &ProposalForm, today: Option<Date>) -> Vec<FieldError> {
    let proposal = match today {
        Some(today) => validate(form, today),
        None => read(form),
    };
    proposal.err().unwrap_or_default()
}

/// What was found here, and what the server found beyond it.
fn together(mut own: Vec<FieldError>, refused: &[FieldError]) -> Vec<FieldError> {
    for error in refused {
        if !own.iter().any(|it| Spot::of(it) == Spot::of(error)) {
            own.push(error.clone());
        }
    }
    own.sort_by_key(Spot::of);
    own
}

/// Whether an error is shown at once: there is no use in writing on.
fn is_urgent(error: ErrorKind) -> bool {
    matches!(
        error,
        ErrorKind::TooLong { .. } | ErrorKind::TooMany { .. } | ErrorKind::SameLanguage
    )
}

/// A text as its control shows it: a list of lines as lines.
pub fn text(form: &ProposalForm, spot: Spot) -> String {
    match (spot.lang, form.value(spot.field)) {
        (None, Place::List(lines)) => lines.join("\n"),
        (lang, _) => form.text(spot.field, lang).unwrap_or_default().to_owned(),
    }
}

fn to_lines(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('\n').map(str::to_owned).collect()
}

fn chosen(list: &[String], code: &str, all: &[&'static str], on: bool) -> Vec<String> {
    all.iter()
        .filter(|known| {
            if **known == code {
                on
            } else {
                list.iter().any(|it| it == **known)
            }
        })
        .map(|known| (*known).to_owned())
        .collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shown_as_they_were_typed() {
        let mut form = ProposalForm::default();
        let spot = Spot::own(Field::PartnerAreas);
        for typed in ["", "Norja", "Norja\n", "Norja\n\nViro"] {
            form.partner_areas = to_lines(typed);
            assert_eq!(text(&form, spot), typed);
        }
    }

    #[test]
    fn what_is_chosen_stands_in_the_order_of_the_list() {
        let list = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
        let all = ["fi", "sv", "en"];
        assert_eq!(
            chosen(&list(&["en"]), "fi", &all, true),
            list(&["fi", "en"])
        );
        assert_eq!(
            chosen(&list(&["fi", "en"]), "fi", &all, false),
            list(&["en"])
        );
        assert_eq!(chosen(&list(&["xx"]), "sv", &all, true), list(&["sv"]));
    }

    #[test]
    fn the_servers_errors_stand_beside_the_own_ones() {
        let error = |field, kind| FieldError {
            field,
            lang: None,
            error: kind,
        };
        let own = vec![error(Field::Title, ErrorKind::Missing)];
        let refused = [
            error(Field::Title, ErrorKind::LineBreak),
            error(Field::Website, ErrorKind::NotAWebAddress),
        ];
        assert_eq!(
            together(own, &refused),
            [
                error(Field::Website, ErrorKind::NotAWebAddress),
                error(Field::Title, ErrorKind::Missing)
            ]
        );
    }
}
