//! Reads the fields of a form, and collects their errors.

use crate::{
    email::EmailAddress,
    form::{
        characters::{is_blank, is_line_break},
        content::{FieldValue, FormContent},
        error::{ErrorKind, FieldError},
        field::Field,
        limits::{CODE, MOST_ITEMS, length, limit},
    },
    lang::Lang,
};
use std::str::FromStr;

/// A form and its errors. A method that returns `None` for a required field has recorded the error.
pub struct FormReader<'a> {
    form: &'a dyn FormContent,
    errors: Vec<FieldError>,
    /// True for a form that obeyed the rules of its time: today's rules don't concern it
    is_stored: bool,
}

impl<'a> FormReader<'a> {
    /// A reader of a form.
    pub fn new(form: &'a dyn FormContent) -> Self {
        Self {
            form,
            errors: Vec::new(),
            is_stored: false,
        }
    }

    /// A reader of a form that was valid once. It has no limits, nothing is required, and nothing contradicts: a rule that came
    /// later makes no stored form impossible. What can't be read is an error all the same: an unknown code, an address that is
    /// none.
    pub fn stored(form: &'a dyn FormContent) -> Self {
        Self {
            is_stored: true,
            ..Self::new(form)
        }
    }

    /// The content that was read, if the form has no errors.
    ///
    /// # Errors
    /// All errors, in the order of the form.
    pub fn finish<Content>(self, content: Option<Content>) -> Result<Content, Vec<FieldError>> {
        match content {
            Some(content) if self.errors.is_empty() => Ok(content),
            Some(_) | None => Err(in_order(self.errors)),
        }
    }

    /// Records that a rule is broken.
    pub fn add_error(&mut self, field: Field, lang: Option<Lang>, error: ErrorKind) {
        if !self.is_stored {
            self.refuse(field, lang, error);
        }
    }

    /// Records an error, of a stored form, too.
    fn refuse(&mut self, field: Field, lang: Option<Lang>, error: ErrorKind) {
        self.errors.push(FieldError { field, lang, error });
    }

    /// True if a text was written.
    pub fn is_written(&self, field: Field, lang: Option<Lang>) -> bool {
        self.form
            .text(field, lang)
            .is_some_and(|text| !is_blank(text))
    }

    /// Checks that a required text is present and that a text keeps its limits.
    pub fn check(&mut self, field: Field, lang: Option<Lang>, required: bool) -> bool {
        let form = self.form;
        let text = form.text(field, lang).unwrap_or_default();
        let error = if is_blank(text) && required {
            Some(ErrorKind::Missing)
        } else {
            text_error(field, text)
        };
        if let Some(error) = error {
            self.add_error(field, lang, error);
        }
        error.is_none() || self.is_stored
    }

    /// A required text.
    pub fn text(&mut self, field: Field) -> Option<String> {
        let fits = self.check(field, None, true);
        let text = self.form.text(field, None).unwrap_or_default();
        fits.then(|| text.to_owned())
    }

    /// A text that was checked before; `None` if it is blank.
    pub fn written(&self, field: Field) -> Option<String> {
        let text = self.form.text(field, None);
        text.filter(|text| !is_blank(text)).map(str::to_owned)
    }

    /// An optional text.
    pub fn optional(&mut self, field: Field) -> Option<String> {
        let fits = self.check(field, None, false);
        self.written(field).filter(|_| fits)
    }

    /// A required text in a format of its own.
    pub fn parsed<T: FromStr>(&mut self, field: Field, otherwise: ErrorKind) -> Option<T> {
        let text = self.text(field)?;
        self.parse(field, &text, otherwise)
    }

    /// An optional text in a format of its own.
    pub fn optional_parsed<T: FromStr>(&mut self, field: Field, otherwise: ErrorKind) -> Option<T> {
        let text = self.optional(field)?;
        self.parse(field, &text, otherwise)
    }

    /// A choice.
    pub fn code<T: FromStr>(&mut self, field: Field) -> Option<T> {
        self.parsed(field, ErrorKind::UnknownCode)
    }

    /// At least one choice, and at most `most`; repeated choices count once.
    pub fn codes<T: FromStr + PartialEq>(&mut self, field: Field, most: usize) -> Option<Vec<T>> {
        let codes = self.optional_codes(field, most)?;
        if codes.is_empty() {
            self.add_error(field, None, ErrorKind::Missing);
            return self.is_stored.then_some(codes);
        }
        Some(codes)
    }

