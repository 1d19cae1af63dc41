//! The state of a form: its content, its errors, and which of them are visible.

use crate::proposal_text::{field_path::FieldPath, form_view::text};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    form::{
        content::{FieldValue, FormContent},
        error::{ErrorKind, FieldError},
        field::Field,
    },
    lang::Lang,
    proposal::{codes::ProposalKind, form::ProposalForm},
    submission::reasons::Note,
};
use std::collections::BTreeSet;

/// The state, shared by the fields.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    form: RwSignal<ProposalForm>,
    /// The reviewer's notes
    notes: StoredValue<Vec<Note>>,
    /// Today; `None` before the program runs
    today: RwSignal<Option<Date>>,
    errors: Memo<Vec<FieldError>>,
    /// Errors from the server; each goes when its field is changed
    refused: RwSignal<Vec<FieldError>>,
    /// The fields that were left after a change: only their errors are shown, so that nobody is interrupted while
    /// typing
    left: RwSignal<BTreeSet<FieldPath>>,
    /// True once submitting was tried: then every error is shown
    tried: RwSignal<bool>,
}

impl FormState {
    /// The state of a form that begins with `initial`.
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

    /// The content of the form.
    pub fn form(self) -> ProposalForm {
        self.form.get()
    }

    /// The content of the form; `None` when the form is gone.
    pub fn try_form(self) -> Option<ProposalForm> {
        self.form.try_get_untracked()
    }

    /// Reads the content of the form.
    pub fn with<T>(self, look: impl FnOnce(&ProposalForm) -> T) -> T {
        self.form.with(look)
    }

    /// Replaces the content with `form`.
    pub fn fill(self, form: ProposalForm) {
        self.refused.set(Vec::new());
        self.left.set(BTreeSet::new());
        self.tried.set(false);
        self.form.set(form);
    }

    /// Sets today.
    pub fn set_today(self, today: Date) {
        self.today.set(Some(today));
    }

    /// Today.
    pub fn today(self) -> Option<Date> {
        self.today.get()
    }

    /// The text of a field.
    pub fn text(self, path: FieldPath) -> Memo<String> {
        Memo::new(move |_| self.with(|form| text(form, path)))
    }

    /// Sets the text of a field.
    pub fn set_text(self, path: FieldPath, text: String) {
        self.form
            .update(|form| match (path.lang, form.value_mut(path.field)) {
                (None, Some(FieldValue::List(lines))) => *lines = to_lines(&text),
                (_, _) => form.set_text(path.field, path.lang, text),
            });
        self.changed(path);
    }

    /// True if a code is selected.
    pub fn has(self, field: Field, code: &'static str) -> Memo<bool> {
        Memo::new(move |_| {
            self.with(|form| match form.value(field) {
                Some(FieldValue::Text(text)) => text == code,
                Some(FieldValue::List(list)) => list.iter().any(|chosen| chosen == code),
                Some(FieldValue::Tick(tick)) => *tick,
                None => false,
            })
        })
    }

    /// The number of selected codes.
    pub fn count(self, field: Field) -> usize {
        self.with(|form| match form.value(field) {
            Some(FieldValue::List(list)) => list.len(),
            Some(FieldValue::Text(_) | FieldValue::Tick(_)) | None => 0,
        })
    }

    /// Selects or deselects one of `all` codes; the selected ones keep the order of `all`.
    pub fn choose(self, field: Field, code: &str, all: &[&'static str], on: bool) {
        self.form.update(|form| match form.value_mut(field) {
            Some(FieldValue::List(list)) => *list = chosen(list, code, all, on),
            Some(FieldValue::Tick(tick)) => *tick = on,
            Some(FieldValue::Text(text)) => {
                *text = if on { code.to_owned() } else { String::new() }
            }
            None => {}
        });
        self.changed(FieldPath::own(field));
        self.leave(FieldPath::own(field));
    }

    /// Selects these codes, and no others.
    pub fn choose_all(self, field: Field, codes: &[&'static str]) {
        self.form.update(|form| {
            if let Some(FieldValue::List(list)) = form.value_mut(field) {
                *list = codes.iter().map(|code| (*code).to_owned()).collect();
            }
        });
        self.changed(FieldPath::own(field));
        self.leave(FieldPath::own(field));
    }

    /// The kind of proposal, once it is selected.
    pub fn kind(self) -> Option<ProposalKind> {
        self.with(|form| form.kind.parse().ok())
    }

    /// The language of the texts.
    pub fn lang(self) -> Option<Lang> {
        self.with(|form| form.lang.parse().ok())
    }

    /// All errors.
    pub fn errors(self) -> Vec<FieldError> {
        self.errors.get()
    }

    /// The error of a field, once it was left or submitting was tried.
    pub fn error(self, path: FieldPath) -> Memo<Option<ErrorKind>> {
        Memo::new(move |_| {
            let error = self.errors.with(|errors| {
                errors
                    .iter()
                    .find(|it| FieldPath::of(it) == path)
                    .map(|it| it.error)
            })?;
            let shown =
                self.tried.get() || is_urgent(error) || self.left.with(|left| left.contains(&path));
            shown.then_some(error)
        })
    }

    /// The reviewer's notes on a field.
    pub fn notes(self, path: FieldPath) -> Vec<String> {
        self.notes.with_value(|notes| {
            notes
                .iter()
                .filter(|note| FieldPath::of_note(note) == Some(path))
                .map(|note| note.text.as_str().to_owned())
                .collect()
        })
    }

    /// Notes that a field was left.
    pub fn leave(self, path: FieldPath) {
        self.left.update(|left| {
            left.insert(path);
        });
    }

    /// Shows every error from now on; true if there are none.
    pub fn is_complete(self) -> bool {
        self.tried.set(true);
        self.errors.with_untracked(Vec::is_empty)
    }

    /// True if submitting was tried.
    pub fn is_tried(self) -> bool {
        self.tried.get()
    }

    /// Shows the server's errors.
    pub fn refuse(self, errors: Vec<FieldError>) {
        self.tried.set(true);
        self.refused.set(errors);
    }

    fn changed(self, path: FieldPath) {
        if self
            .refused
            .with_untracked(|refused| refused.iter().any(|it| FieldPath::of(it) == path))
        {
            self.refused
                .update(|refused| refused.retain(|it| FieldPath::of(it) != path));
        }
    }
}

/// The errors of a form, with those of its dates if today is known.
fn errors(form: &ProposalForm, today: Option<Date>) -> Vec<FieldError> {
    form.errors(today)
}

/// The errors found here, and those that only the server found.
fn together(mut own: Vec<FieldError>, refused: &[FieldError]) -> Vec<FieldError> {
    for error in refused {
        if !own
            .iter()
            .any(|it| FieldPath::of(it) == FieldPath::of(error))
        {
            own.push(error.clone());
        }
    }
    own.sort_by_key(FieldPath::of);
    own
}

/// True if an error is shown while typing: more input can't resolve it.
fn is_urgent(error: ErrorKind) -> bool {
    matches!(
        error,
        ErrorKind::TooLong { .. } | ErrorKind::TooMany { .. } | ErrorKind::SameLanguage
    )
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
        let path = FieldPath::own(Field::PartnerAreas);
        for typed in ["", "Norja", "Norja\n", "Norja\n\nViro"] {
            form.partner_areas = to_lines(typed);
            assert_eq!(text(&form, path), typed);
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
