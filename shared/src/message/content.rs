//! A valid message. Its text is unchanged, byte for byte.

use crate::{
    email::EmailAddress,
    form::{
        error::{ErrorKind, FieldError},
        field::Field,
        reader::FormReader,
    },
    lang::Lang,
    message::form::MessageForm,
};

/// A valid message. Only [`validate`] makes one, from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// The author's name
    pub contact_name: String,
    /// The author's address, to which the answer is mailed
    pub contact_email: EmailAddress,
    /// The text
    pub text: String,
    /// Consent to show the address to who answers
    pub shows_address: bool,
    /// The language of the text
    pub lang: Lang,
    /// The version of the privacy notice that was shown
    pub privacy_version: String,
}

/// The message of a form.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate(form: &MessageForm) -> Result<Message, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let message = message(&mut reader, form);
    reader.finish(message)
}

/// Reads every field before giving up, so that all errors are found; `None` only if there are errors.
fn message(reader: &mut FormReader<'_>, form: &MessageForm) -> Option<Message> {
    let contact_name = reader.text(Field::ContactName);
    let contact_email = reader.parsed(Field::ContactEmail, ErrorKind::NotAnEmail);
    let text = reader.text(Field::Text);
    let lang = reader.code(Field::Lang);
    let privacy_version = reader.text(Field::PrivacyVersion);
    Some(Message {
        contact_name: contact_name?,
        contact_email: contact_email?,
        text: text?,
        shows_address: form.show_address,
        lang: lang?,
        privacy_version: privacy_version?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_shows_its_authors_address_only_with_consent() {
        let form = MessageForm {
            contact_name: "Maija".to_owned(),
            contact_email: "maija@example.org".to_owned(),
            text: "Milloin kokoonnutte?".to_owned(),
            show_address: false,
            lang: "fi".to_owned(),
            privacy_version: "1".to_owned(),
        };
        assert!(!validate(&form).unwrap().shows_address);
        let with = validate(&MessageForm {
            show_address: true,
            ..form
        });
        assert!(with.unwrap().shows_address);
    }

    #[test]
    fn an_empty_form_lacks_all_but_the_consent() {
        let errors = validate(&MessageForm::default()).unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        assert_eq!(
            fields,
            [
                Field::ContactName,
                Field::ContactEmail,
                Field::Text,
                Field::Lang,
                Field::PrivacyVersion
            ]
        );
    }
}