    /// At most `most` choices; repeated ones count once.
    pub fn optional_codes<T: FromStr + PartialEq>(
        &mut self,
        field: Field,
        most: usize,
    ) -> Option<Vec<T>> {
        let mut codes: Vec<T> = Vec::new();
        for text in self.list(field) {
            let Ok(code) = text.parse() else {
                self.refuse(field, None, ErrorKind::UnknownCode);
                return None;
            };
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let was = codes.len();
        if was > most {
            self.add_error(field, None, ErrorKind::TooMany { most, was });
            return self.is_stored.then_some(codes);
        }
        Some(codes)
    }

    /// Lines; blank ones do not count.
    pub fn lines(&mut self, field: Field, most: usize) -> Vec<String> {
        let lines: Vec<String> = self
            .list(field)
            .iter()
            .filter(|it| !is_blank(it))
            .cloned()
            .collect();
        let was = lines.len();
        let error = if was > most {
            Some(ErrorKind::TooMany { most, was })
        } else {
            lines.iter().find_map(|line| text_error(field, line))
        };
        if let Some(error) = error {
            self.add_error(field, None, error);
        }
        lines
    }

    fn parse<T: FromStr>(&mut self, field: Field, text: &str, otherwise: ErrorKind) -> Option<T> {
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.refuse(field, None, otherwise);
        }
        parsed
    }

    fn list(&self, field: Field) -> &'a [String] {
        match self.form.value(field) {
            Some(FieldValue::List(list)) => list,
            Some(FieldValue::Text(_) | FieldValue::Tick(_)) | None => &[],
        }
    }
}

/// The address of a draft, its only required field, if no field is too long.
///
/// # Errors
/// The address is missing or not valid, or fields are too long.
pub fn draft_address(form: &dyn FormContent) -> Result<EmailAddress, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let address = reader.parsed(Field::ContactEmail, ErrorKind::NotAnEmail);
    let mut errors = too_long(form);
    errors.retain(|it| it.field != Field::ContactEmail);
    errors.append(&mut reader.errors);
    match address {
        Some(address) if errors.is_empty() => Ok(address),
        Some(_) | None => Err(in_order(errors)),
    }
}

/// The texts and lists of a form that are too long, whatever else is wrong with it.
fn too_long(form: &dyn FormContent) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for field in Field::ALL {
        let error = match form.value(*field) {
            Some(FieldValue::Text(text)) => length_error(*field, text),
            Some(FieldValue::List(list)) => list_error(*field, list),
            Some(FieldValue::Tick(_)) | None => None,
        };
        let own = error.map(|error| (None, error));
        let parallel = Lang::ALL.iter().filter_map(|lang| {
            let text = form.parallel_text(*field, *lang)?;
            Some((Some(*lang), length_error(*field, text)?))
        });
        errors.extend(
            own.into_iter()
                .chain(parallel)
                .map(|(lang, error)| FieldError {
                    field: *field,
                    lang,
                    error,
                }),
        );
    }
    in_order(errors)
}

fn list_error(field: Field, list: &[String]) -> Option<ErrorKind> {
    let (most, was) = (MOST_ITEMS, list.len());
    if was > most {
        return Some(ErrorKind::TooMany { most, was });
    }
    list.iter().find_map(|item| length_error(field, item))
}

fn length_error(field: Field, text: &str) -> Option<ErrorKind> {
    let (most, was) = (limit(field).unwrap_or(CODE), length(text));
    (was > most).then_some(ErrorKind::TooLong { most, was })
}

/// Errors in the order of the form.
pub fn in_order(mut errors: Vec<FieldError>) -> Vec<FieldError> {
    errors.sort_by_key(|error| (error.field, error.lang));
    errors
}

/// The error in a text, apart from its absence.
fn text_error(field: Field, text: &str) -> Option<ErrorKind> {
    let was = length(text);
    if let Some(most) = limit(field).filter(|most| was > *most) {
        return Some(ErrorKind::TooLong { most, was });
    }
    let allowed = |letter| field.is_long() && matches!(letter, '\n' | '\r' | '\t');
    let breaks = |letter| !field.is_long() && is_line_break(letter);
    let forbidden = text
        .chars()
        .find(|letter| (letter.is_control() || breaks(*letter)) && !allowed(*letter))?;
    Some(if breaks(forbidden) {
        ErrorKind::LineBreak
    } else {
        ErrorKind::ControlCharacter {
            code: u32::from(forbidden),
        }
    })
}
