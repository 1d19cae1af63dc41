//! A valid reply. Its texts are unchanged, byte for byte.

use crate::{
    email::EmailAddress,
    form::{
        error::{ErrorKind, FieldError},
        field::Field,
        reader::FormReader,
    },
    lang::Lang,
    municipality::MunicipalityCode,
    proposal::codes::SpokenLanguage,
    region::RegionCode,
    reply::form::ReplyForm,
};

/// A valid reply. Only [`validate`] and [`read`] make one, from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reply {
    /// The replying organisation
    pub organisation: String,
    /// Its home municipality
    pub municipality: MunicipalityCode,
    /// The contact's name
    pub contact_name: String,
    /// The contact's address, hidden until the reply is accepted
    pub contact_email: EmailAddress,
    /// What the organisation offers
    pub message: String,
    /// The languages of negotiation
    pub languages: Vec<SpokenLanguage>,
    /// Consent to show the organisation and the message to everybody
    pub is_public: bool,
    /// The language of the message
    pub lang: Lang,
    /// The version of the privacy notice that was shown
    pub privacy_version: String,
}

impl Reply {
    /// The region of the organisation.
    pub fn home(&self) -> RegionCode {
        self.municipality.region()
    }
}

/// The reply of a form.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate(form: &ReplyForm) -> Result<Reply, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let reply = reply(&mut reader, form);
    reader.finish(reply)
}

/// The reply of a form that was valid when it was submitted, whatever the rules are now.
///
/// # Errors
/// What can't be read at all, in the order of the form.
pub fn read(form: &ReplyForm) -> Result<Reply, Vec<FieldError>> {
    let mut reader = FormReader::stored(form);
    let reply = reply(&mut reader, form);
    reader.finish(reply)
}

/// Reads every field before giving up, so that all errors are found; `None` only if there are errors.
fn reply(reader: &mut FormReader<'_>, form: &ReplyForm) -> Option<Reply> {
    let organisation = reader.text(Field::Organisation);
    let municipality = reader.code(Field::Municipality);
    let contact_name = reader.text(Field::ContactName);
    let contact_email = reader.parsed(Field::ContactEmail, ErrorKind::NotAnEmail);
    let message = reader.text(Field::Message);
    let languages = reader.codes(Field::Languages, usize::MAX);
    let lang = reader.code(Field::Lang);
    let privacy_version = reader.text(Field::PrivacyVersion);
    Some(Reply {
        organisation: organisation?,
        municipality: municipality?,
        contact_name: contact_name?,
        contact_email: contact_email?,
        message: message?,
        languages: languages?,
        is_public: form.publish,
        lang: lang?,
        privacy_version: privacy_version?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{content::FormContent, limits};

    fn form() -> ReplyForm {
        ReplyForm {
            organisation: "Tampereen kaupunki".to_owned(),
            municipality: "837".to_owned(),
            contact_name: "Maija".to_owned(),
            contact_email: "maija@example.org".to_owned(),
            message: "Tarjoamme\ntilat.".to_owned(),
            languages: vec!["fi".to_owned(), "sv".to_owned()],
            publish: false,
            lang: "fi".to_owned(),
            privacy_version: "1".to_owned(),
        }
    }

    #[test]
    fn a_filled_in_form_is_a_reply_that_is_not_public_unless_its_author_says_so() {
        let reply = validate(&form()).unwrap();
        assert_eq!(reply.message, "Tarjoamme\ntilat.");
        assert!(!reply.is_public);
        let public = validate(&ReplyForm {
            publish: true,
            ..form()
        });
        assert!(public.unwrap().is_public);
    }

    #[test]
    fn an_empty_form_lacks_what_is_required_in_the_order_of_the_form() {
        let errors = validate(&ReplyForm::default()).unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        let form = ReplyForm::default();
        let required = Field::ALL.iter().copied();
        let required: Vec<Field> = required.filter(|it| form.is_required(*it, None)).collect();
        assert_eq!(fields, required);
        assert_eq!(fields.len(), 8);
    }

    #[test]
    fn a_message_has_room_for_three_thousand_characters() {
        let long = |length| ReplyForm {
            message: "ä".repeat(length),
            ..form()
        };
        assert!(validate(&long(limits::MESSAGE)).is_ok());
        let (most, was) = (3000, 3001);
        assert_eq!(
            validate(&long(was)).unwrap_err(),
            [FieldError {
                field: Field::Message,
                lang: None,
                error: ErrorKind::TooLong { most, was }
            }]
        );
    }
}
