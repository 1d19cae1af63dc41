//! A valid join request. Its texts are unchanged, byte for byte.

use crate::{
    email::EmailAddress,
    form::{
        error::{ErrorKind, FieldError},
        field::Field,
        reader::FormReader,
    },
    join_request::form::JoinRequestForm,
    lang::Lang,
    municipality::MunicipalityCode,
    proposal::codes::SpokenLanguage,
    region::RegionCode,
};

/// A valid join request. Only [`validate`] makes one, from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct JoinRequest {
    /// The person's name
    pub contact_name: String,
    /// The organisation; `None` for a private person
    pub organisation: Option<String>,
    /// The home municipality
    pub municipality: MunicipalityCode,
    /// The person's address
    pub contact_email: EmailAddress,
    /// The reason for joining
    pub sentence: String,
    /// The languages that the person speaks
    pub languages: Vec<SpokenLanguage>,
    /// The language of the sentence
    pub lang: Lang,
    /// The version of the privacy notice that was shown
    pub privacy_version: String,
}

impl JoinRequest {
    /// The region of the municipality.
    pub fn home(&self) -> RegionCode {
        self.municipality.region()
    }
}

/// The join request of a form.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate(form: &JoinRequestForm) -> Result<JoinRequest, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let request = join_request(&mut reader);
    reader.finish(request)
}

/// Reads every field before giving up, so that all errors are found; `None` only if there are errors.
fn join_request(reader: &mut FormReader<'_>) -> Option<JoinRequest> {
    let contact_name = reader.text(Field::ContactName);
    let organisation = reader.optional(Field::Organisation);
    let municipality = reader.code(Field::Municipality);
    let contact_email = reader.parsed(Field::ContactEmail, ErrorKind::NotAnEmail);
    let sentence = reader.text(Field::Sentence);
    let languages = reader.codes(Field::Languages, usize::MAX);
    let lang = reader.code(Field::Lang);
    let privacy_version = reader.text(Field::PrivacyVersion);
    Some(JoinRequest {
        contact_name: contact_name?,
        organisation,
        municipality: municipality?,
        contact_email: contact_email?,
        sentence: sentence?,
        languages: languages?,
        lang: lang?,
        privacy_version: privacy_version?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::content::FormContent;

    fn form() -> JoinRequestForm {
        JoinRequestForm {
            contact_name: "Maija".to_owned(),
            organisation: String::new(),
            municipality: "698".to_owned(),
            contact_email: "maija@example.org".to_owned(),
            sentence: "Vedän kuoroa.".to_owned(),
            languages: vec!["fi".to_owned()],
            lang: "fi".to_owned(),
            privacy_version: "1".to_owned(),
        }
    }

    #[test]
    fn a_private_person_can_join() {
        assert_eq!(validate(&form()).unwrap().organisation, None);
        let with = validate(&JoinRequestForm {
            organisation: "Kuoro ry".to_owned(),
            ..form()
        });
        assert_eq!(with.unwrap().organisation.as_deref(), Some("Kuoro ry"));
    }

    #[test]
    fn an_empty_form_lacks_what_is_required_in_the_order_of_the_form() {
        let form = JoinRequestForm::default();
        let errors = validate(&form).unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        let required = Field::ALL.iter().copied();
        let required: Vec<Field> = required.filter(|it| form.is_required(*it, None)).collect();
        assert_eq!(fields, required);
        assert_eq!(fields.len(), 7);
    }
}
