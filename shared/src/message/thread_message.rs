//! Messages between the two sides of a reply, whose addresses are known.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        flags::{Flag, FlagRules, flags_of},
        json::read_by_fields,
        reader::FormReader,
    },
    lang::Lang,
};
use serde::Serialize;

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ThreadMessageForm {
    /// The text
    pub text: String,
}

read_by_fields!(ThreadMessageForm);

impl FormContent for ThreadMessageForm {
    fn kind(&self) -> FormKind {
        FormKind::ThreadMessage
    }

    form_values! {
        Text: Text = text;
    }

    fn is_required(&self, field: Field, _lang: Option<Lang>) -> bool {
        self.value(field).is_some()
    }
}

impl Validated for ThreadMessageForm {
    fn errors(&self, _today: Option<Date>) -> Vec<FieldError> {
        validate(self).err().unwrap_or_default()
    }
}

impl ThreadMessageForm {
    /// The flags of the text; `lang` is the language of its author's mails.
    pub fn flags(&self, lang: Lang) -> Vec<Flag> {
        flags_of(self, lang, FlagRules::SHORT)
    }
}

/// The text of a valid message, unchanged.
///
/// # Errors
/// The text is missing, too long or has control characters.
pub fn validate(form: &ThreadMessageForm) -> Result<String, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let text = reader.text(Field::Text);
    reader.finish(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_a_thread_is_its_text() {
        let form = |text: &str| ThreadMessageForm {
            text: text.to_owned(),
        };
        assert_eq!(validate(&form("Kiitos!\n")).unwrap(), "Kiitos!\n");
        assert!(validate(&form(" ")).is_err());
        assert!(validate(&form(&"a".repeat(3001))).is_err());
        assert_eq!(form("Kiitos!").flags(Lang::Fi), []);
        assert_eq!(form("Soita 000 000 0000").flags(Lang::Fi).len(), 1);
    }
}
