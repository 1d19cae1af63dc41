//! The state of a form: its content, its errors, and which of them are visible.

use crate::{
    browser,
    config::PRIVACY_VERSION,
    forms::{
        form_lists::{chosen, to_lines},
        pointer,
    },
    proposal_text::{field_path::FieldPath, form_view::text},
};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    form::{
        content::{FieldValue, FindErrors, FormContent, FormKind},
        error::{ErrorKind, FieldError},
        field::Field,
        mending::{mend, mend_field},
        reader::draft_address,
    },
    lang::Lang,
    submission::reasons::Note,
};
use std::collections::BTreeSet;

/// The state, shared by the fields.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    kind: FormKind,
    form: RwSignal<Box<dyn FormContent>>,
    /// The contact's address, if it can't be changed here
    address: StoredValue<Option<String>>,
    /// The URL of the place where another contact is asked instead
    transfer: StoredValue<String>,
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
    pub fn new(
        mut initial: Box<dyn FormContent>,
        find_errors: FindErrors,
        notes: Vec<Note>,
    ) -> Self {
        let kind = initial.kind();
        with_notice(&mut *initial);
        let form = RwSignal::new(initial);
        let today = RwSignal::new(None);
        let refused = RwSignal::new(Vec::new());
        let errors = Memo::new(move |_| {
            let own = form.with(|form| find_errors(&**form, today.get()));
            refused.with(|refused| together(own, refused))
        });
        Effect::new(|_| pointer::watch());
        Self {
            kind,
            form,
            address: StoredValue::new(None),
            transfer: StoredValue::new(String::new()),
            notes: StoredValue::new(notes),
            today,
            errors,
            refused,
            left: RwSignal::new(BTreeSet::new()),
            tried: RwSignal::new(false),
        }
    }

    /// Keeps the contact's address as it is: it was confirmed, and another one is confirmed by taking over, which is asked for at
    /// the URL `transfer`.
    pub fn keep_address(self, transfer: String) {
        self.transfer.set_value(transfer);
        let address = self.form.with_untracked(|form| {
            let address = form.text(Field::ContactEmail, None);
            address.map(str::to_owned)
        });
        self.address.set_value(address);
    }

    /// The URL of the place where a field that [`is_kept`](Self::is_kept) is changed.
    pub fn transfer(self) -> String {
        self.transfer.get_value()
    }

    /// True if a field is shown, and can't be changed.
    pub fn is_kept(self, path: FieldPath) -> bool {
        path.field == Field::ContactEmail && self.address.with_value(Option::is_some)
    }

    /// The kind of the form.
    pub fn kind(self) -> FormKind {
        self.kind
    }

    /// The content of the form.
    pub fn form(self) -> Box<dyn FormContent> {
        self.form.get()
    }

    /// The content of the form; `None` when the form is gone.
    pub fn try_form(self) -> Option<Box<dyn FormContent>> {
        self.form.try_get_untracked()
    }

    /// Reads the content of the form.
    pub fn with<T>(self, look: impl FnOnce(&dyn FormContent) -> T) -> T {
        self.form.with(|form| look(&**form))
    }

    /// Reads the content of the form as it is now.
    pub fn with_untracked<T>(self, look: impl FnOnce(&dyn FormContent) -> T) -> T {
        self.form.with_untracked(|form| look(&**form))
    }

    /// Reads the content of the form by its type; the default for a form of another type.
    pub fn with_form<Form: FormContent, T: Default>(self, look: impl FnOnce(&Form) -> T) -> T {
        self.with(|form| form.downcast::<Form>().map(look).unwrap_or_default())
    }

    /// Replaces the content with `form`, of the same kind.
    pub fn fill(self, mut form: Box<dyn FormContent>) {
        if let Some(address) = self.address.get_value() {
            form.set_text(Field::ContactEmail, None, address);
        }
        with_notice(&mut *form);
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

    /// The language of the texts.
    pub fn lang(self) -> Option<Lang> {
        self.with(<dyn FormContent>::lang)
    }

    /// True if a field must be filled in now.
    pub fn is_required(self, path: FieldPath) -> bool {
        self.with(|form| form.is_required(path.field, path.lang))
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

    /// Mends what was typed in a field, and notes that it was left. The form may be gone.
    pub fn leave(self, path: FieldPath) {
        if path.lang.is_none() {
            let mend = |form: &mut Box<dyn FormContent>| (mend_field(&mut **form, path.field), ());
            self.form.try_maybe_update(mend);
        }
        self.left.try_update(|left| left.insert(path));
    }

    /// Mends the whole form: the field with the focus isn't left before the button is pressed.
    fn mend(self) {
        self.form.update(|form| mend(&mut **form));
    }

    /// Shows every error from now on; true if there are none.
    pub fn is_complete(self) -> bool {
        self.mend();
        self.tried.set(true);
        self.errors.with_untracked(Vec::is_empty)
    }

    /// True if the form can be kept as a draft; otherwise the focus moves to an address that is missing or wrong, or to what is
    /// too long.
    pub fn fits_draft(self) -> bool {
        self.mend();
        let Err(errors) = untrack(|| self.with(draft_address)) else {
            return true;
        };
        if let Some(path) = errors.first().map(FieldPath::of) {
            self.leave(path);
            browser::focus(&path.id());
        }
        false
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

/// Notes the version of the privacy notice to which the form leads.
fn with_notice(form: &mut dyn FormContent) {
    form.set_text(Field::PrivacyVersion, None, PRIVACY_VERSION.to_owned());
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
        ErrorKind::TooLong { .. }
            | ErrorKind::TooMany { .. }
            | ErrorKind::SameLanguage
            | ErrorKind::Contradicting
    )
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

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
